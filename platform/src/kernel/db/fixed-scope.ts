import { OperatorError } from '../errors/operator-error.ts';
import type { Database, Tx } from './database.ts';
import { sql } from './sql.ts';

/**
 * The only function by which an expression changes a setting, and so whom row security takes the
 * asker for. The program sets the scope with SET, which is a statement of its own, never a part of one.
 */
const CHANGES_SETTINGS = 'pg_catalog.set_config(text, text, boolean)';

/**
 * Takes the right to change settings inside a statement from everybody but superusers. Only a superuser
 * can: on a server of an administrator's, platform/sql/setup.sql does it.
 */
export async function fixScope(tx: Tx): Promise<void> {
  const { mine, open } = await tx.one<{ mine: boolean; open: boolean }>(sql`
    select rolsuper as mine, has_function_privilege('qingming_app', ${CHANGES_SETTINGS}, 'execute') as open
    from pg_roles where rolname = current_user`);
  if (mine && open)
    await tx.client.query(`revoke execute on function ${CHANGES_SETTINGS} from public`);
}

/** Why a statement in people's work could change whom it is asked for, or become the owner; undefined when it cannot. */
async function loosenessOf(
  db: Database,
  workUser: string | undefined,
): Promise<'settings' | 'owner' | undefined> {
  const roles = ['qingming_app', ...(workUser === undefined ? [] : [workUser])];
  const { owner, settings } = await db.one<{ owner: boolean; settings: boolean }>(sql`
    select coalesce(bool_or(rolname = ${workUser ?? ''} and (rolsuper or pg_has_role(oid, current_user, 'MEMBER'))), false) as owner,
      coalesce(bool_or(not rolsuper and has_function_privilege(oid, ${CHANGES_SETTINGS}, 'execute')), false) as settings
    from pg_roles where rolname = any(${roles})`);
  if (owner) return 'owner';
  return settings ? 'settings' : undefined;
}

const userOf = (url: string | undefined): string | undefined =>
  url === undefined ? undefined : decodeURIComponent(new URL(url).username) || undefined;

/**
 * Refuses a database in which a statement of people's work could change its own scope, or whose work
 * login could become the owner. A demonstration, whose accounts are public, goes on.
 */
export async function requireFixedScope(
  db: Database,
  { databaseWorkUrl, demo }: { readonly databaseWorkUrl?: string; readonly demo: boolean },
): Promise<void> {
  if (demo) return;
  const looseness = await loosenessOf(db, userOf(databaseWorkUrl));
  if (looseness === 'owner')
    throw new OperatorError(
      'databaseWorkUrl 的数据库用户可以成为表的所有者，行级权限对它不起作用：请由数据库管理员执行 platform/sql/setup.sql，另用其中的 work 用户。',
      'The login of databaseWorkUrl can become the owner of the tables, whom row security does not hold: let an administrator run platform/sql/setup.sql and use its work login.',
    );
  if (looseness === 'settings')
    throw new OperatorError(
      '业务语句可以用 set_config 改变自己的查看范围：请由数据库管理员（超级用户）再执行一次 platform/sql/setup.sql，然后启动。',
      'A statement of people’s work could change its own scope by set_config: let a superuser of the server run platform/sql/setup.sql again, then start.',
    );
}
