import type { Written } from '@qingming/connect/api/cases.ts';
import type { IssuedCertificate } from '@qingming/connect/api/certificates.ts';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/console-client.ts';
import { newId } from '../../api/new-id.ts';
import { civilDay } from '../../format/civil.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { RecordForm } from '../../records/record-form.tsx';
import { SheetDialog } from '../../records/sheet-dialog.tsx';
import { useSession } from '../../session/use-session.ts';
import { Loading } from '../../shell/loading.tsx';
import { ProblemNote } from '../../shell/problem-note.tsx';
import type { StepContext } from '../steps/step-context.ts';
import type { StepForm } from '../steps/step-form.ts';
import { bodyOf } from '../steps/step-form.ts';
import { useCaseView } from './case-context.ts';
import { SameNameNote } from './same-name-note.tsx';
import { asksForAnItem, usePrices } from './use-prices.ts';
import { CASE } from './words.ts';
import { useInstitution, useThenShown } from './use-case.ts';

type House = Pick<StepContext, 'house' | 'places' | 'prices'>;

interface StepDialogProps {
  readonly form: StepForm;
  readonly onClose: () => void;
  readonly onWritten: (written: Written | IssuedCertificate) => void;
}

/** What is booked by its time, as the plan calls it: free times are seen on the plan of the day. */
const ON_THE_PLAN: Partial<Record<StepForm['path'], string>> = {
  vigil: 'vigil',
  farewell: 'farewell',
  'cremation-booking': 'cremation',
};

function Questions({ form, onClose, onWritten, ...house }: StepDialogProps & House) {
  const say = useSay();
  const { name, staff } = useSession();
  const { page, now } = useCaseView();
  const thenShown = useThenShown(page.case.id);
  const context = {
    page,
    say,
    now: new Date(now).toISOString(),
    today: civilDay(now),
    me: name,
    staff,
    ...house,
  };
  const [id] = useState(() => (form.makesRecord ? { id: newId() } : {}));
  const fields = form.fields(context);
  return (
    <RecordForm
      fields={fields}
      start={form.start?.(context) ?? {}}
      submit={form.submit}
      send={(answers, signal) =>
        thenShown(
          api.send<Written | IssuedCertificate>('POST', `/api/cases/${page.case.id}/${form.path}`, {
            body: { ...id, ...bodyOf(form, page, answers) },
            signal,
          }),
        )
      }
      onDone={onWritten}
      onCancel={onClose}
    >
      {fields.some(({ input }) => input === 'tag') && <SameNameNote others={page.sameName} />}
      {form.note && <p className="form-note">{say(form.note)}</p>}
      {ON_THE_PLAN[form.path] && (
        <p>
          <Link to={`/plan?case=${page.case.id}&what=${ON_THE_PLAN[form.path]}`}>
            {say(CASE.onThePlan)}
          </Link>
        </p>
      )}
    </RecordForm>
  );
}

/** The small form of one step. It closes when the server has written, not before. */
export function StepDialog(props: StepDialogProps) {
  const say = useSay();
  const { page } = useCaseView();
  const house = useInstitution(page.case.institution);
  const prices = usePrices(page.case.institution, asksForAnItem(props.form.path));
  const error = house.error ?? prices.error;
  const ready = house.ready && prices.ready;
  return (
    <SheetDialog title={say(props.form.title)} onClose={props.onClose}>
      {ready && (
        <Questions {...props} house={house.house} places={house.places} prices={prices.lines} />
      )}
      {!ready && error !== null && <ProblemNote error={error} />}
      {!ready && error === null && <Loading />}
    </SheetDialog>
  );
}
