import {
  countDesk as countDeskBody,
  dayClosesQuery,
  ledgerQuery,
  openDeskQuery,
  recountDesk as recountDeskBody,
} from '@qingming/connect/api/ledger.ts';
import { onVersion, voiding } from '@qingming/connect/api/registry.ts';
import { civilDay } from '../../kernel/clock.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import { object, oneOf, optional, uuid } from '@qingming/connect/schema.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { balancesOf } from './balances.ts';
import { closePage } from './close-page.ts';
import {
  closeDesk,
  countDesk,
  dayClosesOf,
  dayCloseView,
  openDesk,
  recountDesk,
  voidCount,
} from './closing.ts';
import { closeDesks, countDesks, seeLedger } from './grants.ts';

const ofInstitution = object({ institution: uuid() });
const ofClose = object({ close: uuid() });
const reading = (node: NodeContext): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/institutions/:institution/cash-desk',
    summary: { zh: '收款台未日结的账目', en: 'What of a cash desk is not closed yet' },
    access: countDesks,
    params: ofInstitution,
    query: openDeskQuery,
    handle: ({ records, params, query }) =>
      openDesk(node, records, params.institution, query.cashier),
  }),
  route({
    method: 'GET',
    path: '/api/institutions/:institution/ledger',
    summary: { zh: '账簿：各科目的发生额与余额', en: 'The ledger: what moved and what stands' },
    access: seeLedger,
    params: ofInstitution,
    query: ledgerQuery,
    handle: ({ records, params, query }) => {
      const today = civilDay(node.clock.now());
      return balancesOf(records, params.institution, {
        from: query.from ?? today,
        until: query.until ?? today,
      });
    },
  }),
  route({
    method: 'GET',
    path: '/api/institutions/:institution/day-closes',
    summary: { zh: '收款台的日结', en: 'The newest closings of the cash desks' },
    access: { rights: [['read', 'dayClose']] },
    params: ofInstitution,
    query: dayClosesQuery,
    handle: ({ records, params, query }) => dayClosesOf(records, params.institution, query.state),
  }),
  route({
    method: 'GET',
    path: '/api/day-closes/:close',
    summary: { zh: '一次日结', en: 'One closing of a cash desk' },
    access: { rights: [['read', 'dayClose']] },
    params: ofClose,
    handle: ({ records, params }) => dayCloseView(records, params.close),
  }),
  route({
    method: 'GET',
    path: '/api/day-closes/:close/print.html',
    summary: { zh: '打印日结单', en: 'A closing to print' },
    access: { rights: [['read', 'dayClose']] },
    page: true,
    params: ofClose,
    query: object({ language: optional(oneOf('zh', 'en')) }),
    handle: async ({ records, params, query, language, nonce }) =>
      closePage(await dayCloseView(records, params.close), query.language ?? language, nonce),
  }),
];

const acting = (node: NodeContext): readonly Route[] => [
  route({
    method: 'POST',
    path: '/api/institutions/:institution/day-closes',
    summary: { zh: '清点收款台', en: 'Count a cash desk' },
    access: countDesks,
    params: ofInstitution,
    body: countDeskBody,
    handle: ({ records, params, body }) => countDesk(node, records, params.institution, body),
  }),
  route({
    method: 'POST',
    path: '/api/day-closes/:close/recount',
    summary: { zh: '重新清点', en: 'Count again' },
    access: countDesks,
    params: ofClose,
    body: recountDeskBody,
    handle: ({ records, params, body }) => recountDesk(records, params.close, body),
  }),
  route({
    method: 'POST',
    path: '/api/day-closes/:close/close',
    summary: { zh: '复核日结', en: 'Close what another person counted' },
    access: closeDesks,
    params: ofClose,
    body: onVersion,
    handle: ({ records, params, body }) => closeDesk(node, records, params.close, body),
  }),
  route({
    method: 'POST',
    path: '/api/day-closes/:close/void',
    summary: { zh: '作废清点', en: 'Take back a count that was not closed' },
    access: countDesks,
    params: ofClose,
    body: voiding,
    handle: ({ records, params, body }) => voidCount(records, params.close, body),
  }),
];

/** The ledger of an institution, and the closing of its cash desks. */
export const ledgerRoutes = (node: NodeContext): readonly Route[] => [
  ...reading(node),
  ...acting(node),
];
