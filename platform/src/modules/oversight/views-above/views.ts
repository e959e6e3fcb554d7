import type { ViewAboveRow, ViewsAboveQuery } from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Order } from '../../../kernel/http/keyset.ts';
import { pageOfRows, withRows } from '../../../kernel/http/list.ts';
import { MINISTRY, type NodeContext } from '../../../kernel/node.ts';
import type { Asking, Records } from '../../../kernel/records/records.ts';
import { actName } from '../act-names.ts';
import { caseOf, kindsOfCases, purposeName, recordsOf } from '../read-log.ts';
import { betweenDays, every } from '../conditions.ts';

interface Row {
  readonly id: string;
  readonly at: string;
  readonly viewer: string;
  readonly act: string;
  readonly purpose: string;
  readonly occasion: Uint8Array | null;
  readonly shown: number;
  readonly records: string;
}

const LATEST_FIRST: Order = {
  name: 'views above',
  keys: [
    { by: sql`at`, as: 'instant', descending: true },
    { by: sql`id`, as: 'uuid' },
  ],
};

async function matching(node: NodeContext, asking: Asking, query: ViewsAboveQuery): Promise<Sql> {
  const { case: of } = query;
  const found = of === undefined ? undefined : await caseOf(asking, of);
  return sql`
    select n.id, n.viewed_at as at, n.viewer, n.act, n.purpose, n.occasion, n.shown, n.records
    from ${asking.from('viewNotice')} n
    where n.province = ${MINISTRY} and ${every([
      found === undefined
        ? undefined
        : sql`string_to_array(n.records, ' ')::uuid[] && ${recordsOf(node, asking, found)}`,
      ...betweenDays(sql`n.viewed_at`, query),
    ])}`;
}

/** The cases that the records of some notices belong to, by record. */
async function casesOf(asking: Asking, rows: readonly Row[]) {
  const ids = [...new Set(rows.flatMap(({ records }) => records.split(' ')))];
  const found = await asking.all<{ record: string; case: string; number: string }>(sql`
    select distinct l.record, f.id as "case", f.number from log_entry l
    join ${asking.from('funeralCase')} f on f.id = coalesce(l.subject, l.record)
    where l.record = any(${ids}::uuid[])`);
  return new Map(found.map((row) => [row.record, row]));
}

/** Cases of one notice that its line names; the others are counted. */
const MOST_NAMED = 3;

/** Looks at our people by the ministry, newest first, as it told of them. */
export const listViewsAbove = (
  node: NodeContext,
  records: Records,
  query: ViewsAboveQuery,
): Promise<Page<ViewAboveRow>> =>
  records.ask(
    { reads: ['viewNotice', 'funeralCase', ...kindsOfCases(node)], act: 'read-audit' },
    async (asking) => {
      const matched = await matching(node, asking, query);
      const found = await pageOfRows<Row>(asking, matched, LATEST_FIRST, query);
      const known = await casesOf(asking, found.rows);
      const answer = withRows(found, ({ occasion, records: shown, ...row }) => {
        const cases = [
          ...new Map(
            shown.split(' ').flatMap((id) => {
              const of = known.get(id);
              return of === undefined ? [] : [[of.case, of.number] as const];
            }),
          ),
        ];
        return {
          ...row,
          actName: actName(row.act),
          purposeName: purposeName(row.purpose),
          reason: asking.show('viewNotice', 'occasion', row.id, occasion),
          cases: cases.slice(0, MOST_NAMED).map(([id, number]) => ({ case: id, number })),
        };
      });
      return { answer, seen: answer.rows.flatMap(({ cases }) => cases.map((of) => of.case)) };
    },
  );
