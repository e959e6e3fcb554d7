import type { BillView } from '@qingming/connect/api/settlement.ts';
import { api } from '../../api/console-client.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { RecordForm } from '../../records/record-form.tsx';
import { SheetDialog } from '../../records/sheet-dialog.tsx';
import { useCaseView } from '../page/case-context.ts';
import { useThenShown } from '../page/use-case.ts';
import type { BillAsk } from './asks.ts';

interface BillDialogProps {
  readonly ask: BillAsk;
  readonly onClose: () => void;
}

export function BillDialog({ ask, onClose }: BillDialogProps) {
  const say = useSay();
  const { id } = useCaseView().page.case;
  const thenShown = useThenShown(id);
  return (
    <SheetDialog title={say(ask.title)} onClose={onClose}>
      <RecordForm<BillView>
        fields={ask.fields}
        start={ask.start ?? {}}
        submit={ask.submit}
        send={(answers, signal) =>
          thenShown(
            api.send('POST', `/api/cases/${id}/bill${ask.path}`, {
              body: { ...ask.also, ...answers },
              signal,
            }),
          )
        }
        onDone={onClose}
        onCancel={onClose}
      >
        {ask.note && <p className="form-note">{say(ask.note)}</p>}
      </RecordForm>
    </SheetDialog>
  );
}
