import type { CaseSteps, Written } from '@qingming/connect/api/cases.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { remainsLot } from '@qingming/standard/records/remains-lot.ts';
import { endStay, presentStay } from './custody.ts';
import { makeTag, scannedTag } from './tags.ts';
import { add, entry, findEarlier, placeOf, staffOf, type Work, written } from './work.ts';

type Input = CaseSteps['ashes-division'];

const weightsOf = ({ first, second, third, fourth, fifth, sixth }: Input): readonly number[] =>
  [first, second, third, fourth, fifth, sixth].filter((weight) => weight !== undefined);

interface Division {
  readonly parent: string | undefined;
  readonly place: Awaited<ReturnType<typeof placeOf>>;
  readonly wholeWeight: number;
  readonly dividedAt: string;
  readonly dividedBy: string;
}

/** One portion with its tag, where the portions are put. */
async function portion(
  work: Work,
  { place, ...division }: Division,
  share: string,
  weight: number,
  id: string | undefined,
): Promise<Written['records']> {
  const lot = await add(work, remainsLot, { ...division, share, weight }, id);
  const tag = await makeTag(work, 'ashes', lot.id);
  const stay = await add(work, custody, {
    subject: 'ashes',
    lot: lot.id,
    tag: tag.id,
    scanned: tag.fact.number,
    place: place.id,
    sole: place.fact.holdsOne,
    reason: 'division',
    since: division.dividedAt,
    movedBy: division.dividedBy,
  });
  return [entry('remainsLot', lot), entry('tag', tag), entry('custody', stay)];
}

/** Ashes are divided between relatives: the stay of the whole ends, and each portion begins its own. */
export async function divideAshes(work: Work, input: Input): Promise<Written> {
  const earlier = await findEarlier(work, remainsLot, input.id);
  if (earlier !== undefined) return written(work, [entry('remainsLot', earlier)]);
  const { fact } = await scannedTag(work, input.scan, 'ashes');
  const whole = await presentStay(work, fact);
  const dividedAt = work.at(input.dividedAt);
  const division: Division = {
    parent: fact.lot,
    place: await placeOf(
      work,
      input.place ?? whole.fact.place,
      ['ashes-room', 'ashes-store', 'niche'],
      '/place',
    ),
    wholeWeight: input.wholeWeight,
    dividedAt,
    dividedBy: staffOf(work, input.dividedBy, '/dividedBy'),
  };
  const known = await work.records.ofRoot(remainsLot, work.owner.root);
  const parent = known.find(({ id }) => id === fact.lot)?.fact.share;
  const ended = await endStay(work, whole, dividedAt, 'split');
  const made: Written['records'][number][] = [];
  for (const [index, weight] of weightsOf(input).entries())
    made.push(
      ...(await portion(
        work,
        division,
        parent === undefined ? String(index + 1) : `${parent}-${index + 1}`,
        weight,
        index === 0 ? input.id : undefined,
      )),
    );
  return written(work, [...made, entry('custody', ended)]);
}
