import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { encodeBatch, type EntryHeader, Frontier, buildEntry } from '@qingming/exchange';
import {
  emptyLog,
  forget,
  type Log,
  sendGrouped,
  whatArrived,
} from '../../../hardening/grouping.test-support.ts';
import { pair, type Pair } from '../../../test-support/pair.ts';
import { sql } from '../../kernel/db/sql.ts';
import { receiveBatch } from './receive.ts';

let joined: Pair;
before(async () => {
  joined = await pair();
});
after(() => joined.close());

const HOME = '01890a5d-ac96-774b-bcce-b302099a8057';
const FACILITY = '01890a5d-ac96-774b-bcce-b302099a8058';
const HALL = '01890a5d-ac96-774b-bcce-b302099a8059';
const ONE_MORE = '01890a5d-ac96-774b-bcce-b302099a8060';

const hall = (more: object = {}) => ({
  code: 'H1',
  name: '一号厅',
  kind: 'farewell-hall',
  holdsOne: true,
  inUse: true,
  ...more,
});
const building = { code: 'F1', name: '一号楼', area: '01', state: '1' };
const home = {
  number: 'BZ370102-01',
  name: '测试殡仪馆',
  kind: 'BZ',
  state: '0',
  country: '156',
  address: '测试路 1 号',
};

/** The log that a province writes, sent to a ministry that knows nothing yet, in batches of these sizes. */
async function sent(sizes: readonly number[], write: (log: Log) => void): Promise<void> {
  const log = emptyLog(joined, HOME);
  log.add({ kind: 'institution', id: HOME }, home);
  write(log);
  await forget(joined.ministry);
  await sendGrouped(joined, log.entries, sizes);
}

const receipts = async (): Promise<
  readonly {
    applied: number;
    released: readonly number[];
    quarantined: readonly { seq: number }[];
  }[]
> =>
  (
    await joined.ministry.owner.all<{ receipt: string }>(
      sql`select receipt from mirror_batch where ${true} order by from_seq`,
    )
  ).map(({ receipt }) => JSON.parse(receipt.split('\n')[0] ?? ''));

const quarantine = () =>
  joined.ministry.owner.all<{
    seq: number;
    code: string;
    settled: boolean;
    by: number | null;
    told: boolean;
    tries: number;
  }>(sql`
    select seq, code, settled_at is not null as settled, settled_by as by, told, tries
    from quarantine where ${true} order by seq`);

test('what stands by itself arrives, although what was written in the same moment is held back', async () => {
  const at = new Date(Date.now() - 60_000).toISOString();
  await sent([2, 1], (log) => {
    log.add({ kind: 'place', id: HALL, at }, hall({ facility: FACILITY }));
    log.add({ kind: 'place', id: ONE_MORE, at }, hall({ code: 'H2' }));
  });
  assert.deepEqual(
    (await quarantine()).map(({ seq, code }) => [seq, code]),
    [[2, 'missing-reference']],
  );
});

test('what was held back is settled by its own place when it passes, and the receipt says so once', async () => {
  await sent([2, 1, 1], (log) => {
    log.add({ kind: 'place', id: HALL }, hall({ facility: FACILITY }));
    log.add({ kind: 'facility', id: FACILITY }, building);
    log.add({ kind: 'place', id: ONE_MORE }, hall({ code: 'H2', facility: FACILITY }));
  });
  const [row, ...others] = await quarantine();
  assert.deepEqual(others, []);
  assert.deepEqual(
    [row?.seq, row?.code, row?.settled, row?.by, row?.told],
    [2, 'missing-reference', true, 2, true],
  );
  const told = await receipts();
  assert.deepEqual(
    told.map(({ applied, quarantined, released }) => [
      applied,
      quarantined.map(({ seq }) => seq),
      released,
    ]),
    [
      [1, [2], []],
      [1, [], [2]],
      [1, [], []],
    ],
  );
  assert.equal((await whatArrived(joined.ministry)).rows['place']?.length, 2);
});

test('a version that stands settles the refused ones before it, and none after it', async () => {
  await sent([1, 1, 1, 1, 1], (log) => {
    log.add({ kind: 'place', id: HALL }, { code: 'H1' });
    log.add({ kind: 'place', id: HALL, version: 2 }, { code: 'H1', name: 7 });
    log.add({ kind: 'place', id: HALL, version: 3 }, hall());
    log.add({ kind: 'place', id: HALL, version: 4 }, { code: 'H1' });
  });
  assert.deepEqual(
    (await quarantine()).map(({ seq, settled, by }) => [seq, settled, by]),
    [
      [2, true, 4],
      [3, true, 4],
      [5, false, null],
    ],
  );
});

