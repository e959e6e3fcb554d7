import type { Missing, NextStep } from '@qingming/connect/api/cases.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { mayEver } from '../../kernel/access/decide.ts';

/** What each of these is read from: of a kind that the reader does not see nothing can be said. */
const READ_FROM: Readonly<Record<string, readonly string[]>> = {
  settlement: ['bill'],
  certificate: ['certificate'],
  close: ['bill', 'certificate'],
  'bill-accounted-for': ['bill'],
  'papers-accounted-for': ['certificate', 'deathCertificate'],
};

const isSeen = (actor: Actor, what: string): boolean =>
  (READ_FROM[what] ?? []).every((kind) => mayEver(actor, 'read', kind));

/** The next step, unless the reader cannot know whether it was taken. */
export const seenNext = (actor: Actor, next: NextStep | null): NextStep | null =>
  next !== null && isSeen(actor, next.step) ? next : null;

/** What lacks, as far as the reader can know. */
export const seenMissing = (actor: Actor, missing: readonly Missing[]): readonly Missing[] =>
  missing.filter(({ code }) => isSeen(actor, code));
