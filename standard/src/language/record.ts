import type { Bilingual } from './bilingual.ts';
import type { Books, Closing } from './books.ts';
import type { Element, Elements, ValueOf } from './element.ts';
import type { ElementOperand, Expression, ValueOperand } from './expression.ts';
import type { Basis, Retention } from './retention.ts';
import type { Presentation } from './presentation.ts';

/**
 * The time in which a rule is law. It is asked of what happened on those days, whenever that is
 * recorded: history need not meet a rule that came later, and keeps one that has ended.
 */
export interface RuleLife {
  /** The element that says when it happened: a day or an instant that every record has. */
  readonly by: string;
  /** YYYY-MM-DD; the first day. */
  readonly from?: string;
  /** YYYY-MM-DD; the first day on which it is asked no more. */
  readonly until?: string;
}

/** A sentence that must hold of a record. The database enforces it under the rule's name. */
export interface Rule {
  readonly name: string;
  /** What the rule says, for a person whose entry was refused: what is wrong and what to do. */
  readonly says: Bilingual;
  readonly check: Expression;
  readonly source?: string;
  /** Checked when the transaction ends, so that two records may change together. */
  readonly deferred?: boolean;
  /**
   * About the moment of writing, not about what lasts: checked where the record is written. A copy
   * that arrives elsewhere tells how things ended, after other things have moved on.
   */
  readonly atOriginOnly?: boolean;
  /**
   * The version of the standard that it came with; there from the first unless given. It is not asked
   * of a record that was made under an earlier one.
   */
  readonly since?: string;
  readonly life?: RuleLife;
  /**
   * Held from both sides: a change of any record of the root that the rule looks at is refused too
   * when the rule holds no more of a record of this kind.
   */
  readonly mutual?: boolean;
  /**
   * A link of the record, or `id` for the record itself: whoever writes about the same linked record, of whichever kind, waits, so that two
   * writers who look for one another's record see it.
   */
  readonly waitsFor?: string;
  /**
   * Beside `waitsFor`: writers of this kind do not wait for one another, only for those of other kinds. Two bodies
   * that are moved between the same two places, each the other way, would wait for each other for ever.
   */
  readonly besideOwnKind?: true;
}

/** Records of this kind among which the named elements may stand together only once. */
export interface Unique {
  readonly name: string;
  readonly elements: readonly string[];
  readonly says: Bilingual;
  /** Only records that meet this condition count (voided ones never do). */
  readonly where?: Expression;
  /** Unique on the whole node rather than inside the province. */
  readonly everywhere?: boolean;
}

/** No two records with equal `elements` may overlap in time (from inclusive, until exclusive). */
export interface Exclusive {
  readonly name: string;
  readonly elements: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly says: Bilingual;
  readonly where?: Expression;
}

/**
 * At no instant is more taken of a linked record than it holds (from inclusive, until exclusive).
 * A linked record that names no limit holds any number; for a limit of one, `exclusive` is cheaper.
 */
export interface Capacity {
  readonly name: string;
  readonly says: Bilingual;
  /** The link to what is filled. */
  readonly of: string;
  /** The whole number of the linked record that says how much it holds. */
  readonly limit: string;
  /** The whole number that a record takes; one unless given. */
  readonly units?: string;
  readonly from: string;
  readonly until: string;
  /** Only records that meet this condition take anything (voided ones never do). */
  readonly where?: Expression;
}

/**
 * Two people have each confirmed, in person, what the record says. Their confirmations are acts in
 * the audit of the node, under accounts of two people, so that writing the record is not enough.
 */
export interface Confirmed {
  readonly name: string;
  readonly says: Bilingual;
  /** The act in the audit by which each of them confirms. */
  readonly act: string;
  /** The links to the two members of staff; the audit's detail `staff` says which of them acted. */
  readonly people: readonly [string, string];
  /** The elements that say by which means each of them confirmed; what they say is the detail `means` of the act. */
  readonly means?: readonly [string, string];
  /** What the detail of the act says about the record, by the element that says the same. */
  readonly detail: Readonly<Record<string, string>>;
  /** Confirmations that are older when the record is written say nothing. */
  readonly minutes: number;
}

/**
 * Who took one part is another person than those who took the others, under whichever accounts. The rule says the same
 * of the accounts themselves, and has the sentence.
 */
export interface Persons {
  readonly rule: string;
  readonly by: string;
  readonly notBy: readonly string[];
}

/**
 * The accounts that it names are of nobody who works in the institution that the record lies in, under whichever
 * accounts. The rule of that name has the sentence.
 */
export interface Outsiders {
  readonly rule: string;
  readonly accounts: readonly string[];
}

/**
 * Whom or what a record names is a record of its own, of which there is one alone. It is found by what nobody
 * else has, in the transaction that writes the record, and made where there is none yet. The link that says
 * which it is follows from the record and is never typed.
 */
export interface Joins {
  readonly link: string;
  /** Whether the record says for certain who it is; about the record alone. */
  readonly when: Expression;
  /** The element of the linked kind by which it is found; a key of that kind alone. */
  readonly by: string;
  /** What a new one says, by its elements. */
  readonly makes: Readonly<Record<string, ElementOperand | ValueOperand>>;
}

/**
 * What a record belongs to decides who may see it and which records it may link to: the node alone,
 * an institution, or one record of a kind that is a root.
 */
