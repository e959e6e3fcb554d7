import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import * as contract from '@qingming/connect/api/national.ts';
import { exporting } from '../../kernel/approvals/exports.ts';
import { csvHeaders, csvText, cutShort } from '../../kernel/http/csv.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import { division, integer, object } from '@qingming/connect/schema.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { getIndicator } from '../../kernel/records/counted.ts';
import { allCounted, counted } from './counted.ts';
import { describe } from './indicator.ts';
import { readLinks } from './links.ts';
import type { Overviews } from './overview.ts';
import { receivedRecord } from './received.ts';
import { searchPersons } from './search.ts';
import { newest } from './stream.ts';
import { chargeCheckRoutes } from './charge-check/routes.ts';
import { supervisedRoutes } from './supervised-routes.ts';
import { overviewOf, watchArrivals, watchLinks } from './grants.ts';

const WORDS = {
  case: { zh: '业务编号', en: 'Case number' },
  day: { zh: '日期', en: 'Day' },
  region: { zh: '区划', en: 'Division' },
  institution: { zh: '机构', en: 'Institution' },
  name: { zh: '姓名（已脱敏）', en: 'Name (masked)' },
} as const;

const valueWord = ({ label, unit }: contract.IndicatorName) =>
  unit === 'records' ? label : { zh: `${label.zh}（分）`, en: `${label.en} (fen)` };

/** What a number counts, as a file; that it was taken out is an act of its own. */
const exportRoute = (node: NodeContext): Route =>
  route({
    method: 'GET',
    path: '/api/national/counted.csv',
    summary: { zh: '导出一个数字所数的记录', en: 'The records behind a number, as CSV' },
    access: overviewOf,
    query: contract.countedQuery,
    limits: { perMinute: 10 },
    handle: async ({ records, query, language, reply }) => {
      const indicator = describe(node.catalogue, getIndicator(query.indicator));
      const taken = { list: indicator.name, filter: query };
      const rows = await exporting(node, records, taken, (agree) =>
        records.together(async (both) => {
          const { rows: found, decedents } = await allCounted(node, both, query);
          await agree(both, found.length);
          await both.audit({
            act: 'export',
            kind: indicator.kind,
            seen: decedents,
            detail: { rows: found.length, filter: { ...query } },
          });
          return found;
        }),
      );
      reply.headers(csvHeaders(indicator.name));
      const heading = [
        WORDS.case,
        WORDS.day,
        WORDS.region,
        WORDS.institution,
        WORDS.name,
        valueWord(indicator),
      ];
      return csvText(
        heading.map((word) => word[language]),
        rows.map((row) => [
          row.caseNumber,
          row.day,
          row.regionName?.[language] ?? row.region,
          row.institutionName,
          row.name,
          row.value,
        ]),
        cutShort(rows.length, MOST_LINES.counted, language),
      );
    },
  });

const USUAL_EVENTS = 30;

const watching = (
  node: NodeContext,
  partners: readonly string[],
  overviews: Overviews,
): readonly Route[] => {
  return [
    route({
      method: 'GET',
      path: '/api/national/overview',
      summary: {
        zh: '分地区的数字、完整性与时延',
        en: 'Numbers by division, with completeness and delay',
      },
      access: overviewOf,
      query: contract.overviewQuery,
      handle: ({ records, query }) => overviews.overview(records, query),
    }),
    route({
      method: 'GET',
      path: '/api/national/stream',
      summary: { zh: '最近发生的事', en: 'What happened last in the reader’s scope' },
      access: overviewOf,
      query: contract.streamQuery,
      handle: ({ records, query }) => newest(node, records, query.limit ?? USUAL_EVENTS),
    }),
    route({
      method: 'GET',
      path: '/api/national/links',
      summary: {
        zh: '与各节点的交换状况',
        en: 'The links to partners and what is wrong with them',
      },
      access: watchLinks,
      handle: ({ records }) => readLinks(node, records, partners),
    }),
  ];
};

const looking = (node: NodeContext): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/national/counted',
    summary: { zh: '一个数字所数的记录', en: 'The records behind a number' },
    access: overviewOf,
    query: contract.countedQuery,
    handle: ({ records, query }) => counted(node, records, query),
  }),
  exportRoute(node),
  route({
    method: 'GET',
    path: '/api/national/received/:origin/:seq',
    summary: { zh: '所收记录的原样（已脱敏）', en: 'A record as it was received, masked' },
    access: watchArrivals,
    params: object({ origin: division(), seq: integer({ minimum: 1 }) }),
    handle: ({ records, params }) => receivedRecord(node, records, params.origin, params.seq),
  }),
  route({
    method: 'POST',
    path: '/api/national/exports',
    summary: { zh: '登记一次名单导出', en: 'Log that a list is taken out' },
    access: overviewOf,
    limits: { bodyBytes: 3_000_000 },
    body: contract.exportTaken,
    handle: ({ records, body: { list, rows, filter, about = [] } }) =>
      exporting(node, records, { list, filter }, (agree) =>
        records.together(async (both) => {
          await agree(both, rows);
          await both.audit({
            act: 'export',
            seen: about,
            detail: { list, rows, filter: { ...filter } },
          });
        }),
      ),
  }),
  route({
    method: 'POST',
    path: '/api/national/search',
    reads: true,
    summary: { zh: '按证件号码或姓名查找', en: 'Find people by identity number or exact name' },
    access: overviewOf,
    limits: { perMinute: 20 },
    body: contract.personSearch,
    handle: ({ records, body }) => searchPersons(node, records, body),
  }),
];

/** The face of the national view, at both levels. */
export const nationalRoutes = (
  node: NodeContext,
  partners: readonly string[],
  overviews: Overviews,
): readonly Route[] => [
  ...watching(node, partners, overviews),
  ...supervisedRoutes(node),
  ...chargeCheckRoutes(node),
  ...looking(node),
];
