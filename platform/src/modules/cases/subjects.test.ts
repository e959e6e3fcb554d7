import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CasePage, Scan } from '@qingming/connect/api/case-page.ts';
import type { CaseSteps, Opened } from '@qingming/connect/api/cases.ts';
import { certificate } from '@qingming/standard/records/papers.ts';
import { certificateNumber } from '../../../test-support/certificate-number.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import {
  atTheFurnace,
  confirm,
  CONTACT,
  cremate,
  type Desk,
  LEAVES_WITH,
  identityNumber,
  newCase,
  open,
  openDesk,
  page,
  refused,
  settle,
  settleAndCertify,
  step,
  toCabinet,
  today,
} from './cases.test-support.ts';
import {
  burning,
  free,
  type Intruder,
  intruderAt,
  refusedByDatabase,
  saysInBoth,
} from './intruder.test-support.ts';

/** What a case is about, from its opening to its closing; every stop through the act and past all our code. */
let desk: Desk;
let intruder: Intruder;
before(async () => {
  desk = await openDesk();
  intruder = intruderAt(desk);
});
after(() => desk.close());

type Proof = CaseSteps['proof'];

const prove = (id: string, kind: Proof['kind'], more: Partial<Proof> = {}) =>
  step(desk, id, 'proof', { kind, issuer: '济南市第一医院', issuedOn: today(desk), ...more });

/** Opened without a death certificate. */
async function openWithout(more: Parameters<typeof newCase>[0]): Promise<Opened> {
  const { deathCertificate: _, ...without } = newCase(more);
  const { status, body, text } = await desk.clerk.post<Opened>('/api/cases', without);
  assert.equal(status, 201, text);
  return body;
}

async function burn(opened: Opened, more: Partial<CaseSteps['cremation']> = {}): Promise<string> {
  desk.later(30);
  const started = await step(desk, opened.case, 'cremation', {
    ...atTheFurnace(desk, opened),
    ...more,
  });
  desk.later(40);
  const cremation = started.records[0]?.id ?? '';
  await step(desk, opened.case, 'cremation/finish', {
    cremation,
    version: 1,
    ...(more.ashesWanted === false ? {} : { ashesPlace: desk.home.places.ashesRoom }),
  });
  return cremation;
}

const close = async (id: string): Promise<CasePage> => {
  const { version } = (await page(desk, id)).case;
  await step(desk, id, 'close', { version });
  return page(desk, id);
};

