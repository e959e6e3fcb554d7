import { isDeepStrictEqual } from 'node:util';
import type { FactOf, RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';

/**
 * Writes the next version. The same request sent again finds what it wrote and writes nothing:
 * the version is one further and every value stands that is no moment.
 */
export async function reviseOnce<R extends RecordDefinition>(
  records: Records,
  definition: R,
  id: string,
  version: number,
  changes: Partial<FactOf<R>>,
  reason: string,
): Promise<Stored<R>> {
  const found = await records.get(definition, id);
  const facts: Readonly<Record<string, unknown>> = found.fact;
  const stands = Object.entries(changes).every(
    ([name, value]) =>
      definition.elements[name]?.type === 'instant' || isDeepStrictEqual(facts[name], value),
  );
  if (found.version === version + 1 && stands) return found;
  return records.revise(definition, id, version, changes, reason);
}
