import {
  type ChargeCheck,
  type ChargeCheckLine,
  type ChargeCheckQuery,
  type ChargeFigures,
  MOST_DAYS,
  type OpenDifferences,
} from '@qingming/connect/api/charge-check.ts';
import { getRecord } from '@qingming/standard/derive/catalogue.ts';
import { scopeCondition, withinHouses } from '../../../kernel/access/decide.ts';
import { civilDay, type Days, daysAfter } from '../../../kernel/clock.ts';
import type { Database } from '../../../kernel/db/database.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import { Fault } from '../../../kernel/errors/fault.ts';
import type { NodeContext } from '../../../kernel/node.ts';
import type { Asking, Records } from '../../../kernel/records/records.ts';
import { divisionAt, getScope, isCounty, nameOf, type Scope } from '../scope.ts';
import { chargeRules } from './rules.ts';

/** The days asked about: a year up to today, or up to the last day given, unless they are said. */
export function daysOf(
  { clock }: Pick<NodeContext, 'clock'>,
  { from, until }: Pick<ChargeCheckQuery, 'from' | 'until'>,
): Days {
  const to = until ?? civilDay(clock.now());
  const earliest = daysAfter(to, 1 - MOST_DAYS);
  const days = { from: from ?? earliest, to };
  if (days.from > days.to || days.from < earliest) throw new Fault('invalid-input');
  return days;
}

/** Days and differences under `d` that lie in the scope, for this reader. */
export const inScopeOf = ({ actor }: Records, { prefix }: Scope): Sql =>
  sql`${scopeCondition(actor, { alias: 'd', owned: true })} and d.region ^@ ${prefix}`;

export const inDaysOf = ({ from, to }: Days): Sql =>
  sql`d.day between ${from}::date and ${to}::date`;

interface Part extends Omit<ChargeFigures, 'differences' | 'above'> {
  readonly region: string;
  readonly institution: string;
  readonly again: number;
}

const askedBy = (asking: Asking, where: Sql): Promise<readonly Part[]> =>
  asking.all<Part>(sql`
    select d.region, d.institution, coalesce(sum(d.lines) filter (where d.due is null), 0)::float8 as lines,
      coalesce(sum(d.charged) filter (where d.due is null), 0)::float8 as charged,
      count(d.due)::int as "waitingDays", coalesce(sum(d.lines) filter (where d.due is not null), 0)::float8 as again
    from charge_check_day d where ${where} group by 1, 2`);

interface Found {
  readonly region: string;
  readonly institution: string;
  readonly differences: number;
  readonly above: number;
}

const foundBy = (asking: Asking, where: Sql): Promise<readonly Found[]> =>
  asking.all<Found>(sql`
    select d.region, d.institution, count(*)::int as differences, coalesce(sum(d.above), 0)::float8 as above
    from charge_difference d where d.gone_at is null and ${where} group by 1, 2`);

const NOTHING: ChargeFigures = { lines: 0, charged: 0, waitingDays: 0, differences: 0, above: 0 };

const plus = (sum: ChargeFigures, more: Partial<ChargeFigures>): ChargeFigures => ({
  lines: sum.lines + (more.lines ?? 0),
  charged: sum.charged + (more.charged ?? 0),
  waitingDays: sum.waitingDays + (more.waitingDays ?? 0),
  differences: sum.differences + (more.differences ?? 0),
  above: sum.above + (more.above ?? 0),
});

type Place = Pick<Part, 'region' | 'institution'>;

/** Sums by what a line of the table is about: a division of the scope, or a house. */
function summed(
  parts: readonly (Place & Partial<ChargeFigures>)[],
  keyOf: (place: Place) => string,
): ReadonlyMap<string, ChargeFigures> {
  const sums = new Map<string, ChargeFigures>();
  for (const part of parts) {
    const key = keyOf(part);
    sums.set(key, plus(sums.get(key) ?? NOTHING, part));
  }
  return sums;
}

