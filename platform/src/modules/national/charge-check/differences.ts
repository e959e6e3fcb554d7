import type {
  DifferenceRow,
  DifferencesFilter,
  DifferencesQuery,
} from '@qingming/connect/api/charge-check.ts';
import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { getRecord } from '@qingming/standard/derive/catalogue.ts';
import { regionFullName } from '@qingming/standard/data/regions.ts';
import { join, type Sql, sql } from '../../../kernel/db/sql.ts';
import { type Order, orderedBy } from '../../../kernel/http/keyset.ts';
import { pageOfRows, withRows } from '../../../kernel/http/list.ts';
import type { NodeContext } from '../../../kernel/node.ts';
import type { Asking, Records } from '../../../kernel/records/records.ts';
import { getScope } from '../scope.ts';
import { daysOf, inDaysOf, inScopeOf } from './figures.ts';
import { chargeRules } from './rules.ts';

const question = {
  reads: ['billLine', 'bill', 'priceItem', 'waiverRule', 'funeralCase', 'institution'],
  act: 'list',
} as const;

type Row = Omit<DifferenceRow, 'kindName' | 'regionName' | 'rules'> & {
  readonly rules: readonly string[];
};

const LATEST_FIRST: Order = {
  name: 'differences of charges',
  keys: [
    { by: sql`day`, as: 'day', descending: true },
    { by: sql`record`, as: 'uuid', descending: true },
  ],
};

function matching(
  node: NodeContext,
  records: Records,
  asking: Asking,
  { region, from, until, institution, rule, open }: DifferencesFilter,
): Sql {
  const conditions = [
    inScopeOf(records, getScope(records.actor, region)),
    inDaysOf(daysOf(node, { ...(from && { from }), ...(until && { until }) })),
    ...(institution === undefined ? [] : [sql`d.institution = ${institution}::uuid`]),
    ...(rule === undefined ? [] : [sql`${rule} = any(d.rules)`]),
    ...(open === undefined ? [] : [sql`(d.gone_at is null) = ${open}`]),
  ];
  // The case is what the reader's scope is held against; of a line that was voided nothing more is shown.
  return sql`
    select d.province, d.kind, d.record, d.rules, d.day, d.region, d.institution, i.name as "institutionName",
      coalesce(p.name, w.name) as "itemName", l.quantity::float8 as quantity, l.unit_price as "unitPrice", l.amount,
      d.published, d.above, d.root as "case", f.number as "caseNumber", b.number as "billNumber",
      d.found_at as "foundAt", d.asked_at as "askedAt", d.gone_at as "goneAt"
    from charge_difference d
    join ${asking.from('funeralCase')} f on f.province = d.province and f.id = d.root
    left join ${asking.from('institution')} i on i.province = d.province and i.id = d.institution
    left join ${asking.from('billLine')} l on d.kind = 'billLine' and l.province = d.province and l.id = d.record
    left join ${asking.from('bill')} b on b.province = d.province
      and b.id = case d.kind when 'bill' then d.record else l.bill end
    left join ${asking.from('priceItem')} p on p.province = l.province and p.id = l.item
    left join ${asking.from('waiverRule')} w on w.id = l.rule
    where ${join(conditions, ' and ')}`;
}

const shown =
  (node: NodeContext) =>
  ({ rules, ...row }: Row): DifferenceRow => {
    const { asked } = chargeRules(node);
    return {
      ...row,
      kindName: getRecord(node.catalogue, row.kind).label,
      regionName: regionFullName(row.region) ?? null,
      rules: rules.map((name) => ({ name, says: asked.get(name)?.says ?? null })),
    };
  };

/** Lines and bills that are not as published, the latest days first. */
export const listDifferences = (
  node: NodeContext,
  records: Records,
  query: DifferencesQuery,
): Promise<Page<DifferenceRow>> =>
  records.ask(question, async (asking) => {
    const matched = matching(node, records, asking, query);
    const found = await pageOfRows<Row>(asking, matched, LATEST_FIRST, query);
    const seen = [...new Set(found.rows.map(({ case: of }) => of))];
    return { answer: withRows(found, shown(node)), seen };
  });

/** All of them, for a file. */
export const allDifferences = (
  node: NodeContext,
  records: Records,
  filter: DifferencesFilter,
): Promise<readonly DifferenceRow[]> =>
  records.ask(question, async (asking) => {
    const rows = await asking.all<Row>(sql`
      select * from (${matching(node, records, asking, filter)}) matched
      order by ${orderedBy(LATEST_FIRST, 'after')} limit ${MOST_LINES.differences}`);
    return { answer: rows.map(shown(node)) };
  });
