import type { PriceListDetail, PriceListFact } from '@qingming/connect/api/prices.ts';
import type { Revision } from '@qingming/connect/api/registry.ts';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { toTyped } from '../records/answers.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { headingFields } from './heading-fields.ts';
import { useListStep } from './use-list-step.ts';
import { OWN } from './words.ts';

const REASON: AskedField = {
  name: 'reason',
  label: OWN.reason,
  input: 'text',
  required: true,
  maxLength: 500,
};

interface HeadingDialogProps {
  readonly detail: PriceListDetail;
  readonly onClose: () => void;
}

/** Mends the heading of a list that is not filed. */
export function HeadingDialog({ detail, onClose }: HeadingDialogProps) {
  const say = useSay();
  const { id, version, fact } = detail.list;
  const { stale, refresh, sending } = useListStep(id);
  const fields = headingFields(fact.effectiveFrom);
  const standing = fields.map((field) => ({
    field,
    value: toTyped(field, fact[field.name as keyof PriceListFact]),
  }));
  const start = Object.fromEntries(standing.map(({ field, value }) => [field.name, value]));
  const send = ({ reason, ...changes }: Answers) => {
    const body: Revision<PriceListFact> = { version, changes, reason: String(reason) };
    return sending(() => api.send('PATCH', `/api/price-lists/${id}`, { body }));
  };
  return (
    <SheetDialog title={say(OWN.heading)} onClose={onClose}>
      <RecordForm
        fields={[...fields, REASON]}
        start={{ ...start, reason: say(OWN.headingReason) }}
        submit={OWN.save}
        send={send}
        onDone={() => {
          void refresh();
          onClose();
        }}
        onCancel={onClose}
      >
        {stale && (
          <div className="note">
            <p>{say(OWN.meanwhile)}</p>
            <ul>
              {standing.map(({ field, value }) => (
                <li key={field.name}>
                  {say(field.label)} · {say(OWN.now)} {value}
                </li>
              ))}
            </ul>
          </div>
        )}
      </RecordForm>
    </SheetDialog>
  );
}
