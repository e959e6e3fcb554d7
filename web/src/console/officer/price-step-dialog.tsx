import type { PriceListAct, PriceListDetail, PriceListStep } from '@qingming/connect/api/prices.ts';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { PRICES } from './words.ts';

/** What an officer decides; drafting and filing are the institution's. */
export const DECISIONS = ['review', 'publish', 'return', 'retire'] as const;
export type Decision = (typeof DECISIONS)[number];

export const isDecision = (act: PriceListAct): act is Decision =>
  DECISIONS.some((decision) => decision === act);

const OPINION: AskedField = {
  name: 'opinion',
  label: PRICES.opinion,
  input: 'textarea',
  required: true,
  maxLength: 500,
};
const LAST_DAY: AskedField = {
  name: 'effectiveUntil',
  label: PRICES.lastDay,
  input: 'date',
  required: true,
};

const FIELDS: Readonly<Record<Decision, readonly AskedField[]>> = {
  review: [],
  publish: [],
  return: [OPINION],
  retire: [LAST_DAY],
};

const SAYS = {
  review: PRICES.reviewSays,
  publish: PRICES.publishSays,
  return: undefined,
  retire: undefined,
} as const;

interface PriceStepDialogProps {
  readonly act: Decision;
  readonly detail: PriceListDetail;
  readonly onClose: () => void;
}

/** One decision on a price list, with what it leads to. */
export function PriceStepDialog({ act, detail, onClose }: PriceStepDialogProps) {
  const say = useSay();
  const queries = useQueryClient();
  const { id, version } = detail.list;
  const send = (answers: Answers) => {
    const body: PriceListStep = { version, ...answers };
    return api.send<PriceListDetail>('POST', `/api/price-lists/${id}/${act}`, { body });
  };
  const done = (): void => {
    void queries.invalidateQueries({ queryKey: ['price-list', id] });
    void queries.invalidateQueries({ queryKey: ['list', '/api/price-lists'] });
    onClose();
  };
  const says = SAYS[act];
  return (
    <SheetDialog title={say(PRICES[act])} onClose={onClose}>
      <RecordForm
        fields={FIELDS[act]}
        submit={PRICES[act]}
        send={send}
        onDone={done}
        onCancel={onClose}
      >
        {says && <p>{say(says)}</p>}
      </RecordForm>
    </SheetDialog>
  );
}
