import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Board } from '@qingming/connect/api/board.ts';
import type { CaseHistory, CasePage, SameNames, Scan } from '@qingming/connect/api/case-page.ts';
import type { CasesPage } from '@qingming/connect/api/cases.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { sql } from '../../kernel/db/sql.ts';
import {
  atTheFurnace,
  CONTACT,
  confirm,
  cremate,
  type Desk,
  identityNumber,
  open,
  openDesk,
  page,
  settleAndCertify,
  step,
  toCabinet,
  today,
} from './cases.test-support.ts';

let desk: Desk;
before(async () => {
  desk = await openDesk();
});
after(() => desk.close());

test('a death goes from the first call to the closed case', async () => {
  const { home, later } = desk;
  const opened = await open(desk, {
    decedent: { name: '欧阳𠮷', identityNumber: identityNumber(17), deathCause: '02' },
  });
  assert.match(opened.number, /^FZ370102-\d{4}-\d{6}$/);
  assert.match(opened.tagNumber, /^T370102-\d{4}-\d{6}-[0-9A-Z]$/);
  const { case: id, tagNumber: scan, contact } = opened;
  assert.equal((await page(desk, id)).next?.step, 'transport');

  const left = await step(desk, id, 'transport', {
    from: '历下区文化东路 1 号',
    vehicle: home.places.hearse,
    driver: home.people.driver,
  });
  assert.equal((await page(desk, id)).next?.step, 'arrival');
  const collectedAt = later(20);
  later(25);
  await step(desk, id, 'transport/arrive', {
    transport: left.records[0]?.id ?? '',
    version: 1,
    scan,
    place: home.places.reception,
    collectedAt,
    kilometres: 12.5,
  });
  assert.equal((await page(desk, id)).next?.step, 'storage');
  await toCabinet(desk, opened);

  later(30);
  const prepared = await step(desk, id, 'preparation', {
    scan,
    place: home.places.preparation,
    embalmer: home.people.embalmer,
    treatment: '洗身、更衣、整容',
  });
  later(40);
  await step(desk, id, 'preparation/finish', {
    preparation: prepared.records[0]?.id ?? '',
    version: 1,
  });
  const startsAt = later(10);
  const booked = await step(desk, id, 'farewell', {
    hall: home.places.hall,
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 3_600_000).toISOString(),
  });
  await step(desk, id, 'moves', { scan, place: home.places.hall, reason: 'farewell' });
  assert.equal((await page(desk, id)).next?.step, 'farewell');
  later(60);
  await step(desk, id, 'farewell/complete', { record: booked.records[0]?.id ?? '', version: 1 });
  assert.equal((await page(desk, id)).next?.step, 'confirmation');
  await confirm(desk, opened);

  later(15);
  const fire = await step(desk, id, 'cremation', atTheFurnace(desk, opened));
  assert.equal((await page(desk, id)).next?.step, 'cremationFinish');
  later(75);
  const cremation = fire.records[0]?.id ?? '';
  const done = await step(desk, id, 'cremation/finish', {
    cremation,
    version: 1,
    ashesPlace: home.places.ashesRoom,
  });
  assert.match(done.tag?.number ?? '', /^A370102-/);
  assert.equal((await page(desk, id)).where[0]?.subject, 'ashes');

  later(60);
  await step(desk, id, 'ashes-placement', {
    destination: '5',
    scan: done.tag?.number ?? '',
    collector: contact,
    where: '章丘',
  });
  await settleAndCertify(desk, opened, cremation, '欧阳𠮷');
  const last = await page(desk, id);
  assert.deepEqual(last.missingToClose, []);
  assert.equal(last.next?.step, 'close');
  await step(desk, id, 'close', { version: 1 });
  const closed = await page(desk, id);
  assert.equal(closed.case.fact.state, '1');
  assert.equal(closed.next, null);
  const steps = closed.journey.map(({ step: name }) => name);
  for (const name of [
    'opened',
    'transport',
    'preparation',
    'farewell',
    'confirmation',
    'cremation',
    'ashesPlacement',
    'handOver',
  ] as const)
    assert.ok(steps.includes(name), name);
  const rooms = closed.journey.filter(({ kind }) => kind === 'custody').map(({ place }) => place);
  assert.deepEqual(rooms.slice(0, 3), ['鲁A·B001', '接待区', '一号柜']);
});

