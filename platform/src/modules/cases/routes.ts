import type { CaseSteps, PersonCheck, Written } from '@qingming/connect/api/cases.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import type { Actor, Purpose } from '../../kernel/access/actor.ts';
import { csvHeaders } from '../../kernel/http/csv.ts';
import { type Route, route, type ServerModule } from '../../kernel/http/route.ts';
import { object, optional, type Schema, text, uuid } from '../../kernel/http/schema.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { rightsFor } from './acts.ts';
import { placeAshes } from './ashes.ts';
import { boardOf } from './board.ts';
import { exportCases, listCases } from './case-list.ts';
import { casePageOf, revealOf } from './case-page.ts';
import {
  bookFarewell,
  bookVigil,
  cancelCeremony,
  completeCeremony,
  finishPreparation,
  prepare,
} from './ceremonies.ts';
import { closeCase, reopenCase, withdrawCase } from './closing.ts';
import { correctRecord, voidRecord } from './corrections.ts';
import { checkCremation, finishCremation, startCremation } from './cremating.ts';
import { handOver, move } from './custody.ts';
import { historyOf } from './history.ts';
import { openCase } from './opening.ts';
import { addContact, addDeathCertificate, confirmCremation } from './papers.ts';
import { findSameName } from './same-name.ts';
import { scanOf } from './scan.ts';
import { CASES_QUERY, EXPORT_QUERY, NEW_CASE, REVEAL, STEP_BODIES } from './schemas.ts';
import { checkAtCremator } from './second-check.ts';
import { replaceTag } from './tags.ts';
import { arrive, cancelTransport, depart } from './transport.ts';
import { onCase, type Work } from './work.ts';
import { openCases } from './grants.ts';

interface CasesDependencies {
  readonly node: NodeContext;
  readonly recordsAs: (actor: Actor, purpose: Purpose) => Records;
  /** Who stands at somebody else's screen, by password and one-time code. */
  readonly prove: (proof: PersonCheck, address: string) => Promise<Actor>;
}

type Act<Input> = (work: Work, input: Input) => Promise<Written>;
interface Step<Input> {
  readonly summary: Bilingual;
  readonly act: Act<Input>;
  /** May be taken after the case was closed. */
  readonly closedToo?: true;
}

const step = <Input>(zh: string, en: string, act: Act<Input>): Step<Input> => ({
  summary: { zh, en },
  act,
});
const always = <Input>(given: Step<Input>): Step<Input> => ({ ...given, closedToo: true });

/** Every step that needs nothing of its own, by its address: what it is called, who takes it, what it does. */
const STEPS: {
  readonly [Name in Exclude<keyof CaseSteps, 'moves' | 'cremation' | 'corrections'>]: Step<
    CaseSteps[Name]
  >;
} = {
  'death-certificate': step('登记死亡证明', 'Record the death certificate', addDeathCertificate),
  contacts: step('登记联系人', 'Record a contact', addContact),
  confirmation: step(
    '登记火化确认书',
    'Record the signed cremation confirmation',
    confirmCremation,
  ),
  transport: step('出车接运', 'The hearse departs', depart),
  'transport/arrive': step('接运到馆', 'The hearse arrives with the body', arrive),
  'transport/cancel': step('取消接运', 'The transport is cancelled', cancelTransport),
  'hand-over': step('移交遗体', 'Hand the body over', handOver),
  preparation: step('开始整容', 'Preparation begins', prepare),
  'preparation/finish': step('整容完成', 'Preparation ends', finishPreparation),
  vigil: step('预订守灵', 'Book a vigil', bookVigil),
  'vigil/complete': step('守灵结束', 'The vigil is over', (work, input) =>
    completeCeremony(work, 'vigil', input),
  ),
  'vigil/cancel': step('取消守灵', 'Cancel the vigil', (work, input) =>
    cancelCeremony(work, 'vigil', input),
  ),
  farewell: step('预订告别', 'Book a farewell', bookFarewell),
  'farewell/complete': step('告别结束', 'The farewell is over', (work, input) =>
    completeCeremony(work, 'farewell', input),
  ),
  'farewell/cancel': step('取消告别', 'Cancel the farewell', (work, input) =>
    cancelCeremony(work, 'farewell', input),
  ),
  'cremation/check': step('火化前复核', 'The second check at the cremator', checkCremation),
  'cremation/finish': step('火化结束', 'The cremation ends', finishCremation),
  'ashes-placement': always(step('登记骨灰去向', 'Record where the ashes go', placeAshes)),
  close: step('办结业务', 'Close the case', closeCase),
  reopen: always(step('重新打开业务', 'Reopen the case', reopenCase)),
  withdraw: step('撤销业务', 'Withdraw the case', withdrawCase),
  voids: always(step('作废记录', 'Void a record', voidRecord)),
  tags: always(step('更换标签', 'Replace a tag', replaceTag)),
};

