import { coldLimit, coldReading } from '@qingming/standard/records/cold-store.ts';
import { type Batch, newFact } from './batch.ts';
import { ENTERED } from './entry.ts';
import type { Home } from './home.ts';
import type { Random } from './random.ts';
import { HOUR, iso } from './time.ts';

/** Hours ago, and what was read: one rack is as it should be, the next runs a little warm. */
const READ = [
  [1.2, 3.4],
  [1.1, 6.8],
] as const;

/** What a house asks of its cold store, and the last round of whoever walked through it with the thermometer. */
export function coldStore(
  random: Random,
  { owner, staff }: Home,
  racks: readonly string[],
  now: number,
): Batch {
  const limits = { lowest: 0, highest: 6, everyHours: 12 };
  const [by] = staff.operators;
  const readings = racks.flatMap((rack, at) => {
    const [hours, celsius] = READ[at] ?? READ[0];
    const moment = now - hours * HOUR;
    return by === undefined
      ? []
      : [
          newFact(coldReading, random.uuid(moment), owner, moment, {
            ...{ rack, celsius, readAt: iso(moment), readBy: by.id },
          }),
        ];
  });
  return [
    {
      kind: coldLimit,
      facts: [newFact(coldLimit, random.uuid(ENTERED), owner, ENTERED, limits)],
    },
    { kind: coldReading, facts: readings },
  ];
}
