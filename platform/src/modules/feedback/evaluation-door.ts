import type {
  EvaluatedCase,
  EvaluationDoor,
  EvaluationGiven,
  EvaluationStanding,
} from '@qingming/connect/api/voice.ts';
import { badReview, REVIEW_DAYS } from '@qingming/standard/records/bad-review.ts';
import {
  ADDITION_DAYS,
  EVALUATION_FROM_DAYS,
  EVALUATION_UNTIL_DAYS,
  evaluation,
  evaluationMatter,
  evaluationWords,
} from '@qingming/standard/records/evaluation.ts';
import { dayAfter } from '@qingming/standard/numbers/term.ts';
import { type Actor, nodeItself, type Purpose } from '../../kernel/access/actor.ts';
import { reading } from '../../kernel/access/rights.ts';
import { networkOf } from '../../kernel/accounts/origin-prefix.ts';
import { civilDay } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { toFault } from '../../kernel/errors/to-fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { workingDays } from './due.ts';
import { speakerOf } from './speaker.ts';

interface DoorDependencies {
  readonly node: NodeContext;
  readonly recordsAs: (actor: Actor, purpose: Purpose) => Records;
}

const OWN_AFFAIRS: Purpose = 'own-affairs';
const READS = [
  'cremation',
  'farewell',
  'funeralCase',
  'evaluation',
  'evaluationMatter',
  'badReview',
];
const MARK_BYTES = 16;

interface Found {
  /** The day on which the last of farewell and cremation was, or the case was closed; YYYY-MM-DD. */
  readonly endedOn: string | null;
  readonly first: string | null;
  readonly level: EvaluationStanding['level'];
  readonly at: Date | null;
  readonly added: boolean;
  readonly review: NonNullable<EvaluationStanding['review']>['state'] | null;
}

/** As the rule of the standard has it: what was carried out, however long the case is left open. */
const findStanding = (itself: Records, id: string) =>
  itself.ask({ reads: READS, act: 'evaluation.look', subject: id }, async (asking) => ({
    answer: await asking.one<Found>(sql`
      select
        case when c.state = '2' or k.running or (k.finished is null and c.closed_at is null) then null
          else ((greatest(coalesce(k.finished, c.closed_at), w.ended)) at time zone 'Asia/Shanghai')::date::text
        end as "endedOn",
        e.id as first, e.level, e.at,
        exists (select from ${asking.from('evaluationMatter')} m where m.for_case = c.id and m.addition) as added,
        b.state as review
      from ${asking.from('funeralCase')} c
      left join lateral (select max(k.finished_at) filter (where k.kind = '0') as finished,
          coalesce(bool_or(k.started_at is not null and k.finished_at is null), false) as running
        from ${asking.from('cremation')} k where k.case_id = c.id) k on true
      left join lateral (select max(w.ends_at) as ended from ${asking.from('farewell')} w
        where w.case_id = c.id and w.state <> '3') w on true
      left join ${asking.from('evaluationMatter')} m on m.for_case = c.id and not m.addition
      left join ${asking.from('evaluation')} e on e.province = m.province and e.id = m.evaluation_id
      left join ${asking.from('badReview')} b on b.province = e.province and b.evaluation_id = e.id
      where c.id = ${id}::uuid`),
  }));

const isWithin = (day: string, from: string | undefined, until: string | undefined): boolean =>
  from !== undefined && until !== undefined && day >= from && day <= until;

function stateOf({ first, endedOn }: Found, today: string): EvaluationStanding['state'] {
  if (first !== null) return 'given';
  if (endedOn === null) return 'not-yet';
  const from = dayAfter(endedOn, EVALUATION_FROM_DAYS, 'day');
  const until = dayAfter(endedOn, EVALUATION_UNTIL_DAYS, 'day');
  if (isWithin(today, from, until)) return 'asked';
  return from !== undefined && today < from ? 'not-yet' : 'over';
}

