import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Board } from '@qingming/connect/api/board.ts';
import type { RelocationWritten } from '@qingming/connect/api/relocations.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import {
  atTheFurnace,
  confirm,
  type Desk,
  LEAVES_WITH,
  openDesk,
  type Problem,
  refused,
  step,
} from './cases.test-support.ts';
import { type Intruder, intruderAt, refusedByDatabase } from './intruder.test-support.ts';
import {
  begin,
  cabinets,
  close,
  laidIn,
  linesOf,
  relocationOf,
  ruleOf,
  scan,
  scanned,
  staffOf,
  whereAll,
} from './relocation.test-support.ts';

let desk: Desk;
let intruder: Intruder;
before(async () => {
  desk = await openDesk();
  intruder = intruderAt(desk);
});
after(() => desk.close());

const whole = async () => {
  const [a = '', b = '', spare = ''] = await cabinets(desk, 3);
  const [one, other] = [await laidIn(desk, a), await laidIn(desk, b)];
  return { a, b, spare, one, other, ...staffOf(desk) };
};

test('the platform makes the list; each is scanned out by one and in by another, and it is closed by another than who opened it', async () => {
  const { a, b, spare, one, other, first, second } = await whole();
  const id = await begin(first, [a, b]);
  const begun = await relocationOf(second, id);
  assert.equal(begun.expected, 2);
  assert.deepEqual(
    begun.lines.map((line) => [line.case, line.from, line.sameName]),
    [
      [one.case, a, true],
      [other.case, b, true],
    ],
  );
  assert.ok(!('sex' in (begun.lines[0] ?? {})), 'what the second look compares is not told before');
  await scanned(first, id, { way: 'out', scan: one.tagNumber, place: a });
  const own = await scan(first, id, { way: 'in', scan: one.tagNumber, place: spare });
  assert.equal(ruleOf(own.body), 'out-and-in-by-two-people');
  assert.equal(ruleOf((await close(second, id)).body), 'a-relocation-balances');
  await scanned(second, id, { way: 'in', scan: one.tagNumber, place: spare });
  assert.deepEqual((await whereAll(desk, [one.case])).get(one.case), [spare]);
  assert.equal(ruleOf((await close(second, id)).body), 'a-relocation-balances');
  // Who stays where they were are checked all the same.
  await scanned(second, id, { way: 'out', scan: other.tagNumber, place: b });
  await scanned(first, id, { way: 'in', scan: other.tagNumber, place: b });
  assert.equal(ruleOf((await close(first, id)).body), 'closed-by-another-person-of-the-house');
  assert.equal((await close(second, id)).status, 200);
  assert.equal((await close(second, id)).status, 200, 'a retry is no fault');
  const done = await relocationOf(first, id);
  assert.deepEqual([done.state, done.out, done.in], ['closed', 2, 2]);
  assert.equal(done.closedByName, '赵刚');
});

test('while it is under way nobody on its list is handed over, cremated, taken out or moved otherwise, and nobody comes in', async () => {
  const { a, b, spare, one, other, first, second } = await whole();
  await confirm(desk, one);
  desk.later(1);
  const id = await begin(first, [a, b]);
  desk.later(1);
  const leaving = { ...LEAVES_WITH, scan: one.tagNumber, handedTo: one.contact };
  const RULE = 'nobody-on-a-list-leaves';
  assert.equal(ruleOf(await refused(desk, one.case, 'hand-over', leaving)), RULE);
  const out = { ...leaving, expectedBack: '2099-01-01T00:00:00.000Z' };
  assert.equal(ruleOf(await refused(desk, one.case, 'take-out', out)), RULE);
  assert.match(
    String(ruleOf(await refused(desk, one.case, 'cremation', atTheFurnace(desk, one)))),
    /no-cremation-during-a-relocation|moved-by-the-scans/,
  );
  const moved = { scan: one.tagNumber, place: spare, reason: 'storage' } as const;
  const MOVED = 'moved-by-the-scans-of-the-relocation';
  assert.equal(ruleOf(await refused(desk, one.case, 'moves', moved)), MOVED);
  const newcomer = await laidIn(desk, desk.home.places.reception);
  desk.later(1);
  await scanned(first, id, { way: 'out', scan: one.tagNumber, place: a });
  await scanned(second, id, { way: 'in', scan: one.tagNumber, place: spare });
  const into = { scan: newcomer.tagNumber, place: a, reason: 'storage' } as const;
  assert.equal(ruleOf(await refused(desk, newcomer.case, 'moves', into)), MOVED);
  await scanned(first, id, { way: 'out', scan: other.tagNumber, place: b });
  await scanned(second, id, { way: 'in', scan: other.tagNumber, place: a });
  desk.later(1);
  assert.equal(ruleOf(await refused(desk, one.case, 'hand-over', leaving)), RULE);
  assert.equal((await close(second, id)).status, 200);
  await step(desk, one.case, 'hand-over', leaving);
});

