import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { transport } from '@qingming/standard/records/steps.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { type Desk, open, openDesk, refused, step } from './cases.test-support.ts';

let desk: Desk;
before(async () => {
  desk = await openDesk();
});
after(() => desk.close());

test('a distance that arithmetic left a hair off is kept as it was meant; a digit too many is refused in words', async () => {
  const opened = await open(desk);
  const { records } = await step(desk, opened.case, 'transport', {
    from: '第一医院',
    vehicle: desk.home.places.hearse,
    driver: desk.home.people.driver,
  });
  const trip = records[0]?.id ?? '';
  const arrive = (kilometres: number) => ({
    transport: trip,
    version: 1,
    scan: opened.tagNumber,
    place: desk.home.places.cabinet1,
    kilometres,
  });
  desk.later(60);
  const problem = await refused(desk, opened.case, 'transport/arrive', arrive(4.35));
  const said = problem.errors[0]?.message as unknown;
  assert.match(JSON.stringify(said), /里程：最多 1 位小数，如 1.5/);
  assert.match(JSON.stringify(said), /Distance: has at most 1 digit after the point, such as 1.5/);
  await step(desk, opened.case, 'transport/arrive', arrive(4.1 + 0.2));
  const { fact } = await desk.test.recordsAs('clerk', { region: COUNTY }).get(transport, trip);
  assert.equal(fact.kilometres, 4.3);
});
