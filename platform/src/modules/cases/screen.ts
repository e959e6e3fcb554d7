import { institution as institutionRecord } from '@qingming/standard/records/institution.ts';
import { houseOf } from '../../kernel/access/actor.ts';
import { civilDay, type Clock } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { getInstitutionInScope } from '../../kernel/records/institution-in-scope.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { type Day, dayOf } from './board.ts';

/** What happens in a house today, as a screen in its waiting room says it. */
export interface ScreenLine {
  readonly what: 'vigil' | 'farewell' | 'cremation';
  /** Where; nothing for a cremation, which no family looks for by its cremator. */
  readonly place: string | null;
  readonly name: string;
  readonly from: string;
  readonly until: string | null;
  readonly standing: 'to-come' | 'now' | 'over';
}

export interface ScreenDay {
  readonly institutionName: string;
  readonly at: Date;
  readonly lines: readonly ScreenLine[];
}

interface Row {
  readonly what: ScreenLine['what'];
  readonly place: string | null;
  readonly from: string;
  readonly until: string | null;
  readonly done: boolean;
  readonly decedent: string;
  readonly sealedName: Uint8Array;
}

const rowsOf = (asking: Asking, home: string, { from, until }: Day): Promise<Row[]> =>
  asking.all<Row>(sql`
    select s.what, p.name as place, s.starts_at as "from", s.ends_at as "until", s.done, d.id as decedent,
      d.name as "sealedName"
    from (
      select v.province, v.case_id, 'vigil' as what, v.room as place, v.starts_at, v.ends_at, v.state = '2' as done
        from ${asking.from('vigil')} v
        where v.institution = ${home} and v.state <> '3' and v.starts_at < ${until} and v.ends_at >= ${from}
      union all
      select f.province, f.case_id, 'farewell', f.hall, f.starts_at, f.ends_at, f.state = '2'
        from ${asking.from('farewell')} f
        where f.institution = ${home} and f.state <> '3' and f.starts_at < ${until} and f.ends_at >= ${from}
      union all
      select c.province, c.case_id, 'cremation', null, c.started_at, c.finished_at, c.finished_at is not null
        from ${asking.from('cremation')} c
        where c.institution = ${home} and c.kind = '0' and c.started_at < ${until}
          and c.started_at >= ${from}::timestamptz - interval '1 day' and coalesce(c.finished_at, ${from}) >= ${from}
    ) s
    join ${asking.from('decedent')} d on d.province = s.province and d.case_id = s.case_id
    left join ${asking.from('place')} p on p.province = s.province and p.id = s.place
    order by s.starts_at, s.what, d.id`);

const standingOf = ({ from, until, done }: Row, now: Date): ScreenLine['standing'] => {
  if (done || (until !== null && new Date(until) <= now)) return 'over';
  return new Date(from) > now ? 'to-come' : 'now';
};

/** The day of the house in which a device stands; names as its role sees them, and nobody's number. */
export async function screenOf(records: Records, clock: Clock): Promise<ScreenDay> {
  const home = houseOf(records.actor);
  if (home === null) throw new Fault('not-found');
  const at = clock.now();
  return records.together(async (both) => {
    const { fact } = await getInstitutionInScope(both, institutionRecord, home);
    return both.ask({ reads: ['decedent', 'farewell'], act: 'list' }, async (asking) => {
      const rows = await rowsOf(asking, home, dayOf(civilDay(at)));
      const lines = rows.map((row) => ({
        ...{ what: row.what, place: row.place, from: row.from, until: row.until },
        name: asking.show('decedent', 'name', row.decedent, row.sealedName) ?? '',
        standing: standingOf(row, at),
      }));
      const seen = [...new Set(rows.map(({ decedent }) => decedent))];
      return { answer: { institutionName: fact.name, at, lines }, seen };
    });
  });
}
