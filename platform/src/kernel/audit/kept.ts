import { type JsonValue, toBase64Url } from '@qingming/exchange';
import type { AuditNode } from './audit.ts';

/** A row of a table that no record kind stands behind, as the audit keeps it. */
export type KeptRow = Readonly<Record<string, JsonValue>>;

/** A table whose rows stand in the audit as each act leaves them. */
export interface KeptTable {
  /** The table, and the kind under which its rows stand in the audit. */
  readonly table: string;
  /** Columns that are left out. */
  readonly without: readonly string[];
  /** What a secret says, where sealing it anew is no change; the bytes themselves otherwise. */
  readonly open?: (node: AuditNode, id: string, column: string, value: Uint8Array) => Uint8Array;
  /** Columns that are secrets though they are text. */
  readonly secrets?: readonly string[];
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** A secret is kept as a digest. */
function digest(
  { suite }: AuditNode,
  table: string,
  id: string,
  column: string,
  secret: Uint8Array,
) {
  const named = Buffer.from(`${table}.${column}\0${id}\0`);
  return toBase64Url(suite.hash(Buffer.concat([named, secret])));
}

/** What the audit should keep of a row. Throws when a secret of it does not open. */
export function keptOf(node: AuditNode, of: KeptTable, row: Row): KeptRow {
  const { table, without, open, secrets = [] } = of;
  const asKept = (column: string, value: unknown): JsonValue => {
    if (value instanceof Uint8Array)
      return digest(node, table, row.id, column, open?.(node, row.id, column, value) ?? value);
    if (secrets.includes(column) && typeof value === 'string')
      return digest(node, table, row.id, column, Buffer.from(value));
    return (value ?? null) as JsonValue;
  };
  return Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !without.includes(column))
      .map(([column, value]) => [column, asKept(column, value)]),
  );
}

const contextOf = ({ table }: KeptTable, id: string): string => `audit.kept.${table}.${id}`;

export const sealKept = ({ seal }: AuditNode, of: KeptTable, id: string, kept: KeptRow): string =>
  toBase64Url(seal.seal(Buffer.from(JSON.stringify(kept)), contextOf(of, id)));

/** The row that an entry of the audit keeps. Throws when it was altered or stands in another's place. */
export function openKeptRow(
  { seal }: Pick<AuditNode, 'seal'>,
  of: KeptTable,
  id: string,
  sealed: string,
): KeptRow {
  const plain = seal.open(Buffer.from(sealed, 'base64url'), contextOf(of, id));
  return JSON.parse(Buffer.from(plain).toString('utf8')) as KeptRow;
}
