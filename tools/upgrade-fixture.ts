// Keeps a small ministry and a small province of a release, from which every later one must upgrade.
//   git worktree add --detach ../released <commit>; (cd ../released && npm ci)
//   node tools/upgrade-fixture.ts --tree ../released --name <commit>
// Needs a PostgreSQL server installed on this machine (pg_dump). Run it once, when a release is made.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type * as keys from '../exchange/src/index.ts';
import type { Access } from '../platform/src/kernel/access/access.ts';
import type { Actor } from '../platform/src/kernel/access/actor.ts';
import type * as identity from '../platform/src/levels/identity.ts';
import type * as node from '../platform/src/levels/node.ts';
import type * as fixtures from '../platform/test-support/fixtures.ts';
import type * as journey from '../platform/test-support/journey.ts';
import type * as server from '../platform/test-support/server.ts';
import type * as person from '../standard/src/records/person.ts';
import { type Database, openDatabase } from '../platform/src/kernel/db/database.ts';
import { sql } from '../platform/src/kernel/db/sql.ts';
import { realPostgres } from '../platform/test-support/real-postgres.ts';
import { exitWithError, ROOT } from './lib/environment.mjs';

interface Released {
  readonly node: typeof node;
  readonly identity: typeof identity;
  readonly keys: typeof keys;
  readonly actor: { nodeItself(node: string, ...more: readonly unknown[]): Actor };
  /** Releases before the grants lay with their modules have none: there a node is told its roles. */
  readonly access: { readonly ACCESS: Access } | undefined;
  readonly fixtures: typeof fixtures;
  readonly journey: typeof journey;
  readonly server: typeof server;
  readonly person: typeof person;
}

