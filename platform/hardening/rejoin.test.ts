import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Opened } from '@qingming/connect/api/cases.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { isFault } from '../src/kernel/errors/fault.ts';
import { verifyNode } from '../src/kernel/verify/verify.ts';
import type { RunningNode } from '../src/levels/node.ts';
import { adminUrl, copyOf, freshDatabase } from '../test-support/database.ts';
import { type FuneralHome, funeralHome } from '../test-support/fixtures.ts';
import { type RealServer, realPostgres, WITHOUT_SERVER } from '../test-support/real-postgres.ts';
import { ask, founder, newCase, signIn, PASSWORD, opened, sendJson } from './house.test-support.ts';
import {
  acknowledged,
  onDatabase,
  type TwoNodes,
  twoNodes,
  until,
} from './two-nodes.test-support.ts';

const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

/** Runs a command of `qingming` for a node of the two. */
function qingming(nodes: TwoNodes, config: object, words: readonly string[]) {
  const file = join(nodes.directory, 'config.json');
  writeFileSync(file, JSON.stringify(config));
  return new Promise<{ code: number; said: string }>((resolve) => {
    execFile(process.execPath, [CLI, ...words, '--config', file], (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    );
  });
}

interface Day {
  readonly home: FuneralHome;
  /** Opens a case at the counter. */
  open(node: RunningNode): Promise<Opened>;
}

/** A funeral home with a clerk at the counter. */
async function begin(province: RunningNode): Promise<Day> {
  const home = await funeralHome(founder(province));
  await province.accounts.create({
    login: 'clerk',
    name: '王敏',
    password: PASSWORD,
    roles: ['clerk'],
    region: home.region,
    institution: home.id,
  });
  return {
    home,
    open: async (node) => opened(node.address, await signIn(node.address, 'clerk'), newCase()),
  };
}

/** What is written after the copy was made: cases with all that stays here, and corrections. */
async function goOn(province: RunningNode, day: Day): Promise<readonly string[]> {
  const cases = [await day.open(province), await day.open(province), await day.open(province)];
  const records = founder(province).recordsAs();
  await records.revise(decedent, cases[0]?.decedent ?? '', 1, { deathPlace: '青岛' }, '更正');
  await records.revise(contact, cases[0]?.contact ?? '', 1, { phone: '13900000009' }, '换号');
  await acknowledged(province);
  return cases.map(({ number }) => number);
}

const PLACE = {
  code: 'late',
  name: '晚到柜',
  kind: 'cold-cabinet',
  holdsOne: true,
  inUse: true,
} as const;

const refusedAsBehind = (error: unknown): boolean => isFault(error) && error.code === 'node-behind';

/** What an earlier copy says and does until it has rejoined. */
async function requireHeld(nodes: TwoNodes, copy: RunningNode, day: Day, config: object) {
  const { address } = copy;
  assert.deepEqual(JSON.parse((await ask(address, '/ready')).text).writes, false);
  assert.match(
    (await ask(address, '/metrics')).text,
    /qingming_log_whole 0[\s\S]*qingming_log_behind [1-9]/,
  );
  assert.equal((await ask(address, '/')).status, 200, 'the portal is served');
  const again = founder(copy).recordsAs().create(place, PLACE, {
    region: day.home.region,
    institution: day.home.id,
  });
  await assert.rejects(again, refusedAsBehind);
  const clerk = await sendJson(address, '/api/session', { login: 'clerk', password: PASSWORD }, '');
  assert.equal(clerk.status, 503);
  assert.match(clerk.text, /node-behind/);
  const doctor = await qingming(nodes, config, ['doctor']);
  assert.equal(doctor.code, 1);
  assert.match(doctor.said, /较早的备份[\s\S]*qingming rejoin --from 000000/);
}

const stateOf = (url: string, table: 'log_state' | 'mirror_state') =>
  onDatabase(url, (db) =>
    db.one<{ size: number; cases: number; places: string }>(sql`
      select (select size from log_state where stream = 'record' and ${table === 'log_state'}
          union all select size from mirror_state where origin = '370000' and ${table === 'mirror_state'}) as size,
        (select count(*) from funeral_case) as cases,
        (select count(*) from institution)::text as places`),
  );

/** Both nodes hold one log, nothing was altered, and numbers go on behind all that were given. */
async function requireWhole(
  nodes: TwoNodes,
  copy: RunningNode,
  ministry: RunningNode,
  day: Day,
  given: readonly string[],
): Promise<void> {
  const { number: next } = await day.open(copy);
  assert.ok(!given.includes(next), `${next} was given before`);
  assert.ok(
    given.every((number) => number < next),
    `${next} lies behind ${given.join(', ')}`,
  );
  await acknowledged(copy);
  const [here, there] = [
    await stateOf(nodes.province.databaseUrl, 'log_state'),
    await stateOf(nodes.ministry.databaseUrl, 'mirror_state'),
  ];
  assert.deepEqual(here, there);
  for (const { context, kinds, sequencer } of [copy, ministry]) {
    await sequencer.runOnce();
    assert.deepEqual((await verifyNode(context, kinds)).findings, []);
  }
}

/** Copies a database on the server of the tests, as it is at this moment. */
async function copied(url: string): Promise<string> {
  const from = new URL(url).pathname.slice(1);
  const name = `${from}_copy`;
  await onDatabase(adminUrl(), (db) =>
    db.client((client) => client.query(`create database ${name} ${copyOf(from)}`)),
  );
  const copy = new URL(url);
  copy.pathname = `/${name}`;
  return copy.href;
}

const dropped = (url: string): Promise<unknown> =>
  onDatabase(adminUrl(), (db) =>
    db.client((client) =>
      client.query(`drop database if exists ${new URL(url).pathname.slice(1)} with (force)`),
    ),
  );

test('a province restored from an earlier copy writes nothing until it has taken its log back', async () => {
  const [ministryDb, provinceDb] = [
    await freshDatabase({ migrations: [] }),
    await freshDatabase({ migrations: [] }),
  ];
  const nodes = await twoNodes({ ministry: ministryDb.url, province: provinceDb.url });
  let copy = '';
  try {
    const ministry = await nodes.start('ministry');
    const before = await nodes.start('province');
    const day = await begin(before);
    const { number: early, case: first } = await day.open(before);
    await acknowledged(before);
    await before.stop();
    copy = await copied(provinceDb.url);
    const between = await nodes.start('province');
    const given = [early, ...(await goOn(between, day))];
    await between.stop();

    const config = { ...nodes.province, databaseUrl: copy };
    const restored = await nodes.start('province', { databaseUrl: copy });
    await requireHeld(nodes, restored, day, config);
    const back = await qingming(nodes, config, ['rejoin', '--from', '000000']);
    assert.equal(back.code, 0, back.said);
    const [, recovered, lost] = /(\d+) came back, (\d+) are lost/.exec(back.said) ?? [];
    assert.ok(Number(recovered) > 3 && Number(lost) > 3, back.said);
    await until(() => restored.context.guard.head().state === 'whole', 'the node writes again');
    await requireWhole({ ...nodes, province: config }, restored, ministry, day, given);

    const people = await restored.context.db.all<{ here: number }>(sql`
      select count(*) as here from decedent where version = ${2}`);
    assert.deepEqual(people, [{ here: 1 }]);
    const records = founder(restored).recordsAs();
    assert.equal((await records.ofRoot(decedent, first)).length, 1);
    // Tags stay in the province: what numbers they had is known to nobody, so the series jumps.
    const tags = await restored.context.db.one<{ last: number }>(sql`
      select last from number_series where prefix = 'T' and region = ${day.home.region}`);
    assert.ok(tags.last >= 200 + Number(lost));
    const doctor = await qingming(nodes, config, ['doctor']);
    assert.match(doctor.said, /entries that never travelled were lost/);
    assert.doesNotMatch(doctor.said, /qingming rejoin/);
  } finally {
    await nodes.close();
    await ministryDb.drop();
    await provinceDb.drop();
    if (copy !== '') await dropped(copy);
  }
});

test('a partner cannot slip a node entries that it never signed', async () => {
  const [ministryDb, provinceDb] = [
    await freshDatabase({ migrations: [] }),
    await freshDatabase({ migrations: [] }),
  ];
  const nodes = await twoNodes({ ministry: ministryDb.url, province: provinceDb.url });
  let copy = '';
  try {
    await nodes.start('ministry');
    const before = await nodes.start('province');
    const day = await begin(before);
    await acknowledged(before);
    await before.stop();
    copy = await copied(provinceDb.url);
    const between = await nodes.start('province');
    await day.open(between);
    await acknowledged(between);
    await between.stop();
    await onDatabase(ministryDb.url, (db) =>
      db.run(sql`
        update mirror_entry set leaf = sha256(leaf), header = null, body = null, kind = null, record = null
        where seq = (select max(seq) from mirror_entry) and ${true}`),
    );
    const config = { ...nodes.province, databaseUrl: copy };
    const entries = () =>
      onDatabase(copy, (db) => db.one(sql`select count(*) as n from log_entry where ${true}`));
    const unchanged = await entries();
    const back = await qingming(nodes, config, ['rejoin', '--from', '000000']);
    assert.equal(back.code, 1);
    assert.match(back.said, /不是本节点签名的日志[\s\S]*nothing was written/);
    assert.deepEqual(await entries(), unchanged);
  } finally {
    await nodes.close();
    await ministryDb.drop();
    await provinceDb.drop();
    if (copy !== '') await dropped(copy);
  }
});

test('nobody is given a log who cannot sign for it', async () => {
  const [ministryDb, provinceDb] = [
    await freshDatabase({ migrations: [] }),
    await freshDatabase({ migrations: [] }),
  ];
  const nodes = await twoNodes({ ministry: ministryDb.url, province: provinceDb.url });
  try {
    const ministry = await nodes.start('ministry');
    const post = (body: string) =>
      ask(ministry.address, '/exchange/mirror', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/vnd.qingming.batch' },
      });
    const made = {
      ...{ protocol: 'qingming-exchange/1', suite: 'sm2-sm3', keyId: '0123456789abcdef' },
      ...{ origin: '370000', audience: '000000', sentAt: new Date().toISOString(), after: 0 },
    };
    const text = JSON.stringify(Object.fromEntries(Object.entries(made).toSorted()));
    assert.match((await post(`${text}\nAAAA\n`)).text, /unknown-key/);
    assert.match((await post('')).text, /malformed/);
    assert.match((await post('{"audience":"000000"}\nx\n')).text, /malformed/);
  } finally {
    await nodes.close();
    await ministryDb.drop();
    await provinceDb.drop();
  }
});

