import { isSealed } from '../language/element.ts';
import {
  type ElementOperand,
  type Expression,
  type Operand,
  referenceIn,
  type Search,
} from '../language/expression.ts';
import type { RecordDefinition } from '../language/record.ts';

const innerOperands = (operand: Operand): readonly Operand[] => {
  if ('times' in operand) return operand.times;
  if ('plus' in operand) return operand.plus;
  if ('minus' in operand) return operand.minus;
  if ('day' in operand) return [operand.day];
  if ('hour' in operand) return [operand.hour];
  return 'after' in operand ? [operand.after, operand.term] : [];
};

const withInner = (operand: Operand): readonly Operand[] => [
  operand,
  ...innerOperands(operand).flatMap(withInner),
];

/** The operands of one part of an expression, those inside others too. */
function operandsOf(part: Expression): readonly Operand[] {
  switch (part.op) {
    case 'compare':
      return [part.left, part.right].flatMap(withInner);
    case 'present':
    case 'oneOf':
    case 'notFuture':
    case 'wellFormed':
      return [part.of];
    case 'transition':
      return [part.of, { ...part.of, before: true }];
    default:
      return [];
  }
}

/** Where one part of an expression looks for other records. */
const searchesOf = (part: Expression): readonly Search[] =>
  part.op === 'exists'
    ? [part]
    : operandsOf(part).flatMap((operand) =>
        'sum' in operand ? [operand] : 'count' in operand ? [operand.count] : [],
      );

function innerParts(expression: Expression): readonly Expression[] {
  if (expression.op === 'not') return [expression.of];
  if (expression.op === 'all' || expression.op === 'any') return expression.of;
  return searchesOf(expression).map(({ where }) => where);
}

/** Every part of the expression, itself first, those about other records too. */
export const parts = (expression: Expression): readonly Expression[] => [
  expression,
  ...innerParts(expression).flatMap(parts),
];

const operands = (expression: Expression): readonly Operand[] =>
  parts(expression).flatMap(operandsOf);

const elements = (expression: Expression): readonly ElementOperand[] =>
  operands(expression).flatMap((operand) => ('element' in operand ? [operand] : []));

const searches = (expression: Expression): readonly Search[] =>
  parts(expression).flatMap(searchesOf);

/** Whether the expression looks at other records. */
export const looksAtOthers = (expression: Expression): boolean => searches(expression).length > 0;

/** Whether the expression looks at the version before, so that it can be asked of a change alone. */
export const looksBack = (expression: Expression): boolean =>
  elements(expression).some(({ before }) => before === true);

/** Whether the expression counts working days, whose calendar is data of the node. */
export const countsWorkingDays = (expression: Expression): boolean =>
  operands(expression).some((operand) => 'after' in operand && operand.unit === 'workingDay');

/** Whether the expression asks what the check of a reference found, which stands beside the record. */
export const asksRefState = (expression: Expression): boolean =>
  elements(expression).some(({ element }) => referenceIn(element) !== undefined);

/** Whether the version at hand and the one before do not answer the expression, so that a query must. */
export const needsQuery = (expression: Expression): boolean =>
  looksAtOthers(expression) || countsWorkingDays(expression) || asksRefState(expression);

/** Whether the row alone does not answer the expression, so that a CHECK constraint cannot hold it. */
export const reachesOut = (expression: Expression): boolean =>
  needsQuery(expression) || looksBack(expression);

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
  elements(expression).some(({ element }) => element === 'voided');

/** Whether the expression looks for records of `kind` beyond case, institution and province. */
export const looksAnywhereFor = (expression: Expression, kind: string): boolean =>
  searches(expression).some(({ within, record }) => within === 'anywhere' && record === kind);

/** The kinds of other records that the expression looks at. */
export const kindsNamed = (expression: Expression): readonly string[] =>
  searches(expression).map(({ record }) => record);
