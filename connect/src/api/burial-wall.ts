import type { burialArea } from '@qingming/standard/records/burial-area.ts';
import type { plot } from '@qingming/standard/records/plot.ts';
import type { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { object, optional, type TypeOf, uuid } from '../schema.ts';
import type { OrNone, Told } from './registry.ts';

export const burialWallQuery = object({
  /** The area that is drawn; the first with plots unless named. */
  area: optional(uuid()),
  /** The reader's own unless named. */
  institution: optional(uuid()),
});
export type BurialWallQuery = TypeOf<typeof burialWallQuery>;

/** How a plot stands now: what the institution decided of it, and what follows from the rights on it. */
export type WallState =
  | 'free'
  | 'held'
  | 'granted'
  | 'occupied'
  | 'full'
  | 'expiring'
  | 'overdue'
  | 'oversize'
  | 'blocked'
  | 'closed';

/** `GET /api/burial-wall`: the areas of a cemetery or columbarium, and the plots of one of them. */
export interface BurialWall {
  readonly at: string;
  readonly institution: string;
  readonly institutionName: string;
  /** By their level, then by code. */
  readonly areas: readonly WallArea[];
  /** Which is drawn; none while no area has plots. */
  readonly area: string | null;
  /** By row and position. */
  readonly plots: readonly WallPlot[];
}

export interface WallArea
  extends Told<FactOf<typeof burialArea>, 'code' | 'name' | 'kind' | 'level' | 'closed'> {
  readonly id: string;
  readonly parent: string | null;
  /** Plots and niches that lie in it directly. */
  readonly plots: number;
  /** Those that may be granted now. */
  readonly free: number;
}

/** Names stand in the right, whose page logs who looks. */
export interface WallPlot
  extends Told<FactOf<typeof plot>, 'code' | 'position' | 'kind' | 'capacity' | 'oversize'>,
    OrNone<Told<FactOf<typeof plot>, 'row' | 'landArea'>>,
    OrNone<Told<FactOf<typeof rightOfUse>, 'number' | 'until' | 'heldUntil'>> {
  readonly id: string;
  readonly state: WallState;
  /** The right or hold that stands on it. */
  readonly right: string | null;
  /** How many rest there. */
  readonly placed: number;
}
