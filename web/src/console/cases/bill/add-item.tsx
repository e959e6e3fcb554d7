import type { BillView } from '@qingming/connect/api/settlement.ts';
import { billLine } from '@qingming/standard/records/bill-line.ts';
import { useState } from 'react';
import { api } from '../../api/console-client.ts';
import { newId } from '../../api/new-id.ts';
import { civilDay } from '../../format/civil.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import type { AskedField, Typed } from '../../records/asked-field.ts';
import { questionsOf } from '../../records/asked-field.ts';
import { RecordForm } from '../../records/record-form.tsx';
import { SheetDialog } from '../../records/sheet-dialog.tsx';
import { useCaseView } from '../page/case-context.ts';
import { useThenShown } from '../page/use-case.ts';
import { MONEY } from './words.ts';

/** Which item, how many of it, on which day: the day says which list is in force. */
function fieldsOf(bill: string, today: string, on: string): readonly AskedField[] {
  const ask = questionsOf(billLine, today);
  return [
    ask('item', { required: true, search: { bill, on } }),
    ask('quantity'),
    ask('servedOn', { label: MONEY.servedOn }),
  ];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function AddItemDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { page, now } = useCaseView();
  const { id } = page.case;
  const today = civilDay(now);
  const thenShown = useThenShown(id);
  const [line] = useState(() => newId());
  const [on, setOn] = useState(today);
  const follow = (typed: Typed): void => {
    const day = typed['servedOn'] ?? '';
    if (DAY.test(day)) setOn(day);
  };
  return (
    <SheetDialog title={say(MONEY.addItem)} onClose={onClose}>
      <RecordForm<BillView>
        fields={fieldsOf(id, today, on)}
        start={{ quantity: '1', servedOn: today }}
        submit={MONEY.addItem}
        onTyped={follow}
        send={(answers, signal) =>
          thenShown(
            api.send('POST', `/api/cases/${id}/bill/lines`, {
              body: { lines: [{ id: line, ...answers }] },
              signal,
            }),
          )
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </SheetDialog>
  );
}

/** Goods and services that no step proposes: an urn, a shroud, flowers. */
export function AddItem() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <p className="record-acts">
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {say(MONEY.addItem)}
        </button>
      </p>
      {open && <AddItemDialog onClose={() => setOpen(false)} />}
    </>
  );
}
