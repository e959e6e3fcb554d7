import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import type { ImportLineRow, ImportLinesQuery } from '@qingming/connect/api/imports.ts';
import { importOutcome } from '@qingming/standard/codes/import.ts';
import type { Language } from '@qingming/standard/language/bilingual.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { LONGEST_REASON, SHORTEST_REASON } from '../../kernel/access/why.ts';
import { purpose } from '@qingming/standard/codes/approval.ts';
import { exporting } from '../../kernel/approvals/exports.ts';
import { csvHeaders, csvText, cutShort } from '../../kernel/http/csv.ts';
import { pageFields } from '../../kernel/http/list.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import { flag, integer, object, oneOf, optional, text, uuid } from '../../kernel/http/schema.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { revealLine } from './actions.ts';
import { allLines, getOrigin, getRun, listLines, listRuns, seenIn } from './queries.ts';
import { seeImports } from './grants.ts';

const outcome = oneOf(...importOutcome.values.map(({ code }) => code));
const lineFilters = {
  outcome: optional(outcome),
  code: optional(text({ maxLength: 60 })),
  differing: optional(flag()),
  from: optional(integer({ minimum: 1, maximum: 2_147_483_647 })),
};
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
    query: object(lineFilters),
    limits: { perMinute: 10 },
    handle: async ({ records, params, query, language, reply }) => {
      const taken = { list: 'import', filter: { ...params, ...query } };
      const rows = await exporting(node, records, taken, (agree) =>
        records.together(async (both) => {
          const found = await allLines(both, node, params.run, query as ImportLinesQuery);
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
    query: object(pageFields),
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
    query: object({ ...lineFilters, ...pageFields }),
    handle: ({ records, params, query }) =>
      listLines(records, node, params.run, query as ImportLinesQuery),
  }),
  exportRoute(node),
  route({
    method: 'POST',
    path: '/api/imports/:run/lines/:line/reveal',
    summary: { zh: '查看一行原文（留痕）', en: 'Show a line as it was written (logged)' },
    access: seeImports,
    params: ofLine,
    body: object({
      purpose: oneOf(...purpose.values.map(({ code }) => code)),
      reason: text({ minLength: SHORTEST_REASON, maxLength: LONGEST_REASON }),
    }),
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
