import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type pg from 'pg';
import { SM2_SM3 } from '@qingming/exchange';
import { createNodeKeys, writeNodeKeys } from '../src/kernel/crypto/node-keys.ts';
import { scopeSettings } from '../src/kernel/access/row-security.ts';
import { type Database, openDatabase, type TxOptions } from '../src/kernel/db/database.ts';
import { raw, sql } from '../src/kernel/db/sql.ts';
import { openNode } from '../src/levels/open-node.ts';
import { funeralHome } from '../test-support/fixtures.ts';
import { type TestNode, withNode } from '../test-support/node.ts';
import { houseConfig } from './house.test-support.ts';

/** People's work as on a server of an administrator's: a login that owns nothing, bound to one of two institutions. */
interface Work {
  readonly db: Database;
  readonly url: string;
  readonly owner: Database;
  readonly scope: TxOptions;
  readonly user: string;
}

async function withWork(work: (bound: Work) => Promise<void>): Promise<void> {
  await withNode(async (province: TestNode) => {
    const home = await funeralHome(province, 'BZ370102-01');
    await funeralHome(province, 'BZ370102-02');
    const user = `work_${randomBytes(4).toString('hex')}`;
    const password = randomBytes(9).toString('hex');
    const { owner } = province;
    await owner.client((client) =>
      client.query(
        `create role ${user} login noinherit password '${password}' in role qingming_app`,
      ),
    );
    const url = new URL(owner.url);
    url.username = user;
    url.password = password;
    const db = openDatabase(url.href, { most: 2 });
    const actor = province.actorAs('clerk', { region: home.region, institution: home.id });
    try {
      await work({
        ...{ db, url: url.href, owner, user },
        scope: { role: 'qingming_app', settings: scopeSettings(actor) },
      });
    } finally {
      await db.close();
      await owner.client((client) => client.query(`drop role ${user}`));
    }
  });
}

const SEEN = `select current_setting('qingming.institution') || ' ' || current_setting('qingming.region')
  || ' ' || current_setting('qingming.kinds') || ' ' || current_user || ' ' || session_user
  || ' ' || current_setting('session_replication_role') || ' ' || (select count(distinct institution) from place) as seen`;

async function seenBy(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ seen: string }>(SEEN);
  return rows[0]?.seen ?? '';
}

/** Runs one prepared statement inside people's work; what it was refused with, and what is seen after it. */
async function tryInside(client: pg.ClientBase, statement: string): Promise<unknown> {
  await client.query('savepoint tried');
  try {
    const extended = { text: statement, queryMode: 'extended' };
    await client.query(extended);
    await client.query('release savepoint tried');
    return undefined;
  } catch (error) {
    await client.query('rollback to savepoint tried');
    return error;
  }
}

const PASSPHRASE = 'two herons on the ice';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What would widen the scope, or end it, were it run as a statement or as an expression. */
const TEXTS = [
  `set local qingming.institution = ''`,
  `select set_config('qingming.institution', '', true)`,
  `set_config('qingming.institution', '', true)`,
  `do $$ begin set local qingming.institution = ''; end $$`,
  `reset role`,
];

const STATEMENTS = [
  `select set_config('qingming.institution', '', true)`,
  `select set_config('qingming.kinds', 'account', false)`,
  `select set_config('role', 'none', true)`,
  `select set_config('session_replication_role', 'replica', true)`,
  `select count(*) from place where set_config('qingming.institution', '', true) is not null`,
  `with widened as materialized (select set_config('qingming.institution', '', true)) select count(*) from place, widened`,
  `update pg_settings set setting = '' where name = 'qingming.institution'`,
  `update pg_settings set setting = 'replica' where name = 'session_replication_role'`,
  `with widened as (update pg_settings set setting = 'off' where name = 'row_security' returning 1) select * from widened`,
  ...TEXTS.flatMap((text) => [
    `select query_to_xml(${quoted(text)}, true, true, '')`,
    `select query_to_xmlschema(${quoted(text)}, true, true, '')`,
    `select query_to_xml_and_xmlschema(${quoted(text)}, true, true, '')`,
    `select * from ts_stat(${quoted(text)})`,
    `select ts_rewrite('a'::tsquery, ${quoted(text)})`,
  ]),
  `select lo_import('/etc/passwd')`,
  `select pg_read_file('PG_VERSION')`,
  `select pg_reload_conf()`,
  `select pg_catalog.lo_export(1, '/tmp/scope')`,
  `select * from dblink('dbname=postgres', 'select 1') as t (n int)`,
];