test('a retry with the same identifier opens one case', async () => {
  const id = desk.test.node.ids.uuid();
  const first = await open(desk, { id });
  assert.deepEqual(await open(desk, { id }), first);
});

test('a retried move and a retried cremation happen once', async () => {
  const opened = await open(desk);
  const { case: id, tagNumber: scan } = opened;
  const move = {
    id: desk.test.node.ids.uuid(),
    scan,
    place: desk.home.places.cabinet2,
    reason: 'storage',
    at: desk.later(5),
  } as const;
  await step(desk, id, 'moves', move);
  await step(desk, id, 'moves', move);
  await confirm(desk, opened);
  desk.later(5);
  const burn = { ...atTheFurnace(desk, opened), id: desk.test.node.ids.uuid(), ashesWanted: false };
  await step(desk, id, 'cremation', burn);
  await step(desk, id, 'cremation', burn);
  assert.equal((await page(desk, id)).custody.length, 2);
  desk.later(60);
  await step(desk, id, 'cremation/finish', { cremation: burn.id, version: 1 });
});

test('the ashes wait in a niche and are collected later', async () => {
  const opened = await open(desk);
  const { ashesTag: scan } = await cremate(desk, opened);
  desk.later(30);
  const placed = { destination: '6', scan, niche: desk.home.places.niche } as const;
  await step(desk, opened.case, 'ashes-placement', placed);
  assert.equal((await page(desk, opened.case)).where[0]?.placeKind, 'niche');
  desk.later(3 * 24 * 60);
  await step(desk, opened.case, 'ashes-placement', {
    destination: '9',
    scan,
    newCollector: {
      name: '张明',
      relation: '20',
      phone: '13805310002',
      identityNumber: identityNumber(31),
    },
  });
  const collected = await page(desk, opened.case);
  assert.deepEqual(collected.where, []);
  const [first, second] = collected.ashesPlacements;
  assert.deepEqual([first?.version, second?.fact.follows], [1, first?.id]);
  assert.equal(collected.contacts.length, 2);
});

test('the board shows who is here, where, what is next and what is missing', async () => {
  const waiting = await open(desk, { deathCertificate: undefined as never });
  const stored = await open(desk);
  await toCabinet(desk, stored, desk.home.places.cabinet1);
  const { body: board } = await desk.clerk.get<Board>('/api/board');
  const [first, second] = [waiting, stored].map(({ case: id }) =>
    board.people.find((person) => person.case === id),
  );
  assert.equal(first?.next?.step, 'deathCertificate');
  assert.equal(first?.missing[0]?.code, 'no-cremation-without-certificate');
  assert.equal(first?.where, null);
  assert.equal(second?.where?.placeName, '一号柜');
  assert.equal(second?.next?.step, 'confirmation');
  assert.equal(second?.tag, stored.tagNumber);
  assert.equal(second?.name, '张德福');
  const cabinet = board.places.find(({ id }) => id === desk.home.places.cabinet1);
  assert.deepEqual(
    cabinet?.occupants.map(({ case: id }) => id),
    [stored.case],
  );
  desk.later(8 * 24 * 60);
  const late = (await desk.clerk.get<Board>('/api/board')).body.people;
  assert.equal(late.find(({ case: id }) => id === stored.case)?.late, true);
});

test('a scan says what it is, whose, and where that is now', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened, desk.home.places.cabinet2);
  const typed = encodeURIComponent(` ${opened.tagNumber.toLowerCase().replaceAll('-', '')} `);
  const { body } = await desk.clerk.get<Scan>(`/api/scan/${typed}`);
  assert.equal(body.what, 'bodyTag');
  assert.equal(body.case, opened.case);
  assert.equal(body.where?.placeName, '二号柜');
  const renewed = await step(desk, opened.case, 'tags', { subject: 'body', reason: '标签破损' });
  const old = await desk.clerk.get<Scan>(`/api/scan/${opened.tagNumber}`);
  assert.equal(old.body.valid, false);
  assert.notEqual(renewed.tag?.number, opened.tagNumber);
  const byNumber = await desk.clerk.get<Scan>(`/api/scan/${opened.number}`);
  assert.equal(byNumber.body.what, 'case');
  const elsewhere = desk.api.as('clerk', {
    region: '370203',
    institution: desk.test.node.ids.uuid(),
  });
  assert.equal((await elsewhere.get(`/api/scan/${opened.tagNumber}`)).status, 404);
});

