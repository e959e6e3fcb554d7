import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CaseSteps } from '@qingming/connect/api/cases.ts';
import { certificate } from '@qingming/standard/records/papers.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { civilDay } from '../../kernel/clock.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import {
  cremate,
  type Desk,
  open,
  openDesk,
  page,
  refused,
  settleAndCertify,
  step,
  toCabinet,
  today,
} from './cases.test-support.ts';
import {
  type Intruder,
  intruderAt,
  refusedByDatabase,
  saysInBoth,
} from './intruder.test-support.ts';

/** Who confirms a cremation, and what becomes of the certificate: by the acts and past them. */
let desk: Desk;
let intruder: Intruder;
before(async () => {
  desk = await openDesk();
  intruder = intruderAt(desk);
});
after(() => desk.close());

const refusedFor = (rule: string) => (error: unknown) =>
  error instanceof Fault && error.detail['rule'] === rule;

const now = () => desk.test.node.clock.now().toISOString();
const scope = () => ({ region: COUNTY, institution: desk.home.id });
const records = () => desk.test.recordsAs('clerk', scope());
const POLICE = {
  party: 'organisation',
  organisation: '济南市公安局历下区分局',
  creditCode: '11370100004188888J',
  name: '周警官',
  documentKind: '2',
  identityNumber: '鲁A0012345',
} as const;

const addContact = async (id: string, more: object) =>
  (await step(desk, id, 'contacts', { role: '3', name: '某人', ...more } as CaseSteps['contacts']))
    .records[0]?.id ?? '';

test('the police arrange a cremation and receive the ashes, without kin and without a telephone', async () => {
  const { creditCode: _wrong, ...police } = POLICE;
  const opened = await open(desk, { contact: { ...police } });
  const { ashesTag } = await cremate(desk, opened);
  desk.later(5);
  await step(desk, opened.case, 'ashes-placement', {
    destination: '9',
    scan: ashesTag,
    collector: opened.contact,
  });
  const { contacts } = await page(desk, opened.case);
  assert.equal(contacts[0]?.fact.organisation, police.organisation);
  assert.equal(contacts[0]?.fact.relation, undefined);
});

test('a person without relation or telephone is no contact, and an organisation has its name and a true code', async () => {
  const opened = await open(desk);
  const problem = await refused(desk, opened.case, 'contacts', {
    role: '3',
    name: '某人',
  } as CaseSteps['contacts']);
  assert.equal(problem.values['rule'], 'a-person-has-a-relation-and-a-telephone');
  saysInBoth(problem, /与逝者关系和联系电话/, /relation and the telephone/);
  const nameless = { role: '8', name: '院长', party: 'organisation' };
  const unnamed = await refused(desk, opened.case, 'contacts', nameless as CaseSteps['contacts']);
  assert.equal(unnamed.values['rule'], 'an-organisation-has-its-name');
  const badCode = {
    ...nameless,
    organisation: '济南市社会福利院',
    creditCode: '913701000000000000',
  };
  const wrong = await refused(desk, opened.case, 'contacts', badCode as CaseSteps['contacts']);
  assert.equal(wrong.errors[0]?.path, '/creditCode');
  await refusedByDatabase(
    intruder.change('contact', opened.contact, { relation: null }),
    'a_person_has_a_relation_and_a_telephone',
  );
});

test('a neighbour without an identity document signs nothing; a welfare home as guardian does', async () => {
  const opened = await open(desk);
  const neighbour = await addContact(opened.case, { relation: '99', phone: '13905310009' });
  const sign = { signatory: neighbour, identityChecked: '王敏' };
  const problem = await refused(desk, opened.case, 'confirmation', sign);
  assert.equal(problem.values['rule'], 'the-signatory-is-known');
  saysInBoth(problem, /补登签字人的证件/, /identity document/);
  await refusedByDatabase(
    intruder.plant('cremationConfirmation', opened.case, {
      signatory: neighbour,
      signed_at: now(),
      identity_checked: '\\x00',
    }),
    'the-signatory-is-known',
  );
  const home = await addContact(opened.case, {
    role: '8',
    party: 'organisation',
    organisation: '济南市社会福利院',
    mayDecide: true,
  });
  await step(desk, opened.case, 'confirmation', { ...sign, signatory: home });
});

test('an implant of which the case warns is taken out before the form is signed', async () => {
  const opened = await open(desk, { hazard: 'implant' });
  await toCabinet(desk, opened, desk.home.places.reception);
  const sign = { signatory: opened.contact, identityChecked: '王敏' };
  const problem = await refused(desk, opened.case, 'confirmation', sign);
  assert.equal(problem.values['rule'], 'implants-are-taken-out');
  saysInBoth(problem, /植入物/, /implant/);
  await refusedByDatabase(
    intruder.plant('cremationConfirmation', opened.case, {
      signatory: opened.contact,
      signed_at: now(),
      identity_checked: '\\x00',
      implant_removed: false,
    }),
    'implants-are-taken-out',
  );
  await step(desk, opened.case, 'confirmation', { ...sign, implantRemoved: true });
});

