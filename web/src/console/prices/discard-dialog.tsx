import { useSay } from '../preferences/use-preferences.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { EDIT } from './words.ts';

interface DiscardDialogProps {
  readonly discard: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before typed work is given up. */
export function DiscardDialog({ discard, onClose }: DiscardDialogProps) {
  const say = useSay();
  return (
    <SheetDialog title={say(EDIT.discard)} onClose={onClose}>
      <RecordForm
        fields={[]}
        submit={EDIT.discard}
        send={discard}
        onDone={onClose}
        onCancel={onClose}
      >
        <p>{say(EDIT.discardSays)}</p>
      </RecordForm>
    </SheetDialog>
  );
}
