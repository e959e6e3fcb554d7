import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { NATIONAL } from '@qingming/standard';
import { correctionNotice } from '@qingming/standard/records/oversight.ts';
import { waiverRule } from '@qingming/standard/records/price.ts';
import { type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare } from '../../../test-support/journey.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { sql } from '../db/sql.ts';
import { bodyContext, openKept, readBody, travelOf } from './append.ts';

let province: TestNode;
let ministry: TestNode;
let home: FuneralHome;
before(async () => {
  [province, ministry] = [await testNode(), await testNode({ node: '000000' })];
  home = await funeralHome(province);
  await bodyInCare(province.recordsAs(['manager', 'provinceOfficer']), home);
});
after(async () => {
  await province.close();
  await ministry.close();
});

interface Entry {
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  readonly travels: string;
  readonly audience: string | null;
  readonly header: string;
  readonly body: Uint8Array;
}
const entriesOf = ({ owner }: TestNode, kind: string): Promise<readonly Entry[]> =>
  owner.all<Entry>(sql`
    select kind, record, version, travels, audience, header, body from log_entry
    where kind = ${kind} order by entry_id`);
const wayOf = async (test_: TestNode, kind: string) =>
  new Set((await entriesOf(test_, kind)).map(({ travels }) => travels));

test('what a province writes goes up, what the ministry writes goes down, and what stays goes nowhere', () => {
  const ways = (travels: string) =>
    new Set(
      [...NATIONAL.values()]
        .filter((definition) => definition.travels === travels)
        .map((definition) => `${travelOf(definition, '370000')} ${travelOf(definition, '000000')}`),
    );
  assert.deepEqual(ways('up'), new Set(['up stays']));
  assert.deepEqual(ways('both'), new Set(['up down']));
  assert.deepEqual(ways('stays'), new Set(['stays stays']));
  assert.equal(travelOf({ ...waiverRule, travels: 'down' }, '370000'), 'stays');
  assert.equal(travelOf({ ...waiverRule, travels: 'down' }, '000000'), 'down');
});

const NOTICE = {
  subjectNode: '370000',
  subjectKind: 'decedent',
  subjectRecord: '01890a5d-ac96-774b-bcce-b302099a8057',
  state: 'requested',
  asks: '请核对',
  askedBy: '测试',
  askedAt: '2026-05-01T01:00:00.000Z',
} as const;

test('a notice of the ministry is for the province that it names; an answer of a province is for whoever is above', async () => {
  await ministry
    .recordsAs('ministryOfficer')
    .create(correctionNotice, NOTICE, { region: '000000' });
  await province.recordsAs('provinceOfficer').create(
    correctionNotice,
    { ...NOTICE, state: 'approved', answer: '已更正' },
    {
      region: '370000',
    },
  );
  const [asked, ...moreAsked] = await entriesOf(ministry, 'correctionNotice');
  const [answered, ...moreAnswered] = await entriesOf(province, 'correctionNotice');
  assert.deepEqual([moreAsked, moreAnswered], [[], []]);
  assert.deepEqual([asked?.travels, asked?.audience], ['down', '370000']);
  assert.deepEqual([answered?.travels, answered?.audience], ['up', null]);
  assert.equal(JSON.parse(asked?.header ?? '{}').audience, '370000');
  assert.deepEqual(await wayOf(province, 'decedent'), new Set(['up']));
  assert.deepEqual(await wayOf(province, 'contact'), new Set(['stays']));
});

test('the body of what may name a person is sealed in the log, and of what cannot it is plain', async () => {
  const officer = province.recordsAs('provinceOfficer');
  const rule = {
    name: '优抚对象减免',
    group: 'special-care',
    feeType: '03',
    cap: 40_000,
    document: '测试文件',
    effectiveFrom: '2026-03-30',
  } as const;
  const { id } = await officer.create(waiverRule, rule, { region: '370000' });
  await officer.revise(waiverRule, id, 1, { cap: 50_000 }, '家属王某要求');
  const isSealed = ({ body }: Entry): boolean => body[0] === 1;
  const rules = await entriesOf(province, 'waiverRule');
  // The rule names nobody; the reason of its second version may.
  assert.deepEqual(rules.map(isSealed), [false, true]);
  assert.deepEqual(
    rules.map(({ body }) => [
      Buffer.from(body).includes('优抚对象减免'),
      Buffer.from(body).includes('王某'),
    ]),
    [
      [true, false],
      [false, false],
    ],
  );
  const people = await entriesOf(province, 'decedent');
  assert.ok(people.length > 0 && people.every(isSealed));
  assert.ok(people.every(({ body }) => !Buffer.from(body).includes('测试')));
  for (const entry of [...rules, ...people]) {
    const { header, fact } = openKept(province.node, entry);
    assert.deepEqual([header.kind, header.id], [entry.kind, entry.record]);
    assert.ok(fact !== null);
  }
});

test('a sealed body that was moved to another entry does not open', async () => {
  const [first, ...others] = await entriesOf(province, 'decedent');
  assert.ok(first !== undefined);
  assert.deepEqual(others, []);
  const own = bodyContext(first.kind, first.record, first.version);
  assert.match(readBody(province.node, first.body, own), /"fact"/);
  const elsewhere = bodyContext(first.kind, first.record, first.version + 1);
  assert.throws(() => readBody(province.node, first.body, elsewhere));
});
