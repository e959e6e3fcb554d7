import type { OtherCase } from '@qingming/connect/api/cases.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { searchPerson } from '../../kernel/access/person-search.ts';
import { join, type Sql, sql } from '../../kernel/db/sql.ts';
import { Fault, type FaultValue } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import type { DecedentIdentity } from './identity.ts';
import { sentenceOfRule } from './refusals.ts';

interface Found extends OtherCase {
  readonly open: boolean;
}

const QUESTION = {
  reads: ['decedent', 'funeralCase', 'cremation', 'institution'],
  act: 'duplicate-check',
} as const;

type IsMeant = (asking: Asking) => Sql;

/** Cases anywhere on this node of the person that is meant. */
const casesOf = (everywhere: Records, isMeant: IsMeant): Promise<readonly Found[]> =>
  everywhere.ask(QUESTION, async (asking) => {
    const found = await asking.all<Found & { decedent: string }>(sql`
      select d.id as decedent, c.id as case, c.number, c.opened_at as "openedAt",
        i.name as "institutionName", c.state = '0' as open,
        exists (select 1 from ${asking.from('cremation')} f
          where f.province = d.province and f.decedent = d.id and f.kind = '0') as cremated
      from ${asking.from('decedent')} d
      join ${asking.from('funeralCase')} c on c.province = d.province and c.id = d.case_id
      left join ${asking.from('institution')} i on i.province = c.province and i.id = c.institution
      where ${isMeant(asking)}
      order by c.opened_at`);
    const answer = found.map(({ decedent: _decedent, ...other }) => other);
    return { answer, seen: found.map(({ decedent }) => decedent) };
  });

const withNumber =
  (identityNumber: string): IsMeant =>
  (asking) =>
    sql`d.identity_number_key = ${asking.key('decedent', 'identityNumber', identityNumber)}`;

const WHOLE_DAY = 10;
const isWholeDay = (date: string | undefined): date is string => date?.length === WHOLE_DAY;

/**
 * Whoever has the same name and sex, and was born or died on the same day, where one of the two has no
 * number that would tell them apart. Undefined when too little is known to say so.
 */
function resembling(person: DecedentIdentity): IsMeant | undefined {
  const { name, sex, birthDate, deathDate, identityNumber } = person;
  const days = [
    ...(isWholeDay(birthDate) ? [sql`d.birth_date = ${birthDate}`] : []),
    ...(isWholeDay(deathDate) ? [sql`d.death_date = ${deathDate}`] : []),
  ];
  if (person.nameless || days.length === 0) return undefined;
  return (asking) => sql`
    d.name_keys @> array[${asking.key('decedent', 'name', name)}]::bytea[] and not d.nameless
    and d.sex = ${sex} and (${join(days, ' or ')}) and c.state <> '2'
    and ${identityNumber === undefined ? sql`true` : sql`d.identity_number_key is null`}`;
}

/**
 * Whoever else opens a case of this person waits until the transaction ends, and then sees what it
 * wrote; so does whoever opens one of somebody of the same name, when there are days to compare.
 */
export async function oneAtATime(tx: Records, person: DecedentIdentity): Promise<void> {
  const { identityNumber, name } = person;
  await tx.ask({ reads: ['decedent'], act: 'duplicate-check' }, async (asking) => {
    const keys = [
      ...(identityNumber === undefined
        ? []
        : [asking.key('decedent', 'identityNumber', identityNumber)]),
      ...(resembling(person) === undefined ? [] : [asking.key('decedent', 'name', name)]),
    ].map((key) => Buffer.from(key).toString('hex'));
    // Always in one order: two who open cases of the same persons do not wait for each other in a ring.
    for (const key of keys.toSorted())
      await asking.all(sql`select pg_advisory_xact_lock(hashtextextended(${`opening ${key}`}, 0))`);
    return { answer: undefined };
  });
}

const named = (found: readonly Found[]): FaultValue =>
  found.map(({ open: _open, ...other }) => ({ ...other }));

const COUNTED = { purpose: 'verification', reason: '受理时查重' } as const;

/** A refusal says that somebody has died: it is one of the clerk's thirty questions of the hour. */
const count = (node: NodeContext, records: Records, { by, text }: Asked): Promise<void> =>
  searchPerson(node, records, { why: COUNTED, by, door: 'opening' }, (inside, take) =>
    inside.ask({ reads: ['decedent'], act: 'search' }, async (asking) => {
      await take(asking);
      return { answer: { answer: undefined, key: asking.key('decedent', by, text), seen: [] } };
    }),
  );

interface Asked {
  readonly by: 'identityNumber' | 'name';
  readonly text: string;
}

interface Door {
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

const resembles = (numbers: readonly string[]) => ({
  zh: `有同名、同性别且出生或死亡日期相同的逝者：${numbers.join('、')}`,
  en: `There is a person of the same name and sex who was born or died on the same day: ${numbers.join(', ')}`,
});

/** Warns of somebody who may be the same person; who compared them goes on, also after a cremation. */
function warningOf(found: readonly Found[]): Fault | undefined {
  if (found.length === 0) return undefined;
  return new Fault('already-exists', {
    what: resembles(found.map(({ number }) => number)),
    cases: named(found),
    resembles: true,
  });
}

interface Refused extends Asked {
  readonly fault: Fault;
}

async function findRefusal(
  everywhere: Records,
  person: DecedentIdentity,
  confirmed: boolean,
): Promise<Refused | undefined> {
  const { identityNumber, name } = person;
  if (identityNumber !== undefined) {
    const fault = refusalOf(await casesOf(everywhere, withNumber(identityNumber)), confirmed);
    if (fault !== undefined) return { fault, by: 'identityNumber', text: identityNumber };
  }
  const like = confirmed ? undefined : resembling(person);
  const warning = like && warningOf(await casesOf(everywhere, like));
  return warning && { fault: warning, by: 'name', text: name };
}

type RefuseDuplicates = (person: DecedentIdentity, confirmed: boolean) => Promise<void>;

/**
 * Does work that refuses duplicates. The question is asked for the whole node; the answer names the
 * case, never the person. A refusal is counted after the work has given its connection back.
 */
export async function countRefusals<Result>(
  { node, records, everywhere }: Door,
  work: (refuse: RefuseDuplicates) => Promise<Result>,
): Promise<Result> {
  let refused: Refused | undefined;
  try {
    return await work(async (person, confirmed) => {
      refused = await findRefusal(everywhere, person, confirmed);
      if (refused !== undefined) throw refused.fault;
    });
  } catch (error) {
    if (refused !== undefined && error === refused.fault) await count(node, records, refused);
    throw error;
  }
}
