import type { Element } from '../language/element.ts';
import type { ElementOperand, Operand } from '../language/expression.ts';

export type OperandType = Element['type'];

/**
 * What type of element an operand could be, by the types of the elements that it names; undefined of
 * a literal and of what names no element. A day that is counted or taken from an instant is compared
 * as partial dates are: as far as both are known.
 */
export function operandType(
  typeOf: (of: ElementOperand) => OperandType | undefined,
  operand: Operand,
): OperandType | undefined {
  if ('element' in operand) return typeOf(operand);
  if ('value' in operand) return undefined;
  if ('day' in operand) return 'partialDate';
  if ('hour' in operand) return 'integer';
  if ('after' in operand)
    return ['minute', 'hour'].includes(operand.unit) ? 'instant' : 'partialDate';
  return 'integer';
}
