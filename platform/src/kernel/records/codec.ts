import type { Catalogue } from '@qingming/standard/derive/catalogue.ts';
import { columnName, tableName } from '@qingming/standard/derive/names.ts';
import { isOfInstitution, rootColumn } from '@qingming/standard/derive/owner.ts';
import { type Element, isProtected, isSealed } from '@qingming/standard/language/element.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { normalise, normaliseName, searchKeys } from '../crypto/search-keys.ts';
import type { Compared } from '../access/relations.ts';
import { comparedOf } from '../access/row-security.ts';
import type { Seal } from '../crypto/seal.ts';
import { localOf, openLocal, sealLocal } from './local-values.ts';
import type { Envelope, StoredAny } from './stored.ts';

/** A row as the database gives and takes it, by column. */
export type Row = Record<string, unknown>;

interface Column {
  readonly name: string;
  /** The SQL type, for casts in bulk statements. */
  readonly type: string;
  /** Search keys are made with the index key of the table unless another is named. */
  readonly write: (record: StoredAny, index?: number) => unknown;
}

/** How records of one kind become rows and come back, compiled once. */
export interface Codec {
  readonly definition: RecordDefinition;
  readonly table: string;
  readonly isOfInstitution: boolean;
  /** What the scope of a reader is compared with. */
  readonly compared: Compared;
  /** The column that names the root, where records of the kind lie in one. */
  readonly rootColumn: string | undefined;
  readonly columns: readonly Column[];
  readonly toRow: (record: StoredAny) => readonly unknown[];
  readonly fromRow: (row: Row) => StoredAny;
  /** Whether the log keeps the body of this kind encrypted. */
  readonly protectedBody: boolean;
}

const TYPES: Readonly<Record<Element['type'], string>> = {
  text: 'text',
  code: 'text',
  region: 'text',
  date: 'date',
  partialDate: 'text',
  instant: 'timestamptz',
  integer: 'integer',
  decimal: 'numeric',
  money: 'bigint',
  boolean: 'boolean',
  link: 'uuid',
  file: 'text',
  ref: 'text',
};

/** What a sealed cell is bound to: moved to another record or element it does not open. */
export const sealContext = (kind: string, element: string, id: string): string =>
  `${kind}.${element}.${id}`;

/** The reason of a version is sealed like an element, under a name that no element can bear. */
export const REASON = '.reason';

const sealReason = (seal: Seal, kind: string, { id, reason }: StoredAny): Uint8Array | null =>
  reason === null ? null : seal.seal(Buffer.from(reason), sealContext(kind, REASON, id));

/** The reason of a row, opened; null where none was given. */
export function openReason(
  seal: Seal,
  kind: string,
  id: string,
  sealed: Uint8Array | null,
): string | null {
  if (sealed === null) return null;
  return Buffer.from(seal.open(sealed, sealContext(kind, REASON, id))).toString('utf8');
}

/** Blind indexes of one use may be compared with each other: identity numbers across kinds. */
export const blindUse = (element: Element, name: string): string =>
  element.findable === 'name' ? 'name' : (element.format ?? name);

/** A text as its blind index compares it. */
export const comparable = ({ findable }: Element, text: string): string =>
  findable === 'name' ? normaliseName(text) : normalise(text);

/** The blind index of a whole value, under an index key. */
export const searchKey = (
  seal: Seal,
  name: string,
  element: Element,
  value: string,
  index: number,
): Uint8Array => seal.blind(comparable(element, value), blindUse(element, name), index);

/** All keys by which a name is found, under an index key. */
export const nameKeys = (
  seal: Seal,
  name: string,
  element: Element,
  value: string,
  index: number,
): readonly Uint8Array[] =>
  searchKeys(value).map((key) => seal.blind(key, blindUse(element, name), index));

function sealedColumns(
  seal: Seal,
  kind: string,
  name: string,
  element: Element,
): readonly Column[] {
  const column = columnName(name);
  const table = tableName(kind);
  const text = (record: StoredAny): string | undefined => record.fact[name] as string | undefined;
  const whenPresent =
    (make: (value: string, record: StoredAny, index?: number) => unknown): Column['write'] =>
    (record, index) => {
      const value = text(record);
      return value === undefined ? null : make(value, record, index);
    };
  const columns: Column[] = [
    {
      name: column,
      type: 'bytea',
      write: whenPresent((value, record) =>
        seal.seal(Buffer.from(value), sealContext(kind, name, record.id)),
      ),
    },
  ];
  if (element.findable !== undefined)
    columns.push({
      name: `${column}_key`,
      type: 'bytea',
      write: whenPresent((value, _record, index = seal.indexOf(table)) =>
        searchKey(seal, name, element, value, index),
      ),
    });
  if (element.findable === 'name')
    columns.push({
      name: `${column}_keys`,
      type: 'bytea[]',
      write: whenPresent((value, _record, index = seal.indexOf(table)) =>
        nameKeys(seal, name, element, value, index),
      ),
    });
  return columns;
}

