import { type Element, isSealed, type Named } from '../language/element.ts';
import type { RecordDefinition } from '../language/record.ts';
import { type Catalogue, isKeyAlone } from './catalogue.ts';
import { expressionFaults } from './check-expression.ts';
import { reachesOut } from './expression-reach.ts';
import { rootOf } from './owner.ts';
import { counterpart } from './reference.ts';

/** The number by which a record is named: open, and of one record alone. */
function numberFaults({ by }: Named, element: Element, target: RecordDefinition) {
  const number = target.elements[by];
  if (number === undefined) return [`names a ${target.kind} by "${by}", which it does not have`];
  return [
    ...(number.type === 'text' && !isSealed(number)
      ? []
      : [`names a ${target.kind} by "${by}", which is no open text`]),
    ...(isKeyAlone(target, by)
      ? []
      : [`names a ${target.kind} by "${by}", which two of them may share`]),
    ...(element.classification === number.classification
      ? []
      : [`is classified otherwise than the "${by}" that it names`]),
    ...((element.maxLength ?? 0) < (number.maxLength ?? 0)
      ? [`is shorter than the "${by}" that it names`]
      : []),
  ];
}

/** What is compared is there on both sides, and of one type. */
function agreementFaults(
  catalogue: Catalogue,
  definition: RecordDefinition,
  { agrees }: Named,
  target: RecordDefinition,
): readonly string[] {
  return Object.entries(agrees).flatMap(([there, here]) => {
    const own = counterpart(catalogue, definition, here);
    const [theirs, ours] = [target.elements[there], own?.definition.elements[own.element]];
    if (theirs === undefined) return [`compares "${there}", which a ${target.kind} does not have`];
    if (own === undefined || ours === undefined)
      return [`compares with "${here}", which is not there`];
    const isNear =
      own.definition === definition ||
      (rootOf(catalogue, definition) !== undefined &&
        rootOf(catalogue, own.definition) === rootOf(catalogue, definition));
    return [
      ...(isNear ? [] : [`compares with "${here}", which lies in another root`]),
      ...(theirs.type === ours.type && theirs.codes === ours.codes
        ? []
        : [`compares "${there}" with "${here}", which is of another type`]),
    ];
  });
}

/** What is wrong with a reference, in plain sentences. */
export function referenceFaults(
  catalogue: Catalogue,
  definition: RecordDefinition,
  element: Element,
): readonly string[] {
  const { type, names } = element;
  if (type !== 'ref') return names === undefined ? [] : ['names a record and is no reference'];
  const target = names && catalogue.get(names.kind);
  if (names === undefined || target === undefined)
    return [`names "${names?.kind ?? ''}", which the standard does not define`];
  const { stands } = names;
  return [
    ...(definition.travels === 'stays'
      ? ['is of a kind that stays here, so nobody else can check it']
      : []),
    ...numberFaults(names, element, target),
    ...(Object.keys(names.agrees).length === 0 ? ['compares nothing with what it names'] : []),
    ...agreementFaults(catalogue, definition, names, target),
    ...(stands === undefined ? [] : expressionFaults(catalogue, [target], stands)),
    ...(stands !== undefined && reachesOut(stands)
      ? ['asks of what it names more than that record alone says']
      : []),
  ];
}
