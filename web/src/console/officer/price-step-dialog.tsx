import type { PriceListAct, PriceListDetail, PriceListStep } from '@qingming/connect/api/prices.ts';
import type { ReactNode } from 'react';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useListStep } from '../prices/use-list-step.ts';
import { OWN } from '../prices/words.ts';
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

/** A step of a list: filing it is the institution's. */
type Step = Decision | 'file';

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

const FIELDS: Readonly<Record<Step, readonly AskedField[]>> = {
  file: [],
  review: [],
  publish: [],
  return: [OPINION],
  retire: [LAST_DAY],
};

const SAYS = {
  file: OWN.fileSays,
  review: PRICES.reviewSays,
  publish: PRICES.publishSays,
  return: undefined,
  retire: undefined,
} as const;

const TITLES = { ...PRICES, file: OWN.file } as const;

interface PriceStepDialogProps {
  readonly act: Step;
  readonly detail: PriceListDetail;
  readonly onClose: () => void;
  /** Stands below what the step leads to. */
  readonly children?: ReactNode;
}

/** One step of a price list, with what it leads to. */
export function PriceStepDialog({ act, detail, onClose, children }: PriceStepDialogProps) {
  const say = useSay();
  const { id, version } = detail.list;
  const { stale, refresh, sending } = useListStep(id);
  const send = (answers: Answers) => {
    const body: PriceListStep = { version, ...answers };
    const path = `/api/price-lists/${id}/${act}`;
    return sending(() => api.send<PriceListDetail>('POST', path, { body }));
  };
  const done = (): void => {
    void refresh();
    onClose();
  };
  const says = SAYS[act];
  return (
    <SheetDialog title={say(TITLES[act])} onClose={onClose}>
      <RecordForm
        fields={FIELDS[act]}
        submit={TITLES[act]}
        send={send}
        onDone={done}
        onCancel={onClose}
      >
        {says && <p>{say(says)}</p>}
        {stale && <p className="note">{say(OWN.meanwhile)}</p>}
        {children}
      </RecordForm>
    </SheetDialog>
  );
}
