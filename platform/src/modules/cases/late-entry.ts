import { Fault } from '../../kernel/errors/fault.ts';
import type { Work } from './work.ts';
import { can } from '../../kernel/access/decide.ts';
import { enterLate } from './grants.ts';

/** What happened is entered when it happens; so long the way to the screen may take. */
export const LATE_MINUTES = 10;
const MINUTE_MS = 60_000;

interface Entry {
  readonly step: string;
  /** The moment that is entered, ISO. */
  readonly at: string;
  readonly reason: string | undefined;
}

const KIND_OF: Readonly<Record<string, string>> = { moves: 'custody' };

/** Late entries stand in the audit, for those who supervise. */
export const tellLate = (
  { records, owner }: Work,
  { step, at, reason }: Entry & { readonly reason: string },
  minutes: number,
): Promise<void> =>
  records.audit({
    act: 'late-entry',
    kind: KIND_OF[step] ?? 'cremation',
    subject: owner.root,
    reason,
    detail: { step, minutes, at },
  });

/**
 * A moment that lies further back than some minutes is entered by who may (the manager), with a reason, and
 * reported to those who supervise. Others are refused.
 */
export async function reportLate(work: Work, entry: Entry) {
  const { node, records } = work;
  const { at, reason } = entry;
  const minutes = Math.floor((node.clock.now().getTime() - Date.parse(at)) / MINUTE_MS);
  if (minutes <= LATE_MINUTES) return;
  if (!can(records.actor, enterLate)) throw new Fault('late-entry', { minutes: LATE_MINUTES });
  if (reason === undefined) throw new Fault('reason-needed');
  await tellLate(work, { ...entry, reason }, minutes);
}
