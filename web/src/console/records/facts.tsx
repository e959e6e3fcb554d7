import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { useSay } from '../preferences/use-preferences.ts';

/** A label with what it says; without a value it is left out. */
export type Fact = readonly [label: Bilingual, value: string | number | null | undefined];

/** Labels and values, one under the other. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const say = useSay();
  return (
    <dl className="facts">
      {facts.map(
        ([label, value]) =>
          value !== null &&
          value !== undefined && (
            <div key={label.en}>
              <dt>{say(label)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