/** The code of the release itself writes what the fixture holds. */
async function released(tree: string): Promise<Released> {
  const load = (path: string) => import(pathToFileURL(join(resolve(tree), path)).href);
  return {
    node: await load('platform/src/levels/node.ts'),
    identity: await load('platform/src/levels/identity.ts'),
    keys: await load('exchange/src/index.ts'),
    actor: await load('platform/src/kernel/access/actor.ts'),
    access: await load('platform/src/levels/access.ts').catch(() => undefined),
    fixtures: await load('platform/test-support/fixtures.ts'),
    journey: await load('platform/test-support/journey.ts'),
    server: await load('platform/test-support/server.ts'),
    person: await load('standard/src/records/person.ts'),
  };
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

const NODES = ['000000', '110000'] as const;

const { values: options } = parseArgs({
  options: { tree: { type: 'string' }, name: { type: 'string' } },
});
const { tree, name } = options;
if (tree === undefined || name === undefined)
  exitWithError('用法：--tree 目录 --name 版本。', 'Usage: --tree folder --name release.');

const release = await released(tree);
const nodeAs = (...roles: readonly string[]): Actor => {
  const { actor, access } = release;
  return access === undefined
    ? actor.nodeItself('110000', ...roles)
    : { ...actor.nodeItself('110000', access.ACCESS.rightsOf(roles)), roles };
};
const postgres = realPostgres();
const work = mkdtempSync(join(tmpdir(), 'qingming-fixture-'));
const into = join(ROOT, 'platform', 'releases', name);

/**
 * A dump that any client can run: no commands of psql, no owners, no copies of the standard's tables,
 * nor the note that they are there.
 */
const dumped = (url: string): string =>
  postgres
    .run('pg_dump', [
      ...['--no-owner', '--rows-per-insert=200', '--exclude-table-data=division'],
      ...['--exclude-table-data=code_value', url],
    ])
    .split('\n')
    .filter((line) => !line.startsWith('\\') && !line.startsWith('--') && line !== '')
    .filter((line) => !line.startsWith("\t('references', "))
    .join('\n');

async function caughtUp(db: Database): Promise<void> {
  for (let left = 300; left > 0; left -= 1) {
    const { done } = await db.one<{ done: boolean }>(sql`select (select count(*) from log_entry)
      = coalesce((select acknowledged from exchange_cursor where partner = '000000'), 0) as done
      where ${true}`);
    if (done) return;
    await new Promise((after) => setTimeout(after, 100));
  }
  throw new Error('the ministry did not get everything');
}

try {
  const server = await postgres.make('released');
  const admin = openDatabase(server.url('postgres'), { most: 2 });
  for (const node of NODES)
    await admin.client((client) => client.query(`create database n${node}`));
  await admin.close();
  const ports = new Map(
    await Promise.all(NODES.map(async (node) => [node, await freePort()] as const)),
  );
  const bare = NODES.map((node) => ({
    ...release.server.testConfig({
      level: node === '000000' ? 'ministry' : 'province',
      node,
      demo: true,
      secondFactor: false,
      dataDirectory: work,
      keysFile: join(work, `keys-${node}.json`),
      port: ports.get(node) ?? 0,
      publicUrl: `http://127.0.0.1:${ports.get(node)}`,
    }),
    databaseUrl: server.url(`n${node}`),
  }));
  const partners = bare.map((config) => {
    const { keyId, suite, publicKey } = release.keys.exportKeyPair(
      release.identity.keysOf(config).signing,
    );
    return { node: config.node, url: config.publicUrl, keys: [{ keyId, suite, publicKey }] };
  });
  const running = [];
  for (const config of bare)
    running.push(
      await release.node.startNode({
        ...config,
        partners: partners.filter(({ node }) => node !== config.node),
      }),
    );
  const [ministry, province] = running;
  if (ministry === undefined || province === undefined) throw new Error('two nodes');
  for (const { accounts } of running)
    await accounts.create({
      login: 'security',
      name: '安全管理员',
      password: 'seven quiet pines by the lake',
      roles: ['securityAdmin'],
      region: '',
      institution: null,
    });
  const recordsAs = () =>
    province.recordsAs(nodeAs('manager', 'provinceOfficer', 'clerk', 'operator'), 'casework');
  const home = await release.fixtures.funeralHome({ recordsAs }, 'BZ110105-01', '110105');
  await province.accounts.create({
    login: 'clerk',
    name: '王敏',
    password: 'seven quiet pines by the lake',
    roles: ['clerk'],
    region: home.region,
    institution: home.id,
  });
  const first = await release.journey.bodyInCare(recordsAs(), home, {
    identityNumber: '11010519330502123X',
  });
  // Releases before the confirmations of both operators have no way to write them.
  if ('confirmAtCremator' in release.journey)
    await release.journey.confirmAtCremator(
      {
        recordsAs: (role, scope) =>
          province.recordsAs(
            {
              ...nodeAs(...[role].flat()),
              ...scope,
              ...(typeof scope?.institution === 'string' && {
                institutions: [scope.institution],
              }),
            },
            'casework',
          ),
      },
      home,
      { case: first.case, cremator: home.places.cremator1, tag: first.bodyTag.number },
    );
  await release.journey.startCremation(recordsAs(), home, first);
  await release.journey.bodyInCare(recordsAs(), home, { cabinet: home.places.cabinet2 });
  await recordsAs().revise(
    release.person.decedent,
    first.decedent,
    1,
    { name: '李德福' },
    '核对证件',
  );
  await recordsAs().reveal(release.person.decedent, first.decedent, {
    purpose: 'verification',
    reason: '核对证件',
  });
  await caughtUp(province.context.db);
  for (const one of running) await one.stop();
  mkdirSync(into, { recursive: true });
  for (const node of NODES) {
    writeFileSync(join(into, `${node}.sql`), `${dumped(server.url(`n${node}`))}\n`);
    copyFileSync(join(work, `keys-${node}.json`), join(into, `keys-${node}.json`));
  }
  console.log(`wrote ${into}`);
} finally {
  postgres.close();
  rmSync(work, { recursive: true, force: true });
}
