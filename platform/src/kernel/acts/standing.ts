import { findElement } from '@qingming/standard/derive/catalogue.ts';
import {
  brokenBy,
  isBarred,
  isOffered,
  type Knowledge,
  type Standing,
  writtenBy,
} from '@qingming/standard/derive/acts.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Process } from '@qingming/standard/language/process.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import type { Actor } from '../access/actor.ts';
import { Fault } from '../errors/fault.ts';
import type { Stored, StoredAny } from '../records/stored.ts';
import { asRow } from '../records/validate.ts';

const isPartial = (kind: string, name: string): boolean => {
  const definition = NATIONAL.get(kind);
  return definition !== undefined && findElement(definition, name)?.type === 'partialDate';
};

/** One record as the conditions of acts see it at a moment, without looking at others. */
export const standingAlone = <R extends RecordDefinition>(
  { kind }: R,
  record: Stored<R>,
  now: Date,
): Standing => ({
  kind,
  row: { ...asRow(record as unknown as StoredAny), recordedAt: now.toISOString() },
  context: { world: () => [], isPartial },
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
