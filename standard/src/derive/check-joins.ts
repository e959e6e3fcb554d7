import { isSealed } from '../language/element.ts';
import type { Joins, RecordDefinition } from '../language/record.ts';
import { type Catalogue, isKeyAlone } from './catalogue.ts';
import { expressionFaults } from './check-expression.ts';
import { reachesOut } from './expression-reach.ts';

/** What is wrong with how a record finds what it names, in plain sentences. */
export function joinsFaults(
  catalogue: Catalogue,
  definition: RecordDefinition,
  { link, when, by, makes }: Joins,
): readonly string[] {
  const element = definition.elements[link];
  const to = element?.to === undefined ? undefined : catalogue.get(element.to);
  if (to === undefined) return [`${definition.kind} joins by "${link}", which is no link`];
  const found = to.elements[by];
  const faults = [
    ...(element?.given === true && element.optional
      ? []
      : [`joins by ${link}, which is typed or always there: it follows from the record`]),
    ...(to.belongsTo === 'node' ? [] : [`joins a ${to.kind}, which lies in more than the node`]),
    ...(isKeyAlone(to, by) ? [] : [`finds a ${to.kind} by "${by}", which is no key of it alone`]),
    ...(found !== undefined && isSealed(found) && found.findable !== 'exact'
      ? [`finds a ${to.kind} by ${by}, which has no blind index`]
      : []),
    ...(makes[by] === undefined ? [`makes a ${to.kind} without ${by}`] : []),
    ...Object.entries(makes).flatMap(([name, operand]) => [
      ...(to.elements[name] === undefined ? [`makes a ${to.kind} with "${name}"`] : []),
      ...('element' in operand && definition.elements[operand.element] === undefined
        ? [`takes "${operand.element}", which it does not have`]
        : []),
    ]),
    ...(reachesOut(when) ? ['joins on a condition that looks at other records'] : []),
  ];
  return [...faults, ...expressionFaults(catalogue, [definition], when)].map(
    (fault) => `${definition.kind}: ${fault}`,
  );
}
