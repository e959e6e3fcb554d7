import { formatSeriesNumber } from '@qingming/standard/numbers/series-number.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { firstCall } from '@qingming/standard/records/first-call.ts';
import { type Batch, newFact } from './batch.ts';
import type { Home } from './home.ts';
import type { Random } from './random.ts';
import { iso, MINUTE, yearOf } from './time.ts';

type Call = Omit<FactOf<typeof firstCall>, 'number' | 'calledAt'>;

/** Minutes before now at which the telephone rang, and what was told; the oldest first. */
const CALLS: readonly (readonly [ago: number, call: Call, answered?: number])[] = [
  [
    205,
    {
      state: 'advised',
      wish: 'advice',
      phone: '14000000201',
      from: '演示街道明湖社区',
      note: '询问减免政策和应带的证件',
    },
    198,
  ],
  [
    9,
    {
      state: 'waiting',
      wish: 'undecided',
      phone: '14000000202',
      caller: '周敏',
      from: '演示街道泉城社区 12 号楼 1 单元 502 室',
      placeKind: 'home',
      floor: 5,
      lift: false,
      note: '家属商量后再定，请回电',
    },
  ],
  [
    3,
    {
      state: 'waiting',
      channel: 'portal',
      wish: 'now',
      phone: '14000000203',
      relation: '20',
      from: '演示医院住院部 8 楼',
      papers: 'hospital',
    },
  ],
];

/** What the telephone of a house brought today: a family that was answered, one that waits to be called back, and one that asked for it online. */
export function callBatch(random: Random, { owner }: Home, now: number): Batch {
  const facts = CALLS.map(([ago, call, answered], place) => {
    const at = now - ago * MINUTE;
    const written = now - (answered ?? ago) * MINUTE;
    const number = formatSeriesNumber({
      ...{ prefix: 'LD', region: owner.region, year: yearOf(at), serial: place + 1 },
    });
    return newFact(firstCall, random.uuid(at), owner, written, {
      ...call,
      number,
      calledAt: iso(at),
      ...(answered !== undefined && { answeredAt: iso(written) }),
    });
  });
  return [{ kind: firstCall, facts }];
}
