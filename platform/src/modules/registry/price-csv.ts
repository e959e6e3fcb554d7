import type { ParsedPriceItems, PriceItemFact } from '@qingming/connect/api/prices.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Element, Elements } from '@qingming/standard/language/element.ts';
import { priceItem } from '@qingming/standard/records/price.ts';
import { parse } from 'csv-parse/sync';

type ItemName = Exclude<keyof PriceItemFact, 'list'>;
type Item = ParsedPriceItems['items'][number];
type ParseFault = ParsedPriceItems['faults'][number];

const ELEMENTS: Elements = priceItem.elements;
const COLUMNS = Object.entries(ELEMENTS).filter(([name]) => name !== 'list') as readonly (readonly [
  ItemName,
  Element,
])[];

/** What a list that names no more than code, name, class, fee type, price and unit may mean. */
const USUAL: Readonly<Partial<Record<ItemName, string>>> = {
  standard: '1',
  type: '0',
  offered: '是',
};

const fault = (line: number, column: string, zh: string, en: string): ParseFault => ({
  line,
  column,
  message: { zh, en },
});

/** The column that a heading names: by the element's Chinese or English label, or its name. */
function columnOf(heading: string): readonly [ItemName, Element] | undefined {
  const plain = heading
    .trim()
    .replace(/（元）|\(yuan\)/i, '')
    .toLowerCase()
    .trim();
  return COLUMNS.find(([name, { label }]) =>
    [name, label.zh, label.en].some((known) => known.toLowerCase() === plain),
  );
}

const YUAN = /^(\d{1,11})(?:\.(\d{1,2}))?$/;
const YES = new Set(['是', '提供', 'yes', 'true', '1']);
const NO = new Set(['否', '不提供', 'no', 'false', '0']);

/** 600, 600.5 or 1,600.00 yuan in fen; undefined when it is no amount. */
export function fenOf(text: string): number | undefined {
  const parts = YUAN.exec(text.trim().replaceAll(',', ''));
  return parts === null
    ? undefined
    : Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
}

const flagOf = (text: string): boolean | undefined => {
  const plain = text.trim().toLowerCase();
  return YES.has(plain) ? true : NO.has(plain) ? false : undefined;
};

/** Codes stand as themselves or as their Chinese or English text, the newest meaning first. */
const codeOf = ({ codes }: Element, text: string): string | undefined =>
  codes?.values.toReversed().find(({ code, zh, en }) => [code, zh, en].includes(text.trim()))?.code;

const wholeOf = (text: string): number | undefined =>
  /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined;

function valueOf(element: Element, text: string): string | number | boolean | undefined {
  switch (element.type) {
    case 'money':
      return fenOf(text);
    case 'boolean':
      return flagOf(text);
    case 'code':
      return codeOf(element, text);
    case 'integer':
      return wholeOf(text);
    default:
      return text.trim();
  }
}

const NOT_UNDERSTOOD: Readonly<Record<string, Bilingual>> = {
  money: {
    zh: '须为以元计的金额，最多两位小数。',
    en: 'Give an amount in yuan, two decimals at most.',
  },
  boolean: { zh: '请填“是”或“否”。', en: 'Write yes or no.' },
  integer: { zh: '须为 0 至 9999 的整数。', en: 'Give a whole number from 0 to 9999.' },
  code: { zh: '不在代码表中。', en: 'It is not in the code set.' },
};

type Cells = ReadonlyMap<ItemName, string>;

function itemOf(cells: Cells, line: number): { item: Item; faults: readonly ParseFault[] } {
  const fact: Record<string, unknown> = { order: line - 2 };
  const faults: ParseFault[] = [];
  for (const [name, element] of COLUMNS) {
    const text = cells.get(name)?.trim() || USUAL[name];
    const column = element.label.zh;
    if (text === undefined) {
      if (!element.optional && name !== 'order')
        faults.push(fault(line, column, '不能为空。', 'This must not be empty.'));
      continue;
    }
    const value = valueOf(element, text);
    const wrong = NOT_UNDERSTOOD[element.type];
    if (value === undefined && wrong !== undefined) faults.push({ line, column, message: wrong });
    else fact[name] = value;
  }
  return { item: fact as Item, faults };
}

interface ReadLine {
  readonly line: number;
  readonly item: Item;
}

/** The lines whose code stands above them already. */
function repeated(read: readonly ReadLine[]): readonly ParseFault[] {
  const seen = new Set<unknown>();
  return read.flatMap(({ line, item: { code } }) => {
    if (!seen.has(code)) {
      seen.add(code);
      return [];
    }
    return [
      fault(line, priceItem.elements.code.label.zh, '项目编码重复。', 'This code stands twice.'),
    ];
  });
}

/** A list holds no more; whoever pastes more has pasted something else. */
const MAX_ITEMS = 500;
const MAX_COLUMNS = 60;
/** More than a person mends before trying again. */
const MAX_FAULTS = 200;

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The lines that say something, each with its number as the sheet counts, empty ones included. */
function readRows(csv: string): readonly Row[] | undefined {
  try {
    const options = { bom: true, relax_column_count: true, info: true, delimiter: [',', '\t'] };
    const read = parse(csv, options) as unknown as readonly {
      readonly record: string[];
      readonly info: { readonly lines: number };
    }[];
    return read
      .map(({ record, info }) => ({ line: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  } catch {
    return undefined;
  }
}

const nothing = (zh: string, en: string): ParsedPriceItems => ({
  items: [],
  faults: [fault(1, '', zh, en)],
});

/**
 * Reads a price list pasted from a spreadsheet: a heading, then a line for each item, prices in
 * yuan. Nothing is guessed: what is not understood is a fault of its line and column.
 */
export function parsePriceItems(csv: string): ParsedPriceItems {
  const rows = readRows(csv);
  if (rows === undefined) return nothing('无法读取这段表格。', 'This table cannot be read.');
  const [first, ...lines] = rows;
  const heading = first?.cells ?? [];
  const columns = heading.map(columnOf);
  const unknown = heading.filter((_, index) => columns[index] === undefined);
  if (heading.length === 0) return nothing('没有表头。', 'There is no heading.');
  if (lines.length > MAX_ITEMS || heading.length > MAX_COLUMNS)
    return nothing(
      `一份价目表至多 ${MAX_ITEMS} 项、${MAX_COLUMNS} 栏，粘贴的内容有 ${lines.length} 行、${heading.length} 栏。`,
      `A price list has at most ${MAX_ITEMS} items and ${MAX_COLUMNS} columns; what was pasted has ${lines.length} lines and ${heading.length} columns.`,
    );
  const read = lines.map(({ line, cells }) => {
    const named = columns.flatMap((column, at) =>
      column === undefined ? [] : [[column[0], cells[at] ?? ''] as const],
    );
    return { line, ...itemOf(new Map(named), line) };
  });
  return {
    items: read.map(({ item }) => item),
    faults: [
      ...unknown.map((name) =>
        fault(first?.line ?? 1, name, '没有这一栏。', 'There is no such column.'),
      ),
      ...read.flatMap(({ faults }) => faults),
      ...repeated(read),
    ].slice(0, MAX_FAULTS),
  };
}
