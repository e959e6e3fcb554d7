import type { CasePage, CaseStep, JourneyEntry } from '@qingming/connect/api/cases.ts';
import { caseActs, cancelForm, completeForm, finishPreparationForm } from '../steps/act-forms.ts';
import { bodyForms, intoRoomForm } from '../steps/body-forms.ts';
import { cremationForms } from '../steps/cremation-forms.ts';
import { paperForms } from '../steps/paper-forms.ts';
import type { StepForm } from '../steps/step-form.ts';
import { STEP_FORMS } from '../steps/step-forms.ts';

/** What a person may do now, beside the one next step. */
export interface Offer {
  readonly name: string;
  readonly form: StepForm;
}

const isForm = (step: CaseStep): step is Exclude<CaseStep, 'settlement'> => step !== 'settlement';

export const formOfStep = (step: CaseStep): StepForm | undefined =>
  isForm(step) ? STEP_FORMS[step] : undefined;

const OPEN = '0';

const isOpen = ({ case: { fact } }: CasePage): boolean => fact.state === OPEN;
const isHere = ({ where }: CasePage): boolean => where.length > 0;
const bodyIsHere = ({ where }: CasePage): boolean =>
  where.some(({ subject }) => subject === 'body');

const isDue = ({ next, open }: CasePage, step: CaseStep): boolean =>
  next?.step === step || open.includes(step);

type Rights = Pick<CasePage, 'may'>;

/** Only what the reader's roles allow: what is offered is not refused for who one is. */
export const mayAct = ({ may }: Rights, { path }: Pick<StepForm, 'path'>): boolean =>
  may.acts.includes(path);

const allowed = (page: Rights, offers: readonly Offer[]): readonly Offer[] =>
  offers.filter(({ form }) => mayAct(page, form));

const isCeremony = (step: CaseStep): step is 'vigil' | 'farewell' =>
  step === 'vigil' || step === 'farewell';

type Booked = CasePage['vigils'][number] | CasePage['farewells'][number];

const roomOf = ({ fact }: Booked): string => ('room' in fact ? fact.room : fact.hall);

/** The vigil or farewell that is next: the body is brought into its room; once there, it is ended. */
function ceremonyForm(page: CasePage, kind: 'vigil' | 'farewell'): StepForm | undefined {
  const records: readonly Booked[] = kind === 'vigil' ? page.vigils : page.farewells;
  const booked = records
    .filter(({ fact }) => fact.state === '0' || fact.state === '1')
    .toSorted((one, other) => one.fact.startsAt.localeCompare(other.fact.startsAt))[0];
  if (booked === undefined) return undefined;
  const room = roomOf(booked);
  const isInside = page.where.some(({ subject, place }) => subject === 'body' && place === room);
  return isInside ? completeForm(`${kind}/complete`, booked) : intoRoomForm(kind, room);
}

/** The form that the next step opens: of what is booked, and not to book it once more. */
export function formOfNext(page: CasePage): StepForm | undefined {
  const step = page.next?.step;
  if (step === undefined) return undefined;
  const booked = isCeremony(step) ? ceremonyForm(page, step) : undefined;
  return booked ?? formOfStep(step);
}

/** Steps that may be entered, then the acts that are always at hand. The next step is left out. */
export const offersOf = (page: CasePage): readonly Offer[] => allowed(page, allOffers(page));

function allOffers(page: CasePage): readonly Offer[] {
  if (!isOpen(page)) return [{ name: 'reopen', form: caseActs.reopen }];
  const steps = page.open
    .filter((step) => step !== page.next?.step || isCeremony(step))
    .flatMap((step) => {
      const form = formOfStep(step);
      return form === undefined ? [] : [{ name: step, form }];
    });
  return [
    ...steps,
    ...(isHere(page) ? [{ name: 'move', form: bodyForms.move }] : []),
    ...(isDue(page, 'cremation')
      ? [{ name: 'cremationCheck', form: cremationForms.cremationCheck }]
      : []),
    { name: 'contact', form: paperForms.contact },
    ...(bodyIsHere(page) ? [{ name: 'handOver', form: bodyForms.handOver }] : []),
    { name: 'withdraw', form: caseActs.withdraw },
  ];
}

/** How something begun or booked goes on: finished, done, or cancelled. */
export const continuationsOf = (page: Rights, entry: JourneyEntry): readonly Offer[] =>
  allowed(page, allContinuations(entry));

function allContinuations(entry: JourneyEntry): readonly Offer[] {
  const version = { id: entry.record, version: entry.version };
  const { kind, state } = entry;
  if (kind === 'preparation' && state === 'underWay')
    return [{ name: 'finish', form: finishPreparationForm(version) }];
  if (kind === 'transport' && state === 'underWay')
    return [{ name: 'cancel', form: cancelForm('transport/cancel', version) }];
  const goesOn = state === 'booked' || state === 'underWay';
  if ((kind !== 'vigil' && kind !== 'farewell') || !goesOn) return [];
  return [
    { name: 'complete', form: completeForm(`${kind}/complete`, version) },
    { name: 'cancel', form: cancelForm(`${kind}/cancel`, version) },
  ];
}