test('a wrong scan moves nobody and is noted: another’s tag, another place, somebody not on the list, another sex', async () => {
  const { a, b, spare, one, other, first } = await whole();
  const stranger = await laidIn(desk, spare);
  const id = await begin(first, [a, b]);
  const before = (await desk.clerk.get<Board>('/api/board')).body.today.mismatches;
  const wrong = async (what: string, input: Parameters<typeof scan>[2]) => {
    const { status, body, text } = await scan(first, id, input);
    assert.equal(status, 200, text);
    assert.deepEqual([body.outcome, body.what], ['mismatch', what], text);
  };
  await wrong('other-tag', { way: 'out', scan: other.tagNumber, place: a });
  await wrong('not-on-list', { way: 'out', scan: stranger.tagNumber, place: a });
  await wrong('other-place', { way: 'out', scan: one.tagNumber, place: spare });
  await wrong('mark', { way: 'out', scan: one.tagNumber, place: a, sex: '2' });
  const [line] = (await linesOf(desk, id)).filter(({ fact }) => fact.forCase === other.case);
  await wrong('other-tag', { way: 'out', scan: one.tagNumber, place: a, line: line?.id ?? '' });
  const page = await relocationOf(first, id);
  assert.deepEqual([page.out, page.mismatches.length], [0, 5]);
  const now = (await desk.clerk.get<Board>('/api/board')).body.today.mismatches;
  assert.equal(now, before + 5);
  const blind = await scan(first, id, {
    way: 'out',
    scan: one.tagNumber,
    place: a,
    sex: undefined as never,
  });
  assert.equal(ruleOf(blind.body), 'the-second-mark-agrees');
  assert.equal((await scan(first, id, { way: 'out', scan: '690123', place: a })).status, 400);
  await scanned(first, id, { way: 'out', scan: one.tagNumber, place: a, mark: 'label' });
});

test('a retry of an opening is one; nobody to relocate, a place of another house and a body on another list are refused', async () => {
  const { a, b, spare, first, second } = await whole();
  const id = '019a0000-0000-7000-8000-0000000d0c01';
  const ask = { id, reason: 'cleaning', places: [a] };
  for (const _ of [1, 2]) {
    const { status, body, text } = await first.post<RelocationWritten>('/api/relocations', ask);
    assert.equal(status, 201, text);
    assert.equal(body.id, id);
  }
  const again = await first.post<Problem>('/api/relocations', { ...ask, reason: 'fault' });
  assert.equal(again.status, 409);
  const empty = await first.post<Problem>('/api/relocations', { reason: 'other', places: [spare] });
  assert.equal(ruleOf(empty.body), 'somebody-to-relocate');
  const twice = await second.post<Problem>('/api/relocations', { reason: 'other', places: [a, b] });
  assert.equal(ruleOf(twice.body), 'the-list-is-of-those-who-lay-there');
  const hall = desk.home.places.hall;
  const inHall = await laidIn(desk, hall);
  const unfit = await second.post<Problem>('/api/relocations', { reason: 'other', places: [hall] });
  assert.equal(ruleOf(unfit.body), 'the-places-of-a-relocation-stay', inHall.case);
  const foreign = desk.api.as('operator', {
    region: '370103',
    institution: '01930000-0000-7000-8000-00000000ffff',
  });
  assert.equal((await foreign.get(`/api/relocations/${id}`)).status, 404);
  assert.equal((await scan(foreign, id, { way: 'out', scan: 'x', place: a })).status, 404);
  const clerkWithout = desk.api.as('clerk', { region: COUNTY, institution: desk.home.id });
  const nobody = await clerkWithout.post('/api/relocations', { reason: 'other', places: [b] });
  assert.equal(nobody.status, 422, 'an account that names no member of the staff');
});

test('it is called off only before anybody was taken out, by another person, with a reason', async () => {
  const { a, one, first, second } = await whole();
  const id = await begin(first, [a]);
  const off = (by: typeof first) =>
    by.post<Problem>(`/api/relocations/${id}/call-off`, { reason: '误报' });
  assert.equal(ruleOf((await off(first)).body), 'closed-by-another-person-of-the-house');
  const other = await begin(first, [await whole().then(({ b }) => b)]);
  assert.equal((await second.post(`/api/relocations/${other}/call-off`, {})).status, 400);
  await scanned(first, id, { way: 'out', scan: one.tagNumber, place: a });
  assert.equal(ruleOf((await off(second)).body), 'called-off-before-anybody-was-moved');
  const called = await second.post(`/api/relocations/${other}/call-off`, { reason: '误报' });
  assert.equal(called.status, 200, called.text);
});