const ofCase = object({ case: uuid() });
const tag = 'cases';

function stepRoutes(node: NodeContext): readonly Route[] {
  return (Object.keys(STEPS) as (keyof typeof STEPS)[]).map((name) => {
    const { summary, act, closedToo } = STEPS[name] as Step<unknown>;
    return route({
      method: 'POST',
      path: `/api/cases/:case/${name}`,
      tag,
      summary,
      access: rightsFor(name),
      params: ofCase,
      body: STEP_BODIES[name] as Schema<unknown>,
      handle: ({ records, params, body }) =>
        onCase(node, records, params.case, (work) => act(work, body), {
          closedToo: closedToo === true,
        }),
    });
  });
}

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
    body: NEW_CASE,
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
    summary: { zh: '扫描标签移动遗体或骨灰', en: 'Move a body or ashes by scanning the tag' },
    params: ofCase,
    body: STEP_BODIES.moves,
    handle: ({ records, params, body }) => move(node, records, params.case, body),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:case/corrections',
    tag,
    access: rightsFor('corrections'),
    summary: { zh: '更正记录', en: 'Correct a record' },
    params: ofCase,
    body: STEP_BODIES.corrections,
    handle: ({ records, params, body }) => correctRecord(node, records, params.case, body),
  }),
];

const cremationRoute = ({ node, recordsAs, prove }: CasesDependencies): Route =>
  route({
    method: 'POST',
    path: '/api/cases/:case/cremation',
    tag,
    access: rightsFor('cremation'),
    summary: { zh: '开始火化', en: 'The cremation starts' },
    limits: { perMinute: 30 },
    params: ofCase,
    body: STEP_BODIES.cremation,
    handle: async ({ records, params, body, request }) => {
      const known = body.id === undefined ? undefined : await records.find(cremation, body.id);
      for (const proof of known === undefined ? (body.checks ?? []) : []) {
        const own = recordsAs(await prove(proof, request.ip), records.purpose);
        await onCase(node, own, params.case, (work) => checkAtCremator(work, body, 'password'));
      }
      return onCase(node, records, params.case, (work) => startCremation(work, body));
    },
  });

const readingRoutes = ({ node, recordsAs }: CasesDependencies): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/board',
    tag,
    access: 'staff',
    summary: { zh: '今日看板', en: 'The board of the day' },
    query: object({ institution: optional(uuid()) }),
    handle: ({ records, query }) => boardOf(records, node.clock, query.institution),
  }),
  // A question by name or identity number is a body: addresses are kept in the logs of proxies.
  route({
    method: 'POST',
    path: '/api/cases/search',
    reads: true,
    tag,
    access: 'staff',
    summary: { zh: '业务列表：查找、筛选、排序、分页', en: 'Cases: find, filter, sort, page' },
    body: CASES_QUERY,
    handle: ({ records, body }) => listCases(node, records, body),
  }),
  route({
    method: 'POST',
    path: '/api/cases/search.csv',
    reads: true,
    tag,
    access: 'staff',
    summary: { zh: '导出业务列表（留痕）', en: 'Export the list of cases (logged)' },
    body: EXPORT_QUERY,
    limits: { perMinute: 10 },
    handle: ({ records, body, language, reply }) => {
      void reply.headers(csvHeaders('cases'));
      return exportCases(node, records, body, language);
    },
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
    body: object({ name: text({ minLength: 1, maxLength: 100 }) }),
    limits: { perMinute: 30 },
    handle: ({ records, body }) => findSameName(records, body.name),
  }),
  route({
    method: 'GET',
    path: '/api/cases/:case',
    tag,
    access: 'staff',
    summary: { zh: '一件业务的全部内容', en: 'Everything of one case' },
    params: ofCase,
    handle: ({ records, params }) => casePageOf(records, node.clock, params.case),
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
    body: REVEAL,
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
    handle: ({ records, params }) => scanOf(records, params.text),
  }),
];

/** One death, one case: from the first call to the closed case. */
export const casesModule = (means: CasesDependencies): ServerModule => ({
  name: 'cases',
  routes: [
    ...openingRoutes(means),
    cremationRoute(means),
    ...stepRoutes(means.node),
    ...readingRoutes(means),
  ],
});
