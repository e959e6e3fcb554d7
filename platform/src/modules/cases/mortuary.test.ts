import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Mortuary, MortuaryCabinet, MortuaryPerson } from '@qingming/connect/api/mortuary.ts';
import { coldLimit, coldReading } from '@qingming/standard/records/cold-store.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { regionalTerm } from '@qingming/standard/records/regional-term.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { civilDay, daysAfter } from '../../kernel/clock.ts';
import { type Desk, openDesk, step } from './cases.test-support.ts';
import { intruderAt, refusedByDatabase } from './intruder.test-support.ts';
import { begin, cabinets, laidIn, staffOf } from './relocation.test-support.ts';

const DAY = 24 * 60;
let desk: Desk;
before(async () => {
  desk = await openDesk();
});
after(() => desk.close());

const asked = async (by = desk.clerk): Promise<Mortuary> => {
  const { status, body, text } = await by.get<Mortuary>('/api/mortuary');
  assert.equal(status, 200, text);
  return body;
};
const personIn = ({ people }: Mortuary, id: string): MortuaryPerson => {
  const found = people.find((one) => one.case === id);
  assert.ok(found, 'they lie in a cabinet');
  return found;
};
const cabinetIn = ({ cabinets: all }: Mortuary, id: string): MortuaryCabinet => {
  const found = all.find((one) => one.id === id);
  assert.ok(found);
  return found;
};
const manager = () =>
  desk.test.recordsAs(['manager'], { region: COUNTY, institution: desk.home.id });
const owner = () => ({ region: COUNTY, institution: desk.home.id });

test('each cabinet, who lies in it, since when, how long they may, and who of them bear one name; whoever is due stands first', async () => {
  const [a = '', b = '', c = ''] = await cabinets(desk, 3);
  const early = await laidIn(desk, a);
  desk.later(2 * DAY);
  const later = await laidIn(desk, b);
  const shown = await asked();
  const one = personIn(shown, early.case);
  const other = personIn(shown, later.case);
  assert.deepEqual([one.cabinet, one.sameName, other.sameName], [a, true, true]);
  assert.equal(cabinetIn(shown, c).inUse, true);
  const since = civilDay(new Date(one.where?.since ?? 0));
  assert.equal(one.term.lastDay, daysAfter(since, 3));
  assert.deepEqual([one.term.daysLeft, one.term.over], [1, false]);
  assert.match(one.term.source.zh, /第二十七条/);
  const order = shown.people.map((person) => person.case);
  assert.ok(order.indexOf(early.case) < order.indexOf(later.case));
  desk.later(2 * DAY);
  const over = personIn(await asked(), early.case);
  assert.deepEqual([over.term.daysLeft, over.term.over, over.late], [-1, true, true]);
  const until = daysAfter(civilDay(desk.test.node.clock.now()), 5);
  await step(desk, early.case, 'storage-extension', {
    until,
    reason: 'family-comes',
    requestedBy: early.contact,
  } as never);
  const kept = personIn(await asked(), early.case);
  assert.deepEqual(
    [kept.term.extendedUntil, kept.term.daysLeft, kept.term.over],
    [until, 5, false],
  );
  assert.equal(kept.term.approved, false);
});

test('the term of the nearest division is told with its norm, and agrees with what the process calls late', async () => {
  const node = desk.test.recordsAs(['provinceOfficer']);
  const set = (length: number, division: string) =>
    node.create(
      regionalTerm,
      {
        division,
        term: 'storage',
        length,
        document: `办法 ${division}`,
        effectiveFrom: '2020-01-01',
      },
      { region: '370000' },
    );
  const province = await set(15, '370000');
  const county = await set(5, COUNTY);
  const [a = ''] = await cabinets(desk, 1);
  const opened = await laidIn(desk, a);
  for (let days = 0; days < 7; days += 1) {
    const { term, alerts } = personIn(await asked(), opened.case);
    assert.equal(term.source.zh, `办法 ${COUNTY}`);
    assert.equal(term.daysLeft, 5 - days);
    assert.equal(term.over, term.daysLeft < 0, 'days and process count alike');
    assert.equal(
      alerts.some(({ code }) => code.startsWith('storage')),
      term.over,
    );
    desk.later(DAY);
  }
  for (const { id, version } of [province, county])
    await node.void(regionalTerm, id, version, '测试');
});

