import { isSealed } from '../language/element.ts';
import type { Expression, Operand } from '../language/expression.ts';
import type { RecordDefinition } from '../language/record.ts';

const operandReaches = (operand: Operand): boolean =>
  'sum' in operand ||
  ('times' in operand && operand.times.some(operandReaches)) ||
  ('plus' in operand && operand.plus.some(operandReaches));

/** Whether the expression looks at other records, so that a CHECK constraint cannot hold it. */
export function reachesOut(expression: Expression): boolean {
  switch (expression.op) {
    case 'exists':
      return true;
    case 'compare':
      return operandReaches(expression.left) || operandReaches(expression.right);
    case 'not':
      return reachesOut(expression.of);
    case 'all':
    case 'any':
      return expression.of.some(reachesOut);
    default:
      return false;
  }
}

/** Every part of the expression, itself first, those inside `exists` too. */
export function parts(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'not':
      return [expression, ...parts(expression.of)];
    case 'all':
    case 'any':
      return [expression, ...expression.of.flatMap(parts)];
    case 'exists':
      return [expression, ...parts(expression.where)];
    default:
      return [expression];
  }
}

/** Whether the expression reads what only memory can read: the form of a sealed text. */
export const onlyInMemory = (definition: RecordDefinition, expression: Expression): boolean =>
  parts(expression).some(
    (part) =>
      part.op === 'wellFormed' ||
      (part.op === 'compare' &&
        [part.left, part.right].some((side) => {
          const element =
            'element' in side && side.up === 0 ? definition.elements[side.element] : undefined;
          return element !== undefined && isSealed(element) && element.findable === undefined;
        })),
  );

/** Whether the expression speaks of voided records, so that it must be checked of them too. */
export const speaksOfVoided = (expression: Expression): boolean =>
  parts(expression).some(
    (part) =>
      part.op === 'compare' &&
      [part.left, part.right].some((side) => 'element' in side && side.element === 'voided'),
  );

/** Whether the expression looks for records of `kind` beyond case, institution and province. */
export const looksAnywhereFor = (expression: Expression, kind: string): boolean =>
  parts(expression).some(
    (part) => part.op === 'exists' && part.within === 'anywhere' && part.record === kind,
  );

const summed = (operand: Operand): readonly string[] =>
  'sum' in operand
    ? [operand.record, ...kindsNamed(operand.where)]
    : 'times' in operand
      ? operand.times.flatMap(summed)
      : 'plus' in operand
        ? operand.plus.flatMap(summed)
        : [];

/** The kinds of other records that the expression looks at. */
export const kindsNamed = (expression: Expression): readonly string[] =>
  parts(expression).flatMap((part) =>
    part.op === 'exists'
      ? [part.record]
      : part.op === 'compare'
        ? [...summed(part.left), ...summed(part.right)]
        : [],
  );
