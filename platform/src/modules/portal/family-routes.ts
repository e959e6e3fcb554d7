import type { FamilyDoor } from '@qingming/connect/api/family.ts';
import type { FamilyPayDoor } from '@qingming/connect/api/payments.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import type { Route } from '../../kernel/http/route.ts';
import { to } from './pages/frame.ts';
import { evaluationOf, readEvaluation, wrongEvaluation } from './family-evaluation.ts';
import { evaluationPage } from './pages/family-evaluation.ts';
import { familyFormPage, familyOverPage, familyPage } from './pages/family.ts';
import { paySpecs } from './pay-routes.ts';
import {
  type Asked,
  FORM,
  formOf,
  mayPost,
  onceRoutes,
  queryIn,
  type Serving,
  sendOnce,
} from './serve.ts';
import { cookieText } from './view.ts';

const SUMMARY = { zh: '家属查询进度', en: 'A family looks at its case' };
const LONGEST_BODY = 512;
const VISIT_SECONDS = 3600;
/** Seven hundred Chinese characters, as a form encodes them, and the rest. */
const LONGEST_EVALUATION = 8192;

const isHttps = ({ context }: Asked): boolean => context.site.publicUrl.startsWith('https:');
const cookieName = (asked: Asked): string => (isHttps(asked) ? '__Host-qm-family' : 'qm-family');

/** The proof of a visit lies in the browser for as long as it holds, and is sent by our own pages alone. */
const visitCookie = (asked: Asked, value: string, seconds: number): string =>
  cookieText(cookieName(asked), value, { seconds, sameSite: 'Strict', https: isHttps(asked) });

function showForm(asked: Asked, wrong?: string, status = 200) {
  mayPost(asked);
  return sendOnce(
    asked,
    familyFormPage(asked.context, { link: asked.param('link'), wrong }),
    status,
  );
}

/** Full-width digits and spaces between them are the same code. */
const codeIn = (asked: Asked): string =>
  (formOf(asked).get('code') ?? '').normalize('NFKC').replaceAll(/[\s-]/g, '').slice(0, 20);

async function enter(door: FamilyDoor, asked: Asked) {
  const words = asked.context.t.family;
  try {
    const visit = await door.open(asked.param('link'), codeIn(asked), asked.request.ip);
    if (visit === undefined) return showForm(asked, words.wrong, 422);
    return asked.reply
      .header('set-cookie', visitCookie(asked, visit, VISIT_SECONDS))
      .header('cache-control', 'no-store')
      .redirect(to(asked.context, '/family'), 303);
  } catch (error) {
    if (!isFault(error) || error.code !== 'locked-out') throw error;
    return showForm(asked, words.many(Number(error.detail['minutes'])), 429);
  }
}

const visitOf = (asked: Asked): string | undefined => asked.request.cookies[cookieName(asked)];

async function look(door: FamilyDoor, mayPay: boolean, asked: Asked) {
  const visit = visitOf(asked);
  const view = visit === undefined ? undefined : await door.look(visit);
  mayPost(asked);
  if (view === undefined) return sendOnce(asked, familyOverPage(asked.context), 401);
  return sendOnce(asked, familyPage(asked.context, view, mayPay));
}

const visitIn = (asked: Asked): string => visitOf(asked) ?? '';

/** The level was chosen; what else may be said is offered. Nothing is written yet. */
async function beginEvaluation(door: FamilyDoor, asked: Asked) {
  const view = await door.look(visitIn(asked));
  if (view === undefined) return sendOnce(asked, familyOverPage(asked.context), 401);
  mayPost(asked);
  const typed = readEvaluation(queryIn(asked));
  return sendOnce(asked, evaluationPage(asked.context, { typed, wrong: new Map() }));
}

async function evaluate(door: FamilyDoor, asked: Asked) {
  const { context } = asked;
  const typed = readEvaluation(formOf(asked));
  const again = (wrong: ReadonlyMap<string, string>, refused?: string) => {
    mayPost(asked);
    const form = { typed, wrong, ...(refused !== undefined && { refused }) };
    return sendOnce(asked, evaluationPage(context, form), 422);
  };
  const given = evaluationOf(typed);
  if (given === undefined) return again(new Map());
  try {
    const done = await door.evaluate(visitIn(asked), given, asked.request.ip);
    if (done === undefined) return sendOnce(asked, familyOverPage(context), 401);
    if (!done) return again(new Map(), context.t.voice.evaluation.notNow);
    return await asked.reply
      .header('cache-control', 'no-store')
      .redirect(`${to(context, '/family')}#evaluation`, 303);
  } catch (error) {
    if (!isFault(error) || error.errors.length === 0) throw error;
    return again(wrongEvaluation(error.errors, context.language));
  }
}

const leave = (asked: Asked) =>
  asked.reply
    .header('set-cookie', visitCookie(asked, '', 0))
    .header('cache-control', 'no-store')
    .redirect(to(asked.context, '/'), 303);

/** The window of a family that was let in: the code to its link, its case, what it pays, and the way out. */
export const familyRoutes = (
  serving: Serving,
  door: FamilyDoor,
  pay: FamilyPayDoor | undefined,
): readonly Route[] =>
  [
    ...(pay === undefined ? [] : paySpecs(pay, visitOf)),
    {
      method: 'GET' as const,
      path: '/family/:link',
      handle: (asked: Asked) => showForm(asked),
    },
    {
      method: 'POST' as const,
      path: '/family/:link',
      limits: { bodyTypes: [FORM], bodyBytes: LONGEST_BODY, perMinute: 20 },
      handle: (asked: Asked) => enter(door, asked),
    },
    {
      method: 'GET' as const,
      path: '/family/evaluation',
      limits: { perMinute: 60 },
      handle: (asked: Asked) => beginEvaluation(door, asked),
    },
    {
      method: 'POST' as const,
      path: '/family/evaluation',
      limits: { bodyTypes: [FORM], bodyBytes: LONGEST_EVALUATION, perMinute: 20 },
      handle: (asked: Asked) => evaluate(door, asked),
    },
    {
      method: 'GET' as const,
      path: '/family',
      limits: { perMinute: 60 },
      handle: (asked: Asked) => look(door, pay !== undefined, asked),
    },
    {
      method: 'POST' as const,
      path: '/family',
      limits: { bodyTypes: [FORM], bodyBytes: LONGEST_BODY },
      handle: leave,
    },
  ].flatMap((spec) => onceRoutes(serving, { summary: SUMMARY, ...spec }));
