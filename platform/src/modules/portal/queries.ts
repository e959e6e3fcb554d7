import { scopePrefix } from '@qingming/standard/data/regions.ts';
import type { RegionalTermRow } from '@qingming/standard/processes/storage-length.ts';
import { regionalTerm } from '@qingming/standard/records/regional-term.ts';
import { TARIFF_ELEMENTS } from '@qingming/standard/records/tariff.ts';
import { elementColumns } from '../../kernel/db/element-columns.ts';
import { empty, type Sql, sql } from '../../kernel/db/sql.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { kilometresBetween, type Point } from './nearest.ts';
import type {
  InstitutionEntry,
  InstitutionShown,
  InstitutionsFound,
  NearEntry,
  Position,
  PriceDocument,
  PublishedItem,
  PublishedList,
  WaiverShown,
} from './published.ts';

/** Which institutions are looked for: inside a division, of one kind unless all are meant. */
export interface Wanted {
  /** Six digits. */
  readonly region: string;
  readonly kind: string | undefined;
}

export const PAGE_SIZE = 40;

/** Operating, and operating while it is extended: the others receive nobody. */
const IS_OPEN = sql`i.state in ('0', '5', '6')`;
/** What was imported is shown to nobody outside until an officer approved it. */
export const IS_PUBLIC = sql`i.awaits_approval is not true`;
/** Drafts and lists under review are not public. */
const IS_PUBLISHED = sql`l.state in ('8', '9')`;

/** About a list `l`: it is public and holds on the day. */
export const inForce = (day: string): Sql =>
  sql`${IS_PUBLISHED} and l.effective_from <= ${day}::date
    and (l.effective_until is null or ${day}::date < l.effective_until)`;

/** About an institution `i`: it receives families, and is looked for. */
export function isWanted({ region, kind }: Wanted): Sql {
  const prefix = scopePrefix(region);
  return sql`${IS_OPEN} and ${IS_PUBLIC}${prefix === '' ? empty : sql` and i.region ^@ ${prefix}`}${
    kind === undefined ? empty : sql` and i.kind = ${kind}`
  }`;
}

/** What anybody may read, asked for a page of the portal. */
export const ask = <Answer>(
  records: Records,
  reads: readonly string[],
  work: (asking: Asking) => Promise<Answer>,
): Promise<Answer> =>
  records.ask({ reads, act: 'portal' }, async (asking) => ({ answer: await work(asking) }));

function pageOfInstitutions(
  asking: Asking,
  wanted: Wanted,
  day: string,
  page: number,
): Promise<readonly (InstitutionEntry & { readonly total: number })[]> {
  return asking.all(sql`
    select i.number, i.name, i.region, i.kind, i.address, i.service_phone as phone,
      i.opening_hours as hours, i.longitude, i.latitude, count(*) over () as total,
      (select l.effective_from from ${asking.from('priceList')} l
        where l.province = i.province and l.institution = i.id and ${inForce(day)}
        order by l.effective_from desc limit 1) as "pricesSince"
    from ${asking.from('institution')} i
    where ${isWanted(wanted)}
    order by i.region, i.number
    limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`);
}

/** The institutions of a division, `PAGE_SIZE` at a time; `page` begins at 1. */
export const institutionsOn = (
  records: Records,
  wanted: Wanted,
  day: string,
  page: number,
): Promise<InstitutionsFound> =>
  ask(records, ['institution', 'priceList'], async (asking) => {
    const rows = await pageOfInstitutions(asking, wanted, day, page);
    if (rows.length > 0 || page === 1) return { entries: rows, total: rows[0]?.total ?? 0, page };
    const first = await pageOfInstitutions(asking, wanted, day, 1);
    return { entries: first, total: first[0]?.total ?? 0, page: 1 };
  });

/** Where the institutions of each county lie, and how many have no position. */
export const positionsOf = (
  records: Records,
  wanted: Wanted,
): Promise<{ readonly positions: readonly Position[]; readonly lacking: number }> =>
  ask(records, ['institution'], async (asking) => {
    const from = sql`from ${asking.from('institution')} i where ${isWanted(wanted)}`;
    const placed = sql`i.longitude is not null and i.latitude is not null`;
    const positions = await asking.all<Position>(
      sql`select i.region, count(*) as count, avg(i.longitude) as longitude,
          avg(i.latitude) as latitude
        ${from} and ${placed} group by i.region order by i.region`,
    );
    const { lacking } = await asking.one<{ lacking: number }>(
      sql`select count(*) as lacking ${from} and not (${placed})`,
    );
    return { positions, lacking };
  });

const NEAR = 8;

/** The institutions of the province that lie nearest to a point, in a straight line. */
export const nearestTo = (
  records: Records,
  wanted: Wanted,
  day: string,
  point: Point,
): Promise<readonly NearEntry[]> =>
  ask(records, ['institution', 'priceList'], async (asking) => {
    const scale = Math.cos((point.latitude * Math.PI) / 180);
    const rows = await asking.all<InstitutionEntry>(sql`
      select i.number, i.name, i.region, i.kind, i.address, i.service_phone as phone,
        i.opening_hours as hours, i.longitude, i.latitude,
        (select l.effective_from from ${asking.from('priceList')} l
          where l.province = i.province and l.institution = i.id and ${inForce(day)}
          order by l.effective_from desc limit 1) as "pricesSince"
      from ${asking.from('institution')} i
      where ${isWanted(wanted)} and i.longitude is not null and i.latitude is not null
      order by power((i.longitude - ${point.longitude}::float8) * ${scale}::float8, 2)
        + power(i.latitude - ${point.latitude}::float8, 2), i.number
      limit ${NEAR}`);
    return rows.map((row) => ({
      ...row,
      kilometres: Math.round(
        kilometresBetween(point, {
          longitude: Number(row.longitude),
          latitude: Number(row.latitude),
        }),
      ),
    }));
  });

