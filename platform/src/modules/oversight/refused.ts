import type {
  QuarantineQuery,
  QuarantineRow,
  RefusedQuery,
  RefusedRow,
} from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { quarantineInScope, refusedInScope } from '../../kernel/audit/read-audit.ts';
import { join, type Sql, sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { pageOfRows, withRows } from '../../kernel/http/list.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { kindNameOf, nodeNameOf, type Refusal, saysOf, todoOf } from './sentences.ts';

const every = (conditions: readonly (Sql | undefined)[]): Sql =>
  join([sql`true`, ...conditions.filter((one) => one !== undefined)], ' and ');

const question = { reads: ['institution'], act: 'list' } as const;

type Refused = Omit<RefusedRow, 'kindName' | 'says' | 'todo'> & Refusal;

/** Our records that the ministry refused: why, and which case to open in order to mend them. */
export const listRefused = (
  node: NodeContext,
  records: Records,
  { open, kind, institution, ...page }: RefusedQuery,
): Promise<Page<RefusedRow>> =>
  records.ask(question, async (asking) => {
    const matched = sql`
      select r.seq, r.kind, r.record, r.version, r.region, r.institution, i.name as "institutionName",
        r.subject as "case", r.code, r.detail, r.refused_at as "refusedAt", r.mended_at as "mendedAt"
      from ${refusedInScope(records.actor)} r
      left join ${asking.from('institution')} i on i.province = ${node.node} and i.id = r.institution
      where ${every([
        open === undefined ? undefined : sql`(r.mended_at is null) = ${open}`,
        kind === undefined ? undefined : sql`r.kind = ${kind}`,
        institution === undefined ? undefined : sql`r.institution = ${institution}::uuid`,
      ])}`;
    const found = await pageOfRows<Refused>(asking, matched, sql`"refusedAt" desc, seq desc`, page);
    return {
      answer: withRows(found, ({ detail, ...row }) => ({
        ...row,
        kindName: kindNameOf(node, row.kind),
        says: saysOf({ code: row.code, detail }),
        todo: todoOf(row.code),
      })),
    };
  });

type Held = Omit<QuarantineRow, 'kindName' | 'originName' | 'says'> & Refusal;

const heldWhere = (records: Records, condition: Sql): Sql => sql`
  select q.origin, q.seq, q.kind, q.record, q.version, q.region, q.code, q.detail,
    q.received_at as "receivedAt", q.settled_at as "settledAt"
  from ${quarantineInScope(records.actor)} q where ${condition}`;

const shownHeld = (node: NodeContext, { detail, ...row }: Held): QuarantineRow => ({
  ...row,
  kindName: kindNameOf(node, row.kind),
  originName: nodeNameOf(row.origin),
  says: saysOf({ code: row.code, detail }),
});

/** Records of other nodes that this node holds back, each with its reason. */
export const listQuarantine = (
  node: NodeContext,
  records: Records,
  { open, origin, kind, ...page }: QuarantineQuery,
): Promise<Page<QuarantineRow>> =>
  records.ask(question, async (asking) => {
    const matched = heldWhere(
      records,
      every([
        open === undefined ? undefined : sql`(q.settled_at is null) = ${open}`,
        origin === undefined ? undefined : sql`q.origin = ${origin}`,
        kind === undefined ? undefined : sql`q.kind = ${kind}`,
      ]),
    );
    const found = await pageOfRows<Held>(asking, matched, sql`"receivedAt" desc, seq desc`, page);
    return { answer: withRows(found, (row) => shownHeld(node, row)) };
  });

/** One record that is held back, by its place in the log of its origin. */
export const heldRecord = (
  node: NodeContext,
  records: Records,
  { origin, seq }: { readonly origin: string; readonly seq: number },
): Promise<QuarantineRow> =>
  records.ask(question, async (asking) => {
    const row = await asking.maybe<Held>(
      heldWhere(records, sql`q.origin = ${origin} and q.seq = ${seq}`),
    );
    if (row === undefined) throw new Fault('not-found');
    return { answer: shownHeld(node, row) };
  });
