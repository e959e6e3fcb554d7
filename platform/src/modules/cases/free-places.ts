import type { FreePlaces, FreePlacesQuery } from '@qingming/connect/api/board.ts';
import { institution as institutionRecord } from '@qingming/standard/records/institution.ts';
import { houseOf } from '../../kernel/access/actor.ts';
import { likeEscaped, type Sql, sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { getInstitutionInScope } from '../../kernel/records/institution-in-scope.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';

const SEPARATORS = /[\s,，、;；/\\\-–—]+/g;
const joined = (text: string): string => text.normalize('NFKC').trim().replaceAll(SEPARATORS, '-');

/** The beginning of rack, row and position in this order, or a part of code or name. */
function matches(text: string): Sql {
  const sought = likeEscaped(joined(text));
  if (sought === '') return sql`true`;
  const part = `%${sought}%`;
  return sql`(p.code ilike ${part} or p.name ilike ${part}
    or concat_ws('-', p.rack, p.row, p.position) || '-' ilike ${`${sought}-%`})`;
}

const isFree = (asking: Asking): Sql => sql`not exists (
  select 1 from ${asking.from('custody')} s
  where s.province = p.province and s.place = p.id and s.until is null and p.holds_one)`;

/** Niches and plots of an institution that can be chosen, found by rack, row and position. */
export async function freePlaces(
  records: Records,
  { institution, kinds, text = '', size = 50 }: FreePlacesQuery,
): Promise<FreePlaces> {
  const home = institution ?? houseOf(records.actor);
  if (home === null) throw new Fault('not-found');
  return records.together(async (both) => {
    await getInstitutionInScope(both, institutionRecord, home);
    return both.ask({ reads: ['place', 'custody'], act: 'list' }, async (asking) => {
      const rows = await asking.all<FreePlaces['rows'][number]>(sql`
        select p.id, p.code, p.name, p.kind, p.rack, p.row as "row", p.position as position
        from ${asking.from('place')} p
        where p.institution = ${home} and p.kind = any (${kinds.split(',')}) and p.in_use and ${matches(text)}
          and ${isFree(asking)}
        order by p.code limit ${size + 1}`);
      return { answer: { rows: rows.slice(0, size), more: rows.length > size } };
    });
  });
}
