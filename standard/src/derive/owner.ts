import type { Bilingual } from '../language/bilingual.ts';
import type { RecordDefinition, Root } from '../language/record.ts';
import { type Catalogue, getElement, getRecord } from './catalogue.ts';
import { columnName, snake } from './names.ts';

/** A record kind that holds others together. */
export type RootDefinition = RecordDefinition & { readonly root: Root };

export const isRoot = (definition: RecordDefinition): definition is RootDefinition =>
  definition.root !== undefined;

/** Whether the records of the kind belong to a root. */
export const isPart = ({ belongsTo }: RecordDefinition): boolean => typeof belongsTo === 'object';

/** The root that records of the kind lie in: their own kind, or the one that they belong to. */
export function rootOf(
  catalogue: Catalogue,
  definition: RecordDefinition,
): RootDefinition | undefined {
  if (isRoot(definition)) return definition;
  if (typeof definition.belongsTo !== 'object') return undefined;
  const root = getRecord(catalogue, definition.belongsTo.root);
  if (isRoot(root)) return root;
  throw new Error(`${definition.kind} belongs to a ${root.kind}, which is no root`);
}

/** The column in which a root and its parts carry the root's identifier. */
export const ownerColumn = ({ kind, root }: RootDefinition): string =>
  root.column ?? `${snake(kind)}_id`;

/** The same of a kind, or undefined where its records lie in no root. */
export function rootColumn(catalogue: Catalogue, definition: RecordDefinition): string | undefined {
  const root = rootOf(catalogue, definition);
  return root && ownerColumn(root);
}

/**
 * The column by which records of a kind are looked up from their root, or undefined where they lie in none. A root
 * carries its identifier twice; the one that an index begins with is its own.
 */
export const lookupByRoot = (
  catalogue: Catalogue,
  definition: RecordDefinition,
): string | undefined => (isRoot(definition) ? 'id' : rootColumn(catalogue, definition));

/** Whether the records of the kind lie in an institution. */
export const isOfInstitution = (catalogue: Catalogue, definition: RecordDefinition): boolean =>
  (rootOf(catalogue, definition) ?? definition).belongsTo === 'institution';

/** The kind whose records are the institutions that others belong to. */
export const institutionKind = (catalogue: Catalogue): RecordDefinition | undefined =>
  [...catalogue.values()].find(({ isInstitution }) => isInstitution);

/** The column of an element, also of one that every record has. */
export function columnOf(
  catalogue: Catalogue,
  definition: RecordDefinition,
  element: string,
): string {
  if (element !== 'root') return columnName(element);
  const column = rootColumn(catalogue, definition);
  if (column === undefined) throw new Error(`${definition.kind} lies in no root`);
  return column;
}

/** The label of an element; the root goes by the name that people have for it. */
export function elementLabel(
  catalogue: Catalogue,
  definition: RecordDefinition,
  element: string,
): Bilingual {
  const root = element === 'root' ? rootOf(catalogue, definition) : undefined;
  return root?.root.called ?? getElement(definition, element).label;
}
