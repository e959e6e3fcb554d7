import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import type {
  SupervisedKey,
  SupervisedPage,
  SupervisedQuery,
} from '@qingming/connect/api/national.ts';
import { INDICATORS } from '@qingming/standard/indicators/all-indicators.ts';
import { withinHouses } from '../../kernel/access/decide.ts';
import { civilDay } from '../../kernel/clock.ts';
import { join, raw, type Sql, sql } from '../../kernel/db/sql.ts';
import { type Order, type OrderKey, orderedBy } from '../../kernel/http/keyset.ts';
import { pageOfRows } from '../../kernel/http/list.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { partsOf } from '../../kernel/slices.ts';
import { completenessOf } from './completeness.ts';
import { describe } from './indicator.ts';
import { lastFullWeek, periodOf } from './periods.ts';
import { getScope, type Scope } from './scope.ts';
import { RATIO_NAMES } from './shares.ts';
import { besideKinds, type Counted, withBeside } from './supervised-beside.ts';

const NAMES = INDICATORS.map(({ name }) => name);
const quoted = (name: string): Sql => raw(`"${name}"`);

/** What each institution did in some days, from the sums that are kept as records are written. */
const figures = (prefix: string, { from, to }: Asked['days']): Sql => sql`(
  select institution, ${join(
    NAMES.map(
      (name) =>
        sql`coalesce(sum(value) filter (where indicator = ${name}), 0)::bigint as ${quoted(name)}`,
    ),
  )}
  from indicator_day
  where institution is not null and region ^@ ${prefix} and day between ${from}::date and ${to}::date
  group by 1)`;

/** A question whose days are known. */
export interface Asked {
  readonly query: SupervisedQuery;
  readonly scope: Scope;
  readonly today: string;
  readonly day: string;
  readonly days: { readonly from: string; readonly to: string };
  /** Only this institution. */
  readonly only: string | undefined;
}

const PERIOD = 'month';

/** The day asked about, today unless given; a day to come has no records. */
export function dayAsked({ clock }: NodeContext, day: string | undefined) {
  const today = civilDay(clock.now());
  return { today, day: day === undefined || day > today ? today : day };
}

function asked(
  node: NodeContext,
  { actor }: Records,
  query: SupervisedQuery,
  only?: string,
): Asked {
  const { today, day } = dayAsked(node, query.day);
  return {
    query,
    scope: getScope(actor, query.region),
    today,
    day,
    days: periodOf(query.period ?? PERIOD, day, today).now,
    only,
  };
}

const every = (conditions: readonly Sql[]): Sql => join(conditions, ' and ');

/** Which institutions exist is public; what they did is read by whom their scope lets. */
const matching = ({ actor }: Records, { query, scope, only }: Asked): Sql => {
  const { kind, state, awaitsApproval, text } = query;
  return every([
    sql`i.region ^@ ${scope.prefix}`,
    withinHouses(actor, 'i.id'),
    ...(only === undefined ? [] : [sql`i.id = ${only}::uuid`]),
    ...(kind === undefined ? [] : [sql`i.kind = ${kind}`]),
    ...(state === undefined ? [] : [sql`i.state = ${state}`]),
    ...(awaitsApproval === undefined ? [] : [sql`(i.awaits_approval is true) = ${awaitsApproval}`]),
    ...(text === undefined
      ? []
      : [sql`(position(${text} in i.name) > 0 or i.number ^@ ${text.toUpperCase()})`]),
  ]);
};

