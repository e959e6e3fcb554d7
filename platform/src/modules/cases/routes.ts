import { askKnown } from '@qingming/connect/api/calls.ts';
import { boardQuery, freePlacesQuery } from '@qingming/connect/api/board.ts';
import { reveal, sameNameQuestion } from '@qingming/connect/api/case-page.ts';
import { dayPlanQuery } from '@qingming/connect/api/day-plan.ts';
import * as contract from '@qingming/connect/api/cases.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import { CASE_ACTS } from '@qingming/standard/processes/case-acts.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import type { Actor, Purpose } from '../../kernel/access/actor.ts';
import { csvHeaders } from '../../kernel/http/csv.ts';
import { type Route, route, type ServerModule } from '../../kernel/http/route.ts';
import { object, text, uuid } from '@qingming/connect/schema.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { rightsFor } from './acts.ts';
import { boardOf } from './board.ts';
import { exportCases, listCases } from './case-list.ts';
import { casePageOf, revealOf } from './case-page.ts';
import { correctRecord, voidRecord } from './corrections.ts';
import { startCremation } from './cremating.ts';
import { overdueCalls } from './overdue-calls.ts';
import { move } from './custody.ts';
import { dayPlanOf } from './day-plan.ts';
import { freePlaces } from './free-places.ts';
import { historyOf } from './history.ts';
import { proposeFor } from './dispatching.ts';
import { knownNumber } from './known-number.ts';
import { mortuaryRoutes } from './mortuary-routes.ts';
import { openCase } from './opening.ts';
import { findSameName } from './same-name.ts';
import { scanOf } from './scan.ts';
import type { Prove } from '../../kernel/approvals/module.ts';
import { askSecondCheck } from './ask-check.ts';
import { checkAtCremator } from './second-check.ts';
import { TAKEN_HERE, takeAct } from './take-act.ts';
import { tripPersonOf } from './trip-person.ts';
import { type ExpectedWaivers, onCase } from './work.ts';
import { countingWrongTags } from './wrong-scan.ts';
import { crematorsOf } from './cremators.ts';
import { openCases, seeDayPlan, seeCremators, watchCallBacks } from './grants.ts';
import { screenRoutes } from './screen-routes.ts';
import { placedBy, placingOf, toldWithWhom } from './told-with-whom.ts';

interface CasesDependencies {
  readonly node: NodeContext;
  readonly recordsAs: (actor: Actor, purpose: Purpose) => Records;
  /** Who stands at somebody else's screen, by password and one-time code. */
  readonly prove: Prove;
  /** Without it an estimate says nothing of waivers. */
  readonly expectedWaivers?: ExpectedWaivers;
  /** Where families reach this node; a link that they are given begins with it. */
  readonly publicUrl?: string;
}

const ofCase = object({ case: uuid() });
const tag = 'cases';

/** Every act of the process that needs nothing beside the case. */
const actRoutes = ({ node, expectedWaivers, publicUrl }: CasesDependencies): readonly Route[] =>
  TAKEN_HERE.map((name) => {
    const act: Act = CASE_ACTS[name];
    return route({
      method: 'POST',
      path: `/api/cases/:case/${name}`,
      tag,
      summary: act.label,
      access: rightsFor(name),
      params: ofCase,
      body: contract.caseStep(name),
      handle: ({ records, params, body }) =>
        toldWithWhom(records, node.clock, placedBy(act, body), () =>
          countingWrongTags({ node, records, act, input: body }, () =>
            onCase(node, records, params.case, (work) => takeAct(work, name, body), {
              closedToo: act.always === true,
              expectedWaivers,
              publicUrl,
            }),
          ),
        ),
    });
  });

const voidingRoute = (node: NodeContext): Route =>
  route({
    method: 'POST',
    path: '/api/cases/:case/voids',
    tag,
    summary: { zh: '作废记录', en: 'Void a record' },
    access: rightsFor('voids'),
    params: ofCase,
    body: contract.caseVoiding,
    handle: ({ records, params, body }) =>
      onCase(node, records, params.case, (work) => voidRecord(work, body), { closedToo: true }),
  });

