import { isPart, isRoot } from '@qingming/standard/derive/owner.ts';
import { isKnownRegion } from '@qingming/standard/data/regions.ts';
import { type Bilingual, bilingual } from '@qingming/standard/language/bilingual.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import type { Element } from '@qingming/standard/language/element.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { ElementFault } from '../../kernel/errors/fault.ts';
import { isDateForm } from './date-form.ts';
import {
  columnsAsked,
  columnsOf,
  type ElementMapping,
  type FactMapping,
  isConstant,
  isJoin,
  type Mapping,
} from './mapping.ts';

type Catalogue = ReadonlyMap<string, RecordDefinition>;
type Found = readonly [path: string, zh: string, en: string];

const keyColumns = ({ key }: FactMapping): readonly string[] =>
  key.of.flatMap((part) => {
    if (typeof part === 'string') return [part];
    return 'line' in part ? (part.where ?? []) : [];
  });

const usedColumns = (fact: FactMapping): readonly string[] => [
  ...Object.values(fact.elements).flatMap(columnsOf),
  ...keyColumns(fact),
];

function* columnFaults(mapping: Mapping): Generator<Found> {
  const { columns, facts, format, leaveOut = [] } = mapping;
  const used = new Set([
    ...facts.flatMap(usedColumns),
    ...leaveOut.flatMap(({ when }) => columnsAsked(when)),
  ]);
  for (const name of used)
    if (columns[name] === undefined || columns[name].ignored !== undefined)
      yield [
        `/columns/${name}`,
        `所用的列“${name}”没有声明。`,
        `Column “${name}” is used but not declared.`,
      ];
  for (const [name, { ignored }] of Object.entries(columns))
    if (ignored === undefined && !used.has(name))
      yield [
        `/columns/${name}`,
        `列“${name}”既未使用，也未写明忽略的理由。`,
        `Column “${name}” is neither used nor left out with a reason.`,
      ];
  for (const name of (format.layouts ?? []).flat())
    if (columns[name] === undefined)
      yield ['/format/layouts', `列“${name}”没有声明。`, `Column “${name}” is not declared.`];
  if (format.header !== true && format.layouts === undefined)
    yield [
      '/format/layouts',
      '没有列名行的文件需要声明列的顺序。',
      'A file without a header needs the order of its columns.',
    ];
}

/** The codes that a mapping may produce. */
const targetCodes = (of: ElementMapping): readonly string[] => {
  if (isConstant(of)) return [String(of.constant)];
  if (isJoin(of)) return [];
  const { values = {}, absent } = of.codes ?? {};
  const mapped = Object.values(values).filter((code) => code !== null);
  return absent === undefined ? mapped : [...mapped, absent];
};

function formFault(element: Element, of: ElementMapping): Bilingual | undefined {
  if (isConstant(of)) return undefined;
  const value = isJoin(of) ? undefined : of;
  const unread = value?.dates?.find((form) => !isDateForm(form));
  if (unread !== undefined)
    return bilingual(`日期写法“${unread}”不能读取。`, `date form “${unread}” cannot be read.`);
  if (element.type === 'code' && value?.codes === undefined)
    return bilingual('需要代码对照（codes）。', 'needs a map of codes (codes).');
  if (['date', 'partialDate'].includes(element.type) && value?.dates === undefined)
    return bilingual('需要声明日期的写法（dates）。', 'needs the forms of its dates (dates).');
  const isNumber = ['integer', 'decimal', 'money'].includes(element.type);
  if (isNumber && value?.number === undefined && value?.coordinates === undefined)
    return bilingual('需要声明数字的写法（number）。', 'needs the form of its number (number).');
  return undefined;
}

