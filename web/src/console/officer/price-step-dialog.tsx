import type { PriceListDetail } from '@qingming/connect/api/prices.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import {
  PRICE_LIST_STEPS,
  type PriceListStepAct,
} from '@qingming/standard/processes/price-list-acts.ts';
import type { ReactNode } from 'react';
import { api } from '../api/console-client.ts';
import { useToday } from '../format/use-today.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useListStep } from '../prices/use-list-step.ts';
import { OWN } from '../prices/words.ts';
import type { Answers } from '../records/answers.ts';
import { fieldsOfAct } from '../records/act-fields.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';

/** A step of a list: filing it is the institution's, the others are an officer's decisions. */
export const DECISIONS = PRICE_LIST_STEPS.filter(({ by }) => by === 'decidePrices');

interface PriceStepDialogProps {
  readonly act: PriceListStepAct;
  readonly detail: PriceListDetail;
  readonly onClose: () => void;
  /** Stands below what the step leads to. */
  readonly children?: ReactNode;
}

/** One step of a price list, with what it leads to. */
export function PriceStepDialog({ act, detail, onClose, children }: PriceStepDialogProps) {
  const say = useSay();
  const today = useToday();
  const { id, version } = detail.list;
  const { stale, refresh, sending } = useListStep(id);
  const send = (answers: Answers) => {
    const body = { version, ...answers };
    const path = `/api/price-lists/${id}/${act.name}`;
    return sending(() => api.send<PriceListDetail>('POST', path, { body }));
  };
  const done = (): void => {
    void refresh();
    onClose();
  };
  const { label, note }: Act = act;
  return (
    <SheetDialog title={say(label)} onClose={onClose}>
      <RecordForm
        fields={fieldsOfAct(act, today)}
        submit={label}
        send={send}
        onDone={done}
        onCancel={onClose}
      >
        {note && <p>{say(note)}</p>}
        {stale && <p className="note">{say(OWN.meanwhile)}</p>}
        {children}
      </RecordForm>
    </SheetDialog>
  );
}
