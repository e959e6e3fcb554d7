import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

/** Something that a person may do, with a name of its own: what a route, a page or an approval asks for. */
export interface Capability {
  /** `settlement.bill`: the part that owns it, and what it is. */
  readonly name: string;
  readonly label: Bilingual;
  /** The duties that bring it. */
  readonly duties: readonly string[];
}

export const capability = (
  name: string,
  zh: string,
  en: string,
  ...duties: readonly string[]
): Capability => ({ name, label: { zh, en }, duties });

export type Verb = 'read' | 'create' | 'revise' | 'void';

export const VERBS: readonly Verb[] = ['read', 'create', 'revise', 'void'];

/** A right on a kind of record. */
export type Right = readonly [Verb, kind: string];
