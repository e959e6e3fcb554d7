import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { INDICATORS } from '@qingming/standard/indicators/all-indicators.ts';
import {
  day,
  division,
  flag,
  integer,
  list,
  object,
  oneOf,
  optional,
  schema,
  text,
  type TypeOf,
  uuid,
} from '../schema.ts';
import { MOST_LINES } from './exports.ts';
import type { DecedentFact } from './cases.ts';
import type { LoggedRecord } from './oversight.ts';
import {
  type Fault,
  type InInstitution,
  type InRegion,
  institutionFilters,
  type InstitutionRow,
  type OfKind,
  type OrNone,
  type Page,
  pageFields,
  type Told,
} from './registry.ts';

/** Periods that end with the day asked about: the day itself, its month and its year so far. */
export const PERIODS = ['day', 'month', 'year'] as const;
export type PeriodName = (typeof PERIODS)[number];

/**
 * A number of a period, and what may be compared with a year before: complete days with complete days.
 * Both are null when the period holds no complete day yet. Money in fen.
 */
export interface Compared {
  /** Of the whole period, a day that is not over included. */
  readonly now: number;
  /** Of its complete days. */
  readonly complete: number | null;
  /** Of the same days a year before. */
  readonly before: number | null;
}

/** The days of a period: all, the complete ones, and the same ones a year before. */
export interface PeriodDays {
  readonly now: Days;
  readonly complete: Days | null;
  readonly before: Days | null;
}

/** Days, both inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** One indicator, by period. */
export type Figures = { readonly [Period in PeriodName]: Compared };

interface Named {
  readonly name: string;
  readonly label: Bilingual;
}

/** What an indicator is called, and whether it counts records or adds up money. */
export interface IndicatorName extends Named {
  readonly kind: string;
  readonly kindName: Bilingual;
  readonly unit: 'records' | 'fen';
}

/** What a share is called, and which indicators it divides. */
export interface RatioName extends Named {
  readonly part: string;
  readonly of: string;
}

/** From 0 to 1; none where the whole is nothing, withheld where a cell would tell of single persons. */
export interface ShareOf {
  readonly state: 'shown' | 'none' | 'withheld';
  readonly share: number | null;
}

/** A share of a period, and of the same complete days a year before; null where there are none. */
export interface ComparedShare {
  readonly now: ShareOf;
  readonly before: ShareOf | null;
}

export type Shares = { readonly [Period in PeriodName]: ComparedShare };

/** How much of what institutions say they did is here: the last seven full days. */
export interface Completeness extends Days {
  /** Institutions that are open, times days. */
  readonly due: number;
  readonly reports: number;
  /** Acts that the reports state: opened, cremated, placed, certificates, closed. */
  readonly stated: number;
  /** Of those, how many records are held. */
  readonly held: number;
}

/** How long the records that came within a window were on their way. Milliseconds; shares from 0 to 1. */
export interface DelayWindow {
  readonly entries: number;
  /** Null when nothing came in the window. */
  readonly median: number | null;
  /** Nineteen of twenty are no later. */
  readonly p95: number | null;
  readonly withinHour: number | null;
  readonly withinDay: number | null;
}

/** How long records are on their way from a partner to us. */
export interface Delay {
  /** When the newest batch came. */
  readonly newestAt: string;
  /** The last 24 hours, and the last seven days. */
  readonly day: DelayWindow;
  readonly week: DelayWindow;
  /** Entries of these seven days that were written before the link was there: they say nothing of it. */
  readonly history: number;
}

/** One line of the table: a province at the ministry, a city or county below, an institution in a county. */
export interface DivisionRow {
  /** Six digits; that of the scope itself for what lies in none of its divisions. */
  readonly region: string;
  /** The institution of a line of a county; null for a division, and for what stands under no listed institution. */
  readonly institution: string | null;
  readonly name: Bilingual;
  /** By name of the indicator. */
  readonly figures: { readonly [indicator: string]: Figures };
  /** By name of the ratio. */
  readonly shares: { readonly [ratio: string]: Shares };
  readonly completeness: Completeness;
  /** Null where nothing ever came, and inside a province. */
  readonly delay: Delay | null;
  readonly quarantined: number;
  /** Whether the province is connected to us; true inside a province. */
  readonly connected: boolean;
  /** Institutions that are registered there and open. */
  readonly institutions: number;
}

