import type { TableFault } from '@qingming/connect/api/kinds.ts';
import { canonicalize, type JsonValue } from '@qingming/exchange';
import { keptFact } from '@qingming/standard/derive/kept-value.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { uuidv7 } from '../../../kernel/ids.ts';
import type { NodeContext } from '../../../kernel/node.ts';
import { findRefusedNew } from '../../../kernel/records/refused-new.ts';
import { numbersToCome } from '../../../kernel/records/series.ts';
import type { Owner, StoredAny } from '../../../kernel/records/stored.ts';
import type { Validator } from '../../../kernel/records/validate.ts';
import { rowFaults } from './faults.ts';
import type { ReadRow } from './read-rows.ts';

/** A row that can become a record. */
export interface Draft {
  readonly row: number;
  readonly cells: readonly string[];
  readonly id: string;
  readonly fact: AnyFact;
}

const MARK_BYTES = 8;
const RANDOM_BYTES = 2;
/** Behind the time and the first random part of a UUIDv7 stands what the row says. */
const TAIL_FROM = 19;

export const tailOf = (id: string): string => id.slice(TAIL_FROM);
export const TAIL_LENGTH = 36 - TAIL_FROM;

/** An identifier that tells the same row of the same institution again; keyed, so that nobody can guess rows by it. */
function idOf(node: NodeContext, kind: string, owner: Owner, fact: AnyFact): string {
  const said = canonicalize(JSON.parse(JSON.stringify({ kind, owner, fact })) as JsonValue);
  const mark = node.seal.mark(said, 'table.row').subarray(0, MARK_BYTES);
  const random = Buffer.concat([node.ids.bytes(RANDOM_BYTES), mark]);
  return uuidv7(node.clock.now().getTime(), random);
}

const recordOf = (
  node: NodeContext,
  definition: RecordDefinition,
  owner: Owner,
  account: string,
  draft: Draft,
): StoredAny => ({
  id: draft.id,
  version: 1,
  province: node.node,
  region: owner.region,
  institution: owner.institution ?? null,
  root: null,
  voided: false,
  reason: null,
  standard: node.standard,
  recordedAt: node.clock.now().toISOString(),
  recordedBy: account,
  fact: { ...numbersToCome(definition, owner.region), ...keptFact(definition, draft.fact) },
});

const twice = (row: number, earlier: number): TableFault => ({
  row,
  column: null,
  message: bilingual(`与第 ${earlier} 行重复`, `says the same as row ${earlier}`),
});

/** What tells two records apart, where both rows say it. */
function keysOf({ unique }: RecordDefinition, { id, fact }: Draft): readonly string[] {
  const keys = unique
    .filter(({ where }) => where === undefined)
    .flatMap(({ name, elements }) => {
      const own = elements.filter((element) => element !== 'institution');
      const values = own.map((element) => fact[element]);
      return values.includes(undefined) ? [] : [JSON.stringify([name, ...values])];
    });
  return [tailOf(id), ...keys];
}

function repeated(definition: RecordDefinition, drafts: readonly Draft[]): readonly TableFault[] {
  const seen = new Map<string, number>();
  return drafts.flatMap((draft) => {
    const keys = keysOf(definition, draft);
    const earlier = keys.flatMap((key) => seen.get(key) ?? [])[0];
    for (const key of keys) if (!seen.has(key)) seen.set(key, draft.row);
    return earlier === undefined ? [] : [twice(draft.row, earlier)];
  });
}

export interface Drafted {
  readonly drafts: readonly Draft[];
  readonly faults: readonly TableFault[];
}

/** The rows that may become records, by everything that can be said of them without the database. */
export function draft(
  node: NodeContext,
  validator: Pick<Validator, 'findFault'>,
  definition: RecordDefinition,
  owner: Owner,
  account: string,
  rows: readonly ReadRow[],
): Drafted {
  const readable = rows
    .filter(({ faults }) => faults.length === 0)
    .map(({ row, cells, fact }) => ({
      row,
      cells,
      fact,
      id: idOf(node, definition.kind, owner, fact),
    }));
  const refused = readable.flatMap((one) => {
    const fault = findRefusedNew(
      validator,
      definition,
      recordOf(node, definition, owner, account, one),
    );
    return fault === undefined ? [] : rowFaults(definition, one.row, fault);
  });
  const faults = [
    ...rows.flatMap((row) => row.faults),
    ...refused,
    ...repeated(definition, readable),
  ];
  const wrong = new Set(faults.map(({ row }) => row));
  return { drafts: readable.filter(({ row }) => !wrong.has(row)), faults };
}
