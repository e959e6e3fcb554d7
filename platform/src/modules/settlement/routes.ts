import { type Route, route } from '../../kernel/http/route.ts';
import * as contract from '@qingming/connect/api/settlement.ts';
import { onVersion, voiding } from '@qingming/connect/api/registry.ts';
import { object, oneOf, optional } from '@qingming/connect/schema.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { addCharges, changeQuantity, grantWaivers, openBill, voidLine } from './actions.ts';
import { issueBill, reopenBill, settleBill, voidBill } from './bill-states.ts';
import { estimateOutlook } from './estimate-outlook.ts';
import { moneyRoutes } from './money-routes.ts';
import { findItems } from './find-items.ts';
import { billProposals, billView } from './queries.ts';
import { statementPage } from './statement-page.ts';
import { statementOf } from './statement.ts';
import { keepBills } from './grants.ts';
import { reductionRoutes } from './reduction-routes.ts';
import { BILL, caseId, ofLine } from './schemas.ts';

const reading = (node: NodeContext): readonly Route[] => [
  route({
    method: 'GET',
    path: BILL,
    summary: { zh: '账单', en: 'The bill of a case' },
    access: 'staff',
    params: caseId,
    handle: ({ records, params }) => billView(records, params.case),
  }),
  route({
    method: 'GET',
    path: `${BILL}/proposals`,
    summary: { zh: '应列的收费与减免', en: 'Charges and waivers that the bill should hold' },
    access: keepBills,
    params: caseId,
    handle: ({ records, params }) => billProposals(records, params.case, node.clock.now()),
  }),
  route({
    method: 'GET',
    path: `${BILL}/estimate`,
    summary: { zh: '预算的预计减免与应付', en: 'What the family would pay of its estimate' },
    access: keepBills,
    params: caseId,
    handle: ({ records, params }) => estimateOutlook(records, params.case, node.clock.now()),
  }),
  route({
    method: 'GET',
    path: `${BILL}/items`,
    summary: { zh: '查找收费项目', en: 'Find items of the list in force' },
    access: keepBills,
    params: caseId,
    query: contract.itemsQuery,
    handle: ({ records, params, query }) => findItems(records, params.case, query),
  }),
  route({
    method: 'GET',
    path: `${BILL}/statement`,
    summary: { zh: '费用结算单', en: 'Statement of charges' },
    access: keepBills,
    params: caseId,
    handle: ({ records, params }) => statementOf(records, params.case, node.clock.now()),
  }),
  route({
    method: 'GET',
    path: `${BILL}/statement.html`,
    summary: { zh: '打印费用结算单', en: 'Statement of charges to print' },
    access: keepBills,
    page: true,
    params: caseId,
    query: object({ language: optional(oneOf('zh', 'en')) }),
    handle: async ({ records, params, query, language, nonce }) =>
      statementPage(
        await statementOf(records, params.case, node.clock.now()),
        query.language ?? language,
        nonce,
      ),
  }),
];

const lines = (node: NodeContext): readonly Route[] => [
  route({
    method: 'POST',
    path: BILL,
    summary: { zh: '开立账单', en: 'Open the bill' },
    access: keepBills,
    params: caseId,
    body: contract.newBill,
    handle: ({ records, params, body }) => openBill(node, records, params.case, body),
  }),
  route({
    method: 'POST',
    path: `${BILL}/lines`,
    summary: { zh: '列入收费', en: 'Put charges on the bill' },
    access: keepBills,
    params: caseId,
    body: contract.newCharges,
    handle: ({ records, params, body }) => addCharges(records, params.case, body),
  }),
  route({
    method: 'POST',
    path: `${BILL}/waivers`,
    summary: { zh: '办理应享的减免', en: 'Grant the waivers that the rules give' },
    access: keepBills,
    params: caseId,
    handle: ({ records, params }) => grantWaivers(node, records, params.case),
  }),
  route({
    method: 'POST',
    path: `${BILL}/lines/:line/void`,
    summary: { zh: '撤销一项收费或减免', en: 'Take a line off the bill' },
    access: keepBills,
    params: ofLine,
    body: voiding,
    handle: ({ records, params, body }) => voidLine(node, records, params.case, params.line, body),
  }),
  route({
    method: 'POST',
    path: `${BILL}/lines/:line/quantity`,
    summary: { zh: '更正收费数量', en: 'Change the quantity of a charge' },
    access: keepBills,
    params: ofLine,
    body: contract.changeQuantity,
    handle: ({ records, params, body }) =>
      changeQuantity(node, records, params.case, params.line, body),
  }),
];

const states = (node: NodeContext): readonly Route[] => [
  route({
    method: 'POST',
    path: `${BILL}/settle`,
    summary: { zh: '结清账单', en: 'Settle the bill' },
    access: keepBills,
    params: caseId,
    body: onVersion,
    handle: ({ records, params, body }) => settleBill(node, records, params.case, body),
  }),
  route({
    method: 'POST',
    path: `${BILL}/issue`,
    summary: { zh: '出账', en: 'Issue the bill' },
    access: keepBills,
    params: caseId,
    body: onVersion,
    handle: ({ records, params, body }) => issueBill(node, records, params.case, body),
  }),
  route({
    method: 'POST',
    path: `${BILL}/void`,
    summary: { zh: '作废账单', en: 'Void a bill on which nothing is' },
    access: keepBills,
    params: caseId,
    body: voiding,
    handle: ({ records, params, body }) => voidBill(records, params.case, body),
  }),
  route({
    method: 'POST',
    path: `${BILL}/reopen`,
    summary: { zh: '重新开单', en: 'Reopen a settled bill' },
    access: keepBills,
    params: caseId,
    body: voiding,
    handle: ({ records, params, body }) => reopenBill(records, params.case, body),
  }),
];

/** The bill of a case, from its opening to the statement that the family takes home. */
export const settlementRoutes = (node: NodeContext): readonly Route[] => [
  ...reading(node),
  ...lines(node),
  ...reductionRoutes(node),
  ...moneyRoutes(node),
  ...states(node),
];
