import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { institution } from '@qingming/standard/records/institution.ts';
import { columnName } from '@qingming/standard/derive/names.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { facility, place } from '@qingming/standard/records/facility.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { behindTheBack } from '../../../test-support/behind-the-back.ts';
import { bodyInCare } from '../../../test-support/journey.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { sql } from '../db/sql.ts';
import { isFault } from '../errors/fault.ts';
import { comparable } from './codec.ts';
import type { Records } from './records.ts';

let test_: TestNode;
let home: FuneralHome;
before(async () => {
  test_ = await testNode();
  home = await funeralHome(test_);
});
after(() => test_.close());

const clerk = () => test_.recordsAs('clerk', { region: COUNTY, institution: home.id });
const refused = (code: string) => (error: unknown) => isFault(error) && error.code === code;

async function openCase() {
  const records = clerk();
  const owner = { region: COUNTY, institution: home.id };
  return records.together(async (both) => {
    const opened = await both.create(
      funeralCase,
      { number: undefined as unknown as string, state: '0', openedAt: new Date().toISOString() },
      owner,
    );
    const person = await both.create(
      decedent,
      {
        number: undefined as unknown as string,
        nameless: false,
        name: '欧阳𠮷',
        sex: '1',
        deathCause: '02',
        documentKind: '0',
        identityNumber: '11010519491231002X',
      },
      { ...owner, root: opened.id },
    );
    return { opened, person };
  });
}

test('a fact enters with its row, its log entry, its audit entry and its number', async () => {
  const { opened, person } = await openCase();
  assert.match(opened.fact.number, /^FZ370102-\d{4}-\d{6}$/);
  const { owner } = test_;
  const [logged] = await owner.all<{ leaf: Uint8Array; header: string }>(
    sql`select leaf, header from log_entry where record = ${person.id}`,
  );
  assert.ok(logged !== undefined && logged.leaf.length === 32);
  const audited = await owner.all(sql`select 1 from audit_entry where record = ${person.id}`);
  assert.equal(audited.length, 1);
});

test('nothing of a person stands in clear text in the database', async () => {
  const { person } = await openCase();
  for (const table of ['decedent', 'log_entry', 'audit_entry']) {
    const dump = await test_.owner.client((client) =>
      client.query(`select t::text as line from ${table} t`),
    );
    for (const { line } of dump.rows as { line: string }[]) {
      for (const secret of ['欧阳', '11010519491231002X']) {
        assert.ok(!line.includes(secret), table);
        assert.ok(!line.includes(Buffer.from(secret).toString('hex')), table);
      }
    }
  }
  assert.equal(person.fact.name, '欧阳𠮷');
});

test('a clerk of another institution sees nothing of it, in the policy and in the database', async () => {
  const { person } = await openCase();
  const other = test_.recordsAs('clerk', {
    region: COUNTY,
    institution: '00000000-0000-7000-8000-000000000000',
  });
  assert.equal(await other.find(decedent, person.id), undefined);
  const officer = test_.recordsAs('countyOfficer', { region: '370103' });
  assert.equal(await officer.find(decedent, person.id), undefined);
  const near = test_.recordsAs('countyOfficer', { region: COUNTY });
  const seen = await near.get(decedent, person.id);
  assert.equal(seen.fact.name, '欧**');
  assert.equal(seen.fact.identityNumber, '110***************');
});

test('a correction is a new version with its reason; a stale one is refused', async () => {
  const { person } = await openCase();
  const records = clerk();
  const mended = await records.revise(decedent, person.id, 1, { name: '欧阳吉' }, '姓名用字有误');
  assert.equal(mended.version, 2);
  await assert.rejects(
    records.revise(decedent, person.id, 1, { name: '欧阳' }, '再改'),
    refused('stale-version'),
  );
});

