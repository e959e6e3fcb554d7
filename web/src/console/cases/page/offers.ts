import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { OpenAct } from '@qingming/connect/api/board.ts';
import { type Act, FOUND, THE_ROOT } from '@qingming/standard/language/act.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Due } from '@qingming/standard/language/process.ts';
import { CASE_ACTS, CASE_HEADINGS } from '@qingming/standard/processes/case-acts.ts';
import { funeralJourney } from '@qingming/standard/processes/funeral-journey.ts';
import { placeKey } from '../../scanner/recognise.ts';
import { actForm, offeredForm } from '../steps/act-form.ts';
import type { StepForm } from '../steps/step-form.ts';
import { recordOf } from './record-of.ts';

/** What a person may do now, beside the one next step. */
export interface Offer {
  readonly name: string;
  readonly form: StepForm;
}

type Rights = Pick<CasePage, 'may'>;

/** Only what the reader's roles allow: what is offered is not refused for who one is. */
export const mayAct = ({ may }: Rights, { path }: Pick<StepForm, 'path'>): boolean =>
  may.acts.includes(path);

const ORDER: readonly Due[] = funeralJourney.order;

const dueNamed = (step: string | null | undefined, act?: string | null): Due | undefined =>
  ORDER.find((due) => due.name === step && (act === undefined || due.act === act));

const isReady = ({ missing }: OpenAct): boolean => missing.length === 0;

/** Whether the act goes on with a record that has a line of its own on the page. */
function goesOn({ act }: OpenAct): boolean {
  const { verb, names }: Act = CASE_ACTS[act];
  return verb !== 'create' && names !== THE_ROOT && names !== FOUND;
}

/** The form that the next step opens: of what is booked, and not to book it once more. */
export function formOfNext(page: CasePage): StepForm | undefined {
  const { next } = page;
  const due = next === null ? undefined : dueNamed(next.step, next.act);
  if (next === null || next.act === null || due === undefined) return undefined;
  const { act, booked } = next;
  const open = page.open.find(
    (one) => one.act === act && one.step === null && (booked === null || one.record === booked),
  );
  if (open !== undefined && goesOn(open)) return offeredForm(open, due);
  const kind = due.booked?.record;
  const record = kind && booked ? recordOf(page, kind, booked) : undefined;
  return actForm(act, { ...due, booked: record });
}

/** Replacing a tag, what becomes of a certificate, and a likeness stand beside what they are about. */
const ASIDE: readonly string[] = [
  'tags',
  'certificate/reissue',
  'certificate/collect',
  'same-party',
];

/** The acts that may be taken now. The next step is left out, and what stands elsewhere on the page. */
export const offersOf = (page: CasePage): readonly Offer[] =>
  page.open
    .filter(isReady)
    .filter((one) => !goesOn(one) && !ASIDE.includes(one.act))
    .filter(({ act, step }) => !isNext(page, act, step))
    .filter((one, index, all) => all.findIndex((other) => isSame(one, other)) === index)
    .map((one) => ({
      name: one.step ?? one.act,
      form: offeredForm({ ...one, record: null }, dueNamed(one.step) ?? {}),
    }))
    .filter(({ form }) => mayAct(page, form));

/** Acts of the menu under one heading. */
export interface OfferGroup {
  readonly label: Bilingual;
  readonly offers: readonly Offer[];
}

/** The offers under the headings of the process; what none of them names stands under the last. */
export function offerGroupsOf(page: CasePage): readonly OfferGroup[] {
  const last = CASE_HEADINGS.length - 1;
  const headingOf = ({ form }: Offer): number => {
    const at = CASE_HEADINGS.findIndex(({ acts }) => acts.includes(form.path));
    return at < 0 ? last : at;
  };
  const byHeading = Map.groupBy(offersOf(page), headingOf);
  return CASE_HEADINGS.flatMap(({ label, acts }, at) => {
    const offers = byHeading
      .get(at)
      ?.toSorted((one, other) => acts.indexOf(one.form.path) - acts.indexOf(other.form.path));
    return offers === undefined ? [] : [{ label, offers }];
  });
}

const isSame = (one: OpenAct, other: OpenAct): boolean =>
  one.act === other.act && one.step === other.step;

/** The act itself, not one of its presets, is what comes next. */
function isNext({ next }: CasePage, act: string, step: string | null): boolean {
  if (next === null) return false;
  if (step !== null) return step === next.step;
  const preset = dueNamed(next.step, next.act)?.answers;
  return act === next.act && preset === undefined;
}

/** How something begun or booked goes on: finished, done, or cancelled. */
export const continuationsOf = (
  page: Pick<CasePage, 'may' | 'open'>,
  record: string,
): readonly Offer[] =>
  page.open
    .filter((one) => isReady(one) && goesOn(one) && one.record === record)
    .filter(({ act }) => !ASIDE.includes(act))
    .map((one) => ({ name: one.act, form: offeredForm(one) }))
    .filter(({ form }) => mayAct(page, form));

/** The form of an act with the tag and the place filled in that were scanned. */
export function scannedForm(act: 'moves' | 'cremation', scan: string, code: string): StepForm {
  const form = actForm(act);
  const element = act === 'moves' ? 'place' : 'cremator';
  return {
    ...form,
    start: (context) => {
      const place = context.places.find((one) => placeKey(one.code) === placeKey(code));
      return {
        ...form.start?.(context),
        scan,
        ...(place !== undefined && { [element]: place.id }),
      };
    },
  };
}

/**
 * What a tag and then the label of a place offer: the move; at a cremator its start, once nothing lacks. Undefined
 * when the reader may not, or it is not time: the page says what lacks.
 */
export function scannedOffer(
  page: CasePage,
  {
    scan,
    to,
    cremator,
  }: { readonly scan: string; readonly to: string; readonly cremator: boolean },
): StepForm | undefined {
  const form = scannedForm(cremator ? 'cremation' : 'moves', scan, to);
  const isTime = !cremator || page.open.some((one) => one.act === 'cremation' && isReady(one));
  return isTime && mayAct(page, form) ? form : undefined;
}
