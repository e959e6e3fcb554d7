import { join, type Sql, sql } from '../../kernel/db/sql.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { englishName } from './names.ts';
import { ENTRY, IS_SHOWN, type NoticeEntry } from './notices.ts';
import type { InstitutionEntry } from './published.ts';
import { ask, inForce, isWanted } from './queries.ts';
import type { Sought, SoughtHouses } from './search-words.ts';

/** Some of what was found, the best first, and whether there is more. */
export interface Found<Entry> {
  readonly entries: readonly Entry[];
  readonly more: boolean;
}

/** Which of what was found is asked for. */
export interface Part {
  readonly most: number;
  readonly skip: number;
}

export type HouseFound = Pick<
  InstitutionEntry,
  'number' | 'name' | 'region' | 'kind' | 'address' | 'phone'
>;

/** A charge of the present lists, by its name: what it costs from house to house, in fen. */
export interface ItemFound {
  readonly name: string;
  readonly nameEn: string | null;
  readonly unit: string;
  readonly unitEn: string | null;
  readonly low: number;
  readonly high: number;
  readonly houses: number;
  /** Up to three of them. */
  readonly some: readonly Pick<InstitutionEntry, 'number' | 'name' | 'region' | 'kind'>[];
}

/** How many of the words stand in a text. Positions, not patterns: `%` and `_` are signs like others. */
const standIn = (words: readonly string[], text: Sql): Sql =>
  sql`(select count(*) from unnest(${[...words]}::text[]) w where strpos(${text}, w) > 0)`;

/** Whether a text holds all words, or enough of their pieces; and how well, titles before texts. */
function match({ words, pieces, enough }: Sought, title: Sql, text: Sql) {
  return {
    columns: sql`${standIn(words, title)} as a, ${standIn(words, text)} as b,
      ${standIn(pieces, title)} as c, ${standIn(pieces, text)} as d`,
    holds: sql`(m.b = ${words.length} or m.d >= ${enough})`,
    order: sql`m.a desc, m.b desc, m.c desc, m.d desc`,
  };
}

const lower = (...texts: readonly Sql[]): Sql => sql`lower(concat_ws(' ', ${join(texts)}))`;

const part = <Entry>(rows: readonly Entry[], { most }: Part): Found<Entry> => ({
  entries: rows.slice(0, most),
  more: rows.length > most,
});

const limits = ({ most, skip }: Part): Sql => sql`limit ${most + 1} offset ${skip}`;

/** Published texts, also those that hold no more: their page says so. */
export const findNotices = (
  records: Records,
  sought: Sought,
  wanted: Part,
): Promise<Found<NoticeEntry>> =>
  ask(records, ['publication'], async (asking) => {
    const title = lower(sql`p.title`, sql`p.title_en`, sql`p.document_number`, sql`p.number`);
    const text = lower(
      sql`p.title`,
      sql`p.title_en`,
      sql`p.document_number`,
      sql`p.number`,
      sql`p.authority`,
      sql`p.summary`,
      sql`p.summary_en`,
      sql`p.text`,
      sql`p.text_en`,
    );
    const { columns, holds, order } = match(sought, title, text);
    const rows = await asking.all<NoticeEntry>(sql`
      select ${ENTRY} from ${asking.from('publication')} p cross join lateral (select ${columns}) m
      where ${IS_SHOWN} and ${holds}
      order by (p.state = 'published') desc, ${order}, p.issued_on desc, p.number ${limits(wanted)}`);
    return part(rows, wanted);
  });

/** Among so many institutions names are looked for by their sound; a province has hundreds. */
const MOST_NAMES = 3000;
const LATIN = /^[a-z0-9]+$/;