/** Refused by its own words through the act, and by the database past it. */
async function refusedTwice(opened: Opened, rule: string, row: object = {}): Promise<void> {
  desk.later(5);
  const problem = await refused(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
  assert.equal(problem.values['rule'], rule);
  await refusedByDatabase(
    intruder.plant('cremation', opened.case, burning(desk, opened, { ...row })),
    rule,
  );
}

const REMAINS = [
  ['body-part', 'body-part', 'a limb that a hospital took off'],
  ['stillborn', 'stillbirth', 'a stillborn child'],
  ['old-remains', 'relocation', 'the bones of a moved grave'],
  ['specimen', 'specimen', 'a specimen of a medical school'],
] as const;

for (const [subject, kind, name] of REMAINS)
  test(`${name} is cremated on its own paper and closed, without a certificate of a death`, async () => {
    const opened = await openWithout({ subject, decedent: {} });
    const about = await page(desk, opened.case);
    assert.equal(about.case.fact.subject, subject);
    assert.equal(about.decedent.fact.deathCause, undefined);
    assert.deepEqual(
      about.missing.map(({ code }) => code),
      ['proof-accounted-for'],
    );
    assert.equal(about.next?.step, 'proof');
    await toCabinet(desk, opened);
    await confirm(desk, opened);
    await refusedTwice(opened, 'remains-have-their-proof', { kind: '1' });
    await prove(opened.case, kind);
    await refusedByDatabase(
      intruder.plant('cremation', opened.case, burning(desk, opened)),
      'kind-of-cremation-fits-the-case',
    );
    const cremation = await burn(opened, { ashesWanted: false });
    const burnt = await page(desk, opened.case);
    assert.equal(burnt.cremation?.fact.kind, '1');
    await step(desk, opened.case, 'ashes-placement', { destination: '8' });
    await settle(desk, opened);
    assert.equal((await page(desk, opened.case)).next?.step, 'close');
    const records = desk.test.recordsAs('clerk', { region: COUNTY, institution: desk.home.id });
    const paper = {
      ...{ kind: 'HZ', state: 'issued', cremation, decedent: opened.decedent, name: '某' },
      ...{
        sex: '9',
        crematedOn: today(desk),
        issuerName: '馆',
        issuedBy: '王敏',
        issuedOn: today(desk),
      },
    };
    await assert.rejects(
      records.create(certificate, paper as never, {
        region: COUNTY,
        institution: desk.home.id,
        root: opened.case,
      }),
      (error) =>
        isFault(error) && error.detail['rule'] === 'a-cremation-certificate-is-of-a-person',
    );
    const ended = await close(opened.case);
    assert.equal(ended.case.fact.state, '1');
    assert.equal(ended.case.fact.endReason, 'cremated');
    const [proof] = ended.further.find((one) => one.kind === 'proof')?.records ?? [];
    await refusedByDatabase(
      intruder.change('proof', proof?.id ?? '', { voided: true }),
      'cremation-keeps-its-proof',
      'closed-case-keeps-its-proof',
    );
  });

test('of remains a hospital may commission the cremation itself, and nobody signs for a family', async () => {
  const opened = await openWithout({ subject: 'body-part', decedent: {} });
  await toCabinet(desk, opened);
  await prove(opened.case, 'body-part');
  await refusedTwice(opened, 'no-cremation-without-confirmation', { kind: '1' });
  await prove(opened.case, 'disposal-commission');
  assert.equal((await page(desk, opened.case)).next?.step, 'cremation');
  await burn(opened, { ashesWanted: false });
});

test('a limb has no cause of death, no number and no death certificate', async () => {
  for (const decedent of [{ deathCause: '02' as const }, { identityNumber: identityNumber(11) }]) {
    const { deathCertificate: _, ...without } = newCase({ subject: 'body-part', decedent });
    const { status, text } = await desk.clerk.post('/api/cases', without);
    assert.equal(status, 422, text);
    assert.match(text, /nobody-died-of-whom-this-is/);
  }
  const opened = await openWithout({ subject: 'body-part', decedent: {} });
  const paper = { kind: 'medical', issuer: '1', issuerName: '医院', number: 'D1' } as const;
  const problem = await refused(desk, opened.case, 'death-certificate', {
    ...paper,
    issuedOn: '2026-01-05',
  });
  assert.equal(problem.values['rule'], 'a-death-certificate-is-of-somebody-who-died');
  const person = await open(desk);
  await refusedByDatabase(
    intruder.change('funeralCase', person.case, { subject: 'specimen' }),
    'nobody-died-of-whom-this-is',
    'a-death-certificate-is-of-somebody-who-died',
  );
  await refusedByDatabase(
    intruder.change('funeralCase', opened.case, { subject: 'person' }),
    'a-cause-of-death-is-given',
  );
});

test('a person has a cause of death, if only one that nobody knows', async () => {
  const { status, text } = await desk.clerk.post(
    '/api/cases',
    newCase({ decedent: { name: '王', sex: '1' } }),
  );
  assert.equal(status, 422);
  assert.match(text, /a-cause-of-death-is-given/);
  const opened = await open(desk, { decedent: { name: '王五六', sex: '1', deathCause: '11' } });
  await refusedByDatabase(
    intruder.change('decedent', opened.decedent, { death_cause: null }),
    'a-cause-of-death-is-given',
  );
});

const journey = () => ({
  from: '护城河边',
  vehicle: desk.home.places.hearse,
  driver: desk.home.people.driver,
});

const daysAgo = (days: number) =>
  new Date(desk.test.node.clock.now().getTime() - days * 86_400_000).toISOString().slice(0, 10);

/** Samples, notice and the decision of the police, as the procedure asks for them. */
async function decideOnUnidentified(id: string): Promise<void> {
  const begun = await step(desk, id, 'unclaimed', {
    ...{ chain: 'criminal', found: 'unknown-identity', decider: 'police', office: '历下分局' },
    startedOn: daysAgo(40),
  });
  const record = begun.records[0]?.id ?? '';
  const dnaTakenOn = daysAgo(39);
  await step(desk, id, 'unclaimed/samples', { record, version: 1, dnaTakenOn });
  await step(desk, id, 'unclaimed/notice', {
    ...{ record, version: 2, noticeMedium: '济南日报' },
    ...{ noticeFrom: daysAgo(36), noticeUntil: daysAgo(5) },
  });
  await step(desk, id, 'unclaimed/decide', {
    ...{ record, version: 3, decidedBy: '济南市公安局' },
    ...{ decisionDocument: '济公处〔2026〕9号', decidedOn: today(desk) },
  });
}

test('the police have an unidentified body fetched at night; certificate and consent follow, and it is cremated', async () => {
  const opened = await openWithout({
    subject: 'unidentified',
    hazard: 'unknown',
    decedent: { sex: '1', deathCause: '11', age: 50 },
  });
  assert.equal((await page(desk, opened.case)).decedent.fact.nameless, true);
  const without = await refused(desk, opened.case, 'transport', journey());
  assert.equal(without.values['rule'], 'no-transport-without-certificate');
  saysInBoth(without, /公安机关遗体接运通知/, /order of the police/);
  await prove(opened.case, 'police-commission', { issuer: '历下分局', number: '历公（2026）12号' });
  assert.equal((await page(desk, opened.case)).next?.step, 'transport');
  const left = await step(desk, opened.case, 'transport', journey());
  const transport = left.records[0]?.id ?? '';
  desk.later(40);
  await step(desk, opened.case, 'transport/arrive', {
    transport,
    version: 1,
    scan: opened.tagNumber,
    place: desk.home.places.cabinet1,
    kilometres: 8,
  });
  assert.equal((await page(desk, opened.case)).next?.step, 'certificateFollows');
  await confirm(desk, opened);
  await refusedTwice(opened, 'no-cremation-without-certificate');
  await step(desk, opened.case, 'death-certificate', {
    kind: 'police',
    number: '历公证 1',
    issuer: '2',
    issuerName: '历下分局',
    issuedOn: today(desk),
  });
  assert.equal((await page(desk, opened.case)).next?.step, 'policeConsent');
  await refusedTwice(opened, 'the-police-consent-to-it');
  await prove(opened.case, 'police-consent', { issuer: '历下分局' });
  await refusedTwice(opened, 'no-cremation-before-the-decision');
  await decideOnUnidentified(opened.case);
  const cremation = await burn(opened, { ashesWanted: false });
  await step(desk, opened.case, 'ashes-placement', { destination: '8' });
  await settleAndCertify(desk, opened, cremation, '无名氏');
  assert.equal((await close(opened.case)).case.fact.endReason, 'cremated');
});

test('a body that the police take back without any certificate can be closed', async () => {
  const opened = await openWithout({
    subject: 'unidentified',
    decedent: { sex: '2', deathCause: '11' },
    contact: { ...CONTACT, documentKind: '0', name: '张警官' },
  });
  await prove(opened.case, 'police-commission', { issuer: '历下分局' });
  await toCabinet(desk, opened);
  desk.later(60);
  await step(desk, opened.case, 'hand-over', {
    scan: opened.tagNumber,
    handedTo: opened.contact,
    ...LEAVES_WITH,
  });
  await settle(desk, opened);
  const { missing, next } = await page(desk, opened.case);
  assert.deepEqual([missing, next?.step], [[], 'close']);
  assert.equal((await close(opened.case)).case.fact.endReason, 'body-handed-over');
});

for (const [cause, name] of [
  ['05', 'homicide'],
  ['06', 'suicide'],
  ['08', 'poisoning'],
  ['04', 'a road accident'],
] as const)
  test(`after ${name} a hospital certificate alone does not cremate`, async () => {
    const opened = await open(desk, { decedent: { name: '赵六一', sex: '1', deathCause: cause } });
    await toCabinet(desk, opened);
    await confirm(desk, opened);
    await refusedTwice(opened, 'the-police-consent-to-it');
    const { missing } = await page(desk, opened.case);
    assert.deepEqual(
      missing.map(({ code }) => code),
      ['the-police-consent-to-it'],
    );
    await prove(opened.case, 'police-consent', { issuedOn: today(desk) });
    await burn(opened, { ashesWanted: false });
  });

test('the consent that comes after the cremation is none, and what is law now was not before 30 March 2026', async () => {
  const opened = await open(desk, { decedent: { name: '赵六二', sex: '1', deathCause: '05' } });
  await toCabinet(desk, opened);
  await confirm(desk, opened);
  await prove(opened.case, 'police-consent');
  const yesterday = new Date(desk.test.node.clock.now().getTime() - 86_400_000).toISOString();
  await refusedByDatabase(
    intruder.plant('cremation', opened.case, burning(desk, opened, { started_at: yesterday })),
    'the-police-consent-to-it',
    'confirmed-before-cremation',
  );
  // Asked of by another rule, but not for the consent.
  await assert.rejects(
    intruder.plant(
      'cremation',
      opened.case,
      burning(desk, opened, { started_at: '2026-03-29T00:00:00.000Z' }),
    ),
    ({ message }: Error) => !message.includes('the-police-consent-to-it'),
  );
  await free(desk, opened);
});

test('a newborn of three days without a number has an age in days and a certificate of its issuer', async () => {
  const died = today(desk);
  const born = new Date(Date.parse(died) - 3 * 86_400_000).toISOString().slice(0, 10);
  const paper = {
    kind: 'medical-2026',
    issuer: '1',
    issuerName: '妇幼保健院',
    issuedOn: died,
  } as const;
  const decedent = {
    name: '王某之子',
    sex: '1' as const,
    deathCause: '02' as const,
    birthDate: born,
    deathDate: died,
    deathPlaceKind: 'hospital' as const,
  };
  const wrong = await desk.clerk.post(
    '/api/cases',
    newCase({ decedent: { ...decedent, ageDays: 9 } }),
  );
  assert.match(wrong.text, /days-of-a-child-under-one-year/);
  const bare = await desk.clerk.post(
    '/api/cases',
    newCase({ decedent: { ...decedent, ageDays: 3 }, deathCertificate: paper }),
  );
  assert.match(bare.text, /deathCertificate\/number/);
  const number = certificateNumber(7_000);
  const opened = await open(desk, {
    decedent: { ...decedent, ageDays: 3 },
    deathCertificate: { ...paper, number },
  });
  await refusedByDatabase(
    intruder.change('decedent', opened.decedent, { age_days: 30 }),
    'days-of-a-child-under-one-year',
  );
  const { cremation, ashesTag } = await cremate(desk, opened);
  desk.later(10);
  await step(desk, opened.case, 'ashes-placement', {
    destination: '5',
    scan: ashesTag,
    newCollector: { ...CONTACT, documentKind: '0' },
  });
  await settleAndCertify(desk, opened, cremation, '王某之子');
  assert.equal((await close(opened.case)).case.fact.endReason, 'cremated');
});

test('somebody who died abroad is cremated on the certificate of the other country', async () => {
  const opened = await open(desk, {
    decedent: {
      name: 'Anna Schmidt',
      sex: '2',
      deathCause: '02',
      documentKind: '4',
      identityNumber: 'C01X00T47',
      country: '276' as never,
      deathPlaceKind: 'abroad',
    },
    deathCertificate: {
      kind: 'foreign',
      number: 'S-12/2026',
      issuer: '7',
      issuerName: 'Standesamt Berlin',
      issuedOn: '2026-10-20',
    },
  });
  for (const kind of ['entry-quarantine', 'encoffining', 'embalming', 'consular'] as const)
    await prove(opened.case, kind, { issuedOn: '2026-10-22' });
  await cremate(desk, opened);
});

test('a doubt about the cause stops the cremation until it is answered, and is not taken back', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened);
  await confirm(desk, opened);
  const told = await step(desk, opened.case, 'doubt', {
    facts: '颈部有明显勒痕，与病故不符',
    reportedTo: '历下分局',
  });
  const record = told.records[0]?.id ?? '';
  assert.equal((await page(desk, opened.case)).next?.step, 'doubt');
  await refusedTwice(opened, 'no-cremation-while-in-doubt');
  const ended = desk.test.node.clock.now().getTime() + 80 * 60_000;
  const finished = {
    finished_at: new Date(ended).toISOString(),
    finish_tag: opened.tagNumber,
  };
  await refusedByDatabase(
    intruder.plant('cremation', opened.case, burning(desk, opened, finished)),
    'no-cremation-while-in-doubt',
  );
  await refusedByDatabase(
    intruder.change('doubtReport', record, { voided: true }),
    'a-doubt-is-answered-and-not-voided',
  );
  await step(desk, opened.case, 'doubt/answer', {
    record,
    version: 1,
    outcome: 'investigated',
    answer: '已立案',
  });
  await refusedTwice(opened, 'no-cremation-while-in-doubt');
  await step(desk, opened.case, 'doubt/answer', {
    record,
    version: 2,
    outcome: 'cleared',
    answer: '经检验排除他杀，可以火化',
  });
  await burn(opened, { ashesWanted: false });
});

