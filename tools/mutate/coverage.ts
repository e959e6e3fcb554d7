import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A range of characters and how often it ran: V8's block coverage. Inner ranges follow outer ones. */
interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

interface Script {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly Range[] }[];
}

/** Which characters of which module one test file reaches. */
export interface Reach {
  reaches(url: string, offset: number): boolean;
}

const sizeOf = ({ startOffset, endOffset }: Range): number => endOffset - startOffset;

/** The narrowest range round a place tells whether it ran. */
function ranAt(functions: Script['functions'], offset: number): boolean {
  const round = functions
    .flatMap(({ ranges }) => ranges)
    .filter(({ startOffset, endOffset }) => startOffset <= offset && offset < endOffset);
  const narrowest = round.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0];
  return (narrowest?.count ?? 0) > 0;
}

/** Reads what NODE_V8_COVERAGE left in a folder: one file for each process and thread. */
export function readReach(folder: string, wanted: ReadonlySet<string>): Reach {
  const scripts = new Map<string, Script[]>();
  for (const name of readdirSync(folder)) {
    const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      readonly result: readonly Script[];
    };
    for (const script of result)
      if (wanted.has(script.url))
        scripts.set(script.url, [...(scripts.get(script.url) ?? []), script]);
  }
  return {
    reaches: (url, offset) =>
      (scripts.get(url) ?? []).some(({ functions }) => ranAt(functions, offset)),
  };
}
