import type { ParsedPriceItems, PriceItemFact } from '@qingming/connect/api/prices.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { notUnderstood, priceAndUnit, valueOf } from './price-cells.ts';
import { COLUMNS, type Column, columnOf, type ItemName } from './price-columns.ts';
import { type Cell, type Row, readTable, type Table, textsOf } from './price-table.ts';

type Item = ParsedPriceItems['items'][number];
type ParseFault = ParsedPriceItems['faults'][number];

/** What a list that names no more than code, name, class, fee type, price and unit may mean. */
const USUAL: Readonly<Partial<PriceItemFact>> = { standard: '1', type: '0', offered: true };

/** A list holds no more; whoever pastes more has pasted something else. */
const MAX_ITEMS = 500;
const MAX_COLUMNS = 60;
/** More than a person mends before trying again. */
const MAX_FAULTS = 200;

const fault = (line: number, column: string, zh: string, en: string): ParseFault => ({
  line,
  column,
  message: { zh, en },
});

const nothing = (zh: string, en: string, line = 1): ParsedPriceItems => ({
  items: [],
  faults: [fault(line, '', zh, en)],
});

const labelsOf = (columns: readonly Column[]): Bilingual => ({
  zh: columns.map(([, { label }]) => label.zh).join('、'),
  en: columns.map(([, { label }]) => label.en).join(', '),
});

/** A title may stand above the heading; a line of several cells there would be lost. */
const aboveFaults = ({ above }: Table): readonly ParseFault[] =>
  above
    .filter((row) => textsOf(row).filter((text) => text.trim() !== '').length > 1)
    .map(({ line }) =>
      fault(
        line,
        '',
        '表头以上只能是标题；请把表头移到这一行之上，或删去这一行。',
        'Only a title may stand above the heading; move the heading above this line, or take the line out.',
      ),
    );

function headingFaults(heading: Row, columns: readonly (Column | undefined)[]) {
  const named = columns.filter((column) => column !== undefined);
  const free = labelsOf(COLUMNS.filter((column) => !named.includes(column)));
  return textsOf(heading).flatMap((text, at) => {
    const [column, shown] = [columns[at], text.trim()];
    if (column === undefined)
      return shown === ''
        ? []
        : [
            fault(
              heading.line,
              shown,
              `没有“${shown}”这一栏。请改为下列栏名之一：${free.zh}；或删去这一栏。`,
              `There is no column “${shown}”. Name it as one of: ${free.en}; or take the column out.`,
            ),
          ];
    const first = columns.indexOf(column);
    return first === at
      ? []
      : [
          fault(
            heading.line,
            column[1].label.zh,
            `“${heading.cells[first]?.text.trim()}”和“${shown}”是同一栏，请删去一栏。`,
            `“${heading.cells[first]?.text.trim()}” and “${shown}” are the same column; take one out.`,
          ),
        ];
  });
}

const isNeeded = ([name, { optional }]: Column): boolean =>
  !optional && name !== 'order' && USUAL[name] === undefined;

/** A column that is not there, once; a unit may stand in the cell of the price instead. */
const missingFaults = (
  line: number,
  columns: readonly (Column | undefined)[],
  read: readonly ReadRow[],
): readonly ParseFault[] =>
  COLUMNS.filter(
    (column) =>
      isNeeded(column) &&
      !columns.includes(column) &&
      (read.length === 0 || read.some(({ item }) => item[column[0]] === undefined)),
  ).map(([name, { label }]) =>
    fault(
      line,
      label.zh,
      `缺少“${label.zh}”这一栏，请补上。`,
      `The column “${label.en}” (${name}) is missing; add it.`,
    ),
  );

/** `1,280.00` that the comma has cut: digits, and three more in the cell behind them. */
const isCutPrice = (price: Cell | undefined, next: Cell | undefined): boolean =>
  price?.quoted === false &&
  next?.quoted === false &&
  /^\s*(?:[¥￥]\s*)?\d{1,3}\s*$/.test(price.text) &&
  /^\s*\d{3}(?:\.\d+)?\s*元?\s*$/.test(next.text);

