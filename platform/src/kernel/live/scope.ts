import type { Actor, Role } from '../access/actor.ts';
import type { LiveEvent } from './feed.ts';

/** Roles that take part in cases or supervise them; administrators see no casework. */
const READERS: ReadonlySet<Role> = new Set<Role>([
  'clerk',
  'operator',
  'manager',
  'countyOfficer',
  'provinceOfficer',
  'ministryOfficer',
  'inspector',
]);

/** Whether an actor may learn that this record changed: its role, region and institution. */
export function maySee(actor: Actor, { region, institution }: LiveEvent): boolean {
  if (!actor.roles.some((role) => READERS.has(role))) return false;
  if (!region.startsWith(actor.region)) return false;
  return actor.institution === null || actor.institution === institution;
}
