import assert from 'node:assert/strict';
import { certificateNumber } from '../../../test-support/certificate-number.ts';
import { after, before, test } from 'node:test';
import { contact } from '@qingming/standard/records/person.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import {
  atTheFurnace,
  confirm,
  cremate,
  type Desk,
  LEAVES_WITH,
  newCase,
  open,
  openDesk,
  paper,
  refused,
  step,
  toCabinet,
} from './cases.test-support.ts';
import {
  burning,
  type Intruder,
  intruderAt,
  refusedByDatabase,
  saysInBoth,
} from './intruder.test-support.ts';

/** Every order and every stop twice: through the route, in words; and past all our code. */
let desk: Desk;
let intruder: Intruder;
before(async () => {
  desk = await openDesk();
  intruder = intruderAt(desk);
});
after(() => desk.close());

const DAY = 24 * 60;
/** A day so many days before now, where the office stands. */
const daysAgo = (days: number): string =>
  new Date(desk.test.node.clock.now().getTime() + 8 * 3_600_000 - days * 86_400_000)
    .toISOString()
    .slice(0, 10);
const inMinutes = (minutes: number): string =>
  new Date(desk.test.node.clock.now().getTime() + minutes * 60_000).toISOString();

const dated = () => ({
  ...newCase(),
  // All of one name, who died on one day: others, as the clerk has compared.
  confirmDuplicate: true,
  decedent: { ...newCase().decedent, deathDate: daysAgo(2) },
  deathCertificate: { ...paper(), kind: 'medical-2026' as const, issuedOn: daysAgo(1) },
});

const correctDeath = (opened: { case: string; decedent: string }, deathDate: string) =>
  refused(desk, opened.case, 'corrections', {
    kind: 'decedent',
    record: opened.decedent,
    version: 1,
    changes: { deathDate },
    reason: '误填',
  } as never);

test('a death is not corrected to after the cremation, the care or the papers', async () => {
  const opened = await open(desk, dated());
  await cremate(desk, opened);
  desk.later(3 * DAY);
  const problem = await correctDeath(opened, daysAgo(0));
  assert.match(String(problem.values['rule']), /-after-death$/);
  saysInBoth(problem, /不能早于死亡日期/, /cannot be before the date of death/);
  await refusedByDatabase(
    intruder.change('decedent', opened.decedent, { death_date: daysAgo(0) }),
    'care-after-death',
    'cremation-after-death',
    'certificate-after-death',
    'confirmed-after-death',
  );
});

test('a cremation, a signature or a certificate before the death is refused', async () => {
  const { deathCertificate: _, ...without } = dated();
  const opened = (
    await desk.clerk.post<{ case: string; contact: string; decedent: string }>(
      '/api/cases',
      without,
    )
  ).body;
  const early = await refused(desk, opened.case, 'death-certificate', {
    ...paper(),
    kind: 'medical-2026',
    issuedOn: daysAgo(5),
  });
  assert.equal(early.values['rule'], 'certificate-after-death');
  const signed = await refused(desk, opened.case, 'confirmation', {
    signatory: opened.contact,
    identityChecked: '王敏',
    signedAt: inMinutes(-5 * DAY),
  });
  assert.equal(signed.values['rule'], 'confirmed-after-death');
});

test('a partial date of death is compared as far as it is known', async () => {
  const opened = await open(desk, {
    ...newCase(),
    decedent: { ...newCase().decedent, deathDate: daysAgo(2).slice(0, 7) },
    deathCertificate: { ...paper(), kind: 'medical-2026' as const, issuedOn: daysAgo(2) },
  });
  await toCabinet(desk, opened, desk.home.places.reception);
});

test('a consent form is signed before the cremation begins', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened, desk.home.places.reception);
  const startedAt = desk.later(10);
  desk.later(2);
  await step(desk, opened.case, 'confirmation', {
    signatory: opened.contact,
    identityChecked: '王敏',
  });
  const problem = await refused(desk, opened.case, 'cremation', {
    ...atTheFurnace(desk, opened),
    startedAt,
  });
  assert.equal(problem.values['rule'], 'confirmed-before-cremation');
});

test('a death certificate is issued before the cremation begins, or on its day', async () => {
  const opened = await open(desk, {
    ...dated(),
    deathCertificate: { ...paper(), kind: 'medical-2026' as const, issuedOn: daysAgo(0) },
  });
  await toCabinet(desk, opened, desk.home.places.reception);
  await step(desk, opened.case, 'confirmation', {
    signatory: opened.contact,
    identityChecked: '王敏',
    signedAt: inMinutes(-DAY - 60),
  });
  await refusedByDatabase(
    intruder.plant(
      'cremation',
      opened.case,
      burning(desk, opened, { started_at: inMinutes(-DAY) }),
    ),
    'certified-before-cremation',
  );
});

const hall = (startsAt: string, endsAt: string) => ({
  hall: desk.home.places.hall,
  startsAt,
  endsAt,
});

