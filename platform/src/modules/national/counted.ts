import { institution as institutions } from '@qingming/standard/records/institution.ts';
import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import type { Counted, CountedQuery, CountedRow } from '@qingming/connect/api/national.ts';
import { regionFullName } from '@qingming/standard/data/regions.ts';
import type { Indicator } from '@qingming/standard/language/indicator.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { type Order, type OrderKey, orderedBy } from '../../kernel/http/keyset.ts';
import { cutPage } from '../../kernel/http/list.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { countedRows, getIndicator } from '../../kernel/records/counted.ts';
import { getInstitutionInScope } from '../../kernel/records/institution-in-scope.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { describe } from './indicator.ts';
import { getScope } from './scope.ts';

interface Row extends Omit<CountedRow, 'name' | 'regionName' | 'kind'> {
  readonly decedent: string | null;
  readonly sealedName: Uint8Array | null;
}

const SORTS: Readonly<Record<NonNullable<CountedQuery['sort']>, OrderKey>> = {
  day: { by: sql`day::text`, as: 'text' },
  region: { by: sql`region`, as: 'text' },
  institution: { by: sql`"institutionName"`, as: 'text', nullable: true },
  value: { by: sql`value`, as: 'number' },
};

const orderOf = ({ indicator, sort = 'day', descending = true }: CountedQuery): Order => ({
  name: `counted ${indicator} ${sort} ${descending}`,
  keys: [
    { ...SORTS[sort], descending },
    { by: sql`record`, as: 'uuid', descending },
  ],
});

/** What the number counts, narrowed to a division and an institution. */
function matched(
  node: NodeContext,
  records: Records,
  asking: Asking,
  indicator: Indicator,
  query: CountedQuery,
) {
  const { prefix } = getScope(records.actor, query.region);
  const institution =
    query.institution === undefined ? sql`true` : sql`c.institution = ${query.institution}::uuid`;
  return sql`select c.* from ${countedRows(node.catalogue, asking, indicator, query)} c
    where c.region ^@ ${prefix} and ${institution}`;
}

const namedRows = (asking: Asking, rows: Sql): Sql => sql`
  select c.id as record, c.root as case, f.number as "caseNumber", c.day, c.region, c.institution,
    i.name as "institutionName", d.id as decedent, d.name as "sealedName", c.value, c.recorded_at as "recordedAt"
  from (${rows}) c
  left join ${asking.from('funeralCase')} f on f.province = c.province and f.id = c.root
  left join ${asking.from('decedent')} d on d.province = c.province and d.case_id = c.root
  left join ${asking.from('institution')} i on i.province = c.province and i.id = c.institution`;

const shown =
  (asking: Asking, kind: string) =>
  ({ decedent, sealedName, ...row }: Row): CountedRow => ({
    ...row,
    kind,
    name: decedent === null ? null : asking.show('decedent', 'name', decedent, sealedName),
    regionName: regionFullName(row.region) ?? null,
  });

const MOST_EXPORTED = MOST_LINES.counted;

const readsOf = ({ record }: Indicator): readonly string[] => [
  ...new Set([record, 'funeralCase', 'decedent', 'institution']),
];

/** Of an institution outside the scope nothing is counted, which is not zero. Throws `not-found`. */
const requireInScope = async (records: Records, { institution }: CountedQuery): Promise<void> => {
  if (institution !== undefined) await getInstitutionInScope(records, institutions, institution);
};

/** One page of the records behind a number; the look is logged with whom it showed. */
export async function counted(
  node: NodeContext,
  records: Records,
  query: CountedQuery,
): Promise<Counted> {
  const indicator = getIndicator(query.indicator);
  const question = {
    reads: readsOf(indicator),
    act: 'list',
    detail: { indicator: indicator.name, from: query.from, to: query.to },
  };
  await requireInScope(records, query);
  return records.ask(question, async (asking) => {
    const rows = matched(node, records, asking, indicator, query);
    const { total, value } = await asking.one<{ total: number; value: number | null }>(
      sql`select count(*)::int as total, coalesce(sum(value), 0)::bigint as value from (${rows}) c`,
    );
    const cut = await cutPage<Row>(asking, namedRows(asking, rows), orderOf(query), query);
    return {
      answer: {
        indicator: describe(node.catalogue, indicator),
        value: Number(value),
        ...cut,
        rows: cut.rows.map(shown(asking, indicator.record)),
        total,
        more: false,
      },
      seen: cut.rows.flatMap(({ decedent }) => decedent ?? []),
    };
  });
}

export interface CountedFile {
  readonly rows: readonly CountedRow[];
  /** Whom the file shows. */
  readonly decedents: readonly string[];
}

/** All of them, masked, for an export; the look is logged with whom it showed. */
export async function allCounted(
  node: NodeContext,
  records: Records,
  query: CountedQuery,
): Promise<CountedFile> {
  const indicator = getIndicator(query.indicator);
  await requireInScope(records, query);
  return records.ask({ reads: readsOf(indicator), act: 'list' }, async (asking) => {
    const rows = matched(node, records, asking, indicator, query);
    const found = await asking.all<Row>(sql`
      select * from (${namedRows(asking, rows)}) named
      order by ${orderedBy(orderOf(query), 'after')} limit ${MOST_EXPORTED}`);
    const decedents = [...new Set(found.flatMap(({ decedent }) => decedent ?? []))];
    const answer = { rows: found.map(shown(asking, indicator.record)), decedents };
    return { answer, seen: decedents };
  });
}
