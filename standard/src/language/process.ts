import type { Act, Need } from './act.ts';
import type { Bilingual } from './bilingual.ts';
import type { Expression, Scalar } from './expression.ts';

/** An act with some of its answers given: the same act under another name in menu and next step. */
export interface Preset {
  readonly title?: Bilingual;
  readonly answers?: Readonly<Record<string, Scalar>>;
  /** Answers that are elements of the booked record: the room of a vigil is where the body goes. */
  readonly fromBooked?: Readonly<Record<string, string>>;
  /** What a link chooses from, instead of what the act says. */
  readonly choose?: Readonly<Record<string, Expression>>;
}

/** What comes next while `when` holds of the root, when nothing before it in the order does. */
export interface Due extends Preset {
  readonly name: string;
  /** The act that does it; none when it is done by another module, on a place of its own. */
  readonly act?: string;
  /** What is told; the label of the act unless given. */
  readonly label?: Bilingual;
  readonly when: Expression;
  /** The record of which the earliest that meets `where` says at what time it is due. */
  readonly booked?: { readonly record: string; readonly where: Expression; readonly at: string };
  /** Overdue while it holds. */
  readonly late?: Expression;
  /** In the menu under its own name while it holds, beside the act itself. */
  readonly offered?: Expression;
}

/** Said while `while` holds and `check` does not. */
export interface Lack extends Need {
  readonly code: string;
  readonly while: Expression;
}

/** Something that may not last: the law or the local practice that says so. */
export interface Term {
  readonly name: string;
  readonly label: Bilingual;
  readonly source: string;
  readonly over: Expression;
}

/** Said in red at the head, on the board and at a scan, while `while` holds. */
export interface Alert {
  readonly code: string;
  readonly says: Bilingual;
  readonly while: Expression;
}

/** Acts that stand together in the menu. An act that none names stands under the last. */
export interface Heading {
  readonly label: Bilingual;
  readonly acts: readonly string[];
}

export interface Process {
  readonly name: string;
  readonly label: Bilingual;
  readonly source: string;
  /** The kind whose record the process runs on. */
  readonly of: string;
  /** A module has routes and pages of its own for it; the workspace makes those of every other. */
  readonly routes?: 'own';
  /** The link of the root to the member of staff whose task it is while the process runs. */
  readonly whose?: string;
  readonly acts: readonly Act[];
  /** The menu of the acts, in its order. */
  readonly headings?: readonly Heading[];
  /** In the order of the day: the first that applies is next. */
  readonly order: readonly Due[];
  readonly lacks: readonly Lack[];
  readonly terms: readonly Term[];
  /** What nobody may overlook. */
  readonly alerts?: readonly Alert[];
  /** The process runs while it holds of the root; only acts that are `always` offered go on after it. */
  readonly runs: Expression;
  /** What whoever takes an act that is not offered now reads. */
  readonly outOfTurn: Bilingual;
}

export const process = <const Definition extends Process>(definition: Definition): Definition =>
  definition;
