import type { CodeSet, CodeValue } from '../../language/code-set.ts';
import type { Expression } from '../../language/expression.ts';
import type { Indicator } from '../../language/indicator.ts';
import type { Ratio } from '../../language/ratio.ts';
import type { Message } from '../../language/message.ts';
import type { YearFigure } from '../../language/year-figure.ts';
import type { Overlay, Tightening } from '../../language/overlay.ts';
import type { Process } from '../../language/process.ts';
import { type Catalogue, getElement, getRecord } from '../catalogue.ts';
import { overlaidCatalogue } from '../overlay.ts';
import { toSentence } from '../sentence.ts';
import { anchor, blocks, type Page, page, table } from './markdown.ts';
import { actsTable } from './acts.ts';
import { alertsTable, lacksTable, orderTable, termsTable } from './process.ts';
import { elementTable, ruleItem } from './records.ts';
import { yearFiguresSection } from './year-figures.ts';

function validity({ from, until }: CodeValue): string {
  if (from === undefined && until === undefined) return '';
  return `${from ?? ''} – ${until ?? ''}`;
}

const codeSection = ({ name, label, source, values }: CodeSet, index: number): string =>
  blocks(
    anchor(name),
    `## 3.${index + 1} ${label.zh} ${label.en}`,
    `- 标识符 Identifier: \`${name}\`\n- 来源 Source: ${source}`,
    table(
      ['代码 Code', '中文', 'English', '有效期 Valid'],
      values.map((value) => [value.code, value.zh, value.en, validity(value)]),
    ),
  );

export const codeSetsPage = (codeSets: readonly CodeSet[]): Page =>
  page(
    '3-code-sets.md',
    '# 3 代码集 Code sets',
    '有效期的止日不含在内；未写者始终有效。\n\nThe day on which validity ends is not part of it; a code without days is valid always.',
    ...codeSets.map(codeSection),
  );

const both = (catalogue: Catalogue, kind: string, check: Expression): string =>
  `${toSentence(catalogue, kind, check, 'zh')}。 ${toSentence(catalogue, kind, check, 'en')}.`;

const processSection = (catalogue: Catalogue, process: Process, index: number): string =>
  blocks(
    anchor(process.name),
    `## 4.${index + 1} ${process.label.zh} ${process.label.en}`,
    `- 标识符 Identifier: \`${process.name}\`\n- 来源 Source: ${process.source}`,
    actsTable(catalogue, process),
    orderTable(catalogue, process),
    lacksTable(catalogue, process),
    termsTable(catalogue, process),
    alertsTable(catalogue, process),
  );

export const processesPage = (catalogue: Catalogue, processes: readonly Process[]): Page =>
  page(
    '4-processes.md',
    '# 4 流程 Processes',
    ...processes.map((process, index) => processSection(catalogue, process, index)),
  );

const indicatorRow = (catalogue: Catalogue, one: Indicator): readonly string[] => {
  const definition = getRecord(catalogue, one.record);
  const label = (name: string): string => getElement(definition, name).label.zh;
  return [
    `\`${one.name}\``,
    one.label.zh,
    one.label.en,
    `[${definition.label.zh}](2-records.md#${one.record})`,
    label(one.day),
    one.sum === undefined ? '计数 count' : `合计 sum: ${label(one.sum)}`,
    both(catalogue, one.record, one.where),
    one.source,
  ];
};

/** How small cells are withheld, in words. */
const smallestText = ({ smallest }: Ratio): string =>
  smallest === 0 ? '无 none' : `少于 ${smallest} 不显示 withheld below ${smallest}`;

const ratioRow = (indicators: readonly Indicator[], one: Ratio): readonly string[] => {
  const label = (name: string): string =>
    indicators.find((other) => other.name === name)?.label.zh ?? name;
  return [
    `\`${one.name}\``,
    one.label.zh,
    one.label.en,
    label(one.part),
    label(one.of),
    smallestText(one),
    one.source,
  ];
};

