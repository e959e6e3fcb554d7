import type { TableFault } from '@qingming/connect/api/kinds.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { type Fault, isFault } from '../../../kernel/errors/fault.ts';
import type { Records } from '../../../kernel/records/records.ts';
import type { Owner } from '../../../kernel/records/stored.ts';
import type { Draft, Drafted } from './drafts.ts';
import { rowFaults } from './faults.ts';

/** What the database may refuse of single rows. */
const REFUSALS: ReadonlySet<string> = new Set([
  'rule-broken',
  'already-exists',
  'overlaps',
  'missing-reference',
  'invalid-input',
  'future-dated',
]);

/** More than a person mends before trying again; each costs some writing that is undone. */
const MOST_REFUSED = 20;

class Undone extends Error {}

/** Writes the drafts of one owner. */
export const writeDrafts = (
  inside: Records,
  definition: RecordDefinition,
  owner: Owner,
  drafts: readonly Draft[],
): Promise<unknown> =>
  inside.createMany(
    definition,
    drafts.map(({ id, fact }) => ({ id, fact, owner })),
  );

/** Whether the database takes these rows together; what was written is undone either way. */
async function refusalOf(
  records: Records,
  definition: RecordDefinition,
  owner: Owner,
  drafts: readonly Draft[],
): Promise<Fault | undefined> {
  try {
    return await records.together(async (inside) => {
      await writeDrafts(inside, definition, owner, drafts);
      await inside.ask({ reads: [], act: 'list' }, async (asking) => ({
        answer: await asking.all(sql`set constraints all immediate`),
      }));
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone) return undefined;
    if (isFault(error) && REFUSALS.has(error.code)) return error;
    throw error;
  }
}

/**
 * Finds the rows that the database refuses, by halves; with too many of them the rest is not looked at.
 * Rows that are refused only beside each other are found by adding the halves again.
 */
export async function tryRows(
  records: Records,
  definition: RecordDefinition,
  owner: Owner,
  drafts: readonly Draft[],
): Promise<Drafted & { readonly more: boolean }> {
  const faults: TableFault[] = [];
  let refused = 0;
  const add = async (
    taken: readonly Draft[],
    next: readonly Draft[],
  ): Promise<readonly Draft[]> => {
    const [only] = next;
    if (only === undefined || refused >= MOST_REFUSED) return taken;
    const fault = await refusalOf(records, definition, owner, [...taken, ...next]);
    if (fault === undefined) return [...taken, ...next];
    if (next.length === 1) {
      refused += 1;
      faults.push(...rowFaults(definition, only.row, fault));
      return taken;
    }
    const half = next.length >> 1;
    return add(await add(taken, next.slice(0, half)), next.slice(half));
  };
  return { drafts: await add([], drafts), faults, more: refused >= MOST_REFUSED };
}