/** A database of a real server, migrated by nobody yet. */
async function emptyOn(server: RealServer, name: string): Promise<string> {
  await onDatabase(server.url('postgres'), (db) =>
    db.client((client) => client.query(`create database ${name}`)),
  );
  return server.url(name);
}

test('an hour-old dump of a province, restored on another server, rejoins', {
  skip: WITHOUT_SERVER,
}, async () => {
  const postgres = realPostgres();
  let nodes: TwoNodes | undefined;
  try {
    const server = await postgres.make('one');
    nodes = await twoNodes({
      ministry: await emptyOn(server, 'ministry'),
      province: await emptyOn(server, 'province'),
    });
    const ministry = await nodes.start('ministry');
    const before = await nodes.start('province');
    const day = await begin(before);
    await day.open(before);
    await acknowledged(before);
    const file = join(postgres.folder, 'hour.dump');
    postgres.run('pg_dump', ['-Fc', '-f', file, server.url('province')]);
    const given = await goOn(before, day);
    await before.stop();

    const other = await postgres.make('two');
    const url = await emptyOn(other, 'province');
    await onDatabase(other.url('postgres'), (db) =>
      db.client((client) =>
        client.query('create role qingming_app; create role qingming_exchange'),
      ),
    );
    postgres.run('pg_restore', ['--exit-on-error', '-d', url, file]);
    const config = { ...nodes.province, databaseUrl: url };
    const restored = await nodes.start('province', { databaseUrl: url });
    await requireHeld(nodes, restored, day, config);
    const back = await qingming(nodes, config, ['rejoin', '--from', '000000']);
    assert.equal(back.code, 0, back.said);
    await until(() => restored.context.guard.head().state === 'whole', 'the node writes again');
    await requireWhole({ ...nodes, province: config }, restored, ministry, day, given);
  } finally {
    await nodes?.close();
    postgres.close();
  }
});

