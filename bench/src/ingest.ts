import { randomBytes } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { buildEntry, encodeBatch, Frontier, type OutgoingEntry, type SealedEntry } from '@qingming/exchange';
import { from as copyFrom } from 'pg-copy-streams';
import { type FuneralHome, funeralHome } from '../../platform/test-support/fixtures.ts';
import { type TestNode, testNode } from '../../platform/test-support/node.ts';
import { partnerOf } from '../../platform/test-support/pair.ts';
import { createSequencer } from '../../platform/src/kernel/log/sequencer.ts';
import { entriesAfter } from '../../platform/src/modules/exchange/outgoing.ts';
import { receiveBatch, type Receiving } from '../../platform/src/modules/exchange/receive.ts';
import { sql } from '../../platform/src/kernel/db/sql.ts';
import { writeCases } from './cases.ts';
import { type Figure, perSecond, whole } from './table.ts';

const BATCH = 2000;
const BATCHES = 10;

/** Cremations of cases that the ministry already holds, as a province's log would carry them. */
function cremationEntries(test: TestNode, home: FuneralHome, cases: Awaited<ReturnType<typeof writeCases>>): SealedEntry[] {
  return cases.map(({ id, decedent, tag, start }) => {
    const fact = {
      kind: '0',
      decedent,
      cremator: home.places.cremator1,
      operator: home.people.operator,
      witness: home.people.witness,
      bodyTag: tag,
      startedAt: start,
      finishedAt: new Date(Date.parse(start) + 50 * 60_000).toISOString(),
      ashesWanted: false,
    };
    const header = {
      node: test.node.node,
      kind: 'cremation',
      id: test.node.ids.uuid(),
      version: 1,
      op: 'create' as const,
      region: home.region,
      institution: home.id,
      subject: id,
      standard: test.node.standard,
      at: fact.finishedAt,
      actor: 'bench',
      reason: null,
      travels: 'up' as const,
      audience: null,
    };
    return buildEntry(test.node.suite, header, fact, randomBytes(16));
  });
}

async function copyTable(test: TestNode, table: string, lines: readonly string[]): Promise<void> {
  await test.owner.client(async (client) => {
    await pipeline(Readable.from([lines.join('\n'), '\n']), client.query(copyFrom(`copy ${table} from stdin`)));
  });
}

/** The rows of a table as COPY text, and the table emptied: what the limit writes again. */
async function takeOut(test: TestNode, table: string, where: string): Promise<readonly string[]> {
  return test.owner.client(async (client) => {
    const { to } = await import('pg-copy-streams');
    const chunks: Buffer[] = [];
    await pipeline(client.query(to(`copy (select * from ${table} where ${where}) to stdout`)), async (source) => {
      for await (const chunk of source) chunks.push(chunk as Buffer);
    });
    await client.query(`delete from ${table} where ${where}`);
    await client.query(`vacuum ${table}`);
    return Buffer.concat(chunks).toString('utf8').split('\n').slice(0, -1);
  });
}

/** Bulk ingest of signed cremation batches against COPY of the same rows and log entries. */
export async function benchIngest(): Promise<readonly Figure[]> {
  const province = await testNode({ node: '370000' });
  const ministry = await testNode({ node: '000000' });
  try {
    const home = await funeralHome(province);
    const cases = await writeCases(province, home, BATCH * BATCHES);
    await createSequencer(province.node).runOnce();
    const receiving: Receiving = {
      node: ministry.node,
      kinds: ministry.kinds,
      partners: [partnerOf(province)],
      arrived: () => undefined,
    };
    let frontier = new Frontier(province.node.suite);
    const send = async (entries: readonly OutgoingEntry[]): Promise<Uint8Array> => {
      const batch = await encodeBatch(province.node.signer, {
        origin: '370000',
        audience: '000000',
        standard: province.node.standard,
        sentAt: new Date().toISOString(),
        frontier,
        entries,
      });
      for (const { leaf } of entries) frontier.append(leaf);
      return batch.bytes;
    };
    for (;;) {
      const entries = await entriesAfter(province.node.db, province.node, '000000', frontier.size);
      if (entries.length === 0) break;
      await receiveBatch(receiving, await send(entries));
    }
    const before = frontier.size;
    const all = cremationEntries(province, home, cases);
    const batches: Uint8Array[] = [];
    for (let at = 0; at < all.length; at += BATCH) batches.push(await send(all.slice(at, at + BATCH)));
    await ministry.owner.client((client) => client.query('vacuum analyze'));
    const begun = performance.now();
    for (const batch of batches) await receiveBatch(receiving, batch);
    const ours = perSecond(all.length, performance.now() - begun);
    const [stored] = await ministry.owner.all<{ n: number }>(sql`select count(*) as n from cremation where ${true}`);
    if (stored?.n !== all.length) throw new Error(`${stored?.n} of ${all.length} were stored`);
    const entries = await takeOut(ministry, 'mirror_entry', `seq > ${before}`);
    const rows = await takeOut(ministry, 'cremation', 'true');
    const copying = performance.now();
    await copyTable(ministry, 'mirror_entry', entries);
    await copyTable(ministry, 'cremation', rows);
    const copy = perSecond(rows.length, performance.now() - copying);
    return [
      {
        what: 'ingest of signed cremation batches, records/s',
        measured: whole(ours),
        beside: `COPY of the same rows: ${whole(copy)} (ratio ${(ours / copy).toFixed(2)}, at least 0.50)`,
        ok: ours / copy >= 0.5,
      },
    ];
  } finally {
    await Promise.all([province.close(), ministry.close()]);
  }
}