test('a refusal says what, why, what the family was told and by whom', async () => {
  const opened = await openWithout({});
  await step(desk, opened.case, 'refusal', {
    step: 'collection',
    reason: 'papers-missing',
    told: '请到社区卫生服务中心开具死亡证明，电话 0531-0000',
  });
  const [kept] = (await page(desk, opened.case)).further.flatMap(({ records }) => records);
  assert.equal(kept?.fact['by'], desk.home.people.clerk);
});

test('a certificate of another name, sex, number or day is refused', async () => {
  const decedent = {
    ...newCase().decedent,
    identityNumber: identityNumber(21),
    deathDate: '2026-01-04',
  };
  const opened = await openWithout({ decedent });
  const paper = {
    kind: 'medical',
    issuer: '1',
    issuerName: '医院',
    issuedOn: '2026-01-05',
    number: certificateNumber(8_000),
  } as const;
  for (const wrong of [
    { name: '李德福' },
    { sex: '2' as const },
    { identityNumber: identityNumber(22) },
    { diedOn: '2026-01-03' },
  ]) {
    const problem = await refused(desk, opened.case, 'death-certificate', { ...paper, ...wrong });
    assert.equal(problem.values['rule'], 'certificate-speaks-of-this-person');
  }
  await refusedByDatabase(
    intruder.plant('deathCertificate', opened.case, {
      ...{
        kind: 'police',
        number: '\\x00',
        issuer: '2',
        issuer_name: '分局',
        issued_on: '2026-01-05',
      },
      sex: '2',
    }),
    'certificate-speaks-of-this-person',
  );
  await step(desk, opened.case, 'death-certificate', {
    ...paper,
    ...{ name: '张德福', sex: '1', identityNumber: identityNumber(21), diedOn: '2026-01-04' },
    verified: 'electronic',
  });
  const [kept] = (await page(desk, opened.case)).deathCertificates;
  assert.equal(kept?.fact.checkedBy, desk.home.people.clerk);
});