test('an hour-old dump of the ministry heals: provinces send again, and it takes its own log back', {
  skip: WITHOUT_SERVER,
}, async () => {
  const postgres = realPostgres();
  let nodes: TwoNodes | undefined;
  try {
    const server = await postgres.make('one');
    nodes = await twoNodes({
      ministry: await emptyOn(server, 'ministry'),
      province: await emptyOn(server, 'province'),
    });
    const before = await nodes.start('ministry');
    const province = await nodes.start('province');
    const day = await begin(province);
    await day.open(province);
    await acknowledged(province);
    const file = join(postgres.folder, 'hour.dump');
    postgres.run('pg_dump', ['-Fc', '-f', file, server.url('ministry')]);
    await goOn(province, day);
    await before.stop();
    const url = await emptyOn(server, 'restored');
    postgres.run('pg_restore', ['--exit-on-error', '-d', url, file]);
    const restored = await nodes.start('ministry', { databaseUrl: url });
    await day.open(province);
    await acknowledged(province);
    assert.deepEqual(
      await stateOf(url, 'mirror_state'),
      await stateOf(nodes.province.databaseUrl, 'log_state'),
    );
    assert.deepEqual((await verifyNode(restored.context, restored.kinds)).findings, []);
  } finally {
    await nodes?.close();
    postgres.close();
  }
});

