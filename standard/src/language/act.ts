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

/** What the platform knows without asking: the moment, its day, the staff record or the account of whoever acts. */
export interface Known {
  readonly known: 'now' | 'today' | 'staff' | 'account';
}

export const NOW: Known = { known: 'now' };
/** The day in China. */
export const TODAY: Known = { known: 'today' };
export const STAFF: Known = { known: 'staff' };
export const ACCOUNT: Known = { known: 'account' };

/** A value, the first code of a list that is valid today, or what the form knows: `itself` is how the record stands. */
export type Start =
  | { readonly value: Scalar }
  | { readonly firstValid: readonly string[] }
  | { readonly from: string; readonly element: string }
  | { readonly known: 'today' | 'name' | 'firstChoice' | 'itself' };

interface AskOptions {
  /** The name in the request, where it is not the element's own. */
  readonly as?: string;
  /** What stands there when it is left out; it need not be answered then. */
  readonly otherwise?: Known | { readonly value: Scalar };
  /** Folded away in the form until somebody asks for more. */
  readonly folded?: true;
  /** About the record that a link names, or of a code about the answer itself: any other is not offered. */
  readonly choose?: Expression;
  /** The same, where others are offered when there is none. */
  readonly prefer?: Expression;
  /** What the form begins with. */
  readonly start?: Start;
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
  /** May be left out of a request: not needed, known otherwise, or asked only under a condition. */
  readonly optional: Optional;
  /** Whether it has to be answered where it is asked, when the act says so; else as its record does. */
  readonly needed: boolean | undefined;
  readonly _value?: Value;
}

type NameOf<Own extends string, Options> = Options extends { readonly as: infer As extends string }
  ? As
  : Own;
type OptionalOf<E, Options> = Options extends { readonly when: object }
  ? true
  : Options extends { readonly optional: infer Said extends boolean }
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
  { as, optional, ...options }: AskOptions & { readonly optional?: boolean } = {},
): Ask {
  const mayLack = options.otherwise !== undefined || of.elements[element]?.optional === true;
  const said = optional ?? (options.otherwise === undefined ? undefined : true);
  return {
    ...options,
    optional: options.when !== undefined || (optional ?? mayLack),
    needed: said === undefined ? undefined : !said,
    name: as ?? element,
    of,
    element,
  };
}

/** How the value of an element goes on: from what to what. The act is offered where a step begins. */
export interface Moves {
  readonly element: string;
  readonly steps: readonly Step[];
}

/** The record is the root itself, which the address names. */
export const THE_ROOT = { named: 'byTheAddress' } as const;
/** The handler finds the record: by what was scanned. */
export const FOUND = { named: 'byTheHandler' } as const;

/**
 * What a person may do with one record, or to begin one. Route, form, menu, history, permission and
 * tests derive from it. Conditions are about the record; of an act that creates, about the record
 * that the process runs on. Its `recordedAt` is the moment of asking.
 */
export interface Act {
  /** Its address below that of the record. */
  readonly name: string;
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
  readonly asks: readonly Ask[];
  readonly moves?: Moves;
  /** Says the record anew: an answer that is left out takes out what stood there. */
  readonly anew?: true;
  /** What the act writes beside the answers; null takes an element out. */
  readonly sets?: Readonly<Record<string, Known | { readonly value: Scalar } | null>>;
  /** Elements that the platform works out of the root before the record is written: nobody is asked for them. */
  readonly worked?: readonly string[];
  /** Offered while it holds. */
  readonly from?: Expression;
  /** No rule of the records says what `from` says: the server asks it too. */
  readonly checked?: true;
  /** What has to be there first. */
  readonly needs?: readonly Need[];
  /** What must hold of the record as it would be afterwards. */
  readonly afterwards?: readonly Need[];
  /** Elements that name the accounts that took part before and so may not take this act. */
  readonly barred?: readonly string[];
  /** The name of what does more than write the record. */
  readonly handler?: string;
  /** How the request names the record that goes on: `record` unless given, or not at all. */
  readonly names?: string | typeof THE_ROOT | typeof FOUND;
  /** Asked why, under this label. */
  readonly reason?: Bilingual;
  /** May be taken when the process is over too. */
  readonly always?: true;
  /** What it reads or writes beside its record. */
  readonly also?: readonly (readonly [verb: ActVerb | 'read', kind: string])[];
}

export const act = <const Definition extends Act>(definition: Definition): Definition => definition;

type AsksOf<A> = A extends { readonly asks: readonly (infer Asked)[] } ? Asked : never;
type Simplify<T> = { readonly [K in keyof T]: T[K] };

/** What a request answers, derived from the questions. */
export type AnswersOf<A> = Simplify<
  {
    [Q in AsksOf<A> as Q extends Ask<string, unknown, false> ? Q['name'] : never]: Q extends Ask<
      string,
      infer Value
    >
      ? NonNullable<Value>
      : never;
  } & {
    [Q in AsksOf<A> as Q extends Ask<string, unknown, false>
      ? never
      : Q extends Ask
        ? Q['name']
        : never]?: (Q extends Ask<string, infer Value> ? NonNullable<Value> : never) | undefined;
  }
>;

type Naming<A> = A extends { readonly verb: 'create' }
  ? { readonly id?: string }
  : A extends { readonly names: infer Name }
    ? Name extends string
      ? { readonly [K in Name]: string } & { readonly version: number }
      : Name extends typeof THE_ROOT
        ? { readonly version: number }
        : object
    : { readonly record: string; readonly version: number };

/** The whole body of a request: which record at which version, the answers, and the reason where it is asked. */
export type RequestOf<A> = Simplify<
  Naming<A> &
    AnswersOf<A> &
    (A extends { readonly reason: object } ? { readonly reason: string } : object)
>;