test('no expression inside a statement of people’s work changes whom it is asked for', async () => {
  await withWork(async ({ db, scope }) => {
    await db.transaction(async ({ client }) => {
      const before = await seenBy(client);
      assert.match(before, / qingming_app work_\w+ origin 1$/);
      for (const statement of STATEMENTS) {
        const refusal = await tryInside(client, statement);
        assert.ok(refusal !== undefined, `not refused: ${statement}`);
        assert.equal(await seenBy(client), before, statement);
      }
    }, scope);
  });
});

test('no function that people’s work may call runs a text that it is given', async () => {
  await withWork(async ({ db, scope }) => {
    await db.transaction(async ({ client }) => {
      const before = await seenBy(client);
      // Every argument that a text fits into is given the hostile one; others are null.
      const { rows } = await client.query<{ name: string; types: string[] }>(`
        select n.nspname || '.' || quote_ident(p.proname) as name,
          array(select format_type(t, null) from unnest(p.proargtypes) as t) as types
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prokind = 'f' and p.prorettype <> 'trigger'::regtype and has_function_privilege(p.oid, 'execute')
          and exists (select from unnest(p.proargtypes) as t
            where t in ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype, 'name'::regtype, 'refcursor'::regtype))
          and not 'internal'::regtype = any (p.proargtypes::oid[])
        order by p.oid`);
      assert.ok(rows.length > 400, `only ${rows.length} functions`);
      for (const { name, types } of rows)
        for (const text of TEXTS) {
          const given = types.map((type) =>
            /^(text|character varying|character|name|refcursor)$/.test(type)
              ? `${quoted(text)}::${type === 'character' ? 'bpchar' : type}`
              : type.startsWith('"any') || type.startsWith('any')
                ? 'null::text'
                : type === 'boolean'
                  ? 'true'
                  : `null::${type}`,
          );
          await tryInside(client, `select ${name}(${given.join(', ')})`);
          assert.equal(await seenBy(client), before, `${name}(${types.join(', ')}): ${text}`);
        }
    }, scope);
  });
});

test('a text without a value is one statement too', async () => {
  await withWork(async ({ db, scope }) => {
    const two = `select 1; set local qingming.institution = ''`;
    await assert.rejects(
      db.transaction((tx) => tx.all(sql`${raw(two)}`), scope),
      /multiple commands/,
    );
  });
});

test('a node does not start where a statement could change its scope, and says what an administrator runs', async () => {
  await withWork(async ({ owner, url, user }) => {
    const directory = mkdtempSync(join(tmpdir(), 'qingming-scope-'));
    const keysFile = join(directory, 'keys.json');
    const keysPassphraseFile = join(directory, 'passphrase');
    writeFileSync(keysPassphraseFile, PASSPHRASE, { mode: 0o600 });
    writeNodeKeys(keysFile, createNodeKeys(SM2_SM3), PASSPHRASE);
    const start = (change: Parameters<typeof houseConfig>[2]) =>
      openNode(
        houseConfig(owner.url, directory, {
          demo: false,
          secondFactor: true,
          databaseWorkUrl: url,
          keysFile,
          keysPassphraseFile,
          ...change,
        }),
      );
    const opens = async (change: Parameters<typeof houseConfig>[2]): Promise<void> => {
      const { context } = await start(change);
      await Promise.all([context.db.close(), context.workDb?.close()]);
    };
    const grant = (statement: string) => owner.client((client) => client.query(statement));
    const SETUP = /platform\/sql\/setup\.sql/;
    try {
      await opens({});
      await grant(`grant execute on function set_config(text, text, boolean) to ${user}`);
      await assert.rejects(start({}), SETUP);
      await opens({ demo: true, secondFactor: false });
      await grant(`revoke execute on function set_config(text, text, boolean) from ${user}`);
      await opens({});
      await assert.rejects(start({ databaseWorkUrl: owner.url }), SETUP);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});
