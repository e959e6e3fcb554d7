import { sql } from '../../kernel/db/sql.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { IndicatorCountRow } from './lines.ts';
import type { Scope } from './scope.ts';

/** At the most so many institutions have a line of their own; the others stand in one together. */
const MOST_LISTED = 200;

export interface ListedInstitution {
  readonly id: string;
  readonly name: string;
}

/** The institutions of a county: those that did something, then the others that are open. */
export function listedInstitutions(
  records: Records,
  { prefix }: Scope,
  rows: readonly IndicatorCountRow[],
): Promise<readonly ListedInstitution[]> {
  const busy = [...new Set(rows.flatMap(({ institution }) => institution ?? []))];
  return records.ask({ reads: ['institution'], act: 'list' }, async (asking) => ({
    answer: await asking.all<ListedInstitution>(sql`
      select id, name from ${asking.from('institution')} i where region ^@ ${prefix}
        and ((state = '0' and awaits_approval is not true) or id = any (${busy}::uuid[]))
      order by id = any (${busy}::uuid[]) desc, name, id limit ${MOST_LISTED}`),
  }));
}