test('a farewell of 31 days, of the year 2226, of last year or before the death is refused in words', async () => {
  const opened = await open(desk, dated());
  const rules = await Promise.all(
    [
      hall(inMinutes(DAY), inMinutes(32 * DAY)),
      hall('2226-04-05T01:00:00.000Z', '2226-04-05T02:00:00.000Z'),
      hall('2020-04-05T01:00:00.000Z', '2020-04-05T02:00:00.000Z'),
      hall(inMinutes(-4 * DAY), inMinutes(-4 * DAY + 60)),
    ].map(async (wrong) =>
      String((await refused(desk, opened.case, 'farewell', wrong)).values['rule']),
    ),
  );
  assert.equal(rules[0], 'farewell-is-not-too-long');
  assert.equal(rules[1], 'farewell-is-booked-for-a-time-to-come');
  assert.match(rules[2] ?? '', /^farewell-/);
  assert.match(rules[3] ?? '', /^farewell-/);
  const vigil = await refused(desk, opened.case, 'vigil', {
    room: desk.home.places.vigil,
    startsAt: '2025-01-05T01:00:00.000Z',
    endsAt: '2025-01-05T11:00:00.000Z',
  });
  assert.match(String(vigil.values['rule']), /^vigil-/);
});

test('no cremation begins while a farewell is to come, and none is booked after it', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened, desk.home.places.reception);
  await confirm(desk, opened);
  const { records } = await step(
    desk,
    opened.case,
    'farewell',
    hall(inMinutes(DAY), inMinutes(DAY + 60)),
  );
  desk.later(20);
  const problem = await refused(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
  assert.equal(problem.values['rule'], 'ceremonies-end-before-cremation');
  saysInBoth(problem, /请先办结或取消/, /complete or cancel it first/);
  await step(desk, opened.case, 'farewell/cancel', {
    record: records[0]?.id ?? '',
    version: 1,
    reason: '家属取消',
  });
  const started = await step(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
  const late = await refused(
    desk,
    opened.case,
    'farewell',
    hall(inMinutes(DAY), inMinutes(DAY + 60)),
  );
  assert.equal(late.values['rule'], 'no-farewell-after-cremation');
  await refusedByDatabase(
    intruder.plant('vigil', opened.case, {
      state: '0',
      room: desk.home.places.vigil,
      starts_at: inMinutes(DAY),
      ends_at: inMinutes(DAY + 60),
    }),
    'no-vigil-after-cremation',
    'vigil_is_booked',
  );
  desk.later(60);
  await step(desk, opened.case, 'cremation/finish', {
    cremation: started.records[0]?.id ?? '',
    version: 1,
    ashesPlace: desk.home.places.ashesRoom,
  });
});

test('a body in a lit cremator leaves only when the cremation ends', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened, desk.home.places.reception);
  await confirm(desk, opened);
  desk.later(20);
  const started = await step(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
  desk.later(20);
  const problem = await refused(desk, opened.case, 'moves', {
    scan: opened.tagNumber,
    place: desk.home.places.cabinet2,
    reason: 'storage',
  });
  assert.equal(problem.values['rule'], 'a-body-in-a-lit-cremator-stays');
  saysInBoth(problem, /只能随火化结束离开/, /leaves only when the cremation ends/);
  desk.later(60);
  await step(desk, opened.case, 'cremation/finish', {
    cremation: started.records[0]?.id ?? '',
    version: 1,
    ashesPlace: desk.home.places.ashesRoom,
  });
});

test('one death certificate serves one person, and a second on a case says which it replaces', async () => {
  const number = certificateNumber(9_000);
  const first = await open(desk, { ...newCase(), deathCertificate: { ...paper(), number } });
  const { status, body } = await desk.clerk.post<{ code: string; detail: string }>('/api/cases', {
    ...newCase(),
    deathCertificate: { ...paper(), number },
  });
  assert.equal(status, 409);
  assert.match(body.detail, /recorded with another case/);
  const second = await refused(desk, first.case, 'death-certificate', paper());
  assert.equal(second.values['rule'], 'another-certificate-replaces-the-first');
  await step(desk, first.case, 'death-certificate', {
    ...paper(),
    replaces: first.deathCertificate ?? '',
  });
});

test('a body leaves only with somebody who shows a document', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened, desk.home.places.reception);
  const friend = await desk.test
    .recordsAs('clerk', { region: COUNTY, institution: desk.home.id })
    .create(
      contact,
      { role: '2', name: '无证之人', relation: '30', phone: '13805310009' },
      { region: COUNTY, institution: desk.home.id, root: opened.case },
    );
  desk.later(5);
  const leave = (handedTo: string) => ({ scan: opened.tagNumber, handedTo, ...LEAVES_WITH });
  const problem = await refused(desk, opened.case, 'hand-over', leave(friend.id));
  assert.equal(problem.values['rule'], 'body-handed-to-a-known-person');
  await step(desk, opened.case, 'hand-over', leave(opened.contact));
});