test('a replica that lost the newest transactions and was promoted rejoins', {
  skip: WITHOUT_SERVER,
}, async () => {
  const postgres = realPostgres();
  let nodes: TwoNodes | undefined;
  try {
    const [main, other] = [await postgres.make('main'), await postgres.make('other')];
    nodes = await twoNodes({
      ministry: await emptyOn(other, 'ministry'),
      province: await emptyOn(main, 'province'),
    });
    const ministry = await nodes.start('ministry');
    const before = await nodes.start('province');
    const day = await begin(before);
    await day.open(before);
    await acknowledged(before);
    const replica = await postgres.replica(main, 'replica');
    await day.open(before);
    await acknowledged(before);
    // The line to the replica breaks; the main server goes on, and is lost.
    replica.stop('immediate');
    const given = await goOn(before, day);
    await before.stop();
    main.stop('immediate');
    postgres.promote(replica);
    const url = replica.url('province');
    const config = { ...nodes.province, databaseUrl: url };
    const promoted = await nodes.start('province', { databaseUrl: url });
    await requireHeld(nodes, promoted, day, config);
    const back = await qingming(nodes, config, ['rejoin', '--from', '000000']);
    assert.equal(back.code, 0, back.said);
    await until(() => promoted.context.guard.head().state === 'whole', 'the node writes again');
    await requireWhole({ ...nodes, province: config }, promoted, ministry, day, given);
  } finally {
    await nodes?.close();
    postgres.close();
  }
});
