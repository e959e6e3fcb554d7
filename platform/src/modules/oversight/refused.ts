import type { RefusedQuery, RefusedRow } from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { refusedInScope } from '../../kernel/audit/read-audit.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Order } from '../../kernel/http/keyset.ts';
import { pageOfRows, withRows } from '../../kernel/http/list.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { every } from './conditions.ts';
import { kindNameOf, type Refusal, saysOf, todoOf } from './sentences.ts';

const question = { reads: ['institution'], act: 'list' } as const;

const REFUSED_LAST_FIRST: Order = {
  name: 'refused',
  keys: [
    { by: sql`"refusedAt"`, as: 'instant', descending: true },
    { by: sql`seq`, as: 'number', descending: true },
  ],
};

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
        r.subject as "case", r.code, r.detail, r.refused_at as "refusedAt", r.mended_at as "mendedAt",
        r.kept_at as "keptAt"
      from ${refusedInScope(records.actor)} r
      left join ${asking.from('institution')} i on i.province = ${node.node} and i.id = r.institution
      where ${every([
        open === undefined ? undefined : sql`(coalesce(r.mended_at, r.kept_at) is null) = ${open}`,
        kind === undefined ? undefined : sql`r.kind = ${kind}`,
        institution === undefined ? undefined : sql`r.institution = ${institution}::uuid`,
      ])}`;
    const found = await pageOfRows<Refused>(asking, matched, REFUSED_LAST_FIRST, page);
    return {
      answer: withRows(found, ({ detail, ...row }) => ({
        ...row,
        kindName: kindNameOf(node, row.kind),
        says: saysOf({ code: row.code, detail }),
        todo: todoOf(row.code),
      })),
    };
  });
