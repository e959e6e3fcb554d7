import type { PlaceKind, TagFact } from '@qingming/connect/api/cases.ts';
import type { BoardPerson, Whereabouts } from '@qingming/connect/api/board.ts';
import type { Standing } from '@qingming/standard/derive/acts.ts';
import type { WorldRow } from '@qingming/standard/derive/expression-memory.ts';
import { sightOf } from '@qingming/standard/derive/sight.ts';
import { funeralJourney } from '@qingming/standard/processes/funeral-journey.ts';
import {
  linkedRows,
  type Parts,
  partsColumn,
  rootRow,
  standingAmong,
} from '../../kernel/acts/world.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Asking } from '../../kernel/records/records.ts';

/** What the board shows beside what the process looks at. */
const SIGHT = sightOf(funeralJourney, {
  custody: ['subject', 'place', 'since', 'until'],
  place: ['name', 'kind'],
  tag: ['number', 'subject'],
  transport: ['vehicle', 'departedAt', 'arrivedAt', 'state'],
  cremation: ['cremator', 'startedAt', 'finishedAt'],
  regionalTerm: ['document'],
  storageExtension: ['approvedOn'],
});

interface CaseRow
  extends Pick<
    BoardPerson,
    'case' | 'number' | 'openedAt' | 'decedent' | 'nameless' | 'sex' | 'age' | 'subject' | 'hazard'
  > {
  readonly sealedName: Uint8Array;
}

/** Where one case stands: who it is, and what “what next, what is missing” is read from. */
export interface CaseState extends CaseRow {
  readonly standing: Standing;
}

const query = (asking: Asking, where: Sql): Sql => sql`
  select c.id as "case", c.number, c.opened_at as "openedAt", d.id as decedent, d.name as "sealedName",
    d.nameless, d.sex, d.age, c.subject, c.hazard, ${rootRow(SIGHT, 'funeralCase', 'c')} as root,
    ${partsColumn(asking, SIGHT, 'c')} as parts
  from ${asking.from('funeralCase')} c
  join ${asking.from('decedent')} d on d.province = c.province and d.case_id = c.id
  where ${where}`;

/** The state of every case that `where` (over `c`) selects, in the order in which they were opened. */
export async function caseStates(
  asking: Asking,
  where: Sql,
  now: Date,
): Promise<readonly CaseState[]> {
  const rows = await asking.all<CaseRow & { readonly root: WorldRow; readonly parts: Parts }>(
    sql`${query(asking, where)} order by c.opened_at`,
  );
  const linked = await linkedRows(
    asking,
    SIGHT,
    rows.map(({ parts }) => parts),
  );
  return rows.map(({ root, parts, ...row }) => ({
    ...row,
    standing: standingAmong('funeralCase', root, parts, linked, now),
  }));
}

type Row = WorldRow;
const rowsOf = ({ standing }: CaseState, kind: string): readonly Row[] =>
  standing.context.world(kind);
const text = (row: Row | undefined, name: string): string | null => {
  const value = row?.[name];
  return value === undefined || value === null ? null : String(value);
};
const isOver = (row: Row, name: string): boolean => text(row, name) !== null;

/** The stay that has not ended: of the body, or of the ashes. */
const presentStay = (state: CaseState): Row | undefined =>
  rowsOf(state, 'custody')
    .filter((stay) => !isOver(stay, 'until'))
    .toSorted((one, other) => String(other['subject']).localeCompare(String(one['subject'])))[0];

/** Where the body or the ashes are now. */
export function whereaboutsOf(state: CaseState): Whereabouts | null {
  const stay = presentStay(state);
  const place = rowsOf(state, 'place').find(({ id }) => id === stay?.['place']);
  if (stay === undefined || place === undefined) return null;
  return {
    subject: text(stay, 'subject') as TagFact['subject'],
    place: text(stay, 'place') ?? '',
    placeName: text(place, 'name') ?? '',
    placeKind: text(place, 'kind') as PlaceKind,
    since: text(stay, 'since') ?? '',
  };
}

/** The cremation that has begun, finished or not. */
export const cremationOf = (state: CaseState): Row | undefined => rowsOf(state, 'cremation')[0];

/** The hearse that is on the road for this case. */
export const onTheRoad = (state: CaseState): Row | undefined =>
  rowsOf(state, 'transport')
    .filter((one) => !isOver(one, 'arrivedAt') && one['state'] !== '3')
    .toSorted((one, other) =>
      String(other['departedAt']).localeCompare(String(one['departedAt'])),
    )[0];

/** The number on the tag of what is in our care, or would be. */
export function tagOf(state: CaseState): string | null {
  const fire = cremationOf(state);
  const burnt = fire !== undefined && isOver(fire, 'finishedAt');
  const subject = text(presentStay(state), 'subject') ?? (burnt ? 'ashes' : 'body');
  return text(
    rowsOf(state, 'tag').find((tag) => tag['subject'] === subject),
    'number',
  );
}

/** Since when the body or the ashes are in our care at all. */
export const inCareSince = (state: CaseState): string | null =>
  rowsOf(state, 'custody')
    .map((stay) => String(stay['since']))
    .toSorted()[0] ?? null;
