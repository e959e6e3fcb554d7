import type { CasePage, Likeness } from '@qingming/connect/api/case-page.ts';
import type { Missing } from '@qingming/connect/api/board.ts';
import { sameParty, STAND_AS_ONE } from '@qingming/standard/records/same-party.ts';
import { mayDo, seenMasks } from '../../kernel/access/decide.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import type { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { areToldApart, mayLook, partiesOf, PARTY_KINDS } from './party-cases.ts';

const MOST_ALIKE = 5;

interface Row extends Omit<Likeness, 'name' | 'by'> {
  readonly of: string;
  readonly sealed: Uint8Array;
  readonly telephone: boolean;
  readonly document: boolean;
}

/**
 * Contacts of the same house of the same name, and of the same telephone or document: no number of either leaves
 * the database. Who is one already, who was compared before, and whom a number tells apart, is no likeness; what
 * waits for its second person is told.
 */
const alike = (asking: Asking, home: string | null, ids: readonly string[]) => sql`
  ${partiesOf(asking, home, ids)}
  select x.id as of, y.id as contact, y.name as sealed, y.role, c.id as "case", c.number, c.opened_at as "openedAt",
    (select i.name from ${asking.from('institution')} i
      where i.province = c.province and i.id = c.institution) as "institutionName",
    y.phone_key is not distinct from x.phone_key and x.phone_key is not null as telephone,
    y.identity_number_key is not distinct from x.identity_number_key and x.identity_number_key is not null as document,
    s.case_id as "waitsIn"
  from ${asking.from('contact')} x
  join ${asking.from('contact')} y on y.province = x.province and y.institution = x.institution and y.id <> x.id
    and y.name_key = x.name_key
    and coalesce(y.party, 'person') = coalesce(x.party, 'person')
    and y.organisation is not distinct from x.organisation
    and (y.phone_key = x.phone_key
      or (y.identity_number_key = x.identity_number_key and y.document_kind is not distinct from x.document_kind))
    and not ${areToldApart('x', 'y')}
  join ${asking.from('funeralCase')} c on c.province = y.province and c.id = y.case_id
  left join ${asking.from('sameParty')} s on s.province = x.province and s.state <> 'withdrawn'
    and (s.contact, s.other) in ((x.id, y.id), (y.id, x.id))
  where x.id = any(${[...ids]}::uuid[]) and (s.id is null or s.state = 'proposed')
    and not exists (select 1 from known k where k.of = x.id and k.party = coalesce(y.party_record, y.id))
  order by c.opened_at desc, y.id desc`;

const shownBy = ({ telephone, document }: Row): Likeness['by'] => [
  ...(telephone ? (['telephone'] as const) : []),
  ...(document ? (['document'] as const) : []),
];

/** By contact of a case: who of the same house may be the same person. Only for who may propose it. */
export async function likenessesOf(
  records: Records,
  own: Stored<typeof funeralCase>,
  contacts: CasePage['contacts'],
): Promise<CasePage['mayBeOne']> {
  const { actor } = records;
  const sees =
    mayDo(actor, 'create', sameParty.kind, own) && seenMasks(actor, 'contact').has('name');
  if (!sees || contacts.length === 0 || !mayLook(records)) return {};
  const ids = contacts.map(({ id }) => id);
  return records.ask({ reads: PARTY_KINDS, act: 'list', subject: own.id }, async (asking) => {
    const rows = await asking.all<Row>(alike(asking, own.institution, ids));
    const byContact = Map.groupBy(rows, ({ of }) => of);
    const shown = [...byContact].map(([of, those]) => [of, those.slice(0, MOST_ALIKE)] as const);
    const answer = Object.fromEntries(
      shown.map(([of, those]) => [
        of,
        those.map((row): Likeness => {
          const { of: _of, sealed, telephone: _phone, document: _document, ...told } = row;
          const name = asking.show('contact', 'name', row.contact, sealed) ?? '';
          return { ...told, name, by: shownBy(row) };
        }),
      ]),
    );
    const seen = [...new Set(shown.flatMap(([, those]) => those.map(({ contact }) => contact)))];
    return seen.length === 0 ? { answer } : { answer, seen };
  });
}

const OUTWEIGHED: Missing = {
  code: 'a-number-outweighs-a-finding',
  says: {
    zh: '已认定为同一当事人的两位联系人，更正后的证件号码不同，现按两人显示；请核对：号码有误的更正，认定有误的申请撤销。',
    en: 'Two contacts were found to be one, and a number corrected since tells them apart: they count as two. Correct the number if it is wrong, or ask to undo the finding.',
  },
};

/** Said of a case of whose contacts one was found to be another, while a corrected number says otherwise. */
export async function outweighedIn(
  records: Records,
  { id, institution: home }: Stored<typeof funeralCase>,
): Promise<readonly Missing[]> {
  if (!mayLook(records)) return [];
  return records.ask({ reads: PARTY_KINDS, act: 'read' }, async (asking) => {
    const { found } = await asking.one<{ found: boolean }>(sql`
      select exists (select 1 from ${asking.from('sameParty')} s
        join ${asking.from('contact')} x on x.province = s.province and x.id = s.contact
        join ${asking.from('contact')} y on y.province = s.province and y.id = s.other
        where s.institution = ${home} and s.state = any(${[...STAND_AS_ONE]}::text[])
          and ${id}::uuid in (x.case_id, y.case_id) and ${areToldApart('x', 'y')}) as found`);
    return { answer: found ? [OUTWEIGHED] : [] };
  });
}

/** What the other contacts are called that findings of this case name: name and number of their case. */
export async function namesOfOthers(
  records: Records,
  { id }: Pick<Stored<typeof funeralCase>, 'id'>,
  further: CasePage['further'],
): Promise<CasePage['names']> {
  const found = further.find(({ kind }) => kind === sameParty.kind)?.records ?? [];
  const others = found.flatMap(({ fact }) => fact['other'] ?? []).map(String);
  if (others.length === 0 || !mayLook(records)) return {};
  return records.ask({ reads: PARTY_KINDS, act: 'list', subject: id }, async (asking) => {
    const rows = await asking.all<{
      id: string;
      name: Uint8Array;
      number: string;
      case: string;
    }>(sql`
      select y.id, y.name, c.number, c.id as "case" from ${asking.from('contact')} y
      join ${asking.from('funeralCase')} c on c.province = y.province and c.id = y.case_id
      where y.id = any(${others}::uuid[])`);
    const named = rows.map((row) => {
      const name = asking.show('contact', 'name', row.id, row.name) ?? '';
      return [row.id, row.case === id ? name : `${name} · ${row.number}`] as const;
    });
    return { answer: Object.fromEntries(named), seen: rows.map((row) => row.id) };
  });
}
