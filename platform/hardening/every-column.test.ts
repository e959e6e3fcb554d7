import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { tableName } from '@qingming/standard/derive/names.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { createAccounts } from '../src/kernel/accounts/accounts.ts';
import { accountAudit } from '../src/kernel/accounts/kept-account.ts';
import { askApproval } from '../src/kernel/approvals/approvals.ts';
import { takeCheckpoint } from '../src/kernel/log/checkpoints.ts';
import type { Finding } from '../src/kernel/verify/finding.ts';
import { OUTSIDE } from '../src/kernel/verify/outside.ts';
import { verifyNode } from '../src/kernel/verify/verify.ts';
import { alarmLimits } from '../src/kernel/config/alarm-limits.ts';
import { watchAudit } from '../src/modules/oversight/alarms/watch.ts';
import { sendNext } from '../src/modules/exchange/send.ts';
import { behindTheBack } from '../test-support/behind-the-back.ts';
import { funeralHome } from '../test-support/fixtures.ts';
import { bodyInCare, cremationUnderWay } from '../test-support/journey.ts';
import type { TestNode } from '../test-support/node.ts';
import { type Pair, pair, partnerOf } from '../test-support/pair.ts';
import { testConfig } from '../test-support/server.ts';
import {
  allColumns,
  type Column,
  dropChecks,
  dropIdentities,
  keepCopies,
  oneOfEachKind,
  putBack,
  rewrite,
} from './every-column.test-support.ts';

const KIND_OF = new Map([...NATIONAL.keys()].map((kind) => [tableName(kind), kind]));

/** Kept where records of others arrive; every other table has its rows at the province. */
const AT_THE_MINISTRY: readonly string[] = [
  'mirror_entry',
  'mirror_batch',
  'mirror_state',
  'quarantine',
];

/** Under which names a rewritten table is told, where its own is not one of them. */
const TOLD_AS: Readonly<Record<string, RegExp>> = {
  log_sequence: /^log_entry$/,
  audit_sequence: /^audit_entry$/,
  log_tile: /^log_tile$|^tree of /,
  log_state: /^log_state$|_entry$/,
  mirror_entry: /^mirror 370000$/,
  mirror_batch: /^(tree of )?mirror 370000$/,
  home: /^home$|^checkpoint$/,
};

let joined: Pair;
const at = (table: string): TestNode =>
  AT_THE_MINISTRY.includes(table) ? joined.ministry : joined.province;

const examine = async (test_: TestNode): Promise<readonly Finding[]> => {
  const partners = [partnerOf(joined.province), partnerOf(joined.ministry)];
  return (await verifyNode(test_.node, test_.kinds, { partners })).findings;
};

async function seed({ province, ministry }: Pair): Promise<void> {
  const records = province.recordsAs(['manager', 'provinceOfficer']);
  const home = await funeralHome(province);
  await cremationUnderWay(province, records, home, await bodyInCare(records, home));
  // What the ministry has to refuse: two institutions of one number.
  await province.owner.client((client) =>
    client.query('drop index institution__institution_number_once'),
  );
  await funeralHome(province);
  const { node } = province;
  await createAccounts({ ...node, config: testConfig({}), audit: accountAudit(node) }).create({
    login: 'clerk-1',
    name: '王敏',
    password: 'nine old stones by the river',
    roles: ['clerk'],
    region: '370102',
  });
  const by = province.actorAs('clerk', { region: '370102', institution: home.id });
  await node.db.transaction((tx) =>
    askApproval(tx, node, by, {
      act: 'payment.return',
      target: home.id,
      content: { amount: 120_000 },
      region: home.region,
      institution: home.id,
      reason: '家属要求退款',
    }),
  );
  await oneAlarm(province);
  await takeCheckpoint(ministry.node);
  await joined.sequence(ministry);
  for (let round = 0; round < 3; round += 1) {
    await joined.sequence(province);
    await takeCheckpoint(province.node);
    await joined.sequence(ministry);
    await takeCheckpoint(ministry.node);
    await sendNext(joined.up.sending, partnerOf(ministry));
    await startlessWrite(province);
  }
  await dropChecks(province);
  await dropChecks(ministry);
  await oneOfEachKind(province);
  await joined.sequence(province);
  await takeCheckpoint(province.node);
  await joined.sequence(ministry);
  await takeCheckpoint(ministry.node);
  await dropIdentities(province);
  await dropIdentities(ministry);
}

