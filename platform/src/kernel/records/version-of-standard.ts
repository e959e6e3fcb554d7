import { isNewer, wasThereAt } from '@qingming/standard/derive/version.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import type { StoredAny } from './stored.ts';

/** What stands in every fact beside its elements. */
const BESIDE: ReadonlySet<string> = new Set(['local']);

/**
 * What a node that runs one version of the standard can hold of a record that was made under a later
 * one: the elements that it knows, with whatever code. The rest stays in the signed entry. A record
 * of the same or an earlier version is held whole.
 */
export function understood(
  { elements }: Pick<RecordDefinition, 'elements'>,
  record: StoredAny,
  version: string,
): StoredAny {
  if (!isNewer(record.standard, version)) return record;
  const known = Object.entries(record.fact).filter(([name]) => {
    const element = Object.hasOwn(elements, name) ? elements[name] : undefined;
    return BESIDE.has(name) || (element !== undefined && wasThereAt(element, version));
  });
  if (known.length === Object.keys(record.fact).length) return record;
  return { ...record, fact: Object.fromEntries(known) as AnyFact };
}
