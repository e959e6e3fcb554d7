import type { beneficiary } from '@qingming/standard/records/beneficiary.ts';
import type { removal } from '@qingming/standard/records/removal.ts';
import type { rightNotice } from '@qingming/standard/records/right-notice.ts';
import type { rightCertificate } from '@qingming/standard/records/right-certificate.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { OrNone, Told } from './registry.ts';

type Notice = FactOf<typeof rightNotice>;
type Person = FactOf<typeof beneficiary>;
type Removal = FactOf<typeof removal>;
type Certificate = FactOf<typeof rightCertificate>;

/** `GET /api/rights/:right/standing`: what follows from a right and its parts today; nothing of it is stored. */
export interface RightStanding {
  /** Civil day in China. */
  readonly day: string;
  /** At which stage before its end a right in force is; none more than two years ahead, and of any other right. */
  readonly stage: Notice['stage'] | null;
  /** Each stage of the present end that was reached, the earliest first. */
  readonly stages: readonly StageTold[];
  /** Who rests there, the earliest first. */
  readonly resting: readonly RestingPerson[];
  /** The latest first. */
  readonly certificates: readonly CertificateOfRight[];
  /** None of a right that was never granted. */
  readonly fees: RightFees | null;
}

/** Somebody who was laid to rest and has not left; the name as the reader may see it. */
export interface RestingPerson extends Told<Person, 'name'>, OrNone<Told<Person, 'placedOn'>> {
  readonly id: string;
  /** The removal that is under way. */
  readonly removal: (Told<Removal, 'number' | 'state'> & { readonly id: string }) | null;
}

export interface StageTold
  extends Told<Notice, 'stage'>,
    OrNone<Told<Notice, 'way' | 'outcome' | 'toldOn'>> {
  /** Told at it, or tried without success; a stage of which nothing is on record has no way. */
  readonly told: boolean;
}

/** `GET /api/rights/of/:number`: the right that a scanned number is of, its own or that of its certificate. */
export interface RightFound {
  readonly right: string;
  /** A certificate that was replaced is read too, so that whoever scans it learns so. */
  readonly valid: boolean;
}

export interface CertificateOfRight
  extends Told<Certificate, 'number' | 'state' | 'reason' | 'issuedOn'> {
  readonly id: string;
  /** It is valid, and says what is no longer on record: it has to be replaced. */
  readonly outdated: boolean;
}

/** Maintenance fees by whole years of the right, as of today or of the day on which it ended. */
export interface RightFees {
  /** The day until which they are paid without a gap; none where nothing is on record of a right from before. */
  readonly paidUntil: string | null;
  /** Whole years that have begun and are not paid. */
  readonly owedYears: number;
  /** The published fee of a year today, in fen; none where the plot has no item, or the list none. */
  readonly price: number | null;
  /** What is owed at that price, in fen. */
  readonly owed: number | null;
  /** Whole years that are paid and have not begun. */
  readonly yearsAhead: number;
  /** The right has ended: what is told is as of that day. */
  readonly ended: boolean;
}
