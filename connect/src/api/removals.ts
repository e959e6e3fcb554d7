import type { FactOf } from '@qingming/standard/language/record.ts';
import type { removal } from '@qingming/standard/records/removal.ts';
import type { removalAgreement } from '@qingming/standard/records/removal-agreement.ts';
import type { OrNone, Told } from './registry.ts';

type Agreement = FactOf<typeof removalAgreement>;

/** `GET /api/removals/:removal/answers`: who said what to a removal, for whoever approves it. */
export interface RemovalAnswers extends OrNone<Told<FactOf<typeof removal>, 'agreeing'>> {
  /** In the order in which they were recorded; names as the reader may see them. */
  readonly answers: readonly RemovalAnswer[];
  /** The holder of today is among those who agreed. */
  readonly holderAgreed: boolean;
}

export interface RemovalAnswer
  extends Told<Agreement, 'name' | 'answer' | 'answeredOn' | 'byAgent'>,
    OrNone<Told<Agreement, 'relation' | 'paperNumber'>> {
  readonly id: string;
  /** There is a scan, or a signature on the screen. */
  readonly onFile: boolean;
}
