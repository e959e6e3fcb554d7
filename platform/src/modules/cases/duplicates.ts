import type { OtherCase } from '@qingming/connect/api/cases.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import type { Purpose } from '../../kernel/access/actor.ts';
import { searchPerson } from '../../kernel/access/person-search.ts';
import { join, type Sql, sql } from '../../kernel/db/sql.ts';
import { Fault, type FaultValue } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { type Asking, isOneOf, type Records } from '../../kernel/records/records.ts';
import { type DecedentIdentity, UNSTATED_SEX } from './identity.ts';
import { sentenceOfRule } from './refusals.ts';

interface Found extends OtherCase {
  readonly cremated: boolean;
  readonly open: boolean;
}

/** YYYY-MM-DD; of a year or a month too many were born. */
const WHOLE_DAY = 10;
/** A list to compare with, not to read. */
const MOST_NAMED = 20;

const LOOK: Purpose = 'verification';
const QUESTION = {
  reads: ['decedent', 'funeralCase', 'cremation', 'institution'],
  act: 'duplicate-check',
} as const;

/** Who is meant: a condition over the decedent `d`, and one over the case `c`. */
interface Meant {
  readonly person: (asking: Asking) => Sql;
  readonly cases?: Sql;
}

/** Cases anywhere on this node of the person that is meant, but the case that is asked from. */
const casesOf = (
  records: Records,
  meant: Meant,
  from: string | undefined,
): Promise<readonly Found[]> =>
  records.askNode(LOOK, QUESTION, async (asking) => {
    // Persons first, by their index: while the tables are new a join would be planned to read both whole.
    const found = await asking.all<Found & { decedent: string }>(sql`
      with d as materialized (
        select d.province, d.id, d.case_id from ${asking.from('decedent')} d where ${meant.person(asking)})
      select d.id as decedent, c.id as case, c.number, c.opened_at as "openedAt",
        i.name as "institutionName", c.state = '0' as open,
        exists (select 1 from ${asking.from('cremation')} f
          where f.province = d.province and f.decedent = d.id and f.kind = '0') as cremated
      from d
      join ${asking.from('funeralCase')} c on c.province = d.province and c.id = d.case_id
      left join ${asking.from('institution')} i on i.province = c.province and i.id = c.institution
      where ${meant.cases ?? sql`true`} and c.id is distinct from ${from ?? null}::uuid
      order by c.opened_at limit ${MOST_NAMED}`);
    const answer = found.map(({ decedent: _decedent, ...other }) => other);
    return { answer, seen: found.map(({ decedent }) => decedent) };
  });

const withNumber = (identityNumber: string): Meant => ({
  person: (asking) =>
    isOneOf('d.identity_number_key', asking.keys('decedent', 'identityNumber', identityNumber)),
});

const isWholeDay = (date: string | undefined): date is string => date?.length === WHOLE_DAY;

/**
 * Whoever has the same name, no other sex, and was born or died on the same day, where one of the two has
 * no number that would tell them apart. Undefined when too little is known to say so.
 */
function resembling(person: DecedentIdentity): Meant | undefined {
  const { name, sex, birthDate, deathDate, identityNumber } = person;
  const days = [
    ...(isWholeDay(birthDate) ? [sql`d.birth_date = ${birthDate}`] : []),
    ...(isWholeDay(deathDate) ? [sql`d.death_date = ${deathDate}`] : []),
  ];
  if (person.nameless || days.length === 0) return undefined;
  const sexes = UNSTATED_SEX.includes(sex) ? undefined : [sex, ...UNSTATED_SEX];
  const meant = (asking: Asking): Sql => sql`
    ${isOneOf('d.name_key', asking.keys('decedent', 'name', name))} and not d.nameless
    and ${sexes === undefined ? sql`true` : sql`d.sex = any(${sexes}::text[])`}
    and (${join(days, ' or ')})
    and ${identityNumber === undefined ? sql`true` : sql`d.identity_number_key is null`}`;
  return { person: meant, cases: sql`c.state <> '2'` };
}

/**
 * Whoever else opens a case of this person waits until the transaction ends, and then sees what it wrote;
 * so does whoever opens one of somebody of the same name, when there are days to compare.
 */
async function oneAtATime(tx: Records, person: DecedentIdentity): Promise<void> {
  const { identityNumber, name } = person;
  await tx.ask({ reads: ['decedent'], act: 'duplicate-check' }, async (asking) => {
    const keys = [
      ...(identityNumber === undefined
        ? []
        : asking.keys('decedent', 'identityNumber', identityNumber)),
      ...(resembling(person) === undefined ? [] : asking.keys('decedent', 'name', name)),
    ].map((key) => Buffer.from(key).toString('hex'));
    // Under each index key: a process that does not know the newest yet waits for the others too.
    // Always in one order: two who open cases of the same persons do not wait for each other in a ring.
    for (const key of keys.toSorted())
      await asking.all(sql`select pg_advisory_xact_lock(hashtextextended(${`opening ${key}`}, 0))`);
    return { answer: undefined };
  });
}

const named = (found: readonly Found[]): FaultValue =>
  found.map(({ open: _open, ...other }) => ({ ...other }));

const COUNTED = { purpose: 'verification', reason: '受理时查重' } as const;

/** What was asked, and what was answered with a refusal. */
interface Asked {
  readonly by: 'identityNumber' | 'name';
  readonly text: string;
  readonly meant: Meant;
  readonly from: string | undefined;
}

interface Refused extends Asked {
  readonly fault: Fault;
}

/**
 * A refusal says that somebody has died: it is one of the clerk's thirty questions of the hour. The
 * transaction that was refused takes its log with it, so the node looks again in this one.
 */
