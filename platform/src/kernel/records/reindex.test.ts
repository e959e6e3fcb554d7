import assert from 'node:assert/strict';
import { certificateNumber } from '../../../test-support/certificate-number.ts';
import { test } from 'node:test';
import { ALL_RECORDS } from '@qingming/standard/records/all-records.ts';
import { deathCertificate } from '@qingming/standard/records/papers.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare, openCase } from '../../../test-support/journey.ts';
import { nodeOn, testNode, type TestNode } from '../../../test-support/node.ts';
import { pair, partnerOf } from '../../../test-support/pair.ts';
import { sequence } from '../../../test-support/sequence.ts';
import { requireOwnKeys, forgetEarlierIndexKeys } from '../crypto/canary.ts';
import { createKeyring, type Keyring } from '../crypto/keyring.ts';
import { createNodeKeys, type NodeKeys, withNewIndexKey } from '../crypto/node-keys.ts';
import { indexNumber, openSeal } from '../crypto/seal.ts';
import { sendNext } from '../../modules/exchange/send.ts';
import { compareModel } from '../db/compare-model.ts';
import { raw, sql } from '../db/sql.ts';
import { isFault } from '../errors/fault.ts';
import { systemIds } from '../ids.ts';
import { verifyNode } from '../verify/verify.ts';
import { SM2_SM3 } from '@qingming/exchange';
import { unfinishedKeyTasks } from './key-progress.ts';
import type { Records } from './records.ts';
import { isOneOf } from './records.ts';
import { isReindexed, reindex } from './reindex.ts';
import type { Resealed } from './reseal.ts';

const NUMBER = '11010519491231002X';
const ROLES = ['manager', 'provinceOfficer'] as const;

/** As if no rule compared the register of burials with the persons of cases: then it changes by itself, after the rest. */
const APART = ALL_RECORDS.map((definition) =>
  ['decedent', 'ashesPlacement', 'interment'].includes(definition.kind)
    ? { ...definition, rules: [] }
    : definition,
);

/** A node whose key file a command changes: `rotate` puts the next keys there. */
interface Rotating {
  readonly test: TestNode;
  readonly keyring: Keyring;
  readonly home: FuneralHome;
  readonly records: Records;
  rotate(): NodeKeys;
}

async function withRotating(work: (rotating: Rotating) => Promise<void>): Promise<void> {
  let file = createNodeKeys(SM2_SM3);
  let isChanged = false;
  const keyring = createKeyring(file, systemIds.bytes, () => {
    const changed = isChanged;
    isChanged = false;
    return changed ? file : undefined;
  });
  const made = await testNode({ keyring });
  try {
    await requireOwnKeys(made.owner, made.node.node, file, ALL_RECORDS);
    const rotate = (): NodeKeys => {
      file = withNewIndexKey(file);
      isChanged = true;
      return file;
    };
    const home = await funeralHome(made);
    await work({ test: made, keyring, home, records: made.recordsAs(ROLES), rotate });
  } finally {
    await made.close();
  }
}

/** The newest index key as a command finds it in the file. */
function newestOf({ keyring }: Rotating): number {
  keyring.refresh();
  return keyring.keys().index[0]?.number ?? 0;
}

async function reindexed(rotating: Rotating) {
  const { owner, node } = rotating.test;
  const told: Resealed[] = [];
  const newest = newestOf(rotating);
  for await (const one of reindex(owner, node.seal, newest, ALL_RECORDS)) told.push(one);
  return told;
}

const finds = (records: Records, by: 'identityNumber' | 'name', text: string) =>
  records.ask({ reads: ['decedent'], act: 'search' }, async (asking) => {
    const keys = asking.keys('decedent', by, text);
    const condition =
      by === 'name'
        ? asking.found('decedent', 'name', 'd', keys)
        : isOneOf('d.identity_number_key', keys);
    const rows = await asking.all<{ id: string }>(
      sql`select d.id from ${asking.from('decedent')} d where ${condition} order by d.id`,
    );
    return { answer: rows.map(({ id }) => id) };
  });