test('cases are found by number, by name, by its sound and by identity number', async () => {
  const number = identityNumber(99);
  const opened = await open(desk, {
    decedent: { name: '司马光华', identityNumber: number, deathCause: '01' },
  });
  for (const text of [
    opened.number,
    opened.tagNumber,
    '司马光华',
    'simaguanghua',
    'smgh',
    number.toLowerCase(),
  ]) {
    const why = { purpose: 'casework', reason: '家属到窗口办事' };
    const { body } = await desk.clerk.post<CasesPage>('/api/cases/search', { text, ...why });
    assert.deepEqual(
      body.rows.map(({ id }) => id),
      [opened.case],
      text,
    );
  }
});

test('a case is found by what is said on the telephone: a part of a name, a number, last digits', async () => {
  const opened = await open(desk, {
    decedent: { name: '阿卜杜拉·周德明', sex: '1', deathCause: '02' },
    contact: { ...CONTACT, phone: '13905317788' },
  });
  const tail = opened.number.slice(-6);
  for (const text of ['周德', '德明', '阿卜杜拉', '卜杜拉周', 'abudula', '139 0531 7788', tail]) {
    const {
      status,
      body,
      text: said,
    } = await desk.clerk.post<CasesPage>('/api/cases/search', {
      text,
    });
    assert.equal(status, 200, said);
    assert.deepEqual(
      body.rows.map(({ id }) => id),
      [opened.case],
      text,
    );
  }
  for (const text of ['王德', '13905317780', 'deming']) {
    const { body } = await desk.clerk.post<CasesPage>('/api/cases/search', { text });
    assert.ok(!body.rows.some(({ id }) => id === opened.case), text);
  }
});

test('a part of a name finds nothing beyond the own house, and nothing for who sees no names', async () => {
  const officer = desk.api.as('countyOfficer', { region: COUNTY });
  const why = { purpose: 'supervision', reason: '核对来信' };
  const asked = await officer.post<CasesPage>('/api/cases/search', { text: '德明', ...why });
  assert.equal(asked.body.total, 0);
  const phone = await officer.post<CasesPage>('/api/cases/search', { text: '13905317788' });
  assert.equal(phone.body.total, 0);
});

test('no search for a person is put into an address', async () => {
  for (const path of ['/api/cases?text=x', '/api/cases.csv?text=x', '/api/cases/search?text=x'])
    assert.ok((await desk.clerk.get(path)).status >= 400, path);
});

