import type { BillView, NewPayment } from '@qingming/connect/api/settlement.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { payment } from '@qingming/standard/records/payment.ts';
import { api } from '../../api/console-client.ts';
import { newId } from '../../api/new-id.ts';
import { civilDay } from '../../format/civil.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import type { Answers } from '../../records/answers.ts';
import { toTyped } from '../../records/answers.ts';
import type { AskedField, Typed } from '../../records/asked-field.ts';
import { questionsOf } from '../../records/asked-field.ts';
import { RecordForm } from '../../records/record-form.tsx';
import { SheetDialog } from '../../records/sheet-dialog.tsx';
import { useCaseView } from '../page/case-context.ts';
import { useThenShown } from '../page/use-case.ts';
import { reasonField } from '../steps/reason-field.ts';
import { contactChoices } from '../steps/step-context.ts';
import { MONEY } from './words.ts';

/** One act on the bill that asks something first. */
export interface BillAsk {
  readonly title: Bilingual;
  readonly submit: Bilingual;
  readonly note?: Bilingual;
  readonly path: string;
  readonly fields: readonly AskedField[];
  readonly start?: Typed;
  readonly also?: Answers;
}

type Version = { readonly id: string; readonly version: number };

export const askVoidLine = ({ id, version }: Version): BillAsk => ({
  title: MONEY.voidLineTitle,
  submit: MONEY.voidLine,
  path: `/lines/${id}/void`,
  fields: [reasonField()],
  also: { version },
});

export const askVoidPayment = ({ id, version }: Version): BillAsk => ({
  title: MONEY.voidPayment,
  submit: MONEY.voidPayment,
  path: `/payments/${id}/void`,
  fields: [reasonField()],
  also: { version },
});

export const askSettle = ({ version }: Pick<Version, 'version'>): BillAsk => ({
  title: MONEY.settle,
  submit: MONEY.settle,
  note: MONEY.settleNote,
  path: '/settle',
  fields: [],
  also: { version },
});

export const askReopen = ({ version }: Pick<Version, 'version'>): BillAsk => ({
  title: MONEY.reopen,
  submit: MONEY.reopen,
  path: '/reopen',
  fields: [reasonField()],
  also: { version },
});

/** A payment of what is outstanding, unless the family pays a part. */
export function usePaymentAsk(outstanding: number): () => BillAsk {
  const { page, now } = useCaseView();
  return () => {
    const ask = questionsOf(payment, civilDay(now));
    const id: NewPayment['id'] = newId();
    return {
      title: MONEY.receive,
      submit: MONEY.receive,
      path: '/payments',
      fields: [
        ask('amount', { max: outstanding }),
        ask('method'),
        ask('payer', { choices: contactChoices({ page }), folded: true }),
      ],
      start: { amount: toTyped({ input: 'money' }, outstanding), method: '1' },
      also: { id },
    };
  };
}

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
