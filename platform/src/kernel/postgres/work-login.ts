import pg from 'pg';

const WORK = 'qingming_work';

const MAKE = `
do $$
declare
  name text;
begin
  foreach name in array array['qingming_app nologin', 'qingming_exchange nologin', '${WORK} login noinherit'] loop
    begin
      execute 'create role ' || name;
    exception when duplicate_object or unique_violation then
      null;
    end;
  end loop;
end $$;
grant qingming_app to ${WORK};`;

/**
 * The login of people's work on the embedded server: what platform/sql/setup.sql makes on a server of
 * an administrator's. Returns its address of the same database; none on Windows, where logins need passwords.
 */
export async function ensureWorkLogin(url: string): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(MAKE);
  } finally {
    await client.end();
  }
  const changed = new URL(url);
  changed.username = WORK;
  return changed.href;
}
