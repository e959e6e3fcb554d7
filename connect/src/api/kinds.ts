import type { Shown } from '@qingming/standard/derive/presentation.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Group } from '@qingming/standard/language/presentation.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Page, PageQuery, RecordView } from './registry.ts';

/** What an account may do with records of a kind; the form and the buttons follow it. */
export interface MayDo {
  readonly create: boolean;
  readonly revise: boolean;
  readonly void: boolean;
  /** May ask for protected values whole, with purpose and reason. */
  readonly reveal: boolean;
}

/** One line of `GET /api/kinds`: every kind that the account may read. */
export interface KindEntry {
  readonly kind: string;
  readonly label: Bilingual;
  /** Has a list of its own, under this heading of the menu. */
  readonly list: boolean;
  readonly group: Group;
  /** The kinds of institution that keep such records; null where every kind does. */
  readonly houses: readonly string[] | null;
}

export interface Kinds {
  readonly kinds: readonly KindEntry[];
}

/** `GET /api/kinds/:kind`: all that pages for a kind are made from. */
export interface KindDetail {
  readonly definition: RecordDefinition;
  readonly shown: Shown;
  readonly may: MayDo;
  /** Protected elements by which one person may be looked for, with purpose and reason. */
  readonly findable: readonly string[];
}

/** A record of a kind as a list and a page show it: masked as the account may see it. */
export interface KindRecord<Fact = AnyFact> extends RecordView<Fact> {
  /** The record of a root that it lies in, a case; null where its kind lies in none. */
  readonly root: string | null;
  readonly voided: boolean;
}

/** What the records are called that rows name, by identifier: links and institutions. */
export type LinkNames = { readonly [id: string]: string };

/**
 * `GET /api/kinds/:kind/records`. Narrowed by `is.<element>` (a code, yes or no, a division, a link) and
 * `from.<element>`, `until.<element>` (days, both inclusive); sorted by an element that the kind names in `sorts`.
 */
export interface KindPage<Fact = AnyFact> extends Page<KindRecord<Fact>> {
  readonly names: LinkNames;
}

/** `POST /api/kinds/:kind/records/find`: one person among many, for a stated purpose. */
export interface FindPerson extends PageQuery {
  readonly element: string;
  readonly sought: string;
  readonly purpose: string;
  readonly reason: string;
}

/** Records of another kind that name this one; the newest, `more` when there are others. */
export interface LinkedFrom {
  readonly kind: string;
  readonly label: Bilingual;
  readonly element: string;
  readonly by: Bilingual;
  readonly records: readonly { readonly id: string; readonly title: string | null }[];
  readonly more: boolean;
}

export interface OtherRecord {
  readonly kind: string;
  readonly label: Bilingual;
  readonly id: string;
  readonly recordedAt: string;
}

/** What the check of a reference to a record elsewhere found. */
export interface ReferenceView {
  readonly record: string;
  readonly element: string;
  readonly state: 'unresolved' | 'agrees' | 'contradicts';
  /** Since when it is so; null before the first check. */
  readonly since: string | null;
}

/** `GET /api/kinds/:kind/records/:record` */
export interface KindRecordPage<Fact = AnyFact> {
  readonly record: KindRecord<Fact>;
  readonly names: LinkNames;
  readonly may: Omit<MayDo, 'create'>;
  readonly linked: readonly LinkedFrom[];
  /** The other records of the same root, a case; none where the kind lies in none. */
  readonly others: readonly OtherRecord[];
  /** One for each reference that the record has. */
  readonly references: readonly ReferenceView[];
}

/** `GET /api/kinds/:kind/records/:record/history`: newest first. */
export interface KindHistory {
  readonly entries: readonly KindVersion[];
  /** Earlier versions than these are left out. */
  readonly more: boolean;
}

/** One version of a record: who wrote it, when, why, and what it changed. */
export interface KindVersion {
  readonly version: number;
  readonly act: 'create' | 'revise' | 'void';
  readonly at: string;
  readonly by: string;
  readonly byName: string | null;
  readonly reason: string | null;
  /** The whole version as a sentence. */
  readonly says: Bilingual;
  readonly changes: readonly {
    readonly element: string;
    readonly label: Bilingual;
    /** As a person reads it; personal values are masked; null where there was none. */
    readonly from: Bilingual | null;
    readonly to: Bilingual | null;
  }[];
}

/** What is wrong with one row of a table: the column where one is meant, and what to do about it. */
export interface TableFault {
  /** As the spreadsheet counts, the heading included. */
  readonly row: number;
  /** The heading; null when the row as a whole is meant. */
  readonly column: Bilingual | null;
  readonly message: Bilingual;
}

/**
 * `POST /api/kinds/:kind/table?take=check|whole|good&institution=`: a filled template, XLSX or CSV. `whole` records
 * nothing while a row has a fault, `good` records the others; both in one transaction.
 */
export interface TableTaken {
  /** Rows below the heading that say something. */
  readonly rows: number;
  /** New ones without a fault. */
  readonly good: number;
  /** Those that an earlier table brought word for word: they are left out. */
  readonly already: number;
  /** How many were recorded. */
  readonly taken: number;
  /** In the order of rows, two hundred at the most. */
  readonly faults: readonly TableFault[];
  /** There may be more faults than these. */
  readonly more: boolean;
  readonly heading: readonly string[];
  /** The first of the good rows as they were read. */
  readonly preview: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** `POST /api/kinds/:kind/records`; a kind of an institution names it where the account is not of one. */
export interface NewRecord<Fact = AnyFact> {
  readonly id?: string;
  readonly institution?: string;
  readonly fact: Fact;
}
