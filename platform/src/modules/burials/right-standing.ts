import type {
  RestingPerson,
  RightStanding,
  StageTold,
} from '@qingming/connect/api/right-standing.ts';
import { beneficiary } from '@qingming/standard/records/beneficiary.ts';
import { removal, REMOVAL_UNDER_WAY } from '@qingming/standard/records/removal.ts';
import { rightCertificate } from '@qingming/standard/records/right-certificate.ts';
import { GIVEN, rightNotice } from '@qingming/standard/records/right-notice.ts';
import { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { civilDay, type Clock } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Records } from '../../kernel/records/records.ts';
import { feesOf } from './fee-account.ts';
import { type Stage, stageOn, STAGES } from '@qingming/standard/processes/notice-stage.ts';

type Notice = FactOf<typeof rightNotice>;
type Right = FactOf<typeof rightOfUse>;
type Removal = FactOf<typeof removal>;

const EARLIEST_FIRST = STAGES.toReversed();
const GIVEN_OUTCOMES: readonly Notice['outcome'][] = GIVEN;
const wasGiven = ({ outcome }: Notice): boolean => GIVEN_OUTCOMES.includes(outcome);

/** What is on record of one stage: that somebody was told, else the last that was tried. */
function toldAt(stage: Stage, notices: readonly Notice[]): StageTold {
  const ofStage = notices.filter((one) => one.stage === stage);
  const shown = ofStage.findLast(wasGiven) ?? ofStage.at(-1);
  return {
    stage,
    told: shown !== undefined && wasGiven(shown),
    way: shown?.way ?? null,
    outcome: shown?.outcome ?? null,
    toldOn: shown?.toldOn ?? null,
  };
}

/** The papers of a right, and whether one that is valid still says what is on record. */
async function certificatesOf(records: Records, id: string, right: Right) {
  const all = (await records.ofRoot(rightCertificate, id)).filter(({ voided }) => !voided);
  return all
    .map(({ id: record, fact: { number, state, reason, issuedOn, holderName, until } }) => ({
      id: record,
      number,
      state,
      reason,
      issuedOn,
      outdated: state === 'valid' && (holderName !== right.holderName || until !== right.until),
    }))
    .toReversed();
}

/** Who rests in the plot, and whether somebody is being removed. */
async function restingIn(records: Records, id: string): Promise<RestingPerson[]> {
  const people = (await records.ofRoot(beneficiary, id)).filter(
    ({ voided, fact }) => !voided && fact.placedOn !== undefined && fact.leftOn === undefined,
  );
  const running = await records.ask({ reads: [removal.kind], act: 'read' }, async (asking) => ({
    answer: await asking.all<{ id: string; person: string; number: string; state: string }>(sql`
      select m.id, m.person, m.number, m.state from ${asking.from(removal.kind)} m
      where m.right_ = ${id}::uuid and not m.voided and m.state = any(${REMOVAL_UNDER_WAY}::text[])`),
  }));
  return people
    .map(({ id: person, fact: { name, placedOn } }) => {
      const own = running.find((one) => one.person === person);
      return {
        id: person,
        name,
        placedOn: placedOn ?? null,
        removal:
          own === undefined
            ? null
            : { id: own.id, number: own.number, state: own.state as Removal['state'] },
      };
    })
    .toSorted((one, other) => (one.placedOn ?? '').localeCompare(other.placedOn ?? ''));
}

/** What follows from a right today: at which stage it is, who was told, and what is paid. */
export const rightStanding = (records: Records, clock: Clock, id: string): Promise<RightStanding> =>
  records.together(async (tx) => {
    const { fact } = await tx.get(rightOfUse, id);
    const today = civilDay(clock.now());
    const stage =
      fact.state === 'granted' && fact.until !== undefined
        ? (stageOn(today, fact.until) ?? null)
        : null;
    const notices = (await tx.ofRoot(rightNotice, id))
      .filter(({ voided, fact: { termEnd } }) => !voided && termEnd === fact.until)
      .map((one) => one.fact)
      .toSorted((one, other) => one.toldOn.localeCompare(other.toldOn));
    const reached =
      stage === null ? [] : EARLIEST_FIRST.slice(0, EARLIEST_FIRST.indexOf(stage) + 1);
    return {
      day: today,
      stage,
      stages: reached.map((one) => toldAt(one, notices)),
      resting: await restingIn(tx, id),
      certificates: await certificatesOf(tx, id, fact),
      fees: await feesOf(tx, id, fact, today),
    };
  });
