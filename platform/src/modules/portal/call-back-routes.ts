import type { CallBackDoor, CallBackHouse } from '@qingming/connect/api/call-back.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import type { Route } from '../../kernel/http/route.ts';
import {
  askedOf,
  type CallBackField,
  type CallBackForm,
  emptyForm,
  instantOf,
  readForm,
  wrongOf,
} from './call-back.ts';
import { tidyNumber } from './certificate-number.ts';
import { callBackOverPage, callBackPage, callBackStandingPage } from './pages/call-back.ts';
import { to } from './pages/frame.ts';
import { collects, type InstitutionShown, isOpen } from './published.ts';
import { findPublished } from './queries.ts';
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

const SUMMARY = { zh: '请殡仪馆回电', en: 'Ask a funeral home to call back' };
const LONGEST_BODY = 8192;

/** The funeral home of the address, where it is published, open, and sends vehicles. */
async function houseOf({ records }: PortalOptions, asked: Asked) {
  const number = tidyNumber(asked.param('number'));
  const published = await findPublished(records, asked.context.site.node, number);
  const house = published?.institution;
  return house !== undefined && collects(house) && isOpen(house) ? house : undefined;
}

const standing = ({ id, region }: InstitutionShown): CallBackHouse => ({ id, region });

interface Shown {
  readonly door: CallBackDoor;
  readonly house: InstitutionShown;
  /** The one that was sent, so that what is pressed twice is one request; left out for a new one. */
  readonly ticket?: string;
}

function showForm(asked: Asked, { door, house, ticket }: Shown, form: CallBackForm, status = 200) {
  mayPost(asked);
  const page = callBackPage(asked.context, {
    house,
    form,
    at: asked.at,
    ticket: ticket ?? door.ticket(standing(house)),
  });
  return sendOnce(asked, page, status);
}

/** What a refusal says of the form; anything else goes on to the page of faults. */
function refusedForm(error: unknown, typed: CallBackForm['typed'], language: 'zh' | 'en') {
  if (!isFault(error)) throw error;
  const wrong = wrongOf(error.errors, language);
  const refused = sentenceIn(error, language);
  if (wrong.size === 0 && refused === undefined) throw error;
  return { typed, wrong, refused };
}

/** What is wrong before anything is asked of the records: in the words of a family. */
function wrongBefore(typed: CallBackForm['typed'], { context, at }: Asked) {
  const words = context.t.callBack;
  const wanted = typed.wish === 'at' ? instantOf(typed.wantedAt) : undefined;
  const wrong: (readonly [CallBackField, string] | false)[] = [
    typed.phone === '' && ['phone', words.needPhone],
    typed.from === '' && ['from', words.needFrom],
    typed.wish === 'at' && wanted === undefined && ['wantedAt', words.needTime],
    wanted !== undefined && Date.parse(wanted) < at.getTime() && ['wantedAt', words.pastTime],
  ];
  return new Map(wrong.filter((one) => one !== false));
}

async function ask(options: PortalOptions, door: CallBackDoor, asked: Asked) {
  const house = await houseOf(options, asked);
  if (house === undefined) return sendNotFound(asked);
  const { context } = asked;
  const words = context.t.callBack;
  const fields = formOf(asked);
  const typed = readForm(fields);
  const ticket = (fields.get('ticket') ?? '').slice(0, 500);
  const again = (form: Partial<CallBackForm>, status: number, kept?: string) =>
    showForm(
      asked,
      { door, house, ...(kept !== undefined && { ticket: kept }) },
      { typed, wrong: new Map(), refused: undefined, ...form },
      status,
    );
  // Nobody sees this field: what fills it in is no family.
  if (fields.get('site')) return again({ refused: words.tooMany }, 429, ticket);
  const wrong = wrongBefore(typed, asked);
  if (wrong.size > 0) return again({ wrong }, 422, ticket);
  try {
    const answer = await door.ask(ticket, standing(house), askedOf(typed), asked.request.ip);
    if (answer.answer === 'asked')
      return await asked.reply
        .header('cache-control', 'no-store')
        .redirect(to(context, `/call-back/${answer.link}`), 303);
    if (answer.answer === 'outdated') return again({ refused: words.outdated }, 422);
    const isTooSoon = answer.answer === 'too-soon';
    const refused = isTooSoon ? words.tooSoon : words.tooMany;
    return again({ refused }, isTooSoon ? 422 : 429, ticket);
  } catch (error) {
    return again(refusedForm(error, typed, context.language), 422, ticket);
  }
}

async function begin(options: PortalOptions, door: CallBackDoor, asked: Asked) {
  const house = await houseOf(options, asked);
  if (house === undefined) return sendNotFound(asked);
  return showForm(asked, { door, house }, emptyForm());
}

async function look(door: CallBackDoor, asked: Asked) {
  const link = asked.param('link');
  const view = await door.look(link);
  mayPost(asked);
  if (view === undefined) return sendOnce(asked, callBackOverPage(asked.context), 404);
  return sendOnce(asked, callBackStandingPage(asked.context, { view, link, at: asked.at }));
}

async function withdraw(door: CallBackDoor, asked: Asked) {
  const link = asked.param('link');
  const view = await door.withdraw(link);
  if (view === undefined) return sendOnce(asked, callBackOverPage(asked.context), 404);
  return asked.reply
    .header('cache-control', 'no-store')
    .redirect(to(asked.context, `/call-back/${encodeURIComponent(link)}`), 303);
}

/** A family asks a house to call back, sees how that stands, and may take it back. */
export const callBackRoutes = (
  serving: Serving,
  options: PortalOptions,
  door: CallBackDoor,
): readonly Route[] =>
  [
    {
      method: 'GET' as const,
      path: '/institutions/:number/call-back',
      limits: { perMinute: 60 },
      handle: (asked: Asked) => begin(options, door, asked),
    },
    {
      method: 'POST' as const,
      path: '/institutions/:number/call-back',
      limits: { bodyTypes: [FORM], bodyBytes: LONGEST_BODY, perMinute: 20 },
      handle: (asked: Asked) => ask(options, door, asked),
    },
    {
      method: 'GET' as const,
      path: '/call-back/:link',
      limits: { perMinute: 60 },
      handle: (asked: Asked) => look(door, asked),
    },
    {
      method: 'POST' as const,
      path: '/call-back/:link',
      limits: { bodyTypes: [FORM], bodyBytes: LONGEST_BODY, perMinute: 20 },
      handle: (asked: Asked) => withdraw(door, asked),
    },
  ].flatMap((spec) => onceRoutes(serving, { ...spec, summary: SUMMARY }));
