import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { ContactCase } from '@qingming/connect/api/cases.ts';
import { STAND_AS_ONE } from '@qingming/standard/records/same-party.ts';
import { mayEver } from '../../kernel/access/decide.ts';
import { raw, type Sql, sql } from '../../kernel/db/sql.ts';
import { type Asking, isOneOf, type Records } from '../../kernel/records/records.ts';

/** The newest, to recognise somebody by; an office arranges hundreds. */
const MOST_BESIDE = 5;
const MOST_FOUND = 50;

export const PARTY_KINDS = ['contact', 'sameParty', 'funeralCase', 'institution'] as const;

export const mayLook = ({ actor }: Pick<Records, 'actor'>): boolean =>
  PARTY_KINDS.every((kind) => mayEver(actor, 'read', kind));

type Row = ContactCase & { readonly of: string; readonly contact: string };

const withoutKeys = ({ of: _of, contact: _contact, ...shown }: Row): ContactCase => shown;

const casesOfContacts = (asking: Asking) => sql`
  select o.id as contact, o.party_record as party, o.role, c.province, c.id as "case", c.number, c.institution,
    c.opened_at as "openedAt", (select i.name from ${asking.from('institution')} i
      where i.province = c.province and i.id = c.institution) as "institutionName"
  from ${asking.from('contact')} o
  join ${asking.from('funeralCase')} c on c.province = o.province and c.id = o.case_id`;

/** Whether the numbers of two contacts, under their aliases, say that these are not one: two of one kind of document, or two credit codes. */
export const areToldApart = (x: string, y: string): Sql =>
  raw(`((coalesce(${x}.party, 'person') = 'person' and ${y}.document_kind = ${x}.document_kind
      and ${y}.identity_number_key <> ${x}.identity_number_key) is true
    or (${y}.credit_code <> ${x}.credit_code) is true)`);

/**
 * What two people of a house found, as pairs of parties: that of a contact's number, or the contact itself where
 * no number makes one. The two stay what they are; that they are one is read from here. A number that was corrected
 * since and tells them apart goes before the finding. Of one house, or of all within the reader's scope.
 */
const foundToBeOne = (asking: Asking, home?: string | null): Sql => sql`
  select s.province, s.institution, coalesce(x.party_record, x.id) as one, coalesce(y.party_record, y.id) as other
  from ${asking.from('sameParty')} s
  join ${asking.from('contact')} x on x.province = s.province and x.id = s.contact
  join ${asking.from('contact')} y on y.province = s.province and y.id = s.other
  where s.state = any(${[...STAND_AS_ONE]}::text[]) and ${home === undefined ? sql`true` : sql`s.institution = ${home}`}
    and not ${areToldApart('x', 'y')}`;

/**
 * To stand before a query: `known (of, province, institution, party)`, from where it begins on to every party that is
 * found to be the same within the house. What it begins with may read `found`.
 */
const knownFrom = (found: Sql, begins: Sql): Sql => sql`
  with recursive found as materialized (${found}), known as (
    ${begins}
    union
    select k.of, k.province, k.institution, case when f.one = k.party then f.other else f.one end
    from known k join found f on f.province = k.province and f.institution = k.institution
      and k.party in (f.one, f.other))`;

/** The same of contacts of a house: `of` is the contact. */
export const partiesOf = (asking: Asking, home: string | null, ids: readonly string[]): Sql =>
  knownFrom(
    foundToBeOne(asking, home),
    sql`select x.id as of, x.province, x.institution, coalesce(x.party_record, x.id) as party
      from ${asking.from('contact')} x where x.id = any(${[...ids]}::uuid[])`,
  );

/** For each contact, other cases of the same house in which the same person or organisation is one. */
export async function casesBeside(
  records: Records,
  { id, institution: home }: CasePage['case'],
  contacts: CasePage['contacts'],
): Promise<CasePage['alsoIn']> {
  if (contacts.length === 0 || !mayLook(records)) return {};
  const ids = contacts.map((one) => one.id);
  const rows = await records.ask(
    { reads: PARTY_KINDS, act: 'list', subject: id },
    async (asking) => {
      const all = await asking.all<Row>(sql`
      ${partiesOf(asking, home, ids)}
      select k.of, b.contact, b."case", b.number, b."openedAt", b."institutionName", b.role
      from known k
      cross join lateral (select * from (${casesOfContacts(asking)}) b
        where b.province = k.province and (b.party = k.party or b.contact = k.party) and b."case" <> ${id}
          and b.institution = k.institution
        order by b."openedAt" desc limit ${MOST_BESIDE}) b
      order by b."openedAt" desc`);
      const shown = [...Map.groupBy(all, ({ of }) => of).values()].flatMap((those) =>
        those.slice(0, MOST_BESIDE),
      );
      const seen = [...new Set(shown.map(({ contact }) => contact))];
      return shown.length === 0 ? { answer: shown } : { answer: shown, seen };
    },
  );
  const byContact = Object.groupBy(rows, ({ of }) => of);
  return Object.fromEntries(
    Object.entries(byContact).map(([of, those]) => [of, (those ?? []).map(withoutKeys)]),
  );
}

/** The party of a number, as the node itself finds it; what it finds is nobody's to read. */
const partyOf = (records: Records, number: string): Promise<string | undefined> =>
  records.askNode('verification', { reads: ['party'], act: 'search' }, async (asking) => {
    const keys = asking.keys('party', 'identityNumber', number);
    const row = await asking.maybe<{ id: string }>(sql`
      select p.id from ${asking.from('party')} p where ${isOneOf('p.identity_number_key', keys)}
      union all select p.id from ${asking.from('party')} p where p.credit_code = ${number}`);
    return { answer: row?.id };
  });

/**
 * The cases within the reader's scope in which the person or the organisation of a number is a contact; in each
 * house also where two of its people found a contact to be that one.
 */
export async function casesAsContact(
  records: Records,
  number: string,
): Promise<{ readonly cases: readonly ContactCase[]; readonly seen: readonly string[] }> {
  const party = mayLook(records) ? await partyOf(records, number) : undefined;
  if (party === undefined) return { cases: [], seen: [] };
  const rows = await records.ask({ reads: PARTY_KINDS, act: 'list' }, async (asking) => ({
    answer: await asking.all<Row>(sql`
      ${knownFrom(
        foundToBeOne(asking),
        sql`select ${party}::uuid as of, f.province, f.institution, ${party}::uuid as party from found f
          where ${party}::uuid in (f.one, f.other)`,
      )}
      select b.contact, b."case", b.number, b."openedAt", b."institutionName", b.role
      from (select b.* from (${casesOfContacts(asking)}) b where b.party = ${party}::uuid
        union
        select b.* from known k join (${casesOfContacts(asking)}) b on b.province = k.province
          and b.institution = k.institution and (b.party = k.party or b.contact = k.party)) b
      order by b."openedAt" desc limit ${MOST_FOUND}`),
  }));
  return { cases: rows.map(withoutKeys), seen: rows.map(({ contact }) => contact) };
}
