import assert from 'node:assert/strict';
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isSealed } from '@qingming/standard/language/element.ts';
import { expectedCheckDigit } from '@qingming/standard/numbers/identity-number.ts';
import { openDatabase } from '../src/kernel/db/database.ts';
import { raw, sql } from '../src/kernel/db/sql.ts';
import { type EmbeddedPostgres, startEmbedded } from '../src/kernel/postgres/embedded.ts';
import type { FromNode } from '../src/levels/child.ts';
import { startNode } from '../src/levels/node.ts';
import { gravesite, registerText } from '../src/modules/imports/fixtures/registers.ts';
import { COUNTY, funeralHome } from '../test-support/fixtures.ts';
import { type TestNode, testNode } from '../test-support/node.ts';
import { type Canary, openCanaries, writings } from './canary.test-support.ts';
import { dropChecks, oneOfEachKind } from './every-column.test-support.ts';
import { type Answer, founder, newCase, PASSWORD, sendJson, signIn } from './house.test-support.ts';
import { twoNodes, until } from './two-nodes.test-support.ts';

/** Stands in every free text that is planted: nothing else in the data holds these signs. */
const MARK = '訾釉鹮';
/** The same for files in Latin letters, whose programs may change their case. */
const LATIN = ['Zyxkanaril', 'ZYXKANARIL', 'zyxkanaril'];
const numbered = (first17: string): string => first17 + expectedCheckDigit(first17);
const IDENTITY = numbered('37010219390307731');
const OTHER_IDENTITY = numbered('11010519491231987');
const PHONE = '13987651234';
const SOUND = 'ziyouhuan';
const SECRET_PASSWORD = 'nine lamps behind the mill';

const CANARIES: readonly Canary[] = [
  { name: 'a free text', text: MARK },
  ...LATIN.map((text) => ({ name: 'a name of a register', text })),
  { name: 'an identity number', text: IDENTITY },
  { name: 'an identity number of a contact', text: OTHER_IDENTITY },
  { name: 'a telephone', text: PHONE },
  { name: 'the sound of a name', text: SOUND },
  { name: 'a password', text: SECRET_PASSWORD },
];

const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

type Config = Parameters<typeof startNode>[0];

interface Process {
  readonly address: string;
  stop(): Promise<void>;
}

