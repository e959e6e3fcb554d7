import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresBinaries } from './binaries.ts';
import type { Identity } from './identity.ts';
import { commandAs, giveTo } from './identity.ts';
import type { Layout } from './layout.ts';
import type { Durability } from './settings.ts';

/** The superuser of an embedded cluster. */
export const SUPERUSER = 'qingming';

// Byte order by default, the same on every machine and usable by LIKE 'prefix%'; Chinese order is
// asked for where it is wanted: COLLATE "zh-Hans-x-icu".
const LOCALE = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
];

function authentication(layout: Layout): readonly string[] {
  if (process.platform !== 'win32') return ['--auth=trust'];
  writeFileSync(layout.passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return ['--auth=scram-sha-256', `--pwfile=${layout.passwordFile}`];
}

function initialise(
  identity: Identity,
  binaries: PostgresBinaries,
  layout: Layout,
  durability: Durability,
  into: string,
): void {
  const sync = durability === 'none' ? ['--no-sync'] : [];
  const command = commandAs(identity, binaries.initdb, [
    ...['-D', into, `--username=${SUPERUSER}`, '--data-checksums', '--no-instructions'],
    ...LOCALE,
    ...authentication(layout),
    ...sync,
  ]);
  const run = spawnSync(command.program, command.arguments, {
    ...command.options,
    encoding: 'utf8',
    cwd: identity.kind === 'account' ? '/' : layout.base,
  });
  if (run.status === 0) return;
  const said = run.stderr || run.error?.message;
  throw new Error(`内置数据库初始化失败。 The embedded database was not created: ${said}`);
}

/**
 * Creates the cluster unless it exists. It is made beside its place and moved there whole, so an
 * interrupted start leaves no half cluster and two starts at once agree on one.
 * @returns whether it was created now.
 */
export function ensureCluster(
  identity: Identity,
  binaries: PostgresBinaries,
  layout: Layout,
  durability: Durability,
): boolean {
  if (existsSync(join(layout.cluster, 'PG_VERSION'))) {
    giveTo(identity, layout.cluster);
    return false;
  }
  const draft = `${layout.cluster}.draft-${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  giveTo(identity, draft);
  try {
    initialise(identity, binaries, layout, durability, draft);
    renameSync(draft, layout.cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(join(layout.cluster, 'PG_VERSION'))) throw error;
  }
  return true;
}
