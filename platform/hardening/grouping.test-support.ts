import {
  buildEntry,
  encodeBatch,
  type EntryHeader,
  Frontier,
  type JsonValue,
  type OutgoingEntry,
} from '@qingming/exchange';
import { tableName } from '@qingming/standard/derive/names.ts';
import { raw, sql } from '../src/kernel/db/sql.ts';
import { receiveBatch } from '../src/modules/exchange/receive.ts';
import { behindTheBack } from '../test-support/behind-the-back.ts';
import type { TestNode } from '../test-support/node.ts';
import type { Pair } from '../test-support/pair.ts';

/** What a log has left at the node that received it. */
export interface Arrived {
  readonly rows: Readonly<Record<string, readonly JsonValue[]>>;
  readonly held: readonly number[];
  readonly indicatorCounts: readonly JsonValue[];
}

const tables = ({ node }: TestNode): readonly string[] => [...node.catalogue.keys()].map(tableName);

/** The node as if nothing had ever arrived. */
export async function forget(test: TestNode): Promise<void> {
  const all = [
    ...tables(test),
    'mirror_entry',
    'mirror_state',
    'mirror_batch',
    'quarantine',
    'indicator_day',
    'partner_alarm',
    'partner_checkpoint',
  ];
  // Rows are few: to delete them takes a tenth of what it takes to truncate forty tables.
  await behindTheBack(test, async (tx) => {
    await tx.client.query(all.map((table) => `delete from ${table}`).join(';'));
  });
}

/** Protected cells are sealed anew each time: rows are compared by their other columns and their version. */
export async function whatArrived(test: TestNode): Promise<Arrived> {
  const rows: Record<string, readonly JsonValue[]> = {};
  for (const table of tables(test)) {
    const { owner } = test;
    const sealed = await owner.all<{ name: string }>(sql`
      select attname as name from pg_attribute where attrelid = ${table}::regclass
        and atttypid = 'bytea'::regtype and attnum > 0`);
    const names = sealed.map(({ name }) => name);
    const found = await owner.all<{ row: JsonValue }>(sql`
      select to_jsonb(t) - ${names}::text[] as row from ${raw(table)} t order by province, id`);
    rows[table] = found.map(({ row }) => row);
  }
  const held = await test.owner.all<{ seq: number }>(
    sql`select seq from quarantine where settled_at is null and ${true} order by seq`,
  );
  const indicatorCounts = await test.owner.all<{ row: JsonValue }>(sql`
    select to_jsonb(i) as row from indicator_day i where value <> 0 and ${true}
    order by indicator, province, region, day`);
  return {
    rows,
    held: held.map(({ seq }) => seq),
    indicatorCounts: indicatorCounts.map(({ row }) => row),
  };
}

/** Sends a whole log in batches of the given sizes, the last taking what is left. */
export async function sendGrouped(
  { province, receivingAt }: Pair,
  log: readonly OutgoingEntry[],
  sizes: readonly number[],
): Promise<void> {
  const { node } = province;
  const frontier = new Frontier(node.suite);
  let from = 0;
  for (const size of [...sizes, log.length]) {
    const entries = log.slice(from, from + size);
    if (entries.length === 0) continue;
    const { bytes } = await encodeBatch(node.signer, {
      origin: node.node,
      audience: '000000',
      standard: node.standard,
      sentAt: node.clock.now().toISOString(),
      frontier,
      entries,
    });
    await receiveBatch(receivingAt.ministry, bytes);
    for (const { leaf } of entries) frontier.append(leaf);
    from += size;
  }
}

/** A log that a test writes line by line, as the province signs it. */
export interface Log {
  readonly entries: readonly OutgoingEntry[];
  add(header: Partial<EntryHeader> & Pick<EntryHeader, 'kind' | 'id'>, fact: object): void;
}

export function emptyLog({ province: { node } }: Pair, institution: string): Log {
  const entries: OutgoingEntry[] = [];
  return {
    entries,
    add: (header, fact) => {
      const whole = {
        node: node.node,
        version: 1,
        op: (header.version ?? 1) === 1 ? 'create' : 'revise',
        region: '370102',
        institution,
        form: 2,
        root: null,
        standard: node.standard,
        at: new Date(Date.now() - 3_600_000 + entries.length * 2000).toISOString(),
        actor: 'test',
        reason: null,
        travels: 'up',
        audience: null,
        ...header,
      } as const;
      entries.push(buildEntry(node.suite, whole, fact as JsonValue, node.ids.bytes(16)));
    },
  };
}
