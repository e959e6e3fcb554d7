import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectedCheckDigit } from '@qingming/standard/numbers/identity-number.ts';
import { readForm } from '../../records/answers.ts';
import { isAsked } from '../../records/asked-field.ts';
import { deriveIdentity } from './derive-identity.ts';
import { allFields, householdIn, newCaseFields, newCaseOf, startOf } from './new-case-form.ts';

const TODAY = '2026-11-23';
const number = (first17: string): string => first17 + expectedCheckDigit(first17);
/** Nobody: the serial was never given out. */
const NUMBER = number('37010219390405999');

const typed = (more: Record<string, string> = {}) => ({
  ...startOf(TODAY),
  'decedent.identityNumber': NUMBER,
  'decedent.name': '王建国',
  'decedent.deathCause': '02',
  'contact.name': '王芳',
  'contact.relation': '30',
  'contact.phone': '13800000000',
  ...more,
});

test('an identity number says sex, birth, age and where it was first given', () => {
  const derived = deriveIdentity(NUMBER, '0', TODAY);
  assert.ok(derived.state === 'genuine');
  assert.equal(derived.sex, '1');
  assert.equal(derived.birthDate, '1939-04-05');
  assert.equal(derived.age, 87);
  assert.match(derived.region.zh, /历下区/);
});

test('a number is judged only when it is whole, and each fault has its own sentence', () => {
  assert.equal(deriveIdentity('370102', '0', TODAY).state, 'incomplete');
  const wrong = `${NUMBER.slice(0, 17)}${NUMBER.endsWith('0') ? '1' : '0'}`;
  const derived = deriveIdentity(wrong, '0', TODAY);
  assert.ok(derived.state === 'wrong');
  assert.match(derived.says.zh, /校验码/);
  assert.equal(deriveIdentity('E12345678', '4', TODAY).state, 'none');
});

test('with an identity card nothing that it says is asked again', () => {
  const fields = allFields(newCaseFields(TODAY));
  const { answers, faults } = readForm(fields, typed());
  assert.deepEqual(faults, {});
  const body = newCaseOf(answers, 'id', 'nothing');
  assert.equal(body.decedent.identityNumber, NUMBER);
  assert.equal(body.decedent.sex, undefined);
  assert.equal(body.deathCertificate, undefined);
  assert.equal('documentKind' in body.contact, false);
});

test('without a card the sex is asked for', () => {
  const fields = allFields(newCaseFields(TODAY));
  const { faults } = readForm(fields, typed({ 'decedent.identityNumber': '' }));
  assert.ok(faults['decedent.sex']);
});

test('an unidentified person needs neither name nor number', () => {
  const fields = allFields(newCaseFields(TODAY));
  const { answers, faults } = readForm(
    fields,
    typed({ subject: 'unidentified', 'decedent.sex': '1', 'decedent.age': '60' }),
  );
  assert.deepEqual(faults, {});
  const { decedent, subject } = newCaseOf(answers, 'id', 'nothing');
  assert.equal(subject, 'unidentified');
  assert.deepEqual(decedent, {
    sex: '1',
    age: 60,
    deathDate: TODAY,
    deathCause: '02',
  });
});

test('a certificate that is here is asked for whole', () => {
  const fields = allFields(newCaseFields(TODAY));
  const { faults } = readForm(fields, typed({ certificate: 'true' }));
  assert.deepEqual(Object.keys(faults).toSorted(), [
    'deathCertificate.issuedOn',
    'deathCertificate.issuer',
    'deathCertificate.issuerName',
    'deathCertificate.kind',
  ]);
});

test('of a limb nothing is asked that only a person who died has', () => {
  const fields = allFields(newCaseFields(TODAY));
  const { answers, faults } = readForm(
    fields,
    typed({ subject: 'body-part', 'decedent.deathCause': '', hazard: 'infection-b' }),
  );
  assert.deepEqual(faults, {});
  const { subject, hazard, decedent } = newCaseOf(answers, 'id', 'nothing');
  assert.deepEqual([subject, hazard, decedent], ['body-part', 'infection-b', { name: '王建国' }]);
});

