import type { SlotFree, VisitAnswer, VisitDoor, VisitHouse } from '@qingming/connect/api/visits.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import type { Route } from '../../kernel/http/route.ts';
import { visitAddress } from './addresses.ts';
import { tidyNumber } from './certificate-number.ts';
import { to } from './pages/frame.ts';
import { visitCheckPage, visitFormPage } from './pages/visit-form.ts';
import { visitDaysPage, visitSitesPage } from './pages/visits.ts';
import { type InstitutionShown, isOpen } from './published.ts';
import { findHouse } from './queries.ts';
import { sentenceIn } from './refused-sentence.ts';
import {
  type Asked,
  FORM,
  formOf,
  mayPost,
  onceRoutes,
  sendNotFound,
  sendOnce,
  type Serving,
} from './serve.ts';
import type { PortalOptions } from './site.ts';
import {
  emptyVisit,
  faultsOfVisit,
  peopleOf,
  readVisit,
  visitAskedOf,
  type VisitField,
  type VisitForm,
  wrongVisit,
} from './visit-form.ts';
import { isBookable, nearestFree } from './visit-times.ts';

export const VISITS_SUMMARY = { zh: '预约祭扫', en: 'Book a visit' };
export const LONGEST_VISIT_BODY = 8192;

/** The open house of the address. */
async function houseOf({ records }: PortalOptions, asked: Asked) {
  const number = tidyNumber(asked.param('number'));
  const house = await findHouse(records, asked.context.site.node, number);
  return house !== undefined && isOpen(house) ? house : undefined;
}

const standing = ({ id, number, region }: InstitutionShown): VisitHouse => ({ id, number, region });

/** What a form is about: its house, its slot, and the ticket that makes it one booking. */
interface Booking {
  readonly door: VisitDoor;
  readonly asked: Asked;
  readonly house: InstitutionShown;
  readonly slot: SlotFree;
  readonly slots: readonly SlotFree[];
  readonly ticket: string;
  readonly waits: boolean;
}

async function bookingOf(
  options: PortalOptions,
  door: VisitDoor,
  asked: Asked,
  fields: URLSearchParams,
): Promise<Booking | undefined> {
  const house = await houseOf(options, asked);
  if (house === undefined) return undefined;
  const slots = await door.slots(standing(house));
  const slot = slots.find(({ id }) => id === asked.param('slot'));
  if (slot === undefined) return undefined;
  const ticket = (fields.get('ticket') ?? '').slice(0, 500) || door.ticket(standing(house));
  return { door, asked, house, slot, slots, ticket, waits: fields.get('waits') === '1' };
}

/** What else there is, where the slot is full for so many. */
async function besides(
  { door, asked, house, slot, slots }: Booking,
  people: number,
  of: 'people' | 'vehicles',
) {
  const near = { from: slot.from, people, at: asked.at, but: slot.id };
  const elsewhere = await door.elsewhere(standing(house), asked.at.toISOString(), people);
  return { here: nearestFree(slots, near), elsewhere, of };
}

async function showForm(
  booking: Booking,
  form: VisitForm,
  status = 200,
  full?: 'people' | 'vehicles',
) {
  const { asked, house, slot, ticket } = booking;
  mayPost(asked);
  const people = peopleOf(form.typed);
  const isFull =
    full ?? (slot.open.people < people && slot.priority.people < people ? 'people' : undefined);
  const page = visitFormPage(asked.context, {
    ...{ house, slot, form, ticket },
    full: isFull && (await besides(booking, people, isFull)),
  });
  return sendOnce(asked, page, status);
}

/** Which field a refusal of the records is said beside. */
const BESIDE: ReadonlyMap<string, VisitField> = new Map<string, VisitField>([
  ['one-visit-a-document-and-day', 'document'],
  ['the-number-of-a-visitor-is-genuine', 'document'],
  ['a-slot-of-real-names-has-a-document', 'document'],
  ['one-family-a-plot-and-day', 'right'],
]);

/** What a refusal says of the form; anything else goes on to the page of faults. */
function refusedForm(error: unknown, typed: VisitForm['typed'], language: 'zh' | 'en'): VisitForm {
  if (!isFault(error)) throw error;
  const wrong = faultsOfVisit(error.errors, language);
  const refused = sentenceIn(error, language);
  const { rule } = error.detail;
  const beside = typeof rule === 'string' ? BESIDE.get(rule) : undefined;
  if (refused !== undefined && beside !== undefined)
    return { typed, wrong: new Map([[beside, refused]]), refused: undefined };
  if (wrong.size === 0 && refused === undefined) throw error;
  return { typed, wrong, refused };
}

