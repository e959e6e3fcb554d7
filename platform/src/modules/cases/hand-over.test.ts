import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ActTaken } from '@qingming/connect/api/acts.ts';
import type { TripPerson } from '@qingming/connect/api/calls.ts';
import type { Opened } from '@qingming/connect/api/cases.ts';
import type { KindRecord } from '@qingming/connect/api/kinds.ts';
import type { Board } from '@qingming/connect/api/board.ts';
import { scanMismatch } from '@qingming/standard/records/scan-mismatch.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { effect } from '@qingming/standard/records/effect.ts';
import { tripHandOver } from '@qingming/standard/records/trip-hand-over.ts';
import { trip } from '@qingming/standard/records/vehicle-trip.ts';
import { collectionHandOver } from '@qingming/standard/papers/collection-hand-over.ts';
import type { Answer, TestCaller } from '../../../test-support/api.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { sql } from '../../kernel/db/sql.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import { textOfPdf } from '../../kernel/papers/pdf-text.test-support.ts';
import { printPaper } from '../../kernel/papers/print-paper.ts';
import { ACT_CODE } from '../../levels/act-code.ts';
import { workspaceModule } from '../workspace/module.ts';
import { type Desk, newCase, open, openDesk, page, paper } from './cases.test-support.ts';

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

const tripNow = async (id: string): Promise<KindRecord> =>
  (await dispatcher().get<{ record: KindRecord }>(`${TRIPS}/records/${id}`)).body.record;

interface Refusal {
  readonly detail: string;
}

async function take(
  who: TestCaller,
  id: string,
  act: string,
  answers: object = {},
): Promise<Answer<Refusal & ActTaken>> {
  desk.later(3);
  const begins = ['take-aboard', 'collect'].includes(act);
  const body = begins ? answers : { version: (await tripNow(id)).version, ...answers };
  return who.post(`${TRIPS}/records/${id}/acts/${act}`, body);
}

const done = async (...asked: Parameters<typeof take>): Promise<ActTaken> => {
  const answer = await take(...asked);
  assert.equal(answer.status, 200, `${asked[2]}: ${answer.text}`);
  return answer.body;
};

const refused = async (rule: string, ...asked: Parameters<typeof take>): Promise<string> => {
  const answer = await take(...asked);
  assert.ok([400, 409, 422].includes(answer.status), `${asked[2]}: ${answer.text}`);
  assert.match(answer.text, new RegExp(rule), `${asked[2]}: ${answer.text}`);
  return answer.text;
};

const isRule =
  (rule: string) =>
  (fault: unknown): boolean =>
    isFault(fault) && (fault.detail as { readonly rule?: string }).rule === rule;

let km = 10_000;

/** A trip whose driver stands at the place, for a case or for none yet. */
async function atThePlace(forCase?: string): Promise<string> {
  const asked = {
    from: '历下区人民医院',
    phone: '13800000000',
    errand: 'collection',
    ...(forCase !== undefined && { forCase }),
  };
  const made = await dispatcher().post<ActTaken>(`${TRIPS}/acts/call`, asked);
  assert.equal(made.status, 200, made.text);
  const { root: id } = made.body;
  const { hearse: vehicle } = desk.home.places;
  const backBy = new Date(Date.parse(desk.later(0)) + 3 * 3_600_000).toISOString();
  await done(dispatcher(), id, 'dispatch', { vehicle, driver: desk.home.people.driver, backBy });
  km += 1;
  await done(driver(), id, 'depart', { startKm: km });
  await done(driver(), id, 'reach');
  return id;
}

async function bringIn(id: string, tag: string): Promise<void> {
  km += 20;
  const place = desk.home.places.reception;
  await done(driver(), id, 'deliver', { scan: tag, place, endKm: km });
  await clean(id);
}

async function clean(id: string): Promise<void> {
  desk.later(5);
  const path = `${TRIPS}/records/${id}/acts/disinfect`;
  assert.equal((await driver().post(path, { method: 'routine' })).status, 200);
}

