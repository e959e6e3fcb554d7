import type { rightNotice } from '@qingming/standard/records/right-notice.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { OrNone, Told } from './registry.ts';

type Notice = FactOf<typeof rightNotice>;

/** `GET /api/rights/:right/standing`: what follows from a right and its parts today; nothing of it is stored. */
export interface RightStanding {
  /** Civil day in China. */
  readonly day: string;
  /** At which stage before its end a right in force is; none more than two years ahead, and of any other right. */
  readonly stage: Notice['stage'] | null;
  /** Each stage of the present end that was reached, the earliest first. */
  readonly stages: readonly StageTold[];
}

export interface StageTold
  extends Told<Notice, 'stage'>,
    OrNone<Told<Notice, 'way' | 'outcome' | 'toldOn'>> {
  /** Told at it, or tried without success; a stage of which nothing is on record has no way. */
  readonly told: boolean;
}