test('an export is a harmless table and leaves a trace', async () => {
  await open(desk, { decedent: { name: '=cmd|x', sex: '1', deathCause: '02' } });
  const { text, headers } = await desk.clerk.post('/api/cases/search.csv', {
    from: today(desk),
  });
  assert.match(String(headers['content-type']), /text\/csv/);
  assert.match(text, /'=cmd\|x/);
  const [logged] = await desk.test.owner.all<{ entry: string }>(
    sql`select entry from audit_entry where act = 'export' and ${true}`,
  );
  assert.match(logged?.entry ?? '', /"count":\d+/);
});

test('a correction tells in words what changed, with personal values masked', async () => {
  const opened = await open(desk, {
    decedent: { name: '赵一', identityNumber: identityNumber(41), deathCause: '02' },
  });
  await step(desk, opened.case, 'corrections', {
    kind: 'decedent',
    record: opened.decedent,
    version: 1,
    changes: { deathCause: '01', identityNumber: identityNumber(44) },
    reason: '家属提供户口簿',
  });
  const { body } = await desk.clerk.get<CaseHistory>(`/api/cases/${opened.case}/history`);
  const [last] = body.entries;
  assert.match(last?.says.zh ?? '', /变更逝者：.*原因：家属提供户口簿。$/);
  assert.match(last?.says.zh ?? '', /证件号码由“370\*{15}”改为“370\*{15}”/);
  assert.match(last?.says.zh ?? '', /死亡原因由“\*\*\*”改为“\*\*\*”/);
  assert.ok(!JSON.stringify(body).includes(identityNumber(41)));
  const corrected = (await page(desk, opened.case)).decedent;
  assert.equal(corrected.fact.sex, '2');
});

test('a look at whole values gives its purpose and a reason, and is logged with both', async () => {
  const opened = await open(desk);
  const path = `/api/cases/${opened.case}/reveal`;
  const asked = {
    kind: 'contact',
    record: opened.contact,
    purpose: 'verification',
    reason: '家属李女士来电核对',
  };
  const { body } = await desk.clerk.post<{ fact: { phone: string } }>(path, asked);
  assert.equal(body.fact.phone, '13805310001');
  const [look] = await desk.test.owner.all<{ purpose: string; entry: string }>(
    sql`select purpose, entry from audit_entry where act = 'reveal' and record = ${opened.contact}`,
  );
  assert.equal(look?.purpose, 'verification');
  assert.match(look?.entry ?? '', /"reason":"/);
  assert.doesNotMatch(look?.entry ?? '', /李女士/, 'the reason is sealed');
  for (const reason of [undefined, '', '核对', '　　　　　', '字'.repeat(201)])
    assert.equal((await desk.clerk.post(path, { ...asked, reason })).status, 400, String(reason));
  assert.equal((await desk.clerk.post(path, { ...asked, purpose: 'curiosity' })).status, 400);
});

test('an officer sees the case masked, a clerk of another place not at all', async () => {
  const opened = await open(desk);
  const officer = desk.api.as('countyOfficer', { region: COUNTY });
  const { body } = await officer.get<CasePage>(`/api/cases/${opened.case}`);
  assert.equal(body.decedent.fact.name, '张**');
  assert.deepEqual(body.may.acts, []);
  const other = desk.api.as('clerk', { region: COUNTY, institution: desk.test.node.ids.uuid() });
  assert.equal((await other.get(`/api/cases/${opened.case}`)).status, 404);
});

test('two people of one name in care are marked on the board, on both pages and at the counter', async () => {
  const named = { sex: '2', deathCause: '02' } as const;
  const one = await open(desk, { decedent: { ...named, name: '周桂芳', age: 85 } });
  const ask = () => desk.clerk.post<SameNames>('/api/cases/same-name', { name: '周桂芳' });
  assert.deepEqual((await ask()).body.cases, [], 'who is not here yet is no namesake in care');
  await toCabinet(desk, one, desk.home.places.reception);
  const [here] = (await ask()).body.cases;
  assert.equal(here?.case, one.case);
  assert.equal(here?.age, 85);
  const other = await open(desk, { decedent: { ...named, name: '周 桂芳', age: 79 } });
  const page_ = await page(desk, other.case);
  assert.deepEqual(
    page_.sameName.map(({ case: id }) => id),
    [one.case],
  );
  const { body: board } = await desk.clerk.get<Board>('/api/board');
  const marks = board.people.filter(({ sameName }) => sameName).map(({ case: id }) => id);
  assert.ok(marks.includes(other.case));
  const { body: alone } = await desk.clerk.post<SameNames>('/api/cases/same-name', {
    name: '周桂',
  });
  assert.deepEqual(alone.cases, [], 'a part of a name is no namesake');
});

test('an operator, who sees neither bill nor certificate, is told nothing of what became of them', async () => {
  const own = await openDesk();
  try {
    const opened = await open(own);
    const { cremation, ashesTag } = await cremate(own, opened);
    own.later(10);
    await step(own, opened.case, 'ashes-placement', {
      destination: '5',
      scan: ashesTag,
      newCollector: CONTACT,
    });
    await settleAndCertify(own, opened, cremation);
    const operator = own.api.as('operator', { region: COUNTY, institution: own.home.id });
    const { body } = await operator.get<CasePage>(`/api/cases/${opened.case}`);
    assert.equal(body.next, null);
    assert.deepEqual([...body.missing, ...body.missingToClose], []);
    assert.equal((await page(own, opened.case)).next?.step, 'close');
  } finally {
    await own.close();
  }
});
