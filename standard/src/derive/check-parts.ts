import type { Indicator } from '../language/indicator.ts';
import type { Message } from '../language/message.ts';
import type { Ratio } from '../language/ratio.ts';
import { type Expression, present } from '../language/expression.ts';
import type { Bilingual } from '../language/bilingual.ts';
import type { Due, Process } from '../language/process.ts';
import { namesItsSource } from './source.ts';
import { actFaults } from './check-acts.ts';
import type { Catalogue } from './catalogue.ts';
import { repeated, textFaults } from './check.ts';
import { expressionFaults } from './check-expression.ts';
import { reachesOut } from './expression-reach.ts';

const DAYS: readonly (string | undefined)[] = ['date', 'partialDate', 'instant'];
const COUNTED: readonly (string | undefined)[] = ['integer', 'money'];

function conditionFaults(
  catalogue: Catalogue,
  kind: string,
  where: string,
  expression: Expression,
): readonly string[] {
  const definition = catalogue.get(kind);
  if (definition === undefined) return [`${where}: there is no record kind "${kind}"`];
  return expressionFaults(catalogue, [definition], expression).map((fault) => `${where}: ${fault}`);
}

/** Indicators are counted inside the writing transaction, of the record alone. */
function indicatorFaults(
  catalogue: Catalogue,
  { name, label, record, day, where, sum }: Indicator,
) {
  const elements = catalogue.get(record)?.elements ?? {};
  return [
    ...textFaults(name, label),
    ...conditionFaults(catalogue, record, name, where),
    ...(reachesOut(where) ? [`${name}: looks at other records`] : []),
    ...(DAYS.includes(elements[day]?.type) ? [] : [`${name}: "${day}" gives no day`]),
    ...(sum === undefined || COUNTED.includes(elements[sum]?.type)
      ? []
      : [`${name}: "${sum}" cannot be summed`]),
  ];
}

const texts = (where: string, all: readonly (Bilingual | undefined)[]): readonly string[] =>
  all.flatMap((text) => (text === undefined ? [] : textFaults(where, text)));

function dueFaults(catalogue: Catalogue, { of, acts }: Process, due: Due): readonly string[] {
  const { name, act: actName, label, title, when, late, offered, booked } = due;
  const act = acts.find((one) => one.name === actName);
  const asked = act?.asks.map((ask) => ask.name) ?? [];
  const given = [due.answers, due.fromBooked, due.choose].flatMap((one) => Object.keys(one ?? {}));
  const from = Object.values(due.fromBooked ?? {}).map(present);
  const conditions = [when, late, offered].filter((one) => one !== undefined);
  return [
    ...texts(name, [label, title]),
    ...(actName !== undefined && act === undefined ? [`there is no act "${actName}"`] : []),
    ...(label === undefined && act === undefined ? [`"${name}" has no label`] : []),
    ...given.filter((one) => !asked.includes(one)).map((one) => `nothing asks for "${one}"`),
    ...conditions.flatMap((one) => conditionFaults(catalogue, of, name, one)),
    ...(booked === undefined
      ? []
      : [booked.where, present(booked.at), ...from].flatMap((one) =>
          conditionFaults(catalogue, booked.record, name, one),
        )),
  ];
}

/** Headings of the menu: each act is there, and stands under one of them. */
function headingFaults({ acts, headings = [] }: Process): readonly string[] {
  const known = new Set(acts.map(({ name }) => name));
  const named = headings.flatMap((heading) => heading.acts);
  return [
    ...texts(
      'heading',
      headings.map(({ label }) => label),
    ),
    ...named
      .filter((one) => !known.has(one))
      .map((one) => `the menu names an act "${one}" that is not there`),
    ...repeated(named).map((one) => `${one} stands under two headings of the menu`),
  ];
}

function processFaults(catalogue: Catalogue, process: Process): readonly string[] {
  const { name, label, of, acts, order, lacks, terms, alerts = [], runs, outOfTurn } = process;
  const faults = [
    ...texts('says', [label, outOfTurn]),
    ...repeated(acts.map((act) => act.name)).map((twice) => `two acts are called ${twice}`),
    ...acts.flatMap((act) => actFaults(catalogue, of, act)),
    ...headingFaults(process),
    ...order.flatMap((due) => dueFaults(catalogue, process, due)),
    ...lacks.flatMap(({ code, says, check, while: during }) => [
      ...texts(code, [says]),
      ...[check, during].flatMap((one) => conditionFaults(catalogue, of, code, one)),
    ]),
    ...terms.flatMap((term) => [
      ...texts(term.name, [term.label]),
      ...(namesItsSource(term.source) ? [] : [`${term.name}: names no source`]),
      ...conditionFaults(catalogue, of, term.name, term.over),
    ]),
    ...alerts.flatMap((alert) => [
      ...texts(alert.code, [alert.says]),
      ...conditionFaults(catalogue, of, alert.code, alert.while),
    ]),
    ...conditionFaults(catalogue, of, 'runs', runs),
  ];
  return faults.map((fault) => `${name}: ${fault}`);
}

/** A share is of one kind of number, among what is counted on the same day by the same element. */
function ratioFaults(
  indicators: readonly Indicator[],
  { name, label, part, of, smallest }: Ratio,
): readonly string[] {
  const [some, whole] = [part, of].map((one) => indicators.find((other) => other.name === one));
  const isSame =
    some?.record === whole?.record && some?.day === whole?.day && some?.sum === whole?.sum;
  return [
    ...textFaults(name, label),
    ...[part, of]
      .filter((one) => indicators.every((other) => other.name !== one))
      .map((one) => `${name}: there is no indicator "${one}"`),
    ...(isSame ? [] : [`${name}: "${part}" is no part of "${of}"`]),
    ...(Number.isInteger(smallest) && smallest >= 0
      ? []
      : [`${name}: the smallest cell is a whole number`]),
    ...(whole?.sum === undefined && smallest < 2
      ? [`${name}: counts records and withholds no small cells`]
      : []),
  ];
}

const messageFaults = (catalogue: Catalogue, { name, label, explains, carries }: Message) => [
  ...textFaults(name, label),
  ...textFaults(name, explains),
  ...carries
    .filter((kind) => !catalogue.has(kind))
    .map((kind) => `${name}: carries "${kind}", which the standard does not define`),
];

/** The parts of the standard beside its record kinds. */
export interface Parts {
  readonly processes: readonly Process[];
  readonly indicators: readonly Indicator[];
  readonly ratios: readonly Ratio[];
  readonly messages: readonly Message[];
}

/** Everything wrong with processes, indicators, ratios and messages, as `checkCatalogue` says of records. */
export const checkParts = (catalogue: Catalogue, parts: Parts): readonly string[] => [
  ...parts.processes.flatMap((one) => processFaults(catalogue, one)),
  ...parts.indicators.flatMap((one) => indicatorFaults(catalogue, one)),
  ...parts.ratios.flatMap((one) => ratioFaults(parts.indicators, one)),
  ...parts.messages.flatMap((one) => messageFaults(catalogue, one)),
];