/** A case whose person was cremated and certified, and the certificate. */
async function certified(more: object = {}) {
  const opened = await open(desk, more);
  const { cremation, ashesTag } = await cremate(desk, opened);
  desk.later(5);
  await step(desk, opened.case, 'ashes-placement', {
    destination: '9',
    scan: ashesTag,
    collector: opened.contact,
  });
  await settleAndCertify(desk, opened, cremation);
  const [paper] = (await page(desk, opened.case)).certificates;
  return { opened, cremation, paper: paper?.id ?? '', version: paper?.version ?? 0 };
}

const collected = (receivedBy: string) =>
  ({ state: 'collected', receivedBy, collectedAt: now() }) as const;

test('a certificate is collected by somebody at some time, or it is not collected', async () => {
  const { opened, paper } = await certified();
  for (const half of [
    { state: 'collected' },
    { state: 'collected', received_by: opened.contact },
    { received_by: opened.contact },
  ])
    await refusedByDatabase(
      intruder.change('certificate', paper, half),
      'collected-by-somebody-at-some-time',
      'a-collected-certificate-has-a-collector',
    );
  await records().revise(certificate, paper, 1, collected(opened.contact), '已领取');
});

test('a certificate that is written off for the burial closes the case, and no second original stands beside it', async () => {
  const { opened, cremation, paper, version } = await certified();
  const writtenOffBy = '济南市莲花山公墓';
  const off = { record: paper, version, writtenOffBy };
  await step(desk, opened.case, 'certificate/write-off', off);
  const again = await refused(desk, opened.case, 'certificate/write-off', {
    ...off,
    version: version + 1,
  });
  assert.ok(again.status >= 400);
  await refusedByDatabase(
    intruder.plantLike('certificate', paper, {
      state: 'issued',
      number: 'HZ370102-2026-900077',
      written_off_by: null,
      written_off_at: null,
    }),
    'one-valid-certificate',
  );
  await refusedByDatabase(
    intruder.change('certificate', paper, { written_off_by: null }),
    'written-off-by-somebody-at-some-time',
  );
  const { case: own } = await page(desk, opened.case);
  await step(desk, opened.case, 'close', { version: own.version });
  assert.ok(cremation);
});

test('after the name was corrected the case closes only with a new certificate, which goes to the first collector', async () => {
  const { opened, cremation, paper } = await certified();
  await records().revise(certificate, paper, 1, collected(opened.contact), '已领取');
  const renamed = async (name: string): Promise<string | undefined> => {
    const [person] = await records().ofRoot(decedent, opened.case);
    await step(desk, opened.case, 'corrections', {
      kind: 'decedent',
      record: opened.decedent,
      version: person?.version ?? 1,
      changes: { name },
      reason: '录入笔误',
      confirmDuplicate: true,
    });
    return (await page(desk, opened.case)).next?.step;
  };
  assert.equal(await renamed('张德富'), 'certificateRenewal', 'what is to be done next is told');
  assert.equal(await renamed('张德福'), 'close', 'what was corrected back needs no new paper');
  assert.equal(await renamed('张德富'), 'certificateRenewal');
  const { case: own } = await page(desk, opened.case);
  const problem = await refused(desk, opened.case, 'close', { version: own.version });
  assert.equal(problem.values['rule'], 'the-certificate-says-who-it-was');
  saysInBoth(problem, /请补发火化证明/, /reissue it/);
  await refusedByDatabase(
    intruder.change('funeralCase', opened.case, { state: '1', closed_at: now() }),
    'the-certificate-says-who-it-was',
  );
  const { cremation: fire } = await page(desk, opened.case);
  const other = await addContact(opened.case, { relation: '20', phone: '13905310010' });
  const reissue = (receivedBy: string) =>
    records().together(async (both) => {
      const { version } = await both.get(certificate, paper);
      await both.revise(certificate, paper, version, { state: 'cancelled' }, '姓名更正');
      const fact = {
        kind: 'BHZ',
        cancels: paper,
        ...collected(receivedBy),
        cremation,
        decedent: opened.decedent,
        name: '张德富',
        sex: '1',
        crematedOn: civilDay(new Date(fire?.fact.finishedAt ?? 0)),
        issuerName: '测试殡仪馆',
        issuedBy: '王敏',
        issuedOn: today(desk),
      };
      return both.create(certificate, fact as never, { ...scope(), root: opened.case });
    });
  await assert.rejects(reissue(other), refusedFor('reissued-to-the-first-collector'));
  await reissue(opened.contact);
  assert.equal((await page(desk, opened.case)).next?.step, 'close');
  await step(desk, opened.case, 'close', { version: own.version });
});
