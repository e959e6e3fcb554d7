import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ActTaken, ProcessStanding } from '@qingming/connect/api/acts.ts';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { Opened } from '@qingming/connect/api/cases.ts';
import type { KindRecord } from '@qingming/connect/api/kinds.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { transport } from '@qingming/standard/records/steps.ts';
import { trip } from '@qingming/standard/records/vehicle-trip.ts';
import type { Answer, TestCaller } from '../../../test-support/api.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import { workspaceModule } from '../workspace/module.ts';
import {
  type Desk,
  LEAVES_WITH,
  newCase,
  open,
  openDesk,
  page,
  paper,
  step,
} from './cases.test-support.ts';
import { ACT_CODE } from '../../levels/act-code.ts';

let desk: Desk;
before(async () => {
  desk = await openDesk({}, ({ node, kinds }) => [workspaceModule(node, kinds, ACT_CODE)]);
});
after(() => desk.close());

const TRIPS = '/api/kinds/trip';
const scope = () => ({ region: COUNTY, institution: desk.home.id });
const driver = (): TestCaller =>
  desk.api.as('driver', { ...scope(), staff: desk.home.people.driver });
const dispatcher = (): TestCaller => desk.api.as('dispatcher', scope());

/** These begin a record: the hand-over. */
const HANDS_OVER = ['take-aboard', 'collect'];

/** A nurse hands over, and the paper of the hospital is signed. */
const BY_A_NURSE = {
  papers: 'hospital',
  role: 'nurse',
  organisation: '历下区人民医院',
  name: '秦护士',
  paperNumber: 'YJ-1',
  effects: 'none',
} as const;
const handsOver = (tag: string, more: object = {}) => ({
  tag,
  mark: 'seen',
  sex: '1',
  ...BY_A_NURSE,
  ...more,
});

let km = 10_000;

const call = async (more: object = {}): Promise<string> => {
  const asked = { from: '历下区人民医院', phone: '13800000000', errand: 'collection', ...more };
  const made = await dispatcher().post<ActTaken>(`${TRIPS}/acts/call`, asked);
  assert.equal(made.status, 200, made.text);
  return made.body.root;
};

const tripNow = async (id: string): Promise<KindRecord> =>
  (await dispatcher().get<{ record: KindRecord }>(`${TRIPS}/records/${id}`)).body.record;

async function take(
  who: TestCaller,
  id: string,
  act: string,
  answers: object = {},
): Promise<Answer<unknown>> {
  desk.later(3);
  const { version } = await tripNow(id);
  const body = HANDS_OVER.includes(act) ? answers : { version, ...answers };
  return who.post(`${TRIPS}/records/${id}/acts/${act}`, body);
}

const done = async (...asked: Parameters<typeof take>): Promise<void> => {
  const answer = await take(...asked);
  assert.equal(answer.status, 200, `${asked[2]}: ${answer.text}`);
};

const refused = async (rule: string, ...asked: Parameters<typeof take>): Promise<void> => {
  const answer = await take(...asked);
  assert.ok([409, 422].includes(answer.status), `${asked[2]}: ${answer.text}`);
  assert.match(answer.text, new RegExp(`"${rule}"`), `${asked[2]}: ${answer.text}`);
};

const send = async (id: string): Promise<void> => {
  const { hearse: vehicle } = desk.home.places;
  const backBy = new Date(Date.parse(desk.later(0)) + 3 * 3_600_000).toISOString();
  await done(dispatcher(), id, 'dispatch', { vehicle, driver: desk.home.people.driver, backBy });
};

const depart = () => {
  km += 1;
  return { startKm: km };
};

const home = (more: object = {}) => {
  km += 20;
  return { endKm: km, ...more };
};

const disinfect = async (id: string): Promise<void> => {
  desk.later(5);
  const path = `${TRIPS}/records/${id}/acts/disinfect`;
  const cleaned = await driver().post(path, { method: 'routine' });
  assert.equal(cleaned.status, 200, cleaned.text);
};

const next = async (id: string): Promise<string | null | undefined> =>
  (await driver().get<ProcessStanding>(`${TRIPS}/records/${id}/acts`)).body.next?.act;

const whereIs = ({ custody: stays }: CasePage): readonly (string | undefined)[] =>
  stays
    .toSorted((one, other) => one.fact.since.localeCompare(other.fact.since))
    .map(({ fact }) => `${fact.reason} ${fact.place}`);

const isRule =
  (rule: string) =>
  (fault: unknown): boolean =>
    isFault(fault) && (fault.detail as { readonly rule?: string }).rule === rule;

