import type { Bilingual } from './bilingual.ts';

/** Where lists of kinds stand together in the menu. */
export const GROUPS = {
  institution: { zh: '机构', en: 'Institution' },
  prices: { zh: '价格与减免', en: 'Prices and waivers' },
  burials: { zh: '安葬', en: 'Burials' },
  supervision: { zh: '监管', en: 'Supervision' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Group = keyof typeof GROUPS;

/** Elements that stand together on a page under a heading. */
export interface Section {
  readonly label: Bilingual;
  readonly elements: readonly string[];
}

/** How people are shown a kind of record. What is left out is derived (`derive/presentation.ts`). */
export interface Presentation {
  /** Whether the kind has a list of its own; what is reached another way (by its case, by a page made by hand) has none. */
  readonly list?: boolean;
  /** The act that begins one is offered above the list, as it always is of a kind of the node. */
  readonly begunInList?: true;
  readonly group?: Group;
  /** The kinds of institution that keep it: of any other it stands in no menu. Every kind unless given. */
  readonly houses?: readonly string[];
  /** What many of them are called, where that is another word than the label of one. */
  readonly called?: Bilingual;
  /** Elements beside the title, where a record is named: in links to it, at the head of its page. */
  readonly summary?: readonly string[];
  /** The columns of a list at first, the title aside. */
  readonly columns?: readonly string[];
  /** Elements by which a list is narrowed. */
  readonly filters?: readonly string[];
  /** Texts in which a word is looked for: open ones only. */
  readonly search?: readonly string[];
  /** How a list is sorted at first: an element, `-` before it for the other way round. */
  readonly sort?: string;
  /** The parts of a page; what none of them names stands at the end. */
  readonly sections?: readonly Section[];
}