const rowsOf = (asking: Asking, records: Records, question: Asked): Sql => {
  const { scope, days, today, day } = question;
  const week = lastFullWeek(today);
  const counts = NAMES.map((name) => sql`coalesce(f.${quoted(name)}, 0) as ${quoted(name)}`);
  return sql`
    select i.id, i.number, i.name, i.region, i.kind, i.state, i.awaits_approval is true as "awaitsApproval",
      c.due, c.reports, c.stated, c.held, c.due - c.reports as "missingReports", ${join(counts)},
      (select d.day from indicator_day d where d.institution = i.id and d.value <> 0 and d.day <= ${day}::date
        order by d.day desc limit 1) as "lastDay"
    from ${asking.from('institution')} i
    left join ${figures(scope.prefix, days)} f on f.institution = i.id
    left join ${completenessOf(asking, scope.prefix, week)} c on c.institution = i.id
    where ${matching(records, question)}`;
};

const FIXED: Readonly<Record<string, OrderKey>> = {
  number: { by: sql`number`, as: 'text' },
  name: { by: sql`name collate "zh-x-icu"`, as: 'text' },
  region: { by: sql`region`, as: 'text' },
  kind: { by: sql`kind`, as: 'text' },
  state: { by: sql`state`, as: 'text' },
  missingReports: { by: sql`"missingReports"`, as: 'number', nullable: true },
  lastDay: { by: sql`"lastDay"`, as: 'day', nullable: true },
} satisfies Readonly<Record<SupervisedKey, OrderKey>>;

/** What awaits approval stands behind all others, however they are sorted. */
function orderOf({ query, days }: Asked): Order {
  const { sort = 'number', descending = false } = query;
  const key = FIXED[sort] ?? {
    by: quoted(sort),
    as: 'number',
  };
  return {
    name: `supervised ${sort} ${descending} ${days.from} ${days.to}`,
    keys: [
      { by: sql`"awaitsApproval"`, as: 'flag' },
      { ...key, descending },
      { by: sql`id`, as: 'uuid' },
    ],
  };
}

const question = (node: NodeContext) =>
  ({ reads: ['institution', 'dayReport', ...besideKinds(node)], act: 'list' }) as const;

/** One page of the institutions of a scope with their figures, from the same definitions as the overview's. */
export const supervised = (
  node: NodeContext,
  records: Records,
  query: SupervisedQuery,
): Promise<SupervisedPage> =>
  records.ask(question(node), async (asking) => {
    const told = asked(node, records, query);
    const matched = rowsOf(asking, records, told);
    const page = await pageOfRows<Counted>(asking, matched, orderOf(told), query);
    const answer = {
      ...page,
      rows: await withBeside(node, asking, told, page.rows),
      day: told.day,
      days: told.days,
      week: lastFullWeek(told.today),
      indicators: INDICATORS.map((indicator) => describe(node.catalogue, indicator)),
      ratios: RATIO_NAMES,
    };
    return { answer };
  });

/** One institution of the scope, as it stands in the table; `undefined` where the scope holds none such. */
export const oneSupervised = (
  node: NodeContext,
  records: Records,
  institution: string,
  day: string | undefined,
): Promise<SupervisedPage['rows'][number] | undefined> =>
  records.ask(question(node), async (asking) => {
    const told = asked(node, records, day === undefined ? {} : { day }, institution);
    const rows = await asking.all<Counted>(rowsOf(asking, records, told));
    const [answer] = await withBeside(node, asking, told, rows);
    return { answer };
  });

/** All of them, for a file; what stands beside the figures is read some hundred at a time. */
const AT_ONCE = 200;

export const allSupervised = (
  node: NodeContext,
  records: Records,
  query: SupervisedQuery,
): Promise<readonly SupervisedPage['rows'][number][]> =>
  records.ask(question(node), async (asking) => {
    const told = asked(node, records, query);
    const rows = await asking.all<Counted>(sql`
      select * from (${rowsOf(asking, records, told)}) matched
      order by ${orderedBy(orderOf(told), 'after')} limit ${MOST_LINES.institutions}`);
    const answer: SupervisedPage['rows'][number][] = [];
    for (const some of partsOf(rows, AT_ONCE))
      answer.push(...(await withBeside(node, asking, told, some)));
    return { answer };
  });
