import type { Bilingual } from './bilingual.ts';
import type { CodeSet } from './code-set.ts';
import type { Expression } from './expression.ts';

/**
 * How far an element may be seen. Encryption, masking, export and read-audit derive from it:
 * `personal` and `sensitive` are masked by default and every read is logged; their texts are
 * encrypted at rest.
 */
export type Classification = 'public' | 'internal' | 'personal' | 'sensitive';

/** How a masked value is shortened for a reader who may not see it whole. */
export type Mask = 'name' | 'identity' | 'phone' | 'address' | 'note' | 'hidden';

/**
 * How an element is found among many. A sealed one: by equality of a blind index, or by the search keys
 * of a name. An open number: by its beginning or its last digits.
 */
export type Findable = 'exact' | 'name' | 'number';

export type ElementType =
  | 'text'
  | 'code'
  | 'region'
  | 'date'
  | 'partialDate'
  | 'instant'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'boolean'
  | 'link'
  | 'file'
  | 'ref';

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/**
 * The record elsewhere that a reference names. It may lie in another root, institution or province, so
 * that no key leads there: whether it is there and says the same is found out later, and kept beside.
 */
export interface Named {
  readonly kind: string;
  /** Its number, as people write it down: an open text by which it is unique. */
  readonly by: string;
  /**
   * What must say the same, as far as both say it: its element, and the element of the record that
   * names it; `decedent.name` is that of the record of the kind in the same root.
   */
  readonly agrees: Readonly<Record<string, string>>;
  /** What must hold of it alone. */
  readonly stands?: Expression;
}

/** Plain data that describes one data element; `_value` exists for the compiler only. */
export interface Element<Value = unknown, Optional extends boolean = boolean> extends Bounds {
  readonly type: ElementType;
  readonly label: Bilingual;
  readonly optional: Optional;
  readonly classification: Classification;
  /** Standard or law and clause, "observed: table.column", or "design: why", when nobody else keeps it. */
  readonly source: string;
  /** Why a personal element is held (PIPL art. 6). */
  readonly purpose?: string;
  readonly mask?: Mask;
  readonly findable?: Findable;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** A text of that pattern, for who is asked to write one. */
  readonly example?: string;
  readonly format?: 'identityNumber' | 'phone' | 'tag' | 'url' | 'socialCreditCode';
  readonly multiline?: boolean;
  /** Why a text that people write freely may stand in the clear; it is personal otherwise. */
  readonly openBecause?: string;
  readonly codes?: CodeSet;
  /** The day that a code must be valid on: an element of the same record; the day of recording unless given. */
  readonly validOn?: string;
  readonly to?: string;
  /** Of a link to a part: to one of any root of the same institution. One of its own root unless given. */
  readonly reach?: 'institution';
  readonly names?: Named;
  /** Media types that a file may have, and how many bytes at the most. */
  readonly accept?: readonly string[];
  readonly maxBytes?: number;
  /**
   * Pixels. A photograph is made no longer than this before it is sent, which also leaves out what the camera wrote into
   * it (the place, the device).
   */
  readonly longestSide?: number;
  /** A file that is drawn on the screen, or chosen: a signature. */
  readonly drawn?: true;
  readonly scale?: number;
  readonly unit?: Bilingual;
  readonly help?: Bilingual;
  /** The identifier of an account: whose it is is shown to people. */
  readonly account?: true;
  /** Filled by the platform (a number from a series, a derived value), never typed by a person. */
  readonly given?: boolean;
  /** The version of the standard that it came with; there from the first unless given. */
  readonly since?: string;
  readonly _value?: Value;
}

export type Elements = { readonly [name: string]: Element };

type Common = Pick<Element, 'source'> &
  Partial<
    Pick<
      Element,
      'classification' | 'purpose' | 'mask' | 'findable' | 'help' | 'given' | 'validOn' | 'since'
    >
  >;

function element<Value>(
  type: ElementType,
  label: Bilingual,
  more: Partial<Element>,
): Element<Value, false> {
  return {
    type,
    label,
    optional: false,
    classification: 'internal',
    ...more,
  } as Element<Value, false>;
}

/**
 * Whoever may write freely may write a name: such a text says itself how far it may be seen. What
 * has a form of its own (a number, a pattern) cannot hold one.
 */
type Formed =
  | { readonly given: true }
  | { readonly pattern: string; readonly example: string }
  | { readonly format: NonNullable<Element['format']> }
  | { readonly classification: Classification };

type TextOptions = Common &
  Partial<
    Pick<
      Element,
      'maxLength' | 'pattern' | 'example' | 'format' | 'multiline' | 'openBecause' | 'account'
    >
  > &
  Formed;

