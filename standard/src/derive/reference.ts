import type { Named } from '../language/element.ts';
import type { RecordDefinition } from '../language/record.ts';
import type { Catalogue } from './catalogue.ts';

/** One reference of a kind. */
export interface Reference {
  readonly definition: RecordDefinition;
  readonly element: string;
  readonly names: Named;
}

/** The references of a kind. */
export const referencesOf = (definition: RecordDefinition): readonly Reference[] =>
  Object.entries(definition.elements).flatMap(([element, { names }]) =>
    names === undefined ? [] : [{ definition, element, names }],
  );

/** Every reference of a catalogue. */
export const allReferences = (catalogue: Catalogue): readonly Reference[] =>
  [...catalogue.values()].flatMap(referencesOf);

/** Where a reference takes a value from that has to agree: its own record, or the one of a kind in the same root. */
export function counterpart(
  catalogue: Catalogue,
  definition: RecordDefinition,
  written: string,
): { readonly definition: RecordDefinition; readonly element: string } | undefined {
  const [first = '', element] = written.split('.');
  if (element === undefined) return { definition, element: first };
  const kind = catalogue.get(first);
  return kind && { definition: kind, element };
}
