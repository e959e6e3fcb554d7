/** @typedef {{ version?: string, optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Locked */
/** @typedef {Record<string, Locked>} Packages */
/** @typedef {{ name: string, version: string, dev: boolean }} Absent */

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const LIBRARIES = /** @type {const} */ ({ musl: 'musl', musleabihf: 'musl', gnu: 'glibc' });

/**
 * @param {Packages} packages
 * @param {string} from the asking package's place in the lock
 * @param {string} name
 */
function isLocked(packages, from, name) {
  const parts = from.split('/node_modules/');
  const nested = parts.map((_, at) => [...parts.slice(0, at + 1), name].join('/node_modules/'));
  return [...nested, `node_modules/${name}`].some((place) => place in packages);
}

/**
 * The optional packages that locked packages ask for and the lock does not hold. npm drops those
 * that its registry does not carry, and then refuses the lock that it wrote.
 * @param {Packages} packages
 * @returns {Absent[]}
 */
export function findAbsent(packages) {
  return Object.entries(packages).flatMap(([from, { optionalDependencies, dev }]) =>
    Object.entries(optionalDependencies ?? {})
      .filter(([name]) => !isLocked(packages, from, name))
      .map(([name, version]) => ({ name, version, dev: dev ?? false })),
  );
}

/**
 * A lock entry for a package that is named after the machine it is for: npm takes it where that
 * machine is, and passes it over elsewhere without asking the registry.
 * @param {Absent} absent
 * @returns {Locked}
 */
export function entryFor({ name, version, dev }) {
  const words = name.split(/[/-]/);
  const system = SYSTEMS.find((word) => words.includes(word));
  const processor = PROCESSORS.find((word) => words.includes(word));
  if (!system && !processor) throw new Error(`${name} is not named after a machine`);
  const library = Object.entries(LIBRARIES).find(([word]) => words.includes(word))?.[1];
  return {
    version,
    cpu: processor ? [processor] : [],
    ...(dev ? { dev } : {}),
    ...(system === 'linux' && library ? { libc: [library] } : {}),
    optional: true,
    os: system ? [system] : [],
  };
}

/**
 * The lock with nothing absent, in npm's order.
 * @param {Packages} packages
 * @returns {Packages}
 */
export function complete(packages) {
  const added = findAbsent(packages).map(
    (absent) => /** @type {const} */ ([`node_modules/${absent.name}`, entryFor(absent)]),
  );
  const all = [...Object.entries(packages), ...added];
  return Object.fromEntries(all.toSorted(([a], [b]) => a.localeCompare(b, 'en')));
}
