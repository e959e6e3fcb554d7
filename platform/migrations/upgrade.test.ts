import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { exportKeyPair } from '@qingming/exchange';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { ALL_RECORDS, NATIONAL } from '@qingming/standard/records/all-records.ts';
import { houseConfig, founder } from '../hardening/house.test-support.ts';
import { compareModel } from '../src/kernel/db/compare-model.ts';
import type { Database } from '../src/kernel/db/database.ts';
import { migrate } from '../src/kernel/db/migrate.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { unmetChecks, validateWaitingChecks } from '../src/kernel/db/waiting-checks.ts';
import { verifyNode } from '../src/kernel/verify/verify.ts';
import { keysOf } from '../src/levels/identity.ts';
import { startNode } from '../src/levels/node.ts';
import { isFree } from '../src/levels/ports.ts';
import { type FreshDatabase, freshDatabase } from '../test-support/database.ts';
import { funeralHome } from '../test-support/fixtures.ts';
import { withNode } from '../test-support/node.ts';

const RELEASES = new URL('../releases/', import.meta.url);
const HELPERS = new URL('0000_helpers.sql', import.meta.url);
const NODES = ['000000', '110000'] as const;

/** The roles come with the server, the rest with the dump. */
async function restored(release: string, node: string): Promise<FreshDatabase> {
  const roles = await freshDatabase({ migrations: [HELPERS] });
  await roles.drop();
  const dump = fileURLToPath(new URL(`${release}/${node}.sql`, RELEASES));
  return freshDatabase({ migrations: [dump] });
}

async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    if (await isFree('127.0.0.1', port)) return port;
  }
}

/** The two nodes of a release as this one starts them, with their own keys. */
async function configsOf(release: string, databases: readonly FreshDatabase[], directory: string) {
  const ports = [await freePort(), await freePort()];
  const configs = NODES.map((node, at) => {
    const keysFile = join(directory, `keys-${node}.json`);
    copyFileSync(new URL(`${release}/keys-${node}.json`, RELEASES), keysFile);
    chmodSync(keysFile, 0o600);
    return houseConfig(databases[at]?.url ?? '', directory, {
      ...{ node, keysFile, port: ports[at] ?? 0, publicUrl: `http://127.0.0.1:${ports[at]}` },
      level: node === '000000' ? 'ministry' : 'province',
    });
  });
  const partners = configs.map((config) => {
    const { keyId, suite, publicKey } = exportKeyPair(keysOf(config).signing);
    return { node: config.node, url: config.publicUrl, keys: [{ keyId, suite, publicKey }] };
  });
  return configs.map((config) => ({
    ...config,
    partners: partners.filter(({ node }) => node !== config.node),
  }));
}

async function acknowledged(db: Database): Promise<void> {
  for (let left = 300; left > 0; left -= 1) {
    const { done, n } = await db.one<{ done: boolean; n: number }>(sql`
      select (select count(*) from log_entry) as n, (select count(*) from log_entry)
        = coalesce((select acknowledged from exchange_cursor where partner = '000000'), 0) as done
      where ${true}`);
    if (done && n > 0) return;
    await new Promise((after) => setTimeout(after, 100));
  }
  throw new Error('the ministry did not get everything in time');
}

for (const release of readdirSync(RELEASES))
  test(`a ministry and a province of release ${release} are upgraded, whole, and write on`, async () => {
    const directory = mkdtempSync(join(tmpdir(), 'qingming-upgrade-'));
    const databases = [await restored(release, NODES[0]), await restored(release, NODES[1])];
    try {
      const configs = await configsOf(release, databases, directory);
      const running = [];
      for (const config of configs) running.push(await startNode(config));
      const [ministry, province] = running;
      assert.ok(ministry !== undefined && province !== undefined);
      try {
        for (const { context, kinds } of running) {
          assert.deepEqual((await verifyNode(context, kinds)).findings, []);
          assert.deepEqual(await compareModel(context.db, NATIONAL, context.level), []);
        }
        const own = founder(province);
        const home = await funeralHome(own, 'BZ110105-02', '110105');
        const openedAt = new Date().toISOString();
        await own
          .recordsAs()
          .create(
            funeralCase,
            { number: 'FZ110105-2026-900001', state: '0', openedAt },
            { region: home.region, institution: home.id },
          );
        await acknowledged(province.context.db);
        const [here, there] = await Promise.all(
          running.map(({ context }) =>
            context.db.one<{ cases: number; homes: number }>(sql`
              select (select count(*) from funeral_case) as cases,
                (select count(*) from institution) as homes where ${true}`),
          ),
        );
        assert.deepEqual(here, { cases: 3, homes: 2 });
        assert.deepEqual(there, here);
        for (const { context, kinds } of running)
          assert.deepEqual((await verifyNode(context, kinds)).findings, []);
      } finally {
        for (const one of running) await one.stop();
      }
    } finally {
      for (const database of databases) await database.drop();
      rmSync(directory, { recursive: true, force: true });
    }
  });