/** `GET /api/national/overview?day=&region=` (today, and the reader's whole scope, unless given). */
export interface Overview {
  readonly level: 'ministry' | 'province';
  readonly day: string;
  readonly at: string;
  readonly region: string;
  readonly regionName: Bilingual;
  readonly periods: { readonly [Period in PeriodName]: PeriodDays };
  readonly indicators: readonly IndicatorName[];
  readonly ratios: readonly RatioName[];
  readonly total: DivisionRow;
  readonly divisions: readonly DivisionRow[];
  /** When completeness was last counted; it is counted again at most once a minute. */
  readonly completenessAt: string;
  /** When the months before the day's own were last added up: twice a minute at most. */
  readonly olderAt: string;
}

export const overviewQuery = object({ day: optional(day()), region: optional(division()) });
export type OverviewQuery = TypeOf<typeof overviewQuery>;

const INDICATOR_NAMES = INDICATORS.map(({ name }) => name);

/** What the table of institutions is sorted by: what each is, what is missing, or any of its figures. */
const SUPERVISED_KEYS = [
  'number',
  'name',
  'region',
  'kind',
  'state',
  'missingReports',
  'lastDay',
] as const;
export type SupervisedKey = (typeof SUPERVISED_KEYS)[number];
const SUPERVISED_SORTS: readonly string[] = [...SUPERVISED_KEYS, ...INDICATOR_NAMES];

/**
 * `GET /api/national/institutions`, and `…/institutions.csv`, `.xlsx` (the export is logged): the institutions of the
 * reader's scope with what they did in a period; the month up to the day, and today, unless given.
 */
const supervisedFilters = {
  period: optional(oneOf(...PERIODS)),
  day: optional(day()),
  ...institutionFilters,
  sort: optional(oneOf(...SUPERVISED_SORTS)),
  descending: optional(flag()),
};
export const supervisedQuery = object({ ...supervisedFilters, ...pageFields });
export type SupervisedQuery = TypeOf<typeof supervisedQuery>;
export const supervisedExport = object(supervisedFilters);

/** One institution with its figures, from the same definitions as those of a division. */
export interface SupervisedRow extends InstitutionRow {
  /** By name of the indicator: of the period; money in fen. */
  readonly figures: { readonly [indicator: string]: number };
  /** By name of the ratio. */
  readonly shares: { readonly [ratio: string]: ShareOf };
  /** Of the last seven full days; null where no daily report is due. */
  readonly completeness: Completeness | null;
  /** The newest day on which something was done that an indicator counts. */
  readonly lastDay: string | null;
  /** Since when the price list in force is in force; null when none is. */
  readonly pricesSince: string | null;
  /** Of the cremations of the period, so many have their certificate. */
  readonly certified: number;
  /** Records that the ministry returned and nobody has corrected; null at the ministry, which keeps them by province. */
  readonly returned: number | null;
  /** Cases in which something lasts too long or is overdue now; null where what it hangs on is not held. */
  readonly overdue: number | null;
}

export interface SupervisedPage extends Page<SupervisedRow> {
  readonly day: string;
  /** The days of the period. */
  readonly days: Days;
  /** The days of completeness. */
  readonly week: Days;
  readonly indicators: readonly IndicatorName[];
  readonly ratios: readonly RatioName[];
}

/** `GET /api/national/institutions/:institution`: its figures by period and year before, and how it stands now. */
export interface InstitutionFigures
  extends Pick<
    Overview,
    'day' | 'at' | 'region' | 'regionName' | 'periods' | 'indicators' | 'ratios' | 'total'
  > {
  readonly row: SupervisedRow;
}

/** `GET /api/national/counted`, and `GET /api/national/counted.csv` (masked; the export is logged). */
export const countedQuery = object({
  indicator: oneOf(...INDICATOR_NAMES),
  from: day(),
  to: day(),
  /** Everything inside the division counts. The reader's whole scope unless given. */
  region: optional(division()),
  institution: optional(uuid()),
  sort: optional(oneOf('day', 'region', 'institution', 'value')),
  descending: optional(flag()),
  ...pageFields,
});
export type CountedQuery = TypeOf<typeof countedQuery>;

export interface CountedRow extends InRegion, InInstitution {
  readonly record: string;
  readonly kind: string;
  readonly case: string | null;
  readonly caseNumber: string | null;
  readonly day: string;
  /** Masked. */
  readonly name: string | null;
  /** 1 for a counted record, fen for a sum. */
  readonly value: number;
  readonly recordedAt: string;
}

/** The records behind a number. `value` over all pages is that number. */
export interface Counted extends Page<CountedRow> {
  readonly indicator: IndicatorName;
  readonly value: number;
}

