import type { ActVerb } from './act.ts';
import type { Bilingual } from './bilingual.ts';
import type { Expression, Operand } from './expression.ts';

/** Elements of the first record of a kind that meets `where`, each under its label; a line to write on where nothing is known. */
interface Fields {
  readonly block: 'fields';
  readonly of: string;
  readonly elements: readonly string[];
  readonly where?: Expression;
  readonly label?: Bilingual;
}

/** The records of a kind, one a line, over as many pages as it takes; `blank` lines are left to write on. */
interface Table {
  readonly block: 'table';
  readonly of: string;
  /** Each with its share of the width. */
  readonly columns: readonly (readonly [element: string, share: number])[];
  readonly where?: Expression;
  readonly label?: Bilingual;
  readonly blank?: number;
}

interface Words {
  readonly block: 'text';
  readonly says: Bilingual;
}

/** Boxes to tick by hand. */
interface Choices {
  readonly block: 'choices';
  readonly label: Bilingual;
  readonly of: readonly Bilingual[];
}

/** Lines to write on. */
interface Blanks {
  readonly block: 'blanks';
  readonly of: readonly Bilingual[];
}

/** Places to sign, each with a line for the date; the last may be for the seal. */
interface Signatures {
  readonly block: 'signatures';
  readonly of: readonly Bilingual[];
  readonly seal?: true;
}

/** Amounts that are computed of the root and its parts, each under its label. */
interface Amounts {
  readonly block: 'amounts';
  readonly of: readonly (readonly [label: Bilingual, fen: Operand])[];
  readonly label?: Bilingual;
}

export type PaperBlock = Fields | Table | Amounts | Words | Choices | Blanks | Signatures;

/** A paper as data: what it says of a root and its parts, in the order in which it stands. */
export interface Paper {
  readonly name: string;
  readonly label: Bilingual;
  readonly source: string;
  /** The root that it is about. */
  readonly of: string;
  /** Whose work it is: rights on kinds, all of them. */
  readonly for: readonly (readonly [verb: ActVerb | 'read', kind: string])[];
  /** Printed only of a root that has a record of this kind: without one it would say nothing true. */
  readonly needs?: string;
  /** Printed only of a root of which this holds, whatever else is recorded. */
  readonly about?: Expression;
  readonly blocks: readonly PaperBlock[];
}

export const paper = <const Definition extends Paper>(definition: Definition): Definition =>
  definition;
