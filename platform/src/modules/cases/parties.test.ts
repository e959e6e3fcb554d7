import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CaseHistory, CasePage } from '@qingming/connect/api/case-page.ts';
import type { CasesPage, CaseSteps } from '@qingming/connect/api/cases.ts';
import { contact } from '@qingming/standard/records/person.ts';
import type { TestCaller } from '../../../test-support/api.ts';
import { COUNTY, funeralHome } from '../../../test-support/fixtures.ts';
import { sequence } from '../../../test-support/sequence.ts';
import { raw, sql } from '../../kernel/db/sql.ts';
import { verifyNode } from '../../kernel/verify/verify.ts';
import {
  CONTACT,
  type Desk,
  identityNumber,
  newCase,
  open,
  openDesk,
  page,
  step,
} from './cases.test-support.ts';
import { type Intruder, intruderAt, refusedByDatabase } from './intruder.test-support.ts';

/** A person and an organisation are one party each, whoever writes down that they came. */
let desk: Desk;
let intruder: Intruder;
before(async () => {
  desk = await openDesk();
  intruder = intruderAt(desk);
});
after(() => desk.close());

let serial = 100;
const nextNumber = (): string => identityNumber((serial += 1));

const KIN = { name: '李小红', relation: '30', phone: '13805310001' } as const;
const HOME_FOR_THE_AGED = {
  role: '8',
  name: '院长',
  party: 'organisation',
  organisation: '济南市社会福利院',
  creditCode: '113700000045023709',
} as const;

const addContact = async (id: string, more: object): Promise<string> =>
  (await step(desk, id, 'contacts', { role: '3', ...KIN, ...more } as CaseSteps['contacts']))
    .records[0]?.id ?? '';

const partyOf = async (id: string): Promise<string | null> => {
  const row = await desk.test.owner.one<{ party: string | null }>(
    sql`select party_record as party from contact where id = ${id}`,
  );
  return row.party;
};

/** Opens a case that somebody arranges. */
const arranged = async (more: object) => open(desk, { contact: { ...KIN, ...more } });

const correct = async (caseId: string, record: string, changes: object) => {
  const { contacts } = await page(desk, caseId);
  const version = contacts.find(({ id }) => id === record)?.version ?? 0;
  await step(desk, caseId, 'corrections', {
    kind: 'contact',
    record,
    version,
    changes,
    reason: '按证件更正',
  } as CaseSteps['corrections']);
};

/** A clerk of another house of the county. */
const atAnotherHome = async (number: string) => {
  const home = await funeralHome(desk.test, number);
  const scope = { region: COUNTY, institution: home.id, staff: home.people.clerk };
  return { clerk: desk.api.as('clerk', { account: `clerk of ${number}`, ...scope }) };
};

const parties = async (where = sql`true`): Promise<number> => {
  const { n } = await desk.test.owner.one<{ n: number }>(
    sql`select count(*)::int as n from party where ${where}`,
  );
  return n;
};

test('who arranges two funerals is one party, and so is an organisation, at the opening and when a contact is added', async () => {
  const number = nextNumber();
  const first = await arranged({ identityNumber: number });
  const second = await arranged({ name: '李晓红', identityNumber: number.toLowerCase() });
  const party = await partyOf(first.contact);
  assert.ok(party);
  assert.equal(await partyOf(second.contact), party);
  assert.equal(await partyOf(await addContact(second.case, { identityNumber: number })), party);
  const office = await addContact(first.case, HOME_FOR_THE_AGED);
  const again = await addContact(second.case, { ...HOME_FOR_THE_AGED, organisation: '福利院' });
  assert.ok(await partyOf(office));
  assert.equal(await partyOf(again), await partyOf(office));
  const { contacts } = await page(desk, second.case);
  assert.equal(contacts.find(({ id }) => id === second.contact)?.fact.name, '李晓红');
});

test('a corrected number leads to its own party, a number taken out to none, and what was signed stays', async () => {
  const [wrong, right] = [nextNumber(), nextNumber()];
  const { case: id, contact: kin } = await arranged({ identityNumber: wrong });
  const mistyped = await partyOf(kin);
  await correct(id, kin, { identityNumber: right });
  const corrected = await partyOf(kin);
  assert.ok(corrected !== null && corrected !== mistyped);
  const { body } = await desk.clerk.get<CaseHistory>(`/api/cases/${id}/history`);
  assert.match(body.entries[0]?.says.zh ?? '', /证件号码由/);
  assert.doesNotMatch(body.entries[0]?.says.zh ?? '', /当事人|00000000-/);
  await correct(id, kin, { phone: '13805310009' });
  assert.equal(await partyOf(kin), corrected);
  await correct(id, kin, { identityNumber: null, documentKind: null });
  assert.equal(await partyOf(kin), null);
  await sequence(desk.test);
  assert.deepEqual((await verifyNode(desk.test.node, desk.test.kinds)).findings, []);
});