test('a change made on what was read begins again when another change came between', async () => {
  const { person } = await openCase();
  const readers: (() => void)[] = [];
  const bothHaveRead = new Promise<void>((resolve) => {
    readers.push(() => undefined, resolve);
  });
  const mend = (name: string) =>
    clerk().together(async (records) => {
      const seen = await records.get(decedent, person.id);
      readers.shift()?.();
      await bothHaveRead;
      return records.revise(decedent, person.id, seen.version, { name }, '姓名用字有误');
    });
  const mended = await Promise.all([mend('欧阳吉'), mend('欧阳喆')]);
  assert.deepEqual(mended.map(({ version }) => version).toSorted(), [2, 3]);
  const logged = await test_.owner.all(
    sql`select version from log_entry where record = ${person.id} order by version`,
  );
  assert.deepEqual(logged, [{ version: 1 }, { version: 2 }, { version: 3 }]);
});

test('an identity number with a wrong check digit is refused with the sentence of the rule', async () => {
  const { person } = await openCase();
  await assert.rejects(
    clerk().revise(decedent, person.id, 1, { identityNumber: '110105194912310021' }, '更正'),
    (error) =>
      isFault(error) &&
      error.code === 'rule-broken' &&
      error.detail['rule'] === 'identity-number-is-genuine',
  );
});

test('a case cannot close while anything is unaccounted for', async () => {
  const { opened } = await openCase();
  await assert.rejects(
    clerk().revise(
      funeralCase,
      opened.id,
      1,
      { state: '1', closedAt: new Date().toISOString() },
      '办结',
    ),
    refused('rule-broken'),
  );
});

test('what a role may not write is refused, and leaves nothing behind', async () => {
  const count = () =>
    test_.owner.one<{ n: number }>(sql`select count(*) as n from log_entry where ${true}`);
  const beforehand = (await count()).n;
  await assert.rejects(
    clerk().create(
      institution,
      { number: 'BZ370102-09', name: 'x', kind: 'BZ', state: '0', country: '156', address: 'y' },
      { region: COUNTY },
    ),
    refused('not-allowed'),
  );
  assert.equal((await count()).n, beforehand);
});

test('who may correct a record may not void it for that, and nobody voids what is out of their reach', async () => {
  const journey = await bodyInCare(clerk(), home);
  const scope = { region: COUNTY, institution: home.id };
  const stay = await clerk().get(custody, journey.stay);
  const voiding = (records: Records) => records.void(custody, journey.stay, stay.version, '误登');
  await assert.rejects(voiding(test_.recordsAs('operator', scope)), refused('not-allowed'));
  await assert.rejects(voiding(test_.recordsAs('inspector')), refused('not-allowed'));
  const away = await funeralHome(test_, 'BZ370203-07', '370203');
  const elsewhere = { region: '370203', institution: away.id };
  await assert.rejects(voiding(test_.recordsAs('manager', elsewhere)), (error) => isFault(error));
  assert.equal((await clerk().get(custody, journey.stay)).version, stay.version);
  const mended = await test_
    .recordsAs('operator', scope)
    .revise(custody, journey.stay, stay.version, { movedBy: home.people.witness }, '核对');
  assert.equal(mended.version, stay.version + 1);
});

const lists = (account: string) =>
  test_.owner.all<{ kind: string; subject: string | null; seen: readonly string[] }>(
    sql`select kind, subject, seen from audit_entry where act = 'list' and account = ${account}`,
  );

test('a list that shows people is logged with whom it showed; one of things, and one of nobody, is not', async () => {
  const account = 'lists';
  const records = test_.recordsAs('clerk', { region: COUNTY, institution: home.id, account });
  const journey = await bodyInCare(clerk(), home, { cabinet: home.places.cabinet2 });
  const shown = await records.ofRoot(decedent, journey.case);
  await records.ofInstitution(place, home.id);
  await records.ofInstitution(facility, home.id);
  await records.ofRoot(decedent, home.id);
  assert.deepEqual(await lists(account), [
    { kind: 'decedent', subject: journey.case, seen: shown.map(({ id }) => id) },
  ]);
});

