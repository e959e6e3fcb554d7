import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { yuan } from '../format/money.ts';
import { useSay } from '../preferences/use-preferences.ts';

interface FiguresProps {
  readonly of: readonly (readonly [Bilingual, number])[];
  /** They change while somebody types, and are told again. */
  readonly live?: boolean;
}

/** Amounts in fen, each under its label. */
export function Figures({ of, live = false }: FiguresProps) {
  const say = useSay();
  return (
    <dl className="desk-figures" aria-live={live ? 'polite' : undefined}>
      {of.map(([label, fen]) => (
        <div key={label.en}>
          <dt>{say(label)}</dt>
          <dd>{yuan(fen)}</dd>
        </div>
      ))}
    </dl>
  );
}
