import type { Mortuary, MortuaryCabinet, MortuaryPerson } from '@qingming/connect/api/mortuary.ts';

/** A cabinet with one of those who lie in it, or with nobody. */
export interface Row {
  readonly cabinet: MortuaryCabinet;
  readonly person: MortuaryPerson | undefined;
}

export const SHOWN = ['all', 'due', 'alerts', 'sameName', 'cold', 'empty', 'closed'] as const;
export type Shown = (typeof SHOWN)[number];
export const isShown = (text: string | null): text is Shown => SHOWN.some((one) => one === text);

export type Order = 'due' | 'cabinet';

export const isColdWrong = ({ cold }: MortuaryCabinet): boolean =>
  cold === 'outside' || cold === 'overdue' || cold === 'unmeasured';

const isClosedWithSomebody = ({ cabinet, person }: Row): boolean =>
  !cabinet.inUse && person !== undefined;

const HOLDS: Readonly<Record<Shown, (row: Row) => boolean>> = {
  all: () => true,
  due: ({ person }) => person !== undefined && person.term.daysLeft <= 0,
  alerts: (row) => isClosedWithSomebody(row) || (row.person?.alerts.length ?? 0) > 0,
  sameName: ({ person }) => person?.sameName === true,
  cold: ({ cabinet }) => isColdWrong(cabinet),
  empty: ({ cabinet, person }) => person === undefined && cabinet.inUse,
  closed: ({ cabinet }) => !cabinet.inUse,
};

/** Every cabinet in its place: one row for each who lies in it, one for an empty one. */
export function rowsOf({
  cabinets,
  people,
}: Pick<Mortuary, 'cabinets' | 'people'>): readonly Row[] {
  const byCabinet = Map.groupBy(people, ({ cabinet }) => cabinet);
  return cabinets.flatMap((cabinet): readonly Row[] => {
    const inside = byCabinet.get(cabinet.id) ?? [];
    return inside.length === 0
      ? [{ cabinet, person: undefined }]
      : inside.map((person) => ({ cabinet, person }));
  });
}

/** Rows of a kind in an order: people as the server puts them (who is due first), empty cabinets after them. */
export function shownRows(
  mortuary: Pick<Mortuary, 'cabinets' | 'people'>,
  shown: Shown,
  order: Order,
): readonly Row[] {
  const rows = rowsOf(mortuary).filter(HOLDS[shown]);
  if (order === 'cabinet') return rows;
  const rank = new Map(mortuary.people.map((person, at) => [person.case, at]));
  const last = mortuary.people.length;
  const rankOf = ({ person }: Row): number =>
    person === undefined ? last : (rank.get(person.case) ?? last);
  return rows.toSorted((one, other) => rankOf(one) - rankOf(other));
}

export const countShown = (rows: readonly Row[], shown: Shown): number =>
  rows.filter(HOLDS[shown]).length;

export interface Rack {
  /** Null of cabinets that stand in none. */
  readonly name: string | null;
  readonly rows: readonly Row[];
}

/** Cabinets by rack, in their order. */
export const racksOf = (rows: readonly Row[]): readonly Rack[] =>
  [...Map.groupBy(rows, ({ cabinet }) => cabinet.rack)].map(([name, of]) => ({ name, rows: of }));