const openingRoutes = ({ node }: CasesDependencies): readonly Route[] => [
  route({
    method: 'POST',
    path: '/api/cases',
    tag,
    access: openCases,
    summary: {
      zh: '受理业务：逝者、联系人、死亡证明与遗体标签',
      en: 'Open a case: person, contact, death certificate and tag',
    },
    body: contract.newCase,
    handle: ({ records, body, reply }) => {
      void reply.code(201);
      return openCase({ node, records }, body);
    },
  }),
  route({
    method: 'POST',
    path: '/api/cases/:case/moves',
    tag,
    access: rightsFor('moves'),
    summary: CASE_ACTS.moves.label,
    params: ofCase,
    body: contract.caseStep('moves'),
    handle: ({ records, params, body }) =>
      countingWrongTags({ node, records, act: CASE_ACTS.moves, input: body }, () =>
        move(node, records, params.case, body),
      ),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:case/corrections',
    tag,
    access: rightsFor('corrections'),
    summary: { zh: '更正记录', en: 'Correct a record' },
    params: ofCase,
    body: contract.caseCorrection,
    handle: ({ records, params, body }) =>
      toldWithWhom(records, node.clock, placingOf(body.kind, body.changes, body.record), () =>
        correctRecord(node, records, params.case, body),
      ),
  }),
];

const cremationRoute = ({ node, recordsAs, prove }: CasesDependencies): Route =>
  route({
    method: 'POST',
    path: '/api/cases/:case/cremation',
    tag,
    access: rightsFor('cremation'),
    summary: CASE_ACTS.cremation.label,
    limits: { perMinute: 30 },
    params: ofCase,
    body: contract.caseStep('cremation'),
    handle: async ({ records, params, body, request }) => {
      const known = body.id === undefined ? undefined : await records.find(cremation, body.id);
      return countingWrongTags(
        { node, records, act: CASE_ACTS.cremation, input: body },
        async () => {
          for (const proof of known === undefined ? (body.checks ?? []) : []) {
            const beside = { by: records.actor, address: request.ip };
            const { actor, means } = await prove(proof, beside);
            const own = recordsAs(actor, records.purpose);
            await onCase(node, own, params.case, (work) => checkAtCremator(work, body, means));
          }
          return onCase(node, records, params.case, (work) => startCremation(work, body));
        },
      );
    },
  });

const askCheckRoute = ({ node }: CasesDependencies): Route =>
  route({
    method: 'POST',
    path: '/api/cases/:case/second-check',
    tag,
    access: rightsFor('cremation'),
    summary: {
      zh: '请另一人复核：标签与火化机，两分钟内有效',
      en: 'Ask another person to confirm tag and cremator, within two minutes',
    },
    limits: { perMinute: 30 },
    params: ofCase,
    body: contract.secondCheckAsked,
    handle: ({ records, params, body }) =>
      countingWrongTags({ node, records, act: CASE_ACTS['cremation/check'], input: body }, () =>
        askSecondCheck(node, records, params.case, body),
      ),
  });

