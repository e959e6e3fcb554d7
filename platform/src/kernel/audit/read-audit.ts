import { scopePrefix } from '@qingming/standard/data/regions.ts';
import type { Actor, Role } from '../access/actor.ts';
import { join, raw, type Sql, sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';

/** Who reads which of the kernel's own tables; like the policy of records, what is not named is refused. */
const READERS = {
  audit: ['inspector'],
  late: ['manager', 'countyOfficer', 'provinceOfficer', 'inspector'],
  refused: ['clerk', 'manager', 'countyOfficer', 'provinceOfficer', 'ministryOfficer', 'inspector'],
  quarantine: ['provinceOfficer', 'ministryOfficer', 'inspector'],
  versions: [
    'clerk',
    'manager',
    'countyOfficer',
    'provinceOfficer',
    'ministryOfficer',
    'inspector',
  ],
} as const satisfies Record<string, readonly Role[]>;

function refuseOthers(actor: Actor, table: keyof typeof READERS): void {
  const readers: readonly Role[] = READERS[table];
  if (!actor.roles.some((role) => readers.includes(role))) throw new Fault('not-allowed');
}

/** Rows of the actor's scope: by division, and by institution where the table names one. */
function scoped(actor: Actor, table: string, owned: boolean): Sql {
  const conditions = [
    sql`t.region ^@ ${actor.region}`,
    ...(owned && actor.institution !== null
      ? [sql`t.institution = ${actor.institution}::uuid`]
      : []),
  ];
  return sql`(select * from ${raw(table)} t where ${join(conditions, ' and ')})`;
}

/** The acts of the accounts in the inspector's scope, as a derived table. */
export function auditInScope(actor: Actor): Sql {
  refuseOthers(actor, 'audit');
  return scoped(actor, 'audit_entry', true);
}

/** Late entries of cremations, as a derived table: what supervisors see of the audit without reading it all. */
export function lateEntriesInScope(actor: Actor): Sql {
  refuseOthers(actor, 'late');
  return sql`(select * from ${scoped(actor, 'audit_entry', true)} l where l.act = 'late-entry' and l.result = 'done')`;
}

/** Records of ours that a partner refused, as a derived table. */
export function refusedInScope(actor: Actor): Sql {
  refuseOthers(actor, 'refused');
  return scoped(actor, 'refused_record', true);
}

/** Records that this node holds back, as a derived table: whoever oversees all of the node sees those of other divisions too. */
export function quarantineInScope(actor: Actor): Sql {
  refuseOthers(actor, 'quarantine');
  const isOfNode = scopePrefix(actor.node).startsWith(actor.region);
  return isOfNode ? sql`(select * from quarantine)` : scoped(actor, 'quarantine', false);
}

/**
 * Every version of every record that this node wrote or received: kind, record, version, case and
 * time, and the entry as it is kept.
 */
export function versionsInScope(actor: Actor): Sql {
  refuseOthers(actor, 'versions');
  return sql`(select * from (
    select kind, record, version, subject, header, body, recorded_at from log_entry
    union all
    select kind, record, version, subject, header, body, recorded_at from mirror_entry
    where record is not null) t where t.header::jsonb->>'region' ^@ ${actor.region})`;
}