test('the trip of a driver is the transport of the case: nobody writes departure, hand-over and arrival twice', async () => {
  const opened = await open(desk);
  const id = await call({ forCase: opened.case });
  await send(id);
  await done(driver(), id, 'depart', depart());
  const {
    transports: [under],
    journey,
  } = await page(desk, opened.case);
  assert.equal(under?.fact.trip, id);
  assert.equal(under.fact.state, '1');
  assert.equal(under.fact.departedAt, (await tripNow(id)).fact['departedAt']);
  assert.ok(journey.some(({ kind, record }) => kind === 'transport' && record === under.id));
  await done(driver(), id, 'reach');
  assert.equal(await next(id), 'take-aboard');
  const other = (await open(desk)).tagNumber;
  const own = 'its-own-tag-is-scanned-where-it-is-taken-over';
  await refused(own, driver(), id, 'take-aboard', handsOver(other));
  await done(driver(), id, 'take-aboard', handsOver(opened.tagNumber));
  assert.deepEqual(whereIs(await page(desk, opened.case)), [
    `transport ${desk.home.places.hearse}`,
  ]);
  assert.equal(await next(id), 'deliver');
  const { cabinet1 } = desk.home.places;
  await done(driver(), id, 'deliver', home({ scan: opened.tagNumber, place: cabinet1 }));
  const after = await page(desk, opened.case);
  assert.deepEqual(whereIs(after), [`transport ${desk.home.places.hearse}`, `arrival ${cabinet1}`]);
  const [over] = after.transports;
  assert.equal(after.transports.length, 1);
  assert.equal(over?.fact.state, '2');
  assert.equal(over.fact.kilometres, 20);
  assert.equal(over.fact.arrivedAt, (await tripNow(id)).fact['returnedAt']);
  await done(dispatcher(), id, 'correct', { endKm: km + 5, reason: '误抄' });
  km += 5;
  assert.equal((await page(desk, opened.case)).transports[0]?.fact.kilometres, 25);
  await disinfect(id);
});

test('a driver does not leave for a body without its paper; on the order of the police he does', async () => {
  const { deathCertificate: _later, ...called } = newCase();
  const made = await desk.clerk.post<Opened>('/api/cases', called);
  assert.equal(made.status, 201, made.text);
  const opened = made.body;
  const id = await call({ forCase: opened.case });
  await send(id);
  await refused('no-transport-without-certificate', driver(), id, 'depart', depart());
  assert.equal((await tripNow(id)).fact['state'], 'dispatched', 'nothing half-written');
  await step(desk, opened.case, 'proof', {
    kind: 'police-commission',
    issuer: '历下分局',
    number: '2026-7',
    issuedOn: desk.later(0).slice(0, 10),
    checkedBy: desk.home.people.clerk,
    verified: 'original',
  });
  await done(driver(), id, 'depart', depart());
  await done(driver(), id, 'return', home());
  const [empty] = (await page(desk, opened.case)).transports;
  assert.equal(empty?.fact.state, '3', 'nobody was aboard');
});

test('a body fetched at night before there is a case says on which paper, and is booked in by its tag afterwards', async () => {
  const id = await call();
  await send(id);
  await done(driver(), id, 'depart', depart());
  await done(driver(), id, 'reach');
  assert.equal(await next(id), 'collect');
  assert.equal((await take(driver(), id, 'collect')).status, 400, 'the paper is asked');
  const { version } = await tripNow(id);
  const aboard = { collectedAt: desk.later(0) };
  const records = desk.test.recordsAs('driver', scope());
  await assert.rejects(
    records.revise(trip, id, version, aboard, 'past the act'),
    isRule('no-body-aboard-without-a-paper'),
  );
  await done(driver(), id, 'collect', { ...BY_A_NURSE, papers: 'certificate' });
  await done(driver(), id, 'return', home());
  const opened = await open(desk);
  const { cabinet2: place } = desk.home.places;
  const named = { forCase: opened.case, scan: opened.tagNumber, place };
  await done(dispatcher(), id, 'bring-to-case', named);
  const after = await page(desk, opened.case);
  const ridden = (await tripNow(id)).fact;
  assert.deepEqual(
    after.custody.map(({ fact }) => [fact.place, fact.since, fact.until]).toSorted(),
    [
      [desk.home.places.hearse, ridden['collectedAt'], ridden['returnedAt']],
      [place, ridden['returnedAt'], undefined],
    ].toSorted(),
  );
  assert.equal(after.transports[0]?.fact.arrivedAt, ridden['returnedAt']);
  await disinfect(id);
});

async function onTheRoad(opened: Opened): Promise<string> {
  const id = await call({ forCase: opened.case });
  await send(id);
  await done(driver(), id, 'depart', depart());
  return id;
}