test('the same name and telephone, a passport, and the number of an officer make nobody one', async () => {
  const before = await parties();
  const unsure = [
    {},
    { documentKind: '4', identityNumber: 'E12345678' },
    {
      ...HOME_FOR_THE_AGED,
      creditCode: undefined,
      documentKind: '0',
      identityNumber: nextNumber(),
    },
  ];
  for (const more of unsure) assert.equal(await partyOf((await arranged(more)).contact), null);
  assert.equal(await parties(), before);
});

test('clerks who write down the same person at once make one party', async () => {
  const identity = nextNumber();
  const send = () =>
    desk.clerk.post<{ contact: string }>(
      '/api/cases',
      newCase({ contact: { ...CONTACT, identityNumber: identity } }),
    );
  const answers = await Promise.all([send(), send(), send(), send()]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [201, 201, 201, 201],
  );
  const found = await Promise.all(answers.map(({ body }) => partyOf(body.contact)));
  assert.equal(new Set(found).size, 1);
});

test('many contacts at once, as an import writes and revises them, find one party for one number', async () => {
  const { case: id } = await arranged({});
  const [one, other] = [nextNumber(), nextNumber()];
  const records = desk.test.recordsAs('clerk', { region: COUNTY, institution: desk.home.id });
  const owner = { region: COUNTY, institution: desk.home.id, root: id };
  const made = await records.createMany(
    contact,
    [one, one, other].map((number) => ({
      id: desk.test.node.ids.uuid(),
      owner,
      fact: { ...KIN, role: '3', documentKind: '0', identityNumber: number },
    })),
  );
  const links = made.map(({ fact }) => fact.partyRecord);
  assert.equal(links[0], links[1]);
  assert.ok(links[2] !== undefined && links[2] !== links[0]);
  const revised = await records.reviseMany(
    contact,
    made.slice(2).map(({ id: record, version }) => ({
      id: record,
      version,
      changes: { identityNumber: one },
      reason: '核对证件',
    })),
  );
  assert.equal(revised[0]?.fact.partyRecord, links[0]);
});

test('a link that somebody types counts for nothing: it follows from the number', async () => {
  const stranger = await partyOf((await arranged({ identityNumber: nextNumber() })).contact);
  const { case: id } = await arranged({});
  const records = desk.test.recordsAs('clerk', { region: COUNTY, institution: desk.home.id });
  const owner = { region: COUNTY, institution: desk.home.id, root: id };
  const typed = await records.create(
    contact,
    { ...KIN, role: '3', partyRecord: stranger ?? '' },
    owner,
  );
  assert.equal(typed.fact.partyRecord, undefined);
});

test('the database refuses a contact without its party, of another party, or of one by a likeness', async () => {
  const known = await arranged({ identityNumber: nextNumber() });
  const other = await arranged({ identityNumber: nextNumber() });
  const unsure = await arranged({});
  const stranger = await partyOf(other.contact);
  const rule = 'a-person-of-a-number-is-one-party';
  await refusedByDatabase(intruder.change('contact', known.contact, { party_record: null }), rule);
  await refusedByDatabase(
    intruder.change('contact', known.contact, { party_record: stranger }),
    rule,
  );
  await refusedByDatabase(
    intruder.plantLike('contact', known.contact, { party_record: null }),
    rule,
  );
  await refusedByDatabase(
    intruder.change('contact', unsure.contact, { party_record: stranger }),
    'nobody-is-a-party-by-a-likeness',
  );
  await refusedByDatabase(
    intruder.change('contact', known.contact, { party_record: desk.test.node.ids.uuid() }),
    rule,
    'contact_party_record_link',
  );
  const office = await addContact(known.case, HOME_FOR_THE_AGED);
  await refusedByDatabase(
    intruder.change('contact', office, { party_record: stranger }),
    'an-organisation-of-a-code-is-one-party',
  );
});

test('the database refuses a second party of a number, another number for a party, and an end of it', async () => {
  const one = await partyOf((await arranged({ identityNumber: nextNumber() })).contact);
  const id = one ?? '';
  const copy = desk.test.node.ids.uuid();
  await refusedByDatabase(
    intruder.plantLike('party', id, { id: copy, party_id: copy }),
    'one-party-of-an-identity-number',
  );
  await refusedByDatabase(
    intruder.change('party', id, { kind: 'organisation', credit_code: '113700000045023709' }),
    'a-party-has-the-number-of-its-kind',
  );
  await refusedByDatabase(
    intruder.change('party', id, { document_kind: '7' }),
    'a-party-keeps-its-number',
  );
  await refusedByDatabase(
    intruder.change('party', id, { voided: true }),
    'a-party-is-never-voided',
  );
});

test('a contact that was here before there were parties is connected when it is next corrected', async () => {
  const number = nextNumber();
  const known = await arranged({ identityNumber: number });
  await desk.test.owner.transaction(async (tx) => {
    await tx.client.query('alter table contact disable trigger user');
    await tx.run(sql`update contact set party_record = null where id = ${known.contact}`);
    await tx.client.query('alter table contact enable trigger user');
  });
  // A row that is only sealed anew stays as it was; another number is another matter.
  await intruder.change('contact', known.contact, { recorded_by: 'resealed' });
  await refusedByDatabase(
    intruder.change('contact', known.contact, { identity_number_key: '\\x00' }),
    'a-person-of-a-number-is-one-party',
  );
  await correct(known.case, known.contact, { phone: '13805310007' });
  assert.equal(
    await partyOf(known.contact),
    await partyOf((await arranged({ identityNumber: number })).contact),
  );
});

