import { askReduction as askReductionBody } from '@qingming/connect/api/settlement.ts';
import { onVersion, voiding } from '@qingming/connect/api/registry.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { approveReductions, keepBills } from './grants.ts';
import { approveReduction, askReduction, withdrawReduction } from './reductions.ts';
import { BILL, ofLine } from './schemas.ts';

/** A charge below its price on the list: one person asks, another agrees. */
export const reductionRoutes = (node: NodeContext): readonly Route[] => [
  route({
    method: 'POST',
    path: `${BILL}/lines/:line/reduction`,
    summary: { zh: '申请降价', en: 'Ask for a price below the list' },
    access: keepBills,
    params: ofLine,
    body: askReductionBody,
    handle: ({ records, params, body }) =>
      askReduction(node, records, params.case, params.line, body),
  }),
  route({
    method: 'POST',
    path: `${BILL}/lines/:line/reduction/approve`,
    summary: { zh: '批准降价', en: 'Approve a price below the list' },
    access: approveReductions,
    params: ofLine,
    body: onVersion,
    handle: ({ records, params, body }) =>
      approveReduction(node, records, params.case, params.line, body),
  }),
  route({
    method: 'POST',
    path: `${BILL}/lines/:line/reduction/withdraw`,
    summary: { zh: '撤回降价', en: 'Turn down or take back a lower price' },
    access: keepBills,
    params: ofLine,
    body: voiding,
    handle: ({ records, params, body }) =>
      withdrawReduction(node, records, params.case, params.line, body),
  }),
];
