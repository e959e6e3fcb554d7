import type { publication } from '@qingming/standard/records/publication.ts';
import { NATION, regionPath } from '@qingming/standard/data/regions.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { empty, type Sql, sql } from '../../kernel/db/sql.ts';
import type { Records } from '../../kernel/records/records.ts';
import { ask } from './queries.ts';

type Fact = FactOf<typeof publication>;

/** A published text in a list. */
export interface NoticeEntry {
  readonly number: string;
  readonly kind: Fact['kind'];
  readonly state: Fact['state'];
  /** Six digits: whose authority it is. */
  readonly region: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly summary: string | null;
  readonly summaryEn: string | null;
  readonly documentNumber: string | null;
  readonly authority: string;
  /** YYYY-MM-DD, as every day here. */
  readonly issuedOn: string;
  readonly from: string | null;
  /** The first day on which it holds no more. */
  readonly until: string | null;
}

/** A text that stands before or after another. */
export type NoticeLink = Pick<NoticeEntry, 'number' | 'title' | 'titleEn'>;

export interface NoticeShown extends NoticeEntry {
  readonly id: string;
  readonly text: string;
  readonly textEn: string | null;
  readonly original: string | null;
  /** The reference of the file; its bytes may lie on another node. */
  readonly attachment: string | null;
  readonly publishedOn: string;
  readonly withdrawnOn: string | null;
  readonly withdrawnBecause: string | null;
  readonly next: NoticeLink | undefined;
  readonly before: NoticeLink | undefined;
}

/** What was chosen of all that is published. */
export interface NoticesWanted {
  /** Texts of these divisions alone; of every division unless given. */
  readonly regions: readonly string[] | undefined;
  readonly kind: Fact['kind'] | undefined;
  /** Those too that ended, were replaced or withdrawn. */
  readonly past: boolean;
  /** From 1 on. */
  readonly page: number;
}

export interface NoticesFound {
  readonly entries: readonly NoticeEntry[];
  readonly total: number;
  readonly page: number;
}

export const NOTICES_ON_A_PAGE = 20;

/** About a text `p`: families may read it. A draft is shown to nobody. */
export const IS_SHOWN = sql`p.state in ('published', 'replaced', 'withdrawn')`;

/** About a text `p`: it was neither replaced nor withdrawn, and has not ended on the day. */
export const standsOn = (day: string): Sql =>
  sql`p.state = 'published' and (p.effective_until is null or p.effective_until > ${day}::date)`;

export const ENTRY = sql`p.number, p.kind, p.state, p.region, p.title, p.title_en as "titleEn", p.summary,
  p.summary_en as "summaryEn", p.document_number as "documentNumber", p.authority,
  p.issued_on as "issuedOn", p.effective_from as from, p.effective_until as until`;

/** What holds in a division: its own texts, and those of the divisions above it, up to the nation. */
export const holdsIn = (division: string): readonly string[] => [
  NATION,
  ...regionPath(division).map(({ code }) => code),
];

const chosen = ({ regions, kind, past }: NoticesWanted, day: string): Sql =>
  sql`${past ? IS_SHOWN : standsOn(day)}${
    regions === undefined ? empty : sql` and p.region = any(${[...regions]}::text[])`
  }${kind === undefined ? empty : sql` and p.kind = ${kind}`}`;

/** Published texts, the newest first, `NOTICES_ON_A_PAGE` at a time. */
export const noticesOn = (
  records: Records,
  wanted: NoticesWanted,
  day: string,
): Promise<NoticesFound> =>
  ask(records, ['publication'], async (asking) => {
    const from = sql`from ${asking.from('publication')} p where ${chosen(wanted, day)}`;
    const { total } = await asking.one<{ total: number }>(sql`select count(*) as total ${from}`);
    const last = Math.max(1, Math.ceil(total / NOTICES_ON_A_PAGE));
    const page = wanted.page <= last ? wanted.page : 1;
    const entries = await asking.all<NoticeEntry>(sql`
      select ${ENTRY} ${from} order by p.issued_on desc, p.number desc
      limit ${NOTICES_ON_A_PAGE} offset ${(page - 1) * NOTICES_ON_A_PAGE}`);
    return { entries, total, page };
  });

type Row = Omit<NoticeShown, 'next' | 'before'> & {
  readonly replaces: string | null;
  readonly province: string;
};

const LINK = sql`select p.number, p.title, p.title_en as "titleEn"`;

/** A published text by its number, with what it replaced and what replaced it. */
export const findNotice = (records: Records, number: string): Promise<NoticeShown | undefined> =>
  ask(records, ['publication'], async (asking) => {
    const all = sql`from ${asking.from('publication')} p where ${IS_SHOWN}`;
    const row = await asking.maybe<Row>(sql`
      select ${ENTRY}, p.id, p.province, p.text, p.text_en as "textEn", p.original, p.attachment,
        p.published_on as "publishedOn", p.withdrawn_on as "withdrawnOn",
        p.withdrawn_because as "withdrawnBecause", p.replaces
      ${all} and p.number = ${number}`);
    if (row === undefined) return undefined;
    const of = sql`${LINK} ${all} and p.province = ${row.province}`;
    const [next, before] = [
      await asking.maybe<NoticeLink>(sql`${of} and p.replaces = ${row.id}::uuid limit 1`),
      row.replaces === null
        ? undefined
        : await asking.maybe<NoticeLink>(sql`${of} and p.id = ${row.replaces}::uuid`),
    ];
    return { ...row, next, before };
  });
