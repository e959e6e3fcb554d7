import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import * as contract from '@qingming/connect/api/oversight.ts';
import { pageQuery, voiding } from '@qingming/connect/api/registry.ts';
import type { Language } from '@qingming/standard/language/bilingual.ts';
import { exporting } from '../../kernel/approvals/exports.ts';
import { csvHeaders, csvText, cutShort } from '../../kernel/http/csv.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import { day, division, integer, object, uuid } from '@qingming/connect/schema.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { listViewsAbove } from './views-above/views.ts';
import { alarmRoutes } from './alarms/routes.ts';
import { listContradictions } from './contradictions.ts';
import { listDisputes, listResemblances } from './disputes.ts';
import { listLateEntries } from './late-entries.ts';
import { dayReportsOf, dayReportView, lastDays, submitDayReport } from './day-reports.ts';
import { askHeldDecision, heldRecord, listQuarantine } from './held.ts';
import {
  answerNotice,
  askForCorrection,
  listNotices,
  noticeRow,
  withdrawNotice,
} from './notices.ts';
import { readLog } from './read-log.ts';
import { listRefused } from './refused.ts';
import {
  answerNotices,
  fileReports,
  issueNotices,
  oversee,
  seeReports,
  settleDisputes,
  watchExports,
  watchViewsAbove,
} from './grants.ts';
import { decideHeld, readAudit, readLate } from '../../kernel/access/kernel-grants.ts';

const noticeId = object({ notice: uuid() });

const refusals = (node: NodeContext): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/oversight/refused',
    summary: { zh: '被退回的记录', en: 'Records that the ministry returned' },
    access: 'staff',
    query: contract.refusedQuery,
    handle: ({ records, query }) => listRefused(node, records, query),
  }),
  route({
    method: 'GET',
    path: '/api/oversight/quarantine',
    summary: { zh: '未通过校验的记录', en: 'Records that failed checks' },
    access: oversee,
    query: contract.quarantineQuery,
    handle: ({ records, query }) => listQuarantine(node, records, query),
  }),
  route({
    method: 'GET',
    path: '/api/oversight/quarantine/:origin/:seq',
    summary: { zh: '一条未通过校验的记录', en: 'One record that failed checks' },
    access: oversee,
    params: object({ origin: division(), seq: integer() }),
    handle: ({ records, params }) => heldRecord(node, records, params),
  }),
  route({
    method: 'POST',
    path: '/api/oversight/quarantine/:origin/:seq/decision',
    summary: {
      zh: '提请处理一条未通过校验的记录，由另一人决定',
      en: 'Ask that a record that failed checks be checked again or kept as evidence; another person decides',
    },
    access: decideHeld,
    params: object({ origin: division(), seq: integer({ minimum: 1 }) }),
    body: contract.heldDecisionAsked,
    handle: ({ records, params, body }) => askHeldDecision(node, records, params, body),
  }),
  route({
    method: 'GET',
    path: '/api/oversight/disputes',
    summary: { zh: '两省重复的火化记录', en: 'Cremations recorded by two provinces' },
    access: settleDisputes,
    query: pageQuery,
    handle: ({ records, query }) => listDisputes(records, query),
  }),
  route({
    method: 'GET',
    path: '/api/oversight/resemblances',
    summary: { zh: '两省疑似同一逝者', en: 'People in two provinces who may be one' },
    access: settleDisputes,
    query: pageQuery,
    handle: ({ records, query }) => listResemblances(records, query),
  }),
];

const notices = (node: NodeContext): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/oversight/contradictions',
    summary: {
      zh: '引用的记录与对方登记不一致',
      en: 'References that contradict the record that they name',
    },
    access: oversee,
    query: pageQuery,
    handle: ({ records, query }) => listContradictions(node, records, query),
  }),
  route({
    method: 'GET',
    path: '/api/oversight/notices',
    summary: { zh: '数据更正通知', en: 'Correction notices' },
    access: oversee,
    query: contract.noticesQuery,
    handle: ({ records, query }) => listNotices(node, records, query),
  }),
  route({
    method: 'GET',
    path: '/api/oversight/notices/:notice',
    summary: { zh: '一份数据更正通知', en: 'One correction notice' },
    access: oversee,
    params: noticeId,
    handle: ({ records, params }) => noticeRow(node, records, params.notice),
  }),
  route({
    method: 'POST',
    path: '/api/oversight/notices',
    summary: { zh: '要求更正', en: 'Ask for a correction' },
    access: issueNotices,
    body: contract.newNotice,
    handle: ({ records, body }) => askForCorrection(node, records, body),
  }),
  route({
    method: 'POST',
    path: '/api/oversight/notices/:notice/withdraw',
    summary: { zh: '撤回通知', en: 'Withdraw a notice' },
    access: issueNotices,
    params: noticeId,
    body: voiding,
    handle: ({ records, params, body }) => withdrawNotice(node, records, params.notice, body),
  }),
  route({
    method: 'POST',
    path: '/api/oversight/notices/:notice/answer',
    summary: { zh: '答复通知', en: 'Answer a notice' },
    access: answerNotices,
    params: noticeId,
    body: contract.noticeAnswer,
    handle: ({ records, params, body }) => answerNotice(node, records, params.notice, body),
  }),
];

