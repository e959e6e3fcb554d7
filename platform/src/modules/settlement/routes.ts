import { paymentMethod } from '@qingming/standard/codes/money.ts';
import type { PaymentFact } from '@qingming/connect/api/settlement.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import {
  day,
  instant,
  integer,
  list,
  object,
  oneOf,
  optional,
  reason,
  schema,
  uuid,
  version,
} from '../../kernel/http/schema.ts';
import type { NodeContext } from '../../kernel/node.ts';
import {
  addCharges,
  grantWaivers,
  openBill,
  reopenBill,
  settleBill,
  takePayment,
  voidLine,
} from './actions.ts';
import { returnPayment } from './returns.ts';
import { billProposals, billView } from './queries.ts';
import { statementPage } from './statement-page.ts';
import { statementOf } from './statement.ts';
import { keepBills } from './grants.ts';

const BILL = '/api/cases/:case/bill';

const caseId = object({ case: uuid() });
const voiding = object({ version: version(), reason: reason() });
const quantity = () => schema<number>({ type: 'number', exclusiveMinimum: 0, maximum: 100_000 });
const method = oneOf<PaymentFact['method']>(
  ...paymentMethod.values.map(({ code }) => code as PaymentFact['method']),
);

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
    body: object({ id: optional(uuid()) }),
    handle: ({ records, params, body }) => openBill(node, records, params.case, body),
  }),
  route({
    method: 'POST',
    path: `${BILL}/lines`,
    summary: { zh: '列入收费', en: 'Put charges on the bill' },
    access: keepBills,
    params: caseId,
    body: object({
      lines: list(
        object({ id: optional(uuid()), item: uuid(), quantity: quantity(), servedOn: day() }),
        { minItems: 1, maxItems: 100 },
      ),
    }),
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
    params: object({ case: uuid(), line: uuid() }),
    body: voiding,
    handle: ({ records, params, body }) => voidLine(records, params.case, params.line, body),
  }),
];

const money = (node: NodeContext): readonly Route[] => [
  route({
    method: 'POST',
    path: `${BILL}/payments`,
    summary: { zh: '收款', en: 'Take a payment' },
    access: keepBills,
    params: caseId,
    body: object({
      id: optional(uuid()),
      method,
      amount: integer({ minimum: 1 }),
      receivedAt: optional(instant()),
      payer: optional(uuid()),
      cashier: optional(uuid()),
    }),
    handle: ({ records, params, body }) => takePayment(node, records, params.case, body),
  }),
  route({
    method: 'POST',
    path: `${BILL}/payments/:payment/void`,
    summary: { zh: '退还一笔收款', en: 'Return a payment' },
    access: keepBills,
    params: object({ case: uuid(), payment: uuid() }),
    body: voiding,
    handle: ({ records, params, body }) =>
      returnPayment(node, records, params.case, params.payment, body),
  }),
  route({
    method: 'POST',
    path: `${BILL}/settle`,
    summary: { zh: '结清账单', en: 'Settle the bill' },
    access: keepBills,
    params: caseId,
    body: object({ version: version() }),
    handle: ({ records, params, body }) => settleBill(node, records, params.case, body),
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
  ...money(node),
];
