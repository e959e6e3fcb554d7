import type { CaseKind } from '@qingming/connect/api/cases.ts';
import { elementsOf } from '@qingming/standard/derive/presentation.ts';
import { findElement } from '@qingming/standard/derive/catalogue.ts';
import { valueOf } from '../../kinds/kind-values.ts';
import { ownDefinition } from '../../records/own-definitions.ts';
import { ReferenceMark } from '../../records/reference-mark.tsx';
import { factValue } from '../../format/fact-value.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import type { AnyRecord } from './case-context.ts';
import { useCaseView } from './case-context.ts';
import { caseRecord } from '@qingming/standard/processes/case-records.ts';

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
  const definition = ownDefinition(caseRecord(of));
  const shown = elements ?? elementsOf(definition).map(([name]) => name);
  return (
    <dl className="facts">
      {shown.map((name) => {
        const element = findElement(definition, name);
        const value = element && factValue(element, valueOf({ ...record.fact }, name), page.names);
        return element && value ? (
          <div key={name}>
            <dt>{say(element.label)}</dt>
            <dd>
              {say(value)}
              <ReferenceMark references={page.references} record={record.id} element={name} />
            </dd>
          </div>
        ) : null;
      })}
    </dl>
  );
}
