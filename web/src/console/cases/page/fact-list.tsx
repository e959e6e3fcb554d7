import type { CaseKind } from '@qingming/connect/api/cases.ts';
import type { FactValue } from '../../format/fact-value.ts';
import { factValue } from '../../format/fact-value.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import type { AnyRecord } from './case-context.ts';
import { useCaseView } from './case-context.ts';
import { CASE_RECORDS } from '@qingming/standard/processes/case-records.ts';

interface FactListProps {
  readonly of: CaseKind;
  readonly record: AnyRecord;
  /** The elements to show, in this order; what the record lacks is left out. */
  readonly elements?: readonly string[];
}

/** A record as its elements and values, labelled by the standard. */
export function FactList({ of, record, elements }: FactListProps) {
  const say = useSay();
  const { page } = useCaseView();
  const known = CASE_RECORDS[of].elements;
  const fact = record.fact as Readonly<Record<string, FactValue>>;
  const shown = elements ?? Object.keys(known);
  return (
    <dl className="facts">
      {shown.map((name) => {
        const element = known[name];
        const value = element && factValue(element, fact[name], page.names);
        return element && value ? (
          <div key={name}>
            <dt>{say(element.label)}</dt>
            <dd>{say(value)}</dd>
          </div>
        ) : null;
      })}
    </dl>
  );
}
