import type { Written } from '@qingming/connect/api/cases.ts';
import { useMemo } from 'react';
import { api } from '../../api/console-client.ts';
import { newId } from '../../api/new-id.ts';
import { civilDay } from '../../format/civil.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { RecordForm } from '../../records/record-form.tsx';
import { SheetDialog } from '../../records/sheet-dialog.tsx';
import { useSession } from '../../session/use-session.ts';
import { Loading } from '../../shell/loading.tsx';
import type { StepForm } from '../steps/step-form.ts';
import { bodyOf } from '../steps/step-form.ts';
import { useCaseView } from './case-context.ts';
import { useHouse } from './use-case.ts';

/** Requests that make a record take its identifier from here, so that a retry is harmless. */
const MAKES_A_RECORD: readonly StepForm['path'][] = [
  'death-certificate',
  'contacts',
  'confirmation',
  'transport',
  'moves',
  'preparation',
  'vigil',
  'farewell',
  'cremation',
  'ashes-placement',
  'certificate',
  'certificate/reissue',
];

interface StepDialogProps {
  readonly form: StepForm;
  readonly onClose: () => void;
  readonly onWritten: (written: Partial<Written>) => void;
}

/** The small form of one step. It closes when the server has written, not before. */
export function StepDialog({ form, onClose, onWritten }: StepDialogProps) {
  const say = useSay();
  const { name } = useSession();
  const { page, now } = useCaseView();
  const { house, places } = useHouse(page.case.institution, true);
  const ready = house !== undefined;
  const context = { page, house, places, today: civilDay(now), me: name };
  const id = useMemo(
    () => (MAKES_A_RECORD.includes(form.path) ? { id: newId() } : {}),
    [form.path],
  );
  return (
    <SheetDialog title={say(form.title)} onClose={onClose}>
      {ready ? (
        <RecordForm
          fields={form.fields(context)}
          start={form.start?.(context) ?? {}}
          submit={form.submit}
          send={(answers) =>
            api.send<Partial<Written>>('POST', `/api/cases/${page.case.id}/${form.path}`, {
              body: { ...id, ...bodyOf(form, page, answers) },
            })
          }
          onDone={onWritten}
          onCancel={onClose}
        >
          {form.note && <p className="form-note">{say(form.note)}</p>}
        </RecordForm>
      ) : (
        <Loading />
      )}
    </SheetDialog>
  );
}
