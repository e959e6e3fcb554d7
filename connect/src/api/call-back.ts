import type { FactOf } from '@qingming/standard/language/record.ts';
import type { firstCall } from '@qingming/standard/records/first-call.ts';
import type { InstitutionFact, Told } from './registry.ts';

type CallFact = FactOf<typeof firstCall>;

/** What a family tells that asks online to be called back. */
export type CallBackAsked = Pick<CallFact, 'phone' | 'from' | 'wish'> &
  Partial<Pick<CallFact, 'caller' | 'relation' | 'papers' | 'wantedAt' | 'note'>>;

/** The house that is asked, as the portal shows it. */
export interface CallBackHouse {
  readonly id: string;
  /** Six digits. */
  readonly region: string;
}

/** What became of a request: `link` is the address part of its own page. */
export type CallBackAnswer =
  | { readonly answer: 'asked'; readonly link: string }
  /** Sent sooner than anybody types; the same form may be sent again. */
  | { readonly answer: 'too-soon' }
  /** The form was opened hours ago, or is none of ours: another is filled in with what was typed. */
  | { readonly answer: 'outdated' }
  /** More than the house can call: by network, by telephone number, or altogether. The house is to be rung. */
  | { readonly answer: 'too-many' };

/** How a request stands, for whoever has its link; nothing of it names a person. */
export interface CallBackView {
  readonly number: string;
  readonly state: CallFact['state'];
  readonly house: Told<InstitutionFact, 'number' | 'name' | 'kind'> & {
    /** Six digits. */
    readonly region: string;
    readonly phone: string | null;
  };
  /** The telephone number that was given, masked: enough to see that it is the right one. */
  readonly phone: string;
  readonly askedAt: string;
  /** By when somebody calls. */
  readonly due: string;
  readonly takenOnAt: string | null;
  readonly triedAt: string | null;
  readonly answeredAt: string | null;
}

/** The door through which a family without an account asks a house to call back. */
export interface CallBackDoor {
  /** What a form carries: which request it would be, of which house, and since when it is open. */
  ticket(house: CallBackHouse): string;
  /**
   * Writes the request; the same form sent twice is one. `address` is where it comes from. Throws
   * `invalid-input` and `rule-broken` where what was told does not hold.
   */
  ask(
    ticket: string,
    house: CallBackHouse,
    asked: CallBackAsked,
    address: string,
  ): Promise<CallBackAnswer>;
  /** Undefined of a link that is none, and a week after the request. */
  look(link: string): Promise<CallBackView | undefined>;
  /** Takes the request back while it waits; answers as `look`. */
  withdraw(link: string): Promise<CallBackView | undefined>;
}

/** A request or call of which nobody has called back within the time, for whoever watches over the house. */
export interface OverdueCall {
  readonly id: string;
  readonly number: string;
  readonly house: string;
  readonly houseName: string;
  readonly housePhone: string | null;
  readonly calledAt: string;
  /** Minutes since then. */
  readonly minutes: number;
}

/** `GET /api/calls/overdue`: the longest wait first, fifty at most, and how many there are. */
export interface OverdueCalls {
  readonly count: number;
  readonly calls: readonly OverdueCall[];
}
