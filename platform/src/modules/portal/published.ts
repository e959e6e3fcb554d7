import type { PriceItemFact, WaiverRuleFact } from '@qingming/connect/api/prices.ts';
import type { InstitutionFact, Told } from '@qingming/connect/api/registry.ts';

/** An institution in a list and on the map. */
export interface InstitutionEntry {
  readonly number: string;
  readonly name: string;
  /** Six digits. */
  readonly region: string;
  readonly kind: InstitutionFact['kind'];
  readonly address: string;
  readonly phone: string | null;
  readonly hours: string | null;
  /** First day of the list in force, or null without one. */
  readonly pricesSince: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
}

/** An institution near a place, and how far away it is. */
export interface NearEntry extends InstitutionEntry {
  /** In a straight line. */
  readonly kilometres: number;
}

/** One page of a list of institutions. */
export interface InstitutionsFound {
  readonly entries: readonly InstitutionEntry[];
  readonly total: number;
  /** The page that this is; the first when the one asked for lies behind the last. */
  readonly page: number;
}

/** All institutions of a county on the map; degrees. */
export interface Position {
  readonly longitude: number;
  readonly latitude: number;
  readonly region: string;
  readonly count: number;
}

export interface InstitutionShown {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly region: string;
  readonly kind: InstitutionFact['kind'];
  readonly state: InstitutionFact['state'];
  readonly grade: InstitutionFact['grade'] | null;
  readonly properties: InstitutionFact['properties'] | null;
  readonly address: string;
  readonly phone: string | null;
  readonly complaintPhone: string | null;
  readonly web: string | null;
  readonly hours: string | null;
  readonly formerNames: string | null;
  readonly wheelchair: NonNullable<InstitutionFact['wheelchair']> | null;
  readonly accessibleToilet: boolean | null;
  readonly wheelchairsLent: boolean | null;
  readonly publicTransport: string | null;
  readonly publicTransportEn: string | null;
  readonly parking: string | null;
  readonly parkingEn: string | null;
  readonly offers: string | null;
  readonly promises: string | null;
  readonly complaints: string | null;
  /** Another open institution of the county has the same telephone. */
  readonly sharesPhone: boolean;
}

const OPEN: readonly InstitutionShown['state'][] = ['0', '5', '6'];

/** Operating, and operating while it is extended: the others receive nobody. */
export const isOpen = ({ state }: Pick<InstitutionShown, 'state'>): boolean => OPEN.includes(state);

/** Funeral homes collect, and may be asked to call; other houses have nobody to send. */
export const collects = ({ kind }: Pick<InstitutionShown, 'kind'>): boolean => kind === 'BZ';

/** A line of a published list; the price in fen. */
export type PublishedItem = Told<PriceItemFact, Exclude<keyof PriceItemFact, 'list'>>;

/** A list that is or was in force, from its first day until the day on which it no longer holds. */
export interface PublishedList {
  readonly id: string;
  readonly document: string;
  readonly authority: string;
  readonly from: string;
  readonly until: string | null;
  readonly items: readonly PublishedItem[];
}

/** A document under which prices stand. */
export interface PriceDocument {
  readonly document: string;
  readonly authority: string;
  readonly since: string;
  readonly institutions: number;
}

export interface WaiverShown {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly household: string | null;
  readonly residence: string | null;
  readonly deathRegion: string | null;
  readonly doneIn: string | null;
  readonly proof: NonNullable<WaiverRuleFact['proof']> | null;
  readonly scheme: string | null;
  readonly schemeCap: number | null;
  readonly group: WaiverRuleFact['group'];
  readonly feeType: WaiverRuleFact['feeType'];
  readonly cap: number;
  readonly mostUnits: number | null;
  readonly document: string;
  readonly from: string;
}
