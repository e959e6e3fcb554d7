import type { OtherCase } from '@qingming/connect/api/cases.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { searchPerson } from '../../kernel/access/person-search.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault, type FaultValue } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
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

const COUNTED = { purpose: 'verification', reason: '受理时查重' } as const;

/** A refusal says that somebody has died: it is one of the clerk's thirty questions of the hour. */
const count = (node: NodeContext, records: Records, identityNumber: string): Promise<void> =>
  searchPerson(
    node,
    records,
    { why: COUNTED, by: 'identityNumber', door: 'opening' },
    (inside, take) =>
      inside.ask({ reads: ['decedent'], act: 'search' }, async (asking) => {
        await take(asking);
        const key = asking.key('decedent', 'identityNumber', identityNumber);
        return { answer: { answer: undefined, key, seen: [] } };
      }),
  );

interface Asking {
  readonly node: NodeContext;
  readonly records: Records;
  /** A look at the whole node. */
  readonly everywhere: Records;
}

/**
 * Refuses a second case for a person who was cremated, and warns of one whose case is open. The
 * question is asked for the whole node; the answer names the case, never the person.
 */
export async function refuseDuplicates(
  { node, records, everywhere }: Asking,
  identityNumber: string | undefined,
  confirmed: boolean,
): Promise<void> {
  if (identityNumber === undefined) return;
  const found = await casesOf(everywhere, identityNumber);
  const cremated = found.filter((other) => other.cremated);
  const open = confirmed ? [] : found.filter((other) => other.open);
  if (cremated.length === 0 && open.length === 0) return;
  await count(node, records, identityNumber);
  if (cremated.length > 0) {
    const rule = 'cremated-once-in-the-country';
    const sentence = sentenceOfRule(cremation, rule);
    throw new Fault('rule-broken', { rule, sentence, cases: named(cremated) });
  }
  throw new Fault('already-exists', {
    what: open.map(({ number }) => number).join('、'),
    cases: named(open),
  });
}
