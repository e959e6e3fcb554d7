import {
  brokenBy,
  isBarred,
  isOffered,
  type Knowledge,
  type Standing,
  writtenBy,
} from '@qingming/standard/derive/acts.ts';
import { contextOf } from '@qingming/standard/derive/progress.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Process } from '@qingming/standard/language/process.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import type { Actor } from '../access/actor.ts';
import { civilDay } from '../clock.ts';
import { Fault } from '../errors/fault.ts';
import { anyOf, type Stored } from '../records/stored.ts';
import { asRow } from '../records/validate.ts';

/** One record as the conditions of acts see it at a moment, without looking at others. */
export const standingAlone = <R extends RecordDefinition>(
  { kind }: R,
  record: Stored<R>,
  now: Date,
): Standing => ({
  kind,
  row: { ...asRow(anyOf(record)), recordedAt: now.toISOString() },
  context: contextOf(NATIONAL, () => []),
});

/** The acts that are offered now to this account; `may` says which are its business at all. */
export const offeredTo = <A extends Act>(
  { account }: Pick<Actor, 'account'>,
  acts: readonly A[],
  standing: Standing,
  may: (act: A) => boolean,
): readonly A[] =>
  acts.filter(
    (act) =>
      act.verb !== 'create' &&
      may(act) &&
      isOffered(act, standing) &&
      !isBarred(act, standing, account),
  );

/** Refuses an act that is not offered where the record stands. */
export function refuseOutOfTurn({ name, outOfTurn }: Process, act: Act, standing: Standing): void {
  if (isOffered(act, standing)) return;
  throw new Fault('rule-broken', { rule: `${name}.${act.name}`, sentence: outOfTurn });
}

export const knowledgeOf = ({ account, staff }: Actor, now: Date): Knowledge => ({
  now: now.toISOString(),
  today: civilDay(now),
  account,
  staff,
});

/** What the act writes to the record; refused when the record would then not be as it must. */
export function changesBy(
  act: Act,
  standing: Standing,
  answers: object,
  knowledge: Knowledge,
): AnyFact {
  const changes = writtenBy(act, standing.row, answers as AnyFact, knowledge);
  const [broken] = brokenBy(act, standing, changes);
  if (broken === undefined) return changes;
  throw new Fault('rule-broken', {
    rule: broken.rule ?? `${act.on}.${act.name}`,
    sentence: broken.says,
  });
}

/** Why the log says that the version was written, where nobody is asked. */
export const reasonOf = ({ done }: Act): string => `${done.zh} ${done.en}`;
