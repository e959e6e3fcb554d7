import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, wherever and however it is named. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * One line for whoever started us, in both languages.
 * @param {string} zh
 * @param {string} en
 */
export function log(zh, en) {
  console.error(`清明 Qingming | ${zh} ${en}`);
}

/**
 * Ends with a sentence that says what to do.
 * @param {string} zh
 * @param {string} en
 * @returns {never}
 */
export function exitWithError(zh, en) {
  log(zh, en);
  process.exit(1);
}

/**
 * The words after the command, without the `--` that npm scripts need.
 * @param {readonly string[]} words
 */
export function argumentsOf(words) {
  const at = words.indexOf('--');
  return at === -1 ? [...words] : [...words.slice(0, at), ...words.slice(at + 1)];
}
