import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { PRICE_LIST_ACTS } from '@qingming/standard/processes/price-list-acts.ts';
import { priceListState } from '@qingming/standard/codes/price.ts';
import type { TARIFF_ELEMENTS } from '@qingming/standard/records/tariff.ts';
import { priceItem, priceList, waiverRule } from '@qingming/standard/records/price.ts';
import { factOf } from '../element-fields.ts';
import {
  codeOf,
  day,
  division,
  flag,
  list,
  object,
  optional,
  reason,
  text,
  type TypeOf,
  uuid,
  version,
} from '../schema.ts';
import { pageFields, revision, type Told, type ViewOf } from './registry.ts';

export type PriceListFact = FactOf<typeof priceList>;
export type PriceItemFact = FactOf<typeof priceItem>;
export type WaiverRuleFact = FactOf<typeof waiverRule>;

/** What may be done to a list next, by the one who asks. */
export type PriceListAct = keyof typeof PRICE_LIST_ACTS;

/** `GET /api/price-lists` */
export const priceListsQuery = object({
  institution: optional(uuid()),
  region: optional(division()),
  state: optional(codeOf(priceListState)),
  /** Only lists that are in force today, by their dates. */
  inForce: optional(flag()),
  ...pageFields,
});
export type PriceListsQuery = TypeOf<typeof priceListsQuery>;

export interface PriceListRow
  extends Told<PriceListFact, 'title' | 'state' | 'effectiveFrom' | 'effectiveUntil'> {
  readonly id: string;
  readonly version: number;
  readonly institution: string;
  readonly institutionName: string;
  readonly region: string;
  readonly items: number;
  readonly changedAt: string;
}

/** A basic service of the national list: every institution of its kinds shows it, offered or not. */
export interface BasicService {
  readonly code: string;
  readonly name: Bilingual;
  readonly feeType: PriceItemFact['feeType'];
  readonly source: string;
}

/** `GET /api/price-lists/:list/steps`: what brought a list where it is, the first step first. */
export interface PriceListMilestone {
  readonly act: PriceListAct;
  readonly says: Bilingual;
  readonly at: string;
  /** Null at the ministry, which does not know the staff of a province. */
  readonly by: string | null;
  readonly opinion: string | null;
}

/** `GET /api/price-lists/:list` */
export interface PriceListDetail {
  readonly list: ViewOf<typeof priceList>;
  readonly institutionName: string;
  readonly items: readonly ViewOf<typeof priceItem>[];
  /** Basic services that the list does not mention; it cannot be filed until it does. */
  readonly missing: readonly BasicService[];
  /** The list that it would replace, when one is in force. */
  readonly replaces: string | null;
  readonly acts: readonly PriceListAct[];
}

/** `POST /api/price-lists`; `copyOf` takes over the items of another list of the institution. */
export const newPriceList = object({
  id: optional(uuid()),
  institution: uuid(),
  // Its state, its end, its opinion and who took part are given by its steps.
  fact: factOf(priceList, {
    without: ['state', 'effectiveUntil', 'opinion', 'filedBy', 'reviewedBy', 'publishedBy'],
  }),
  copyOf: optional(uuid()),
});
export type NewPriceList = TypeOf<typeof newPriceList>;

/** `PATCH /api/price-lists/:list` */
export const priceListRevision = revision(priceList);

/** `PUT /api/price-lists/:list/items`: the list as it shall be; items are recognised by their code. */
export const priceItems = object({
  items: list(factOf(priceItem, { without: ['list'] }), { maxItems: 500 }),
  /** The items as they were read; refused as stale when others stand by now. */
  basedOn: optional(list(object({ id: uuid(), version: version() }), { maxItems: 500 })),
  reason: optional(reason()),
});
export type PriceItems = TypeOf<typeof priceItems>;

const MOST_CSV = 200_000;
export const pastedItems = object({ csv: text({ maxLength: MOST_CSV }) });

/** `POST /api/price-lists/parse`: pasted CSV becomes items; nothing is written. */
export interface ParsedPriceItems {
  /** As far as they were understood: whole where there are no faults. */
  readonly items: readonly Partial<Omit<PriceItemFact, 'list'>>[];
  /** `line` counts from 1, the heading included. */
  readonly faults: readonly {
    readonly line: number;
    readonly column: string;
    readonly message: Bilingual;
  }[];
}

export const diffQuery = object({ against: optional(uuid()) });

/** `GET /api/price-lists/:list/diff?against=` (the list in force unless another is named). */
export interface PriceDiff {
  readonly from: string | null;
  readonly to: string;
  readonly changes: readonly PriceChange[];
}

export interface PriceChange extends Told<PriceItemFact, 'code' | 'name' | 'feeType'> {
  readonly change: 'added' | 'removed' | 'up' | 'down' | 'offered' | 'withdrawn' | 'reworded';
  /** Fen; null where the item did not stand. */
  readonly before: number | null;
  readonly after: number | null;
}

export const onDay = object({ day: optional(day()) });

type TariffElement = (typeof TARIFF_ELEMENTS)[number];

/** `GET /api/public/institutions/:institution/prices?day=` (today unless given). */
export interface PricesOnDay {
  readonly institution: string;
  readonly institutionName: string;
  readonly day: string;
  /** Null when no list was in force; then every basic service stands as "not offered". */
  readonly list:
    | (Told<
        PriceListFact,
        'title' | 'document' | 'authority' | 'effectiveFrom' | 'effectiveUntil'
      > & {
        readonly id: string;
      })
    | null;
  /** Basic items first, in the order of the national list, those not offered included. */
  readonly lines: readonly PriceLine[];
}

export interface PriceLine
  extends Told<PriceItemFact, 'code' | 'name' | 'nameEn' | 'class' | 'feeType' | 'offered'>,
    Told<PriceItemFact, 'content' | 'ageUnder' | 'share' | 'unitEn' | 'document'>,
    Told<PriceItemFact, TariffElement> {
  /** Null for a basic service that the list does not mention. */
  readonly item: string | null;
  readonly className: Bilingual;
  /** Fen; null when not offered. */
  readonly price: number | null;
  readonly unit: string | null;
  /** Set by government, guided by government or set by the market. */
  readonly fixedBy: Bilingual | null;
  readonly authority: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveUntil: string | null;
}

/** `GET /api/public/institutions/:institution/price-history`: what changed, newest first. */
export interface PriceHistory {
  readonly institution: string;
  readonly institutionName: string;
  readonly changes: readonly (PriceChange & {
    readonly on: string;
    readonly document: string;
    readonly unit: string;
  })[];
}

/** `POST /api/waiver-rules` and `PATCH /api/waiver-rules/:rule` */
export const newWaiverRule = object({ id: optional(uuid()), fact: factOf(waiverRule) });
export const waiverRuleRevision = revision(waiverRule);
