import type { RoleNames, Session } from '@qingming/connect/api/session.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

/**
 * Whether the reader may do this: a capability (`cases.open`), or a right on a kind of records
 * (`read funeralCase`, `reveal decedent`). What is offered is not refused for who one is.
 */
export const can = ({ may }: Pick<Session, 'may'>, what: string): boolean => may.includes(what);

/** How a role is called; one that this node does not know is shown as it was written. */
export const roleName = (names: RoleNames, role: string): Bilingual =>
  names[role] ?? { zh: role, en: role };
