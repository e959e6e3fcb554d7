import type { FactOf } from '@qingming/standard/language/record.ts';
import type { badReview } from '@qingming/standard/records/bad-review.ts';
import type { evaluation, evaluationWords } from '@qingming/standard/records/evaluation.ts';
import type { ticket } from '@qingming/standard/records/ticket.ts';
import type { ticketEvidence, ticketStep } from '@qingming/standard/records/ticket-parts.ts';
import { ticketCategory, ticketChannel, ticketKind } from '@qingming/standard/codes/feedback.ts';
import {
  codeOf,
  flag,
  instant,
  integer,
  list,
  object,
  optional,
  text,
  type TypeOf,
} from '../schema.ts';
import type { InstitutionFact, Told } from './registry.ts';

type TicketFact = FactOf<typeof ticket>;
type EvaluationFact = FactOf<typeof evaluation>;

/** What somebody says online about a house. */
export type VoiceAsked = Pick<TicketFact, 'kind' | 'category' | 'words' | 'anonymous'> &
  Partial<Pick<TicketFact, 'name' | 'phone'>> & {
    /** The number of a case and the eight digits that its family was given, so that evidence is attached. */
    readonly proof?: { readonly number: string; readonly code: string };
  };

/** The house that is spoken about, as the portal shows it. */
export interface VoiceHouse {
  readonly id: string;
  /** Six digits. */
  readonly region: string;
}

/** What became of it: `link` is the address part of its own page. */
export type VoiceAnswer =
  | { readonly answer: 'said'; readonly link: string }
  | { readonly answer: 'too-soon' | 'outdated' | 'too-many' }
  /** Number and code belong to no case of this house that a family may look at; whichever was wrong. */
  | { readonly answer: 'no-such-case' };

/** How it stands, for whoever has its link: what was answered, and nobody's name. */
export interface VoiceView extends Told<TicketFact, 'number' | 'kind' | 'category' | 'state'> {
  readonly house: Told<InstitutionFact, 'number' | 'name' | 'kind'> & {
    /** Six digits. */
    readonly region: string;
    readonly phone: string | null;
  };
  readonly words: string;
  /** Masked: enough to see that it is the right one. */
  readonly phone: string | null;
  readonly receivedAt: string;
  /** The last day, YYYY-MM-DD, as extended. */
  readonly dueOn: string;
  readonly extendedBecause: string | null;
  readonly answer: string | null;
  readonly answeredAt: string | null;
  readonly passedTo: string | null;
  readonly outcome: TicketFact['outcome'] | null;
  readonly checkFinding: string | null;
  readonly closedAt: string | null;
  /** How much of the case the platform attached. */
  readonly evidence: number;
  /** Whoever complained may say now whether it is solved. */
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
}

export type VoiceOutcome = NonNullable<TicketFact['outcome']>;

/** The door of people without an account who complain, ask, suggest or thank. */
export interface VoiceDoor {
  /** What a form carries: which ticket it would be, of which house, and since when it is open. */
  form(house: VoiceHouse): string;
  /** Writes the ticket; the same form sent twice is one. Throws `invalid-input`, `rule-broken`, `locked-out`. */
  say(form: string, house: VoiceHouse, asked: VoiceAsked, address: string): Promise<VoiceAnswer>;
  /** Undefined of a link that is none, and half a year after the ticket. */
  look(link: string): Promise<VoiceView | undefined>;
  /** Solved, partly or not: the last opens it again. What cannot be decided now stays as it is. */
  decide(link: string, outcome: VoiceOutcome, words: string): Promise<VoiceView | undefined>;
  withdraw(link: string): Promise<VoiceView | undefined>;
}

/** What a family says of how it was served. */
export type EvaluationGiven = Pick<EvaluationFact, 'level'> &
  Partial<Pick<EvaluationFact, 'speed' | 'skill' | 'attitude' | 'charges' | 'about'>> &
  Partial<Pick<FactOf<typeof evaluationWords>, 'words' | 'phone'>>;

/** Whether a family is asked, and what it said already. */
export interface EvaluationStanding {
  readonly state: 'not-yet' | 'asked' | 'given' | 'over';
  readonly level: EvaluationFact['level'] | null;
  readonly givenAt: string | null;
  /** One addition may be made. */
  readonly mayAdd: boolean;
  /** Of a bad evaluation: where it stands, and what the house answered. */
  readonly review: {
    readonly state: FactOf<typeof badReview>['state'];
    readonly answer: string | null;
    readonly finding: string | null;
  } | null;
}

/** The case of a family that was let in. */
export interface EvaluatedCase {
  readonly case: string;
  readonly institution: string;
  readonly region: string;
}