type Refused = Exclude<VisitAnswer, { readonly answer: 'booked' | 'full' }>['answer'];

const REFUSALS: Readonly<
  Record<Refused, readonly [words: 'tooSoon' | 'outdated' | 'tooMany' | 'notNow', status: number]>
> = {
  'too-soon': ['tooSoon', 422],
  outdated: ['outdated', 422],
  'too-many': ['tooMany', 429],
  'not-now': ['notNow', 409],
  'right-unknown': ['notNow', 422],
};

/** Books, and says what came of it. */
async function book(booking: Booking, typed: VisitForm['typed']) {
  const { door, asked, house, slot, ticket, waits } = booking;
  const { context, request, reply } = asked;
  const words = context.t.visits;
  const empty = { typed, wrong: new Map(), refused: undefined };
  const told = visitAskedOf(typed, slot.id, waits);
  const answer = await door.book(ticket, standing(house), told, request.ip);
  if (answer.answer === 'booked')
    return reply
      .header('cache-control', 'no-store')
      .redirect(to(context, visitAddress(answer.link)), 303);
  if (answer.answer === 'full') return showForm(booking, empty, 409, answer.of);
  if (answer.answer === 'right-unknown')
    return showForm(booking, { ...empty, wrong: new Map([['right', words.rightUnknown]]) }, 422);
  const [name, status] = REFUSALS[answer.answer];
  const again =
    answer.answer === 'outdated' ? { ...booking, ticket: door.ticket(standing(house)) } : booking;
  return showForm(again, { ...empty, refused: words[name] }, status);
}

/** The form as it was sent: once more to check, to change, or to book. */
async function take(options: PortalOptions, door: VisitDoor, asked: Asked) {
  const fields = formOf(asked);
  const booking = await bookingOf(options, door, asked, fields);
  if (booking === undefined) return sendNotFound(asked);
  const typed = readVisit(fields);
  const { context } = asked;
  const words = context.t.visits;
  const form = { typed, wrong: new Map(), refused: undefined };
  // Nobody sees this field: what fills it in is no family.
  if (fields.get('site')) return showForm(booking, { ...form, refused: words.tooMany }, 429);
  if (fields.get('step') === 'edit') return showForm(booking, form);
  const wrong = wrongVisit(typed, words, booking.slot.needsDocument);
  if (wrong.size > 0) return showForm(booking, { ...form, wrong }, 422);
  if (fields.get('step') !== 'book') {
    mayPost(asked);
    const { house, slot, ticket, waits } = booking;
    return sendOnce(
      asked,
      visitCheckPage(context, { house, slot, form, ticket, waits, full: undefined }),
    );
  }
  try {
    return await book(booking, typed);
  } catch (error) {
    return showForm(booking, refusedForm(error, typed, context.language), 422);
  }
}

async function begin(options: PortalOptions, door: VisitDoor, asked: Asked) {
  const booking = await bookingOf(options, door, asked, new URLSearchParams());
  if (booking === undefined || !isBookable(booking.slot, asked.at)) return sendNotFound(asked);
  return showForm(booking, emptyVisit());
}

async function days(options: PortalOptions, door: VisitDoor, asked: Asked) {
  const house = await houseOf(options, asked);
  if (house === undefined) return sendNotFound(asked);
  const slots = await door.slots(standing(house));
  return sendOnce(asked, visitDaysPage(asked.context, { house, slots, at: asked.at }));
}

const sites = async (door: VisitDoor, asked: Asked) =>
  sendOnce(asked, visitSitesPage(asked.context, await door.houses()));

/** The days and places of a house, and the booking of one of its slots. */
export const visitRoutes = (
  serving: Serving,
  options: PortalOptions,
  door: VisitDoor,
): readonly Route[] =>
  [
    { method: 'GET' as const, path: '/visits', handle: (asked: Asked) => sites(door, asked) },
    {
      method: 'GET' as const,
      path: '/institutions/:number/visits',
      limits: { perMinute: 240 },
      handle: (asked: Asked) => days(options, door, asked),
    },
    {
      method: 'GET' as const,
      path: '/institutions/:number/visits/:slot',
      limits: { perMinute: 240 },
      handle: (asked: Asked) => begin(options, door, asked),
    },
    {
      method: 'POST' as const,
      path: '/institutions/:number/visits/:slot',
      limits: { bodyTypes: [FORM], bodyBytes: LONGEST_VISIT_BODY, perMinute: 120 },
      handle: (asked: Asked) => take(options, door, asked),
    },
  ].flatMap((spec) => onceRoutes(serving, { ...spec, summary: VISITS_SUMMARY }));