test('another home learns nothing by it: it reads no party, and the link tells no time', async () => {
  const number = nextNumber();
  const known = await arranged({ identityNumber: number });
  const { clerk } = await atAnotherHome('BZ370102-02');
  const opened = await clerk.post<{ contact: string; case: string }>(
    '/api/cases',
    newCase({ contact: { ...KIN, identityNumber: number } }),
  );
  const party = await partyOf(opened.body.contact);
  assert.equal(party, await partyOf(known.contact));
  assert.match(party ?? '', /^00000000-0000-7/);
  for (const role of [
    'clerk',
    'manager',
    'countyOfficer',
    'provinceOfficer',
    'inspector',
  ] as const) {
    const records = desk.test.recordsAs(role);
    await assert.rejects(
      records.ask({ reads: ['party'], act: 'list' }, async () => ({ answer: null })),
      { code: 'not-allowed' },
      role,
    );
  }
  const row = sql`select id from party where ${true}`;
  const seen = await desk.test.node.db.transaction((tx) => tx.all(row), {
    role: 'qingming_app',
    settings: {
      ...{ 'qingming.region': '', 'qingming.institution': '', 'qingming.root': '' },
      'qingming.kinds': 'contact',
    },
  });
  assert.deepEqual(seen, []);
});

test('a party is kept sealed, and its number stands nowhere in the clear', async () => {
  const number = nextNumber();
  await arranged({ identityNumber: number });
  for (const table of ['party', 'log_entry', 'audit_entry']) {
    const { n } = await desk.test.owner.one<{ n: number }>(sql`
      select count(*)::int as n from ${raw(table)} t where t::text like ${`%${number}%`}`);
    assert.equal(n, 0, table);
  }
});

const WHY = { purpose: 'supervision', reason: '鲁民函〔2026〕118号' };

test('a case says in which others of its house a contact is one, and nothing of another house', async () => {
  const number = nextNumber();
  const first = await arranged({ identityNumber: number });
  const second = await arranged({ identityNumber: number });
  const unknown = await addContact(second.case, {});
  const elsewhere = await atAnotherHome('BZ370102-03');
  const far = await elsewhere.clerk.post<{ case: string; contact: string }>(
    '/api/cases',
    newCase({ contact: { ...KIN, identityNumber: number } }),
  );
  const { alsoIn, contacts } = await page(desk, second.case);
  for (const { fact } of contacts) assert.equal(fact.partyRecord, undefined);
  assert.deepEqual(
    alsoIn[second.contact]?.map((one) => [one.case, one.number, one.role]),
    [[first.case, first.number, '0']],
  );
  assert.equal(alsoIn[unknown], undefined);
  const there = await elsewhere.clerk.get<CasePage>(`/api/cases/${far.body.case}`);
  assert.deepEqual(there.body.alsoIn, {});
});

test('who searches for a number finds where the person is a contact, within their scope, and the log names whom it showed', async () => {
  const number = nextNumber();
  const here = await arranged({ identityNumber: number });
  const elsewhere = await atAnotherHome('BZ370102-04');
  const far = await elsewhere.clerk.post<{ case: string; contact: string }>(
    '/api/cases',
    newCase({ contact: { ...KIN, identityNumber: number } }),
  );
  const search = async (caller: TestCaller, text = number) => {
    const answer = await caller.post<CasesPage>('/api/cases/search', { text, ...WHY });
    assert.equal(answer.status, 200, answer.text);
    return answer.body.asContact?.map((one) => one.case);
  };
  assert.deepEqual(await search(desk.clerk), [here.case]);
  assert.deepEqual(await search(elsewhere.clerk), [far.body.case]);
  const officer = desk.api.as('countyOfficer', { account: 'asks-for-a-party', region: COUNTY });
  assert.deepEqual((await search(officer))?.toSorted(), [here.case, far.body.case].toSorted());
  const away = desk.api.as('countyOfficer', { account: 'far-away', region: '370202' });
  assert.deepEqual(await search(away), []);
  const office = await addContact(here.case, HOME_FOR_THE_AGED);
  assert.ok((await search(officer, HOME_FOR_THE_AGED.creditCode))?.includes(here.case));
  const { entry } = await desk.test.owner.one<{ entry: string }>(sql`
    select entry from audit_entry where account = ${'asks-for-a-party'} and act = 'search'
    order by entry_id desc limit 1`);
  assert.ok(entry.includes(office));
  const inspector = desk.api.as('inspector', { account: 'inspects', region: COUNTY });
  const refused = await inspector.post('/api/cases/search', { text: number, ...WHY });
  assert.equal(refused.status, 403);
});
