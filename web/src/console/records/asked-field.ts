import type { Expression } from '@qingming/standard/language/expression.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { FormField } from '@qingming/standard/derive/form.ts';
import { formOf } from '@qingming/standard/derive/form.ts';
import { ownDefinition } from './own-definitions.ts';

/** One of the records that a link may choose. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Shown and not to be chosen: a cabinet that is taken. */
  readonly closed?: boolean;
}

/** Which places a search looks among. */
export interface PlaceSearch {
  readonly institution: string;
  readonly kinds: readonly string[];
}

/** Which records of a kind a search looks among, by their texts. */
export interface RecordSearch {
  readonly kind: string;
  readonly institution: string | null;
  /** What they have to be, and which of them are offered where there are any. */
  readonly choose?: Expression | undefined;
  readonly prefer?: Expression | undefined;
}

/** The case to whose bill an item is put, and the day whose price list holds. */
export interface ItemSearch {
  readonly bill: string;
  readonly on: string;
}

/** A question of the standard as one form asks it. */
export interface AskedField extends FormField {
  /** What a link chooses from. */
  readonly choices?: readonly Choice[];
  /** Chosen by a search on the server: there are too many to choose from a list. */
  readonly search?: PlaceSearch | RecordSearch | ItemSearch;
  /** The tag that has to be scanned; any other is stopped before it is sent. */
  readonly expect?: string;
  /** Asked only while this holds of what was typed so far. */
  readonly when?: (typed: Typed) => boolean;
  /** Folded away until somebody asks for more. */
  readonly folded?: boolean;
  /** A time that is the time of the act when it is left empty. */
  readonly orNow?: boolean;
  /** A password: never shown, and sent as it was typed. */
  readonly secret?: boolean;
  /** Takes the scan of a badge. */
  readonly badge?: boolean;
  /** What stands in the field while it is empty. */
  readonly placeholder?: Bilingual;
}

/** What stands in the fields, as text. */
export type Typed = Readonly<Record<string, string>>;

type Changes = Partial<Omit<AskedField, 'name' | 'input'>>;

/** The questions of a record kind by name, as this node asks them on that day. */
export function questionsOf(definition: RecordDefinition, day: string) {
  const asked = formOf(ownDefinition(definition), { day });
  const known = new Map(asked.map((field) => [field.name, field]));
  return (name: string, changes: Changes = {}): AskedField => {
    const field = known.get(name);
    if (field === undefined) throw new Error(`${definition.kind} does not ask for ${name}`);
    return { ...field, ...changes };
  };
}

/** The same question as a part of a larger form: `contact` and `name` become `contact.name`. */
export const within = (part: string, field: AskedField): AskedField => ({
  ...field,
  name: `${part}.${field.name}`,
});

export const isAsked = ({ when }: AskedField, typed: Typed): boolean => when?.(typed) ?? true;
