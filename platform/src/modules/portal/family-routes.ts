import type { FamilyDoor } from '@qingming/connect/api/family.ts';
import type { FamilyPayDoor } from '@qingming/connect/api/payments.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import type { Route } from '../../kernel/http/route.ts';
import { to } from './pages/frame.ts';
import { familyFormPage, familyOverPage, familyPage } from './pages/family.ts';
import { paySpecs } from './pay-routes.ts';
import { type Asked, FORM, formOf, mayPost, onceRoutes, type Serving, sendOnce } from './serve.ts';
import { cookieText } from './view.ts';

const SUMMARY = { zh: '家属查询进度', en: 'A family looks at its case' };
const LONGEST_BODY = 512;
const VISIT_SECONDS = 3600;

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
