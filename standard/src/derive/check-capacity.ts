import type { Element } from '../language/element.ts';
import type { Capacity, RecordDefinition } from '../language/record.ts';
import type { Catalogue } from './catalogue.ts';

/** A whole number that is never below zero. */
const isAmount = (element: Element | undefined): boolean =>
  element?.type === 'integer' && (element.min ?? -1) >= 0;

/** What is wrong with a capacity, in plain sentences: what it fills, and how much each takes. */
export function capacityFaults(
  catalogue: Catalogue,
  definition: RecordDefinition,
  { name, of, limit, units }: Capacity,
): readonly string[] {
  const link = definition.elements[of];
  const filled = link?.to === undefined ? undefined : catalogue.get(link.to);
  const taken = units === undefined ? undefined : definition.elements[units];
  const faults = [
    ...(filled === undefined ? [`fills "${of}", which is no link`] : []),
    ...(filled !== undefined && !isAmount(filled.elements[limit])
      ? [`takes its limit from "${limit}", which is no amount of ${filled.kind}`]
      : []),
    ...(units !== undefined && (!isAmount(taken) || taken?.optional === true)
      ? [`takes "${units}", which is no amount that every record has`]
      : []),
  ];
  return faults.map((fault) => `${definition.kind}: ${name} ${fault}`);
}