test('what is looked for blindly is kept as it is compared: an x as X, a name without its spaces', async () => {
  const { opened } = await openCase();
  const kin = await clerk().create(
    contact,
    {
      role: '1',
      name: '张 家属',
      relation: '20',
      phone: '13900000001',
      documentKind: '0',
      identityNumber: '11010519491231002X',
    },
    { region: COUNTY, institution: home.id, root: opened.id },
  );
  const [row] = await test_.owner.all<Readonly<Record<string, Uint8Array | null>>>(
    sql`select * from contact where id = ${kin.id}`,
  );
  const { seal } = test_.node;
  for (const [name, use, text] of [
    // The uses are written out: with another one nothing that was kept before would be found.
    ['identityNumber', 'identityNumber', '11010519491231002x'],
    ['phone', 'phone', '139 0000 0001'],
    ['name', 'name', '张家属'],
  ] as const) {
    const key = seal.blind(comparable(contact.elements[name], text), use);
    assert.deepEqual(Buffer.from(row?.[`${columnName(name)}_key`] ?? []), Buffer.from(key), name);
  }
  const keys: unknown = row?.['name_keys'];
  assert.ok(Array.isArray(keys) && keys.length > 0, 'a name is found by each of its forms');
});

test('a character of one computer’s own is refused when a record is made', async () => {
  const { opened } = await openCase();
  const kin = { role: '3', name: '王\ue123', relation: '20', phone: '13900000001' } as const;
  await assert.rejects(
    clerk().create(contact, kin, { region: COUNTY, institution: home.id, root: opened.id }),
    { code: 'invalid-input' },
  );
});

test('an element with the name of what every object has is refused as unknown', async () => {
  const { createValidator } = await import('./validate.ts');
  const { factSchema } = await import('@qingming/standard/derive/json-schema.ts');
  const { NATIONAL } = await import('@qingming/standard/records/all-records.ts');
  const validator = createValidator(NATIONAL, factSchema);
  for (const definition of NATIONAL.values())
    for (const name of ['toString', 'constructor', 'hasOwnProperty']) {
      const fact = JSON.parse(`{"${name}":1}`) as never;
      const fault = validator.findFault(definition, { fact, voided: false } as never);
      assert.equal(fault?.code, 'invalid-input', `${definition.kind} ${name}`);
    }
});

const acts = (account: string) =>
  test_.owner.all<{ act: string; kind: string; record: string | null; result: string }>(
    sql`select act, kind, record, result from audit_entry where account = ${account} order by entry_id`,
  );

test('a look at a person is logged, whole values with why, and a look at a thing is not', async () => {
  const scope = { region: COUNTY, institution: home.id };
  const { person } = await openCase();
  const looking = test_.recordsAs('clerk', { ...scope, account: 'looks' });
  await looking.get(decedent, person.id);
  await looking.get(place, home.places.cabinet1);
  assert.equal(await looking.find(decedent, home.id), undefined);
  await assert.rejects(looking.get(decedent, home.id), refused('not-found'));
  const whole = await looking.reveal(decedent, person.id, { for: 'print' });
  assert.equal(whole.fact.identityNumber, '11010519491231002X');
  await assert.rejects(looking.reveal(decedent, home.id, { for: 'print' }), refused('not-found'));
  const seen = { kind: 'decedent', record: person.id, result: 'done' };
  assert.deepEqual(await acts('looks'), [
    { act: 'read', ...seen },
    { act: 'reveal', ...seen },
  ]);
  const denied = test_.recordsAs('operator', { ...scope, account: 'denied' });
  for (const look of [
    () => denied.find(contact, person.id),
    () => denied.ofRoot(contact, person.root ?? ''),
    () => denied.reveal(contact, person.id, { for: 'print' }),
  ])
    await assert.rejects(look(), refused('not-allowed'));
});