/** Institutions whose English name, made of the Chinese one, holds all words. */
async function byEnglish(
  asking: Asking,
  node: string,
  { words }: Sought,
): Promise<readonly string[]> {
  if (!words.every((word) => LATIN.test(word))) return [];
  const all = await asking.all<Pick<HouseFound, 'number' | 'name' | 'region' | 'kind'>>(sql`
    select i.number, i.name, i.region, i.kind from ${asking.from('institution')} i
    where ${isWanted({ region: node, kind: undefined })} limit ${MOST_NAMES}`);
  return all
    .filter((one) => {
      const name = englishName(one).toLowerCase();
      return words.every((word) => name.includes(word));
    })
    .map(({ number }) => number);
}

const inPlaces = (places: readonly string[]): Sql =>
  places.length === 0
    ? sql`true`
    : sql`exists (select 1 from unnest(${[...places]}::text[]) w where i.region ^@ w)`;

const ofKinds = (kinds: readonly string[]): Sql =>
  kinds.length === 0 ? sql`true` : sql`i.kind = any(${[...kinds]}::text[])`;

/** The institutions of the places and kinds that are named, with the rest in name or address; or with all of it there. */
export const findHouses = (
  records: Records,
  node: string,
  sought: Sought,
  { places, kinds, words }: SoughtHouses,
  wanted: Part,
): Promise<Found<HouseFound>> =>
  ask(records, ['institution'], async (asking) => {
    const named = lower(sql`i.name`, sql`i.former_names`);
    const text = lower(sql`i.name`, sql`i.former_names`, sql`i.number`, sql`i.address`);
    const english = await byEnglish(asking, node, sought);
    const rows = await asking.all<HouseFound>(sql`
      select i.number, i.name, i.region, i.kind, i.address, i.service_phone as phone
      from ${asking.from('institution')} i
      where ${isWanted({ region: node, kind: undefined })} and (
        (${standIn(words, text)} = ${words.length} and ${inPlaces(places)} and ${ofKinds(kinds)})
        or ${standIn(sought.words, text)} = ${sought.words.length}
        or i.number = any(${[...english]}::text[]))
      order by ${standIn(sought.words, named)} desc, ${standIn(words, named)} desc, i.kind <> 'BZ', i.region, i.number
      ${limits(wanted)}`);
    return part(rows, wanted);
  });

const SOME_HOUSES = 3;

/** Charges of the lists in force, one line for each name: what it costs, and where. */
export const findItems = (
  records: Records,
  node: string,
  day: string,
  sought: Sought,
  { places, words }: SoughtHouses,
  wanted: Part,
): Promise<Found<ItemFound>> =>
  ask(records, ['institution', 'priceList', 'priceItem'], async (asking) => {
    const looked = words.length === 0 ? sought : { ...sought, words };
    const { columns, order } = match(
      looked,
      lower(sql`p.name`, sql`p.name_en`),
      lower(sql`p.name`, sql`p.name_en`, sql`p.content`, sql`i.name`),
    );
    const rows = await asking.all<ItemFound>(sql`
      with found as (
        select p.name, p.name_en, p.unit, p.unit_en, p.price, i.number, i.name as house, i.region, i.kind, m.*
        from ${asking.from('priceItem')} p
        join ${asking.from('priceList')} l on l.province = p.province and l.institution = p.institution and l.id = p.list
        join ${asking.from('institution')} i on i.province = p.province and i.id = p.institution
        cross join lateral (select ${columns}) m
        where p.province = ${node} and p.offered and ${inForce(day)} and ${isWanted({ region: node, kind: undefined })}
          and ${inPlaces(places)} and m.b = ${looked.words.length} and m.a > 0)
      select m.name, m.name_en as "nameEn", m.unit, m.unit_en as "unitEn", min(m.price) as low, max(m.price) as high,
        count(distinct m.number) as houses,
        (array_agg(distinct jsonb_build_object('number', m.number, 'name', m.house, 'region', m.region, 'kind', m.kind)))[1:${SOME_HOUSES}] as some
      from found m
      group by m.name, m.name_en, m.unit, m.unit_en, m.a, m.b, m.c, m.d
      order by ${order}, houses desc, m.name ${limits(wanted)}`);
    return part(rows, wanted);
  });