test('after a class A infection the term is counted in hours', async () => {
  const [a = ''] = await cabinets(desk, 1);
  const opened = await laidIn(desk, a, { hazard: 'infection-a' } as never);
  const { term, where } = personIn(await asked(), opened.case);
  const since = Date.parse(where?.since ?? '');
  assert.equal(Date.parse(term.until ?? ''), since + 24 * 3_600_000);
  assert.equal(term.over, false);
  desk.later(25 * 60);
  assert.equal(personIn(await asked(), opened.case).term.over, true);
});

test('how cold it is: nothing is said without a reading, and a reading is held against the limits and the hours of the house', async () => {
  const records = manager();
  const [a = '', b = '', c = ''] = await cabinets(desk, 3);
  for (const id of [b, c]) {
    const { version } = await records.get(place, id);
    await records.revise(place, id, version, { rack: '乙' }, '编架');
  }
  const state = async () => {
    const shown = await asked();
    return [a, b, c].map((id) => cabinetIn(shown, id).cold);
  };
  assert.deepEqual(await state(), ['no-limits', 'no-limits', 'no-limits']);
  assert.equal(cabinetIn(await asked(), a).reading, null);
  const limit = { lowest: 0, highest: 4, everyHours: 6 };
  await records.create(coldLimit, limit, owner());
  await records.create(coldLimit, { ...limit, rack: '乙', lowest: -20, highest: -15 }, owner());
  assert.deepEqual(await state(), ['unmeasured', 'unmeasured', 'unmeasured']);
  const operator = desk.test.recordsAs(['operator'], owner());
  const read = (fact: object) =>
    operator.create(
      coldReading,
      { readAt: desk.test.node.clock.now().toISOString(), ...fact } as never,
      owner(),
    );
  await read({ place: a, celsius: 4 });
  await read({ rack: '乙', celsius: -17.5 });
  assert.deepEqual(await state(), ['within', 'within', 'within']);
  assert.equal(cabinetIn(await asked(), b).reading?.celsius, -17.5);
  desk.later(1);
  await read({ place: c, celsius: -3 });
  assert.deepEqual(await state(), ['within', 'within', 'outside']);
  desk.later(6 * 60);
  assert.deepEqual(await state(), ['overdue', 'overdue', 'outside']);
  for (const wrong of [
    { celsius: 3 },
    { celsius: 3, place: a, rack: '乙' },
    { celsius: 3, rack: '丙' },
    { celsius: 3, place: desk.home.places.hall },
  ])
    await assert.rejects(read(wrong), /rule-broken/, JSON.stringify(wrong));
  await assert.rejects(records.create(coldLimit, { ...limit, lowest: 5 }, owner()), /rule-broken/);
  await assert.rejects(records.create(coldLimit, limit, owner()));
  const made = await read({ place: a, celsius: 2 });
  await refusedByDatabase(
    intruderAt(desk).change('coldReading', made.id, { rack: '乙', recorded_at: desk.later(1) }),
    'a-reading-is-of-a-rack-or-a-cabinet',
  );
});

test('what is under way stands on the page; another house and whoever has no part in it see nothing', async () => {
  const [a = ''] = await cabinets(desk, 1);
  await laidIn(desk, a);
  const { first } = staffOf(desk);
  const id = await begin(first, [a]);
  const { relocations } = await asked();
  assert.deepEqual(
    relocations.map((one) => [one.id, one.expected, one.out, one.in]),
    [[id, 1, 0, 0]],
  );
  const dispatcher = desk.api.as('dispatcher', owner());
  assert.equal((await dispatcher.get('/api/mortuary')).status, 403);
  const query = `?institution=${desk.home.id}`;
  const elsewhere = desk.api.as('operator', {
    region: '370103',
    institution: '01930000-0000-7000-8000-00000000ffff',
  });
  assert.equal((await elsewhere.get(`/api/mortuary${query}`)).status, 403);
});
