import type { TableFault, TableTaken } from '@qingming/connect/api/kinds.ts';
import { isOfInstitution } from '@qingming/standard/derive/owner.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { civilDay } from '../../../kernel/clock.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { NodeContext } from '../../../kernel/node.ts';
import type { Records } from '../../../kernel/records/records.ts';
import type { Owner } from '../../../kernel/records/stored.ts';
import type { Validator } from '../../../kernel/records/validate.ts';
import { readTable, type TableRow } from '../../../kernel/tables/read-table.ts';
import { askedInFile } from '../template.ts';
import { ownerOf } from '../write.ts';
import { type Draft, draft, TAIL_LENGTH, tailOf } from './drafts.ts';
import { readHeadings } from './headings.ts';
import { readRows } from './read-rows.ts';
import { tryRows, writeDrafts } from './try-rows.ts';

/** Rows below the heading; a template has choices for as many and more. */
export const MOST_ROWS = 1000;
export const MOST_BYTES = 4 << 20;
const MOST_FAULTS = 200;
const PREVIEWED = 20;

/** What a table is given for: to be checked only, taken whole, or without the rows that have faults. */
export type Taking = 'check' | 'whole' | 'good';

export interface Table {
  readonly bytes: Buffer;
  readonly taking: Taking;
  readonly institution?: string | undefined;
}

/** What reading and checking needs. */
export interface Taker {
  readonly node: NodeContext;
  readonly validator: Pick<Validator, 'findFault'>;
  readonly records: Records;
  readonly definition: RecordDefinition;
}

const EMPTY: TableFault = {
  row: 1,
  column: null,
  message: bilingual(
    '表中没有数据；请在栏名之下逐行填写',
    'the table says nothing; fill in rows below the heading',
  ),
};

const nothing = (heading: readonly string[], faults: readonly TableFault[]): TableTaken => ({
  rows: 0,
  good: 0,
  already: 0,
  taken: 0,
  faults: faults.slice(0, MOST_FAULTS),
  more: faults.length > MOST_FAULTS,
  heading,
  preview: [],
});

/** One table of a kind and owner at a time: two that say the same would both be new. */
const waitForOthers = (
  records: Records,
  { kind }: RecordDefinition,
  owner: Owner,
): Promise<unknown> =>
  records.ask({ reads: [], act: 'list' }, async (asking) => ({
    answer: await asking.all(
      sql`select pg_advisory_xact_lock(hashtextextended(${`table ${kind} ${owner.institution ?? owner.region}`}, 0))`,
    ),
  }));

/** The rows that a table brought before. */
async function alreadyThere(
  { node, records, definition }: Taker,
  owner: Owner,
  drafts: readonly Draft[],
): Promise<ReadonlySet<string>> {
  const own =
    owner.institution !== undefined && isOfInstitution(node.catalogue, definition)
      ? sql`t.institution = ${owner.institution}::uuid`
      : sql`true`;
  const rows = await records.ask({ reads: [definition.kind], act: 'list' }, async (asking) => ({
    answer: await asking.all<{ tail: string }>(sql`
      select right(t.id::text, ${TAIL_LENGTH}) as tail from ${asking.from(definition.kind)} t
      where ${own} and right(t.id::text, ${TAIL_LENGTH}) = any(${drafts.map(({ id }) => tailOf(id))}::text[])`),
  }));
  return new Set(rows.map(({ tail }) => tail));
}

interface Checked {
  readonly owner: Owner;
  readonly rows: number;
  readonly fresh: readonly Draft[];
  readonly already: number;
  readonly faults: readonly TableFault[];
  readonly more: boolean;
}

async function check(taker: Taker, owner: Owner, heading: TableRow, body: readonly TableRow[]) {
  const { node, records, definition, validator } = taker;
  const fields = askedInFile(definition, civilDay(node.clock.now()));
  const headings = readHeadings(heading, fields);
  if (headings.faults.length > 0) return headings.faults;
  const rows = await readRows(node, records, owner, headings, body);
  const { account } = records.actor;
  const drafted = draft(node, validator, definition, owner, account, rows);
  const there = await alreadyThere(taker, owner, drafted.drafts);
  const fresh = drafted.drafts.filter(({ id }) => !there.has(tailOf(id)));
  const tried = await tryRows(records, definition, owner, fresh);
  const checked: Checked = {
    owner,
    rows: rows.length,
    fresh: tried.drafts,
    already: drafted.drafts.length - fresh.length,
    faults: [...drafted.faults, ...tried.faults].toSorted((a, b) => a.row - b.row),
    more: tried.more,
  };
  return checked;
}

async function write(taker: Taker, { owner, fresh }: Checked): Promise<number> {
  const { records, definition } = taker;
  if (fresh.length === 0) return 0;
  return records.together(async (inside) => {
    await waitForOthers(inside, definition, owner);
    const there = await alreadyThere({ ...taker, records: inside }, owner, fresh);
    const still = fresh.filter(({ id }) => !there.has(tailOf(id)));
    await writeDrafts(inside, definition, owner, still);
    return still.length;
  });
}

/**
 * Checks a filled template and, when asked to, records its rows in one transaction: all of them, or those without
 * faults. A row that the same institution brought before, word for word, is left out: the same file twice is once.
 */
export async function takeTable(
  taker: Taker,
  { bytes, taking, institution }: Table,
): Promise<TableTaken> {
  const { node, records, definition } = taker;
  const owner = await ownerOf(node, records, definition, institution);
  const [heading, ...body] = await readTable(bytes, MOST_ROWS + 1);
  if (heading === undefined || body.length === 0) return nothing(heading?.cells ?? [], [EMPTY]);
  const checked = await check(taker, owner, heading, body);
  if (!('rows' in checked)) return nothing(heading.cells, checked);
  const { rows, fresh, already, faults, more } = checked;
  const isTaken = taking === 'good' || (taking === 'whole' && faults.length === 0);
  return {
    rows,
    good: fresh.length,
    already,
    taken: isTaken ? await write(taker, checked) : 0,
    faults: faults.slice(0, MOST_FAULTS),
    more: more || faults.length > MOST_FAULTS,
    heading: heading.cells,
    preview: fresh.slice(0, PREVIEWED).map(({ row, cells }) => ({ row, cells })),
  };
}
