import type { InstitutionDetail } from '@qingming/connect/api/registry.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { INSTITUTIONS } from './words.ts';

type Own = InstitutionDetail['institution'];
type Act = 'approve' | 'withhold';

const REASON: AskedField = {
  name: 'reason',
  label: INSTITUTIONS.why,
  input: 'text',
  required: true,
  maxLength: 200,
};

const SAYS = { approve: INSTITUTIONS.approveSays, withhold: INSTITUTIONS.withholdSays } as const;

interface ApprovalDialogProps {
  readonly act: Act;
  readonly own: Own;
  readonly onClose: () => void;
}

function ApprovalDialog({ act, own, onClose }: ApprovalDialogProps) {
  const say = useSay();
  const queries = useQueryClient();
  const send = ({ reason }: Answers) =>
    api.send('POST', `/api/institutions/${own.id}/${act}`, {
      body: { version: own.version, reason: String(reason) },
    });
  const done = (): void => {
    void queries.invalidateQueries();
    onClose();
  };
  return (
    <SheetDialog title={say(INSTITUTIONS[act])} onClose={onClose}>
      <RecordForm
        fields={[REASON]}
        submit={INSTITUTIONS[act]}
        send={send}
        onDone={done}
        onCancel={onClose}
      >
        <p>{say(SAYS[act])}</p>
      </RecordForm>
    </SheetDialog>
  );
}

/** Whether the public finds an institution, and the officer's act that changes it. */
export function Approval({ own }: { readonly own: Own }) {
  const say = useSay();
  const session = useSession();
  const [act, setAct] = useState<Act>();
  const waits = own.fact.awaitsApproval === true;
  const mayDecide = can(session, 'registry.approveInstitutions');
  const next: Act = waits ? 'approve' : 'withhold';
  if (!waits && !mayDecide) return null;
  return (
    <div className={waits ? 'note approval' : 'approval'}>
      {waits && <p>{say(INSTITUTIONS.awaitsSays)}</p>}
      {mayDecide && (
        <button
          type="button"
          className={waits ? 'button primary' : 'button'}
          onClick={() => setAct(next)}
        >
          {say(INSTITUTIONS[next])}
        </button>
      )}
      {act !== undefined && (
        <ApprovalDialog act={act} own={own} onClose={() => setAct(undefined)} />
      )}
    </div>
  );
}
