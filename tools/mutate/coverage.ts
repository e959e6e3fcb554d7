import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A range of characters and whether it ran: V8's block coverage. Inner ranges follow outer ones. */
type Range = readonly [start: number, end: number, ran: 0 | 1];

/** Which characters of which module one test file reaches. */
export type Reach = Readonly<Record<string, readonly (readonly Range[])[]>>;

interface Script {
  readonly url: string;
  readonly functions: readonly {
    readonly ranges: readonly {
      readonly startOffset: number;
      readonly endOffset: number;
      readonly count: number;
    }[];
  }[];
}

/** Reads what NODE_V8_COVERAGE left in a folder, one file for each process and thread, of the wanted modules. */
export function readReach(folder: string, wanted: ReadonlySet<string>): Reach {
  const reach: Record<string, (readonly Range[])[]> = {};
  for (const name of readdirSync(folder)) {
    const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      readonly result: readonly Script[];
    };
    for (const { url, functions } of result)
      if (wanted.has(url)) {
        const ranges = functions.flatMap((one) => one.ranges);
        const short = ranges.map(
          ({ startOffset, endOffset, count }): Range => [startOffset, endOffset, count > 0 ? 1 : 0],
        );
        reach[url] = [...(reach[url] ?? []), short];
      }
  }
  return reach;
}

const sizeOf = ([start, end]: Range): number => end - start;

/** The narrowest range round a place tells whether it ran. */
function ranAt(ranges: readonly Range[], offset: number): boolean {
  const round = ranges.filter(([start, end]) => start <= offset && offset < end);
  const narrowest = round.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0];
  return narrowest?.[2] === 1;
}

/** Whether some process of the test ran the character at `offset` of the module. */
export const reaches = (reach: Reach, url: string, offset: number): boolean =>
  (reach[url] ?? []).some((ranges) => ranAt(ranges, offset));
