import type { CaseSteps, CustodyFact } from '@qingming/connect/api/cases.ts';
import { MOST_QUEUED_HOURS } from '@qingming/connect/api/queued-moves.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import type { custody } from '@qingming/standard/records/custody.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { LATE_MINUTES, tellLate } from './late-entry.ts';
import type { Work } from './work.ts';

const MINUTE_MS = 60_000;
const BECAUSE = bilingual(
  '没有网络时扫描，网络恢复后由设备补传',
  'Scanned without a network, sent by the device when it was back',
);

type Queued = NonNullable<CaseSteps['moves']['queued']>;

/** Where the device took the person to be: whoever was moved since, or is gone, is not moved again. */
function refuseMovedMeanwhile(
  { from }: Queued,
  at: string,
  present: Stored<typeof custody> | undefined,
): void {
  const stay: CustodyFact | undefined = present?.fact;
  if (stay === undefined || stay.place !== from || stay.since > at)
    throw new Fault('moved-meanwhile');
}

/**
 * A move that was scanned without a network and is entered now, at the time of the scan. Older than the hours
 * that a device may keep one it is refused; later than the minutes that the way to a screen may take it is
 * entered and reported, as every late entry is. Whatever happened meanwhile goes first.
 */
export async function takeQueued(
  work: Work,
  { queued, at }: Pick<CaseSteps['moves'], 'queued' | 'at'>,
  present: Stored<typeof custody> | undefined,
): Promise<void> {
  if (queued === undefined) return;
  const scannedAt = work.at(at);
  const minutes = Math.floor((work.node.clock.now().getTime() - Date.parse(scannedAt)) / MINUTE_MS);
  if (minutes > MOST_QUEUED_HOURS * 60)
    throw new Fault('queued-too-long', { hours: MOST_QUEUED_HOURS });
  refuseMovedMeanwhile(queued, scannedAt, present);
  if (minutes > LATE_MINUTES)
    await tellLate(work, { step: 'moves', at: scannedAt, reason: BECAUSE.zh }, minutes);
}
