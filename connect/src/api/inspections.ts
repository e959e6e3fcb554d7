import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { YearFigureName } from '@qingming/standard/indicators/year-figures.ts';
import type { inspection } from '@qingming/standard/records/inspection.ts';
import type { inspectionItem } from '@qingming/standard/records/inspection-item.ts';
import type {
  inspectionScore,
  rectification,
} from '@qingming/standard/records/inspection-score.ts';
import type { institution } from '@qingming/standard/records/institution.ts';
import type { yearlyReport } from '@qingming/standard/records/yearly-report.ts';
import { division, object, optional, text, type TypeOf, uuid } from '../schema.ts';
import type { Days } from './national.ts';
import type { OrNone, Told } from './registry.ts';

type Report = FactOf<typeof yearlyReport>;
type Inspection = FactOf<typeof inspection>;
type Score = FactOf<typeof inspectionScore>;
type Item = FactOf<typeof inspectionItem>;
type Asked = FactOf<typeof rectification>;
type House = FactOf<typeof institution>;

const year = () => text({ pattern: '^(?:19[5-9][0-9]|20[0-9]{2})$' });

export const yearFiguresQuery = object({
  /** The last full year unless given. */
  year: optional(year()),
  /** The reader's own unless named. */
  institution: optional(uuid()),
});
export type YearFiguresQuery = TypeOf<typeof yearFiguresQuery>;

/** A figure of a year, with how it is worked out and what it does not hold. */
export interface YearFigureTold {
  readonly name: YearFigureName;
  readonly label: Bilingual;
  readonly unit: 'number' | 'yuan' | 'days';
  readonly says: Bilingual;
  readonly without: Bilingual | null;
  readonly value: number;
  /** Of how many it is a part, and of what. */
  readonly whole: number | null;
  readonly of: Bilingual | null;
}

/** `GET /api/year-figures`, `GET /api/yearly-reports/:report/figures`: the figures of a house in some days. */
export interface YearFigures {
  readonly days: Days;
  /** When they were worked out: now, or when the report was filed. */
  readonly at: string;
  /** They are those that a report states, and stay. */
  readonly stated: boolean;
  readonly figures: readonly YearFigureTold[];
}

export const yearsQuery = object({
  /** The last full year unless given. */
  year: optional(year()),
  /** Everything inside the division counts; the reader's own unless given. */
  region: optional(division()),
});
export type YearsQuery = TypeOf<typeof yearsQuery>;

/** How many houses reported and were inspected. */
export interface YearCounts {
  readonly houses: number;
  readonly filed: number;
  readonly checked: number;
  /** Not filed although the term is over; nothing is late where no term is recorded. */
  readonly late: number;
  readonly inspected: number;
  readonly passed: number;
  readonly rectifying: number;
  /** Not put right by the day that was set. */
  readonly overdue: number;
}

/** A division with its counts. */
export interface YearOfDivision extends YearCounts {
  readonly region: string;
  readonly name: Bilingual;
}

/** A house with its report and its last inspection of the year. */
export interface YearOfHouse {
  readonly id: string;
  readonly name: House['name'];
  readonly kind: House['kind'];
  readonly region: string;
  readonly report:
    | (Told<Report, 'state'> & OrNone<Told<Report, 'filedAt'>> & { readonly id: string })
    | null;
  /** Not filed although the term is over; unknown where no term is recorded. */
  readonly late: boolean | null;
  readonly inspection: InspectionHead | null;
}

export interface InspectionHead
  extends Told<Inspection, 'number' | 'state' | 'round'>,
    OrNone<Told<Inspection, 'result' | 'total' | 'most' | 'rectifyBy' | 'publishedOn'>> {
  readonly id: string;
  /** What waits for the house, and what for the authority's check. */
  readonly waitsForHouse: number;
  readonly waitsForCheck: number;
}

/** `GET /api/institution-years`: who filed a report and who was inspected, by division; by house in a county. */
export interface InstitutionYears {
  readonly year: string;
  readonly region: string;
  readonly name: Bilingual;
  readonly total: YearCounts;
  readonly divisions: readonly YearOfDivision[];
  readonly houses: readonly YearOfHouse[];
  /** Days after the end of the year in which the report is due here; none where nobody recorded a term. */
  readonly term: number | null;
}

/** `GET /api/inspections/:inspection`: its points in their order, and what has to be put right. */
export interface InspectionPage extends InspectionHead {
  readonly version: number;
  readonly year: Inspection['year'];
  readonly institution: string;
  readonly institutionName: House['name'];
  readonly authority: Inspection['authority'];
  readonly points: readonly InspectionPoint[];
  readonly asked: readonly RectificationAsked[];
}

export interface InspectionPoint
  extends Told<Score, 'most'>,
    OrNone<
      Told<
        Score,
        'figure' | 'measured' | 'measuredOf' | 'proposed' | 'score' | 'doesNotApply' | 'reason'
      >
    >,
    Told<Item, 'code' | 'chapter' | 'title' | 'judged' | 'document'>,
    OrNone<Told<Item, 'chapterEn' | 'titleEn'>> {
  readonly id: string;
  readonly version: number;
  readonly hasPhoto: boolean;
}

export interface RectificationAsked
  extends Told<Asked, 'asked' | 'dueOn'>,
    OrNone<Told<Asked, 'point' | 'doneWords' | 'doneAt' | 'outcome' | 'checkWords'>> {
  readonly id: string;
  readonly version: number;
  readonly hasProof: boolean;
}
