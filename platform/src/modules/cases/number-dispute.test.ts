import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Board } from '@qingming/connect/api/board.ts';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { Opened, Written } from '@qingming/connect/api/cases.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { nodeItself } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { bindRecords } from '../../kernel/records/records.ts';
import { ACCESS } from '../../levels/access.ts';
import type { TestCaller } from '../../../test-support/api.ts';
import { tellOfNumbers } from '../references/numbers.ts';
import {
  atTheFurnace,
  confirm,
  cremate,
  type Desk,
  identityNumber,
  newCase,
  open,
  openDesk,
  page,
  paper,
  type Problem,
  refused,
  settleAndCertify,
  step,
  toCabinet,
} from './cases.test-support.ts';
import { burning, type Intruder, intruderAt, refusedByDatabase } from './intruder.test-support.ts';

let desk: Desk;
let intruder: Intruder;
before(async () => {
  desk = await openDesk();
  intruder = intruderAt(desk);
});
after(() => desk.close());

const manager = (account?: string): TestCaller =>
  desk.api.as('manager', {
    region: COUNTY,
    institution: desk.home.id,
    ...(account !== undefined && { account }),
  });

const ON_THE_NUMBER = { kind: 'medical-2026', issuer: '1', issuerName: '济南市第一医院' } as const;

/** Somebody else whose number was typed wrongly, cremated under it with the certificate that bears it. */
async function mistyped(serial: number): Promise<string> {
  const number = identityNumber(serial);
  const wrong = await open(desk, {
    decedent: { name: '误登者', identityNumber: number, deathCause: '02' },
    deathCertificate: { ...ON_THE_NUMBER, number, issuedOn: desk.later(0).slice(0, 10) },
  });
  await cremate(desk, wrong);
  return number;
}

const RULE = 'cremated-once-in-the-country';

/** The true person: warned of at the counter, and opened as a dispute, without a certificate yet. */
async function truePerson(number: string): Promise<Opened> {
  const { deathCertificate: _later, ...person } = newCase({
    decedent: { name: '本人', identityNumber: number, deathCause: '02' },
    confirmDuplicate: true,
  });
  const stopped = await desk.clerk.post<Problem>('/api/cases', person);
  assert.equal(stopped.body.values['rule'], RULE);
  const opened = await desk.clerk.post<Opened>('/api/cases', { ...person, numberDisputed: true });
  assert.equal(opened.status, 201, opened.text);
  return opened.body;
}

const FOUND = {
  facts: '误登业务的家属确认号码抄错一位',
  document: '历下公（户）证字〔2026〕7号',
} as const;

async function raise(id: string): Promise<{ readonly record: string; readonly version: number }> {
  desk.later(5);
  const { records } = await step(desk, id, 'number-dispute', FOUND);
  return { record: records[0]?.id ?? '', version: records[0]?.version ?? 0 };
}

const decide = (who: TestCaller, id: string, dispute: object, outcome: string) => {
  desk.later(5);
  return who.post<Written & Problem>(`/api/cases/${id}/number-dispute/decide`, {
    ...dispute,
    outcome,
    grounds: '户籍证明与本业务逝者相符',
  });
};