async function certificate(records: Records, { id, region }: FuneralHome, number: string) {
  const owner = { region, institution: id };
  return records.together(async (all) => {
    const opened = await openCase(all, { region, id });
    const issuedOn = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    return all.create(
      deathCertificate,
      { kind: 'medical-2026', number, issuer: '1', issuerName: '第一医院', issuedOn },
      { ...owner, root: opened.id },
    );
  });
}

const isDuplicate = (error: unknown): boolean => isFault(error) && error.code === 'already-exists';

/** The numbers of the index keys that made the search keys of a column. */
async function numbersIn({ owner }: TestNode, table: string, column: string) {
  const rows = await owner.all<{ key: Uint8Array }>(
    sql`select distinct ${raw(column)} as key from ${raw(table)} where ${raw(column)} is not null`,
  );
  return [...new Set(rows.map(({ key }) => indexNumber(key)))];
}

const COLUMNS = [
  ['decedent', 'identity_number_key'],
  ['decedent', 'name_key'],
  ['decedent', 'name_keys[1]'],
  ['contact', 'phone_key'],
  ['contact', 'identity_number_key'],
  ['party', 'identity_number_key'],
  ['death_certificate', 'number_key'],
] as const;

test('after the change nothing carries the old key, everybody is found, and the old key may leave the file', () =>
  withRotating(async (rotating) => {
    const { test: made, home, records, rotate } = rotating;
    const before = await bodyInCare(records, home, { identityNumber: NUMBER });
    const { fact } = await records.reveal(decedent, before.decedent, { for: 'print' });
    const keys = rotate();
    assert.deepEqual(await finds(records, 'identityNumber', NUMBER), [before.decedent]);
    const told = await reindexed(rotating);
    assert.equal(
      told.reduce((sum, { left }) => sum + left, 0),
      0,
    );
    for (const [table, column] of COLUMNS)
      assert.deepEqual(await numbersIn(made, table, column), [2], `${table}.${column}`);
    assert.deepEqual(await finds(records, 'identityNumber', NUMBER), [before.decedent]);
    assert.deepEqual(await finds(records, 'name', String(fact.name)), [before.decedent]);
    await sequence(made);
    assert.deepEqual((await verifyNode(made.node, made.kinds)).findings, []);
    assert.deepEqual(await compareModel(made.owner, made.node.catalogue, 'province'), []);
    assert.deepEqual(await unfinishedKeyTasks(made.owner), []);

    const old = await nodeOn(made.owner.url, { keys: { ...keys, index: keys.index.slice(1) } });
    assert.deepEqual(await finds(old.recordsAs(ROLES), 'identityNumber', NUMBER), []);
    await old.close();

    assert.equal(await isReindexed(made.owner, 2, ALL_RECORDS), true);
    assert.equal(await forgetEarlierIndexKeys(made.owner, 2), true);
    const alone = { ...keys, index: keys.index.slice(0, 1) };
    await requireOwnKeys(made.owner, made.node.node, alone, ALL_RECORDS);
    const later = await nodeOn(made.owner.url, { keys: alone });
    try {
      const found = await finds(later.recordsAs(ROLES), 'identityNumber', NUMBER);
      assert.deepEqual(found, [before.decedent]);
      await bodyInCare(later.recordsAs(ROLES), home, { cabinet: home.places.cabinet2 });
      await sequence(later);
      assert.deepEqual((await verifyNode(later.node, later.kinds)).findings, []);
    } finally {
      await later.close();
    }
  }));

test('a second change follows the first, and a second run writes nothing', () =>
  withRotating(async (rotating) => {
    const { test: made, home, records, rotate } = rotating;
    const { decedent: id } = await bodyInCare(records, home, { identityNumber: NUMBER });
    for (const number of [2, 3]) {
      rotate();
      assert.deepEqual(await finds(records, 'identityNumber', NUMBER), [id]);
      await reindexed(rotating);
      const again = await reindexed(rotating);
      assert.equal(
        again.reduce((sum, { resealed }) => sum + resealed, 0),
        0,
      );
      for (const [table, column] of COLUMNS)
        assert.deepEqual(await numbersIn(made, table, column), [number], `${table}.${column}`);
      assert.deepEqual(await finds(records, 'identityNumber', NUMBER), [id]);
    }
  }));

