import { type Actor, nodeItself, type Purpose } from '../../kernel/access/actor.ts';
import { reading } from '../../kernel/access/rights.ts';
import { createAttempts } from '../../kernel/accounts/attempts.ts';
import { networkOf } from '../../kernel/accounts/origin-prefix.ts';
import { civilDay } from '../../kernel/clock.ts';
import { agrees } from '../../kernel/crypto/agrees.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { secretsOf } from './family-access.ts';

interface Proving {
  readonly node: NodeContext;
  readonly recordsAs: (actor: Actor, purpose: Purpose) => Records;
}

/** What a family has in hand: the number of its case, and the eight digits that it was given. */
export interface CaseProof {
  readonly number: string;
  readonly code: string;
}

const READS = ['familyAccess', 'contact', 'funeralCase'];
/** An identifier that no record has, so that a case that is none takes as long as one that is. */
const NOBODY = '00000000-0000-7000-8000-000000000000';

const standingOf = (itself: Records, institution: string, number: string, today: string) =>
  itself.ask({ reads: READS, act: 'family.prove' }, async (asking) => ({
    answer: await asking.all<{ id: string; case: string }>(sql`
      select a.id, f.id as "case" from ${asking.from('funeralCase')} f
      join ${asking.from('familyAccess')} a on a.province = f.province and a.case_id = f.id
      join ${asking.from('contact')} c on c.province = a.province and c.id = a.contact
      where f.institution = ${institution}::uuid and f.number = ${number}
        and a.withdrawn_at is null and a.until >= ${today}::date
      order by a.id limit 20`),
  }));

/**
 * The case of a number and a code that its family was given and that still holds; undefined whatever is wrong. Failures
 * count for the case and for the network, with those at the family's window. Throws `locked-out`.
 */
export function caseProven({ node, recordsAs }: Proving) {
  const attempts = createAttempts(node.db, node.clock);
  const itself = recordsAs(nodeItself(node.node, reading(...READS)), 'own-affairs');
  return async (
    house: { readonly id: string },
    { number, code }: CaseProof,
    address: string,
  ): Promise<string | undefined> => {
    const tried = [
      { kind: 'family', value: `case ${number}`.slice(0, 100) },
      { kind: 'familyNetwork', value: networkOf(address) },
    ] as const;
    await attempts.refuseLocked(tried);
    const standing = await standingOf(itself, house.id, number, civilDay(node.clock.now()));
    const given = standing.length === 0 ? [{ id: NOBODY, case: undefined }] : standing;
    const found = given.filter(({ id }) => agrees(node, code, secretsOf(node, id).code));
    const [one] = found;
    if (one?.case !== undefined) return one.case;
    const locked = await attempts.failed(tried);
    await itself.audit({ act: 'family.prove', result: 'refused', detail: { locked } });
    return undefined;
  };
}
