import type {
  InstitutionDetail,
  InstitutionRow,
  InstitutionsQuery,
  Page,
} from '@qingming/connect/api/registry.ts';
import { findRegion, regionFullName, scopePrefix } from '@qingming/standard/data/regions.ts';
import { equipment, facility, place } from '@qingming/standard/records/facility.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import { staffDuty } from '@qingming/standard/records/staff-duty.ts';
import { inScope, mayDo } from '../../kernel/access/decide.ts';
import { join, type Sql, sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Order } from '../../kernel/http/keyset.ts';
import { pageOfRows, withRows } from '../../kernel/http/list.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { viewOf } from '../../kernel/records/view.ts';
import { withinHouses } from '../../kernel/access/decide.ts';

type Row = Omit<InstitutionRow, 'regionName'>;

const every = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`true` : join(conditions, ' and ');

function matching(query: InstitutionsQuery): Sql {
  const { region, kind, state, awaitsApproval, text } = query;
  return every([
    ...(region === undefined ? [] : [sql`i.region ^@ ${scopePrefix(region)}`]),
    ...(kind === undefined ? [] : [sql`i.kind = ${kind}`]),
    ...(state === undefined ? [] : [sql`i.state = ${state}`]),
    ...(awaitsApproval === undefined ? [] : [sql`(i.awaits_approval is true) = ${awaitsApproval}`]),
    ...(text === undefined
      ? []
      : [sql`(position(${text} in i.name) > 0 or i.number ^@ ${text.toUpperCase()})`]),
  ]);
}

/** An institution is open to everybody; a list of staff shows only those of their own scope. */
const ownScope = ({ actor }: Records): Sql =>
  every([sql`i.region ^@ ${actor.region}`, withinHouses(actor, 'i.id')]);

const rowsOf = (asking: Asking, records: Records, query: InstitutionsQuery): Sql => sql`
  select i.id, i.number, i.name, i.region, i.kind, i.state, i.awaits_approval is true as "awaitsApproval"
  from ${asking.from('institution')} i
  where ${ownScope(records)} and ${matching(query)}`;

const SORTS: Readonly<Record<NonNullable<InstitutionsQuery['sort']>, Sql>> = {
  number: sql`number`,
  name: sql`name collate "zh-x-icu"`,
  region: sql`region`,
  kind: sql`kind`,
  state: sql`state`,
};

/** What awaits approval stands behind all others, however they are sorted. */
const orderOf = ({ sort = 'number', descending = false }: InstitutionsQuery): Order => ({
  name: `institutions ${sort} ${descending}`,
  keys: [
    { by: sql`"awaitsApproval"`, as: 'flag' },
    { by: SORTS[sort], as: 'text', descending },
    { by: sql`id`, as: 'uuid' },
  ],
});

const shown = (row: Row): InstitutionRow => ({
  ...row,
  regionName: regionFullName(row.region) ?? null,
});

const question = { reads: ['institution'], act: 'list' } as const;

/** One page of the institutions in the reader's scope. */
export const listInstitutions = (
  records: Records,
  query: InstitutionsQuery,
): Promise<Page<InstitutionRow>> =>
  records.ask(question, async (asking) => ({
    answer: withRows(
      await pageOfRows<Row>(asking, rowsOf(asking, records, query), orderOf(query), query),
      shown,
    ),
  }));

/** An institution in the reader's scope; `not-found` otherwise. */
export async function getInstitution(
  records: Records,
  id: string,
): Promise<Stored<typeof institution>> {
  const found = await records.find(institution, id);
  if (
    found === undefined ||
    found.voided ||
    !inScope(records.actor, { region: found.region, institution: found.id })
  )
    throw new Fault('not-found');
  return found;
}

/** One institution with its facilities, places, equipment and people. */
export async function institutionDetail(records: Records, id: string): Promise<InstitutionDetail> {
  const found = await getInstitution(records, id);
  const standing = { region: found.region, institution: found.id };
  return {
    institution: viewOf(found),
    regionName:
      findRegion(found.region) === undefined ? null : (regionFullName(found.region) ?? null),
    facilities: (await records.ofInstitution(facility, id)).map(viewOf),
    places: (await records.ofInstitution(place, id)).map(viewOf),
    equipment: (await records.ofInstitution(equipment, id)).map(viewOf),
    staff: (await records.ofInstitution(staff, id)).map(viewOf),
    staffDuties: (await records.ofInstitution(staffDuty, id)).map(viewOf),
    mayRevise: mayDo(records.actor, 'revise', 'institution', standing),
    mayReviseParts: mayDo(records.actor, 'revise', 'place', standing),
  };
}
