import type { Act, Ask, Need } from '../language/act.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { type Expression, el, val } from '../language/expression.ts';
import type { RecordDefinition } from '../language/record.ts';
import type { Catalogue } from './catalogue.ts';
import { findElement } from './catalogue.ts';
import { repeated, textFaults } from './check.ts';
import { expressionFaults } from './check-expression.ts';

/** What every request of an act may carry beside its answers. */
const TAKEN: readonly string[] = ['id', 'record', 'version'];

const about = (
  catalogue: Catalogue,
  kind: string | undefined,
  condition: Expression | undefined,
): readonly string[] => {
  const definition = kind === undefined ? undefined : catalogue.get(kind);
  if (condition === undefined) return [];
  return definition === undefined
    ? [`there is no record kind "${kind}" to ask about`]
    : expressionFaults(catalogue, [definition], condition);
};

const needFaults = (
  catalogue: Catalogue,
  kind: string,
  { check, says, rule }: Need,
  rules: readonly string[],
): readonly string[] => [
  ...textFaults('needs', says),
  ...about(catalogue, kind, check),
  ...(rule === undefined || rules.includes(rule) ? [] : [`there is no rule "${rule}"`]),
];

function askFaults(catalogue: Catalogue, { on, reason }: Act, ask: Ask): readonly string[] {
  const { name, of, element, choose, prefer, when, label, help, start, otherwise } = ask;
  const { kind } = of;
  const definition = catalogue.get(kind);
  const asked = definition === undefined ? undefined : findElement(definition, element);
  if (asked === undefined)
    return [`asks for ${kind}.${element}, which the standard does not define`];
  const texts = [label, help].filter((text): text is Bilingual => text !== undefined);
  const values = [start, otherwise].flatMap((one) =>
    one !== undefined && 'value' in one ? [one.value] : [],
  );
  return [
    ...(TAKEN.includes(name) || (reason !== undefined && name === 'reason')
      ? [`"${name}" has a meaning of its own in a request`]
      : []),
    ...texts.flatMap((text) => textFaults(name, text)),
    ...about(catalogue, asked.codes === undefined ? asked.to : kind, choose),
    ...about(catalogue, asked.to, prefer),
    ...about(catalogue, on, when),
    ...values.flatMap((value) => valueFaults(catalogue, kind, element, value)),
  ].map((fault) => `asks for ${name}: ${fault}`);
}

const valueFaults = (
  catalogue: Catalogue,
  kind: string,
  element: string,
  value: string | number | boolean,
): readonly string[] =>
  about(catalogue, kind, { op: 'compare', left: el(element), is: '=', right: val(value) });

const setFaults = (catalogue: Catalogue, { on, sets = {} }: Act): readonly string[] =>
  Object.entries(sets).flatMap(([name, what]) =>
    what !== null && 'value' in what
      ? valueFaults(catalogue, on, name, what.value)
      : about(catalogue, on, { op: 'present', of: el(name) }),
  );

const moveFaults = (catalogue: Catalogue, { on, moves }: Act): readonly string[] =>
  moves === undefined
    ? []
    : about(catalogue, on, { op: 'transition', of: el(moves.element), steps: moves.steps });

/** Elements that a new record needs and nobody answers, sets or makes. */
function unanswered({ elements, series }: RecordDefinition, act: Act): readonly string[] {
  if (act.verb !== 'create' || act.handler !== undefined) return [];
  const filled = [
    ...act.asks.map(({ element }) => element),
    ...Object.keys(act.sets ?? {}),
    ...(act.worked ?? []),
    ...(act.moves === undefined ? [] : [act.moves.element]),
    ...series.map(({ element }) => element),
  ];
  return Object.entries(elements)
    .filter(([name, { optional }]) => !optional && !filled.includes(name))
    .map(([name]) => `leaves "${name}" without a value`);
}

/** What is wrong with an act of a process that runs on `root`, in plain sentences. */
export function actFaults(catalogue: Catalogue, root: string, act: Act): readonly string[] {
  const definition = catalogue.get(act.on);
  if (definition === undefined) return [`${act.name}: there is no record kind "${act.on}"`];
  const kind = act.verb === 'create' ? root : act.on;
  const rules = [definition, catalogue.get(root)].flatMap((one) =>
    [...(one?.rules ?? []), ...(one?.unique ?? [])].map(({ name }) => name),
  );
  const { label, done, submit, note, asks, barred = [] } = act;
  const texts = [label, done, submit, note].filter((text): text is Bilingual => text !== undefined);
  return [
    ...texts.flatMap((text) => textFaults('says', text)),
    ...repeated(asks.map(({ name }) => name)).map((name) => `asks for ${name} twice`),
    ...asks.flatMap((ask) => askFaults(catalogue, act, ask)),
    ...setFaults(catalogue, act),
    ...moveFaults(catalogue, act),
    ...about(catalogue, kind, act.from),
    ...(act.needs ?? []).flatMap((need) => needFaults(catalogue, kind, need, rules)),
    ...(act.afterwards ?? []).flatMap((need) => needFaults(catalogue, act.on, need, rules)),
    ...barred.flatMap((name) => about(catalogue, act.on, { op: 'present', of: el(name) })),
    ...unanswered(definition, act),
  ].map((fault) => `${act.name}: ${fault}`);
}
