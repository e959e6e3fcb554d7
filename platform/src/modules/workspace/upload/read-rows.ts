import type { TableFault } from '@qingming/connect/api/kinds.ts';
import { localName } from '@qingming/standard/derive/catalogue.ts';
import type { FormField } from '@qingming/standard/derive/form.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import type { NodeContext } from '../../../kernel/node.ts';
import type { Records } from '../../../kernel/records/records.ts';
import type { Owner } from '../../../kernel/records/stored.ts';
import type { TableRow } from '../../../kernel/tables/read-table.ts';
import type { Headings } from './headings.ts';
import { type Called, findCalled } from './linked-records.ts';
import { type CellValue, type ReadCell, readCell } from './read-cell.ts';

/** One row as a fact, or what is wrong with its cells. */
export interface ReadRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly fact: AnyFact;
  readonly faults: readonly TableFault[];
}

interface Answered {
  readonly field: FormField;
  readonly text: string;
}

const answersOf = ({ cells }: TableRow, { columns }: Headings): readonly Answered[] =>
  columns.flatMap((field, at) => {
    const text = (cells[at] ?? '').trim();
    return field === undefined || text === '' ? [] : [{ field, text }];
  });

/** What stands behind the last heading would be lost. */
const surplusOf = ({ row, cells }: TableRow, { columns }: Headings): readonly TableFault[] =>
  cells.some((cell, at) => columns[at] === undefined && cell.trim() !== '')
    ? [
        {
          row,
          column: null,
          message: bilingual(
            '有一格不在任何栏名之下，请移到对应的栏或删去',
            'a cell stands under no heading; move it to its column or take it out',
          ),
        },
      ]
    : [];

function linked(called: Called, text: string): ReadCell {
  const [first, ...others] = called.get(text) ?? [];
  if (first === undefined)
    return {
      wrong: bilingual(
        `没有叫“${text}”的记录，请填本机构已登记的名称或编号`,
        `there is no record called “${text}”; write a name or code that this institution has on record`,
      ),
    };
  return others.length === 0
    ? { value: first }
    : {
        wrong: bilingual(
          `有多条记录叫“${text}”，请改填编号`,
          `several records are called “${text}”; write the code instead`,
        ),
      };
}

function factOf(values: readonly (readonly [name: string, value: CellValue])[]): AnyFact {
  const own = values.filter(([name]) => localName(name) === undefined);
  const local = values.flatMap(([name, value]) => {
    const short = localName(name);
    return short === undefined ? [] : [[short, value] as const];
  });
  const fact: Readonly<Record<string, unknown>> = {
    ...Object.fromEntries(own),
    ...(local.length > 0 && { local: Object.fromEntries(local) }),
  };
  return fact as AnyFact;
}

type CalledBy = ReadonlyMap<string, Called>;

function readRow(row: TableRow, headings: Headings, calledBy: CalledBy): ReadRow {
  const read = answersOf(row, headings).map(({ field, text }) => ({
    field,
    of:
      field.input === 'link'
        ? linked(calledBy.get(field.name) ?? new Map(), text)
        : readCell(field, text),
  }));
  const faults = read.flatMap(({ field, of }) =>
    'wrong' in of ? [{ row: row.row, column: field.label, message: of.wrong }] : [],
  );
  return {
    row: row.row,
    cells: row.cells,
    fact: factOf(
      read.flatMap(({ field, of }) => ('value' in of ? [[field.name, of.value] as const] : [])),
    ),
    faults: [...surplusOf(row, headings), ...faults],
  };
}

/** Reads every row below the heading; the records that links call are looked up once a column. */
export async function readRows(
  node: NodeContext,
  records: Records,
  owner: Owner,
  headings: Headings,
  rows: readonly TableRow[],
): Promise<readonly ReadRow[]> {
  const calledBy = new Map<string, Called>();
  for (const field of headings.columns) {
    if (field?.input !== 'link' || field.to === undefined) continue;
    const words = rows.flatMap((row) =>
      answersOf(row, headings).flatMap((one) => (one.field === field ? [one.text] : [])),
    );
    calledBy.set(field.name, await findCalled(node, records, field.to, owner, words));
  }
  return rows.map((row) => readRow(row, headings, calledBy));
}
