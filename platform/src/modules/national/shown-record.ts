import type { ShownRecord } from '@qingming/connect/api/national.ts';
import { regionFullName } from '@qingming/standard/data/regions.ts';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { readElements } from './elements.ts';

/** One record that is held here, in words and masked; the look is logged. Throws `not-found` outside the reader's scope. */
export async function shownRecord(
  { catalogue }: NodeContext,
  records: Records,
  kind: string,
  id: string,
): Promise<ShownRecord> {
  const definition = catalogue.get(kind);
  if (definition === undefined) throw new Fault('not-found');
  const {
    version,
    region,
    case: funeralCase,
    recordedAt,
    reason,
    voided,
    fact,
  } = await records.get(definition, id);
  return {
    kind,
    kindName: definition.label,
    record: id,
    version,
    region,
    regionName: regionFullName(region) ?? null,
    case: funeralCase,
    recordedAt,
    reason,
    voided,
    elements: readElements(definition, fact as AnyFact),
  };
}
