import type { VoiceDoor, VoiceOutcome } from '@qingming/connect/api/voice.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import type { Route } from '../../kernel/http/route.ts';
import { tidyNumber } from './certificate-number.ts';
import { to } from './pages/frame.ts';
import { voiceBeginPage, voiceOverPage, voicePage, voiceStandingPage } from './pages/voice.ts';
import type { InstitutionShown } from './published.ts';
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
import {
  emptyVoice,
  readVoice,
  type VoiceField,
  type VoiceForm,
  voiceOf,
  wrongVoice,
} from './voice.ts';

const SUMMARY = {
  zh: '投诉、咨询、建议、表扬',
  en: 'Complain, ask, suggest or thank',
};
/** Three thousand Chinese characters, as a form encodes them, and the rest. */
const LONGEST_BODY = 32_768;
const MOST_WORDS = 2000;
const MOST_MORE = 1000;

/** The house of the address, where it is published: one that has closed can be complained of too. */
async function houseOf({ records }: PortalOptions, asked: Asked) {
  const number = tidyNumber(asked.param('number'));
  return (await findPublished(records, asked.context.site.node, number))?.institution;
}

interface Shown {
  readonly door: VoiceDoor;
  readonly house: InstitutionShown;
  /** The one that was sent, so that what is pressed twice is one ticket; left out for a new one. */
  readonly sealed?: string;
}

function showForm(asked: Asked, { door, house, sealed }: Shown, form: VoiceForm, status = 200) {
  mayPost(asked);
  const { id, region } = house;
  const page = voicePage(asked.context, {
    house,
    form,
    sealed: sealed ?? door.form({ id, region }),
  });
  return sendOnce(asked, page, status);
}

/** What a refusal says of the form; anything else goes on to the page of faults. */
function refusedForm(error: unknown, { context }: Asked): Partial<VoiceForm> {
  if (!isFault(error)) throw error;
  if (error.code === 'locked-out')
    return { wrong: new Map([['code', context.t.voice.locked(Number(error.detail['minutes']))]]) };
  const wrong = wrongVoice(error.errors, context.language);
  const refused = sentenceIn(error, context.language);
  if (wrong.size === 0 && refused === undefined) throw error;
  return { wrong, refused };
}

/** What is wrong before anything is asked of the records: in the words of a family. */
function wrongBefore(typed: VoiceForm['typed'], { context }: Asked) {
  const words = context.t.voice;
  const isHalf = (typed.case === '') !== (typed.code === '') && typed.anonymous !== 'yes';
  const wrong: (readonly [VoiceField, string] | false)[] = [
    typed.words === '' && ['words', words.needWords],
    typed.words.length > MOST_WORDS && ['words', words.longWords],
    isHalf && [typed.case === '' ? 'case' : 'code', words.needBoth],
  ];
  return new Map(wrong.filter((one) => one !== false));
}

async function say(options: PortalOptions, door: VoiceDoor, asked: Asked) {
  const house = await houseOf(options, asked);
  if (house === undefined) return sendNotFound(asked);
  const { context } = asked;
  const words = context.t.voice;
  const fields = formOf(asked);
  const typed = readVoice(fields);
  const sealed = (fields.get('form') ?? '').slice(0, 500);
  const again = (form: Partial<VoiceForm>, status: number, kept?: string) =>
    showForm(
      asked,
      { door, house, ...(kept !== undefined && { sealed: kept }) },
      { typed, wrong: new Map(), refused: undefined, ...form },
      status,
    );
  // Nobody sees this field: what fills it in is no person.
  if (fields.get('site')) return again({ refused: words.tooMany }, 429, sealed);
  const wrong = wrongBefore(typed, asked);
  if (wrong.size > 0) return again({ wrong }, 422, sealed);
  const { id, region } = house;
  try {
    const answer = await door.say(sealed, { id, region }, voiceOf(typed), asked.request.ip);
    if (answer.answer === 'said')
      return await asked.reply
        .header('cache-control', 'no-store')
        .redirect(to(context, `/voice/${answer.link}`), 303);
    if (answer.answer === 'outdated') return again({ refused: words.outdated }, 422);
    if (answer.answer === 'no-such-case')
      return again({ wrong: new Map([['case', words.noSuchCase]]) }, 422, sealed);
    const isTooSoon = answer.answer === 'too-soon';
    const refused = isTooSoon ? words.tooSoon : words.tooMany;
    return again({ refused }, isTooSoon ? 422 : 429, sealed);
  } catch (error) {
    return again(refusedForm(error, asked), 422, sealed);
  }
}

