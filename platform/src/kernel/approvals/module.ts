import {
  approvalDecision,
  approvalsQuery,
  type ApprovalView,
} from '@qingming/connect/api/approvals.ts';
import type { Actor } from '../access/actor.ts';
import type { Database, Tx } from '../db/database.ts';
import { type Sql, sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import type { Order } from '../http/keyset.ts';
import { pageOfRows, withRows } from '../http/list.ts';
import { type Route, route, type ServerModule } from '../http/route.ts';
import { object, uuid } from '@qingming/connect/schema.ts';
import { type ApprovalNode, decideApproval, mayDecide, withdrawApproval } from './approvals.ts';
import { type ApprovalRow, approvalView, scopeOf } from './rows.ts';
import { APPROVALS, type ApprovalAct } from './rules.ts';
import { can } from '../access/decide.ts';
import { concernedByApprovals } from '../access/kernel-grants.ts';

/** Has something done once the decision stands, and not when it does not. */
export type Afterwards = (work: () => void) => void;

/** Does at once what was agreed to, in the same transaction; acts without one wait for who asked. */
export type WhenApproved = (
  tx: Tx,
  by: Actor,
  approval: ApprovalRow,
  afterwards: Afterwards,
) => Promise<void>;

export interface ApprovalDependencies {
  readonly node: ApprovalNode & { readonly db: Database };
  readonly whenApproved?: Partial<Record<ApprovalAct, WhenApproved>>;
}

const tag = 'approvals';
const params = object({ approval: uuid() });

const actsOf = (actor: Actor): readonly string[] =>
  Object.entries(APPROVALS)
    .filter(([, { decides }]) => can(actor, decides))
    .map(([act]) => act);

const viewOf = (node: ApprovalNode, by: Actor, row: ApprovalRow): ApprovalView =>
  approvalView(node, by, row, mayDecide(by, row));

/** What somebody asked for or may decide, with the name of the institution. */
const concerning = (actor: Actor): Sql => sql`
  select a.*, (select i.name from institution i where i.id = a.institution limit 1) as institution_name
  from approval a
  where (asked_by = ${actor.account} or (act = any(${actsOf(actor)}) and ${scopeOf(actor)}))`;

const ASKED_LAST_FIRST: Order = {
  name: 'approvals',
  keys: [
    { by: sql`asked_at`, as: 'instant', descending: true },
    { by: sql`id`, as: 'uuid', descending: true },
  ],
};

const listing = ({ node }: ApprovalDependencies): Route =>
  route({
    method: 'GET',
    path: '/api/approvals',
    tag,
    access: concernedByApprovals,
    summary: { zh: '需要第二人同意的事项', en: 'Acts that need a second person' },
    query: approvalsQuery,
    handle: ({ actor, query }) => {
      const waiting = sql`state = 'waiting' and expires_at > ${node.clock.now()}`;
      return node.db.transaction(async (tx) => {
        const matched = sql`${concerning(actor)} and ${query.state === 'all' ? sql`true` : waiting}`;
        const page = await pageOfRows<ApprovalRow>(tx, matched, ASKED_LAST_FIRST, query);
        return withRows(page, (row) => viewOf(node, actor, row));
      });
    },
  });

const one = ({ node }: ApprovalDependencies): Route =>
  route({
    method: 'GET',
    path: '/api/approvals/:approval',
    tag,
    access: concernedByApprovals,
    summary: { zh: '一项申请', en: 'One request' },
    params,
    handle: async ({ actor, params: { approval } }) => {
      const found = await node.db.transaction((tx) =>
        tx.maybe<ApprovalRow>(sql`${concerning(actor)} and a.id = ${approval}`),
      );
      if (found === undefined) throw new Fault('not-found');
      return viewOf(node, actor, found);
    },
  });

const decision = ({ node, whenApproved = {} }: ApprovalDependencies): Route =>
  route({
    method: 'POST',
    path: '/api/approvals/:approval/decision',
    tag,
    access: concernedByApprovals,
    summary: { zh: '同意或不同意', en: 'Agree, or not' },
    params,
    body: approvalDecision,
    handle: async ({ actor, params: { approval }, body }) => {
      if (body.decision === 'refused' && body.note === undefined) throw new Fault('reason-needed');
      const { view, after } = await node.db.transaction(async (tx) => {
        const works: (() => void)[] = [];
        const decided = await decideApproval(tx, node, actor, approval, body);
        if (decided.state === 'approved')
          await whenApproved[decided.act]?.(tx, actor, decided, (work) => works.push(work));
        return { view: viewOf(node, actor, decided), after: works };
      });
      for (const work of after) work();
      return view;
    },
  });

const withdrawal = ({ node }: ApprovalDependencies): Route =>
  route({
    method: 'POST',
    path: '/api/approvals/:approval/withdraw',
    tag,
    access: concernedByApprovals,
    summary: { zh: '撤回申请', en: 'Take the request back' },
    params,
    handle: ({ actor, params: { approval } }) =>
      node.db.transaction((tx) => withdrawApproval(tx, node, actor, approval)),
  });

/** What waits for a second person, and their answer. */
export const approvalsModule = (means: ApprovalDependencies): ServerModule => ({
  name: 'approvals',
  routes: [listing(means), one(means), decision(means), withdrawal(means)],
});
