import { rootOf } from '@qingming/standard/derive/owner.ts';
import type { RecordOfCase, ShownRecord } from '@qingming/connect/api/national.ts';
import { regionFullName } from '@qingming/standard/data/regions.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { mayEver } from '../../kernel/access/decide.ts';
import { join, sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { readElements } from './elements.ts';
import { linkedNames } from './linked-names.ts';

const labelOf = ({ catalogue }: NodeContext, kind: string) =>
  catalogue.get(kind)?.label ?? { zh: kind, en: kind };

/** The other records of a case: which there are, not what they say. */
function recordsOfCase(
  node: NodeContext,
  records: Records,
  of: string,
  but: string,
): Promise<readonly RecordOfCase[]> {
  const kinds = [...node.catalogue.values()]
    .filter(
      (one) =>
        rootOf(node.catalogue, one)?.kind === 'funeralCase' &&
        mayEver(records.actor, 'read', one.kind),
    )
    .map(({ kind }) => kind);
  return records.ask({ reads: kinds, act: 'list' }, async (asking) => {
    const each = kinds.map(
      (kind) => sql`
        select ${kind}::text as kind, r.id as record, r.recorded_at as "recordedAt"
        from ${asking.from(kind)} r where r.case_id = ${of}::uuid and r.id <> ${but}::uuid`,
    );
    const rows = await asking.all<Omit<RecordOfCase, 'kindName'>>(
      sql`${join(each, ' union all ')} order by "recordedAt", record`,
    );
    return { answer: rows.map((row) => ({ ...row, kindName: labelOf(node, row.kind) })) };
  });
}

function getDefinition({ catalogue }: NodeContext, kind: string): RecordDefinition {
  const definition = catalogue.get(kind);
  if (definition === undefined) throw new Fault('not-found');
  return definition;
}

/** One record that is held here, in words and masked; the look is logged. Throws `not-found` outside the reader's scope. */
export function shownRecord(
  node: NodeContext,
  records: Records,
  kind: string,
  id: string,
): Promise<ShownRecord> {
  const definition = getDefinition(node, kind);
  return records.together(async (inside) => {
    const found = await inside.get(definition, id);
    const { version, region, root: of, recordedAt, reason, voided, fact } = found;
    return {
      kind,
      kindName: definition.label,
      record: id,
      version,
      region,
      regionName: regionFullName(region) ?? null,
      case: of,
      recordedAt,
      reason,
      voided,
      elements: readElements(
        definition,
        fact as AnyFact,
        await linkedNames(node, inside, definition, fact as AnyFact),
      ),
      others: of === null ? [] : await recordsOfCase(node, inside, of, id),
    };
  });
}