export const indicatorsPage = (
  catalogue: Catalogue,
  indicators: readonly Indicator[],
  ratios: readonly Ratio[],
  yearFigures: readonly YearFigure[],
): Page =>
  page(
    '5-indicators.md',
    '# 5 指标 Indicators',
    '每项指标按区划和日（北京时间）统计，每个数均可查到所统计的记录。\n\nEach is counted by division and day (Asia/Shanghai); every number opens to the records behind it.',
    table(
      [
        '标识符 Identifier',
        '中文名称',
        'English name',
        '记录 Record',
        '日 Day',
        '取值 Value',
        '条件 Condition',
        '来源 Source',
      ],
      indicators.map((one) => indicatorRow(catalogue, one)),
    ),
    '## 占比 Shares',
    '占比由同区划、同期的两项指标相除；数据完整率一并显示。分母、分子或余数过小时不显示，以免指向个人。\n\nA share divides one indicator by another of the same division and period; how complete the data are stands beside it. It is withheld where the whole, the part or the rest is so small that it would tell of single persons.',
    table(
      [
        '标识符 Identifier',
        '中文名称',
        'English name',
        '分子 Part',
        '分母 Of',
        '最小单元 Smallest cell',
        '来源 Source',
      ],
      ratios.map((one) => ratioRow(indicators, one)),
    ),
    yearFiguresSection(yearFigures),
  );

const DIRECTIONS: Readonly<Record<Message['direction'], string>> = {
  up: '上行 up',
  down: '下行 down',
  answer: '应答 answer',
};

const messageSection = (catalogue: Catalogue, one: Message, index: number): string =>
  blocks(
    anchor(one.name),
    `## 6.${index + 1} ${one.label.zh} ${one.label.en}`,
    `- 标识符 Identifier: \`${one.name}\`\n- 方向 Direction: ${DIRECTIONS[one.direction]}\n- 来源 Source: ${one.source}`,
    one.explains.zh,
    one.explains.en,
    one.carries.length === 0
      ? ''
      : `所载记录 Carries: ${one.carries.map((kind) => `[${getRecord(catalogue, kind).label.zh}](2-records.md#${kind})`).join('、')}`,
  );

export const messagesPage = (catalogue: Catalogue, messages: readonly Message[]): Page =>
  page(
    '6-messages.md',
    '# 6 报文 Messages',
    ...messages.map((one, index) => messageSection(catalogue, one, index)),
  );

function tighteningText({ optional, min, max, maxLength, pattern, codes }: Tightening): string {
  return [
    optional === false ? '必选 required' : '',
    min === undefined ? '' : `≥ ${min}`,
    max === undefined ? '' : `≤ ${max}`,
    maxLength === undefined ? '' : `an..${maxLength}`,
    pattern === undefined ? '' : `\`${pattern}\``,
    codes === undefined ? '' : codes.join('、'),
  ]
    .filter((part) => part !== '')
    .join('；');
}

function overlaySection(national: Catalogue, overlay: Overlay, index: number): string {
  const catalogue = overlaidCatalogue(national, overlay);
  const { province, version, source, add, tighten, rules } = overlay;
  const kindLabel = (kind: string): string => {
    const { label } = getRecord(catalogue, kind);
    return `**${label.zh} ${label.en}**`;
  };
  const tightened = Object.entries(tighten).flatMap(([kind, elements]) =>
    Object.entries(elements).map(([name, one]) => {
      const definition = getRecord(catalogue, kind);
      return [
        definition.label.zh,
        `\`${name}\``,
        getElement(definition, name).label.zh,
        tighteningText(one),
      ];
    }),
  );
  return blocks(
    anchor(`overlay-${province}`),
    `## 7.${index + 1} ${province}`,
    `- 版本 Version: ${version}\n- 来源 Source: ${source}`,
    ...Object.entries(add).flatMap(([kind, elements]) => [
      `${kindLabel(kind)}：增加的数据元 added elements`,
      elementTable(catalogue, elements),
    ]),
    table(['记录 Record', '标识符 Identifier', '中文名称', '收紧为 Tightened to'], tightened),
    Object.entries(rules)
      .flatMap(([kind, own]) => own.map((rule) => ruleItem(catalogue, kind, rule)))
      .join('\n'),
  );
}

export const overlaysPage = (national: Catalogue, overlays: readonly Overlay[]): Page =>
  page(
    '7-overlays.md',
    '# 7 地方扩展 Provincial overlays',
    '省级扩展只能增加数据元、收紧要求，不能放宽；放宽者不予装载。\n\nA province may add elements and ask for more, never for less; an overlay that loosens is not loaded.',
    ...overlays.map((overlay, index) => overlaySection(national, overlay, index)),
  );