test('a cabinet out of order takes nobody, and one that holds somebody is relocated first', async () => {
  const { a, spare, one, first, second } = await whole();
  const records = desk.test.recordsAs(['manager'], { region: COUNTY, institution: desk.home.id });
  const outOfOrder = async (id: string) => {
    const { version } = await records.get(place, id);
    return records.revise(place, id, version, { inUse: false }, '压缩机故障');
  };
  await assert.rejects(outOfOrder(a), /rule-broken/);
  await refusedByDatabase(
    intruder.change('place', a, { in_use: false }),
    'a-cabinet-that-holds-somebody-is-relocated-first',
  );
  const id = await begin(first, [a]);
  await outOfOrder(a);
  await scanned(first, id, { way: 'out', scan: one.tagNumber, place: a });
  const back = await scan(second, id, { way: 'in', scan: one.tagNumber, place: a });
  assert.equal(ruleOf(back.body), 'put-into-a-place-in-use');
  await scanned(second, id, { way: 'in', scan: one.tagNumber, place: spare });
  assert.equal((await close(second, id)).status, 200);
  const stays = await records.ofRoot(custody, one.case);
  const [stay] = stays.filter(({ fact }) => fact.until === undefined);
  await refusedByDatabase(
    intruder.change('custody', stay?.id ?? '', { place: a }),
    'no-body-into-a-cabinet-out-of-order',
  );
});

test('past the program the database refuses the same', async () => {
  const { a, b, spare, one, other, first, second } = await whole();
  const id = await begin(first, [a, b]);
  const lines = await linesOf(desk, id);
  const [line] = lines.filter(({ fact }) => fact.forCase === one.case);
  const [away] = lines.filter(({ fact }) => fact.forCase === other.case);
  assert.ok(line && away);
  const change = (columns: Parameters<Intruder['change']>[2], of = line.id) =>
    intruder.change('relocationLine', of, columns);
  const at = desk.later(1);
  const people = desk.home.people;
  const out = {
    out_at: at,
    out_by: people.operator,
    out_tag: one.tagNumber,
    out_place: a,
    out_mark: 'label',
  };
  await refusedByDatabase(change({ ...out, out_tag: other.tagNumber }), 'its-own-tag-was-scanned');
  await refusedByDatabase(change({ ...out, out_place: spare }), 'out-before-in');
  await refusedByDatabase(
    change({ ...out, out_mark: 'seen', out_sex: '2' }),
    'the-second-mark-agrees',
  );
  await refusedByDatabase(change({ voided: true }), 'a-line-stays-what-it-is');
  await refusedByDatabase(change({ from_: spare }), 'a-line-stays-what-it-is');
  await change(out);
  const put = {
    in_at: at,
    in_by: people.witness,
    in_tag: one.tagNumber,
    to_: spare,
    in_mark: 'label',
  };
  await refusedByDatabase(change({ ...put, in_by: people.operator }), 'out-and-in-by-two-people');
  await refusedByDatabase(change(put), 'lies-where-it-was-scanned-in');
  const ended = { state: 'closed', closed_at: at, closed_by: people.witness };
  await refusedByDatabase(intruder.change('relocation', id, ended), 'a-relocation-balances');
  await refusedByDatabase(
    intruder.change('relocation', id, { ...ended, state: 'called-off' }),
    'called-off-before-anybody-was-moved',
  );
  await refusedByDatabase(intruder.change('relocation', id, { expected: 1 }), 'stays-what-it-is');
  await refusedByDatabase(intruder.change('relocation', id, { voided: true }), 'stays-what-it-is');
  const records = desk.test.recordsAs(['manager'], { region: COUNTY, institution: desk.home.id });
  const [stay] = (await records.ofRoot(custody, other.case)).filter(
    ({ fact }) => fact.until === undefined,
  );
  await refusedByDatabase(
    intruder.change('custody', stay?.id ?? '', { voided: true }),
    'nobody-on-a-list-leaves',
    'voided-stay-leaves-no-gap',
  );
  await refusedByDatabase(
    intruder.change('custody', stay?.id ?? '', { place: spare }),
    'moved-by-the-scans-of-the-relocation',
  );
  await scanned(second, id, { way: 'in', scan: one.tagNumber, place: spare });
  await scanned(second, id, { way: 'out', scan: other.tagNumber, place: b });
  await scanned(first, id, { way: 'in', scan: other.tagNumber, place: a });
  await refusedByDatabase(
    intruder.change('relocation', id, { ...ended, closed_by: people.operator }),
    'closed-by-another-person-of-the-house',
  );
  assert.equal((await close(second, id)).status, 200);
  await refusedByDatabase(
    intruder.change('relocation', id, { state: 'open' }),
    'in-its-order',
    'closed-by-another-person-of-the-house',
  );
  await refusedByDatabase(
    change({ in_sex: '1' }),
    'scanned-while-it-is-under-way',
    'a-line-stays-what-it-is',
  );
});