test('an ordinary case is asked for the cause, and says of its subject nothing', () => {
  const fields = allFields(newCaseFields(TODAY));
  const { answers } = readForm(fields, typed());
  assert.equal('subject' in newCaseOf(answers, 'id', 'nothing'), false);
  const { faults } = readForm(fields, typed({ 'decedent.deathCause': '' }));
  assert.ok(faults['decedent.deathCause']);
});

test('the household is where the number was first given, of a division that there still is', () => {
  assert.equal(householdIn(typed(), TODAY), '370102');
  assert.equal(householdIn(typed({ 'decedent.identityNumber': '370102' }), TODAY), undefined);
  // 宣武区, which became a part of 西城区 in 2010.
  const gone = number('11010419390405999');
  assert.equal(householdIn(typed({ 'decedent.identityNumber': gone }), TODAY), undefined);
});

test('an office says which it is and is no relative; who is no relative may be the guardian', () => {
  const fields = allFields(newCaseFields(TODAY));
  const office = {
    'contact.party': 'organisation',
    'contact.organisation': '历下区和平社区居民委员会',
    'contact.relation': '',
    'contact.phone': '',
  };
  const unsaid = readForm(fields, typed(office)).faults;
  assert.deepEqual(Object.keys(unsaid), ['contact.role']);
  const said = readForm(
    fields,
    typed({ ...office, 'contact.role': '9', 'contact.mayDecide': 'true' }),
  );
  assert.deepEqual(newCaseOf(said.answers, 'id', 'nothing').contact, {
    party: 'organisation',
    organisation: '历下区和平社区居民委员会',
    role: '9',
    name: '王芳',
    mayDecide: true,
  });
  const asked = (more: Record<string, string>) =>
    fields.find((field) => field.name === 'contact.role' && isAsked(field, typed(more)));
  assert.equal(asked({}), undefined, 'a daughter is asked nothing of the kind');
  const codes = asked({ 'contact.relation': '99' })?.options?.map(({ code }) => code);
  assert.deepEqual(codes, ['0', '4', '12']);
});

test('household and group are sent with the case, and the proof when it was checked', () => {
  const fields = allFields(newCaseFields(TODAY));
  const said = { 'decedent.household': '370102', waiverGroup: 'minimum-living' };
  const { answers, faults } = readForm(fields, typed(said));
  assert.deepEqual(faults, {});
  const body = newCaseOf(answers, 'id', 'nothing');
  assert.deepEqual(
    [body.decedent.household, body.waiverGroup, body.entitlements],
    ['370102', 'minimum-living', undefined],
  );
  const proven = { ...said, proof: 'true' };
  assert.ok(readForm(fields, typed(proven)).faults['entitlement.document']);
  const shown = readForm(fields, typed({ ...proven, 'entitlement.document': '低保证 1 号' }));
  assert.deepEqual(newCaseOf(shown.answers, 'id', 'nothing').entitlements, [
    { group: 'minimum-living', basis: 'paper', document: '低保证 1 号' },
  ]);
});

test('what everybody has needs no proof, and of a limb nothing is asked about waivers', () => {
  const fields = allFields(newCaseFields(TODAY));
  const asked = (more: Record<string, string>) =>
    fields.filter((field) => isAsked(field, typed(more))).map(({ name }) => name);
  assert.equal(asked({ waiverGroup: 'universal' }).includes('proof'), false);
  assert.equal(asked({ waiverGroup: 'orphan' }).includes('proof'), true);
  const ofLimb = asked({ subject: 'body-part', waiverGroup: 'orphan', proof: 'true' });
  assert.deepEqual(
    ofLimb.filter((name) => /household|waiver|proof|entitlement/.test(name)),
    [],
  );
});

test('where no body is cared for, a case is about ashes and offers nothing else', () => {
  const fields = allFields(newCaseFields(TODAY, false));
  const about = fields.find(({ name }) => name === 'subject');
  assert.deepEqual(
    about?.options?.map(({ code }) => code),
    ['ashes-only'],
  );
  const { answers } = readForm(fields, { ...typed(), ...startOf(TODAY, false) });
  assert.equal(newCaseOf(answers, 'id', 'nothing').subject, 'ashes-only');
  const all = allFields(newCaseFields(TODAY)).find(({ name }) => name === 'subject');
  assert.ok((all?.options?.length ?? 0) > 3);
});