test('the number of a death certificate stands once at every moment of the change, at processes that know of it and that do not', () =>
  withRotating(async (rotating) => {
    const { test: made, home, records, rotate } = rotating;
    await certificate(records, home, certificateNumber(1));
    const refused = (by: Records) =>
      assert.rejects(certificate(by, home, certificateNumber(1)), isDuplicate);
    await refused(records);
    const keys = rotate();
    await refused(records);
    // Knows the new key, and of the tables only what stood there when it began.
    const other = await nodeOn(made.owner.url, { keys });
    try {
      const elsewhere = other.recordsAs(ROLES);
      await refused(elsewhere);
      const newest = newestOf(rotating);
      for await (const { table } of reindex(made.owner, made.node.seal, newest, ALL_RECORDS)) {
        await assert.rejects(certificate(records, home, certificateNumber(1)), isDuplicate, table);
        await assert.rejects(
          certificate(elsewhere, home, certificateNumber(1)),
          isDuplicate,
          table,
        );
      }
      await certificate(elsewhere, home, certificateNumber(2));
      await refused(records);
      assert.deepEqual(await numbersIn(made, 'death_certificate', 'number_key'), [2]);
    } finally {
      await other.close();
    }
  }));

test('what was written with the old key by hand is refused by the database after the change', () =>
  withRotating(async (rotating) => {
    const { test: made, home, records, rotate } = rotating;
    const { id } = await certificate(records, home, certificateNumber(3));
    const { key } = await made.owner.one<{ key: Uint8Array }>(
      sql`select number_key as key from death_certificate where id = ${id}`,
    );
    rotate();
    await reindexed(rotating);
    await assert.rejects(
      made.owner.run(sql`update death_certificate set number_key = ${key} where id = ${id}`),
      { code: '23514', constraint: 'index__death_certificate' },
    );
  }));

test('clerks write and search while the search keys are made anew', () =>
  withRotating(async (rotating) => {
    const { test: made, home, records, rotate } = rotating;
    const first = await personAndContact(records, home, NUMBER);
    await certificate(records, home, certificateNumber(4));
    rotate();
    let isOver = false;
    const work = (async () => {
      let written = 0;
      while (!isOver || written < 3) {
        assert.deepEqual(await finds(records, 'identityNumber', NUMBER), [first.decedent]);
        await personAndContact(records, home);
        const { version } = await records.get(contact, first.contact);
        await records.revise(contact, first.contact, version, { phone: phoneOf(written) }, '换号');
        written += 1;
      }
      return written;
    })();
    const told = await reindexed(rotating);
    isOver = true;
    assert.ok((await work) >= 3);
    assert.equal(
      told.reduce((sum, { left }) => sum + left, 0),
      0,
    );
    for (const [table, column] of COLUMNS)
      assert.deepEqual(await numbersIn(made, table, column), [2], `${table}.${column}`);
    await sequence(made);
    assert.deepEqual((await verifyNode(made.node, made.kinds)).findings, []);
  }));

const phoneOf = (count: number): string => `1390000${String(count).padStart(4, '0')}`;

/** A case with a person and a contact. */
const personAndContact = (records: Records, { id, region }: FuneralHome, identityNumber?: string) =>
  records.together(async (all) => {
    const owner = { region, institution: id };
    const opened = await openCase(all, { region, id });
    const inCase = { ...owner, root: opened.id };
    const person = await all.create(
      decedent,
      {
        nameless: false,
        name: '周德明',
        sex: '1',
        deathCause: '02',
        deathDate: '2026-01-01',
        ...(identityNumber === undefined ? {} : { documentKind: '0' as const, identityNumber }),
      } as Parameters<typeof all.create<typeof decedent>>[1],
      inCase,
    );
    const kin = await all.create(
      contact,
      {
        role: '1',
        name: '张家属',
        relation: '20',
        phone: '13900000001',
        documentKind: '0',
        identityNumber: NUMBER,
      },
      inCase,
    );
    return { decedent: person.id, contact: kin.id };
  });

