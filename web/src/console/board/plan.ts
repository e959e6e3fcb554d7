import { ON_THE_PLAN } from '@qingming/standard/processes/case-places.ts';
import type { BoardPlace } from '@qingming/connect/api/board.ts';
import type { PlaceKind } from '@qingming/connect/api/cases.ts';

export interface PlanGroup {
  readonly kind: PlaceKind;
  readonly places: readonly BoardPlace[];
  readonly taken: number;
}

const isTaken = ({ occupants, busySince, trip }: BoardPlace): boolean =>
  occupants.length > 0 || busySince !== null || trip !== null;

const byCode = (one: BoardPlace, other: BoardPlace): number =>
  one.code.localeCompare(other.code, 'zh', { numeric: true });

/** The places of the plan by kind, kinds without places left out. */
export const planOf = (places: readonly BoardPlace[]): readonly PlanGroup[] =>
  ON_THE_PLAN.map((kind) => places.filter((place) => place.kind === kind).toSorted(byCode))
    .map((group, at) => ({
      kind: ON_THE_PLAN[at] ?? 'reception',
      places: group,
      taken: group.filter(isTaken).length,
    }))
    .filter(({ places: group }) => group.length > 0);

/** Rooms that are passed through: only those in which somebody is are worth a line. */
const PASSED_THROUGH: readonly PlaceKind[] = [
  'reception',
  'preparation-room',
  'examination-room',
  'cremator-queue',
  'ashes-room',
];

/** The places of a group that the plan draws; how many there are stands beside its name. */
export const shownPlaces = ({ kind, places }: PlanGroup): readonly BoardPlace[] =>
  PASSED_THROUGH.includes(kind) ? places.filter(isTaken) : places;