/** Definitions may come from a file, past the compiler: what says nothing of itself stays without a class. */
const unclassified = (options: Partial<Element>): Partial<Element> =>
  (options.given ?? options.pattern ?? options.format)
    ? {}
    : { classification: undefined as never };

/** Text in Unicode; `maxLength` counts UTF-16 code units, 100 unless given. */
export const text = (zh: string, en: string, options: TextOptions): Element<string, false> =>
  element('text', { zh, en }, { maxLength: 100, ...unclassified(options), ...options });

/** A value of a code set. */
export const code = <Codes extends string>(
  zh: string,
  en: string,
  codes: CodeSet<Codes>,
  options: Common,
): Element<Codes, false> => element('code', { zh, en }, { codes, ...options });

/** An administrative division, six digits (GB/T 2260). */
export const region = (zh: string, en: string, options: Common): Element<string, false> =>
  element('region', { zh, en }, options);

/** A calendar day, YYYY-MM-DD. */
export const date = (zh: string, en: string, options: Common): Element<string, false> =>
  element('date', { zh, en }, options);

/** A day, a month or a year: YYYY-MM-DD, YYYY-MM or YYYY. What is not known is not invented. */
export const partialDate = (zh: string, en: string, options: Common): Element<string, false> =>
  element('partialDate', { zh, en }, options);

/** An instant, ISO 8601 in UTC with milliseconds; shown in Asia/Shanghai. */
export const instant = (zh: string, en: string, options: Common): Element<string, false> =>
  element('instant', { zh, en }, options);

type NumberOptions = Common & Bounds & Partial<Pick<Element, 'unit'>>;

export const integer = (zh: string, en: string, options: NumberOptions): Element<number, false> =>
  element('integer', { zh, en }, options);

/** A decimal number with `scale` digits after the point (two unless given). */
export const decimal = (
  zh: string,
  en: string,
  options: NumberOptions & { readonly scale?: number },
): Element<number, false> => element('decimal', { zh, en }, { scale: 2, ...options });

/** Money in integer fen; never a fraction. */
export const money = (zh: string, en: string, options: NumberOptions): Element<number, false> =>
  element('money', { zh, en }, { min: 0, unit: { zh: '分', en: 'fen' }, ...options });

export const flag = (zh: string, en: string, options: Common): Element<boolean, false> =>
  element('boolean', { zh, en }, options);

/** The identifier of another record; the target must exist and lie in the same case or institution. */
export const link = (
  to: string,
  zh: string,
  en: string,
  options: Common & Pick<Element, 'reach'>,
): Element<string, false> => element('link', { zh, en }, { to, ...options });

const MOST_OF_A_NUMBER = 60;

/**
 * The number of a record of another root, institution or province, as it was typed. What the check of it
 * found is `refState('…')` in a condition, and is no part of the fact.
 */
export const ref = (
  zh: string,
  en: string,
  names: Named,
  options: Common & Partial<Pick<Element, 'maxLength'>>,
): Element<string, false> =>
  element('ref', { zh, en }, { maxLength: MOST_OF_A_NUMBER, names, ...options });

/** A scan or a photograph is one of these; what people send as anything else is refused. */
const SCANS = ['application/pdf', 'image/jpeg', 'image/png'] as const;
const MOST_FILE_BYTES = 20 * 1024 * 1024;

/**
 * Stored bytes. The record names them by their digests, with media type and size; it travels, and the
 * bytes stay on the node that took them in. They are always stored encrypted.
 */
export const file = (
  zh: string,
  en: string,
  options: Common &
    Partial<Pick<Element, 'accept' | 'maxBytes' | 'longestSide' | 'drawn' | 'openBecause'>> & {
      readonly classification: Classification;
    },
): Element<string, false> =>
  element('file', { zh, en }, { accept: SCANS, maxBytes: MOST_FILE_BYTES, ...options });

/** The same element, which a record may lack. */
export const optional = <Value>(of: Element<Value>): Element<Value, true> => ({
  ...of,
  optional: true,
});

export type ValueOf<E> = E extends Element<infer Value, boolean> ? Value : never;

/** Shown only to whoever may see it, masked otherwise; every look is logged. */
export const isProtected = (of: Element): boolean =>
  of.classification === 'personal' || of.classification === 'sensitive';

/**
 * Encrypted at rest. Codes, dates and numbers stay readable for the database, whose constraints
 * and statistics need them; what identifies a person is text.
 */
export const isSealed = (of: Element): boolean => isProtected(of) && of.type === 'text';