/** An alarm over a search that found nobody. */
async function oneAlarm(province: TestNode): Promise<void> {
  const records = province.recordsAs('inspector');
  await records.audit({ act: 'search', detail: { found: 0 } });
  await joined.sequence(province);
  await watchAudit({ node: province.node, records, limits: alarmLimits({ missesAnHour: 1 }) });
}

const startlessWrite = async (province: TestNode): Promise<void> => {
  await province.recordsAs(['manager', 'provinceOfficer']).audit({ act: 'print' });
};

const isOutside = ({ table, column }: Column): boolean =>
  OUTSIDE.some((one) => one.table === table && (one.columns?.includes(column) ?? true));

let columns: readonly Column[];

before(async () => {
  joined = await pair();
  await seed(joined);
  columns = await allColumns(joined.province);
  const tables = [...new Set(columns.map(({ table }) => table))];
  for (const test_ of [joined.province, joined.ministry]) {
    await test_.owner.client((client) => client.query('create schema kept'));
    await keepCopies(test_, tables);
  }
});
after(() => joined.close());

test('before anything is rewritten there is nothing to report', async () => {
  assert.deepEqual(await examine(joined.province), []);
  assert.deepEqual(await examine(joined.ministry), []);
});

test('what is deliberately outside names tables and columns that there are', () => {
  for (const { table, columns: named } of OUTSIDE) {
    const known = columns.filter((one) => one.table === table).map(({ column }) => column);
    assert.ok(known.length > 0, `there is no table ${table}`);
    for (const column of named ?? [])
      assert.ok(known.includes(column), `there is no ${table}.${column}`);
  }
});

test('what is deliberately outside is told to inspectors with its reason', () => {
  const told = readFileSync(new URL('../../docs/exchange.md', import.meta.url), 'utf8');
  for (const { table, columns: named, because } of OUTSIDE) {
    const what = named === undefined ? table : `${table} (${named.join(', ')})`;
    assert.ok(told.includes(`- ${what}: ${because}`), `docs/exchange.md does not say: ${what}`);
  }
});

test('every column of every record that is rewritten behind the program’s back is named', async () => {
  const byTable = Map.groupBy(
    columns.filter(({ table }) => KIND_OF.has(table)),
    ({ table }) => table,
  );
  const longest = Math.max(...[...byTable.values()].map((those) => those.length));
  const silent: string[] = [];
  for (let place = 0; place < longest; place += 1) {
    const round = [...byTable.values()].flatMap((those) => those[place] ?? []);
    await behindTheBack(joined.province, async (tx) => {
      for (const column of round) await rewrite(tx, column);
    });
    const named = new Set((await examine(joined.province)).map(({ kind }) => kind));
    for (const { table, column } of round)
      if (!named.has(KIND_OF.get(table))) silent.push(`${table}.${column}`);
    await putBack(
      joined.province,
      round.map(({ table }) => table),
    );
  }
  assert.deepEqual(silent, []);
  assert.deepEqual(await examine(joined.province), []);
});

/** Tables that may be told under one name are rewritten after each other, all others side by side. */
const TOGETHER: readonly (readonly string[])[] = [
  ['log_entry', 'log_sequence', 'log_state', 'log_tile', 'audit_entry', 'audit_sequence'],
  ['checkpoint', 'home'],
  ['mirror_entry', 'mirror_batch', 'mirror_state', 'quarantine'],
  ['exchange_receipt', 'refused_record'],
];
const laneOf = (table: string): string =>
  TOGETHER.find((tables) => tables.includes(table))?.[0] ?? table;

test('every column of every other table that is rewritten behind the program’s back is named', async () => {
  const lanes = [
    ...Map.groupBy(
      columns.filter((one) => !KIND_OF.has(one.table) && !isOutside(one)),
      ({ table }) => laneOf(table),
    ).values(),
  ];
  const longest = Math.max(...lanes.map((lane) => lane.length));
  const silent: string[] = [];
  for (let place = 0; place < longest; place += 1) {
    const round = lanes.flatMap((lane) => lane[place] ?? []);
    for (const column of round) await behindTheBack(at(column.table), (tx) => rewrite(tx, column));
    const there = round.map(({ table }) => at(table));
    const found = new Map<TestNode, readonly Finding[]>();
    for (const test_ of new Set(there)) found.set(test_, await examine(test_));
    for (const { table, column } of round) {
      const told = TOLD_AS[table] ?? new RegExp(`^${table}$`);
      const findings = found.get(at(table)) ?? [];
      if (!findings.some(({ where }) => told.test(where))) silent.push(`${table}.${column}`);
      await putBack(at(table), [table]);
    }
  }
  assert.deepEqual(silent, []);
});
