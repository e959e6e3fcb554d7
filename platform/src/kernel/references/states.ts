import type { ReferenceView } from '@qingming/connect/api/kinds.ts';
import type { Catalogue } from '@qingming/standard/derive/catalogue.ts';
import { referencesOf } from '@qingming/standard/derive/reference.ts';
import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Asking } from '../records/records.ts';

/** Records of one kind of which somebody may see what the checks of their references found. */
interface Shown {
  readonly kind: string;
  readonly records: readonly { readonly id: string; readonly province: string }[];
}

/** What the checks found of the references of records that the reader has been given. */
export async function referenceStates(
  asking: Pick<Asking, 'all'>,
  catalogue: Catalogue,
  shown: readonly Shown[],
): Promise<readonly ReferenceView[]> {
  const named = shown.filter(({ kind }) => {
    const definition = catalogue.get(kind);
    return definition !== undefined && referencesOf(definition).length > 0;
  });
  const found: ReferenceView[] = [];
  for (const { kind, records } of named)
    found.push(
      ...(await asking.all<ReferenceView>(sql`
        select r.record, r.element, r.state, r.changed_at as since from reference r
        where r.kind = ${kind} and r.record = any(${records.map(({ id }) => id)}::uuid[])
          and r.province = any(${[...new Set(records.map(({ province }) => province))]}::text[])
        order by r.record, r.element`)),
    );
  return found;
}

/** Seconds since the oldest reference that waits became due; 0 where none waits. One that is put off waits for its time. */
export async function oldestReference(db: Pick<Database, 'one'>): Promise<number> {
  const { seconds } = await db.one<{ seconds: number }>(sql`
    select coalesce(extract(epoch from clock_timestamp() - min(due)), 0)::float8 as seconds from reference
    where due is not null and not_before is null`);
  return seconds;
}
