import type { FactOf } from '@qingming/standard/language/record.ts';
import { formatSeriesNumber } from '@qingming/standard/numbers/series-number.ts';
import { beneficiary } from '@qingming/standard/records/beneficiary.ts';
import { removal } from '@qingming/standard/records/removal.ts';
import { removalAgreement } from '@qingming/standard/records/removal-agreement.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import { type Batch, newFact, newVersion } from './batch.ts';
import { fullName } from './names.ts';
import type { Random } from './random.ts';
import type { RestingPlace } from './registry.ts';
import { DAY, dayOf, HOUR, iso, yearOf } from './time.ts';

type Removal = FactOf<typeof removal>;

/** Somebody who rests in a plot, and whose right it is. */
export interface Rested {
  readonly right: string;
  readonly plot: string;
  readonly person: string;
  readonly name: string;
  readonly holder: string;
}

/** How far a removal of the demonstration has come, and how many of two agreed. */
interface Story {
  readonly came: 'waits' | 'planned' | 'stopped' | 'done';
  readonly ago: number;
  readonly agreed: number;
  readonly said: Pick<Removal, 'reason' | 'destination'> & Partial<Removal>;
}

const STORIES: readonly Story[] = [
  {
    came: 'done',
    ago: 16,
    agreed: 2,
    said: { reason: 'move', destination: 'elsewhere', receivingPlace: '家乡公益性公墓（示例）' },
  },
  {
    came: 'planned',
    ago: 6,
    agreed: 2,
    said: { reason: 'ecological', destination: 'sea', receivingPlace: '下月集体海葬（示例）' },
  },
  { came: 'waits', ago: 3, agreed: 1, said: { reason: 'joint', destination: 'family' } },
  {
    came: 'stopped',
    ago: 9,
    agreed: 2,
    said: { reason: 'move', destination: 'elsewhere', receivingPlace: '邻县骨灰堂（示例）' },
  },
];

const PASSPORT = '3';

/** The removals of one cemetery or columbarium: one of each, with what the families said. */
export function removalSteps(
  random: Random,
  { owner, keeper, others }: RestingPlace,
  rested: readonly Rested[],
  now: number,
  first: number,
): Batch {
  const begun: NewFact[] = [];
  const answers: NewFact[] = [];
  const decided: NonNullable<ReturnType<typeof newVersion>>[] = [];
  const opened: typeof decided = [];
  const ended: typeof decided = [];
  const left: typeof decided = [];
  const [second, third] = others;
  for (const [at, { came, ago, agreed, said }] of STORIES.entries()) {
    const who = rested[at];
    if (who === undefined) continue;
    const id = random.uuid(now);
    const appliedAt = now - ago * DAY;
    const applicant = fullName(random, '1', 1975);
    begun.push(
      newFact(removal, id, owner, appliedAt, {
        number: formatSeriesNumber({
          prefix: 'QC',
          region: owner.region,
          year: yearOf(appliedAt),
          serial: first + at,
        }),
        state: 'applied',
        right: who.right,
        plot: who.plot,
        person: who.person,
        personName: who.name,
        applicant,
        documentKind: PASSPORT,
        identityNumber: `示例${first + at}01`,
        phone: `1400000${String(random.int(0, 9999)).padStart(4, '0')}`,
        relation: '20',
        agreeing: 2,
        appliedAt: iso(appliedAt),
        appliedBy: keeper.id,
        ...said,
      }),
    );
    for (const [turn, name] of [who.holder, applicant].slice(0, agreed).entries())
      answers.push(
        newFact(removalAgreement, random.uuid(now), { ...owner, root: id }, appliedAt + HOUR, {
          name,
          answer: 'agreed',
          byAgent: false,
          documentKind: PASSPORT,
          identityNumber: `示例${first + at}0${2 - turn}`,
          relation: turn === 0 ? '10' : '20',
          answeredOn: dayOf(appliedAt),
          paperNumber: `TY-${first + at}-${turn + 1}`,
          toldAt: iso(appliedAt + HOUR),
          toldBy: keeper.id,
        }),
      );
    if (came === 'waits') continue;
    const decidedAt = appliedAt + DAY;
    const plannedOn = came === 'planned' ? dayOf(now + DAY) : dayOf(decidedAt + DAY);
    const approval = {
      state: 'approved',
      decidedAt: iso(decidedAt),
      decidedBy: second,
      plannedOn,
    } as const;
    decided.push(newVersion(removal, id, 1, decidedAt, approval, '核准迁出'));
    const openedAt = decidedAt + DAY;
    if (came === 'stopped')
      ended.push(
        newVersion(
          removal,
          id,
          2,
          openedAt,
          {
            state: 'stopped',
            mismatch: 'other',
            mismatchNote: '骨灰盒铭牌上是另一位的姓名，已放回原处',
          },
          '现场不符',
        ),
      );
    if (came !== 'done') continue;
    const found = {
      mark: 'label',
      foundName: who.name,
      openedBy: keeper.id,
      openedWith: third,
    } as const;
    opened.push(
      newVersion(
        removal,
        id,
        2,
        openedAt,
        { state: 'opened', openedAt: iso(openedAt), ...found },
        '起出并核对',
      ),
    );
    const handedAt = openedAt + HOUR;
    const removedOn = dayOf(handedAt);
    ended.push(
      newVersion(
        removal,
        id,
        3,
        handedAt,
        {
          state: 'done',
          removedOn,
          handedAt: iso(handedAt),
          handedBy: keeper.id,
          receiver: applicant,
          receiverDocument: PASSPORT,
          receiverNumber: `示例${first + at}01`,
          receiptNumber: `JJ-${first + at}`,
        },
        '交接迁出',
      ),
    );
    left.push(newVersion(beneficiary, who.person, 1, handedAt, { leftOn: removedOn }, '迁出'));
  }
  return [
    { kind: removal, facts: begun },
    { kind: removalAgreement, facts: answers },
    { kind: removal, versions: decided },
    { kind: removal, versions: opened },
    { kind: removal, versions: ended },
    { kind: beneficiary, versions: left },
  ].filter((step) => ('facts' in step ? step.facts.length : step.versions.length) > 0) as Batch;
}
