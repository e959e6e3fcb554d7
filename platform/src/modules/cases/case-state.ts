import type { DecedentFact, PlaceKind, TagFact } from '@qingming/connect/api/cases.ts';
import type { certificate } from '@qingming/standard/records/papers.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { raw, type Sql, sql } from '../../kernel/db/sql.ts';
import type { Asking } from '../../kernel/records/records.ts';

/** Where one case stands: everything that “what next, what is missing” is read from. */
export interface CaseState {
  readonly case: string;
  readonly number: string;
  readonly state: '0' | '1' | '2';
  readonly openedAt: string;
  readonly decedent: string;
  readonly sealedName: Uint8Array;
  readonly nameless: boolean;
  readonly sex: DecedentFact['sex'];
  readonly age: number | null;
  /** The stay that has not ended: of the body, or of the ashes. */
  readonly subject: TagFact['subject'] | null;
  readonly place: string | null;
  readonly placeName: string | null;
  readonly placeKind: PlaceKind | null;
  readonly since: string | null;
  readonly tag: string | null;
  readonly inCareSince: string | null;
  readonly bodyHandedOver: boolean;
  readonly certified: boolean;
  readonly confirmed: boolean;
  /** The hearse that is on the road for this case. */
  readonly vehicle: string | null;
  readonly departedAt: string | null;
  /** The next vigil or farewell that is booked. */
  readonly ceremony: 'vigil' | 'farewell' | null;
  readonly ceremonyRoom: string | null;
  readonly ceremonyAt: string | null;
  readonly ceremonyUntil: string | null;
  readonly cremator: string | null;
  readonly cremationStartedAt: string | null;
  readonly cremationFinishedAt: string | null;
  readonly ashesWanted: boolean | null;
  readonly ashesPlaced: boolean;
  readonly bill: string | null;
  readonly certificate: FactOf<typeof certificate>['state'] | null;
}

/** All rows of a kind that belong to case `c`, under an alias. */
const of = (asking: Asking, kind: string, alias: 'x' | 's' | 'v' | 'f'): Sql =>
  sql`${asking.from(kind)} ${raw(alias)} where ${raw(alias)}.province = c.province and ${raw(alias)}.case_id = c.id`;

const presentStay = (asking: Asking): Sql => sql`
  left join lateral (select s.subject, s.place, s.since, s.tag from ${of(asking, 'custody', 's')}
    and s.until is null order by s.subject desc limit 1) stay on true
  left join ${asking.from('place')} p on p.province = c.province and p.id = stay.place`;

const ceremonies = (asking: Asking): Sql => sql`
  left join lateral (
    select 'vigil' as kind, v.room as room, v.starts_at, v.ends_at from ${of(asking, 'vigil', 'v')}
      and v.state in ('0', '1')
    union all
    select 'farewell', f.hall, f.starts_at, f.ends_at from ${of(asking, 'farewell', 'f')}
      and f.state in ('0', '1')
    order by starts_at limit 1) ceremony on true`;

const cremationAndRoad = (asking: Asking): Sql => sql`
  left join lateral (select x.cremator, x.started_at, x.finished_at, x.ashes_wanted
    from ${of(asking, 'cremation', 'x')} limit 1) fire on true
  left join lateral (select x.vehicle, x.departed_at from ${of(asking, 'transport', 'x')}
    and x.arrived_at is null and x.state <> '3' order by x.departed_at desc limit 1) road on true`;

const flags = (asking: Asking): Sql => sql`
  exists (select 1 from ${of(asking, 'custody', 's')}
    and s.subject = 'body' and s.ended_by = 'handed-over') as "bodyHandedOver",
  exists (select 1 from ${of(asking, 'deathCertificate', 'x')}) as certified,
  exists (select 1 from ${of(asking, 'cremationConfirmation', 'x')}) as confirmed,
  exists (select 1 from ${of(asking, 'ashesPlacement', 'x')}) as "ashesPlaced",
  (select x.state from ${of(asking, 'bill', 'x')} and x.state <> 'void' limit 1) as bill,
  (select x.state from ${of(asking, 'certificate', 'x')}
    and x.state in ('issued', 'collected') limit 1) as certificate`;

/** The state of every case that `where` (over `c`) selects; one row each. */
export const caseStates = (asking: Asking, where: Sql): Sql => sql`
  select c.id as "case", c.number, c.state, c.opened_at as "openedAt", d.id as decedent,
    d.name as "sealedName", d.nameless, d.sex, d.age, stay.subject, stay.place,
    p.name as "placeName", p.kind as "placeKind", stay.since,
    (select x.number from ${of(asking, 'tag', 'x')}
      and x.subject = coalesce(stay.subject, case when fire.finished_at is null then 'body' else 'ashes' end)
      limit 1) as tag,
    (select min(s.since) from ${of(asking, 'custody', 's')}) as "inCareSince",
    road.vehicle, road.departed_at as "departedAt",
    ceremony.kind as ceremony, ceremony.room as "ceremonyRoom",
    ceremony.starts_at as "ceremonyAt", ceremony.ends_at as "ceremonyUntil",
    fire.cremator, fire.started_at as "cremationStartedAt",
    fire.finished_at as "cremationFinishedAt", fire.ashes_wanted as "ashesWanted",
    ${flags(asking)}
  from ${asking.from('funeralCase')} c
  join ${asking.from('decedent')} d on d.province = c.province and d.case_id = c.id
  ${presentStay(asking)} ${ceremonies(asking)} ${cremationAndRoad(asking)}
  where ${where}`;
