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

/**
 * Whoever else opens a case of this person waits until the transaction ends, and then sees what it
 * wrote. Persons without a number are not held.
 */
export async function oneAtATime(tx: Records, identityNumber: string | undefined): Promise<void> {
  if (identityNumber === undefined) return;
  await tx.ask({ reads: ['decedent'], act: 'duplicate-check' }, async (asking) => {
    const key = Buffer.from(asking.key('decedent', 'identityNumber', identityNumber));
    await asking.all(
      sql`select pg_advisory_xact_lock(hashtextextended(${`opening ${key.toString('hex')}`}, 0))`,
    );
    return { answer: undefined };
  });
}

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

const openAlready = (numbers: readonly string[]) => ({
  zh: `此人已有办理中的业务：${numbers.join('、')}`,
  en: `This person has an open case already: ${numbers.join(', ')}`,
});

/** Refuses a second case for a person who was cremated, and warns of one whose case is open. */
function refusalOf(found: readonly Found[], confirmed: boolean): Fault | undefined {
  const cremated = found.filter((other) => other.cremated);
  if (cremated.length > 0) {
    const rule = 'cremated-once-in-the-country';
    const sentence = sentenceOfRule(cremation, rule);
    return new Fault('rule-broken', { rule, sentence, cases: named(cremated) });
  }
  const open = confirmed ? [] : found.filter((other) => other.open);
  if (open.length === 0) return undefined;
  return new Fault('already-exists', {
    what: openAlready(open.map(({ number }) => number)),
    cases: named(open),
  });
}

type RefuseDuplicates = (identityNumber: string | undefined, confirmed: boolean) => Promise<void>;

/**
 * Does work that refuses duplicates. The question is asked for the whole node; the answer names the
 * case, never the person. A refusal is counted after the work has given its connection back.
 */
export async function countRefusals<Result>(
  { node, records, everywhere }: Asking,
  work: (refuse: RefuseDuplicates) => Promise<Result>,
): Promise<Result> {
  let refused: { readonly fault: Fault; readonly identityNumber: string } | undefined;
  try {
    return await work(async (identityNumber, confirmed) => {
      if (identityNumber === undefined) return;
      const fault = refusalOf(await casesOf(everywhere, identityNumber), confirmed);
      if (fault === undefined) return;
      refused = { fault, identityNumber };
      throw fault;
    });
  } catch (error) {
    if (refused !== undefined && error === refused.fault)
      await count(node, records, refused.identityNumber);
    throw error;
  }
}