const reportId = object({ institution: uuid(), day: day() });

const reports = (node: NodeContext): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/institutions/:institution/day-reports/:day',
    summary: { zh: '机构日报', en: 'Daily report of an institution' },
    access: seeReports,
    params: reportId,
    handle: ({ records, params }) => dayReportView(node, records, params.institution, params.day),
  }),
  route({
    method: 'GET',
    path: '/api/institutions/:institution/day-reports',
    summary: { zh: '机构最近的日报', en: 'The last daily reports of an institution' },
    access: seeReports,
    params: object({ institution: uuid() }),
    handle: ({ records, params }) => lastDays(node, records, params.institution),
  }),
  route({
    method: 'PUT',
    path: '/api/institutions/:institution/day-reports/:day',
    summary: { zh: '上报或更正日报', en: 'Report a day, or correct the report' },
    access: fileReports,
    params: reportId,
    body: contract.submitDayReport,
    handle: ({ records, params, body }) =>
      submitDayReport(node, records, params.institution, params.day, body),
  }),
  route({
    method: 'GET',
    path: '/api/oversight/day-reports',
    summary: { zh: '日报上报情况', en: 'Which institutions reported a day' },
    access: oversee,
    query: contract.dayReportsQuery,
    handle: ({ records, query }) => dayReportsOf(node, records, query.day, query.region),
  }),
];

const HEADING: Readonly<Record<Language, readonly string[]>> = {
  zh: ['时间', '账号', '姓名', '行为', '类别', '业务编号', '逝者', '人数', '目的', '结果'],
  en: ['Time', 'Account', 'Name', 'Act', 'Kind', 'Case', 'Person', 'Shown', 'Purpose', 'Result'],
};

const cellsOf = (row: contract.AuditRow, language: Language) => [
  row.at,
  row.account,
  row.accountName,
  row.actName[language],
  row.kindName?.[language],
  row.caseNumber,
  row.decedentName,
  row.seen,
  row.purposeName[language],
  row.result,
];

const MOST_IN_FILE = MOST_LINES.audit;

const lateEntries = (node: NodeContext): Route =>
  route({
    method: 'GET',
    path: '/api/oversight/late-entries',
    summary: { zh: '补登的时间', en: 'What was entered later than it happened' },
    access: readLate,
    query: contract.lateEntriesQuery,
    handle: ({ records, query }) => listLateEntries(node, records, query),
  });

const audits = (node: NodeContext): readonly Route[] => [
  lateEntries(node),
  route({
    method: 'GET',
    path: '/api/oversight/audit',
    summary: { zh: '信息查阅记录', en: 'Access log: who viewed whose information, and why' },
    access: readAudit,
    query: contract.auditQuery,
    handle: ({ records, query }) => readLog(node, records, query),
  }),
  route({
    method: 'GET',
    path: '/api/oversight/audit.csv',
    summary: { zh: '导出信息查阅记录', en: 'The access log as CSV' },
    access: readAudit,
    query: contract.auditQuery,
    limits: { perMinute: 5 },
    handle: async ({ records, query, language, reply }) => {
      const taken = { list: 'audit', filter: query, act: 'export.audit' } as const;
      const rows = await exporting(node, records, taken, (agree) =>
        records.together(async (both) => {
          const asked = { ...query, size: MOST_IN_FILE };
          const { rows: found } = await readLog(node, both, asked);
          await agree(both, found.length);
          await both.audit({
            act: 'export',
            kind: 'audit',
            seen: [...new Set(found.flatMap((row) => row.case ?? []))],
            detail: { rows: found.length, filter: { ...query } },
          });
          return found;
        }),
      );
      reply.headers(csvHeaders('audit'));
      return csvText(
        HEADING[language],
        rows.map((row) => cellsOf(row, language)),
        cutShort(rows.length, MOST_IN_FILE, language),
      );
    },
  }),
  route({
    method: 'GET',
    path: '/api/oversight/exports',
    summary: { zh: '导出记录', en: 'Who took what out' },
    access: watchExports,
    query: contract.exportsQuery,
    handle: ({ records, query }) => readLog(node, records, { ...query, act: 'export' }),
  }),
];

const viewsAbove = (node: NodeContext): Route =>
  route({
    method: 'GET',
    path: '/api/oversight/views-above',
    summary: { zh: '部级查阅本省信息的记录', en: 'What the ministry viewed of our people' },
    access: watchViewsAbove,
    query: contract.viewsAboveQuery,
    handle: ({ records, query }) => listViewsAbove(node, records, query),
  });

/** What officers and inspectors watch: refusals, corrections, completeness, and who looked at whom. */
export const oversightRoutes = (node: NodeContext): readonly Route[] => [
  ...refusals(node),
  ...notices(node),
  ...reports(node),
  ...audits(node),
  ...alarmRoutes(node),
  viewsAbove(node),
];
