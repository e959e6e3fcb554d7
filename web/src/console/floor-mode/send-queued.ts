import type { Written } from '@qingming/connect/api/cases.ts';
import { MOST_QUEUED_HOURS } from '@qingming/connect/api/queued-moves.ts';
import type { Client } from '../api/client.ts';
import { asRefusal } from '../api/problem.ts';
import type { Language } from '@qingming/standard/language/bilingual.ts';
import { isJudged, isTooOld, isWaiting, type QueuedMove, refusedWith, without } from './queue.ts';
import { QUEUE } from './words.ts';

type Change = (change: (queue: readonly QueuedMove[]) => readonly QueuedMove[]) => void;

export interface Sending {
  readonly client: Pick<Client, 'send'>;
  readonly queue: () => readonly QueuedMove[];
  readonly change: Change;
  readonly now: () => number;
  readonly language: () => Language;
}

const bodyOf = ({ id, tag, place, reason, at, from }: QueuedMove) => ({
  ...{ id, scan: tag, place, reason, at },
  queued: { from },
});

/** The sentence alone: what was wrong with one element says it better. */
function sentence(error: unknown, language: Language): string {
  const { detail, errors } = asRefusal(error, language).problem;
  return errors[0]?.message[language] ?? detail;
}

/** Sends one; answers whether the next may follow. */
async function sendOne(move: QueuedMove, sending: Sending): Promise<boolean> {
  const { client, change, now, language } = sending;
  if (isTooOld(move, now())) {
    change((queue) => refusedWith(queue, move.id, QUEUE.tooOld(MOST_QUEUED_HOURS)[language()]));
    return true;
  }
  try {
    await client.send<Written>('POST', `/api/cases/${move.case}/moves`, { body: bodyOf(move) });
  } catch (error) {
    if (!isJudged(asRefusal(error, language()).problem)) return false;
    change((queue) => refusedWith(queue, move.id, sentence(error, language())));
    return true;
  }
  change((queue) => without(queue, move.id));
  return true;
}

/**
 * Sends what one account scanned, in the order of the scans, until nothing waits or the network is gone again.
 * What is refused stays, with why, until somebody has looked; what follows it is judged for itself.
 */
export async function sendQueued(account: string, sending: Sending): Promise<void> {
  for (;;) {
    const next = sending.queue().find((one) => one.account === account && isWaiting(one));
    if (next === undefined || !(await sendOne(next, sending))) return;
  }
}