test('what is voided is in no list, and of another province nothing is here but what came down', async () => {
  const { opened, person } = await openCase();
  const records = clerk();
  assert.deepEqual(
    (await records.ofRoot(decedent, opened.id)).map(({ id }) => id),
    [person.id],
  );
  const elsewhere = test_.node.ids.uuid();
  const copy = (province: string) =>
    behindTheBack(test_, (tx) =>
      tx.run(sql`insert into place select (jsonb_populate_record(p, jsonb_build_object(
        'id', ${elsewhere}::text, 'province', ${province}::text))).* from place p
        where id = ${home.places.cabinet1}`),
    );
  for (const province of ['410000', '000000']) await copy(province);
  assert.equal(await records.find(place, elsewhere), undefined);
  const notice = test_.node.ids.uuid();
  await behindTheBack(test_, (tx) =>
    tx.run(sql`
      insert into view_notice (province, id, version, region, voided, standard, recorded_at, recorded_by,
        subject_node, viewed_at, viewer, act, purpose, shown, records)
      values ('000000', ${notice}, 1, '370000', false, '2026.1', now(), 'test', '370000', now(), '国家核查员',
        'read', 'supervision', 1, '')`),
  );
  const told = await test_
    .recordsAs('inspector')
    .ask({ reads: ['viewNotice'], act: 'read' }, async (asking) => ({
      answer: await asking.all<{ id: string }>(
        sql`select id from ${asking.from('viewNotice')} n where ${true}`,
      ),
    }));
  assert.deepEqual(told, [{ id: notice }]);
  const before = await records.ofInstitution(place, home.id);
  assert.ok(before.every(({ id }) => id !== elsewhere));
  await assert.rejects(
    records.revise(place, elsewhere, 1, { name: '厅' }, '更名'),
    refused('not-found'),
  );
  const manager = test_.recordsAs('manager', { region: COUNTY, institution: home.id });
  const made = await manager.create(
    place,
    { code: 'V1', name: '旧厅', kind: 'farewell-hall', holdsOne: true, inUse: true },
    { region: COUNTY, institution: home.id },
  );
  assert.ok((await records.ofInstitution(place, home.id)).some(({ id }) => id === made.id));
  await manager.void(place, made.id, 1, '重复登记');
  assert.ok((await records.ofInstitution(place, home.id)).every(({ id }) => id !== made.id));
  const voided = await records.get(place, made.id);
  assert.deepEqual([voided.voided, voided.version, voided.reason], [true, 2, '重复登记']);
});

test('a record lies where it says: without its institution or its root it is none, elsewhere it is out of scope', async () => {
  const manager = test_.recordsAs('manager', { region: COUNTY, institution: home.id });
  const fact = {
    code: 'W1',
    name: '厅',
    kind: 'farewell-hall',
    holdsOne: true,
    inUse: true,
  } as const;
  await assert.rejects(
    manager.create(place, fact, { region: COUNTY }),
    /place needs its institution/,
  );
  const other = { region: '370103', institution: test_.node.ids.uuid() };
  await assert.rejects(manager.create(place, fact, other), refused('out-of-scope'));
  const kin = { role: '3', name: '王五', relation: '20', phone: '13900000001' } as const;
  const owner = { region: COUNTY, institution: home.id };
  await assert.rejects(clerk().create(contact, kin, owner), /contact needs its root/);
  const { opened, person } = await openCase();
  assert.deepEqual([opened.root, person.root], [opened.id, opened.id]);
  assert.deepEqual([opened.institution, person.institution], [home.id, home.id]);
  const house = await test_.owner.one(
    sql`select institution = id as own from institution where id = ${home.id}`,
  );
  assert.deepEqual(house, { own: true });
});

test('a number that comes with a record is taken, and the series goes on behind it', async () => {
  const { opened } = await openCase();
  const next = (text: string, by: number): string =>
    text.replace(/\d{6}$/, (serial) => String(Number(serial) + by).padStart(6, '0'));
  const given = next(opened.fact.number, 500);
  const made = await clerk().create(
    funeralCase,
    { number: given, state: '0', openedAt: new Date().toISOString() },
    { region: COUNTY, institution: home.id },
  );
  assert.equal(made.fact.number, given);
  assert.equal((await openCase()).opened.fact.number, next(given, 1));
});