/** What the house answered is told to the family that it was answered to. */
async function reviewOf(
  records: Records,
  { first, review }: Found,
): Promise<EvaluationStanding['review']> {
  if (first === null || review === null) return null;
  const [one] = await records.ofRoot(badReview, first);
  return {
    state: review,
    answer: one?.fact.fix ?? null,
    finding: one?.fact.checkFinding ?? null,
  };
}

/** The mark of a network: equal ones are seen to be equal, and none is read from it. */
const markOf = ({ seal }: NodeContext, address: string): string =>
  Buffer.from(seal.mark(`network\0${networkOf(address)}`, 'evaluation'))
    .subarray(0, MARK_BYTES)
    .toString('hex');

interface Writing {
  readonly of: EvaluatedCase;
  readonly given: EvaluationGiven;
  readonly addition: boolean;
  readonly at: Date;
  readonly network: string;
}

const isBad = ({ level }: Pick<EvaluationGiven, 'level'>): boolean =>
  level === '1' || level === '2';

/** The evaluation, its matter, its words and, of a bad one, the work on it: together or not at all. */
const write = (records: Records, id: string, { of, given, addition, at, network }: Writing) =>
  records.together(async (tx) => {
    const { words, phone, ...said } = given;
    const root = { region: of.region, institution: of.institution };
    const part = { ...root, root: id };
    const fact = {
      ...said,
      at: at.toISOString(),
      addition,
      counted: true,
    };
    await tx.create(
      evaluation,
      fact as Parameters<typeof tx.create<typeof evaluation>>[1],
      root,
      id,
    );
    const matter = { forCase: of.case, addition, at: at.toISOString(), network };
    await tx.create(evaluationMatter, matter, part);
    if (words !== undefined || phone !== undefined)
      await tx.create(evaluationWords, { words, phone, toCall: phone !== undefined }, part);
    if (!isBad(given)) return;
    const today = civilDay(at);
    const review = {
      state: 'open',
      answerBy: workingDays(today, REVIEW_DAYS.answer),
      closeBy: workingDays(today, REVIEW_DAYS.close),
    } as const;
    await tx.create(badReview, review, part);
  });

/**
 * The door of families that evaluate. One matter is evaluated once, with one addition, and nobody of the house sees by
 * whom ([decision 59](docs/decisions/0059-whoever-complains-says-when-it-is-over.md)).
 */
export function evaluationDoor({ node, recordsAs }: DoorDependencies): EvaluationDoor {
  const itself = recordsAs(nodeItself(node.node, reading(...READS)), OWN_AFFAIRS);
  const asSpeaker = (id: string, of: EvaluatedCase): Records =>
    recordsAs(speakerOf(node, id, { id: of.institution, region: of.region }), OWN_AFFAIRS);
  const mayAdd = ({ first, at, added }: Found, now: Date): boolean =>
    first !== null &&
    !added &&
    at !== null &&
    civilDay(now) <= (dayAfter(civilDay(new Date(at)), ADDITION_DAYS, 'day') ?? '');
  return {
    async standing(of) {
      const now = node.clock.now();
      const found = await findStanding(itself, of.case);
      return {
        state: stateOf(found, civilDay(now)),
        level: found.level,
        givenAt: found.at === null ? null : new Date(found.at).toISOString(),
        mayAdd: mayAdd(found, now),
        review: await reviewOf(asSpeaker(found.first ?? of.case, of), found),
      };
    },
    async give(of, given, address) {
      const at = node.clock.now();
      const found = await findStanding(itself, of.case);
      const state = stateOf(found, civilDay(at));
      const addition = state === 'given';
      if (addition ? !mayAdd(found, at) : state !== 'asked') return false;
      const id = node.ids.uuid();
      try {
        const network = markOf(node, address);
        await write(asSpeaker(id, of), id, { of, given, addition, at, network });
        return true;
      } catch (error) {
        // The same button, pressed twice: the first was written.
        if (toFault(error, id).code !== 'already-exists') throw error;
        return false;
      }
    },
  };
}