/** The door of families that evaluate, behind that of their window. */
export interface EvaluationDoor {
  standing(of: EvaluatedCase): Promise<EvaluationStanding>;
  /** Written once, with one addition; false where nothing may be said now. Throws `invalid-input`. */
  give(of: EvaluatedCase, given: EvaluationGiven, address: string): Promise<boolean>;
}

/** A ticket or a bad evaluation that is late, for whoever watches over the house. */
export interface LateVoice {
  readonly kind: 'ticket' | 'evaluation';
  readonly id: string;
  readonly number: string;
  readonly house: string;
  readonly houseName: string;
  /** The day by which it should have been done, YYYY-MM-DD. */
  readonly dueOn: string;
  /** Days since then. */
  readonly days: number;
}

/** `GET /api/voices/late`: the latest first, fifty at most, and how many there are. */
export interface LateVoices {
  readonly count: number;
  readonly late: readonly LateVoice[];
}

/** An evaluation that is odd, and why; a person decides. */
export interface OddEvaluation {
  readonly id: string;
  readonly number: string;
  readonly house: string;
  readonly houseName: string;
  readonly level: EvaluationFact['level'];
  readonly at: string;
  readonly why: readonly ('network' | 'phone' | 'burst' | 'fives' | 'staff')[];
}

/** `GET /api/evaluations/odd`: those of the last ninety days that are still counted, two hundred at most. */
export interface OddEvaluations {
  readonly evaluations: readonly OddEvaluation[];
}

/** What the page of a house publishes; null where it would tell of single families. */
export interface HeardFigures {
  readonly from: string;
  readonly until: string;
  readonly evaluated: { readonly part: number; readonly of: number } | null;
  /** From five to one, as far as no cell is smaller than ten. */
  readonly levels: readonly number[] | null;
  /** Shares from 0 to 1. */
  readonly good: number | null;
  readonly inTime: number | null;
}

const LONGEST_WORDS = 2000;
const MOST_MESSAGES = 100;

/** What another office passes on: its number, the house by its own, and what was said. */
const ticketMessage = object({
  outside: text({ minLength: 1, maxLength: 40 }),
  channel: codeOf(ticketChannel),
  kind: codeOf(ticketKind),
  category: codeOf(ticketCategory),
  institution: text({ minLength: 1, maxLength: 24 }),
  words: text({ minLength: 1, maxLength: LONGEST_WORDS }),
  anonymous: flag(),
  name: optional(text({ minLength: 1, maxLength: 60 })),
  phone: optional(text({ minLength: 1, maxLength: 40 })),
  receivedAt: instant(),
});
export type TicketMessage = TypeOf<typeof ticketMessage>;

export const ticketMessages = object({
  messages: list(ticketMessage, { minItems: 1, maxItems: MOST_MESSAGES }),
});

/** What became of each message, in their order. */
export interface MessagesTaken {
  readonly messages: readonly {
    readonly outside: string;
    /** `there`: taken before, under the number that is told. */
    readonly result: 'taken' | 'there' | 'refused';
    readonly number: string | null;
    readonly says: { readonly zh: string; readonly en: string } | null;
  }[];
}

export const answersQuery = object({
  since: instant(),
  limit: optional(integer({ minimum: 1, maximum: 500 })),
});

/** What goes back to the office that passed it on, in the order of change. */
export interface TicketAnswers {
  readonly answers: readonly (Told<TicketFact, 'number' | 'state' | 'channel'> & {
    readonly outside: string;
    readonly dueOn: string;
    readonly answer: string | null;
    readonly answeredAt: string | null;
    readonly outcome: TicketFact['outcome'] | null;
    readonly closedAt: string | null;
    readonly changedAt: string;
  })[];
  readonly more: boolean;
}

/** `GET /api/tickets/:ticket/beside`: what was attached and tried, as far as the reader sees it. */
export interface BesideTicket {
  readonly evidence: readonly (Told<FactOf<typeof ticketEvidence>, 'kind' | 'says'> & {
    readonly id: string;
  })[];
  readonly steps: readonly (Told<FactOf<typeof ticketStep>, 'step' | 'at'> & {
    readonly id: string;
    readonly said: string | null;
  })[];
}

/** `GET /api/evaluations/:evaluation/beside`: its words, how it is worked through, and, for who supervises, its case. */
export interface BesideEvaluation {
  readonly words: {
    readonly id: string;
    readonly said: string | null;
    readonly phone: string | null;
  } | null;
  readonly review: {
    readonly id: string;
    readonly state: FactOf<typeof badReview>['state'];
    readonly answerBy: string;
    readonly closeBy: string;
    readonly finding: string | null;
    readonly fix: string | null;
    readonly checkFinding: string | null;
  } | null;
  /** The identifier of the case; null for whoever may not see it. */
  readonly ofCase: string | null;
}