/** A node in a process of its own, all that it prints in a file of the folder that is searched. */
async function startLogged(
  config: Config,
  file: string,
  started: (end: () => void) => void,
): Promise<Process> {
  const log = openSync(file, 'a');
  const child = fork(MAIN, ['--as-node'], { stdio: ['ignore', log, log, 'ipc'] });
  closeSync(log);
  started(() => child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  child.send({ ask: 'start', config: { ...config, logLevel: 'debug' } });
  const [message] = (await once(child, 'message')) as [FromNode];
  if (message.tell !== 'ready') throw new Error(JSON.stringify(message));
  return {
    address: message.address,
    stop: async () => {
      if (child.connected) child.send({ ask: 'stop' });
      await ended;
    },
  };
}

const PEOPLE: readonly (readonly [login: string, role: string, region: string])[] = [
  ['clerk', 'clerk', COUNTY],
  ['manager', 'manager', COUNTY],
  ['security1', 'securityAdmin', '37'],
  ['security2', 'securityAdmin', '37'],
  ['officer', 'provinceOfficer', '37'],
];

/** The people and the house, made before anything personal is written. */
async function settle(config: Config): Promise<string> {
  const running = await startNode(config);
  const home = await funeralHome(founder(running));
  for (const [login, role, region] of PEOPLE)
    await running.accounts.create({
      ...{ login, name: '王敏', password: PASSWORD, roles: [role], region },
      institution: role === 'clerk' || role === 'manager' ? home.id : null,
    });
  await running.stop();
  return home.id;
}

async function settleMinistry(config: Config): Promise<void> {
  const running = await startNode(config);
  await running.accounts.create({
    ...{ login: 'ministry', name: '王敏', password: PASSWORD, region: '' },
    roles: ['ministryOfficer'],
  });
  await running.stop();
}

/** What an accepted act told; the test names the members that it uses. */
interface Told {
  readonly id: string;
  readonly case: string;
  readonly decedent: string;
  readonly approval: { readonly id: string };
}

function accepted({ status, text }: Answer): Partial<Told> {
  assert.ok(status >= 200 && status < 300, `${status} ${text}`);
  return text === '' ? {} : (JSON.parse(text) as Partial<Told>);
}
const refused = ({ status, text }: Answer): void =>
  assert.ok(status >= 400 && status < 500, `${status} ${text}`);

const said = (what: string): string => `${what} ${MARK} ${IDENTITY} ${PHONE}`;

/** A case opened by form, corrected, voided in part, looked for; and what is refused on the way. */
async function workOnCase(address: string): Promise<{ readonly decedent: string }> {
  const clerk = await signIn(address, 'clerk');
  const send = (path: string, body: unknown, headers = {}) =>
    sendJson(address, path, body, clerk, headers);
  const person = {
    name: MARK,
    sex: '1',
    documentKind: '0',
    identityNumber: IDENTITY,
    deathCause: '02',
    address: said('山东省济南市'),
    deathPlace: said('医院'),
    occupation: said('教师'),
  } as const;
  const relative = {
    name: `${MARK}氏`,
    relation: '30',
    phone: PHONE,
    documentKind: '0',
    identityNumber: OTHER_IDENTITY,
    address: said('家'),
    workplace: said('厂'),
  } as const;
  const notes = { bodyNote: said('注'), effects: said('戒指'), note: said('备注') };
  const opened = accepted(
    await send('/api/cases', newCase({ decedent: person, contact: relative, ...notes })),
  );
  const at = `/api/cases/${opened.case}`;
  const correction = (changes: object, version: number) => ({
    ...{ kind: 'decedent', record: opened.decedent, version, changes },
    reason: said(`姓名由 ${MARK} 改`),
  });
  accepted(await send(`${at}/corrections`, correction({ name: `${MARK}二` }, 1)));
  refused(await send(`${at}/corrections`, correction({ name: `${MARK}三` }, 1)));
  refused(await send(`${at}/corrections`, correction({ [MARK]: MARK }, 2)));
  refused(await send(`${at}/corrections`, correction({ identityNumber: `${IDENTITY}${MARK}` }, 2)));
  accepted(await send(`${at}/contacts`, { ...relative, role: '1' }));
  accepted(await send('/api/cases/search', { text: MARK }));
  await send('/api/cases/search', { text: IDENTITY });
  accepted(await send('/api/cases/same-name', { name: MARK }));
  await send(`${at}/reveal`, { reason: said('家属来电'), purpose: 'casework' });
  refused(await send('/api/cases', { ...newCase(), [MARK]: said('x') }));
  refused(await send('/api/cases', newCase({ decedent: { ...person, sex: MARK as '1' } })));
  await send(`/api/cases/search?text=${encodeURIComponent(MARK)}`, { text: MARK, sort: MARK });
  await send(`/api/scan/${encodeURIComponent(MARK)}`, {});
  await send('/api/cases/search', { text: PHONE }, { 'x-purpose': encodeURIComponent(MARK) });
  refused(
    await sendJson(address, '/api/session', { login: LATIN[2], password: SECRET_PASSWORD }, ''),
  );
  refused(await sendJson(address, '/api/session', { login: MARK, password: SECRET_PASSWORD }, ''));
  await fetch(new URL('/api/cases', address), {
    ...{ method: 'POST', body: `{"note": "${MARK}` },
    headers: { cookie: clerk, 'content-type': 'application/json' },
  });
  const checks = new URL('/api/certificates/check', address);
  checks.search = new URLSearchParams({
    number: 'HZ370102-2026-000001',
    name: MARK,
    crematedOn: '2026-04-05',
  }).toString();
  await fetch(checks);
  accepted(await send(`${at}/withdraw`, { version: 1, reason: said('家属改变主意') }));
  return { decedent: opened.decedent ?? '' };
}

/** An account that one asks for and another refuses; a price list that is sent back. */
async function askAndDecide(address: string): Promise<void> {
  const [one, other] = [await signIn(address, 'security1'), await signIn(address, 'security2')];
  const asked = accepted(
    await sendJson(
      address,
      '/api/accounts',
      {
        ...{ login: 'newcomer', name: '李强', password: SECRET_PASSWORD, roles: ['clerk'] },
        ...{ region: COUNTY, identityNumber: IDENTITY, reason: said('接替') },
      },
      one,
    ),
  );
  const decision = { decision: 'refused', note: said('不同意') };
  accepted(
    await sendJson(address, `/api/approvals/${asked.approval?.id}/decision`, decision, other),
  );
}

/** A register with good lines and with every kind of bad one, read in by the command. */
async function importRegister(config: Config, folder: string): Promise<void> {
  const [name = ''] = LATIN;
  const named = { d_first_name: name, d_last_name: name, v_last_name: name };
  const rows = [
    gravesite(0, named),
    gravesite(0, named),
    gravesite(1, { ...named, relationship: `Cousin of ${name}` }),
    gravesite(2, { ...named, d_birth_date: `born ${name}` }),
    gravesite(3, { ...named, d_birth_date: '05/05/1990', d_death_date: '05/05/1950' }),
    gravesite(4, { ...named, branch: name, rank: name, war: name }),
    gravesite(4, { ...named, branch: name, rank: `${name} II`, war: name }),
  ];
  const file = join(folder, 'register.csv');
  writeFileSync(file, `${registerText(rows)}"${name},unclosed\n`);
  const settings = join(folder, 'config.json');
  writeFileSync(settings, JSON.stringify(config));
  const words = ['import', file, '--mapping', 'ngl', '--edition', '2015-08', '--config', settings];
  const shown = await new Promise<string>((resolve) => {
    execFile(process.execPath, [CLI, ...words], (_, stdout, stderr) => resolve(stdout + stderr));
  });
  assert.match(shown, /已导入 Accepted/);
  assert.match(shown, /[1-9]\d* {2}未通过校验/, shown);
}

/** The ministry asks for a correction in words; the province answers in words. */
async function askForCorrection(ministry: string, province: string, record: string): Promise<void> {
  const path = '/api/oversight/notices';
  const asked = {
    ...{ subjectNode: '370000', subjectKind: 'decedent', subjectRecord: record },
    asks: said('核对姓名'),
  };
  const officer = await signIn(ministry, 'ministry');
  const { id = '' } = accepted(await sendJson(ministry, path, asked, officer));
  const local = await signIn(province, 'officer');
  const answer = { state: 'refused', note: said('已核对') };
  let last: Answer | undefined;
  await until(async () => {
    last = await sendJson(province, `${path}/${id}/answer`, answer, local);
    return last.status !== 404;
  }, 'the notice arrives');
  if (last !== undefined) accepted(last);
}

async function inOwnCluster(
  work: (server: EmbeddedPostgres, folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'qingming-canary-'));
  const server = await startEmbedded({ directory: join(folder, 'postgres') });
  const before = process.env['QINGMING_TEST_DATABASE_URL'];
  process.env['QINGMING_TEST_DATABASE_URL'] = server.url('postgres');
  try {
    await work(server, folder);
  } finally {
    if (before !== undefined) process.env['QINGMING_TEST_DATABASE_URL'] = before;
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(server.dataDirectory, { recursive: true, force: true });
  }
}