test('what the counter recorded of the journey becomes the trip, and what the counter booked in is not booked twice', async () => {
  const opened = await open(desk);
  const id = await call({ forCase: opened.case });
  await send(id);
  const { hearse: vehicle, reception } = desk.home.places;
  await step(desk, opened.case, 'transport', {
    from: '医院',
    vehicle,
    driver: desk.home.people.driver,
  });
  await done(driver(), id, 'depart', depart());
  const { transports } = await page(desk, opened.case);
  assert.deepEqual(
    transports.map(({ fact }) => fact.trip),
    [id],
  );
  await done(driver(), id, 'reach');
  await done(driver(), id, 'take-aboard', handsOver(opened.tagNumber));
  const [own] = transports;
  desk.later(30);
  await step(desk, opened.case, 'transport/arrive', {
    transport: own?.id ?? '',
    version: own?.version ?? 0,
    scan: opened.tagNumber,
    place: reception,
  });
  const again = home({ scan: opened.tagNumber, place: reception });
  await refused('arrives-once', driver(), id, 'deliver', again);
  await done(driver(), id, 'return', { endKm: again.endKm });
  assert.equal((await page(desk, opened.case)).custody.length, 2);
  await disinfect(id);
  const twice = await call({ forCase: opened.case });
  await send(twice);
  await refused('a-body-is-fetched-once', driver(), twice, 'depart', depart());
  await done(dispatcher(), twice, 'cancel', { reason: '误派' });
});

test('a trip stays with its case, and its transport says what it says: by any way of writing', async () => {
  const [opened, other] = [await open(desk), await open(desk, { deathCertificate: paper() })];
  const id = await onTheRoad(opened);
  await refused('a-trip-stays-with-its-case', dispatcher(), id, 'correct', {
    forCase: other.case,
    reason: '误选',
  });
  const records = desk.test.recordsAs('clerk', scope());
  const [own] = (await page(desk, opened.case)).transports;
  const later = { departedAt: desk.later(1) };
  await assert.rejects(
    records.revise(transport, own?.id ?? '', own?.version ?? 0, later, 'past the trip'),
    isRule('as-its-trip-says'),
  );
  const { fact, version } = await tripNow(id);
  await assert.rejects(
    records.revise(trip, id, version, { forCase: other.case }, 'past the act'),
    isRule('a-trip-stays-with-its-case'),
  );
  const elsewhere = { region: COUNTY, institution: desk.home.id, root: other.case };
  const claimed = {
    state: '1',
    from: '医院',
    trip: id,
    vehicle: desk.home.places.hearse,
    driver: desk.home.people.driver,
    departedAt: String(fact['departedAt']),
  } as const;
  await assert.rejects(
    records.create(transport, { ...claimed, state: '3', arrivedAt: later.departedAt }, elsewhere),
    isRule('as-its-trip-says'),
  );
  const twice = { ...elsewhere, root: opened.case };
  await assert.rejects(
    records.create(transport, claimed, twice),
    (fault) => isFault(fault) && fault.code === 'already-exists',
  );
  // The wrong case was named: the transport is cancelled there, and the trip says the right one.
  await step(desk, opened.case, 'transport/cancel', {
    record: own?.id ?? '',
    version: own?.version ?? 0,
    reason: '误选业务',
  });
  await done(dispatcher(), id, 'correct', { forCase: other.case, reason: '误选' });
  assert.equal((await page(desk, other.case)).transports[0]?.fact.trip, id);
  await done(driver(), id, 'reach');
  await done(driver(), id, 'take-aboard', handsOver(other.tagNumber));
  await done(driver(), id, 'return', home());
  const { transports, custody: stays } = await page(desk, other.case);
  assert.equal(transports[0]?.fact.state, '2');
  assert.equal(stays.find(({ fact: one }) => one.until === undefined)?.fact.place, claimed.vehicle);
  await disinfect(id);
});

test('a driver writes the transport of a case and where the body is, and reads nobody', async () => {
  const opened = await open(desk);
  const seen = await driver().get(`/api/cases/${opened.case}`);
  assert.ok([403, 404].includes(seen.status), 'the page of a case is about a person');
  const records = desk.test.recordsAs('driver', scope());
  for (const { definition, id } of [
    { definition: decedent, id: opened.decedent },
    { definition: contact, id: opened.contact },
  ])
    await assert.rejects(records.get<RecordDefinition>(definition, id), isFault);
  const handed = await driver().post(`/api/cases/${opened.case}/hand-over`, {
    scan: opened.tagNumber,
    handedTo: opened.contact,
    ...LEAVES_WITH,
  });
  assert.equal(handed.status, 403, 'a driver hands nobody over');
});