const NURSE = {
  papers: 'hospital',
  role: 'nurse',
  organisation: '历下区人民医院',
  name: '秦护士',
  paperNumber: 'YJ-1',
  effects: 'none',
} as const;
const handsOver = ({ tagNumber }: Opened, more: object = {}) => ({
  tag: tagNumber,
  mark: 'seen',
  sex: '1',
  ...NURSE,
  ...more,
});

const newOne = (): Promise<Opened> => open(desk, { deathCertificate: paper() });
const records = () => desk.test.recordsAs(['clerk'], scope());

async function handOverOf(id: string) {
  const [one] = await records().ofRoot(tripHandOver, id);
  return one ?? assert.fail('nothing was handed over');
}

test('a body that was taken aboard before the hand-over was asked for arrives as it did', async () => {
  const old = (clock: string) => `2025-05-01T${clock}:00.000Z`;
  km += 1;
  const made = await records().create(
    trip,
    {
      number: `CC370102-2025-${km}`,
      state: 'called',
      errand: 'collection',
      calledAt: old('01:00'),
      from: '历下区人民医院',
    },
    scope(),
  );
  const steps = [
    {
      state: 'dispatched',
      vehicle: desk.home.places.hearse,
      driver: desk.home.people.driver,
      leaveAt: old('01:10'),
      backBy: old('03:10'),
    },
    { state: 'departed', departedAt: old('01:10'), startKm: 100 },
    { state: 'reached', reachedAt: old('01:40') },
    {
      state: 'returned',
      collectedAt: old('01:50'),
      collectedOn: 'certificate',
      returnedAt: old('02:30'),
      endKm: 120,
    },
  ] as const;
  for (const [at, changes] of steps.entries())
    await records().revise(trip, made.id, at + 1, changes, '补录');
  const { fact } = await records().get(trip, made.id);
  assert.deepEqual([fact.state, fact.collectedAt], ['returned', old('01:50')]);
  await clean(made.id);
});

test('who handed over, by which tag, mark and signature, stands with the trip; the effects stand in the case', async () => {
  const opened = await newOne();
  const id = await atThePlace(opened.case);
  await done(
    driver(),
    id,
    'take-aboard',
    handsOver(opened, { effects: 'some', effectsList: '手表一块\n\n 现金 320 元 ' }),
  );
  const { fact } = await handOverOf(id);
  assert.deepEqual(
    [fact.tag, fact.mark, fact.sex, fact.role, fact.organisation, fact.name, fact.receivedBy],
    [
      opened.tagNumber,
      'seen',
      '1',
      'nurse',
      NURSE.organisation,
      NURSE.name,
      desk.home.people.driver,
    ],
  );
  assert.equal(fact.forCase, opened.case);
  const ridden = (await tripNow(id)).fact;
  assert.deepEqual([ridden['collectedAt'], ridden['collectedOn']], [fact.handedOverAt, 'hospital']);
  const kept = await records().ofRoot(effect, opened.case);
  assert.deepEqual(
    kept
      .map((one) => [one.fact.what, one.fact.state, one.fact.foundBy, one.fact.foundAt])
      .toSorted(),
    ['手表一块', '现金 320 元']
      .map((what) => [what, 'kept', desk.home.people.driver, fact.handedOverAt])
      .toSorted(),
  );
  const [stay] = (await page(desk, opened.case)).custody;
  assert.equal(stay?.fact.place, desk.home.places.hearse);
  await bringIn(id, opened.tagNumber);
  const pdf = await printPaper(desk.test.node, records(), collectionHandOver, id);
  const text = await textOfPdf(pdf);
  for (const said of [NURSE.name, NURSE.organisation, opened.tagNumber, '手表一块；现金 320 元'])
    assert.ok(text.includes(said), said);
});