/** Why a row does not fit its heading as a whole; then nothing of it is read. */
function rowFault(
  { delimiter, heading }: Table,
  columns: readonly (Column | undefined)[],
  { line, cells }: Row,
): ParseFault | undefined {
  const isNamed = (at: number) => (heading?.cells[at]?.text.trim() ?? '') !== '';
  const surplus = cells.some(({ text }, at) => text.trim() !== '' && !isNamed(at));
  const prices = columns.flatMap((column, at) => (column?.[0] === 'price' ? [at] : []));
  const isCut = delimiter === ',' && prices.some((at) => isCutPrice(cells[at], cells[at + 1]));
  if (surplus || isCut)
    return fault(
      line,
      '',
      '这一行的格数与表头不合。含千位逗号的金额须加引号，或直接从电子表格复制粘贴。',
      'This line does not fit the heading. Put an amount with a thousands comma in quotes, or copy the cells from the spreadsheet.',
    );
  const filled = cells.filter(({ text }) => text.trim() !== '').length;
  if (filled === 1 && columns.length > 2)
    return fault(
      line,
      '',
      '这一行只有一格有内容，不是收费项目，请删去。',
      'Only one cell of this line says something: it is no item; take the line out.',
    );
  return undefined;
}

type Cells = Map<ItemName, string>;

function cellsOf(columns: readonly (Column | undefined)[], { cells }: Row): Cells {
  const named: Cells = new Map();
  for (const [at, column] of columns.entries())
    if (column !== undefined && !named.has(column[0]))
      named.set(column[0], cells[at]?.text.trim() ?? '');
  const both = priceAndUnit(named.get('price') ?? '');
  const unit = named.get('unit') ?? '';
  if (both !== undefined && (unit === '' || unit === both.unit))
    named.set('price', both.price).set('unit', both.unit);
  return named;
}

type ReadRow = {
  readonly line: number;
  readonly item: Item;
  readonly faults: readonly ParseFault[];
};

function itemOf(cells: Cells, line: number, order: number): ReadRow {
  const fact: Record<string, unknown> = { ...USUAL, order };
  const faults: ParseFault[] = [];
  for (const column of COLUMNS) {
    const [name, element] = column;
    const text = cells.get(name);
    if (text === undefined) continue;
    if (text === '') {
      if (isNeeded(column))
        faults.push(fault(line, element.label.zh, '不能为空。', 'This must not be empty.'));
      continue;
    }
    const value = valueOf(name, element, text);
    if (value === undefined)
      faults.push({ line, column: element.label.zh, message: notUnderstood(element) });
    else fact[name] = value;
  }
  return { line, item: fact, faults };
}

const CODE = COLUMNS.find(([name]) => name === 'code')?.[1].label.zh ?? '';

/** The lines whose code stands above them already. */
function repeated(read: readonly ReadRow[]): readonly ParseFault[] {
  const seen = new Map<string, number>();
  return read.flatMap(({ line, item: { code } }) => {
    if (code === undefined) return [];
    const first = seen.get(code);
    if (first === undefined) {
      seen.set(code, line);
      return [];
    }
    return [
      fault(
        line,
        CODE,
        `项目编码与第 ${first} 行重复。`,
        `This code stands twice: line ${first} has it already.`,
      ),
    ];
  });
}

function tooMuch({ heading, rows }: Table): ParsedPriceItems | undefined {
  const wide = heading?.cells.length ?? 0;
  if (rows.length <= MAX_ITEMS && wide <= MAX_COLUMNS) return undefined;
  return nothing(
    `一份价目表至多 ${MAX_ITEMS} 项、${MAX_COLUMNS} 栏，粘贴的内容有 ${rows.length} 行、${wide} 栏。`,
    `A price list has at most ${MAX_ITEMS} items and ${MAX_COLUMNS} columns; what was pasted has ${rows.length} lines and ${wide} columns.`,
  );
}

/**
 * Reads a price list pasted from a spreadsheet: a heading, then a line for each item, prices in
 * yuan. Nothing is guessed: what is not understood is a fault of its line and column.
 */
export function parsePriceItems(csv: string): ParsedPriceItems {
  const table = readTable(csv);
  if (table === undefined) return nothing('无法读取这段表格。', 'This table cannot be read.');
  const { heading, rows } = table;
  if (heading === undefined) return nothing('没有表头。', 'There is no heading.');
  const refused = tooMuch(table);
  if (refused !== undefined) return refused;
  const columns = textsOf(heading).map(columnOf);
  const misfits = new Map(rows.map((row) => [row, rowFault(table, columns, row)]));
  const read = rows
    .filter((row) => misfits.get(row) === undefined)
    .map((row, at) => itemOf(cellsOf(columns, row), row.line, at));
  return {
    items: read.map(({ item }) => item),
    faults: [
      ...aboveFaults(table),
      ...headingFaults(heading, columns),
      ...missingFaults(heading.line, columns, read),
      ...[...misfits.values()].filter((each) => each !== undefined),
      ...read.flatMap(({ faults }) => faults),
      ...repeated(read),
    ].slice(0, MAX_FAULTS),
  };
}
