import * as contract from '@qingming/connect/api/prices.ts';
import { voiding } from '@qingming/connect/api/registry.ts';
import {
  PRICE_LIST_STEPS,
  type PriceListStepAct,
} from '@qingming/standard/processes/price-list-acts.ts';
import { civilDay } from '../../kernel/clock.ts';
import { bodyOf } from '@qingming/connect/act-body.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import { object, uuid } from '@qingming/connect/schema.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { priceListSteps } from './price-history.ts';
import type { Records } from '../../kernel/records/records.ts';
import { draftList, reviseList, takeStep, voidList, writeItems } from './price-actions.ts';
import { parsePriceItems } from './price-csv.ts';
import { diffLists } from './price-diff.ts';
import {
  getList,
  listPriceLists,
  pricedItems,
  priceListDetail,
  waiverRulesOn,
} from './price-queries.ts';
import { capabilityFor } from './price-acts.ts';
import { getPublicInstitution } from './public-queries.ts';
import { pricesOnDay } from './published-prices.ts';
import { addWaiverRule, reviseWaiverRule } from './waiver-actions.ts';
import { institutionId, listId } from './schemas.ts';
import { preparePrices, setWaivers } from './grants.ts';

/** A whole list with every text as long as it may be. */
const MOST_BODY = 2 << 20;

/** What changed against another list: the one named, or the one that it replaces. */
async function diffOf(records: Records, id: string, against: string | undefined, now: Date) {
  const from = against ?? (await priceListDetail(records, id, now)).replaces;
  const before = from === null ? [] : await pricedItems(records, from);
  await getList(records, id);
  return { from, to: id, changes: diffLists(before, await pricedItems(records, id)) };
}

const reading = (node: NodeContext, today: () => string): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/price-lists',
    summary: { zh: '价格清单', en: 'Price lists in scope' },
    access: 'staff',
    query: contract.priceListsQuery,
    handle: ({ records, query }) => listPriceLists(records, query, today()),
  }),
  route({
    method: 'GET',
    path: '/api/price-lists/:list',
    summary: { zh: '一份价格清单', en: 'One price list' },
    access: 'staff',
    params: listId,
    handle: ({ records, params }) => priceListDetail(records, params.list, node.clock.now()),
  }),
  route({
    method: 'GET',
    path: '/api/price-lists/:list/steps',
    summary: { zh: '清单的办理过程', en: 'How a price list came to where it is' },
    access: 'staff',
    params: listId,
    handle: async ({ records, params }) => {
      await getList(records, params.list);
      return priceListSteps(node, records, params.list);
    },
  }),
  route({
    method: 'GET',
    path: '/api/price-lists/:list/diff',
    summary: { zh: '与另一清单的差别', en: 'What differs from another list' },
    access: 'staff',
    params: listId,
    query: contract.diffQuery,
    handle: ({ records, params, query }) =>
      diffOf(records, params.list, query.against, node.clock.now()),
  }),
];

const preparing = (now: () => Date): readonly Route[] => [
  route({
    method: 'POST',
    path: '/api/price-lists',
    summary: { zh: '新建价格清单', en: 'Draft a price list' },
    access: preparePrices,
    body: contract.newPriceList,
    handle: ({ records, body }) => draftList(records, body, now()),
  }),
  route({
    method: 'PATCH',
    path: '/api/price-lists/:list',
    summary: { zh: '修改清单抬头', en: 'Change the heading of a draft' },
    access: preparePrices,
    params: listId,
    body: contract.priceListRevision,
    handle: ({ records, params, body }) => reviseList(records, params.list, body, now()),
  }),
  route({
    method: 'POST',
    path: '/api/price-lists/:list/void',
    summary: { zh: '作废未公布的清单', en: 'Void a list that was never published' },
    access: preparePrices,
    params: listId,
    body: voiding,
    handle: ({ records, params, body }) => voidList(records, params.list, body, now()),
  }),
  route({
    method: 'PUT',
    path: '/api/price-lists/:list/items',
    summary: { zh: '整份编辑收费项目', en: 'Set the items of a draft' },
    limits: { bodyBytes: MOST_BODY },
    access: preparePrices,
    params: listId,
    body: contract.priceItems,
    handle: ({ records, params, body }) => writeItems(records, params.list, body, now()),
  }),
  route({
    method: 'POST',
    path: '/api/price-lists/parse',
    summary: { zh: '解读粘贴的表格', en: 'Read pasted CSV; nothing is written' },
    access: preparePrices,
    limits: { bodyBytes: MOST_BODY, perMinute: 10 },
    body: contract.pastedItems,
    handle: ({ body }) => parsePriceItems(body.csv),
  }),
];

/** A step continues the list that the address names. */
const stepRoute = (now: () => Date, act: PriceListStepAct): Route =>
  route({
    method: 'POST',
    path: `/api/price-lists/:list/${act.name}`,
    summary: act.label,
    access: capabilityFor(act),
    params: listId,
    body: bodyOf(act),
    handle: ({ records, params, body }) => takeStep(act, records, params.list, body, now()),
  });

const waivers = (node: NodeContext, today: () => string): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/waiver-rules',
    summary: { zh: '减免规则', en: 'Waiver rules in force on a day' },
    access: 'staff',
    query: contract.onDay,
    handle: ({ records, query }) => waiverRulesOn(records, query.day ?? today()),
  }),
  route({
    method: 'POST',
    path: '/api/waiver-rules',
    summary: { zh: '新增减免规则', en: 'Add a waiver rule' },
    access: setWaivers,
    body: contract.newWaiverRule,
    handle: ({ records, body }) => addWaiverRule(records, node.node, body),
  }),
  route({
    method: 'PATCH',
    path: '/api/waiver-rules/:rule',
    summary: { zh: '修改减免规则', en: 'Revise a waiver rule' },
    access: setWaivers,
    params: object({ rule: uuid() }),
    body: contract.waiverRuleRevision,
    handle: ({ records, params, body }) => reviseWaiverRule(records, params.rule, body),
  }),
];

const staffPrices = (today: () => string): Route =>
  route({
    method: 'GET',
    path: '/api/institutions/:institution/prices',
    summary: { zh: '某日的价格', en: 'Prices of an institution on a day' },
    access: 'staff',
    params: institutionId,
    query: contract.onDay,
    handle: async ({ records, params, query }) =>
      pricesOnDay(
        records,
        await getPublicInstitution(records, params.institution),
        query.day ?? today(),
      ),
  });

/** Price lists on their way from draft to publication, and the rules of waivers. */
export function priceRoutes(node: NodeContext): readonly Route[] {
  const now = () => node.clock.now();
  const today = () => civilDay(now());
  return [
    ...reading(node, today),
    ...preparing(now),
    ...PRICE_LIST_STEPS.map((act) => stepRoute(now, act)),
    ...waivers(node, today),
    staffPrices(today),
  ];
}
