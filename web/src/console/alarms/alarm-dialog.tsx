import type { AlarmRow } from '@qingming/connect/api/oversight.ts';
import { Link } from 'react-router';
import { scopeName } from '../admin/scope-name.ts';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { type Fact, Facts } from '../records/facts.tsx';
import { FoundDialog } from '../records/found-dialog.tsx';
import { RecordForm } from '../records/record-form.tsx';
import { ALARMS } from './words.ts';

const SETTLEMENT: readonly AskedField[] = [
  { name: 'note', label: ALARMS.note, input: 'textarea', required: true, maxLength: 500 },
];

const factsOf = (of: AlarmRow, say: Say): readonly Fact[] => [
  [ALARMS.who, of.accountName],
  [ALARMS.place, of.institutionName ?? say(scopeName(of.region))],
  [ALARMS.times, `${of.times} · ${say(ALARMS.within(of.minutes))}`],
  [ALARMS.first, civilMinute(of.firstAt)],
  [ALARMS.last, civilMinute(of.lastAt)],
  [ALARMS.todo, say(of.todo)],
  [ALARMS.settledBy, of.settledAt && `${of.settledName ?? ''} · ${civilMinute(of.settledAt)}`],
  [ALARMS.note, of.note],
];

function Alarm({ of, onDone }: { readonly of: AlarmRow; readonly onDone: () => void }) {
  const say = useSay();
  const settle = ({ note }: Answers) =>
    api.send('POST', `/api/oversight/alarms/${of.id}/settle`, { body: { note: String(note) } });
  return (
    <>
      <Facts facts={factsOf(of, say)} />
      {of.mayReadLog && (
        <p>
          <Link to={`/read-log?alarm=${of.id}`}>{say(ALARMS.openEntries(of.entries))}</Link>
        </p>
      )}
      {of.maySettle && (
        <RecordForm fields={SETTLEMENT} submit={ALARMS.settle} send={settle} onDone={onDone} />
      )}
      {of.settledAt === null && !of.maySettle && <p className="quiet">{say(ALARMS.own)}</p>}
    </>
  );
}

/** One alarm: whom it is about, what to check, the entries it names, and what was found. */
export function AlarmDialog({
  id,
  onClose,
}: {
  readonly id: string;
  readonly onClose: () => void;
}) {
  const say = useSay();
  return (
    <FoundDialog<AlarmRow>
      list="/api/oversight/alarms"
      id={id}
      title={(found) => say(found?.ruleName ?? ALARMS.title)}
      onClose={onClose}
    >
      {(found, changed) => (
        <Alarm
          of={found}
          onDone={() => {
            changed();
            onClose();
          }}
        />
      )}
    </FoundDialog>
  );
}