test('a person whose number another home mistyped is cremated and certified after two people have settled whose it is', async () => {
  const number = await mistyped(301);
  const opened = await truePerson(number);
  await toCabinet(desk, opened, desk.home.places.cabinet2);
  await confirm(desk, opened);
  const onNumber = { ...ON_THE_NUMBER, issuedOn: desk.later(5).slice(0, 10) };
  const taken = await refused(desk, opened.case, 'death-certificate', onNumber);
  assert.match(JSON.stringify(taken.values), /death-certificate-number-once/);
  const dispute = await raise(opened.case);
  const own = await decide(desk.clerk, opened.case, dispute, 'another-person');
  assert.equal(own.status, 403, 'a clerk decides no dispute');
  const decided = await decide(manager(), opened.case, dispute, 'another-person');
  assert.equal(decided.status, 200, decided.text);
  await step(desk, opened.case, 'death-certificate', onNumber);
  desk.later(30);
  const started = await step(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
  desk.later(70);
  const cremation = started.records[0]?.id ?? '';
  const finished = await step(desk, opened.case, 'cremation/finish', {
    cremation,
    version: 1,
    ashesPlace: desk.home.places.ashesRoom,
  });
  desk.later(10);
  await step(desk, opened.case, 'ashes-placement', {
    destination: '9',
    scan: finished.tag?.number ?? '',
    collector: opened.contact,
  });
  await settleAndCertify(desk, opened, cremation, '本人');
  const { version } = (await page(desk, opened.case)).case;
  await step(desk, opened.case, 'close', { version });
  const kept = await desk.clerk.get<{
    entries: readonly { readonly says: { readonly en: string } }[];
  }>(`/api/cases/${opened.case}/history`);
  const told = JSON.stringify(kept.body);
  assert.match(told, /raised a dispute about the identity number/);
  assert.match(told, /decided the dispute about the identity number/);
  const [shown] = (await page(desk, opened.case)).further.flatMap(({ kind, records }) =>
    kind === 'numberDispute' ? records : [],
  );
  assert.ok(shown !== undefined);
  assert.doesNotMatch(JSON.stringify(shown.fact), new RegExp(number), 'the number is masked');
  await refusedByDatabase(
    intruder.change('numberDispute', shown.id, { voided: true }),
    'a-dispute-on-which-something-rests-stays',
  );
});

test('without a decision, on one that it is the same person, or on one about another number, nobody is cremated', async () => {
  const number = await mistyped(302);
  const opened = await truePerson(number);
  await step(desk, opened.case, 'death-certificate', paper());
  await toCabinet(desk, opened, desk.home.places.cabinet2);
  await confirm(desk, opened);
  const stay = (await page(desk, opened.case)).custody.at(-1)?.id ?? '';
  const stopped = async (): Promise<void> => {
    desk.later(5);
    const problem = await refused(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
    assert.equal(problem.values['rule'], RULE);
  };
  await stopped();
  const first = await raise(opened.case);
  await stopped();
  assert.equal((await decide(manager(), opened.case, first, 'same-person')).status, 200);
  await stopped();
  const second = await raise(opened.case);
  assert.equal((await decide(manager(), opened.case, second, 'another-person')).status, 200);
  // The decision is about the number that stood there, and not about any that is typed later.
  const another = await mistyped(303);
  const { decedent } = await page(desk, opened.case);
  const corrected = await desk.clerk.post<Problem>(`/api/cases/${opened.case}/corrections`, {
    kind: 'decedent',
    record: decedent.id,
    version: decedent.version,
    changes: { identityNumber: another },
    reason: '误抄',
    confirmDuplicate: true,
  });
  assert.equal(corrected.status, 200, corrected.text);
  await stopped();
  await intruder.change('custody', stay, {
    place: desk.home.places.cremator2,
    reason: 'cremation',
  });
  await refusedByDatabase(intruder.plant('cremation', opened.case, burning(desk, opened)), RULE);
});

test('who raised it does not decide it, a decision is whole and stays, and the number is that of the person', async () => {
  const number = await mistyped(304);
  const opened = await truePerson(number);
  const own = manager('one and the same');
  const raised = await own.post<Written>(`/api/cases/${opened.case}/number-dispute`, FOUND);
  assert.equal(raised.status, 200, raised.text);
  const [made] = raised.body.records;
  assert.ok(made);
  const { id: record, version } = made;
  const barred = await decide(own, opened.case, { record, version }, 'another-person');
  assert.ok(barred.status >= 400, 'who raised it is barred');
  const at = desk.test.node.clock.now().toISOString();
  const whole = { outcome: 'another-person', grounds: null, decided_at: at };
  await refusedByDatabase(
    intruder.change('numberDispute', record, { ...whole, decided_by: 'somebody' }),
    'a-decision-about-a-number-is-whole',
  );
  const { raisedBy } = await desk.test.owner.one<{ raisedBy: string }>(
    sql`select raised_by as "raisedBy" from number_dispute where id = ${record}::uuid`,
  );
  await refusedByDatabase(
    intruder.change('numberDispute', record, {
      outcome: 'another-person',
      grounds: 'x',
      decided_at: at,
      decided_by: raisedBy,
    }),
    'decided-by-another-person',
  );
  const decided = await decide(manager(), opened.case, { record, version }, 'same-person');
  assert.equal(decided.status, 200, decided.text);
  await refusedByDatabase(
    intruder.change('numberDispute', record, { outcome: 'another-person' }),
    'a-dispute-stays-what-it-is',
  );
  const other: Opened = await open(desk, {
    decedent: { name: '第三人', identityNumber: identityNumber(305), deathCause: '02' },
  });
  await refusedByDatabase(
    intruder.plantLike('numberDispute', record, { case_id: other.case }),
    'the-number-in-dispute-is-that-of-the-person',
  );
  const unnumbered = await open(desk, { decedent: { name: '无号', sex: '1', deathCause: '02' } });
  const nothing = await refused(desk, unnumbered.case, 'number-dispute', FOUND);
  assert.equal(nothing.values['rule'], 'the-number-in-dispute-is-that-of-the-person');
});

test('ashes of somebody who was cremated on this node are opened without a dispute, and without a warning of that case', async () => {
  const number = await mistyped(306);
  const { deathCertificate: _none, ...person } = newCase({
    subject: 'ashes-only',
    decedent: { name: '误登者', identityNumber: number },
  });
  const opened = await desk.clerk.post<Opened>('/api/cases', person);
  assert.equal(opened.status, 201, opened.text);
  const shown: CasePage = await page(desk, opened.body.case);
  assert.equal(shown.case.fact.subject, 'ashes-only');
});

/** What the job of every minute does. */
async function tellNow(): Promise<void> {
  const { node, kinds } = desk.test;
  const actor = nodeItself(node.node, ACCESS.rightsOf(['partner']));
  const records = bindRecords({
    node,
    kinds,
    actor,
    purpose: 'verification',
    wrote: () => undefined,
  });
  await tellOfNumbers({ node, kinds, records });
}

const CODE = 'the-number-is-of-this-person';

/** The case that was cremated under a number, closed as far as it may be, and the one that claims the number. */
async function claimed(serial: number) {
  const number = identityNumber(serial);
  const wrong = await open(desk, {
    decedent: { name: '误登者', identityNumber: number, deathCause: '02' },
    deathCertificate: { ...ON_THE_NUMBER, number, issuedOn: desk.later(0).slice(0, 10) },
  });
  const { cremation, ashesTag } = await cremate(desk, wrong);
  desk.later(10);
  await step(desk, wrong.case, 'ashes-placement', {
    destination: '9',
    scan: ashesTag,
    collector: wrong.contact,
  });
  await settleAndCertify(desk, wrong, cremation, '误登者');
  const { version } = (await page(desk, wrong.case)).case;
  await step(desk, wrong.case, 'close', { version });
  const opened = await truePerson(number);
  const dispute = await raise(opened.case);
  return { number, wrong, opened, dispute };
}

const alertsAt = async (id: string): Promise<readonly string[]> =>
  (await page(desk, id)).alerts.map(({ code }) => code);
const onTheBoard = async (id: string) => {
  const { people } = (await desk.clerk.get<Board>('/api/board')).body;
  return people.find((one) => one.case === id)?.alerts.map(({ code }) => code);
};

test('the house that mistyped the number is told once it is decided, on page and board, until it corrects it', async () => {
  const { number, wrong, opened, dispute } = await claimed(311);
  await tellNow();
  assert.equal(await onTheBoard(wrong.case), undefined, 'nothing is decided yet');
  assert.equal((await decide(manager(), opened.case, dispute, 'another-person')).status, 200);
  await tellNow();
  await tellNow();
  assert.deepEqual(await alertsAt(wrong.case), [CODE]);
  assert.deepEqual(await onTheBoard(wrong.case), [CODE], 'although the case is closed');
  assert.deepEqual(await alertsAt(opened.case), [], 'the true person is not told');
  const shown = await page(desk, wrong.case);
  const notices = shown.further.flatMap(({ kind, records }) =>
    kind === 'numberNotice' ? records : [],
  );
  assert.equal(notices.length, 1, 'told once');
  const told = JSON.stringify(notices);
  assert.doesNotMatch(told, new RegExp(`${number}|本人|${opened.case}|${opened.number}`));
  const corrected = await desk.clerk.post<Problem>(`/api/cases/${wrong.case}/corrections`, {
    kind: 'decedent',
    record: shown.decedent.id,
    version: shown.decedent.version,
    changes: { identityNumber: identityNumber(312) },
    reason: '核对户籍证明，原号码抄错一位',
    confirmDuplicate: true,
  });
  assert.equal(corrected.status, 200, corrected.text);
  assert.deepEqual(await alertsAt(wrong.case), []);
  assert.equal(await onTheBoard(wrong.case), undefined);
  await tellNow();
  assert.deepEqual(await alertsAt(wrong.case), [], 'what was corrected is not told again');
});

test('a number that another door wrote is told of, and one that is right is confirmed by who answers for the house', async () => {
  const { wrong, dispute } = await claimed(313);
  const now = desk.test.node.clock.now().toISOString();
  await intruder.change('numberDispute', dispute.record, {
    outcome: 'another-person',
    grounds: '\\x00',
    decided_at: now,
    decided_by: 'another account',
  });
  await tellNow();
  assert.deepEqual(await alertsAt(wrong.case), [CODE]);
  const [notice] = (await page(desk, wrong.case)).further.flatMap(({ kind, records }) =>
    kind === 'numberNotice' ? records : [],
  );
  assert.ok(notice);
  const uphold = (who: TestCaller) =>
    who.post<Written & Problem>(`/api/cases/${wrong.case}/number-notice/uphold`, {
      record: notice.id,
      version: notice.version,
      answer: '与身份证原件、户口簿核对一致',
    });
  assert.equal((await uphold(desk.clerk)).status, 403);
  const confirmed = await uphold(manager());
  assert.equal(confirmed.status, 200, confirmed.text);
  assert.deepEqual(await alertsAt(wrong.case), []);
  await tellNow();
  assert.deepEqual(await alertsAt(wrong.case), []);
  await refusedByDatabase(
    intruder.change('numberNotice', notice.id, { answered_at: null }),
    'an_answer_about_a_number_is_whole',
    'a-notice-about-a-number-stays',
  );
  await refusedByDatabase(
    intruder.plantLike('numberNotice', notice.id, {}),
    'told_once_of_a_number',
  );
  const unnumbered = await open(desk, { decedent: { name: '无号', sex: '1', deathCause: '02' } });
  await refusedByDatabase(
    intruder.plantLike('numberNotice', notice.id, { case_id: unnumbered.case }),
    'the-number-to-check-is-that-of-the-person',
  );
});

test('a house that settled for itself that the number is right is told nothing, and neither are ashes', async () => {
  const { number, wrong, opened, dispute } = await claimed(317);
  const { deathCertificate: _none, ...ashes } = newCase({
    subject: 'ashes-only',
    decedent: { name: '本人', identityNumber: number },
    confirmDuplicate: true,
  });
  const placed = await desk.clerk.post<Opened>('/api/cases', ashes);
  assert.equal(placed.status, 201, placed.text);
  assert.equal((await decide(manager(), opened.case, dispute, 'same-person')).status, 200);
  await tellNow();
  assert.deepEqual(await alertsAt(wrong.case), [], 'it was one person');
  const second = await raise(opened.case);
  assert.equal((await decide(manager(), opened.case, second, 'another-person')).status, 200);
  await tellNow();
  assert.deepEqual(await alertsAt(placed.body.case), []);
  assert.deepEqual(await alertsAt(wrong.case), [CODE]);
});
