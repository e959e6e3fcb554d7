import { referenceState } from '../codes/reference.ts';
import type { Element } from '../language/element.ts';
import { referenceIn } from '../language/expression.ts';
import type { RecordDefinition } from '../language/record.ts';

export type Catalogue = ReadonlyMap<string, RecordDefinition>;

/** The definition of `kind`; throws when the standard has none. */
export function getRecord(catalogue: Catalogue, kind: string): RecordDefinition {
  const found = catalogue.get(kind);
  if (found === undefined) throw new Error(`the standard defines no record kind "${kind}"`);
  return found;
}

const uuid = { type: 'link', optional: false, classification: 'internal', source: 'system' };
const system: Readonly<Record<string, Element>> = {
  id: { ...uuid, label: { zh: '标识', en: 'Identifier' } } as Element,
  institution: { ...uuid, label: { zh: '机构', en: 'Institution' } } as Element,
  root: { ...uuid, label: { zh: '所属事项', en: 'What it belongs to' } } as Element,
  region: { ...uuid, type: 'region', label: { zh: '区划', en: 'Division' } } as Element,
  voided: { ...uuid, type: 'boolean', label: { zh: '作废', en: 'Voided' } } as Element,
  recordedAt: {
    ...uuid,
    type: 'instant',
    label: { zh: '登记时间', en: 'Time of recording' },
  } as Element,
};

const LOCAL = 'local.';

/** The name of a local element inside the fact's `local` object, or undefined of any other. */
export const localName = (name: string): string | undefined =>
  name.startsWith(LOCAL) ? name.slice(LOCAL.length) : undefined;

/** What the check of a reference found, as an element that is given of every record with one. */
function stateOf({ label, optional }: Element): Element {
  return {
    type: 'code',
    label: { zh: `${label.zh}的核对结果`, en: `Check of: ${label.en}` },
    optional,
    classification: 'internal',
    source: 'system',
    codes: referenceState,
  };
}

/** An element of a record, its own, one that every record has, or one that its province adds. */
export function findElement(definition: RecordDefinition, name: string): Element | undefined {
  const local = localName(name);
  const reference = referenceIn(name);
  const named = reference === undefined ? undefined : definition.elements[reference];
  if (reference !== undefined) return named?.type === 'ref' ? stateOf(named) : undefined;
  return local === undefined
    ? (definition.elements[name] ?? system[name])
    : definition.local?.[local];
}

/** The same, of an element that must be there. */
export function getElement(definition: RecordDefinition, name: string): Element {
  const found = findElement(definition, name);
  if (found === undefined) throw new Error(`${definition.kind} has no element "${name}"`);
  return found;
}

/** Whether no two records of the kind, of whichever institution or state, have the same value of an element. */
export const isKeyAlone = ({ unique }: RecordDefinition, element: string): boolean =>
  unique.some(
    ({ elements, where }) =>
      where === undefined && elements.length === 1 && elements[0] === element,
  );
