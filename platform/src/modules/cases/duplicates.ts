import type { OtherCase } from '@qingming/connect/api/cases.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault, type FaultValue } from '../../kernel/errors/fault.ts';
import type { Records } from '../../kernel/records/records.ts';
import { sentenceOfRule } from './refusals.ts';

interface Found extends OtherCase {
  readonly open: boolean;
}

const QUESTION = {
  reads: ['decedent', 'funeralCase', 'cremation', 'institution'],
  act: 'duplicate-check',
} as const;

/** Cases anywhere on this node of a person with this identity number, by its blind index. */
const casesOf = (everywhere: Records, identityNumber: string): Promise<readonly Found[]> =>
  everywhere.ask(QUESTION, async (asking) => {
    const found = await asking.all<Found & { decedent: string }>(sql`
      select d.id as decedent, c.id as case, c.number, c.opened_at as "openedAt",
        i.name as "institutionName", c.state = '0' as open,
        exists (select 1 from ${asking.from('cremation')} f
          where f.province = d.province and f.decedent = d.id and f.kind = '0') as cremated
      from ${asking.from('decedent')} d
      join ${asking.from('funeralCase')} c on c.province = d.province and c.id = d.case_id
      left join ${asking.from('institution')} i on i.province = c.province and i.id = c.institution
      where d.identity_number_key = ${asking.key('decedent', 'identityNumber', identityNumber)}
      order by c.opened_at`);
    const answer = found.map(({ decedent: _decedent, ...other }) => other);
    return { answer, seen: found.map(({ decedent }) => decedent) };
  });

const named = (found: readonly Found[]): FaultValue =>
  found.map(({ open: _open, ...other }) => ({ ...other }));

/**
 * Refuses a second case for a person who was cremated, and warns of one whose case is open. The
 * question is asked for the whole node; the answer names the case, never the person.
 */
export async function refuseDuplicates(
  everywhere: Records,
  identityNumber: string | undefined,
  confirmed: boolean,
): Promise<void> {
  if (identityNumber === undefined) return;
  const found = await casesOf(everywhere, identityNumber);
  const cremated = found.filter((other) => other.cremated);
  if (cremated.length > 0) {
    const rule = 'cremated-once-in-the-country';
    const sentence = sentenceOfRule(cremation, rule);
    throw new Fault('rule-broken', { rule, sentence, cases: named(cremated) });
  }
  const open = found.filter((other) => other.open);
  if (open.length === 0 || confirmed) return;
  throw new Fault('already-exists', {
    what: open.map(({ number }) => number).join('、'),
    cases: named(open),
  });
}