/** Waits until the ministry holds everything that the province sends. */
const allSent = ({ owner }: TestNode): Promise<void> =>
  until(async () => {
    const { done } = await owner.one<{ done: boolean }>(sql`
      select not exists (select from log_entry e where not exists (select from log_sequence s where s.entry_id = e.entry_id))
        and (select acknowledged from exchange_cursor where partner = '000000')
          = (select size from log_state where stream = 'record') as done where ${true}`);
    return done;
  }, 'the ministry acknowledges all');

/** Every table, its large values unpacked, as PostgreSQL prints it. */
async function printedTables(url: string): Promise<string> {
  const db = openDatabase(url, { most: 2 });
  try {
    const tables = await db.all<{ name: string }>(sql`
      select c.oid::regclass::text as name from pg_class c
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and ${true}`);
    const printed = await Promise.all(
      tables.map(({ name }) =>
        db.all<{ row: string }>(sql`select t::text as row from ${raw(name)} t where ${true}`),
      ),
    );
    return printed.flatMap((rows) => rows.map(({ row }) => row)).join('\n');
  } finally {
    await db.close();
  }
}

test('a canary that lies open is found in each of its writings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qingming-canaries-'));
  try {
    const [canary] = CANARIES;
    assert.ok(canary !== undefined);
    for (const [what, written] of writings(canary)) {
      writeFileSync(join(folder, 'file'), Buffer.concat([Buffer.from('\0x '), written]));
      const { found } = openCanaries([folder], [canary]);
      assert.ok(
        found.some((one) => one.what === what),
        what,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('nothing personal that entered by any door lies open in the data folder of a node', {
  timeout: 600_000,
}, async () => {
  await inOwnCluster(async (server, folder) => {
    const [ministryDb, provinceDb, kindsDb] = [
      await testNode({ node: '000000' }),
      await testNode(),
      await testNode(),
    ];
    const nodes = await twoNodes({
      ministry: ministryDb.owner.url,
      province: provinceDb.owner.url,
    });
    const ends: (() => void)[] = [];
    try {
      // Every element of every kind that is said to be sealed, and every reason.
      await dropChecks(kindsDb);
      await oneOfEachKind(kindsDb, (element) => (isSealed(element) ? said(MARK) : '甲'));

      await settle(nodes.province);
      await settleMinistry(nodes.ministry);
      const log = join(nodes.directory, 'nodes.log');
      const ministry = await startLogged(nodes.ministry, log, (end) => ends.push(end));
      const province = await startLogged(nodes.province, log, (end) => ends.push(end));
      const { decedent } = await workOnCase(province.address);
      await askAndDecide(province.address);
      await importRegister(nodes.province, folder);
      await askForCorrection(ministry.address, province.address, decedent);
      await allSent(provinceDb);
      await Promise.all([province.stop(), ministry.stop()]);

      for (const [at, { owner }] of [ministryDb, provinceDb, kindsDb].entries())
        writeFileSync(join(nodes.directory, `tables-${at}.txt`), await printedTables(owner.url));
      await provinceDb.owner.client((client) => client.query('checkpoint'));
      const searched = openCanaries(
        [server.dataDirectory, join(folder, 'postgres'), nodes.directory],
        CANARIES,
      );
      assert.ok(
        searched.bytes > 20_000_000,
        `only ${searched.bytes} bytes in ${searched.files} files`,
      );
      assert.deepEqual(searched.found, []);
    } finally {
      for (const end of ends) end();
      await nodes.close();
      for (const one of [ministryDb, provinceDb, kindsDb]) await one.close();
    }
  });
});
