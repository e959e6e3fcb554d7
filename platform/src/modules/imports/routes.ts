import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import {
  type ImportLineRow,
  importLinesExport,
  importLinesQuery,
} from '@qingming/connect/api/imports.ts';
import { pageQuery } from '@qingming/connect/api/registry.ts';
import { why } from '@qingming/connect/api/why.ts';
import { importOutcome } from '@qingming/standard/codes/import.ts';
import type { Language } from '@qingming/standard/language/bilingual.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { exporting } from '../../kernel/approvals/exports.ts';
import { csvHeaders, csvText, cutShort } from '../../kernel/http/csv.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import { integer, object, uuid } from '@qingming/connect/schema.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { revealLine } from './actions.ts';
import { allLines, getOrigin, getRun, listLines, listRuns, seenIn } from './queries.ts';
import { seeImports } from './grants.ts';

const ofRun = object({ run: uuid() });
const ofLine = object({ run: uuid(), line: integer({ minimum: 1, maximum: 2_147_483_647 }) });

const HEADING: Readonly<Record<Language, readonly string[]>> = {
  zh: ['行号', '结果', '原因代码', '原因', '如何处理', '与先前不同之处'],
  en: ['Line', 'Outcome', 'Reason code', 'Reason', 'What to do', 'Differs from before'],
};

const differenceText = (row: ImportLineRow, language: Language): string =>
  row.differences
    .map(({ label, before, after }) => `${label[language]}: ${before ?? '–'} → ${after ?? '–'}`)
    .join('; ');

const csvRow = (row: ImportLineRow, language: Language) => [
  row.line,
  findCode(importOutcome, row.outcome)?.[language],
  row.reason?.code,
  row.reason?.says[language],
  row.reason?.todo[language],
  differenceText(row, language),
];

/** The file for whoever mends the source: what was held back and why, without the people's lines. */
const exportRoute = (node: NodeContext): Route =>
  route({
    method: 'GET',
    path: '/api/imports/:run/lines.csv',
    summary: { zh: '导出各行的导入结果', en: 'What became of the lines, as CSV' },
    access: seeImports,
    params: ofRun,
    query: importLinesExport,
    limits: { perMinute: 10 },
    handle: async ({ records, params, query, language, reply }) => {
      const taken = { list: 'import', filter: { ...params, ...query } };
      const rows = await exporting(node, records, taken, (agree) =>
        records.together(async (both) => {
          const found = await allLines(both, node, params.run, query);
          await agree(both, found.length);
          await both.audit({
            act: 'export',
            kind: 'interment',
            seen: seenIn(found),
            detail: { run: params.run, rows: found.length },
          });
          return found;
        }),
      );
      reply.headers(csvHeaders(`import-${params.run}`));
      return csvText(
        HEADING[language],
        rows.map((row) => csvRow(row, language)),
        cutShort(rows.length, MOST_LINES.importLines, language),
      );
    },
  });

/** Imports for the console: runs, what became of each line, and why. */
export const importRoutes = (node: NodeContext): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/imports',
    summary: { zh: '导入批次', en: 'Imports' },
    access: seeImports,
    query: pageQuery,
    handle: ({ records, query }) => listRuns(records, node, query),
  }),
  route({
    method: 'GET',
    path: '/api/imports/:run',
    summary: { zh: '一个导入批次', en: 'One import' },
    access: seeImports,
    params: ofRun,
    handle: ({ records, params }) => getRun(records, node, params.run),
  }),
  route({
    method: 'GET',
    path: '/api/imports/:run/lines',
    summary: { zh: '各行的导入结果', en: 'What became of the lines' },
    access: seeImports,
    params: ofRun,
    query: importLinesQuery,
    handle: ({ records, params, query }) => listLines(records, node, params.run, query),
  }),
  exportRoute(node),
  route({
    method: 'POST',
    path: '/api/imports/:run/lines/:line/reveal',
    summary: { zh: '查看一行原文（留痕）', en: 'Show a line as it was written (logged)' },
    access: seeImports,
    params: ofLine,
    body: why,
    handle: ({ records, params, body }) => revealLine(records, node, params, body),
  }),
  route({
    method: 'GET',
    path: '/api/imports/origin/:record',
    summary: { zh: '记录的来源行', en: 'The line that brought a record' },
    access: seeImports,
    params: object({ record: uuid() }),
    handle: ({ records, params }) => getOrigin(records, node, params.record),
  }),
];
