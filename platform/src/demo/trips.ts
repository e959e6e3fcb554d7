import type { FactOf } from '@qingming/standard/language/record.ts';
import { formatSeriesNumber } from '@qingming/standard/numbers/series-number.ts';
import { tripHandOver } from '@qingming/standard/records/trip-hand-over.ts';
import { trip } from '@qingming/standard/records/vehicle-trip.ts';
import { type Batch, newFact, newVersion } from './batch.ts';
import type { Home } from './home.ts';
import type { Random } from './random.ts';
import { iso, MINUTE, yearOf } from './time.ts';

type Trip = FactOf<typeof trip>;
type Call = Pick<Trip, 'from' | 'phone' | 'errand'> & Partial<Trip>;

/** Minutes before now at which each came in, the oldest first. */
const CALLS: readonly (readonly [ago: number, call: Call])[] = [
  [190, { from: '演示市第一人民医院太平间', phone: '14000000101', errand: 'collection' }],
  [
    35,
    {
      from: '演示街道建新社区 7 号楼 2 单元 301 室',
      phone: '14000000102',
      errand: 'collection',
      note: '三楼无电梯，家属在楼下等候',
    },
  ],
  [6, { from: '演示市中医院', phone: '14000000103', errand: 'collection' }],
];

/**
 * What is driven now: a hearse that came back and is to be disinfected, one that its driver is to
 * leave with, and a call to which nobody was sent yet.
 */
export function tripBatch(random: Random, home: Home, now: number): Batch {
  const [first, second] = home.places.hearses;
  const [driver, other] = home.staff.drivers;
  if (first === undefined || second === undefined) return [];
  if (driver === undefined || other === undefined) return [];
  const { owner } = home;
  const before = (minutes: number): number => now - minutes * MINUTE;
  const ids = CALLS.map(([ago]) => random.uuid(before(ago)));
  const facts = CALLS.map(([ago, call], place) => {
    const at = before(ago);
    const serial = place + 1;
    const number = formatSeriesNumber({
      prefix: 'CC',
      region: owner.region,
      year: yearOf(at),
      serial,
    });
    return newFact(trip, ids[place] ?? '', owner, at, {
      number,
      state: 'called',
      calledAt: iso(at),
      ...call,
    });
  });
  const [back = '', next = ''] = ids;
  const send = (id: string, ago: number, who: Pick<Trip, 'vehicle' | 'driver'>) =>
    newVersion(
      trip,
      id,
      1,
      before(ago),
      {
        state: 'dispatched',
        ...who,
        leaveAt: iso(before(ago)),
        backBy: iso(before(ago - 120)),
        dispatchedAt: iso(before(ago)),
      },
      '派车',
    );
  const startKm = random.int(38_000, 96_000);
  return [
    { kind: trip, facts },
    {
      kind: trip,
      versions: [
        send(back, 180, { vehicle: first, driver: other.id }),
        send(next, 20, { vehicle: second, driver: driver.id }),
      ],
    },
    {
      kind: trip,
      versions: [
        newVersion(
          trip,
          back,
          2,
          before(170),
          { state: 'departed', departedAt: iso(before(170)), startKm },
          '登记出车',
        ),
      ],
    },
    {
      kind: trip,
      versions: [
        newVersion(
          trip,
          back,
          3,
          before(145),
          { state: 'reached', reachedAt: iso(before(145)) },
          '登记到达现场',
        ),
      ],
    },
    {
      kind: tripHandOver,
      facts: [
        newFact(tripHandOver, random.uuid(before(130)), { ...owner, root: back }, before(130), {
          handedOverAt: iso(before(130)),
          receivedBy: other.id,
          papers: 'hospital',
          role: 'mortuary',
          name: '秦守义',
          organisation: '演示市第一人民医院遗体暂存区',
          paperNumber: 'YJ-0127',
          effects: 'some',
          effectsList: '手表一块\n现金 320 元',
        }),
      ],
    },
    {
      kind: trip,
      versions: [
        newVersion(
          trip,
          back,
          4,
          before(90),
          {
            state: 'returned',
            collectedAt: iso(before(130)),
            collectedOn: 'hospital',
            returnedAt: iso(before(90)),
            endKm: startKm + random.int(12, 40),
          },
          '登记返回',
        ),
      ],
    },
  ];
}
