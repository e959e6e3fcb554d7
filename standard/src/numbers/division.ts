/** The digits with which the codes of all divisions within this one begin: two, four or six of its own (GB/T 2260). */
export const divisionPrefix = (division: string): string => division.replace(/(?:00){1,2}$/, '');

/** Whether a division is this one, or lies within it: `3701`, `370100` and `37` hold whatever lies in them. */
export const isWithin = (division: string, within: string): boolean =>
  division.startsWith(divisionPrefix(within));
