import type { Bilingual } from './bilingual.ts';
import type { Element, ValueOf } from './element.ts';
import type { Expression, Scalar, Step } from './expression.ts';
import type { RecordDefinition } from './record.ts';

export type ActVerb = 'create' | 'revise' | 'void';

/** A condition, with the sentence that a person reads while it is not met. */
export interface Need {
  readonly check: Expression;
  readonly says: Bilingual;
  /** The rule of the standard that says the same: the database has the last word then. */
  readonly rule?: string;
}

/** What the platform knows without asking: the moment, the staff record or the account of whoever acts. */
export interface Known {
  readonly known: 'now' | 'staff' | 'account';
}

export const NOW: Known = { known: 'now' };
export const STAFF: Known = { known: 'staff' };
export const ACCOUNT: Known = { known: 'account' };

interface AskOptions {
  /** The name in the request, where it is not the element's own. */
  readonly as?: string;
  /** What stands there when it is left out; it need not be answered then. */
  readonly otherwise?: Known | { readonly value: Scalar };
  /** Folded away in the form until somebody asks for more. */
  readonly folded?: true;
  /** About the record that a link names: any other is not offered. */
  readonly choose?: Expression;
  /** The same, where others are offered when there is none. */
  readonly prefer?: Expression;
  /** What the form begins with. */
  readonly start?: { readonly value: Scalar } | { readonly known: 'today' | 'name' };
  /** Asked only while this holds of the other answers. */
  readonly when?: Expression;
  readonly label?: Bilingual;
  readonly help?: Bilingual;
}

/** One question of an act: an element of a record kind, under a name of its own where it needs one. */
export interface Ask<
  Name extends string = string,
  Value = unknown,
  Optional extends boolean = boolean,
> extends Omit<AskOptions, 'as'> {
  readonly name: Name;
  /** The record kind whose element it is. */
  readonly of: RecordDefinition;
  readonly element: string;
  readonly optional: Optional;
  readonly _value?: Value;
}

type NameOf<Own extends string, Options> = Options extends { readonly as: infer As extends string }
  ? As
  : Own;
type OptionalOf<E, Options> = Options extends { readonly optional: infer Said extends boolean }
  ? Said
  : Options extends { readonly otherwise: object }
    ? true
    : E extends Element<unknown, true>
      ? true
      : false;

/** Asks for an element; `optional` says otherwise than the record does, which an act may. */
export function ask<
  R extends RecordDefinition,
  const Own extends keyof R['elements'] & string,
  const Options extends AskOptions & { readonly optional?: boolean },
>(
  definition: R,
  element: Own,
  options?: Options,
): Ask<NameOf<Own, Options>, ValueOf<R['elements'][Own]>, OptionalOf<R['elements'][Own], Options>>;
export function ask(
  of: RecordDefinition,
  element: string,
  { as, ...options }: AskOptions & { readonly optional?: boolean } = {},
): Ask {
  const optional = options.otherwise !== undefined || of.elements[element]?.optional === true;
  return { optional, ...options, name: as ?? element, of, element };
}

/** How the value of an element goes on: from what to what. The act is offered where a step begins. */
export interface Moves {
  readonly element: string;
  readonly steps: readonly Step[];
}

/**
 * What a person may do with one record, or to begin one. Route, form, menu, history, permission and
 * tests derive from it. Conditions are about the record; of an act that creates, about the record
 * that the process runs on. Its `recordedAt` is the moment of asking.
 */
export interface Act<Asks extends readonly Ask[] = readonly Ask[], Name extends string = string> {
  /** Its address below that of the record. */
  readonly name: Name;
  /** An imperative: on buttons, in the menu, above the form. */
  readonly label: Bilingual;
  /** What the button of the form says, where it is not the label. */
  readonly submit?: Bilingual;
  /** Stands above the questions: what to check first, what the act leads to. */
  readonly note?: Bilingual;
  /** What the history says was done. */
  readonly done: Bilingual;
  readonly on: string;
  readonly verb: ActVerb;
  /** The capability that it takes beside leave to write the record. */
  readonly by?: string;
  readonly asks: Asks;
  readonly moves?: Moves;
  /** What the act writes beside the answers; null takes an element out. */
  readonly sets?: Readonly<Record<string, Known | { readonly value: Scalar } | null>>;
  /** Offered while it holds. */
  readonly from?: Expression;
  /** What has to be there first. */
  readonly needs?: readonly Need[];
  /** What must hold of the record as it would be afterwards. */
  readonly afterwards?: readonly Need[];
  /** Elements that name the accounts that took part before and so may not take this act. */
  readonly barred?: readonly string[];
  /** The name of what does more than write the record. */
  readonly handler?: string;
}

export const act = <const Asks extends readonly Ask[], const Name extends string>(
  definition: Act<Asks, Name>,
): Act<Asks, Name> => definition;

type AsksOf<A> = A extends Act<infer Asks> ? Asks[number] : never;
type Simplify<T> = { readonly [K in keyof T]: T[K] };

/** What a request answers, derived from the questions. */
export type AnswersOf<A> = Simplify<
  {
    [Q in AsksOf<A> as Q extends Ask<string, unknown, false> ? Q['name'] : never]: NonNullable<
      Q['_value']
    >;
  } & {
    [Q in AsksOf<A> as Q extends Ask<string, unknown, false> ? never : Q['name']]?: NonNullable<
      Q['_value']
    >;
  }
>;
