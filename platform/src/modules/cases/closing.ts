import type { CaseSteps, FuneralCaseFact, Written } from '@qingming/connect/api/cases.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import { CASE_ACTS } from '@qingming/standard/processes/case-acts.ts';
import { funeralJourney } from '@qingming/standard/processes/funeral-journey.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import {
  changesBy,
  knowledgeOf,
  reasonOf,
  refuseOutOfTurn,
  standingAlone,
} from '../../kernel/acts/standing.ts';
import { sql } from '../../kernel/db/sql.ts';
import { entry, type Work, written } from './work.ts';

const CLOSE: Act = CASE_ACTS.close;

type End = NonNullable<FuneralCaseFact['endReason']>;

/** In which way it ended, as the records of the case tell; what they do not tell is not said. */
const endOf = ({ records, owner, case: { fact } }: Work): Promise<End | undefined> =>
  records.ask({ reads: ['cremation', 'custody'], act: 'close' }, async (asking) => {
    const { cremated, left } = await asking.one<{ cremated: boolean; left: boolean }>(sql`
      select exists (select 1 from ${asking.from('cremation')} f
          where f.case_id = ${owner.root} and f.finished_at is not null) as cremated,
        exists (select 1 from ${asking.from('custody')} s where s.case_id = ${owner.root}
          and s.subject = 'body' and s.ended_by = 'handed-over') as left`);
    if (cremated) return { answer: 'cremated' };
    if (fact.subject === 'ashes-only') return { answer: 'ashes-only-done' };
    return { answer: left ? 'body-handed-over' : undefined };
  });

/** Closes the case and says how it ended; the rules of the record say what must be settled before. */
export async function closeCase(work: Work, input: CaseSteps['close']): Promise<Written> {
  const now = work.node.clock.now();
  const standing = standingAlone(funeralCase, work.case, now);
  refuseOutOfTurn(funeralJourney, CLOSE, standing);
  const changes = changesBy(CLOSE, standing, input, knowledgeOf(work.records.actor, now));
  const endReason = await endOf(work);
  const closed = await work.records.revise(
    funeralCase,
    work.case.id,
    input.version,
    { ...changes, endReason },
    reasonOf(CLOSE),
  );
  return written(work, [entry('funeralCase', closed)]);
}
