import { createHash } from 'node:crypto';
import { SM2_SM3, type Suite } from '@qingming/exchange';
import { NATIONAL, STANDARD_VERSION } from '@qingming/standard/records/all-records.ts';
import pg from 'pg';
import type { Access } from '../src/kernel/access/access.ts';
import type { Actor } from '../src/kernel/access/actor.ts';
import { keepRoles, keptRoles } from '../src/kernel/access/keep-roles.ts';
import { ACCESS } from '../src/levels/access.ts';
import { rowSecuritySql } from '../src/kernel/access/row-security.ts';
import type { Clock } from '../src/kernel/clock.ts';
import { createNodeKeys, type NodeKeys } from '../src/kernel/crypto/node-keys.ts';
import { readIndexUse } from '../src/kernel/crypto/index-use.ts';
import { createKeyring, type Keyring } from '../src/kernel/crypto/keyring.ts';
import { type Database, openDatabase } from '../src/kernel/db/database.ts';
import { acceptTravellers, migrate, migrations, takeHome } from '../src/kernel/db/migrate.ts';
import { validateWaitingChecks } from '../src/kernel/db/waiting-checks.ts';
import { createGuard } from '../src/kernel/guard.ts';
import { systemIds } from '../src/kernel/ids.ts';
import type { NodeContext } from '../src/kernel/node.ts';
import { compileKinds, type Kinds } from '../src/kernel/records/kinds.ts';
import { bindRecords, type Records } from '../src/kernel/records/records.ts';
import { adminUrl, copyOf, onceInRun } from './database.ts';
import { oneConnectionEach } from './one-connection.ts';

/** Where an actor of a test works: one institution is given as `institution`, or several of a group. */
export type TestScope = Partial<Actor> & { readonly institution?: string | null };

export interface TestNode {
  readonly node: NodeContext;
  readonly kinds: Kinds;
  /** With which its database is written: another program that opens it needs them. */
  readonly keys: NodeKeys;
  /** As the owner of the tables, past every check of ours: what an intruder or a faulty program could do. */
  readonly owner: Database;
  /** The records as an actor of this role and scope; the scope is the whole node unless given. */
  recordsAs(role: string | readonly string[], scope?: TestScope, purpose?: string): Records;
  actorAs(role: string | readonly string[], scope?: TestScope): Actor;
  close(): Promise<void>;
}

const databaseUrl = (name: string): string => {
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  return url.href;
};

async function admin<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The migrations and the definitions together name the template: a change makes a new one. */
const templateName = (): string => {
  const hash = createHash('sha256');
  for (const { checksum } of migrations()) hash.update(checksum);
  hash.update(JSON.stringify([...NATIONAL.values()]));
  hash.update(rowSecuritySql(NATIONAL));
  hash.update(JSON.stringify(keptRoles(ACCESS)));
  return `qm_template_${hash.digest('hex').slice(0, 12)}`;
};

const TEMPLATE_LOCK = 7_204_405;

/** Migrates one database per test run; every test file copies it, which takes milliseconds. */
async function ensureTemplate(): Promise<string> {
  const name = templateName();
  await onceInRun(TEMPLATE_LOCK, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount !== 0) return;
    const building = `${name}_building`;
    await client.query(`drop database if exists ${building} with (force)`);
    await client.query(`create database ${building}`);
    const db = openDatabase(databaseUrl(building));
    try {
      await migrate(db, [...NATIONAL.values()]);
      await db.transaction((tx) => keepRoles(tx, ACCESS));
      await validateWaitingChecks(db);
    } finally {
      await db.close();
    }
    await client.query(`alter database ${building} rename to ${name}`);
  });
  return name;
}

export interface TestNodeOptions {
  /** Other roles and grants than those of the platform. */
  readonly access?: Access;
  readonly node?: string;
  readonly clock?: Clock;
  readonly suite?: Suite;
  readonly catalogue?: NodeContext['catalogue'];
  /** The version of the standard that it runs; that of this release unless given. */
  readonly standard?: string;
  /** The keys of a node that was here before; new ones unless given. */
  readonly keys?: NodeKeys;
  /** Keys that a command may change while the node works; those of `keys` otherwise. */
  readonly keyring?: Keyring;
}

/** A node on a database that is there and migrated; closing it leaves the database. */
export async function nodeOn(url: string, options: TestNodeOptions = {}): Promise<TestNode> {
  const suite = options.suite ?? SM2_SM3;
  const keys = options.keyring?.keys() ?? options.keys ?? createNodeKeys(suite);
  const keyring = options.keyring ?? createKeyring(keys, systemIds.bytes, () => undefined);
  const owner = openDatabase(url, { most: 4 });
  const learnIndex = async (): Promise<void> => {
    keyring.refresh();
    keyring.useIndex(await readIndexUse(owner));
  };
  const db = oneConnectionEach(openDatabase(url, { learnIndex }));
  await learnIndex();
  await takeHome(owner, options.node ?? '370000');
  if (options.node === '000000') await acceptTravellers(owner, NATIONAL);
  const code = options.node ?? '370000';
  const access = options.access ?? ACCESS;
  const node: NodeContext = {
    access,
    level: code === '000000' ? 'ministry' : 'province',
    node: code,
    db,
    clock: options.clock ?? { now: () => new Date() },
    ids: systemIds,
    seal: keyring.seal,
    suite,
    signer: keyring.signer,
    earlierKeys: () => keyring.keys().earlier,
    guard: createGuard(),
    catalogue: options.catalogue ?? NATIONAL,
    standard: options.standard ?? STANDARD_VERSION,
  };
  const kinds = compileKinds(node);
  const actorAs: TestNode['actorAs'] = (role, { institution = null, ...scope } = {}) => {
    const roles = typeof role === 'string' ? [role] : role;
    return {
      account: `test-${roles.join('-')}`,
      name: `Test ${roles.join(' ')}`,
      roles,
      rights: access.rightsOf(roles),
      node: code,
      region: '',
      institutions: institution === null ? null : [institution],
      staff: null,
      session: null,
      ...scope,
    };
  };
  return {
    node,
    kinds,
    keys,
    owner,
    actorAs,
    recordsAs: (role, scope, purpose = 'casework') =>
      bindRecords({ node, kinds, actor: actorAs(role, scope), purpose, wrote: () => undefined }),
    close: async () => {
      await Promise.all([db.close(), owner.close()]);
    },
  };
}

let serial = 0;

/** A node of its own with an empty, migrated database; `close` drops it. */
export async function testNode(options: TestNodeOptions = {}): Promise<TestNode> {
  const template = await ensureTemplate();
  serial += 1;
  const name = `qm_test_${process.pid}_${serial}_${Date.now().toString(36)}`;
  await admin((client) => client.query(`create database ${name} ${copyOf(template)}`));
  const test = await nodeOn(databaseUrl(name), options);
  return {
    ...test,
    close: async () => {
      await test.close();
      await admin((client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** Runs `work` on a node of its own and drops it afterwards, whatever happens. */
export async function withNode(
  work: (test: TestNode) => Promise<void>,
  options: TestNodeOptions = {},
): Promise<void> {
  const test = await testNode(options);
  try {
    await work(test);
  } finally {
    await test.close();
  }
}
