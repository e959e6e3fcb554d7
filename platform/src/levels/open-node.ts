import { findSuite } from '@qingming/exchange';
import { ALL_RECORDS, NATIONAL, STANDARD_VERSION } from '@qingming/standard/records/all-records.ts';
import { keepRoles } from '../kernel/access/keep-roles.ts';
import { keepAccounts } from '../kernel/accounts/kept-account.ts';
import { type Clock, systemClock } from '../kernel/clock.ts';
import type { NodeConfig } from '../kernel/config/settings.ts';
import { requireOwnKeys } from '../kernel/crypto/canary.ts';
import { readIndexUse } from '../kernel/crypto/index-use.ts';
import { followingKeyring, type Keyring } from '../kernel/crypto/keyring.ts';
import { type Database, openDatabase } from '../kernel/db/database.ts';
import { requireFixedScope } from '../kernel/db/fixed-scope.ts';
import { type DatabaseLimits, PATIENT_LIMITS } from '../kernel/db/limits.ts';
import { acceptTravellers, migrate, takeHome } from '../kernel/db/migrate.ts';
import { createGuard } from '../kernel/guard.ts';
import { systemIds } from '../kernel/ids.ts';
import type { NodeContext } from '../kernel/node.ts';
import { compileKinds, type Kinds } from '../kernel/records/kinds.ts';
import { sealPlain } from '../kernel/records/seal-plain.ts';
import { ACCESS } from './access.ts';
import { keysOf, passphraseOnce } from './identity.ts';
import { catalogueOf } from './overlay.ts';

const SETTING_UP = 7_204_408;

/** For work that may take long, before the node is open. */
const openPatiently = (url: string, name: string): Database =>
  openDatabase(url, { most: 2, keptForReaders: 1, limits: PATIENT_LIMITS, name });

/** Brings an empty database that is nobody's yet to this release, for one to be copied from. */
export async function migrateDatabase(url: string): Promise<void> {
  const db = openPatiently(url, 'qingming setting up');
  try {
    await migrate(db, ALL_RECORDS);
  } finally {
    await db.close();
  }
}

/**
 * Brings the database to this release and to the local standard, which may take long. Processes of
 * one node that start together do it after each other.
 */
async function setUp(
  config: NodeConfig & { readonly databaseUrl: string },
  { keys, seal }: Pick<Keyring, 'keys' | 'seal'>,
  suite: NodeContext['suite'],
): Promise<NodeContext['catalogue']> {
  const db = openPatiently(config.databaseUrl, `qingming ${config.node} setting up`);
  try {
    return await db.client(async (client) => {
      await client.query('select pg_advisory_lock($1)', [SETTING_UP]);
      const ran = await migrate(db, ALL_RECORDS);
      await db.transaction((tx) => keepRoles(tx, ACCESS));
      await takeHome(db, config.node);
      await requireFixedScope(db, config);
      await requireOwnKeys(db, config.node, keys(), ALL_RECORDS);
      if (config.level === 'ministry') await acceptTravellers(db, NATIONAL);
      await sealPlain(db, seal, ALL_RECORDS);
      const node = { clock: systemClock, suite, node: config.node, seal, guard: createGuard() };
      if (ran.length > 0) await db.transaction((tx) => keepAccounts(node, tx));
      return catalogueOf(config, db);
    });
  } finally {
    await db.close();
  }
}

/** Everything of a node but its doors: database migrated, keys read, standard compiled. */
export async function openNode(
  config: NodeConfig & { readonly databaseUrl: string },
  limits: DatabaseLimits = config.databaseLimits,
  clock: Clock = systemClock,
): Promise<{
  readonly context: NodeContext;
  readonly kinds: Kinds;
  readonly keyring: Keyring;
  /** Reads the keys again when they have changed, and with which index key the tables are written. */
  readonly learnIndex: () => Promise<void>;
}> {
  const suite = findSuite(config.suite);
  if (suite === undefined) throw new Error(`unknown suite ${config.suite}`);
  const passphrase = passphraseOnce(config);
  const keyring = followingKeyring(
    config.keysFile,
    () => keysOf(config, passphrase),
    systemIds.bytes,
  );
  const catalogue = await setUp(config, keyring, suite);
  const learnIndex = async (): Promise<void> => {
    keyring.refresh();
    keyring.useIndex(await readIndexUse(db));
  };
  const db = openDatabase(config.databaseUrl, {
    most: config.databaseConnections,
    limits,
    name: `qingming ${config.node}`,
    learnIndex,
  });
  await learnIndex();
  const workDb =
    config.databaseWorkUrl === undefined
      ? {}
      : {
          workDb: openDatabase(config.databaseWorkUrl, {
            most: config.databaseConnections,
            limits,
            name: `qingming ${config.node} at work`,
            learnIndex,
          }),
        };
  const context: NodeContext = {
    ...workDb,
    access: ACCESS,
    level: config.level,
    node: config.node,
    db,
    clock,
    ids: systemIds,
    seal: keyring.seal,
    suite,
    signer: keyring.signer,
    guard: createGuard(),
    earlierKeys: () => keyring.keys().earlier,
    partners: config.partners,
    catalogue,
    standard: STANDARD_VERSION,
  };
  return { context, kinds: compileKinds(context), keyring, learnIndex };
}
