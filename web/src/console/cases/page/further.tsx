import type { FurtherRecords } from '@qingming/connect/api/case-page.ts';
import { elementsOf } from '@qingming/standard/derive/presentation.ts';
import { isSealed } from '@qingming/standard/language/element.ts';
import { caseRecord } from '@qingming/standard/processes/case-records.ts';
import { Link } from 'react-router';
import { civilMinute } from '../../format/civil.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { ownDefinition } from '../../records/own-definitions.ts';
import type { AnyRecord } from './case-context.ts';
import { useCaseView } from './case-context.ts';
import { FactList } from './fact-list.tsx';
import { continuationsOf } from './offers.ts';
import { CorrectButton, RevealButton } from './record-buttons.tsx';
import { CASE } from './words.ts';

interface OneProps {
  readonly kind: string;
  readonly record: AnyRecord;
}

/** What may be done with the record now. */
function Acts({ kind, record }: OneProps) {
  const say = useSay();
  const { page, open } = useCaseView();
  const hides = elementsOf(ownDefinition(caseRecord(kind))).some(([, one]) => isSealed(one));
  return (
    <p className="record-acts">
      {continuationsOf(page, record.id).map(({ name, form }) => (
        <button
          key={name}
          type="button"
          className="plain"
          onClick={() => open({ kind: 'step', form })}
        >
          {say(form.title)}
        </button>
      ))}
      {hides && <RevealButton of={kind} record={record} />}
      <CorrectButton of={kind} record={record} />
      <Link to={`/records/${kind}/${record.id}`}>{say(CASE.history)}</Link>
    </p>
  );
}

function OfKind({ kind, records }: FurtherRecords) {
  const say = useSay();
  return (
    <>
      <h3>{say(caseRecord(kind).label)}</h3>
      {records.map((record) => (
        <div key={record.id} className="record">
          <FactList of={kind} record={record} />
          <p className="quiet">
            {say(CASE.recorded)} {civilMinute(record.recordedAt)}
          </p>
          <Acts kind={kind} record={record} />
        </div>
      ))}
    </>
  );
}

/** The records of the kinds that have no section made for them, as their definitions say. */
export function Further() {
  const say = useSay();
  const { further } = useCaseView().page;
  if (further.length === 0) return null;
  return (
    <section className="further">
      <h2>{say(CASE.further)}</h2>
      {further.map((one) => (
        <OfKind key={one.kind} {...one} />
      ))}
    </section>
  );
}
