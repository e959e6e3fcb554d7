import type { HeldDecisionAsked, QuarantineRow } from '@qingming/connect/api/oversight.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { can } from '../session/roles.ts';
import { useKeptState } from '../session/kept.ts';
import { useSession } from '../session/use-session.ts';
import { QUARANTINE } from './words.ts';

const WHY: AskedField = {
  name: 'reason',
  label: QUARANTINE.why,
  input: 'textarea',
  required: true,
  maxLength: 500,
};

/** What has been kept can only be checked again. */
const fieldsFor = ({ kept }: QuarantineRow): readonly AskedField[] => [
  {
    name: 'decision',
    label: QUARANTINE.decision,
    input: 'select',
    required: true,
    options: [
      { code: 'try', ...QUARANTINE.try },
      ...(kept ? [] : [{ code: 'keep', ...QUARANTINE.keep }]),
    ],
  },
  WHY,
];

interface DialogProps {
  readonly held: QuarantineRow;
  readonly onClose: () => void;
}

function DecisionDialog({ held, onClose }: DialogProps) {
  const say = useSay();
  const queries = useQueryClient();
  const send = ({ decision, reason }: Answers) => {
    const body: HeldDecisionAsked = {
      decision: decision === 'keep' ? 'keep' : 'try',
      reason: String(reason),
    };
    return api.send('POST', `/api/oversight/quarantine/${held.origin}/${held.seq}/decision`, {
      body,
    });
  };
  const done = (): void => {
    void queries.invalidateQueries({ queryKey: ['list', '/api/oversight/quarantine'] });
    onClose();
  };
  return (
    <SheetDialog title={say(QUARANTINE.decide)} onClose={onClose}>
      <RecordForm
        fields={fieldsFor(held)}
        submit={QUARANTINE.decide}
        send={send}
        onDone={done}
        onCancel={onClose}
      >
        <p>{say(QUARANTINE.decideLead)}</p>
      </RecordForm>
    </SheetDialog>
  );
}

/** What was asked or decided of the record so far. */
function Decided({ decision, kept }: QuarantineRow) {
  const say = useSay();
  if (decision === null) return null;
  const names = [decision.askedName, decision.decidedName].filter((name) => name !== null);
  return (
    <p className="note">
      {say(decision.decidedAt === null ? QUARANTINE.decisionAsked : QUARANTINE.keptBy)}
      {decision.decidedAt === null || !kept ? `${say(QUARANTINE[decision.decision])} · ` : ''}
      {names.join(say(QUARANTINE.and))} · {civilMinute(decision.decidedAt ?? decision.askedAt)}{' '}
      <Link to={`/approvals/${decision.approval}`}>{say(QUARANTINE.seeDecision)}</Link>
    </p>
  );
}

/** The decision of two people on a record that failed checks: what stands, and the way to ask. */
export function HeldDecision({ held }: { readonly held: QuarantineRow }) {
  const say = useSay();
  const session = useSession();
  const [asking, setAsking] = useKeptState('deciding on a record that failed checks', false);
  const isOpen = held.settledAt === null || held.kept;
  const waits = held.decision !== null && held.decision.decidedAt === null;
  const mayAsk = isOpen && !waits && can(session, 'held.decide');
  return (
    <div className="held-decision">
      <Decided {...held} />
      {mayAsk && (
        <button type="button" className="button" onClick={() => setAsking(true)}>
          {say(QUARANTINE.decide)}
        </button>
      )}
      {asking && <DecisionDialog held={held} onClose={() => setAsking(false)} />}
    </div>
  );
}
