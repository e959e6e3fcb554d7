import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import { onDay } from '@qingming/connect/api/prices.ts';
import {
  supervisedExport,
  type SupervisedQuery,
  supervisedQuery,
  type SupervisedRow,
} from '@qingming/connect/api/national.ts';
import { institutionKind, institutionState } from '@qingming/standard/codes/institution.ts';
import { INDICATORS } from '@qingming/standard/indicators/all-indicators.ts';
import { RATIOS } from '@qingming/standard/indicators/all-ratios.ts';
import { type Bilingual, bilingual, type Language } from '@qingming/standard/language/bilingual.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { type CsvCell, csvHeaders, csvText, cutShort } from '../../kernel/http/csv.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import { object, uuid } from '@qingming/connect/schema.ts';
import { workbook, xlsxHeaders } from '../../kernel/http/xlsx.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { institutionFigures as maySeeFigures } from './grants.ts';
import { institutionFigures } from './institution-figures.ts';
import { allSupervised, supervised } from './supervised.ts';

const { elements } = institution;
const FEN = 100;

type Column = readonly [
  heading: Bilingual,
  cell: (row: SupervisedRow, language: Language) => CsvCell,
];

const FIGURES = INDICATORS.map(
  ({ name, label, sum }): Column => [
    sum === undefined ? label : { zh: `${label.zh}（元）`, en: `${label.en} (yuan)` },
    ({ figures }) => (sum === undefined ? figures[name] : (figures[name] ?? 0) / FEN),
  ],
);

const SHARES = RATIOS.map(
  ({ name, label }): Column => [label, ({ shares }) => shares[name]?.share ?? null],
);

const COLUMNS: readonly Column[] = [
  [elements.number.label, ({ number }) => number],
  [elements.name.label, ({ name }) => name],
  [
    bilingual('所在地区', 'Division'),
    ({ regionName, region }, language) => regionName?.[language] ?? region,
  ],
  [elements.kind.label, ({ kind }, language) => findCode(institutionKind, kind)?.[language]],
  [elements.state.label, ({ state }, language) => findCode(institutionState, state)?.[language]],
  ...FIGURES,
  ...SHARES,
  [bilingual('已出证的火化', 'Cremations with a certificate'), ({ certified }) => certified],
  [bilingual('应报日报', 'Daily reports due'), ({ completeness }) => completeness?.due],
  [bilingual('已报日报', 'Daily reports filed'), ({ completeness }) => completeness?.reports],
  [bilingual('日报所报事项', 'Items reported'), ({ completeness }) => completeness?.stated],
  [bilingual('其中已收到', 'Of these received'), ({ completeness }) => completeness?.held],
  [bilingual('超时事项', 'Overdue'), ({ overdue }) => overdue],
  [bilingual('被退回', 'Returned'), ({ returned }) => returned],
  [bilingual('最近业务日', 'Last active day'), ({ lastDay }) => lastDay],
  [bilingual('价格执行日期', 'Prices in force from'), ({ pricesSince }) => pricesSince],
];

interface File {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** The whole table; that it was taken out is an act of its own. */
async function takeOut(
  node: NodeContext,
  records: Records,
  query: SupervisedQuery,
  language: Language,
): Promise<File> {
  const rows = await allSupervised(node, records, query);
  await records.audit({
    act: 'export',
    kind: 'institution',
    detail: { rows: rows.length, filter: { ...query } },
  });
  return {
    heading: COLUMNS.map(([heading]) => heading[language]),
    rows: [
      ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row, language))),
      ...cutShort(rows.length, MOST_LINES.institutions, language),
    ],
  };
}

const NAME = 'institutions';

const files = (node: NodeContext): readonly Route[] => {
  const common = {
    method: 'GET',
    access: maySeeFigures,
    query: supervisedExport,
    limits: { perMinute: 10 },
  } as const;
  return [
    route({
      ...common,
      path: '/api/national/institutions.csv',
      summary: { zh: '导出机构统计表', en: 'Institutions with their figures as CSV' },
      handle: async ({ records, query, language, reply }) => {
        const { heading, rows } = await takeOut(node, records, query, language);
        reply.headers(csvHeaders(NAME));
        return csvText(heading, rows);
      },
    }),
    route({
      ...common,
      path: '/api/national/institutions.xlsx',
      summary: { zh: '导出机构统计表（XLSX）', en: 'Institutions with their figures as XLSX' },
      handle: async ({ records, query, language, reply }) => {
        const { heading, rows } = await takeOut(node, records, query, language);
        reply.headers(xlsxHeaders(NAME));
        return workbook([
          { name: language === 'zh' ? '机构' : 'Institutions', rows: [heading, ...rows] },
        ]);
      },
    }),
  ];
};

/** Every institution of a scope with its figures, and one of them. */
export const supervisedRoutes = (node: NodeContext): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/national/institutions',
    summary: { zh: '机构及其统计数字', en: 'Institutions with their figures' },
    access: maySeeFigures,
    query: supervisedQuery,
    handle: ({ records, query }) => supervised(node, records, query),
  }),
  ...files(node),
  route({
    method: 'GET',
    path: '/api/national/institutions/:institution',
    summary: { zh: '一家机构的统计数字', en: 'The figures of one institution' },
    access: maySeeFigures,
    params: object({ institution: uuid() }),
    query: onDay,
    handle: ({ records, params, query }) =>
      institutionFigures(node, records, params.institution, query.day),
  }),
];