const count = (node: NodeContext, records: Records, { by, text, meant, from }: Asked) =>
  searchPerson(
    node,
    records,
    { why: COUNTED, of: 'decedent', by, door: 'opening' },
    async (inside, take) => {
      await casesOf(inside, meant, from);
      return inside.ask({ reads: ['decedent'], act: 'search' }, async (asking) => {
        await take(asking);
        return {
          answer: { answer: undefined, key: asking.keys('decedent', by, text)[0], seen: [] },
        };
      });
    },
  );

const openAlready = (numbers: readonly string[]) => ({
  zh: `此人已有办理中的业务：${numbers.join('、')}`,
  en: `This person has an open case already: ${numbers.join(', ')}`,
});

const numberKnown = (numbers: readonly string[]) => ({
  zh: `此证件号码已有业务：${numbers.join('、')}`,
  en: `There is a case with this identity number already: ${numbers.join(', ')}`,
});

const alreadyThere = (
  found: readonly Found[],
  what: (numbers: readonly string[]) => Bilingual,
): Fault | undefined =>
  found.length === 0
    ? undefined
    : new Fault('already-exists', {
        what: what(found.map(({ number }) => number)),
        cases: named(found),
      });

/** Refuses a second case for a person who was cremated, and warns of one whose case is open. */
function refusalOf(
  found: readonly Found[],
  { confirmed, numberDisputed = false }: Compared,
): Fault | undefined {
  const cremated = numberDisputed ? [] : found.filter((other) => other.cremated);
  if (cremated.length > 0) {
    const rule = 'cremated-once-in-the-country';
    const sentence = sentenceOfRule(cremation, rule);
    return new Fault('rule-broken', { rule, sentence, cases: named(cremated) });
  }
  return alreadyThere(confirmed ? [] : found.filter((other) => other.open), openAlready);
}

/** A number that is corrected to the true one may show that another house was wrong: warned of, not refused. */
const warningOfNumber = (found: readonly Found[]): Fault | undefined =>
  alreadyThere(
    found.filter((other) => other.open || other.cremated),
    numberKnown,
  );

const resembles = (numbers: readonly string[]) => ({
  zh: `有同名、性别相符且出生或死亡日期相同的逝者：${numbers.join('、')}`,
  en: `There is a person of the same name who was born or died on the same day: ${numbers.join(', ')}`,
});

/** Warns of somebody who may be the same person, and says no more than where to ask. */
function warningOf(found: readonly Found[]): Fault | undefined {
  if (found.length === 0) return undefined;
  return new Fault('already-exists', {
    what: resembles(found.map(({ number }) => number)),
    cases: found.map(({ case: id, number, openedAt, institutionName }) => ({
      ...{ case: id, number, openedAt, institutionName },
    })),
    resembles: true,
  });
}

/** How a person is compared with those who are here. */
export interface Compared {
  /** Whoever asks has seen the others and goes on. */
  readonly confirmed: boolean;
  /** The case that a correction is made in; none when a case is opened. */
  readonly from?: string;
  /** Whether the clerk says that the number stands at somebody else by mistake: the furnace still asks. */
  readonly numberDisputed?: boolean;
  /** Whether the number is one that was not here before. */
  readonly newNumber: boolean;
  /** The case is about ashes: the one in which they were cremated is no second. */
  readonly ofAshes?: boolean;
}

const besideTheCremation = (found: readonly Found[], { ofAshes = false }: Compared) =>
  ofAshes ? found.filter(({ cremated }) => !cremated) : found;

async function refusalOfNumber(
  records: Records,
  identityNumber: string,
  compared: Compared,
): Promise<Refused | undefined> {
  const { confirmed, from } = compared;
  if (confirmed && from !== undefined) return undefined;
  const meant = withNumber(identityNumber);
  const found = besideTheCremation(await casesOf(records, meant, from), compared);
  const fault = from === undefined ? refusalOf(found, compared) : warningOfNumber(found);
  return fault && { fault, by: 'identityNumber', text: identityNumber, meant, from };
}

async function findRefusal(
  records: Records,
  person: DecedentIdentity,
  compared: Compared,
): Promise<Refused | undefined> {
  const { identityNumber, name } = person;
  const { confirmed, from, newNumber } = compared;
  if (identityNumber !== undefined && newNumber) {
    const refused = await refusalOfNumber(records, identityNumber, compared);
    if (refused !== undefined) return refused;
  }
  const meant = confirmed ? undefined : resembling(person);
  if (meant === undefined) return undefined;
  const fault = warningOf(besideTheCremation(await casesOf(records, meant, from), compared));
  return fault && { fault, by: 'name', text: name, meant, from };
}

/** Refuses what may be a second case of one person, in the transaction that would write it. */
export type RefuseDuplicates = (
  tx: Records,
  person: DecedentIdentity,
  compared: Compared,
) => Promise<void>;

/**
 * Does work that refuses duplicates. The question is asked for the whole node; the answer names the
 * case, never the person. A refusal is counted after the work has given its connection back.
 */
export async function countRefusals<Result>(
  node: NodeContext,
  records: Records,
  work: (refuse: RefuseDuplicates) => Promise<Result>,
): Promise<Result> {
  let refused: Refused | undefined;
  try {
    return await work(async (tx, person, compared) => {
      await oneAtATime(tx, person);
      refused = await findRefusal(tx, person, compared);
      if (refused !== undefined) throw refused.fault;
    });
  } catch (error) {
    if (refused !== undefined && error === refused.fault) await count(node, records, refused);
    throw error;
  }
}
