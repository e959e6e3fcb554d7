import { contact, decedent } from '@qingming/standard/records/person.ts';
import { seenMasks } from '../../kernel/access/decide.ts';
import { normaliseName, searchKeys } from '../../kernel/crypto/search-keys.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { sealContext } from '../../kernel/records/codec.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { withinHouses } from '../../kernel/access/decide.ts';

/**
 * How many cases of the house are looked through: open ones first, then the newest. A part of a
 * name or a telephone number has no blind index (that would tell how often each syllable occurs);
 * the names that the reader's own house has at hand are opened in memory instead.
 */
const MOST_OPENED = 2000;

interface Sealed {
  readonly case: string;
  readonly id: string;
  readonly sealed: Uint8Array;
}

const casesAtHand = (asking: Asking, actor: Actor) => sql`
  select c.province, c.id from ${asking.from('funeralCase')} c where ${withinHouses(actor, 'c.institution')}
  order by (c.state = '0') desc, c.opened_at desc limit ${MOST_OPENED}`;

const LETTERS = /^[\p{Script=Latin}\p{M}\s.·'‘’ʼ`´\p{Pd}]+$/u;

/** Whether the name holds the part: its characters anywhere, its sound or initials from their beginning. */
export function holdsPart(name: string, part: string): boolean {
  const sought = normaliseName(part);
  if (sought === '') return false;
  if (normaliseName(name).includes(sought)) return true;
  return LETTERS.test(part) && searchKeys(name).some((key) => key.startsWith(sought));
}

/** Cases at hand whose person's name holds the part; none for a reader who sees no names. */
export async function casesOfNamePart(
  asking: Asking,
  { actor }: Pick<Records, 'actor'>,
  part: string,
): Promise<readonly string[]> {
  if (actor.institutions === null || !seenMasks(actor, 'decedent').has('name')) return [];
  const rows = await asking.all<Sealed>(sql`
    select c.id as "case", d.id, d.name as sealed from (${casesAtHand(asking, actor)}) c
    join ${asking.from('decedent')} d on d.province = c.province and d.case_id = c.id`);
  return rows.flatMap(({ case: of, id, sealed }) =>
    holdsPart(asking.show(decedent.kind, 'name', id, sealed) ?? '', part) ? [of] : [],
  );
}

const digitsOf = (phone: string): string => phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');

/** Cases at hand with a contact of this whole telephone number, which a masked list does not show. */
export async function casesOfPhone(
  asking: Asking,
  { seal }: Pick<NodeContext, 'seal'>,
  { actor }: Pick<Records, 'actor'>,
  phone: string,
): Promise<readonly string[]> {
  if (actor.institutions === null) return [];
  const rows = await asking.all<Sealed>(sql`
    select c.id as "case", x.id, x.phone as sealed from (${casesAtHand(asking, actor)}) c
    join ${asking.from('contact')} x on x.province = c.province and x.case_id = c.id
    where x.phone is not null`);
  const sought = digitsOf(phone);
  return rows.flatMap(({ case: of, id, sealed }) => {
    const plain = seal.open(sealed, sealContext(contact.kind, 'phone', id));
    return digitsOf(Buffer.from(plain).toString('utf8')) === sought ? [of] : [];
  });
}
