import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { audit } from '../audit/audit.ts';
import type { Tx } from '../db/database.ts';
import { logRow } from '../log/append.ts';
import { insertLogRows, insertRows, onItsWay } from './bulk-rows.ts';
import { bindFiles } from '../files/bind.ts';
import { requireCodesInForce } from './codes-in-force.ts';
import type { RecordsContext } from './context.ts';
import { advanceSeries, numberedAll, numbersIn } from './series.ts';
import type { Owner, StoredAny } from './stored.ts';
import { sendIndicatorCounts } from './indicator-counts.ts';
import { authorise, newRecord } from './draft.ts';
import { joinedAll } from './joins.ts';
import { requireTrueCharacters } from './true-characters.ts';

/** A new fact among many: an identifier of the caller's, and whose it is. */
export interface NewFact {
  readonly id: string;
  readonly fact: AnyFact;
  readonly owner: Owner;
  /** When it was recorded, for facts that a system or an archive brings with their own time. */
  readonly recordedAt?: string;
}

/**
 * Writes many new records of one kind: authorised, validated, stored, logged and counted like any
 * other, with one audit entry for all. The first refusal refuses all of them.
 */
export async function createManyIn(
  tx: Tx,
  context: RecordsContext,
  definition: RecordDefinition,
  facts: readonly NewFact[],
): Promise<readonly StoredAny[]> {
  if (facts.length === 0) return [];
  const codec = context.kinds.codec(definition.kind);
  const drafts = facts.map(({ id, fact, owner, recordedAt }) => {
    const draft = newRecord(context, definition, fact, owner, id);
    const record = recordedAt === undefined ? draft : { ...draft, recordedAt };
    authorise(context, 'create', definition.kind, record);
    return record;
  });
  const checked = await numberedAll(tx, definition, context.node.clock.now(), drafts);
  for (const record of checked) {
    context.kinds.validator.check(codec.definition, record);
    requireCodesInForce(codec.definition, record);
    requireTrueCharacters(codec.definition, record.fact);
  }
  const records = await joinedAll(tx, context, checked, definition.kind);
  for (const record of records) await bindFiles(tx, codec.definition, record, undefined);
  // A number that came with a fact is taken: the series goes on behind it.
  advanceSeries(tx, numbersIn(definition, drafts));
  tx.send(insertRows(codec, records));
  await onItsWay();
  tx.send(insertLogRows(records.map((record) => logRow(context.node, codec, record, 'create'))));
  await audit(context.node, tx, context.actor, {
    act: 'write-many',
    kind: definition.kind,
    purpose: context.purpose,
    detail: { count: records.length },
  });
  const { kind } = definition;
  sendIndicatorCounts(
    tx,
    records.map((after) => ({ kind, before: undefined, after })),
  );
  return records;
}