export type BelongsTo = 'node' | 'institution' | { readonly root: string };

/**
 * Says of a kind that others belong to it. A root and its parts are locked, linked and sent together,
 * and lie where the root lies: in an institution, or on the node.
 */
export interface Root {
  /** What people call it inside a sentence: “in this case”. */
  readonly called: Bilingual;
  /** The column in which the root and its parts carry its identifier; `<kind>_id` unless given. */
  readonly column?: string;
}

/** Whether a record's content leaves its node: up to the ministry, down to the provinces, or not at all. */
export type Travels = 'up' | 'down' | 'both' | 'stays';

/** The observed number series: prefix + six-digit region + year + six-digit serial. */
export interface NumberSeries {
  readonly element: string;
  readonly prefix: string;
}

export interface RecordDefinition<Kind extends string = string, E extends Elements = Elements> {
  readonly kind: Kind;
  readonly label: Bilingual;
  readonly source: string;
  readonly belongsTo: BelongsTo;
  /** Of a kind of the node: its records lie in the division of whoever writes them, not all in that of the node. */
  readonly writersDivision?: true;
  readonly root?: Root;
  /** One kind at most: its records are the institutions, and each belongs to itself. */
  readonly isInstitution: boolean;
  readonly travels: Travels;
  readonly retention: Retention;
  readonly basis: Basis;
  readonly elements: E;
  /**
   * What a province adds to the kind. It lives in the fact's `local` object, and expressions name
   * it `local.village`.
   */
  readonly local?: Elements;
  readonly rules: readonly Rule[];
  readonly unique: readonly Unique[];
  readonly exclusive: readonly Exclusive[];
  readonly capacity: readonly Capacity[];
  readonly confirmed: readonly Confirmed[];
  /** Of several with the same link the first whose condition holds. */
  readonly joins: readonly Joins[];
  readonly series: readonly NumberSeries[];
  /** What the ledger takes from its records. */
  readonly books?: Books;
  /** Accounts that it names are of different people. */
  readonly persons?: Persons;
  /** Accounts that it names are of people from outside of the institution. */
  readonly outsiders?: Outsiders;
  /** Its records close a cash desk for a time. */
  readonly closes?: Closing;
  /** Its records tell what another node found of a reference: `askingNode`, `kind`, `record` and `element` name it. */
  readonly answersReferences?: true;
  /** Element that names the one node a record from above is meant for; others get its hash only. */
  readonly audience?: string;
  /** Element that names the record in lists; its label comes from there. */
  readonly title?: string;
  /** Extra indexes, each a list of elements, that the platform's own questions need. */
  readonly indexes: readonly (readonly string[])[];
  /**
   * How its records are written: by the form that derives from it, or only by acts of a module, which
   * ask for more than a form does. Parts of a root are written by acts.
   */
  readonly written?: 'form' | 'acts';
  /** How people are shown the kind, where what is derived is not good enough. */
  readonly presentation?: Presentation;
}

type Given<E extends Elements> = Pick<
  RecordDefinition<string, E>,
  'source' | 'belongsTo' | 'travels' | 'retention' | 'basis' | 'elements'
> &
  Partial<
    Pick<
      RecordDefinition<string, E>,
      | 'root'
      | 'writersDivision'
      | 'isInstitution'
      | 'rules'
      | 'unique'
      | 'exclusive'
      | 'capacity'
      | 'confirmed'
      | 'joins'
      | 'series'
      | 'books'
      | 'closes'
      | 'persons'
      | 'outsiders'
      | 'title'
      | 'indexes'
      | 'audience'
      | 'answersReferences'
      | 'written'
      | 'presentation'
    >
  >;

/** Declares a record kind. `kind` is camelCase; the table takes its snake_case. */
export const record = <const Kind extends string, E extends Elements>(
  kind: Kind,
  label: Bilingual,
  given: Given<E>,
): RecordDefinition<Kind, E> => ({
  isInstitution: false,
  rules: [],
  unique: [],
  exclusive: [],
  capacity: [],
  confirmed: [],
  joins: [],
  series: [],
  indexes: [],
  ...given,
  kind,
  label,
});

/** A rule with its sentence in both languages. */
export const rule = (
  name: string,
  says: Bilingual,
  check: Expression,
  more: Pick<
    Rule,
    | 'source'
    | 'deferred'
    | 'atOriginOnly'
    | 'since'
    | 'life'
    | 'mutual'
    | 'waitsFor'
    | 'besideOwnKind'
  > = {},
): Rule => ({ name, says, check, ...more });

type RequiredNames<E extends Elements> = {
  [N in keyof E]: E[N] extends Element<unknown, true> ? never : N;
}[keyof E];
type OptionalNames<E extends Elements> = Exclude<keyof E, RequiredNames<E>>;
type Simplify<T> = { [K in keyof T]: T[K] };

/** The shape of a fact of a record kind, derived from its elements. */
export type FactOf<R> =
  R extends RecordDefinition<string, infer E>
    ? Simplify<
        { -readonly [N in keyof Pick<E, RequiredNames<E>>]: ValueOf<E[N]> } & {
          -readonly [N in keyof Pick<E, OptionalNames<E>>]?: ValueOf<E[N]> | undefined;
        }
      >
    : never;

/** A fact of whatever kind, when only the definition at run time says which. */
export type AnyFact = { readonly [element: string]: string | number | boolean | undefined };