test('row security and the tables of codes follow the code when no numbered file ran', async () => {
  await withNode(async ({ owner }) => {
    assert.deepEqual(await migrate(owner, ALL_RECORDS), []);
    await owner.client((client) =>
      client.query(`
        update derived_state set hash = 'of an earlier release';
        drop policy scope on decedent;
        alter policy open_read on payment using (true);
        delete from code_value where code_set = 'sex'; delete from division where code = '370102'`),
    );
    assert.deepEqual(await migrate(owner, ALL_RECORDS), []);
    const left = await owner.one(sql`
      select (select count(*) from pg_policies where tablename = 'decedent' and policyname = 'scope') as scope,
        (select count(*) from pg_policies where tablename = 'payment' and policyname = 'open_read'
          and qual = 'true') as open,
        (select count(*) > 0 from code_value where code_set = 'sex') as codes,
        (select count(*) from division where code = '370102') as division where ${true}`);
    assert.deepEqual(left, { scope: 1, open: 0, codes: true, division: 1 });
  });
});

test('a new check that an old row breaks does not stop the node, and the row is told', async () => {
  await withNode(async (province) => {
    await funeralHome(province);
    const { owner } = province;
    await owner.client((client) =>
      client.query(`
        alter table place add constraint place__no_cabinets check (kind <> 'cold-cabinet') not valid;
        alter table place add constraint place__has_code check (code <> '') not valid`),
    );
    const expected = [{ table: 'place', name: 'place__no_cabinets', rows: 2 }];
    assert.deepEqual(await validateWaitingChecks(owner), expected);
    assert.deepEqual(await unmetChecks(owner), expected);
    const valid = await owner.all(sql`
      select conname from pg_constraint where conname like 'place\\_\\_%' and not convalidated and ${true}`);
    assert.deepEqual(valid, [{ conname: 'place__no_cabinets' }]);
    await assert.rejects(funeralHome(province, 'BZ370102-02'), /place__no_cabinets|cabinets/);
  });
});

const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

/** What `qingming migrate` says about a database. */
async function migrateSays(url: string): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'qingming-migrate-'));
  try {
    const file = join(directory, 'config.json');
    writeFileSync(file, JSON.stringify(houseConfig(url, directory)));
    return await new Promise((said) => {
      execFile(process.execPath, [CLI, 'migrate', '--config', file], (_error, stdout, stderr) =>
        said(stdout + stderr),
      );
    });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

test('a database from before the first release, or of a later one, is refused in a sentence', async () => {
  await withNode(async ({ owner }) => {
    await owner.run(
      sql`update schema_migration set checksum = 'other' where name = ${'0001_kernel.sql'}`,
    );
    const older = await migrateSays(owner.url);
    assert.match(older, /0001_kernel\.sql[\s\S]*开发版[\s\S]*cannot be upgraded/);
    assert.doesNotMatch(older, /\n\s+at /);
  });
  await withNode(async ({ owner }) => {
    await owner.run(
      sql`insert into schema_migration (name, checksum) values (${'9000_later.sql'}, 'x')`,
    );
    const newer = await migrateSays(owner.url);
    assert.match(newer, /9000_later\.sql[\s\S]*newer release/);
    assert.doesNotMatch(newer, /\n\s+at /);
  });
});

test('the fixtures of releases are plain SQL that any client can run', () => {
  for (const release of readdirSync(RELEASES))
    for (const node of NODES)
      assert.doesNotMatch(
        readFileSync(new URL(`${release}/${node}.sql`, RELEASES), 'utf8'),
        /^(\\|copy )/im,
      );
});
