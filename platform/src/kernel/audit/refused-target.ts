import type { Actor } from '../access/actor.ts';
import { inScope, mayDo } from '../access/decide.ts';
import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** A thing that a refused request named, as the node knows it. */
export interface RefusedTarget {
  readonly kind: string;
  readonly record: string;
  readonly subject: string | null;
  readonly region: string;
  readonly institution: string | null;
}

const ABOUT = sql`kind, record, subject, header::jsonb->>'region' as region,
  header::jsonb->>'institution' as institution, version`;

/** What a request names in its address: identifiers, and numbers of papers and tags. */
export interface Named {
  readonly ids: readonly string[];
  readonly numbers: readonly string[];
}

/** Read from the logs, which hold the records of every kind, and beside them what is no record. */
const standings = (ids: readonly string[]) => sql`
  select kind, record, subject, region, institution from (
    select ${ABOUT} from log_entry where record = any(${ids}::uuid[])
    union all select ${ABOUT} from mirror_entry where record = any(${ids}::uuid[])
    union all select 'account', id, null, region, institution::text, 1 from account where id = any(${ids}::uuid[])
    union all select 'approval', id, null, region, institution::text, 1 from approval where id = any(${ids}::uuid[])
  ) known order by array_position(${ids}::uuid[], record), version desc limit 1`;

/** Numbers that people read, write and scan. */
const numbered = (province: string, numbers: readonly string[]) => sql`
  select 'funeralCase' as kind, id as record, id as subject, region, institution from funeral_case
    where province = ${province} and number = any(${numbers}::text[])
  union all select 'certificate', id, case_id, region, institution from certificate
    where province = ${province} and number = any(${numbers}::text[])
  union all select 'tag', id, case_id, region, institution from tag
    where province = ${province} and number = any(${numbers}::text[])
  limit 1`;

/** The first thing that a request names and that is here, whoever may see it. */
export async function findTarget(
  { db, node }: { readonly db: Database; readonly node: string },
  { ids, numbers }: Named,
): Promise<RefusedTarget | undefined> {
  const found = ids.length === 0 ? undefined : await db.maybe<RefusedTarget>(standings(ids));
  if (found !== undefined || numbers.length === 0) return found;
  return db.maybe<RefusedTarget>(numbered(node, numbers));
}

const NO_RECORDS = ['account', 'approval'];

/** Whether “not found” hid from the actor that it is there. */
export const isHidden = (actor: Actor, target: RefusedTarget): boolean =>
  NO_RECORDS.includes(target.kind)
    ? !inScope(actor, target)
    : !mayDo(actor, 'read', target.kind, target);
