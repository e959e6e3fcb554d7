import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { facility } from '@qingming/standard/records/facility.ts';
import { contact } from '@qingming/standard/records/person.ts';
import { type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare } from '../../../test-support/journey.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { Fault } from '../errors/fault.ts';
import { systemIds } from '../ids.ts';
import { createOnce } from './create-once.ts';

let node: TestNode;
let home: FuneralHome;
before(async () => {
  node = await testNode();
  home = await funeralHome(node);
});
after(() => node.close());

const add = (id: string, name: string) =>
  createOnce(
    node.recordsAs(['manager', 'provinceOfficer']),
    facility,
    { code: id.slice(-12), name, area: '04', state: '1' },
    { region: home.region, institution: home.id },
    id,
  );

test('the same record sent twice at once is one record, and both are answered with it', async () => {
  for (let round = 0; round < 10; round += 1) {
    const id = systemIds.uuid();
    const answers = await Promise.all([1, 2, 3].map(() => add(id, `冷藏间${round}`)));
    for (const answer of answers) assert.deepEqual(answer.fact, answers[0]?.fact);
  }
});

test('another content under the same identifier is refused, whichever comes first', async () => {
  const id = systemIds.uuid();
  const outcomes = await Promise.allSettled([add(id, '甲厅'), add(id, '乙厅')]);
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  assert.equal(refused.length, 1);
  assert.equal((refused[0] as PromiseRejectedResult).reason.code, 'already-exists');
});

test('a retry with a number that is shown masked is answered with the record that is there', async () => {
  const officer = node.recordsAs(['clerk', 'manager'], {
    region: home.region,
    institution: home.id,
  });
  const journey = await bodyInCare(officer, home);
  const id = systemIds.uuid();
  const send = (name: string, of = journey.case) =>
    createOnce(
      officer,
      contact,
      {
        role: '2',
        name,
        relation: '20',
        phone: '13900000001',
        documentKind: '0',
        identityNumber: '11010519491231002X',
      },
      { region: home.region, institution: home.id, root: of },
      id,
    );
  const first = await send('张家属');
  assert.deepEqual([(await send('张家属')).id, (await send('张家属')).version], [first.id, 1]);
  const other = await bodyInCare(officer, home, { cabinet: home.places.cabinet2 });
  await assert.rejects(send('张家属', other.case), { code: 'already-exists' });
});

test('a refusal that no other request brought about is told at the first try', async () => {
  const id = systemIds.uuid();
  let tries = 0;
  await assert.rejects(
    node.recordsAs(['manager', 'provinceOfficer']).together(async (tx) => {
      tries += 1;
      assert.equal(await tx.find(facility, id), undefined);
      throw new Fault('not-allowed');
    }),
    { code: 'not-allowed' },
  );
  assert.equal(tries, 1);
});
