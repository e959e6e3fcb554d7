import { yearFiguresQuery, yearsQuery } from '@qingming/connect/api/inspections.ts';
import { object, uuid } from '@qingming/connect/schema.ts';
import { type Route, route, type ServerModule } from '../../kernel/http/route.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { seeYear } from './grants.ts';
import { inspectionPageOf } from './inspection-page.ts';
import { figuresOfReport, yearFigures } from './told-figures.ts';
import { institutionYears } from './years.ts';

const TAG = 'inspections';

/** What a house did can be worked out where its records are written. */
const figuresNow = (node: NodeContext): Route =>
  route({
    method: 'GET',
    path: '/api/year-figures',
    tag: TAG,
    access: seeYear,
    summary: {
      zh: '一家机构的年度数字，按此刻的登记计算',
      en: 'The figures of a year of an institution, from what is on record now',
    },
    query: yearFiguresQuery,
    limits: { perMinute: 60 },
    handle: ({ records, query }) => yearFigures(node, records, query),
  });

/** Yearly reports and inspections: their figures, and how a division stands. */
export const inspectionsModule = (node: NodeContext): ServerModule => ({
  name: 'inspections',
  routes: [
    ...(node.level === 'province' ? [figuresNow(node)] : []),
    route({
      method: 'GET',
      path: '/api/yearly-reports/:report/figures',
      tag: TAG,
      access: seeYear,
      summary: {
        zh: '年度工作报告的数字：已上报的，为上报时的数字',
        en: 'The figures of a yearly report: those of its filing once it was filed',
      },
      params: object({ report: uuid() }),
      limits: { perMinute: 60 },
      handle: ({ records, params }) => figuresOfReport(node, records, params.report),
    }),
    route({
      method: 'GET',
      path: '/api/institution-years',
      tag: TAG,
      access: seeYear,
      summary: {
        zh: '年度工作报告上报和年度检查情况：按区划，县级按机构',
        en: 'Who filed a yearly report and who was inspected: by division, in a county by institution',
      },
      query: yearsQuery,
      handle: ({ records, query }) => institutionYears(node, records, query),
    }),
    route({
      method: 'GET',
      path: '/api/inspections/:inspection',
      tag: TAG,
      access: seeYear,
      summary: {
        zh: '一次年度检查：项目、评分和整改',
        en: 'One inspection: its points, what was given and what has to be put right',
      },
      params: object({ inspection: uuid() }),
      handle: ({ records, params }) => inspectionPageOf(records, params.inspection),
    }),
  ],
});