const MOST_EVENTS = 100;
export const streamQuery = object({
  limit: optional(integer({ minimum: 1, maximum: MOST_EVENTS })),
});

/** `GET /api/national/stream?limit=`: what happened last in the reader's scope, newest first. */
export interface StreamRow extends OfKind, InRegion, InInstitution {
  /** As in `/api/live`: `370000-1204`. */
  readonly id: string;
  readonly kindName: Bilingual;
  readonly op: 'create' | 'revise' | 'void';
  readonly opName: Bilingual;
  readonly case: string | null;
  readonly at: string;
  /** When it came here; null for what this node wrote itself. */
  readonly receivedAt: string | null;
}

/** `POST /api/national/search`: by identity number, or by exact name (or its pinyin). */
export const personSearch = object({
  identityNumber: optional(text({ minLength: 4, maxLength: 30 })),
  name: optional(text({ minLength: 1, maxLength: 60 })),
  /** A name alone is too little for the whole nation: year of birth or province must be known. */
  birthYear: optional(integer({ minimum: 1800, maximum: 2200 })),
  province: optional(division()),
  /** Code set `purpose`. */
  purpose: text({ minLength: 1, maxLength: 40 }),
  /** The file number or occasion, in words; names nobody. */
  reason: text({ minLength: 4, maxLength: 200 }),
});
export type PersonSearch = TypeOf<typeof personSearch>;

export interface FoundPerson
  extends OfKind,
    InRegion,
    InInstitution,
    Told<DecedentFact, 'name' | 'identityNumber' | 'deathDate'>,
    OrNone<Told<DecedentFact, 'sex'>> {
  readonly kind: 'decedent' | 'certificate' | 'interment';
  readonly kindName: Bilingual;
  readonly case: string | null;
  /** Number of the decedent or certificate, grave of an interment. */
  readonly number: string | null;
}

export interface PersonsFound {
  readonly found: readonly FoundPerson[];
  /** There are more than are shown: narrow the search. */
  readonly more: boolean;
  /** Searches that the account may still make within the hour. */
  readonly left: number;
}

/** `GET /api/national/links`: each partner that this node exchanges with. */
export interface LinkRow {
  readonly node: string;
  readonly name: Bilingual;
  readonly state: 'working' | 'retrying' | 'stopped' | 'never';
  /** Ours to them. */
  readonly lastSuccessAt: string | null;
  readonly lastAttemptAt: string | null;
  readonly nextAttemptAt: string | null;
  readonly failures: number;
  /** Entries of our log that they have not acknowledged. */
  readonly backlog: number;
  /** Why it is not working, and what to do. */
  readonly fault: Fault | null;
  /** Theirs to us. */
  readonly received: number;
  readonly delay: Delay | null;
  /** The newest checkpoint of both their logs that is held here. */
  readonly checkpoint: {
    readonly at: string;
    readonly records: number;
    readonly audit: number;
  } | null;
  /** What they signed that contradicts what they signed before. */
  readonly alarm: Fault | null;
  /** Their clock against ours at the last batch, its way included; milliseconds, null before the first. */
  readonly clockSkew: number | null;
  /** Their records that we hold back. */
  readonly quarantined: number;
  /** Our records that they refused. */
  readonly refused: number;
}

export interface Links {
  readonly at: string;
  readonly links: readonly LinkRow[];
}

/** One element of a record in words; personal values are masked. */
export interface ShownElement {
  readonly element: string;
  /** Null for an element that the standard does not have; its value is not shown. */
  readonly label: Bilingual | null;
  readonly value: Bilingual;
}

/** `GET /api/national/received/:origin/:seq`: a record of a partner as it came, masked. */
export interface ReceivedRecord extends LoggedRecord {
  readonly origin: string;
  readonly recordedAt: string;
  readonly receivedAt: string;
  readonly reason: string | null;
  readonly elements: readonly ShownElement[];
}

/** `POST /api/national/exports`: a list is about to be taken out. */
export const exportTaken = object({
  list: text({ pattern: '^[a-z-]{1,40}$' }),
  rows: integer({ maximum: 1_000_000 }),
  filter: schema<{ readonly [name: string]: string }>({
    type: 'object',
    maxProperties: 20,
    propertyNames: { type: 'string', maxLength: 40 },
    additionalProperties: { type: 'string', maxLength: 100 },
  }),
  /** Records or cases of the people that its lines are about. */
  about: optional(list(uuid(), { maxItems: MOST_LINES.list })),
});
export type ExportTaken = TypeOf<typeof exportTaken>;
