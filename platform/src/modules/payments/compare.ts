import type { FactOf } from '@qingming/standard/language/record.ts';
import type { channelDifference } from '@qingming/standard/records/channel-day.ts';
import type { BillLine } from './channels/channel.ts';

/** What our records say came in, or went back, on the day. Fen. */
export interface OurLine {
  readonly what: 'payment' | 'refund';
  readonly number: string;
  readonly outside: string | undefined;
  readonly amount: number;
}

export type Difference = Pick<
  FactOf<typeof channelDifference>,
  'kind' | 'what' | 'orderNumber' | 'outside' | 'ours' | 'theirs'
>;

const keyOf = ({ what, number }: Pick<OurLine, 'what' | 'number'>): string => `${what} ${number}`;

/** Of one number: the lines of one side, with what they come to. */
interface Sum {
  readonly what: 'payment' | 'refund';
  readonly number: string;
  readonly outside: string | undefined;
  readonly amount: number;
}

function sums(lines: readonly Sum[]): Map<string, Sum> {
  const all = new Map<string, Sum>();
  for (const line of lines) {
    const before = all.get(keyOf(line));
    all.set(keyOf(line), { ...line, amount: (before?.amount ?? 0) + line.amount });
  }
  return all;
}

const differenceOf = (ours: Sum | undefined, theirs: Sum | undefined): readonly Difference[] => {
  const one = ours ?? theirs;
  if (one === undefined || ours?.amount === theirs?.amount) return [];
  const kind =
    ours === undefined ? 'missing-here' : theirs === undefined ? 'missing-there' : 'amount';
  return [
    {
      kind,
      what: one.what,
      orderNumber: one.number,
      outside: theirs?.outside ?? ours?.outside,
      ours: ours?.amount,
      theirs: theirs?.amount,
    },
  ];
};

/** Line by line, by our number: what one side has and the other has not, or has otherwise. A line that stands twice counts twice. */
export function compareDay(
  ours: readonly OurLine[],
  theirs: readonly BillLine[],
): readonly Difference[] {
  const [here, there] = [sums(ours), sums(theirs)];
  return [...new Set([...here.keys(), ...there.keys()])]
    .toSorted()
    .flatMap((key) => differenceOf(here.get(key), there.get(key)));
}
