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

/** How far back each log is read for events of a smaller scope. */
const READ_BACK = 1000;

const inside = (prefix: string): Sql => sql`header::json->>'region' ^@ ${prefix}`;

/** The last of each partner's log as it came here. */
const received = (kinds: readonly string[], prefix: string, limit: number): Sql => sql`
  select s.origin || '-' || m.seq as id, m.header, m.received_at as "receivedAt", m.received_at as at
  from mirror_state s cross join lateral (
    select seq, header, received_at from (
      select seq, header, kind, received_at from mirror_entry e
      where e.origin = s.origin and e.header is not null order by seq desc limit ${READ_BACK}) last
    where kind = any(${[...kinds]}::text[]) and ${inside(prefix)} order by seq desc limit ${limit}) m`;

/** The last of our own log. */
const own = (node: string, kinds: readonly string[], prefix: string, limit: number): Sql => sql`
  (select ${node} || '-' || seq as id, header, null::timestamptz as "receivedAt", recorded_at as at from (
    select s.seq, e.header, e.kind, e.recorded_at from log_sequence s join log_entry e using (entry_id)
    order by s.seq desc limit ${READ_BACK}) last
  where kind = any(${[...kinds]}::text[]) and ${inside(prefix)} order by seq desc limit ${limit})`;

const namesOf = async (
  asking: Asking,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await asking.all<{ id: string; name: string }>(
    sql`select id, name from ${asking.from('institution')} i where i.id = any(${[...ids]}::uuid[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** What happened last in the reader's scope: kinds, places and times, nobody's name. */
export function newest(
  node: NodeContext,
  records: Records,
  limit: number,
): Promise<readonly StreamRow[]> {
  const { prefix } = getScope(records.actor);
  const kinds = [...node.catalogue.values()]
    .filter(({ belongsTo, kind }) => belongsTo !== 'node' && !PARTS.has(kind))
    .map(({ kind }) => kind);
  const sources = [received(kinds, prefix, limit), own(node.node, kinds, prefix, limit)];
  return records.ask({ reads: ['institution'], act: 'list' }, async (asking) => {
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
  const { kind, id: record, op, region, institution, subject, at } = header;
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
    case: subject,
    at,
    receivedAt,
  };
}
