import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { ROOT } from './lib/environment.mjs';

/** A breach of the import directions: `file` imports `target`, and why it may not. */
export interface Breach {
  readonly file: string;
  readonly target: string;
  readonly reason: string;
}

const PACKAGES = ['standard', 'exchange', 'platform', 'web', 'connect', 'bench'] as const;
type Package = (typeof PACKAGES)[number];

/** What each package may import of ours. */
const ALLOWED: Readonly<Record<Package, readonly Package[]>> = {
  standard: [],
  exchange: ['standard'],
  platform: ['standard', 'exchange', 'connect'],
  web: ['standard', 'connect'],
  connect: ['standard'],
  bench: ['standard', 'exchange', 'platform', 'connect'],
};

/** Packages that are pure: bytes in, bytes out. Of Node they may use what touches no machine. */
const PURE: readonly Package[] = ['standard', 'exchange'];
const PURE_BUILTINS = new Set(['node:crypto', 'node:zlib', 'node:util', 'node:buffer']);
const BUILTINS = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));

const SPECIFIER = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/** The module specifiers that a source text imports or re-exports, types included. */
export function importsOf(source: string): string[] {
  return [...source.replace(COMMENT, '').matchAll(SPECIFIER)].map((match) => match[2] ?? '');
}

function packageOf(path: string): Package | undefined {
  return PACKAGES.find((name) => path.startsWith(`${name}/`));
}

/** Test files may reach further: they set up what they test. */
function isTest(file: string): boolean {
  return /\.test(-support)?\.tsx?$|\/test-support\//.test(file);
}

function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
  const [, ours, rest] = /^@qingming\/([^/]+)(.*)$/.exec(specifier) ?? [];
  return ours ? `${ours}/${rest || 'src/index.ts'}` : specifier;
}

function packageReason(file: string, target: string): string | undefined {
  const from = packageOf(file);
  const to = packageOf(target);
  if (!from || !to || from === to || ALLOWED[from].includes(to)) return undefined;
  return `${from} does not import ${to}`;
}

function pureReason(file: string, target: string): string | undefined {
  const from = packageOf(file);
  if (!from || !PURE.includes(from) || isTest(file)) return undefined;
  if (!BUILTINS.has(target) || (from === 'exchange' && PURE_BUILTINS.has(target))) return undefined;
  return `${from} is pure and touches no machine`;
}

function roomOf(path: string): string | undefined {
  return /^platform\/src\/(modules\/[^/]+|kernel)\//.exec(path)?.[1];
}

function moduleReason(file: string, target: string): string | undefined {
  const from = roomOf(file);
  if (!from || isTest(file) || !target.startsWith('platform/')) return undefined;
  const to = roomOf(target);
  if (from === to || (to === 'kernel' && from !== 'kernel')) return undefined;
  if (from === 'kernel') return 'the kernel knows no module and no level';
  return 'modules meet only through records';
}

function relativePackageReason(
  file: string,
  specifier: string,
  target: string,
): string | undefined {
  const crosses = specifier.startsWith('.') && packageOf(file) !== packageOf(target);
  const toolForTest = (isTest(file) || packageOf(file) === 'bench') && target.startsWith('tools/');
  return crosses && packageOf(file) && !toolForTest
    ? 'another package is imported by its name'
    : undefined;
}

/** The breaches of one file, whose path is relative to the repository and uses `/`. */
export function breachesOf(file: string, source: string): Breach[] {
  return importsOf(source).flatMap((specifier) => {
    const target = targetOf(file, specifier);
    const reason =
      packageReason(file, target) ??
      pureReason(file, target) ??
      moduleReason(file, target) ??
      relativePackageReason(file, specifier, target);
    return reason ? [{ file, target: specifier, reason }] : [];
  });
}

/** Every breach in the tree. */
export function findBreaches(): Breach[] {
  const pattern = `{${PACKAGES.join(',')}}/**/*.{ts,tsx}`;
  return globSync(pattern, { cwd: ROOT, exclude: (path) => /node_modules|dist/.test(path) })
    .map((path) => path.replaceAll('\\', '/'))
    .flatMap((file) => breachesOf(file, readFileSync(join(ROOT, file), 'utf8')));
}
