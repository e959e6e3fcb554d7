import type { BoardPerson } from '@qingming/connect/api/board.ts';

export const SHOWN = ['all', 'late', 'missing'] as const;
export type Shown = (typeof SHOWN)[number];

const TESTS: Readonly<Record<Shown, (person: BoardPerson) => boolean>> = {
  all: () => true,
  late: ({ late }) => late,
  missing: ({ missing }) => missing.length > 0,
};

export const isShown = (text: string | null): text is Shown =>
  SHOWN.some((shown) => shown === text);

/** The people of one filter, in the order of the board. */
export const shownPeople = (people: readonly BoardPerson[], shown: Shown): readonly BoardPerson[] =>
  people.filter(TESTS[shown]);

export const countShown = (people: readonly BoardPerson[], shown: Shown): number =>
  shownPeople(people, shown).length;
