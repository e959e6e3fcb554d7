import type { ApprovalDecision, ApprovalView } from '@qingming/connect/api/approvals.ts';
import { api } from '../api/console-client.ts';
import { confirmationMeans } from '@qingming/standard/codes/case-steps.ts';
import { civilMinute } from '../format/civil.ts';
import { codeLabel } from '../format/code-label.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import { Link } from 'react-router';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { type Fact, Facts } from '../records/facts.tsx';
import { FoundDialog } from '../records/found-dialog.tsx';
import { RecordForm } from '../records/record-form.tsx';
import { AgreementHere } from '../second-person/agreement-here.tsx';
import { contentFacts, recordPath } from './approval-content.ts';
import { scopeName } from './scope-name.ts';
import { APPROVALS } from './words.ts';
import { useSession } from '../session/use-session.ts';
import type { RoleNames } from '@qingming/connect/api/session.ts';

const DECISION: readonly AskedField[] = [
  {
    name: 'decision',
    label: APPROVALS.decision,
    input: 'select',
    required: true,
    options: [
      { code: 'approved', ...APPROVALS.agree },
      { code: 'refused', ...APPROVALS.refuse },
    ],
  },
  {
    name: 'note',
    label: APPROVALS.noteLabel,
    input: 'textarea',
    required: false,
    maxLength: 500,
  },
];

const factsOf = (of: ApprovalView, say: Say, names: RoleNames): readonly Fact[] => [
  [APPROVALS.by, of.askedName],
  [APPROVALS.at, civilMinute(of.askedAt)],
  [APPROVALS.reason, of.reason],
  [APPROVALS.place, of.institutionName ?? say(scopeName(of.region))],
  ...contentFacts(of.content, say, names),
  [APPROVALS.state, say(APPROVALS[of.state])],
  [APPROVALS.expires, of.state === 'waiting' ? civilMinute(of.expiresAt) : null],
  [APPROVALS.decided, of.decidedName],
  [APPROVALS.means, of.means && say(codeLabel(confirmationMeans, of.means))],
  [APPROVALS.note, of.note],
];

function Approval({ of, onDone }: { readonly of: ApprovalView; readonly onDone: () => void }) {
  const say = useSay();
  const path = `/api/approvals/${of.id}`;
  const decide = ({ decision, note }: Answers) => {
    const body: ApprovalDecision = {
      decision: decision === 'approved' ? 'approved' : 'refused',
      ...(note !== undefined && { note: String(note) }),
    };
    return api.send('POST', `${path}/decision`, { body });
  };
  const withdraw = () => api.send('POST', `${path}/withdraw`);
  const { roleNames } = useSession();
  const isOpen = of.state === 'waiting';
  const record = recordPath(of);
  return (
    <>
      <Facts facts={factsOf(of, say, roleNames)} />
      {record !== undefined && (
        <p>
          <Link to={record}>{say(APPROVALS.seeRecord)}</Link>
        </p>
      )}
      {of.mayDecide && (
        <RecordForm fields={DECISION} submit={APPROVALS.decide} send={decide} onDone={onDone} />
      )}
      {isOpen && !of.mayDecide && <p className="quiet">{say(APPROVALS.notYours)}</p>}
      {isOpen && of.mine && of.here && <AgreementHere approval={of.id} onAgreed={onDone} />}
      {isOpen && of.mine && (
        <RecordForm fields={[]} submit={APPROVALS.withdraw} send={withdraw} onDone={onDone} />
      )}
    </>
  );
}

/** One request with what exactly was asked for, and the decision of the second person. */
export function ApprovalDialog({
  id,
  onClose,
}: {
  readonly id: string;
  readonly onClose: () => void;
}) {
  const say = useSay();
  return (
    <FoundDialog<ApprovalView>
      list="/api/approvals"
      id={id}
      title={(found) => (found ? say(found.actName) : say(APPROVALS.title))}
      onClose={onClose}
    >
      {(found, changed) => (
        <Approval
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
