import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { ContactCase } from '@qingming/connect/api/cases.ts';
import { mayEver } from '../../kernel/access/decide.ts';
import { sql } from '../../kernel/db/sql.ts';
import { type Asking, isOneOf, type Records } from '../../kernel/records/records.ts';

/** The newest, to recognise somebody by; an office arranges hundreds. */
const MOST_BESIDE = 5;
const MOST_FOUND = 50;

const KINDS = ['contact', 'funeralCase', 'institution'] as const;

const mayLook = ({ actor }: Pick<Records, 'actor'>): boolean =>
  KINDS.every((kind) => mayEver(actor, 'read', kind));

type Row = ContactCase & { readonly of: string; readonly contact: string };

const withoutKeys = ({ of: _of, contact: _contact, ...shown }: Row): ContactCase => shown;

const casesOfContacts = (asking: Asking) => sql`
  select o.id as contact, o.party_record as party, o.role, c.province, c.id as "case", c.number, c.institution,
    c.opened_at as "openedAt", (select i.name from ${asking.from('institution')} i
      where i.province = c.province and i.id = c.institution) as "institutionName"
  from ${asking.from('contact')} o
  join ${asking.from('funeralCase')} c on c.province = o.province and c.id = o.case_id`;

/** For each contact, other cases of the same house in which the same person or organisation is one. */
export async function casesBeside(
  records: Records,
  { id, institution: home }: CasePage['case'],
  contacts: CasePage['contacts'],
): Promise<CasePage['alsoIn']> {
  const known = contacts.filter(({ fact }) => fact.identityNumber ?? fact.creditCode);
  if (known.length === 0 || !mayLook(records)) return {};
  const rows = await records.ask({ reads: KINDS, act: 'list', subject: id }, async (asking) => {
    const found = await asking.all<Row>(sql`
      select x.id as of, b.contact, b."case", b.number, b."openedAt", b."institutionName", b.role
      from ${asking.from('contact')} x
      cross join lateral (select * from (${casesOfContacts(asking)}) b
        where b.province = x.province and b.party = x.party_record and b."case" <> ${id}
          and b.institution = ${home}
        order by b."openedAt" desc limit ${MOST_BESIDE}) b
      where x.id = any(${known.map((one) => one.id)}::uuid[])`);
    const seen = found.map(({ contact }) => contact);
    return found.length === 0 ? { answer: found } : { answer: found, seen };
  });
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

/** The cases within the reader's scope in which the person or the organisation of a number is a contact. */
export async function casesAsContact(
  records: Records,
  number: string,
): Promise<{ readonly cases: readonly ContactCase[]; readonly seen: readonly string[] }> {
  const party = mayLook(records) ? await partyOf(records, number) : undefined;
  if (party === undefined) return { cases: [], seen: [] };
  const rows = await records.ask({ reads: KINDS, act: 'list' }, async (asking) => ({
    answer: await asking.all<Row>(sql`
      select b.contact, b."case", b.number, b."openedAt", b."institutionName", b.role
      from (${casesOfContacts(asking)}) b where b.party = ${party}
      order by b."openedAt" desc limit ${MOST_FOUND}`),
  }));
  return { cases: rows.map(withoutKeys), seen: rows.map(({ contact }) => contact) };
}
