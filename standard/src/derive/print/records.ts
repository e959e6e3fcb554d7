import type { Account, Booking, Books } from '../../language/books.ts';
import { type CodeSet, findCode } from '../../language/code-set.ts';
import type { Element, Elements } from '../../language/element.ts';
import type {
  Capacity,
  Confirmed,
  Exclusive,
  Joins,
  RecordDefinition,
  Rule,
  Unique,
} from '../../language/record.ts';
import type { Catalogue } from '../catalogue.ts';
import { getElement, getRecord } from '../catalogue.ts';
import { elementLabel, rootOf } from '../owner.ts';
import { toSentence } from '../sentence.ts';
import { anchor, blocks, type Page, page, table } from './markdown.ts';
import { GROUND_NAMES, termName } from '../../language/retention.ts';
import { CLASSIFICATION_NAMES, formatNotation, TRAVEL_NAMES, TYPE_NAMES } from './notation.ts';

const HEAD = [
  '标识符 Identifier',
  '中文名称',
  'English name',
  '类型 Type',
  '格式 Format',
  '值域 Values',
  '必选 Required',
  '分级 Classification',
  '来源 Source',
];

/** What an element's values are taken from: a code set, the divisions, or another record kind. */
function valuesOf(catalogue: Catalogue, { type, codes, to, names, accept }: Element): string {
  if (codes !== undefined) return `[${codes.label.zh}](3-code-sets.md#${codes.name})`;
  if (to !== undefined) return `[${getRecord(catalogue, to).label.zh}](#${to})`;
  if (names !== undefined) {
    const { label, elements } = getRecord(catalogue, names.kind);
    return `[${label.zh}](#${names.kind})·${elements[names.by]?.label.zh}`;
  }
  if (type === 'file') return (accept ?? []).join('、');
  return type === 'region' ? 'GB/T 2260' : '';
}

const requirement = ({ optional, given }: Element): string =>
  given === true ? '自动 given' : optional ? '否 no' : '是 yes';

/** What a personal element is held for, or why a text that is written freely is not personal. */
const remark = ({ purpose, openBecause }: Element): string => {
  const says = purpose ?? openBecause;
  return says === undefined ? '' : `（${says}）`;
};

/** The rows of one table of elements. */
export const elementTable = (catalogue: Catalogue, elements: Elements): string =>
  table(
    HEAD,
    Object.entries(elements).map(([name, element]) => [
      `\`${name}\``,
      element.label.zh,
      element.label.en,
      TYPE_NAMES[element.type],
      formatNotation(element),
      valuesOf(catalogue, element),
      requirement(element),
      CLASSIFICATION_NAMES[element.classification] + remark(element),
      element.source,
    ]),
  );

/** Of which records a rule is asked, when not of all. */
function scopeOf(definition: RecordDefinition, { since, life, atOriginOnly }: Rule): string {
  const by = life && getElement(definition, life.by).label;
  const parts = [
    ...(since === undefined
      ? []
      : [`${since} 版起登记者 recorded under version ${since} or later`]),
    ...(by === undefined || life?.from === undefined
      ? []
      : [`${by.zh}在 ${life.from} 及以后 with ‘${by.en}’ on ${life.from} or later`]),
    ...(by === undefined || life?.until === undefined
      ? []
      : [`${by.zh}在 ${life.until} 以前 with ‘${by.en}’ before ${life.until}`]),
    ...(atOriginOnly === true ? ['登记地的记录 records where they are written'] : []),
  ];
  return parts.length === 0 ? '' : `  - 适用 Asked of: ${parts.join('；')}`;
}

/** A rule by its name, what it says to a person, the condition in both languages, and of what it is asked. */
export const ruleItem = (catalogue: Catalogue, kind: string, rule: Rule): string =>
  [
    `- \`${rule.name}\` ${rule.says.zh} ${rule.says.en}`,
    `  - ${toSentence(catalogue, kind, rule.check, 'zh')}。`,
    `  - ${toSentence(catalogue, kind, rule.check, 'en')}.`,
    scopeOf(getRecord(catalogue, kind), rule),
    rule.mutual === true
      ? '  - 所涉及的记录更改时同样检查 Held too when a record that it looks at changes'
      : '',
  ]
    .filter((line) => line !== '')
    .join('\n');

const labels = (
  catalogue: Catalogue,
  definition: RecordDefinition,
  names: readonly string[],
): string => names.map((name) => elementLabel(catalogue, definition, name).zh).join('、');

function keyItem(catalogue: Catalogue, definition: RecordDefinition, key: Unique | Exclusive) {
  const where =
    key.where === undefined ? '' : `（${toSentence(catalogue, definition.kind, key.where, 'zh')}）`;
  const what =
    'from' in key
      ? `${labels(catalogue, definition, key.elements)} 相同者，${labels(catalogue, definition, [key.from])}至${labels(catalogue, definition, [key.until])}不重叠 no overlap in time`
      : `${labels(catalogue, definition, key.elements)} 唯一 unique`;
  return `- \`${key.name}\` ${key.says.zh} ${key.says.en}\n  - ${what}${where}`;
}

function capacityItem(catalogue: Catalogue, definition: RecordDefinition, one: Capacity): string {
  const filled = getRecord(catalogue, getElement(definition, one.of).to ?? '');
  const limit = getElement(filled, one.limit).label;
  const taken = one.units === undefined ? undefined : getElement(definition, one.units).label;
  const where =
    one.where === undefined ? '' : `（${toSentence(catalogue, definition.kind, one.where, 'zh')}）`;
  return [
    `- \`${one.name}\` ${one.says.zh} ${one.says.en}`,
    `  - 任一时刻，${labels(catalogue, definition, [one.of])}相同者的${taken?.zh ?? '条数'}合计不超过其${limit.zh} at no instant more than its ‘${limit.en}’${where}`,
  ].join('\n');
}

