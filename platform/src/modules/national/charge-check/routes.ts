import * as contract from '@qingming/connect/api/charge-check.ts';
import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import { type Bilingual, bilingual, type Language } from '@qingming/standard/language/bilingual.ts';
import { exporting } from '../../../kernel/approvals/exports.ts';
import { type CsvCell, csvHeaders, csvText, cutShort } from '../../../kernel/http/csv.ts';
import { type Route, route } from '../../../kernel/http/route.ts';
import type { NodeContext } from '../../../kernel/node.ts';
import { seeChargeCheck } from '../grants.ts';
import { allDifferences, listDifferences } from './differences.ts';
import { chargeCheck, openDifferences } from './figures.ts';

type Column = readonly [
  heading: Bilingual,
  cell: (row: contract.DifferenceRow, language: Language) => CsvCell,
];

const FEN = 100;
const yuan = (fen: number | null): number | null => (fen === null ? null : fen / FEN);
const between: Readonly<Record<Language, string>> = { zh: '；', en: ' ' };

const COLUMNS: readonly Column[] = [
  [bilingual('服务日期', 'Day'), ({ day }) => day],
  [bilingual('区划', 'Division'), (row, language) => row.regionName?.[language] ?? row.region],
  [bilingual('机构', 'Institution'), ({ institutionName }) => institutionName],
  [bilingual('业务编号', 'Case number'), ({ caseNumber }) => caseNumber],
  [bilingual('账单编号', 'Bill number'), ({ billNumber }) => billNumber],
  [bilingual('类别', 'Kind'), ({ kindName }, language) => kindName?.[language]],
  [bilingual('项目', 'Item'), ({ itemName }) => itemName],
  [bilingual('数量', 'Quantity'), ({ quantity }) => quantity],
  [bilingual('收费单价（元）', 'Unit price charged (yuan)'), (row) => yuan(row.unitPrice)],
  [bilingual('公布单价（元）', 'Unit price published (yuan)'), (row) => yuan(row.published)],
  [bilingual('金额（元）', 'Amount (yuan)'), (row) => yuan(row.amount)],
  [bilingual('高于公布价格（元）', 'Above published prices (yuan)'), (row) => yuan(row.above)],
  [
    bilingual('原因', 'Cause'),
    ({ rules }, language) =>
      rules.map(({ name, says }) => says?.[language] ?? name).join(between[language]),
  ],
  [bilingual('发现时间', 'Found'), ({ foundAt }) => foundAt],
  [bilingual('最近核对', 'Last asked'), ({ askedAt }) => askedAt],
  [bilingual('消除时间', 'Put right'), ({ goneAt }) => goneAt],
];

const NAME = 'charge-differences';

const file = (node: NodeContext): Route =>
  route({
    method: 'GET',
    path: '/api/charge-check/differences.csv',
    summary: { zh: '导出收费差异', en: 'Differences of charges as CSV' },
    access: seeChargeCheck,
    query: contract.differencesExport,
    limits: { perMinute: 10 },
    handle: async ({ records, query, language, reply }) => {
      const rows = await exporting(node, records, { list: NAME, filter: query }, (agree) =>
        records.together(async (both) => {
          const found = await allDifferences(node, both, query);
          await agree(both, found.length);
          await both.audit({
            act: 'export',
            kind: 'billLine',
            seen: [...new Set(found.map((row) => row.case))],
            detail: { rows: found.length, filter: { ...query } },
          });
          return found;
        }),
      );
      reply.headers(csvHeaders(NAME));
      return csvText(
        COLUMNS.map(([heading]) => heading[language]),
        rows.map((row) => COLUMNS.map(([, cell]) => cell(row, language))),
        cutShort(rows.length, MOST_LINES.differences, language),
      );
    },
  });

/** Whether what was charged is what was published: figures, differences, and how far the check has come. */
export const chargeCheckRoutes = (node: NodeContext): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/charge-check',
    summary: { zh: '收费核对情况', en: 'Charges against what was published' },
    access: seeChargeCheck,
    query: contract.chargeCheckQuery,
    handle: ({ records, query }) => chargeCheck(node, records, query),
  }),
  route({
    method: 'GET',
    path: '/api/charge-check/open',
    summary: { zh: '尚未消除的收费差异', en: 'How many differences of charges are open' },
    access: seeChargeCheck,
    handle: ({ records }) => openDifferences(records),
  }),
  route({
    method: 'GET',
    path: '/api/charge-check/differences',
    summary: { zh: '收费差异', en: 'Charges that are not as published' },
    access: seeChargeCheck,
    query: contract.differencesQuery,
    handle: ({ records, query }) => listDifferences(node, records, query),
  }),
  file(node),
];
