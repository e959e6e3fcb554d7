import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const REPOSITORY = path.resolve(import.meta.dirname, '..');

/** A folder of real input lies beside the repository and describes itself in data/README.md. */
function findFolderBeside(): string | undefined {
  const parent = path.dirname(REPOSITORY);
  const neighbours = readdirSync(parent).map((name) => path.join(parent, name));
  return neighbours.find(
    (folder) => folder !== REPOSITORY && existsSync(path.join(folder, 'data', 'README.md')),
  );
}

/**
 * The path of a file of real input, or undefined when this machine does not hold it. Real input is
 * never part of the repository: QINGMING_REAL_INPUT names its folder, else a neighbour is looked for.
 */
export function findRealInput(relative: string): string | undefined {
  const folder = process.env.QINGMING_REAL_INPUT ?? findFolderBeside();
  if (folder === undefined) return undefined;
  const file = path.join(folder, relative);
  return existsSync(file) ? file : undefined;
}