const plainColumn = (name: string, element: Element): Column => ({
  name: columnName(name),
  type: TYPES[element.type],
  write: (record) => record.fact[name] ?? null,
});

function envelopeColumns(
  seal: Seal,
  catalogue: Catalogue,
  definition: RecordDefinition,
): readonly Column[] {
  const root = rootColumn(catalogue, definition);
  const column = (name: string, type: string, write: Column['write']): Column => ({
    name,
    type,
    write,
  });
  return [
    column('province', 'text', ({ province }) => province),
    column('id', 'uuid', ({ id }) => id),
    column('version', 'integer', ({ version }) => version),
    column('region', 'text', ({ region }) => region),
    ...(isOfInstitution(catalogue, definition)
      ? [column('institution', 'uuid', ({ institution }) => institution)]
      : []),
    ...(root === undefined ? [] : [column(root, 'uuid', (record) => record.root)]),
    column('voided', 'boolean', ({ voided }) => voided),
    column('reason', 'bytea', (record) => sealReason(seal, definition.kind, record)),
    column('standard', 'text', ({ standard }) => standard),
    column('recorded_at', 'timestamptz', ({ recordedAt }) => recordedAt),
    column('recorded_by', 'text', ({ recordedBy }) => recordedBy),
    column('local', 'jsonb', ({ id, fact }) => {
      const local = localOf(fact);
      return local === undefined ? null : JSON.stringify(sealLocal(seal, definition, id, local));
    }),
  ];
}

function envelopeOf(seal: Seal, kind: string, root: string | undefined, row: Row): Envelope {
  return {
    id: row['id'] as string,
    version: row['version'] as number,
    province: row['province'] as string,
    region: row['region'] as string,
    institution: (row['institution'] as string | undefined) ?? null,
    root: root === undefined ? null : (row[root] as string),
    voided: row['voided'] as boolean,
    reason: openReason(seal, kind, row['id'] as string, row['reason'] as Uint8Array | null),
    standard: row['standard'] as string,
    recordedAt: row['recorded_at'] as string,
    recordedBy: row['recorded_by'] as string,
  };
}

function reader(seal: Seal, kind: string, name: string, element: Element): (row: Row) => unknown {
  const column = columnName(name);
  if (!isSealed(element)) return (row) => row[column] ?? undefined;
  return (row) => {
    const sealed = row[column] as Uint8Array | null | undefined;
    if (sealed === null || sealed === undefined) return undefined;
    const plain = seal.open(sealed, sealContext(kind, name, row['id'] as string));
    return Buffer.from(plain).toString('utf8');
  };
}

/** Compiles the codec of a record kind. */
export function codecOf(seal: Seal, catalogue: Catalogue, definition: RecordDefinition): Codec {
  const root = rootColumn(catalogue, definition);
  const elements = Object.entries(definition.elements);
  const columns = [
    ...envelopeColumns(seal, catalogue, definition),
    ...elements.flatMap(([name, element]) =>
      isSealed(element)
        ? sealedColumns(seal, definition.kind, name, element)
        : [plainColumn(name, element)],
    ),
  ];
  const readers = elements.map(
    ([name, element]) => [name, reader(seal, definition.kind, name, element)] as const,
  );
  const fromRow = (row: Row): StoredAny => {
    const fact: Record<string, unknown> = {};
    for (const [name, read] of readers) {
      const value = read(row);
      if (value !== undefined) fact[name] = value;
    }
    const local = row['local'] as Parameters<typeof openLocal>[3] | null | undefined;
    if (local !== null && local !== undefined)
      fact['local'] = openLocal(seal, definition, row['id'] as string, local);
    return { ...envelopeOf(seal, definition.kind, root, row), fact: fact as AnyFact };
  };
  return {
    definition,
    table: tableName(definition.kind),
    isOfInstitution: isOfInstitution(catalogue, definition),
    compared: comparedOf(catalogue, definition),
    rootColumn: root,
    columns,
    toRow: (record) => columns.map(({ write }) => write(record)),
    fromRow,
    protectedBody: elements.some(([, element]) => isProtected(element)),
  };
}