test('a change that was killed in the middle is begun again and ends well', () =>
  withRotating(async (rotating) => {
    const { test: made, home, records, rotate } = rotating;
    const { decedent: id } = await bodyInCare(records, home, { identityNumber: NUMBER });
    rotate();
    // Before the tables that the database compares have changed: a clerk holds a row, and the command dies waiting.
    await made.owner.transaction(async (tx) => {
      await tx.run(sql`update death_certificate set region = region where ${true}`);
      const waiting = reindexed(rotating);
      const killed = assert.rejects(waiting);
      for (;;) {
        // Asked on another connection: within a transaction the answer would stay the first one.
        const { ended } = await made.owner.one<{ ended: number }>(sql`
          select count(pg_terminate_backend(pid))::int as ended from pg_stat_activity
          where datname = current_database() and query like ${'lock table%'} and wait_event_type = 'Lock'`);
        if (ended > 0) break;
      }
      await killed;
    });
    assert.deepEqual(await numbersIn(made, 'death_certificate', 'number_key'), [1]);
    assert.deepEqual(await finds(records, 'identityNumber', NUMBER), [id]);
    // After some tables have changed and others not.
    const newest = newestOf(rotating);
    for await (const { table } of reindex(made.owner, made.node.seal, newest, APART))
      if (table === 'contact') break;
    assert.equal(await isReindexed(made.owner, newest, ALL_RECORDS), false);
    assert.deepEqual(await finds(records, 'identityNumber', NUMBER), [id]);
    await sequence(made);
    assert.deepEqual((await verifyNode(made.node, made.kinds)).findings, []);
    await reindexed(rotating);
    assert.equal(await isReindexed(made.owner, newest, ALL_RECORDS), true);
    for (const [table, column] of COLUMNS)
      assert.deepEqual(await numbersIn(made, table, column), [2], `${table}.${column}`);
    assert.deepEqual((await verifyNode(made.node, made.kinds)).findings, []);
  }));

test('a row that does not open keeps its table with the old key, is counted, and the others go on', () =>
  withRotating(async (rotating) => {
    const { test: made, home, records, rotate } = rotating;
    const { id } = await certificate(records, home, certificateNumber(5));
    const broken = sql`update death_certificate set number = set_byte(number, 20, get_byte(number, 20) # 1) where id = ${id}`;
    await made.owner.run(broken);
    rotate();
    const told = await reindexed(rotating);
    assert.deepEqual(
      told.find(({ table }) => table === 'death_certificate'),
      { table: 'death_certificate', resealed: 0, left: 1 },
    );
    assert.equal(await isReindexed(made.owner, 2, ALL_RECORDS), false);
    assert.deepEqual(
      (await unfinishedKeyTasks(made.owner)).map(({ task, table, notWritten }) => [
        task,
        table,
        notWritten,
      ]),
      [['reindex', 'death_certificate', 1]],
    );
    await assert.rejects(certificate(records, home, certificateNumber(5)), isDuplicate);
    await made.owner.run(broken);
    await reindexed(rotating);
    assert.equal(await isReindexed(made.owner, 2, ALL_RECORDS), true);
    assert.deepEqual(await unfinishedKeyTasks(made.owner), []);
  }));

test('what a partner sends to a process that does not know of the change yet is taken, not held back', async () => {
  let file = createNodeKeys(SM2_SM3);
  const keyring = createKeyring(file, systemIds.bytes, () => file);
  const joined = await pair('370000', { ministry: { keyring } });
  try {
    const { province, ministry, up } = joined;
    await bodyInCare(province.recordsAs(ROLES), await funeralHome(province));
    await sequence(province);
    file = withNewIndexKey(file);
    const newestSeal = openSeal(file);
    const told: Resealed[] = [];
    for await (const one of reindex(ministry.owner, newestSeal, 2, ALL_RECORDS)) told.push(one);
    assert.ok(told.length > 3);
    assert.equal((await sendNext(up.sending, partnerOf(ministry))).state, 'sent');
    const { held } = await ministry.owner.one<{ held: number }>(
      sql`select count(*)::int as held from quarantine where ${true}`,
    );
    assert.equal(held, 0);
    assert.deepEqual(await numbersIn(ministry, 'decedent', 'name_key'), [2]);
  } finally {
    await joined.close();
  }
});
