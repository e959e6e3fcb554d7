import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { NotAsked } from '@qingming/standard/language/recheck.ts';
import { day, division, flag, object, optional, text, type TypeOf, uuid } from '../schema.ts';
import type { Days } from './national.ts';
import { type InInstitution, type InRegion, type OfKind, pageFields } from './registry.ts';

/** The longest stretch of days that is asked about at once; the last of them up to today unless days are given. */
export const MOST_DAYS = 366;

const inDays = {
  /** Everything inside the division counts; the reader's own unless given. */
  region: optional(division()),
  /** First and last day of the service. */
  from: optional(day()),
  until: optional(day()),
} as const;

export const chargeCheckQuery = object(inDays);
export type ChargeCheckQuery = TypeOf<typeof chargeCheckQuery>;

/** How the charges of some days compare with what was published. Amounts in fen. */
export interface ChargeFigures {
  /** Lines that were asked, and of which nothing has changed since. */
  readonly lines: number;
  /** What these charge. */
  readonly charged: number;
  /** Days of houses with something that is still to be asked, or asked again. */
  readonly waitingDays: number;
  /** Open differences: lines and bills. */
  readonly differences: number;
  /** What is charged above the published prices, where there is one to compare. */
  readonly above: number;
}

/** A division, or in a county a house. */
export interface ChargeCheckLine extends ChargeFigures {
  readonly region: string;
  readonly institution: string | null;
  readonly name: Bilingual;
}

/** A rule that this node cannot ask of charges that stand, and why. */
export interface RuleNotAsked {
  readonly kindName: Bilingual;
  readonly says: Bilingual;
  readonly because: NotAsked;
}

/** How far the check of the charges has come, and what it found. `GET /api/charge-check` */
export interface ChargeCheck {
  readonly region: string;
  readonly name: Bilingual;
  readonly days: Days;
  /** Up to when all that was written or arrived has been looked through; null before the first look. */
  readonly lookedUntil: string | null;
  /** Lines of the days that are still to be asked, or asked again; counted to 100,000. */
  readonly waitingLines: number;
  /** Houses of which nothing was asked yet. */
  readonly unreadHouses: number;
  readonly total: ChargeFigures;
  readonly rows: readonly ChargeCheckLine[];
  /** Open differences of whatever day. */
  readonly openInAll: number;
  readonly asked: readonly { readonly name: string; readonly says: Bilingual }[];
  readonly notAsked: readonly RuleNotAsked[];
}

const filters = {
  ...inDays,
  institution: optional(uuid()),
  /** The rule that is broken, by its name. */
  rule: optional(text({ pattern: '^[a-z0-9-]{1,80}$' })),
  /** What is broken still, or what was put right. */
  open: optional(flag()),
} as const;

export const differencesQuery = object({ ...filters, ...pageFields });
export type DifferencesQuery = TypeOf<typeof differencesQuery>;
export const differencesExport = object(filters);
export type DifferencesFilter = TypeOf<typeof differencesExport>;

/** A line or bill that is not as published. Amounts in fen. `GET /api/charge-check/differences` */
export interface DifferenceRow extends InInstitution, InRegion, OfKind {
  /** The province that wrote it. */
  readonly province: string;
  /** What it breaks, in the order of the standard. */
  readonly rules: readonly { readonly name: string; readonly says: Bilingual | null }[];
  readonly day: string;
  /** The item of a charge, or the rule of a waiver. */
  readonly itemName: string | null;
  /** Of a line that stands. */
  readonly quantity: number | null;
  readonly unitPrice: number | null;
  readonly amount: number | null;
  /** The unit price published for that day, on the list or as a guided price; null where there is none to compare. */
  readonly published: number | null;
  readonly above: number | null;
  readonly case: string;
  readonly caseNumber: string;
  readonly billNumber: string | null;
  readonly foundAt: string;
  readonly askedAt: string;
  readonly goneAt: string | null;
}

/** Whether there is something to look at. `GET /api/charge-check/open` */
export interface OpenDifferences {
  readonly open: number;
  readonly above: number;
}
