import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  KindDetail,
  KindHistory,
  KindPage,
  KindRecord,
  KindRecordPage,
  Kinds,
} from '@qingming/connect/api/kinds.ts';
import { ALL_CODE_SETS, checkCatalogue, diffSql, modelOf } from '@qingming/standard';
import { placeKind } from '@qingming/standard/codes/custody.ts';
import { formOf } from '@qingming/standard/derive/form.ts';
import { recordsPage } from '@qingming/standard/derive/print/records.ts';
import { code, date, link, optional, text } from '@qingming/standard/language/element.ts';
import { record, type RecordDefinition } from '@qingming/standard/language/record.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { ownRecords, supervisionDuty } from '@qingming/standard/records/retention.ts';
import { type TestApi, testApi } from '../../../test-support/api.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { gatherAccess } from '../../kernel/access/access.ts';
import { rowSecuritySql } from '../../kernel/access/row-security.ts';
import { GRANTS } from '../../levels/access.ts';
import { PARTS, ROLES } from '../../levels/roles.ts';
import { workspaceModule } from './module.ts';
import { ACT_CODE } from '../../levels/act-code.ts';

/** A kind that only this test has: everything else about it is to be derived. */
const siteRound = record(
  'siteRound',
  { zh: '设施巡检', en: 'Round of the site' },
  {
    source: 'design: a kind of this test',
    belongsTo: 'institution',
    travels: 'stays',
    retention: ownRecords,
    basis: supervisionDuty,
    title: 'number',
    elements: {
      number: text('巡检编号', 'Inspection number', {
        classification: 'internal',
        maxLength: 20,
        source: 'design: a kind of this test',
      }),
      day: date('巡检日期', 'Day', { source: 'design: a kind of this test' }),
      kind: code('类别', 'Kind', placeKind, { source: 'design: a kind of this test' }),
      place: optional(link('place', '位置', 'Place', { source: 'design: a kind of this test' })),
    },
    unique: [
      {
        name: 'inspection-number-once',
        elements: ['institution', 'number'],
        says: { zh: '已有此巡检编号。', en: 'There is an inspection of this number.' },
      },
    ],
  },
);

const CATALOGUE: ReadonlyMap<string, RecordDefinition> = new Map([
  ...NATIONAL,
  [siteRound.kind, siteRound],
]);
/** The one line that grants it. */
const ACCESS = gatherAccess(ROLES, PARTS, [
  ...GRANTS,
  {
    grants: [
      { duties: ['manage'], records: ['siteRound'], may: ['read', 'create', 'revise', 'void'] },
    ],
  },
]);

let node: TestNode;
let api: TestApi;
let home: FuneralHome;
before(async () => {
  node = await testNode({ catalogue: CATALOGUE, access: ACCESS });
  await node.owner.transaction(async (tx) => {
    await tx.client.query(diffSql(modelOf(NATIONAL), modelOf(CATALOGUE)));
    await tx.client.query(rowSecuritySql(CATALOGUE));
  });
  home = await funeralHome(node);
  api = await testApi(node, [workspaceModule(node.node, node.kinds, ACT_CODE)]);
});
after(async () => {
  await api.close();
  await node.close();
});

const keeper = () => api.as('manager', { region: COUNTY, institution: home.id });
const LIST = '/api/kinds/siteRound/records';

test('a kind that is defined and granted is in the menu, with a form, a table and a chapter of the standard', async () => {
  assert.deepEqual(checkCatalogue(CATALOGUE, ALL_CODE_SETS), []);
  const { kinds } = (await keeper().get<Kinds>('/api/kinds')).body;
  assert.deepEqual(
    kinds.find(({ kind }) => kind === 'siteRound'),
    { kind: 'siteRound', label: siteRound.label, list: true, group: 'institution', houses: null },
  );
  const { shown, may } = (await keeper().get<KindDetail>('/api/kinds/siteRound')).body;
  assert.deepEqual(shown.columns, ['day', 'kind', 'place']);
  assert.deepEqual(shown.filters, ['kind', 'day']);
  assert.deepEqual(may, { create: true, revise: true, void: true, reveal: false });
  assert.deepEqual(
    formOf(siteRound, { day: '2026-11-26' }).map(({ name, required }) => [name, required]),
    [
      ['number', true],
      ['day', true],
      ['kind', true],
      ['place', false],
    ],
  );
  const template = await keeper().get('/api/kinds/siteRound/template.csv');
  assert.match(template.text, /^\uFEFFInspection number,Day,Kind,Place/);
  assert.match(recordsPage(CATALOGUE).text, /设施巡检 Round of the site/);
});

test('a record of it is written, listed, shown with what it names, taken out and told in its history', async () => {
  const fact = { number: 'X-1', day: '2026-11-20', kind: 'cremator', place: home.places.cremator1 };
  const made = await keeper().post<KindRecord>(LIST, { fact });
  assert.equal(made.status, 200);
  const again = await keeper().post<{ detail: string }>(LIST, { fact });
  assert.deepEqual(
    [again.status, /inspection of this number/.test(again.body.detail)],
    [409, true],
  );
  const list = async (query: string) => (await keeper().get<KindPage>(`${LIST}?${query}`)).body;
  assert.equal((await list('from.day=2026-11-01&until.day=2026-11-30&is.kind=cremator')).total, 1);
  assert.equal((await list('until.day=2026-11-19')).total, 0);
  const page = (await keeper().get<KindRecordPage>(`${LIST}/${made.body.id}`)).body;
  assert.equal(page.names[home.places.cremator1], '一号炉');
  const named = await keeper().get<KindRecordPage>(
    `/api/kinds/place/records/${home.places.cremator1}`,
  );
  assert.deepEqual(
    named.body.linked.map(({ kind, records }) => [kind, records.length]),
    [['siteRound', 1]],
  );
  assert.match((await keeper().get(`${LIST}.csv`)).text, /X-1,2026-11-20,Cremator,一号炉/);
  const history = await keeper().get<KindHistory>(`${LIST}/${made.body.id}/history`);
  assert.equal(history.body.entries.length, 1);
});

test('without the grant the kind is nowhere', async () => {
  const other = api.as('clerk', { region: COUNTY, institution: home.id });
  const { kinds } = (await other.get<Kinds>('/api/kinds')).body;
  assert.ok(!kinds.some(({ kind }) => kind === 'siteRound'));
  assert.equal((await other.get(LIST)).status, 403);
});
