import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import { Fault, isFault } from '../errors/fault.ts';
import type { NodeContext } from '../node.ts';
import type { Records } from '../records/records.ts';
import type { Owner, Stored } from '../records/stored.ts';
import type { ActInput } from './process.ts';

/** What follows from an act: the root as the act left it, and what was answered. In the same transaction. */
export interface ActDone {
  readonly node: NodeContext;
  readonly records: Records;
  readonly root: Stored;
  readonly input: ActInput;
}

/** What acts of derived routes do beside writing their record, by the name that they give. */
export type ActHandlers = Readonly<Record<string, (done: ActDone) => Promise<void>>>;

/** What is known before the record of an act on a root is written: the root as it stands, and what was answered. */
export interface ActToBe {
  readonly node: NodeContext;
  readonly records: Records;
  readonly root: Stored;
  readonly input: ActInput;
}

/**
 * What the platform works out of a record that an act adds to a root, or goes on with, by kind of the root and act (`rightOfUse.tell`).
 * In the transaction that writes it, after the process was asked whether the act is offered; not again at a retry.
 */
export type GivenByAct = Readonly<Record<string, (toBe: ActToBe) => Promise<AnyFact>>>;

/**
 * The same of an act that begins a root, by kind and act (`removal.apply-removal`): from what was answered. In the
 * transaction that writes it; not again at a retry.
 */
export type GivenAtBeginning = Readonly<Record<string, (asked: ActBegins) => Promise<AnyFact>>>;

/** What was asked of an act that begins a root, also when it was refused. */
export interface ActRefused {
  readonly node: NodeContext;
  readonly records: Records;
  readonly input: ActInput;
  /** Whose the root is to be, once that is known. */
  readonly owner?: Owner;
}

/** What was asked of an act that begins a root, and whose the root is to be. */
export interface ActBegins extends ActRefused {
  readonly owner: Owner;
}

/** A sentence that says more than a rule can, by the rule's name: until when, not only that. None leaves the rule's own. */
export type RefusalWords = Readonly<
  Record<string, (refused: ActRefused) => Promise<Bilingual | undefined>>
>;

/**
 * What a look already refuses of an act that begins a root, by kind and act (`rightOfUse.hold`): whoever comes late is
 * told so without a place among the writers. The rule has the last word all the same.
 */
export type RefusedAhead = Readonly<
  Record<string, (asked: ActRefused) => Promise<Fault | undefined>>
>;

/** An act that was refused and undone: which, on which root (none when it was to begin one), and why. */
export interface ActTurnedDown extends ActRefused {
  readonly act: Act;
  readonly root: string | undefined;
  readonly error: unknown;
}

/** What is kept of a refusal all the same, in a transaction of its own. */
export type KeptOfRefusal = (refused: ActTurnedDown) => Promise<void>;

/** What the acts of derived routes do and say beside what their data tell. */
export interface ActCode {
  readonly handlers: ActHandlers;
  readonly given: GivenByAct;
  readonly begun: GivenAtBeginning;
  readonly words: RefusalWords;
  readonly ahead: RefusedAhead;
  readonly kept: KeptOfRefusal;
}

/** The refusal of a rule in those words. */
export async function inOtherWords(
  words: RefusalWords,
  refused: ActRefused,
  error: unknown,
): Promise<unknown> {
  if (!isFault(error) || error.code !== 'rule-broken') return error;
  const { rule } = error.detail;
  const say = typeof rule === 'string' ? words[rule] : undefined;
  const sentence = await say?.(refused);
  return sentence === undefined
    ? error
    : new Fault('rule-broken', { ...error.detail, sentence }, { cause: error });
}
