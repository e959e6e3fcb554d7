import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { audit } from '../audit/audit.ts';
import type { Tx } from '../db/database.ts';
import { raw, type Sql, sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import { logRow } from '../log/append.ts';
import { givenRows, insertLogRows, onItsWay } from './bulk-rows.ts';
import type { Codec, Row } from './codec.ts';
import { requireCodesInForce } from './codes-in-force.ts';
import type { RecordsContext } from './context.ts';
import type { StoredAny } from './stored.ts';
import { sendIndicatorCounts, type Written } from './indicator-counts.ts';
import { authorise, nextVersion, withoutJoins } from './draft.ts';
import { joinedAll } from './joins.ts';
import { refuseStale } from './write.ts';
import { bindFiles } from '../files/bind.ts';
import { requireTrueCharacters } from './true-characters.ts';

/** A new version among many: what changes, on which version, and why. */
export interface NewVersion {
  readonly id: string;
  /** The version that the change was made on. */
  readonly version: number;
  readonly changes: AnyFact;
  readonly reason: string;
  /** When it was recorded, for facts that a system or an archive brings with their own time. */
  readonly recordedAt?: string;
}

/** Every row is locked in one order, so that two writers never wait for each other. */
async function lockMany(
  tx: Tx,
  context: RecordsContext,
  codec: Codec,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredAny>> {
  const rows = await tx.all<Row>(sql`
    select * from ${raw(codec.table)}
    where province = ${context.node.node} and id = any(${ids}::uuid[]) order by id for update`);
  return new Map(rows.map(codec.fromRow).map((record) => [record.id, record]));
}

function revised(
  context: RecordsContext,
  codec: Codec,
  current: StoredAny | undefined,
  { version, changes, reason, recordedAt }: NewVersion,
): { readonly before: StoredAny; readonly after: StoredAny } {
  if (current === undefined) throw new Fault('not-found');
  authorise(context, 'revise', codec.definition.kind, current);
  refuseStale(current, version);
  const next = nextVersion(context, current, reason);
  const after = {
    ...next,
    recordedAt: recordedAt ?? next.recordedAt,
    fact: withoutJoins(codec.definition, { ...current.fact, ...changes }),
  };
  context.kinds.validator.check(codec.definition, after, current);
  requireCodesInForce(codec.definition, after, current.fact);
  requireTrueCharacters(codec.definition, after.fact, current.fact);
  return { before: current, after };
}

function updateRows(codec: Codec, records: readonly StoredAny[]): Sql {
  const { names, rows } = givenRows(codec, records);
  const changed = names.filter((name) => name !== 'province' && name !== 'id');
  return sql`update ${raw(codec.table)} t set ${raw(changed.map((name) => `${name} = n.${name}`).join(', '))}
    from (${rows}) n where t.province = n.province and t.id = n.id`;
}

/**
 * Writes a new version of each of many records of one kind: authorised, compared, validated, stored,
 * logged and counted like any other, with one audit entry for all. The first refusal refuses all.
 */
export async function reviseManyIn(
  tx: Tx,
  context: RecordsContext,
  definition: RecordDefinition,
  versions: readonly NewVersion[],
): Promise<readonly StoredAny[]> {
  if (versions.length === 0) return [];
  const codec = context.kinds.codec(definition.kind);
  const current = await lockMany(
    tx,
    context,
    codec,
    versions.map(({ id }) => id),
  );
  const { kind } = definition;
  const checked = versions.map((version) =>
    revised(context, codec, current.get(version.id), version),
  );
  const records = await joinedAll(
    tx,
    context,
    checked.map(({ after }) => after),
    kind,
  );
  const written = records.map(
    (after, at): Written => ({ kind, before: checked[at]?.before, after }),
  );
  for (const { before, after } of written)
    await bindFiles(tx, codec.definition, after, before?.fact);
  tx.send(updateRows(codec, records));
  await onItsWay();
  tx.send(insertLogRows(records.map((record) => logRow(context.node, codec, record, 'revise'))));
  await audit(context.node, tx, context.actor, {
    act: 'correct-many',
    kind: definition.kind,
    purpose: context.purpose,
    detail: { count: records.length },
  });
  sendIndicatorCounts(tx, written);
  return records;
}
