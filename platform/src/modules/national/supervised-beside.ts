import type { ShareOf, SupervisedRow } from '@qingming/connect/api/national.ts';
import { regionFullName } from '@qingming/standard/data/regions.ts';
import { INDICATORS } from '@qingming/standard/indicators/all-indicators.ts';
import { RATIOS } from '@qingming/standard/indicators/all-ratios.ts';
import { kindsOfOverdue, knowsOverdue, overdueOf } from '../../kernel/acts/overdue.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { countedRows, getIndicator } from '../../kernel/records/counted.ts';
import type { Asking } from '../../kernel/records/records.ts';
import { lastFullWeek } from './periods.ts';
import { shareTold } from './shares.ts';
import type { Asked } from './supervised.ts';

/** A row as it is counted and sorted by; its figures stand under the names of the indicators. */
export interface Counted
  extends Pick<
    SupervisedRow,
    'id' | 'number' | 'name' | 'region' | 'kind' | 'state' | 'awaitsApproval' | 'lastDay'
  > {
  readonly due: number | null;
  readonly reports: number | null;
  readonly stated: number | null;
  readonly held: number | null;
  readonly [indicator: string]: string | number | boolean | null;
}

/** The kinds that stand beside the figures and that this node holds. */
export const besideKinds = (node: NodeContext): readonly string[] => [
  ...new Set([
    'priceList',
    'certificate',
    getIndicator('cremations').record,
    ...(knowsOverdue(node) ? kindsOfOverdue : []),
  ]),
];

type Ids = readonly string[];

const pricesSince = async (asking: Asking, day: string, ids: Ids) => {
  const rows = await asking.all<{ institution: string; since: string }>(sql`
    select l.institution, max(l.effective_from) as since from ${asking.from('priceList')} l
    where l.institution = any(${ids}::uuid[]) and l.state in ('9', '8') and l.effective_from <= ${day}::date
      and (l.effective_until is null or l.effective_until > ${day}::date) group by 1`);
  return new Map(rows.map(({ institution, since }) => [institution, since]));
};

/** Of the cremations of the days, in how many a certificate stands. */
const certifiedOf = async (node: NodeContext, asking: Asking, { days }: Asked, ids: Ids) => {
  const cremations = countedRows(node.catalogue, asking, getIndicator('cremations'), days);
  const rows = await asking.all<{ institution: string; certified: number }>(sql`
    select c.institution, count(*)::int as certified from ${cremations} c
    where c.institution = any(${ids}::uuid[]) and exists (
      select 1 from ${asking.from('certificate')} p
      where p.province = c.province and p.case_id = c.root and p.state in ('issued', 'collected', 'written-off'))
    group by 1`);
  return new Map(rows.map(({ institution, certified }) => [institution, certified]));
};

const returnedOf = async (asking: Asking, ids: Ids) => {
  const rows = await asking.all<{ institution: string; returned: number }>(sql`
    select institution, count(*)::int as returned from refused_record
    where coalesce(mended_at, kept_at) is null and institution = any(${ids}::uuid[]) group by 1`);
  return new Map(rows.map(({ institution, returned }) => [institution, returned]));
};

const sharesOf = (row: Counted): Readonly<Record<string, ShareOf>> =>
  Object.fromEntries(
    RATIOS.map((ratio) => [
      ratio.name,
      shareTold(ratio, Number(row[ratio.part] ?? 0), Number(row[ratio.of] ?? 0)),
    ]),
  );

const figuresOf = (row: Counted): SupervisedRow['figures'] =>
  Object.fromEntries(INDICATORS.map(({ name }) => [name, Number(row[name] ?? 0)]));

/** The rows of a page with what is not sorted by: read of these institutions only. */
export async function withBeside(
  node: NodeContext,
  asking: Asking,
  asked: Asked,
  rows: readonly Counted[],
): Promise<readonly SupervisedRow[]> {
  const ids = rows.map(({ id }) => id);
  const prices = await pricesSince(asking, asked.day, ids);
  const certified = await certifiedOf(node, asking, asked, ids);
  const isProvince = node.level === 'province';
  const returned = isProvince ? await returnedOf(asking, ids) : undefined;
  const overdue = knowsOverdue(node) ? await overdueOf(node, asking, ids) : undefined;
  const week = lastFullWeek(asked.today);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    name: row.name,
    region: row.region,
    regionName: regionFullName(row.region) ?? null,
    kind: row.kind,
    state: row.state,
    awaitsApproval: row.awaitsApproval,
    figures: figuresOf(row),
    shares: sharesOf(row),
    completeness:
      row.due === null
        ? null
        : {
            ...week,
            due: row.due,
            reports: row.reports ?? 0,
            stated: row.stated ?? 0,
            held: row.held ?? 0,
          },
    lastDay: row.lastDay,
    pricesSince: prices.get(row.id) ?? null,
    certified: certified.get(row.id) ?? 0,
    returned: returned === undefined ? null : (returned.get(row.id) ?? 0),
    overdue: overdue === undefined ? null : overdue.filter((one) => one === row.id).length,
  }));
}
