import { useSay } from '../preferences/use-preferences.ts';
import { toTyped } from '../records/answers.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField, Typed } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import type { ItemRow } from './item-rows.ts';
import { EDIT } from './words.ts';

interface ItemDialogProps {
  readonly row: ItemRow;
  /** What does not stand in the table. */
  readonly fields: readonly AskedField[];
  readonly onTaken: (typed: Typed) => void;
  readonly onClose: () => void;
}

/** What is asked less often of an item; it is saved with the list. */
export function ItemDialog({ row, fields, onTaken, onClose }: ItemDialogProps) {
  const say = useSay();
  const take = async (answers: Answers): Promise<Typed> =>
    Object.fromEntries(fields.map((field) => [field.name, toTyped(field, answers[field.name])]));
  return (
    <SheetDialog title={row.typed['name'] || say(EDIT.item)} onClose={onClose}>
      <RecordForm
        fields={fields}
        start={row.typed}
        submit={EDIT.takeOver}
        send={take}
        onDone={onTaken}
        onCancel={onClose}
      />
    </SheetDialog>
  );
}