function joinsItem(
  catalogue: Catalogue,
  definition: RecordDefinition,
  { link, when, by }: Joins,
): string {
  const to = getRecord(catalogue, getElement(definition, link).to ?? '');
  const { label } = getElement(to, by);
  return `- ${labels(catalogue, definition, [link])}：按${label.zh}找到唯一的${to.label.zh}，没有的新建 found by ‘${label.en}’, made where there is none（${toSentence(catalogue, definition.kind, when, 'zh')}）`;
}

const confirmedItem = (
  catalogue: Catalogue,
  definition: RecordDefinition,
  { name, says, people, detail, minutes }: Confirmed,
): string =>
  `- \`${name}\` ${says.zh} ${says.en}\n  - ${labels(catalogue, definition, people)}各自确认${labels(catalogue, definition, Object.values(detail))}，登记前 ${minutes} 分钟内 each confirms within ${minutes} minutes`;

const accountName = (accounts: CodeSet, account: Account): string =>
  typeof account === 'string'
    ? (findCode(accounts, account)?.zh ?? account)
    : account.map(({ account: name }) => accountName(accounts, name)).join(' / ');

/** What is booked: the accounts alone; which of several is taken stands in the definition. */
function booksItem(
  catalogue: Catalogue,
  { kind }: RecordDefinition,
  { accounts }: Books,
  { when, debit, credit }: Booking,
): string {
  const holds = when === undefined ? '' : `（${toSentence(catalogue, kind, when, 'zh')}）`;
  return `- 借 Debit ${accountName(accounts, debit)}，贷 Credit ${accountName(accounts, credit)}${holds}`;
}

function ownerName(catalogue: Catalogue, definition: RecordDefinition): string {
  if (definition.belongsTo === 'node') return '节点 node';
  if (definition.belongsTo === 'institution') return '机构 institution';
  const { called } = rootOf(catalogue, definition)?.root ?? {};
  return `${called?.zh} ${called?.en}`;
}

/** What others that belong to a root call it. */
const rootItem = ({ root }: RecordDefinition): readonly string[] =>
  root === undefined ? [] : [`- 主记录 Root: ${root.called.zh} ${root.called.en}`];

function retentionItem({ retention: { keep, source, certain } }: RecordDefinition): string {
  const { zh, en } = termName(keep);
  return `- 保存期限 Retention: ${zh} ${en}（${source}${certain ? '' : '；期限未核实 term not certain'}）`;
}

function basisItem({ basis: { ground, norm } }: RecordDefinition): string {
  const { zh, en } = GROUND_NAMES[ground];
  return `- 处理依据 Lawful basis: ${zh} ${en}（${norm}）`;
}

function section(catalogue: Catalogue, definition: RecordDefinition, number: number): string {
  const { kind, label, source, travels, elements, series } = definition;
  const keys = [...definition.unique, ...definition.exclusive];
  const numbering = series.map(({ element, prefix }) => `\`${element}\` ${prefix}`).join('；');
  return blocks(
    anchor(kind),
    `## 2.${number} ${label.zh} ${label.en}`,
    [
      `- 标识符 Identifier: \`${kind}\``,
      `- 来源 Source: ${source}`,
      `- 归属 Belongs to: ${ownerName(catalogue, definition)}`,
      ...rootItem(definition),
      `- 传输 Travels: ${TRAVEL_NAMES[travels]}`,
      retentionItem(definition),
      basisItem(definition),
      ...(numbering === '' ? [] : [`- 编号 Number series: ${numbering}`]),
    ].join('\n'),
    elementTable(catalogue, elements),
    keys.length + definition.capacity.length === 0 ? '' : '**唯一与排他 Keys**',
    [
      ...keys.map((key) => keyItem(catalogue, definition, key)),
      ...definition.capacity.map((one) => capacityItem(catalogue, definition, one)),
    ].join('\n'),
    definition.joins.length === 0 ? '' : '**唯一关联 Joined**',
    definition.joins.map((one) => joinsItem(catalogue, definition, one)).join('\n'),
    definition.confirmed.length === 0 ? '' : '**本人确认 Confirmed in person**',
    definition.confirmed.map((one) => confirmedItem(catalogue, definition, one)).join('\n'),
    definition.books === undefined ? '' : '**记账 Books**',
    (definition.books?.bookings ?? [])
      .map((one) => booksItem(catalogue, definition, definition.books as Books, one))
      .join('\n'),
    definition.closes === undefined
      ? ''
      : `- \`${definition.closes.name}\` ${definition.closes.says.zh} ${definition.closes.says.en}`,
    definition.rules.length === 0 ? '' : '**规则 Rules**',
    definition.rules.map((rule) => ruleItem(catalogue, kind, rule)).join('\n'),
  );
}

/** The chapter of record kinds: their elements, keys and rules. */
export const recordsPage = (catalogue: Catalogue): Page =>
  page(
    '2-records.md',
    '# 2 记录 Records',
    '“必选”栏中“自动”者由平台填写。每条记录另有标识、版本、区划、机构、登记时间、登记人、作废标志和所依标准版本。\n\nWhere "required" says "given", the platform fills the element. Every record also has its identifier, version, division, institution, time and author of recording, whether it is voided, and the version of the standard that it follows.',
    ...[...catalogue.values()].map((definition, index) =>
      section(catalogue, definition, index + 1),
    ),
  );