function findInstitution(
  asking: Asking,
  node: string,
  number: string,
): Promise<InstitutionShown | undefined> {
  return asking.maybe<InstitutionShown>(sql`
    select i.id, i.number, i.name, i.region, i.kind, i.state, i.grade, i.properties, i.address,
      i.service_phone as phone, i.complaint_phone as "complaintPhone", i.web,
      i.opening_hours as hours, i.former_names as "formerNames", i.wheelchair,
      i.accessible_toilet as "accessibleToilet", i.wheelchairs_lent as "wheelchairsLent",
      i.public_transport as "publicTransport", i.public_transport_en as "publicTransportEn",
      i.parking, i.parking_en as "parkingEn", i.service_scope as offers, i.commitments as promises, i.complaints,
      exists (select 1 from ${asking.from('institution')} o
        where o.id <> i.id and o.service_phone = i.service_phone and o.state in ('0', '5', '6')
          and o.awaits_approval is not true)
        as "sharesPhone"
    from ${asking.from('institution')} i
    where i.province = ${node} and i.number = ${number} and ${IS_PUBLIC}`);
}

/** Of an item `p` everything that a list shows of it. */
export const ITEM: Sql = sql`p.code, p.name, p.name_en as "nameEn", p.class, p.fee_type as "feeType",
  p.standard_ as standard, p.type, p.offered, p.price, p.unit, p.unit_en as "unitEn",
  p.document, p.content, p.age_under as "ageUnder", p.share,
  ${elementColumns('p', TARIFF_ELEMENTS)}, p.order_ as "order"`;

type ItemRow = PublishedItem & { readonly list: string };

async function listsOf(
  asking: Asking,
  node: string,
  institution: string,
): Promise<readonly PublishedList[]> {
  const lists = await asking.all<Omit<PublishedList, 'items'>>(sql`
    select l.id, l.document, l.authority, l.effective_from as from, l.effective_until as until
    from ${asking.from('priceList')} l
    where l.province = ${node} and l.institution = ${institution} and ${IS_PUBLISHED}
    order by l.effective_from desc`);
  const items = await asking.all<ItemRow>(sql`
    select p.list, ${ITEM}
    from ${asking.from('priceItem')} p
    where p.province = ${node} and p.institution = ${institution}
      and p.list = any (${lists.map(({ id }) => id)}::uuid[])
    order by p.order_, p.code`);
  const byList = Map.groupBy(items, ({ list }) => list);
  return lists.map((list) => ({ ...list, items: byList.get(list.id) ?? [] }));
}

/** An institution by its number alone, without its prices. */
export const findHouse = (
  records: Records,
  node: string,
  number: string,
): Promise<InstitutionShown | undefined> =>
  ask(records, ['institution'], (asking) => findInstitution(asking, node, number));

/** An institution by its number with every list it has published, the newest first. */
export const findPublished = (
  records: Records,
  node: string,
  number: string,
): Promise<
  { readonly institution: InstitutionShown; readonly lists: readonly PublishedList[] } | undefined
> =>
  ask(records, ['institution', 'priceList', 'priceItem'], async (asking) => {
    const institution = await findInstitution(asking, node, number);
    if (institution === undefined) return undefined;
    return { institution, lists: await listsOf(asking, node, institution.id) };
  });

/** The documents named by the lists in force, those of most institutions first. */
export const priceDocuments = (
  records: Records,
  node: string,
  day: string,
): Promise<readonly PriceDocument[]> =>
  ask(records, ['institution', 'priceList'], (asking) =>
    asking.all<PriceDocument>(sql`
      select l.document, l.authority, min(l.effective_from) as since,
        count(distinct l.institution) as institutions
      from ${asking.from('priceList')} l
      where l.province = ${node} and ${inForce(day)}
      group by l.document, l.authority
      order by count(distinct l.institution) desc, l.document
      limit 200`),
  );

/** All waiver rules in force on a day, the nation's among them: what is computed with some of them is not what a bill says. */
export const waiversOn = (records: Records, day: string): Promise<readonly WaiverShown[]> =>
  ask(records, ['waiverRule'], (asking) =>
    asking.all<WaiverShown>(sql`
      select w.id, w.name, w.name_en as "nameEn", w.household, w.group_ as "group", w.fee_type as "feeType",
        w.residence, w.death_region as "deathRegion", w.done_in as "doneIn", w.proof, w.scheme,
        w.scheme_cap as "schemeCap", w.cap, w.most_units as "mostUnits", w.document, w.effective_from as from
      from ${asking.from('waiverRule')} w
      where w.effective_from <= ${day}::date
        and (w.effective_until is null or ${day}::date < w.effective_until)
      order by w.document, w.effective_from, w.fee_type, w.name`),
  );

/** The terms of regions that hold on a day, all of the node: a few rows. */
export const regionalTermsOn = (
  records: Records,
  day: string,
): Promise<readonly RegionalTermRow[]> =>
  ask(records, ['regionalTerm'], (asking) =>
    asking.all<RegionalTermRow>(sql`
      select ${elementColumns('t', Object.keys(regionalTerm.elements))}
      from ${asking.from('regionalTerm')} t
      where t.effective_from <= ${day}::date
        and (t.effective_until is null or ${day}::date < t.effective_until)
      order by t.division, t.term
      limit 2000`),
  );