function* elementFaults(path: string, element: Element, of: ElementMapping): Generator<Found> {
  const form = formFault(element, of);
  if (form !== undefined)
    yield [path, `${element.label.zh}：${form.zh}`, `${element.label.en}: ${form.en}`];
  const set = element.codes;
  if (element.type !== 'code' || set === undefined) return;
  for (const code of targetCodes(of))
    if (findCode(set, code) === undefined)
      yield [
        path,
        `“${set.label.zh}”中没有代码“${code}”。`,
        `“${set.label.en}” has no code “${code}”.`,
      ];
}

function* kindFaults(
  path: string,
  fact: FactMapping,
  definition: RecordDefinition,
): Generator<Found> {
  for (const [name, of] of Object.entries(fact.elements)) {
    const element = definition.elements[name];
    if (element === undefined)
      yield [
        `${path}/elements/${name}`,
        `“${definition.label.zh}”没有数据元“${name}”。`,
        `“${definition.label.en}” has no element “${name}”.`,
      ];
    else yield* elementFaults(`${path}/elements/${name}`, element, of);
  }
  const given = definition.series.map(({ element }) => element);
  for (const [name, { optional, label }] of Object.entries(definition.elements))
    if (!optional && fact.elements[name] === undefined && !given.includes(name))
      yield [
        `${path}/elements`,
        `缺少“${label.zh}”（${name}）。`,
        `“${label.en}” (${name}) is missing.`,
      ];
}

function* keyFaults(path: string, fact: FactMapping, earlier: readonly string[]): Generator<Found> {
  for (const part of fact.key.of) {
    if (typeof part === 'string') continue;
    if ('element' in part && fact.elements[part.element] === undefined)
      yield [
        `${path}/key`,
        `没有数据元“${part.element}”。`,
        `There is no element “${part.element}”.`,
      ];
    if ('fact' in part && !earlier.includes(part.fact))
      yield [
        `${path}/key`,
        `前面没有“${part.fact}”。`,
        `No earlier fact is called “${part.fact}”.`,
      ];
  }
}

function* ownerFaults(
  path: string,
  fact: FactMapping,
  definition: RecordDefinition,
  earlier: readonly FactMapping[],
): Generator<Found> {
  if (isRoot(definition) || isPart(definition))
    yield [path, '不能导入属于个案的记录。', 'Records of a case cannot be imported.'];
  const isOwned = definition.belongsTo === 'institution' && !definition.isInstitution;
  const owner = earlier.find(({ as }) => as === fact.within);
  if (isOwned && owner?.kind !== 'institution')
    yield [
      `${path}/within`,
      '需要写明所属的机构。',
      'It must name the institution that it belongs to.',
    ];
  if (fact.region !== '$node' && !isKnownRegion(fact.region))
    yield [`${path}/region`, '没有这个行政区划代码。', 'There is no such administrative division.'];
}

function* factFaults(mapping: Mapping, catalogue: Catalogue): Generator<Found> {
  for (const [index, fact] of mapping.facts.entries()) {
    const path = `/facts/${index}`;
    const earlier = mapping.facts.slice(0, index);
    const names = earlier.map(({ as }) => as);
    if (names.includes(fact.as))
      yield [path, `名称“${fact.as}”重复。`, `The name “${fact.as}” is used twice.`];
    yield* keyFaults(path, fact, names);
    const definition = catalogue.get(fact.kind);
    if (definition === undefined) {
      yield [path, `标准中没有“${fact.kind}”。`, `The standard has no record kind “${fact.kind}”.`];
      continue;
    }
    yield* kindFaults(path, fact, definition);
    yield* ownerFaults(path, fact, definition, earlier);
  }
}

/** What contradicts itself or the standard in a mapping of the right shape. */
export const mappingFaults = (mapping: Mapping, catalogue: Catalogue): readonly ElementFault[] =>
  [...columnFaults(mapping), ...factFaults(mapping, catalogue)].map(([path, zh, en]) => ({
    path,
    rule: 'mapping',
    message: { zh: `${path}：${zh}`, en: `${path}: ${en}` },
  }));
