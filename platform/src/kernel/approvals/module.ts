import {
  approvalDecision,
  approvalsQuery,
  type ApprovalView,
} from '@qingming/connect/api/approvals.ts';
import { agreementHere, type PersonProof } from '@qingming/connect/api/second-person.ts';
import type { Actor } from '../access/actor.ts';
import type { Database, Tx } from '../db/database.ts';
import { type Sql, sql } from '../db/sql.ts';
import { Fault, isFault } from '../errors/fault.ts';
import type { Order } from '../http/keyset.ts';
import { pageOfRows, withRows } from '../http/list.ts';
import { type Route, route, type ServerModule } from '../http/route.ts';
import { object, uuid } from '@qingming/connect/schema.ts';
import {
  type ApprovalNode,
  decideApproval,
  type Decision,
  mayDecide,
  withdrawApproval,
} from './approvals.ts';
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

/** Who stands at the screen of who asked, and by which means they said so. */
export type Prove = (
  proof: PersonProof,
  beside: { readonly by: Actor; readonly address: string },
) => Promise<{ readonly actor: Actor; readonly means: 'badge' | 'password' }>;

export interface ApprovalDependencies {
  readonly node: ApprovalNode & { readonly db: Database };
  readonly whenApproved?: Partial<Record<ApprovalAct, WhenApproved>>;
  /** Nobody proves who they are at another's screen unless it is given. */
  readonly prove?: Prove;
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
  select a.*, (select i.name from institution i where i.id = a.institution limit 1) as institution_name,
    (select d.staff from account d where d.id::text = a.decided_by) as decided_staff
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

/** Decides, and does at once what is done at the decision itself: both stand, or neither. */
async function decide(
  { node, whenApproved = {} }: ApprovalDependencies,
  by: Actor,
  approval: string,
  decision: Decision,
): Promise<ApprovalRow> {
  const { decided, after } = await node.db.transaction(async (tx) => {
    const works: (() => void)[] = [];
    const row = await decideApproval(tx, node, by, approval, decision);
    if (row.state === 'approved')
      await whenApproved[row.act]?.(tx, by, row, (work) => works.push(work));
    return { decided: row, after: works };
  });
  for (const work of after) work();
  return decided;
}

const decision = (means: ApprovalDependencies): Route =>
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
      return viewOf(means.node, actor, await decide(means, actor, approval, body));
    },
  });

const nobodyProves: Prove = () => Promise.reject(new Fault('not-proven'));

/** Only what oneself asked for, so that a proof serves for that and nothing else. */
async function refuseUnasked({ node }: ApprovalDependencies, actor: Actor, approval: string) {
  const asked = await node.db.maybe<{ one: number }>(
    sql`select 1 as one from approval where id = ${approval} and asked_by = ${actor.account}`,
  );
  if (asked === undefined) throw new Fault('not-found');
}

/** The second person stands outside what they may decide: said as that, not as a request that is not there. */
const asSecondPerson = (error: unknown): never => {
  throw isFault(error) && error.code === 'not-found' ? new Fault('second-person') : error;
};

const agreement = (means: ApprovalDependencies): Route =>
  route({
    method: 'POST',
    path: '/api/approvals/:approval/agreement',
    tag,
    access: concernedByApprovals,
    summary: {
      zh: '第二人在申请人屏幕上同意：工牌和 PIN，或用户名和密码',
      en: 'The second person agrees at the screen of who asked: by badge and PIN, or by password',
    },
    limits: { perMinute: 30 },
    params,
    body: agreementHere,
    handle: async ({ actor, params: { approval }, body, request }) => {
      await refuseUnasked(means, actor, approval);
      const { prove = nobodyProves } = means;
      const proven = await prove(body.proof, { by: actor, address: request.ip });
      const agreed = { decision: 'approved', means: proven.means } as const;
      const row = await decide(means, proven.actor, approval, agreed).catch(asSecondPerson);
      return viewOf(means.node, actor, { ...row, decided_staff: proven.actor.staff });
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
  routes: [listing(means), one(means), decision(means), agreement(means), withdrawal(means)],
});