const readingRoutes = ({ node, recordsAs }: CasesDependencies): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/board',
    tag,
    access: 'staff',
    summary: { zh: '今日看板', en: 'The board of the day' },
    query: boardQuery,
    handle: ({ records, query }) => boardOf(records, node.clock, query.institution),
  }),
  route({
    method: 'GET',
    path: '/api/day-plan',
    tag,
    access: seeDayPlan,
    summary: {
      zh: '日程：厅室、火化机、车辆一日的安排与冲突',
      en: 'The plan of a day: halls, rooms, cremators and vehicles, and what does not go together',
    },
    query: dayPlanQuery,
    handle: ({ records, query }) => dayPlanOf(records, node.clock, query),
  }),
  route({
    method: 'GET',
    path: '/api/cremators',
    tag,
    access: seeCremators,
    summary: {
      zh: '火化机：正在火化的、接下来的、预计时间、还缺什么',
      en: 'The cremators: who is in each, who is next, when, and what lacks',
    },
    query: boardQuery,
    handle: ({ records, query }) => crematorsOf(records, node.clock, query.institution),
  }),
  route({
    method: 'GET',
    path: '/api/free-places',
    tag,
    access: { rights: [['read', 'custody']] },
    summary: {
      zh: '查找空闲的格位、墓位：按架、层、位',
      en: 'Find a free niche or plot by rack, row and position',
    },
    query: freePlacesQuery,
    handle: ({ records, query }) => freePlaces(records, query),
  }),
  // A question by name or identity number is a body: addresses are kept in the logs of proxies.
  route({
    method: 'POST',
    path: '/api/cases/search',
    reads: true,
    tag,
    access: 'staff',
    summary: { zh: '业务列表：查找、筛选、排序、分页', en: 'Cases: find, filter, sort, page' },
    body: contract.casesQuery,
    handle: ({ records, body }) => listCases(node, records, body),
  }),
  route({
    method: 'POST',
    path: '/api/cases/search.csv',
    reads: true,
    tag,
    access: 'staff',
    summary: { zh: '导出业务列表（留痕）', en: 'Export the list of cases (logged)' },
    body: contract.casesExport,
    limits: { perMinute: 10 },
    handle: ({ records, body, language, reply }) => {
      void reply.headers(csvHeaders('cases'));
      return exportCases(node, records, body, language);
    },
  }),
  route({
    method: 'POST',
    path: '/api/calls/known',
    tag,
    access: { rights: [['create', 'firstCall']] },
    summary: {
      zh: '来电时：此号码以前的来电和业务',
      en: 'Earlier calls and cases of a telephone number',
    },
    body: askKnown,
    limits: { perMinute: 60 },
    handle: ({ records, body }) => knownNumber(records, body.phone),
  }),
  route({
    method: 'GET',
    path: '/api/calls/overdue',
    tag,
    access: watchCallBacks,
    summary: { zh: '逾时未回电的家属', en: 'Families who were not called back in time' },
    handle: ({ records }) => overdueCalls(records, node.clock),
  }),
  route({
    method: 'GET',
    path: '/api/trips/:trip/proposal',
    tag,
    access: {
      rights: [
        ['revise', 'trip'],
        ['read', 'vehicleUpkeep'],
        ['read', 'staffDuty'],
      ],
    },
    summary: { zh: '派车建议：车辆和驾驶员', en: 'Which vehicle and driver could be sent' },
    params: object({ trip: uuid() }),
    handle: ({ records, params }) => proposeFor(records, node.clock, params.trip),
  }),
  route({
    method: 'GET',
    path: '/api/trips/:trip/person',
    tag,
    summary: {
      zh: '接运的是哪一位：姓名、标签、有无同名',
      en: 'Who is to be fetched: name, tag, and whether somebody has the same name',
    },
    access: { rights: [['create', 'tripHandOver']] },
    params: object({ trip: uuid() }),
    handle: ({ records, params }) => tripPersonOf(recordsAs, records, params.trip),
  }),
  route({
    method: 'POST',
    path: '/api/cases/same-name',
    tag,
    access: openCases,
    summary: {
      zh: '受理前核对：是否已有同名逝者在馆',
      en: 'Is somebody of this name here already?',
    },
    body: sameNameQuestion,
    limits: { perMinute: 30 },
    handle: ({ records, body }) => findSameName(records, body.name, node.clock.now()),
  }),
  route({
    method: 'GET',
    path: '/api/cases/:case',
    tag,
    access: 'staff',
    summary: { zh: '一件业务的全部内容', en: 'Everything of one case' },
    params: ofCase,
    handle: ({ records, params }) => casePageOf(node, records, params.case),
  }),
  route({
    method: 'GET',
    path: '/api/cases/:case/history',
    tag,
    access: 'staff',
    summary: { zh: '业务的变更历史', en: 'The history of a case in words' },
    params: ofCase,
    handle: ({ records, params }) => historyOf(node, records, params.case),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:case/reveal',
    tag,
    access: 'staff',
    summary: {
      zh: '按用途查看完整信息（留痕）',
      en: 'See protected values whole, for a purpose (logged)',
    },
    params: ofCase,
    body: reveal,
    handle: ({ actor, params, body }) =>
      revealOf(recordsAs(actor, body.purpose), params.case, body),
  }),
  route({
    method: 'GET',
    path: '/api/scan/:text',
    tag,
    access: 'staff',
    summary: { zh: '识别扫描内容', en: 'What a scanned text is' },
    params: object({ text: text({ minLength: 1, maxLength: 200 }) }),
    handle: ({ records, params }) => scanOf(records, node.clock, params.text),
  }),
];

/** One death, one case: from the first call to the closed case. */
export const casesModule = (means: CasesDependencies): ServerModule => ({
  name: 'cases',
  routes: [
    ...openingRoutes(means),
    cremationRoute(means),
    askCheckRoute(means),
    ...actRoutes(means),
    voidingRoute(means.node),
    ...readingRoutes(means),
    ...mortuaryRoutes(means.node),
    ...screenRoutes(means.node),
  ],
});
