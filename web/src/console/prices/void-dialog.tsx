import type { PriceListDetail } from '@qingming/connect/api/prices.ts';
import { useQueryClient } from '@tanstack/react-query';
import { PRICE_LIST_ACTS } from '@qingming/standard/processes/price-list-acts.ts';
import { useNavigate } from 'react-router';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { useSession } from '../session/use-session.ts';
import { dropKept } from './kept-rows.ts';
import { useListStep } from './use-list-step.ts';
import { OWN } from './words.ts';

const REASON: AskedField = {
  name: 'reason',
  label: OWN.reason,
  input: 'textarea',
  required: true,
  maxLength: 500,
};

interface VoidDialogProps {
  readonly detail: PriceListDetail;
  readonly onClose: () => void;
}

/** Takes back a list that was never published, with the reason. */
export function VoidDialog({ detail, onClose }: VoidDialogProps) {
  const say = useSay();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { account } = useSession();
  const { id, version } = detail.list;
  const { stale, sending } = useListStep(id);
  const send = ({ reason }: Answers) =>
    sending(() => api.send('POST', `/api/price-lists/${id}/void`, { body: { version, reason } }));
  const done = (): void => {
    dropKept(account, id);
    void queries.invalidateQueries({ queryKey: ['list', '/api/price-lists'] });
    void navigate('/price-lists', { replace: true });
  };
  return (
    <SheetDialog title={say(PRICE_LIST_ACTS.void.label)} onClose={onClose}>
      <RecordForm
        fields={[REASON]}
        submit={PRICE_LIST_ACTS.void.label}
        send={send}
        onDone={done}
        onCancel={onClose}
      >
        <p>{say(OWN.voidSays)}</p>
        {stale && <p className="note">{say(OWN.meanwhile)}</p>}
      </RecordForm>
    </SheetDialog>
  );
}