test('another tag, a sex that is not the one on record, and no second mark stop it, and tell nothing of the record', async () => {
  const [opened, other] = [await newOne(), await newOne()];
  const id = await atThePlace(opened.case);
  const mark = 'a-second-mark-is-compared-where-it-is-taken-over';
  const own = 'its-own-tag-is-scanned-where-it-is-taken-over';
  await refused(own, driver(), id, 'take-aboard', handsOver(other));
  const kept = await records().ofRoot(scanMismatch, opened.case);
  assert.deepEqual(
    kept.map(({ fact }) => [fact.scanned, fact.place, fact.note]),
    [[other.tagNumber, desk.home.places.hearse, '遗体交接 Hand-over of the body']],
  );
  const said = await refused(mark, driver(), id, 'take-aboard', handsOver(opened, { sex: '2' }));
  assert.doesNotMatch(said, /张德福|男|Male/);
  await refused(mark, driver(), id, 'take-aboard', handsOver(opened, { sex: undefined }));
  assert.equal(
    (await take(driver(), id, 'take-aboard', { ...NURSE, tag: opened.tagNumber })).status,
    400,
  );
  assert.equal((await tripNow(id)).fact['collectedAt'], undefined);
  await done(driver(), id, 'take-aboard', handsOver(opened, { mark: 'label', sex: undefined }));
  const place = desk.home.places.reception;
  const arrives = { scan: other.tagNumber, place, endKm: km + 5 };
  await refused('the-tag-itself-was-scanned', driver(), id, 'deliver', arrives);
  const both = await records().ofRoot(scanMismatch, opened.case);
  assert.deepEqual(
    both.map(({ fact }) => fact.scanned),
    [other.tagNumber, other.tagNumber],
  );
  assert.equal(
    both.find(({ fact }) => fact.place === place)?.fact.note?.slice(0, 6),
    '登记遗体到馆',
  );
  const board = await desk.clerk.get<Board>('/api/board');
  assert.equal(board.body.today.mismatches, 2);
  await bringIn(id, opened.tagNumber);
});

test('it is signed on the screen or on paper; an office says its name; effects are listed where there are any', async () => {
  const opened = await newOne();
  const id = await atThePlace(opened.case);
  for (const [more, rule] of [
    [{ paperNumber: undefined }, 'a-hand-over-is-signed'],
    [{ organisation: undefined }, 'an-office-is-named'],
    [{ effects: 'some' }, 'effects-are-listed'],
    [{ effectsList: '手表' }, 'effects-are-listed'],
  ] as const)
    await refused(rule, driver(), id, 'take-aboard', handsOver(opened, more));
  const family = { role: 'family', organisation: undefined, name: '张小红' };
  await done(driver(), id, 'take-aboard', handsOver(opened, family));
  await bringIn(id, opened.tagNumber);
});

test('a trip does not arrive with somebody aboard who was never handed over, by no door', async () => {
  const opened = await newOne();
  const id = await atThePlace(opened.case);
  const never = 'nobody-aboard-without-a-hand-over';
  const aboard = { collectedAt: desk.later(1), collectedOn: 'hospital' } as const;
  km += 20;
  const back = { state: 'returned', returnedAt: desk.later(1), endKm: km } as const;
  const { version } = await tripNow(id);
  await assert.rejects(records().revise(trip, id, version, aboard, 'past the act'), isRule(never));
  await assert.rejects(
    records().revise(trip, id, version, { ...aboard, ...back }, 'past the act'),
    isRule(never),
  );
  await assert.rejects(
    desk.test.owner.run(
      sql`update trip set collected_at = ${aboard.collectedAt}::timestamptz where id = ${id}`,
    ),
    new RegExp(never),
  );
  await refused(never, dispatcher(), id, 'correct', { ...aboard, reason: '补登' });
  const [own] = (await page(desk, opened.case)).transports;
  const arriving = desk.clerk.post(`/api/cases/${opened.case}/transport/arrive`, {
    transport: own?.id,
    version: own?.version,
    scan: opened.tagNumber,
    place: desk.home.places.reception,
    collectedAt: aboard.collectedAt,
  });
  const answer = await arriving;
  assert.equal(answer.status, 422, answer.text);
  assert.match(answer.text, /nobody-arrives-without-a-hand-over/);
  await assert.rejects(
    desk.test.owner.run(
      sql`update transport set arrived_at = ${back.returnedAt}::timestamptz, state = '2' where id = ${own?.id}`,
    ),
    /nobody-arrives-without-a-hand-over/,
  );
  await done(driver(), id, 'take-aboard', handsOver(opened));
  await bringIn(id, opened.tagNumber);
});

