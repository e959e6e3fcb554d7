import { mayEver } from '../../kernel/access/decide.ts';
import { openHeader } from '@qingming/exchange';
import type { StreamRow } from '@qingming/connect/api/national.ts';
import { regionFullName } from '@qingming/standard/data/regions.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { join, type Sql, sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { getScope } from './scope.ts';

const OP_NAMES: Readonly<Record<StreamRow['op'], Bilingual>> = {
  create: { zh: '登记', en: 'recorded' },
  revise: { zh: '更正或续记', en: 'changed' },
  void: { zh: '作废', en: 'voided' },
};

interface EventRow {
  readonly id: string;
  readonly header: string;
  readonly receivedAt: string | null;
}

/** Parts of something that is told as a whole: the case that is opened, the list that is filed. */
const PARTS: ReadonlySet<string> = new Set(['decedent', 'contact', 'tag', 'billLine', 'priceItem']);

/** How many of the newest entries of each log are looked through for events of a smaller scope. */
const READ_BACK = 1000;

const MINUTE = 60_000;
/** Entries are found by time only inside a span, so the shortest that holds enough of them is taken. */
const SPANS = [10 * MINUTE, 120 * MINUTE, 1440 * MINUTE];
const LONGEST = 43_200 * MINUTE;

const inside = (prefix: string): Sql => sql`header::json->>'region' ^@ ${prefix}`;

interface Wanted {
  readonly kinds: readonly string[];
  readonly prefix: string;
  readonly since: string;
  readonly limit: number;
}

const narrowed = ({ kinds, prefix, limit }: Wanted): Sql => sql`
  where kind = any(${[...kinds]}::text[]) and ${inside(prefix)} order by at desc, seq desc limit ${limit}`;

/** The last that happened of what came here from partners, in whatever order it came. */
const received = (wanted: Wanted): Sql => sql`
  (select origin || '-' || seq as id, header, received_at as "receivedAt", at from (
    select origin, seq, header, kind, received_at, recorded_at as at from mirror_entry
    where recorded_at > ${wanted.since} and header is not null
    order by recorded_at desc limit ${READ_BACK}) last ${narrowed(wanted)})`;

/** The last that happened of our own log. */
const own = (node: string, wanted: Wanted): Sql => sql`
  (select ${node} || '-' || seq as id, header, null::timestamptz as "receivedAt", at from (
    select s.seq, e.header, e.kind, e.recorded_at as at
    from log_entry e join log_sequence s using (entry_id)
    where e.recorded_at > ${wanted.since} order by e.recorded_at desc limit ${READ_BACK}) last
  ${narrowed(wanted)})`;

const countSince = (since: string): Sql => sql`
  select (select count(*) from (select 1 from log_entry where recorded_at > ${since} limit ${READ_BACK}) o)
    + (select count(*) from (select 1 from mirror_entry where recorded_at > ${since} limit ${READ_BACK}) m) as n`;

/** From when on enough happened. */
async function sinceWhen(asking: Asking, now: Date): Promise<string> {
  const before = (span: number): string => new Date(now.getTime() - span).toISOString();
  for (const span of SPANS) {
    const { n } = await asking.one<{ n: number }>(countSince(before(span)));
    if (n >= READ_BACK) return before(span);
  }
  return before(LONGEST);
}

const namesOf = async (
  asking: Asking,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await asking.all<{ id: string; name: string }>(
    sql`select id, name from ${asking.from('institution')} i where i.id = any(${[...ids]}::uuid[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** What happened last in the reader's scope, newest first: kinds, places and times, nobody's name. */
export function newest(
  node: NodeContext,
  records: Records,
  limit: number,
): Promise<readonly StreamRow[]> {
  const { prefix } = getScope(records.actor);
  const kinds = [...node.catalogue.values()]
    .filter(({ belongsTo, kind }) => belongsTo !== 'node' && !PARTS.has(kind))
    .filter(({ kind }) => mayEver(records.actor, 'read', kind))
    .map(({ kind }) => kind);
  return records.ask({ reads: ['institution'], act: 'list' }, async (asking) => {
    const wanted = { kinds, prefix, limit, since: await sinceWhen(asking, node.clock.now()) };
    const sources = [received(wanted), own(node.node, wanted)];
    const rows = await asking.all<EventRow>(sql`
      select id, header, "receivedAt" from (${join(sources, ' union all ')}) events order by at desc, id desc limit ${limit}`);
    const events = rows.map((row) => ({ ...row, header: openHeader(row.header) }));
    const names = await namesOf(
      asking,
      events.flatMap(({ header }) => header.institution ?? []),
    );
    return { answer: events.map((event) => rowOf(node, event, names)) };
  });
}

type Event = Omit<EventRow, 'header'> & { readonly header: ReturnType<typeof openHeader> };

function rowOf(
  { catalogue }: NodeContext,
  { id, header, receivedAt }: Event,
  names: ReadonlyMap<string, string>,
): StreamRow {
  const { kind, id: record, op, region, institution, root, at } = header;
  return {
    id,
    kind,
    kindName: catalogue.get(kind)?.label ?? { zh: kind, en: kind },
    record,
    op,
    opName: OP_NAMES[op],
    region,
    regionName: regionFullName(region) ?? null,
    institution,
    institutionName: institution === null ? null : (names.get(institution) ?? null),
    case: root?.id ?? null,
    at,
    receivedAt,
  };
}