async function begin(options: PortalOptions, door: VoiceDoor, asked: Asked) {
  const house = await houseOf(options, asked);
  if (house === undefined) return sendNotFound(asked);
  return showForm(asked, { door, house }, emptyVoice());
}

async function look(door: VoiceDoor, asked: Asked, wrong?: string) {
  const link = asked.param('link');
  const view = await door.look(link);
  mayPost(asked);
  if (view === undefined) return sendOnce(asked, voiceOverPage(asked.context), 404);
  const standing = { view, link, ...(wrong !== undefined && { wrong }) };
  const page = voiceStandingPage(asked.context, standing);
  return sendOnce(asked, page, wrong === undefined ? 200 : 422);
}

const OUTCOMES: readonly VoiceOutcome[] = ['solved', 'partly', 'not'];

/** What whoever complained decides, or that they take it back. */
async function decide(door: VoiceDoor, asked: Asked) {
  const link = asked.param('link');
  const fields = formOf(asked);
  const outcome = OUTCOMES.find((one) => one === fields.get('outcome'));
  const isWithdrawn = fields.get('act') === 'withdraw';
  if (!isWithdrawn && outcome === undefined)
    return look(door, asked, asked.context.t.voice.needOutcome);
  const more = (fields.get('more') ?? '')
    .normalize('NFC')
    .replaceAll(/(?!\n)\p{Cc}/gu, '')
    .trim()
    .slice(0, MOST_MORE);
  const view =
    isWithdrawn || outcome === undefined
      ? await door.withdraw(link)
      : await door.decide(link, outcome, more);
  if (view === undefined) return sendOnce(asked, voiceOverPage(asked.context), 404);
  return asked.reply
    .header('cache-control', 'no-store')
    .redirect(to(asked.context, `/voice/${encodeURIComponent(link)}`), 303);
}

function start(asked: Asked) {
  return sendOnce(asked, voiceBeginPage(asked.context));
}

/** Somebody complains, asks, suggests or thanks, sees what is answered, and says whether it is solved. */
export const voiceRoutes = (
  serving: Serving,
  options: PortalOptions,
  door: VoiceDoor,
): readonly Route[] =>
  [
    { method: 'GET' as const, path: '/voice', limits: { perMinute: 60 }, handle: start },
    {
      method: 'GET' as const,
      path: '/institutions/:number/voice',
      limits: { perMinute: 60 },
      handle: (asked: Asked) => begin(options, door, asked),
    },
    {
      method: 'POST' as const,
      path: '/institutions/:number/voice',
      limits: { bodyTypes: [FORM], bodyBytes: LONGEST_BODY, perMinute: 20 },
      handle: (asked: Asked) => say(options, door, asked),
    },
    {
      method: 'GET' as const,
      path: '/voice/:link',
      limits: { perMinute: 60 },
      handle: (asked: Asked) => look(door, asked),
    },
    {
      method: 'POST' as const,
      path: '/voice/:link',
      limits: { bodyTypes: [FORM], bodyBytes: 16_384, perMinute: 20 },
      handle: (asked: Asked) => decide(door, asked),
    },
  ].flatMap((spec) => onceRoutes(serving, { ...spec, summary: SUMMARY }));
