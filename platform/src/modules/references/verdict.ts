import { type Catalogue, getElement } from '@qingming/standard/derive/catalogue.ts';
import { evaluate } from '@qingming/standard/derive/expression-memory.ts';
import type { Element, Named } from '@qingming/standard/language/element.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { comparable } from '../../kernel/records/codec.ts';
import type { StoredAny } from '../../kernel/records/stored.ts';

export type RefState = 'unresolved' | 'agrees' | 'contradicts';

type Value = AnyFact[string];

/** Whether two values say the same: names in whichever signs, dates as far as both are known. */
function isSame(element: Element, there: Value, here: Value): boolean {
  if (element.type === 'partialDate') {
    const [a, b] = [String(there), String(here)];
    return a.startsWith(b) || b.startsWith(a);
  }
  if (element.type !== 'text') return there === here;
  const asName = element.mask === 'name' ? { ...element, findable: 'name' as const } : element;
  return comparable(asName, String(there)) === comparable(asName, String(here));
}

function stands(definition: RecordDefinition, { stands: condition }: Named, found: StoredAny) {
  if (found.voided) return false;
  if (condition === undefined) return true;
  const isPartial = (_kind: string, name: string): boolean =>
    definition.elements[name]?.type === 'partialDate';
  const row = { ...found.fact, id: found.id, recordedAt: found.recordedAt, voided: false };
  return evaluate({ world: () => [], isPartial }, definition.kind, row, condition) !== false;
}

/**
 * What one record that bears the number comes to. Nothing can be said while the first element that has
 * to agree is not known on both sides.
 */
export function verdictOn(
  catalogue: Catalogue,
  names: Named,
  found: StoredAny,
  here: Readonly<Record<string, Value>>,
): RefState {
  const definition = catalogue.get(names.kind);
  if (definition === undefined || !stands(definition, names, found)) return 'contradicts';
  const pairs = Object.keys(names.agrees).map((name) => ({
    element: getElement(definition, name),
    there: found.fact[name],
    here: here[name],
  }));
  const isKnown = ({ there, here: own }: (typeof pairs)[number]): boolean =>
    there !== undefined && own !== undefined;
  const known = pairs.filter(isKnown);
  if (known.some(({ element, there, here: own }) => !isSame(element, there, own)))
    return 'contradicts';
  const [first] = pairs;
  return first !== undefined && isKnown(first) ? 'agrees' : 'unresolved';
}

/** Of several records that bear the number one that agrees is the one that was meant. */
export function verdictAmong(verdicts: readonly RefState[]): RefState {
  const order = ['agrees', 'contradicts'] as const;
  return order.find((one) => verdicts.includes(one)) ?? 'unresolved';
}