test('the certificate of 2026 bears the number of the person, which the clerk need not type again', async () => {
  const number = identityNumber(31);
  const paper = {
    kind: 'medical-2026',
    issuer: '1',
    issuerName: '医院',
    issuedOn: today(desk),
  } as const;
  const decedent = { ...newCase().decedent, identityNumber: number };
  const wrong = await desk.clerk.post(
    '/api/cases',
    newCase({ decedent, deathCertificate: { ...paper, number: 'D370102000001' } }),
  );
  assert.match(wrong.text, /certificate-of-2026-has-its-number/);
  const opened = await openWithout({ decedent });
  await step(desk, opened.case, 'death-certificate', paper);
  const { body } = await desk.clerk.post<{ fact: { number: string } }>(
    `/api/cases/${opened.case}/reveal`,
    {
      kind: 'deathCertificate',
      record: (await page(desk, opened.case)).deathCertificates[0]?.id,
      purpose: 'casework',
      reason: '核对编号',
    },
  );
  assert.equal(body.fact.number, number);
});

test('how handlers are protected is shown at the head, on the board and after a scan, and not to who handles nobody', async () => {
  const opened = await open(desk, { hazard: 'infection-a' });
  await toCabinet(desk, opened, desk.home.places.reception);
  assert.equal((await page(desk, opened.case)).case.fact.hazard, 'infection-a');
  const scan = await desk.clerk.get<Scan>(`/api/scan/${opened.tagNumber}`);
  assert.equal(scan.body.hazard, 'infection-a');
  const { body } = await desk.clerk.get<{ people: { case: string; hazard: string }[] }>(
    '/api/board',
  );
  assert.equal(body.people.find((one) => one.case === opened.case)?.hazard, 'infection-a');
  const officer = desk.api.as('countyOfficer', { region: COUNTY });
  const seen = await officer.get<CasePage>(`/api/cases/${opened.case}`);
  assert.equal(seen.body.case.fact.hazard, undefined);
});

test('a case that was withdrawn says so, and one in progress has not ended', async () => {
  const opened = await open(desk);
  await step(desk, opened.case, 'withdraw', { version: 1, reason: '家属改到外地办理' });
  const { case: withdrawn } = await page(desk, opened.case);
  assert.deepEqual(
    [withdrawn.fact.endReason, withdrawn.fact.receivedBy],
    ['withdrawn', desk.home.people.clerk],
  );
  await step(desk, opened.case, 'reopen', { version: 2, reason: '仍在本馆办理' });
  await refusedByDatabase(
    intruder.change('funeralCase', opened.case, { end_reason: 'cremated' }),
    'an-end-is-of-a-case-that-ended',
  );
});
