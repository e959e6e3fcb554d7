/** What a point is measured by: the figure's value and, of a share, of how many. */
export interface Measured {
  readonly value: number;
  readonly whole?: number | undefined;
}

/** Where a point gives everything and where nothing: per cent of a share, else the number itself. */
export interface Bounds {
  readonly most: number;
  readonly fullAt: number;
  readonly noneAt: number;
}

const PERCENT = 100;

/** The number that is held against the bounds; none of a share of nothing. */
export const heldAgainst = ({ value, whole }: Measured): number | undefined => {
  if (whole === undefined) return value;
  return whole === 0 ? undefined : (value * PERCENT) / whole;
};

/**
 * The points that a figure comes to, in whole points: all at `fullAt` and beyond, none at `noneAt` and beyond, between
 * them in proportion. None is proposed for a share of nothing: the point may not apply.
 */
export function proposedPoints(
  measured: Measured,
  { most, fullAt, noneAt }: Bounds,
): number | undefined {
  const number = heldAgainst(measured);
  if (number === undefined) return undefined;
  const reached = (number - noneAt) / (fullAt - noneAt);
  return Math.round(most * Math.min(1, Math.max(0, reached)));
}
