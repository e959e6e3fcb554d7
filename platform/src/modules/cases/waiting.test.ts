import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Opened, Written } from '@qingming/connect/api/cases.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { regionalTerm } from '@qingming/standard/records/regional-term.ts';
import { storageExtension } from '@qingming/standard/records/storage-extension.ts';
import { unclaimedProcedure } from '@qingming/standard/records/unclaimed-procedure.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import {
  atTheFurnace,
  confirm,
  type Desk,
  newCase,
  open,
  openDesk,
  page,
  type Problem,
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

let desk: Desk;
let intruder: Intruder;
before(async () => {
  desk = await openDesk();
  intruder = intruderAt(desk);
});
after(() => desk.close());

const DAY = 24 * 60;
const records = () => desk.test.recordsAs('clerk', { region: COUNTY, institution: desk.home.id });
const inDays = (days: number) =>
  new Date(desk.test.node.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
const act = (id: string, name: string, input: object) =>
  desk.clerk.post<Written & Problem>(`/api/cases/${id}/${name}`, input);
async function taken(id: string, name: string, input: object): Promise<string> {
  const { status, body, text } = await act(id, name, input);
  assert.equal(status, 200, text);
  return body.records[0]?.id ?? '';
}
const isLate = async (id: string) =>
  (await page(desk, id)).alerts.some(({ code }) => code.startsWith('storage'));
const refusedBy = async (rule: string, id: string, name: string, input: object) => {
  const { status, body, text } = await act(id, name, input);
  assert.ok(status >= 400 && status < 500, text);
  assert.equal(body.values['rule'], rule, text);
  return body;
};
const refusedRule = (rule: string) => (error: unknown) =>
  error instanceof Fault && error.detail['rule'] === rule;
const stored = async (more: Parameters<typeof newCase>[0] = {}): Promise<Opened> => {
  const opened = await open(desk, newCase(more));
  await toCabinet(desk, opened, desk.home.places.reception);
  return opened;
};
const setTerm = (term: string, length: number, division: string) =>
  desk.test
    .recordsAs('provinceOfficer')
    .create(
      regionalTerm,
      { division, term, length, document: '试行办法', effectiveFrom: '2020-01-01' } as never,
      { region: '370000' },
    );

/** The clock of this desk begins twelve days ago: what the database judges by its own comes first. */
const unidentified = () =>
  stored({
    subject: 'unidentified',
    decedent: { nameless: true, sex: '1', deathCause: '08' },
  });
const TRAFFIC = {
  chain: 'traffic',
  found: 'unknown-identity',
  decider: 'police',
  office: '历下区公安分局交警大队',
} as const;

test('an unidentified body goes through samples, notice and decision before it is cremated, and its ashes are kept', async () => {
  const opened = await unidentified();
  await confirm(desk, opened);
  await step(desk, opened.case, 'proof', {
    ...{ kind: 'police-consent', issuer: '历下区公安分局', issuedOn: inDays(0) },
  });
  await refusedByDatabase(
    intruder.plant(
      'cremation',
      opened.case,
      burning(desk, opened, { cremator: desk.home.places.cremator2 }),
    ),
    'no-cremation-before-the-decision',
  );
  const record = await taken(opened.case, 'unclaimed', { ...TRAFFIC, startedOn: inDays(-40) });
  const waits = await page(desk, opened.case);
  assert.ok(
    waits.open.every(({ act: name, missing }) => name !== 'cremation' || missing.length > 0),
  );
  const notice = { noticeMedium: '济南日报', noticeFrom: inDays(-36), noticeUntil: inDays(-5) };
  const short = { ...notice, noticeUntil: inDays(-20) };
  await refusedBy('a-notice-lasts-as-long-as-it-must', opened.case, 'unclaimed/notice', {
    record,
    version: 1,
    ...short,
  });
  await taken(opened.case, 'unclaimed/notice', { record, version: 1, ...notice });
  const { alerts } = await page(desk, opened.case);
  assert.ok(alerts.some(({ code }) => code === 'unclaimedNotice'));
  const decision = {
    decidedBy: '济南市公安局',
    decisionDocument: '济公处〔2026〕8号',
    decidedOn: inDays(0),
    ashesKeptUntil: inDays(1),
  };
  await refusedBy('dna-before-the-decision', opened.case, 'unclaimed/decide', {
    record,
    version: 2,
    ...decision,
  });
  await taken(opened.case, 'unclaimed/samples', {
    record,
    version: 2,
    dnaTakenOn: inDays(-39),
    fingerprintsOn: inDays(-39),
  });
  await refusedBy('decided-after-the-notice', opened.case, 'unclaimed/decide', {
    record,
    version: 3,
    ...decision,
    decidedOn: inDays(-10),
  });
  await taken(opened.case, 'unclaimed/decide', { record, version: 3, ...decision });
  desk.later(5);
  const started = await step(desk, opened.case, 'cremation', {
    ...atTheFurnace(desk, opened),
    cremator: desk.home.places.cremator2,
  });
  desk.later(70);
  const burnt = await step(desk, opened.case, 'cremation/finish', {
    cremation: started.records[0]?.id ?? '',
    version: 1,
    ashesPlace: desk.home.places.ashesRoom,
  });
  const together = {
    destination: '15',
    scan: burnt.tag?.number ?? '',
    collector: opened.contact,
    where: '济南市公益性公墓集中安葬区',
  } as const;
  desk.later(5);
  await refusedBy(
    'unclaimed-ashes-are-kept-for-their-term',
    opened.case,
    'ashes-placement',
    together,
  );
  desk.later(2 * DAY);
  await step(desk, opened.case, 'ashes-placement', together);
});

test('somebody comes for a person whom nobody knew: the procedure ends, and nothing is decided over them', async () => {
  const opened = await unidentified();
  const record = await taken(opened.case, 'unclaimed', { ...TRAFFIC, startedOn: inDays(-20) });
  await taken(opened.case, 'unclaimed/claimed', {
    record,
    version: 1,
    reason: '其子持户口簿前来辨认',
  });
  const { fact } = await desk.test.recordsAs('clerk').get(unclaimedProcedure, record);
  assert.equal(fact.state, 'claimed');
  await refusedBy('funeralJourney.unclaimed/decide', opened.case, 'unclaimed/decide', {
    ...{ record, version: 2, decidedBy: '济南市公安局', decisionDocument: '济公处〔2026〕9号' },
    ...{ decidedOn: inDays(0), ashesKeptUntil: inDays(1) },
  });
});

test('storage is extended twice, is late only when the last extension is over, and ends in a cremation', async () => {
  const opened = await stored();
  await confirm(desk, opened);
  assert.equal(await isLate(opened.case), false);
  desk.later(4 * DAY);
  assert.equal(await isLate(opened.case), true, 'three days are over');
  const first = { until: inDays(2), reason: 'family-comes', requestedBy: opened.contact };
  await taken(opened.case, 'storage-extension', first);
  assert.equal(await isLate(opened.case), false);
  await refusedBy('an-extension-goes-further', opened.case, 'storage-extension', first);
  desk.later(3 * DAY);
  assert.equal(await isLate(opened.case), true);
  await taken(opened.case, 'storage-extension', { ...first, until: inDays(5), reason: 'papers' });
  assert.equal(await isLate(opened.case), false);
  desk.later(10);
  const { further } = await page(desk, opened.case);
  assert.equal(further.find(({ kind }) => kind === 'storageExtension')?.records.length, 2);
  await step(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
});

test('an extension is asked for by somebody, ends in time to come, and of a body that is here', async () => {
  const opened = await stored();
  const asked = { until: inDays(3), reason: 'other' };
  await refusedBy('an-extension-is-asked-for', opened.case, 'storage-extension', asked);
  await refusedBy('an-extension-looks-ahead', opened.case, 'storage-extension', {
    ...asked,
    until: inDays(-2),
    document: '历公移〔2026〕3号',
  });
  const away = await open(desk);
  const owner = { region: COUNTY, institution: desk.home.id, root: away.case };
  await assert.rejects(
    records().create(storageExtension, { ...asked, requestedBy: away.contact } as never, owner),
    refusedRule('an-extension-keeps-somebody'),
  );
});

test('a body with a class A infection is late after a day, and is not kept longer without an order', async () => {
  const opened = await stored();
  const { version } = (await page(desk, opened.case)).case;
  await records().revise(funeralCase, opened.case, version, { hazard: 'infection-a' }, '补登');
  desk.later(DAY + 60);
  const { alerts } = await page(desk, opened.case);
  assert.ok(alerts.some(({ says }) => says.zh === '甲类传染病遗体存放期限已过'));
  const asked = { until: inDays(3), reason: 'family-comes', requestedBy: opened.contact };
  const refusal = await refusedBy(
    'an-infectious-body-is-not-kept-longer',
    opened.case,
    'storage-extension',
    asked,
  );
  saysInBoth(refusal as Problem, /立即就近火化/, /cremated at once/);
  await taken(opened.case, 'hold', {
    subject: 'body',
    kind: 'infection-order',
    placedBy: '济南市疾病预防控制中心',
    reviewOn: inDays(2),
  });
  await taken(opened.case, 'storage-extension', asked);
});

test('the term of the nearest division stands in place of the national one, and its ceiling asks for an approval', async () => {
  await setTerm('storage', 15, '370000');
  await setTerm('storage', 7, COUNTY);
  await setTerm('storage-most', 10, '370000');
  await setTerm('storage', 1, '110000');
  const opened = await stored();
  desk.later(5 * DAY);
  assert.equal(await isLate(opened.case), false, 'seven days of the county');
  desk.later(3 * DAY);
  assert.equal(await isLate(opened.case), true, 'not the fifteen of the province');
  const asked = { until: inDays(6), reason: 'family-comes', requestedBy: opened.contact };
  await refusedBy(
    'an-extension-keeps-to-the-regional-term',
    opened.case,
    'storage-extension',
    asked,
  );
  const approved = { ...asked, approvedBy: '历下区民政局', approvedOn: inDays(0) };
  await taken(opened.case, 'storage-extension', approved);
  assert.equal(await isLate(opened.case), false);
});

test('the police decide after an accident, and a refusing family needs no notice', async () => {
  const opened = await stored();
  await refusedBy('the-police-decide-on-these', opened.case, 'unclaimed', {
    ...TRAFFIC,
    decider: 'civil-affairs',
    startedOn: inDays(0),
  });
  const home = { chain: 'home', found: 'kin-refuse', decider: 'civil-affairs' } as const;
  const record = await taken(opened.case, 'unclaimed', {
    ...home,
    office: '历下区民政局',
    startedOn: inDays(-1),
  });
  await assert.rejects(
    records().revise(unclaimedProcedure, record, 1, { state: 'decided' }, '试'),
    refusedRule('a-decision-says-who-and-when'),
  );
  await taken(opened.case, 'unclaimed/decide', {
    record,
    version: 1,
    decidedBy: '历下区民政局',
    decisionDocument: '历民处〔2026〕2号',
    decidedOn: inDays(0),
  });
});