test('what is tried again and refused for another reason says so, and passes when that is gone too', async () => {
  const log = emptyLog(joined, HOME);
  log.add({ kind: 'institution', id: HOME }, home);
  log.add({ kind: 'place', id: HALL }, hall());
  log.add({ kind: 'place', id: ONE_MORE }, hall({ code: 'H2', facility: FACILITY }));
  log.add({ kind: 'place', id: HALL, version: 2 }, hall({ code: 'H2' }));
  log.add({ kind: 'facility', id: FACILITY }, building);
  log.add({ kind: 'place', id: HALL, version: 3 }, hall({ code: 'H3' }));
  const found: unknown[] = [];
  for (const sizes of [[3], [3, 1, 1], [3, 1, 1, 1]]) {
    await forget(joined.ministry);
    const sum = sizes.reduce((all, size) => all + size, 0);
    await sendGrouped(joined, log.entries.slice(0, sum), sizes);
    const [row] = await joined.ministry.owner.all<object>(sql`
      select code, still_code as now, tries, settled_at is not null as settled
      from quarantine where ${true}`);
    found.push(row);
  }
  const code = 'missing-reference';
  assert.deepEqual(found, [
    { code, now: null, tries: 1, settled: false },
    { code, now: 'already-exists', tries: 3, settled: false },
    { code, now: 'already-exists', tries: 3, settled: true },
  ]);
});

const standing = async () => {
  const { rows, held } = await whatArrived(joined.ministry);
  const [found, ...others] = rows['place'] as readonly { version: number; name: string }[];
  assert.deepEqual(others, []);
  return [found?.version, found?.name, held];
};

for (const [how, sizes] of [
  ['in one batch', []],
  ['one by one', [1, 1, 1, 1]],
] as const)
  test(`of two that claim the same version the first stands, ${how}`, async () => {
    await sent(sizes, (log) => {
      log.add({ kind: 'place', id: HALL }, hall());
      log.add({ kind: 'place', id: HALL, version: 2 }, hall({ name: '二号厅' }));
      log.add({ kind: 'place', id: HALL, version: 2 }, hall({ name: '三号厅' }));
      log.add({ kind: 'place', id: HALL, version: 1 }, hall({ name: '四号厅' }));
    });
    assert.deepEqual(await standing(), [2, '二号厅', []]);
  });

/** Entries that the ministry signs, sent to the province whole. */
async function sentDown(audiences: readonly (string | null)[]): Promise<readonly string[]> {
  const { node } = joined.ministry;
  const ids = audiences.map(() => node.ids.uuid());
  const entries = audiences.map((audience, index) => {
    const header: EntryHeader = {
      node: node.node,
      kind: 'correctionNotice',
      id: ids[index] ?? '',
      version: 1,
      op: 'create',
      region: '000000',
      institution: null,
      form: 2,
      root: null,
      standard: node.standard,
      at: node.clock.now().toISOString(),
      actor: 'test',
      reason: null,
      travels: 'down',
      audience,
      bodyHash: '',
    };
    const asks = {
      subjectNode: audience ?? '370000',
      subjectKind: 'place',
      subjectRecord: HALL,
      state: 'requested',
      asks: '请核对',
      askedBy: '测试',
      askedAt: '2026-05-01T01:00:00.000Z',
    };
    return buildEntry(node.suite, header, asks, node.ids.bytes(16));
  });
  const { bytes } = await encodeBatch(node.signer, {
    origin: node.node,
    audience: '370000',
    standard: node.standard,
    sentAt: node.clock.now().toISOString(),
    frontier: new Frontier(node.suite),
    entries,
  });
  await receiveBatch(joined.receivingAt.province, bytes);
  return ids;
}

test('a notice is taken by the province that it is addressed to, or by all, and by no other', async () => {
  const [forAll = '', forUs = ''] = await sentDown([null, '370000', '110000']);
  const taken = await joined.province.owner.all<{ id: string }>(
    sql`select id from correction_notice where ${true}`,
  );
  assert.deepEqual(new Set(taken.map(({ id }) => id)), new Set([forAll, forUs]));
  const kept = await joined.province.owner.all<{ record: string | null; hasBody: boolean }>(sql`
    select record, body is not null as "hasBody" from mirror_entry where origin = '000000' and ${true} order by seq`);
  assert.deepEqual(kept, [
    { record: forAll, hasBody: true },
    { record: forUs, hasBody: true },
    // Its leaf is kept, so that the log still adds up; not a word of it.
    { record: null, hasBody: false },
  ]);
  assert.equal(
    (await joined.province.owner.all(sql`select 1 from quarantine where ${true}`)).length,
    0,
  );
});
