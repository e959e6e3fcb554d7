import { scopePrefix } from '@qingming/standard/data/regions.ts';
import type { Actor } from '../access/actor.ts';
import type { Capability } from '../access/capability.ts';
import { requireCapability, withinHouses } from '../access/decide.ts';
import {
  readAudit,
  readHeld,
  readLate,
  readRefused,
  readVersions,
} from '../access/kernel-grants.ts';
import { join, raw, type Sql, sql } from '../db/sql.ts';

/** Rows of the actor's scope: by division, and by institution where the table names one. */
function scoped(actor: Actor, capability: Capability, table: string, owned: boolean): Sql {
  requireCapability(actor, capability);
  const conditions = [
    sql`t.region ^@ ${actor.region}`,
    ...(owned ? [withinHouses(actor, 't.institution')] : []),
  ];
  return sql`(select * from ${raw(table)} t where ${join(conditions, ' and ')})`;
}

/** The acts of the accounts in the inspector's scope, as a derived table. */
export function auditInScope(actor: Actor): Sql {
  return scoped(actor, readAudit, 'audit_entry', true);
}

/** Late entries of cremations, as a derived table: what supervisors see of the audit without reading it all. */
export function lateEntriesInScope(actor: Actor): Sql {
  return sql`(select * from ${scoped(actor, readLate, 'audit_entry', true)} l where l.act = 'late-entry' and l.result = 'done')`;
}

/** Records of ours that a partner refused, as a derived table. */
export function refusedInScope(actor: Actor): Sql {
  return scoped(actor, readRefused, 'refused_record', true);
}

/** Records that this node holds back, as a derived table: whoever oversees all of the node sees those of other divisions too. */
export function quarantineInScope(actor: Actor): Sql {
  requireCapability(actor, readHeld);
  const isOfNode = scopePrefix(actor.node).startsWith(actor.region);
  return isOfNode ? sql`(select * from quarantine)` : scoped(actor, readHeld, 'quarantine', false);
}

/**
 * Every version of every record that this node wrote or received: kind, record, version, case and
 * time, and the entry as it is kept.
 */
export function versionsInScope(actor: Actor): Sql {
  requireCapability(actor, readVersions);
  return sql`(select * from (
    select kind, record, version, subject, header, body, recorded_at from log_entry
    union all
    select kind, record, version, subject, header, body, recorded_at from mirror_entry
    where record is not null) t where t.header::jsonb->>'region' ^@ ${actor.region})`;
}
