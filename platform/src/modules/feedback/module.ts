import { answersQuery, ticketMessages } from '@qingming/connect/api/voice.ts';
import { object, uuid } from '@qingming/connect/schema.ts';
import { route, type ServerModule } from '../../kernel/http/route.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { besideEvaluation, besideTicket } from './beside.ts';
import { handleTickets, watchTickets } from './grants.ts';
import { lateVoices } from './late.ts';
import { answersSince, takeMessages } from './messages.ts';
import { oddEvaluations } from './odd.ts';

const tag = 'feedback';
/** A hundred messages of two thousand characters, of which each takes three bytes. */
const LONGEST_BODY = 1_000_000;

/** What is late, what is odd, and the door of 12345; the tickets themselves go by their process. */
export const feedbackModule = (node: NodeContext): ServerModule => ({
  name: 'feedback',
  routes: [
    route({
      method: 'GET',
      path: '/api/tickets/:ticket/beside',
      tag,
      access: { rights: [['read', 'ticket']] },
      summary: { zh: '工单的证据和办理记录', en: 'Evidence and steps of a ticket' },
      params: object({ ticket: uuid() }),
      handle: ({ records, params }) => besideTicket(records, params.ticket),
    }),
    route({
      method: 'GET',
      path: '/api/evaluations/:evaluation/beside',
      tag,
      access: {
        rights: [
          ['read', 'evaluation'],
          ['read', 'badReview'],
        ],
      },
      summary: { zh: '评价的内容和整改', en: 'Words of an evaluation, and the work on it' },
      params: object({ evaluation: uuid() }),
      handle: ({ records, params }) => besideEvaluation(records, params.evaluation),
    }),
    route({
      method: 'GET',
      path: '/api/voices/late',
      tag,
      access: watchTickets,
      summary: { zh: '逾期的诉求和差评', en: 'Complaints and bad evaluations that are late' },
      handle: ({ records }) => lateVoices(records, node.clock),
    }),
    route({
      method: 'GET',
      path: '/api/evaluations/odd',
      tag,
      access: { rights: [['read', 'evaluationMatter']] },
      summary: { zh: '可疑评价', en: 'Evaluations that are odd' },
      handle: ({ records }) => oddEvaluations(records, node.clock),
    }),
    route({
      method: 'POST',
      path: '/api/tickets/messages',
      tag,
      access: handleTickets,
      summary: {
        zh: '接收 12345 热线和其他部门转来的诉求',
        en: 'Take what 12345 or another authority passes on',
      },
      limits: { bodyBytes: LONGEST_BODY, perMinute: 30 },
      body: ticketMessages,
      handle: ({ records, body }) => takeMessages(records, body.messages),
    }),
    route({
      method: 'GET',
      path: '/api/tickets/messages',
      tag,
      access: handleTickets,
      summary: {
        zh: '回传 12345 热线和其他部门的办理情况',
        en: 'How it stands, for 12345 or the authority that passed it on',
      },
      query: answersQuery,
      handle: ({ records, query }) => answersSince(records, query.since, query.limit),
    }),
  ],
});