async function namesOf(asking: Asking, ids: readonly string[]) {
  const rows = await asking.all<{ id: string; name: string }>(
    sql`select id, name from ${asking.from('institution')} i where id = any(${[...ids]}::uuid[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Whoever works in houses, and whoever looks at a county, sees houses; everybody else divisions. */
const byHouse = ({ actor }: Records, scope: Scope): boolean =>
  actor.institutions !== null || isCounty(scope);

const worst = (left: ChargeCheckLine, right: ChargeCheckLine): number =>
  right.differences - left.differences || right.above - left.above || right.lines - left.lines;

async function rowsOf(
  asking: Asking,
  records: Records,
  scope: Scope,
  parts: readonly (Place & Partial<ChargeFigures>)[],
): Promise<readonly ChargeCheckLine[]> {
  if (!byHouse(records, scope)) {
    const sums = summed(parts, ({ region }) => divisionAt(scope, region));
    return [...sums]
      .map(([region, figures]) => ({ region, institution: null, name: nameOf(region), ...figures }))
      .toSorted(worst);
  }
  const names = await namesOf(asking, [...new Set(parts.map(({ institution }) => institution))]);
  const regions = new Map(parts.map(({ institution, region }) => [institution, region]));
  return [...summed(parts, ({ institution }) => institution)]
    .map(([institution, figures]) => {
      const name = names.get(institution) ?? institution;
      const region = regions.get(institution) ?? scope.region;
      return { region, institution, name: { zh: name, en: name }, ...figures };
    })
    .toSorted(worst);
}

const MAX_WAITING = 100_000;

/** Lines of days that were never asked; those of days that are asked again are known. */
const neverAsked = async (asking: Asking, where: Sql): Promise<number> => {
  const { lines } = await asking.one<{ lines: number }>(sql`
    select count(*)::int as lines from (
      select from charge_check_day d join ${asking.from('billLine')} l
        on l.province = d.province and l.institution = d.institution and l.served_on = d.day
      where d.lines is null and d.due is not null and ${where} limit ${MAX_WAITING}) counted`);
  return lines;
};

const unreadHouses = async (asking: Asking, { actor }: Records, { prefix }: Scope) => {
  const { houses } = await asking.one<{ houses: number }>(sql`
    select count(*)::int as houses from ${asking.from('institution')} i
    left join charge_check_house h on h.province = i.province and h.institution = i.id
    where i.region ^@ ${prefix} and ${withinHouses(actor, 'i.id')} and h.institution is null`);
  return houses;
};

const lookedUntil = async (asking: Asking): Promise<string | null> => {
  const { until } = await asking.one<{ until: string | null }>(
    sql`select min(looked_until) as until from charge_check_progress`,
  );
  return until;
};

const openIn = async (asking: Asking, where: Sql): Promise<OpenDifferences> =>
  asking.one<OpenDifferences>(sql`
    select count(*)::int as open, coalesce(sum(d.above), 0)::float8 as above
    from charge_difference d where d.gone_at is null and ${where}`);

const rulesTold = (node: NodeContext): Pick<ChargeCheck, 'asked' | 'notAsked'> => {
  const { asked, left } = chargeRules(node);
  return {
    asked: [...asked.values()].map(({ name, says }) => ({ name, says })),
    notAsked: left.map(({ kind, rule, because }) => ({
      kindName: getRecord(node.catalogue, kind).label,
      says: rule.says,
      because,
    })),
  };
};

const question = { reads: ['billLine', 'institution'], act: 'list' } as const;

/** The charges of a scope against what was published, by division or house, and how far the check has come. */
export const chargeCheck = (
  node: NodeContext,
  records: Records,
  query: ChargeCheckQuery,
): Promise<ChargeCheck> =>
  records.ask(question, async (asking) => {
    const scope = getScope(records.actor, query.region);
    const days = daysOf(node, query);
    const inScope = inScopeOf(records, scope);
    const where = sql`${inScope} and ${inDaysOf(days)}`;
    const asked = await askedBy(asking, where);
    const parts = [...asked, ...(await foundBy(asking, where))];
    const again = asked.reduce((sum, part) => sum + part.again, 0);
    const waiting = Math.min(MAX_WAITING, again + (await neverAsked(asking, where)));
    const { open } = await openIn(asking, inScope);
    const answer = {
      region: scope.region,
      name: scope.name,
      days,
      lookedUntil: await lookedUntil(asking),
      waitingLines: waiting,
      unreadHouses: await unreadHouses(asking, records, scope),
      total: parts.reduce<ChargeFigures>(plus, NOTHING),
      rows: await rowsOf(asking, records, scope, parts),
      openInAll: open,
      ...rulesTold(node),
    };
    return { answer };
  });

/** How many differences are open in the reader's scope, of whatever day. */
export const openDifferences = (records: Records): Promise<OpenDifferences> =>
  records.ask(question, async (asking) => ({
    answer: await openIn(asking, inScopeOf(records, getScope(records.actor))),
  }));

/** Seconds since the oldest change that was not asked yet was seen; 0 where none waits. Whole houses in their turn do not count. */
export async function oldestUnasked(db: Pick<Database, 'one'>): Promise<number> {
  const { seconds } = await db.one<{ seconds: number }>(sql`
    select coalesce(extract(epoch from clock_timestamp() - min(due)), 0)::float8 as seconds
    from charge_check_day where due is not null and not in_turn`);
  return seconds;
}
