import type { Act, Need } from './act.ts';
import type { Bilingual } from './bilingual.ts';
import type { Expression } from './expression.ts';

export type { Need };

/** A step of a process: done when `done` holds of the case, open to entry when `needs` holds. */
export interface Step {
  readonly name: string;
  readonly label: Bilingual;
  /** The record kind that the step's form writes. */
  readonly record: string;
  /** Steps that families may decline are not asked for by "what next". */
  readonly required: boolean;
  readonly done: Expression;
  readonly needs: readonly Need[];
}

export interface Process {
  readonly name: string;
  readonly label: Bilingual;
  readonly source: string;
  /** The kind whose record the process runs on. */
  readonly of: string;
  readonly acts: readonly Act[];
  readonly steps: readonly Step[];
  /** What whoever takes an act that is not offered now reads. */
  readonly outOfTurn: Bilingual;
}

export const process = (definition: Process): Process => definition;
