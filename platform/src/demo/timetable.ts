/** Who or what is taken when: nothing that holds one is given twice for the same time. */
export interface Timetable {
  /** The first of `resources` that is free throughout, or undefined. Times in ms, the end excluded. */
  findFree(resources: readonly string[], from: number, until: number): string | undefined;
  take(resource: string, from: number, until: number): void;
}

/** Nothing is taken for longer: what began earlier than this before cannot reach into the present. */
const LONGEST = 60 * 24 * 3_600_000;

type Span = readonly [from: number, until: number];

/** Spans are added roughly in the order of time, so the search from the end is short. */
function isFree(spans: readonly Span[], from: number, until: number): boolean {
  for (let index = spans.length - 1; index >= 0; index -= 1) {
    const [begins, ends] = spans[index] ?? [0, 0];
    if (begins < until && from < ends) return false;
    if (begins < from - LONGEST) return true;
  }
  return true;
}

export function timetable(): Timetable {
  const taken = new Map<string, Span[]>();
  return {
    findFree: (resources, from, until) =>
      resources.find((resource) => isFree(taken.get(resource) ?? [], from, until)),
    take: (resource, from, until) => {
      const spans = taken.get(resource);
      if (spans === undefined) taken.set(resource, [[from, until]]);
      else spans.push([from, until]);
    },
  };
}
