import type { Tx } from '../db/database.ts';
import { applyWhenChanged } from '../db/derived-state.ts';
import { sql } from '../db/sql.ts';
import type { Access } from './access.ts';
import { forbiddenPairs, isOfDevices } from './role.ts';

export interface KeptRoles {
  readonly roles: readonly {
    readonly name: string;
    readonly level: string | null;
    readonly device: boolean;
  }[];
  readonly pairs: readonly (readonly [one: string, other: string])[];
}

/** The roles as the database keeps them, so that it refuses what an account may not hold by itself. */
export const keptRoles = ({ roles }: Pick<Access, 'roles'>): KeptRoles => ({
  roles: roles.map((role) => ({
    name: role.name,
    level: role.level ?? null,
    device: isOfDevices(role),
  })),
  pairs: forbiddenPairs(roles).filter(([one, other]) => one < other),
});

/** Brings the database's roles to those of the program, whenever they are others than it has. */
export async function keepRoles(tx: Tx, access: Pick<Access, 'roles'>): Promise<void> {
  const { roles, pairs } = keptRoles(access);
  await applyWhenChanged(tx, 'roles', JSON.stringify([roles, pairs]), async () => {
    await tx.client.query('delete from account_role; delete from account_role_pair');
    await tx.run(sql`
      insert into account_role (name, level, device)
      select * from unnest(${roles.map(({ name }) => name)}::text[], ${roles.map(({ level }) => level)}::text[],
        ${roles.map(({ device }) => device)}::boolean[])`);
    await tx.run(sql`
      insert into account_role_pair (one, other)
      select * from unnest(${pairs.map(([one]) => one)}::text[], ${pairs.map(([, other]) => other)}::text[])`);
  });
}
