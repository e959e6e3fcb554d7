import { newBadge, newPin } from '@qingming/connect/api/second-person.ts';
import { object, uuid } from '@qingming/connect/schema.ts';
import { manageAccounts } from '../access/kernel-grants.ts';
import { asPdf } from '../http/pdf.ts';
import { type Route, route } from '../http/route.ts';
import { endBadgeOf, endOwnBadge, makeBadge, ownBadge } from './badges.ts';
import type { AccountKit } from './kit.ts';
import { setOwnPin } from './pin.ts';

const account = object({ account: uuid() });

/** The security administrator makes and ends badges; no badge is made for oneself. */
const administration = (kit: AccountKit): readonly Route[] => [
  route({
    method: 'POST',
    path: '/api/accounts/:account/badge',
    tag: 'accounts',
    access: manageAccounts,
    summary: {
      zh: '制作工牌：答复为卡片（PDF），只给一次；原工牌立即失效',
      en: 'Make a badge: answers with its card (PDF), this once; the badge before ends',
    },
    limits: { perMinute: 30 },
    params: account,
    body: newBadge,
    handle: async ({ actor, params, body, reply }) =>
      asPdf(reply, 'badge', await makeBadge(kit, actor, params.account, body.days)),
  }),
  route({
    method: 'DELETE',
    path: '/api/accounts/:account/badge',
    tag: 'accounts',
    access: manageAccounts,
    summary: { zh: '停用工牌', en: 'End a badge' },
    params: account,
    handle: ({ actor, params }) => endBadgeOf(kit, actor, params.account),
  }),
];

const own = (kit: AccountKit): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/session/badge',
    tag: 'session',
    access: 'staff',
    summary: { zh: '本人的工牌与 PIN', en: 'Your badge and PIN' },
    handle: ({ actor }) => ownBadge(kit, actor),
  }),
  route({
    method: 'DELETE',
    path: '/api/session/badge',
    tag: 'session',
    access: 'staff',
    summary: { zh: '挂失本人工牌', en: 'End your badge, as lost' },
    handle: ({ actor }) => endOwnBadge(kit, actor),
  }),
  route({
    method: 'PUT',
    path: '/api/session/pin',
    tag: 'session',
    access: 'staff',
    summary: { zh: '设定本人 PIN', en: 'Set your PIN' },
    limits: { perMinute: 20 },
    body: newPin,
    handle: ({ actor, body }) => setOwnPin(kit, actor, body),
  }),
];

export const badgeRoutes = (kit: AccountKit): readonly Route[] => [
  ...administration(kit),
  ...own(kit),
];
