import { capability } from '../../kernel/access/capability.ts';
import type { ModuleGrants } from '../../kernel/access/grant.ts';

const takeTickets = capability(
  'feedback.take',
  '登记诉求',
  'Take complaints',
  'casework',
  'office',
);
export const handleTickets = capability(
  'feedback.handle',
  '签收、交办、回访、办结诉求',
  'Handle complaints',
  'office',
);
const answerTickets = capability(
  'feedback.answer',
  '答复诉求、整改差评',
  'Answer complaints and bad evaluations',
  'manage',
);
const callBack = capability(
  'feedback.callBack',
  '回访差评',
  'Call back about bad evaluations',
  'manage',
  'office',
);
/** Who is late is seen by whoever watches over the house. */
export const watchTickets = capability(
  'feedback.watch',
  '查看逾期的诉求和差评、可疑评价',
  'See what is late, and evaluations that are odd',
  'oversee',
);

const TICKET = ['ticket', 'ticketStep'] as const;
const FIGURES = ['evaluation', 'ticketFigure'] as const;

/**
 * Whoever was rated never sees who rated: the matter of an evaluation is read by who supervises alone. An
 * institution reads what was said of it, and neither name nor telephone of whoever complained.
 */
export const feedbackGrants: ModuleGrants = {
  capabilities: [takeTickets, handleTickets, answerTickets, callBack, watchTickets],
  grants: [
    // The counter writes down what somebody says and sees how it stands; the words of complaints are masked there.
    { duties: ['casework'], records: ['ticket', 'ticketFigure'], may: ['read', 'create'] },
    { duties: ['casework'], records: ['ticketEvidence'], may: ['read', 'create'] },
    { duties: ['manage'], records: TICKET, may: ['read', 'revise'], sees: ['note'] },
    { duties: ['manage'], records: ['ticketEvidence'], may: ['read'], sees: ['note'] },
    { duties: ['manage'], records: ['ticketFigure'], may: ['revise'] },
    { duties: ['manage'], records: ['evaluation'], may: ['read'] },
    { duties: ['manage'], records: ['badReview'], may: ['read', 'revise'], sees: ['note'] },
    // The telephone was left to be called back: to see it whole is an act, with its purpose.
    {
      duties: ['manage', 'office'],
      records: ['evaluationWords'],
      may: ['read'],
      sees: ['note'],
      mayReveal: true,
    },
    { duties: ['oversee'], records: [...TICKET, ...FIGURES, 'ticketEvidence'], may: ['read'] },
    {
      duties: ['oversee'],
      records: ['evaluationMatter', 'evaluationWords', 'badReview'],
      may: ['read'],
    },
    {
      duties: ['office'],
      records: TICKET,
      may: ['read', 'create', 'revise'],
      sees: ['note'],
      mayReveal: true,
    },
    { duties: ['office'], records: ['ticketEvidence'], may: ['read', 'create'], sees: ['note'] },
    { duties: ['office'], records: ['ticketFigure'], may: ['read', 'create', 'revise'] },
    { duties: ['office'], records: ['evaluation'], may: ['revise'], sees: ['note'] },
    { duties: ['office'], records: ['badReview'], may: ['revise'], sees: ['note'] },
    {
      duties: ['office'],
      records: ['evaluation', 'evaluationMatter', 'badReview', 'ticketEvidence', 'ticketFigure'],
      may: [],
      mayReveal: true,
    },
    // Who complains or evaluates online writes that one record, and reads how it stands.
    { duties: ['speak'], records: ['institution'], may: ['read'] },
    {
      duties: ['speak'],
      records: TICKET,
      may: ['read', 'create', 'revise'],
      sees: ['note'],
    },
    { duties: ['speak'], records: ['ticketEvidence'], may: ['read', 'create'] },
    { duties: ['speak'], records: ['ticketFigure'], may: ['read', 'create', 'revise'] },
    {
      duties: ['speak'],
      records: ['evaluation', 'badReview'],
      may: ['read', 'create'],
      sees: ['note'],
    },
    {
      duties: ['speak'],
      records: ['evaluationMatter', 'evaluationWords'],
      may: ['read', 'create'],
    },
    { duties: ['exchange'], records: FIGURES, may: ['create', 'revise', 'void'] },
  ],
};