test('a hand-over stays: it is not voided, and what was scanned, compared and signed is not changed', async () => {
  const opened = await newOne();
  const id = await atThePlace(opened.case);
  await done(driver(), id, 'take-aboard', handsOver(opened));
  const over = await handOverOf(id);
  const stays = isRule('a-hand-over-stays');
  const revise = (changes: object) =>
    records().revise(tripHandOver, over.id, over.version, changes, '更正');
  await assert.rejects(revise({ mark: 'photo' }), stays);
  await assert.rejects(revise({ sex: '2' }), stays);
  await assert.rejects(revise({ effects: 'some', effectsList: '手表' }), stays);
  await assert.rejects(
    desk.test.owner.run(sql`update trip_hand_over set voided = true where id = ${over.id}`),
    /a-hand-over-stays|a_hand_over_stays/,
  );
  await assert.rejects(
    desk.test.owner.run(sql`update trip_hand_over set paper_number = null where id = ${over.id}`),
    /a_hand_over_is_signed/,
  );
  await revise({ organisation: '历下区人民医院急诊科' });
  await bringIn(id, opened.tagNumber);
});

test('sent again after an answer that was lost it is one hand-over, and the body is aboard once', async () => {
  const opened = await newOne();
  const id = await atThePlace(opened.case);
  const body = { id: desk.test.node.ids.uuid(), ...handsOver(opened) };
  await done(driver(), id, 'take-aboard', body);
  await done(driver(), id, 'take-aboard', body);
  assert.equal((await records().ofRoot(tripHandOver, id)).length, 1);
  assert.equal((await page(desk, opened.case)).custody.length, 1);
  await refused('handed-over-once|vehicleTrips', driver(), id, 'take-aboard', handsOver(opened));
  await bringIn(id, opened.tagNumber);
});

test('what was handed over at night before there was a case stands in it once it was opened', async () => {
  const id = await atThePlace();
  await done(driver(), id, 'collect', { ...NURSE, effects: 'some', effectsList: '戒指一枚' });
  km += 20;
  await done(driver(), id, 'return', { endKm: km });
  assert.equal((await handOverOf(id)).fact.forCase, undefined);
  const opened = await newOne();
  await done(dispatcher(), id, 'bring-to-case', {
    forCase: opened.case,
    scan: opened.tagNumber,
    place: desk.home.places.reception,
  });
  assert.equal((await handOverOf(id)).fact.forCase, opened.case);
  const kept = await records().ofRoot(effect, opened.case);
  assert.deepEqual(
    kept.map(({ fact }) => fact.what),
    ['戒指一枚'],
  );
  await clean(id);
});

test('a driver is told whom to fetch while the trip is under way, and of a second person of that name; nothing else of anybody', async () => {
  const name = '郑同名';
  const opened = await open(desk, {
    ...newCase(),
    deathCertificate: paper(),
    decedent: { ...newCase().decedent, name },
  });
  const id = await atThePlace(opened.case);
  const who = () =>
    desk.api
      .as('driver', { ...scope(), staff: desk.home.people.driver, account: 'of-the-driver' })
      .get<TripPerson>(`/api/trips/${id}/person`);
  assert.deepEqual((await who()).body, { name, tag: opened.tagNumber, sameName: false });
  await open(desk, {
    ...newCase(),
    deathCertificate: paper(),
    decedent: { ...newCase().decedent, name },
  });
  assert.equal((await who()).body.sameName, true);
  const other = desk.api.as('driver', { ...scope(), staff: desk.home.people.operator });
  assert.equal(
    (await other.get(`/api/trips/${id}/person`)).status,
    404,
    'a driver of another trip',
  );
  await assert.rejects(
    desk.test.recordsAs('driver', scope()).get(decedent, opened.decedent),
    isFault,
  );
  const looks = await desk.test.owner.all<{ seen: readonly string[] }>(sql`
    select seen from audit_entry where account = 'of-the-driver' and seen is not null`);
  assert.ok(JSON.stringify(looks).includes(opened.decedent), 'the look is the driver’s own');
  await done(driver(), id, 'take-aboard', handsOver(opened));
  await bringIn(id, opened.tagNumber);
  assert.equal((await who()).status, 404, 'the trip is over');
});
