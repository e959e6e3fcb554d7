import type { Catalogue } from '@qingming/standard/derive/catalogue.ts';
import { columnName, tableName } from '@qingming/standard/derive/names.ts';
import { isOfInstitution, rootColumn } from '@qingming/standard/derive/owner.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Actor } from '../access/actor.ts';
import { inScope, mayDo } from '../access/decide.ts';
import { join, raw, type Sql, sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';

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

/** The elements by which people name a record of the kind: the numbers of its series, and tags. */
const numbersOf = ({ elements, series, title }: RecordDefinition): readonly string[] => [
  ...series.map(({ element }) => element),
  ...(title !== undefined && elements[title]?.format === 'tag' ? [title] : []),
];

/** Numbers that people read, write and scan. */
function numbered(catalogue: Catalogue, province: string, numbers: readonly string[]): Sql {
  const each = [...catalogue.values()].flatMap((definition) => {
    const root = rootColumn(catalogue, definition) ?? 'null::uuid';
    const institution = isOfInstitution(catalogue, definition) ? 'institution' : 'null::uuid';
    return numbersOf(definition).map(
      (element) => sql`
        select ${definition.kind}::text as kind, id as record, ${raw(root)} as subject, region, ${raw(institution)} as institution
        from ${raw(tableName(definition.kind))}
        where province = ${province} and ${raw(columnName(element))} = any(${numbers}::text[])`,
    );
  });
  return sql`${join(each, ' union all ')} limit 1`;
}

/** The first thing that a request names and that is here, whoever may see it. */
export async function findTarget(
  { db, node, catalogue }: Pick<NodeContext, 'db' | 'node' | 'catalogue'>,
  { ids, numbers }: Named,
): Promise<RefusedTarget | undefined> {
  const found = ids.length === 0 ? undefined : await db.maybe<RefusedTarget>(standings(ids));
  if (found !== undefined || numbers.length === 0) return found;
  return db.maybe<RefusedTarget>(numbered(catalogue, node, numbers));
}

const NO_RECORDS = ['account', 'approval'];

/** Whether “not found” hid from the actor that it is there. */
export const isHidden = (actor: Actor, target: RefusedTarget): boolean =>
  NO_RECORDS.includes(target.kind)
    ? !inScope(actor, target)
    : !mayDo(actor, 'read', target.kind, target);
