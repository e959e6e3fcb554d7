import type { DayCloses, DayCloseView } from '@qingming/connect/api/ledger.ts';
import { shift } from '@qingming/standard/codes/day-close.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { codeLabel } from '../format/code-label.ts';
import { yuan } from '../format/money.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { AskedField } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { CountDialog } from './count-dialog.tsx';
import { DESK } from './words.ts';

/** The newest closings of an institution in a state, each with what this reader may do with it. */
function useClosings(institution: string, state: 'counted' | 'closed') {
  return useQuery({
    queryKey: ['day-closes', institution, state],
    queryFn: async ({ signal }) => {
      const path = `/api/institutions/${institution}/day-closes`;
      return (await api.get<DayCloses>(withQuery(path, { state }), { signal })).rows;
    },
  });
}

type Act = DayCloseView['acts'][number];

const REASON: AskedField = {
  name: 'reason',
  label: DESK.voidReason,
  input: 'textarea',
  required: true,
  maxLength: 300,
};

interface OfClosing {
  readonly closing: DayCloses['rows'][number];
  readonly onChanged: () => void;
}

function ActDialog({
  act,
  closing,
  onDone,
  onClose,
}: Omit<OfClosing, 'onChanged'> & {
  readonly act: Act;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { id, version, institution, fact } = closing;
  if (act === 'recount')
    return (
      <CountDialog
        institution={institution}
        expected={fact.cashExpected}
        again={closing}
        onClose={onClose}
        onDone={onDone}
      />
    );
  return (
    <SheetDialog title={say(DESK[act])} onClose={onClose}>
      <RecordForm<DayCloseView>
        fields={act === 'void' ? [REASON] : []}
        submit={DESK[act]}
        send={(answers, signal) =>
          api.send('POST', `/api/day-closes/${id}/${act}`, {
            body: { version, ...answers },
            signal,
          })
        }
        onDone={onDone}
        onCancel={onClose}
      >
        {act === 'close' && <p className="form-note">{say(DESK.closeSays)}</p>}
      </RecordForm>
    </SheetDialog>
  );
}

function Closing({ closing, onChanged }: OfClosing) {
  const say = useSay();
  const [act, setAct] = useState<Act>();
  const { id, fact, cashierName, closedByName, acts } = closing;
  const waits = fact.state === 'counted' && !acts.includes('close');
  return (
    <li>
      <div>
        <strong>{fact.number}</strong> {fact.day} {say(codeLabel(shift, fact.shift))} ·{' '}
        {cashierName}
        {closedByName !== null && ` → ${closedByName}`}
        <br />
        {say(DESK.counted)} {yuan(fact.cashCounted)} · {say(DESK.difference)}{' '}
        <span className={fact.difference === 0 ? undefined : 'wrong'}>{yuan(fact.difference)}</span>
        {fact.explanation !== undefined && ` · ${fact.explanation}`}
        {waits && <span className="quiet"> · {say(DESK.waitsForOther)}</span>}
      </div>
      <p className="record-acts">
        {acts.map((one) => (
          <button
            key={one}
            type="button"
            className={one === 'close' ? 'button primary' : 'button'}
            onClick={() => setAct(one)}
          >
            {say(DESK[one])}
          </button>
        ))}
        <a href={`/api/day-closes/${id}/print.html`} target="_blank" rel="noreferrer">
          {say(DESK.print)}
        </a>
      </p>
      {act !== undefined && (
        <ActDialog
          act={act}
          closing={closing}
          onClose={() => setAct(undefined)}
          onDone={() => {
            setAct(undefined);
            onChanged();
          }}
        />
      )}
    </li>
  );
}

interface ClosingsProps {
  readonly institution: string;
  readonly state: 'counted' | 'closed';
  readonly onChanged: () => void;
}

/** What was counted and waits for another person, or what was closed last. */
export function Closings({ institution, state, onChanged }: ClosingsProps) {
  const say = useSay();
  const { data } = useClosings(institution, state);
  if (data === undefined || (state === 'closed' && data.length === 0)) return null;
  return (
    <section>
      <h2>{say(state === 'counted' ? DESK.waiting : DESK.closed)}</h2>
      {data.length === 0 && <p className="quiet">{say(DESK.nothingWaiting)}</p>}
      <ol className="closings">
        {data.map((closing) => (
          <Closing
            key={`${closing.id}.${closing.version}`}
            closing={closing}
            onChanged={onChanged}
          />
        ))}
      </ol>
    </section>
  );
}
