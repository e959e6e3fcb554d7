import type { Element } from '@qingming/standard/language/element.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { type Cells, splitBareLine, splitLine } from './csv-line.ts';
import {
  type ElementReader,
  elementReader,
  type PlaceOf,
  plain,
  type Value,
} from './element-reader.ts';
import type { FactMapping, Mapping } from './mapping.ts';

/** One fact of a line, before it is known whether it is new. */
export interface MappedFact {
  readonly mapping: FactMapping;
  readonly definition: RecordDefinition;
  readonly fact: AnyFact;
  /** The natural identity, normalised; compared inside `mapping.key.space`. */
  readonly key: string;
}

/** Reads lines whose columns stand in one order. */
export interface LineReader {
  readonly facts: readonly FactMapping[];
  /** The cells of a line by their columns' places, or undefined when it cannot be read. */
  cells(text: string): Cells;
  /** What the line says; throws the fault that holds it back. */
  read(text: string, line: number): readonly MappedFact[];
}

type FactReader = (
  cells: readonly string[],
  keys: ReadonlyMap<string, string>,
  line: number,
) => MappedFact;

const SEPARATOR = '\u001f';

function keyReader({ key }: FactMapping, placeOf: PlaceOf) {
  const parts = key.of.map((part) => {
    if (typeof part === 'string') return { place: placeOf(part) };
    return 'line' in part ? { where: (part.where ?? []).map(placeOf) } : part;
  });
  const cellOf = (cells: readonly string[], place: number | undefined): string =>
    place === undefined ? '' : plain(cells[place] ?? '');
  return (
    cells: readonly string[],
    fact: Readonly<Record<string, Value>>,
    keys: ReadonlyMap<string, string>,
    line: number,
  ) =>
    parts
      .map((part) => {
        if ('element' in part) return plain(String(fact[part.element] ?? ''));
        if ('fact' in part) return keys.get(part.fact) ?? '';
        if ('where' in part)
          return part.where.every((place) => cellOf(cells, place) === '') ? String(line) : '';
        return cellOf(cells, part.place);
      })
      .join(SEPARATOR);
}

/** A register may measure more finely than the standard keeps: such a decimal is rounded. */
function rounding({ type, scale }: Element, read: ElementReader): ElementReader {
  if (type !== 'decimal' || scale === undefined) return read;
  return (cells) => {
    const value = read(cells);
    return typeof value === 'number' ? Number(value.toFixed(scale)) + 0 : value;
  };
}

function factReader(
  mapping: FactMapping,
  definition: RecordDefinition,
  placeOf: PlaceOf,
): FactReader {
  const readers: [string, ElementReader][] = [];
  for (const [name, of] of Object.entries(mapping.elements)) {
    const element = definition.elements[name];
    if (element !== undefined)
      readers.push([name, rounding(element, elementReader(of, element, placeOf))]);
  }
  const keyOf = keyReader(mapping, placeOf);
  return (cells, keys, line) => {
    const fact: Record<string, string | number | boolean> = {};
    for (const [name, read] of readers) {
      const value = read(cells);
      if (value !== undefined) fact[name] = value;
    }
    return { mapping, definition, fact, key: keyOf(cells, fact, keys, line) };
  };
}

/** The cells of a line when their number fits: what follows the last column must be empty. */
function fitting(cells: Cells, width: number, trailing: number): Cells {
  if (cells === undefined || cells.length < width || cells.length > width + trailing)
    return undefined;
  return cells.slice(width).every((cell) => cell.trim() === '') ? cells : undefined;
}

/** Compiles a mapping for a file whose columns stand in the order given. */
export function lineReader(
  { format, facts }: Mapping,
  columns: readonly string[],
  catalogue: ReadonlyMap<string, RecordDefinition>,
): LineReader {
  const places = new Map(columns.map((column, place) => [column, place]));
  const trailing = format.trailingEmpty ?? 0;
  const most = columns.length + trailing;
  const readers = facts.map((fact) => {
    const definition = catalogue.get(fact.kind);
    if (definition === undefined) throw new Fault('unknown-mapping', { source: fact.kind });
    return factReader(fact, definition, (column) => places.get(column));
  });
  const cellsOf = (text: string): Cells =>
    fitting(splitLine(text, format.delimiter, most), columns.length, trailing) ??
    (format.bareQuotes === true
      ? fitting(splitBareLine(text, format.delimiter, most), columns.length, trailing)
      : undefined);
  return {
    facts,
    cells: cellsOf,
    read: (text, line) => {
      const cells = cellsOf(text);
      if (cells === undefined) throw new Fault('malformed-line', { line });
      const keys = new Map<string, string>();
      return readers.map((read) => {
        const mapped = read(cells, keys, line);
        keys.set(mapped.mapping.as, mapped.key);
        return mapped;
      });
    },
  };
}
