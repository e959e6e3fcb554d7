import type { FuneralCaseFact } from '@qingming/connect/api/cases.ts';
import type { Scan } from '@qingming/connect/api/case-page.ts';
import type { Whereabouts } from '@qingming/connect/api/board.ts';
import { plainScan } from '@qingming/standard/numbers/scanned-text.ts';
import { parseSeriesNumber } from '@qingming/standard/numbers/series-number.ts';
import { parseTag } from '@qingming/standard/numbers/tag-number.ts';
import type { Clock } from '../../kernel/clock.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { seesHazards } from './same-name.ts';
import { caseStates } from './case-state.ts';
import { alertsNow } from './next-step.ts';

const SERIES = /(?<![0-9A-Z])[A-Z]{1,4}\d{6}-\d{4}-\d{6}(?!\d)/;

/** The number of a paper inside what a scanner gave, bare or in the address of a QR code. */
export function findSeriesNumber(scanned: string): string | undefined {
  const found = SERIES.exec(plainScan(scanned))?.[0];
  return found !== undefined && parseSeriesNumber(found) !== undefined ? found : undefined;
}

interface Found {
  readonly what: Scan['what'];
  readonly number: string;
  readonly case: string;
  readonly valid: boolean;
  /** Of a tag on a portion of divided ashes. */
  readonly lot?: string | null;
}

/**
 * A tag that was replaced is still read, so that whoever scans it learns so; the case it belongs to
 * decides whether the reader may know.
 */
const tagged = (number: string): Sql => sql`
  select case t.subject when 'body' then 'bodyTag' else 'ashesTag' end as what, t.number,
    t.case_id as "case", t.lot, not t.voided as valid
  from tag t where t.number = ${number} order by t.voided limit 1`;

function numbered(asking: Asking, number: string): Sql {
  const { prefix = '' } = parseSeriesNumber(number) ?? {};
  if (prefix === 'FZ')
    return sql`select 'case' as what, c.number, c.id as "case", true as valid
      from ${asking.from('funeralCase')} c where c.number = ${number}`;
  if (prefix === 'SJ')
    return sql`select 'receipt' as what, y.receipt as number, y.case_id as "case", true as valid
      from ${asking.from('payment')} y where y.receipt = ${number}`;
  if (prefix === 'YS')
    return sql`select 'receipt' as what, y.receipt as number, y.case_id as "case", true as valid
      from ${asking.from('deposit')} y where y.receipt = ${number}`;
  return sql`select 'certificate' as what, x.number, x.case_id as "case",
      x.state in ('issued', 'collected', 'written-off') as valid
    from ${asking.from('certificate')} x where x.number = ${number}`;
}

function questionOf(asking: Asking, scanned: string): Sql {
  const tag = parseTag(scanned);
  if (tag.ok) return tagged(tag.tag.number);
  const number = findSeriesNumber(scanned);
  if (number === undefined) throw new Fault('not-found');
  return numbered(asking, number);
}

interface About extends Partial<Whereabouts> {
  readonly caseNumber: string;
  readonly hazard: FuneralCaseFact['hazard'] | null;
  readonly decedent: string;
  readonly sealedName: Uint8Array;
}

const aboutOf = (
  asking: Asking,
  { case: id, what, lot = null }: Found,
): Promise<About | undefined> =>
  asking.maybe<About>(sql`
    select c.number as "caseNumber", c.hazard, d.id as decedent, d.name as "sealedName", s.subject, s.place,
      p.name as "placeName", p.kind as "placeKind", s.since
    from ${asking.from('funeralCase')} c
    join ${asking.from('decedent')} d on d.province = c.province and d.case_id = c.id
    left join ${asking.from('custody')} s on s.province = c.province and s.case_id = c.id
      and s.until is null and (${what === 'ashesTag' ? 'ashes' : what === 'bodyTag' ? 'body' : ''} in (s.subject, ''))
      and (${what !== 'ashesTag'} or s.lot is not distinct from ${lot}::uuid)
    left join ${asking.from('place')} p on p.province = s.province and p.id = s.place
    where c.id = ${id} limit 1`);

function whereOf({ subject, place, placeName, placeKind, since }: About): Whereabouts | null {
  if (!subject || !place || !placeName || !placeKind || !since) return null;
  return { subject, place, placeName, placeKind, since };
}

/** What a scan is, which case it leads to and where that is now. `not-found` outside the scope. */
export const scanOf = (records: Records, clock: Clock, scanned: string): Promise<Scan> =>
  records.ask({ reads: ['funeralCase', 'decedent', 'tag'], act: 'read' }, async (asking) => {
    const found = await asking.maybe<Found>(questionOf(asking, scanned));
    const about = found === undefined ? undefined : await aboutOf(asking, found);
    if (found === undefined || about === undefined) throw new Fault('not-found');
    const { caseNumber, decedent, sealedName } = about;
    const hazard = seesHazards(records) ? about.hazard : null;
    const name = asking.show('decedent', 'name', decedent, sealedName);
    const [state] = await caseStates(asking, sql`c.id = ${found.case}`, clock.now());
    const alerts = state === undefined ? [] : alertsNow(records.actor, state.standing);
    const { lot: _, ...told } = found;
    const answer = { ...told, caseNumber, name, hazard, where: whereOf(about), alerts };
    return { answer, seen: [decedent] };
  });
