import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  ImportLineRow,
  ImportRun,
  ImportRunRow,
  RecordOrigin,
  RevealedLine,
} from '@qingming/connect/api/imports.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { parse } from 'csv-parse/sync';
import { type TestApi, testApi } from '../../../test-support/api.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { DEFECTS, gravesite, registerText, withFolder } from './fixtures/registers.ts';
import { loadMapping } from './load-mapping.ts';
import { importsModule } from './module.ts';
import { importFile } from './run.ts';

const FORMULA = '=HYPERLINK("http://a.example")';

let node: TestNode;
let api: TestApi;
let run: string;
before(async () => {
  node = await testNode();
  api = await testApi(node, [importsModule(node.node)]);
  const rows = [...DEFECTS.map(([row]) => row), gravesite(9, { relationship: FORMULA })];
  await withFolder(async (write) => {
    const mapping = await loadMapping('ngl', node.node.catalogue);
    const records = node.recordsAs('importer', {}, 'archive');
    const importer = { node: node.node, validator: node.kinds.validator, records };
    const result = await importFile(importer, {
      mapping,
      file: await write('register.csv', registerText(rows)),
    });
    run = result.run ?? '';
  });
});
after(async () => {
  await api.close();
  await node.close();
});

test('an officer sees what was imported, and each line that was held back with its reason', async () => {
  const officer = api.as('provinceOfficer');
  const runs = await officer.get<Page<ImportRunRow>>('/api/imports');
  assert.deepEqual(
    runs.body.rows.map(({ id, lines, state }) => [id, lines, state]),
    [[run, 11, 'finished']],
  );
  const one = await officer.get<ImportRun>(`/api/imports/${run}`);
  assert.equal(
    one.body.reasons.reduce((sum, { lines }) => sum + lines, 0),
    one.body.counts.quarantined,
  );
  const held = await officer.get<Page<ImportLineRow>>(
    `/api/imports/${run}/lines?outcome=quarantined&size=2`,
  );
  assert.equal(held.body.total, 3);
  assert.deepEqual(
    held.body.rows.map(({ line, reason }) => [line, reason?.code]),
    [
      [6, 'rule-broken'],
      [9, 'undeclared-code'],
    ],
  );
  const leftOut = await officer.get<Page<ImportLineRow>>(
    `/api/imports/${run}/lines?outcome=left-out`,
  );
  assert.equal(leftOut.status, 200, leftOut.text);
  assert.equal(leftOut.body.total, one.body.counts['left-out']);
  const differing = await officer.get<Page<ImportLineRow>>(
    `/api/imports/${run}/lines?differing=true`,
  );
  assert.equal(differing.body.rows[0]?.differences[0]?.element, 'note');
});

test('a record names the line of the register that brought it', async () => {
  const officer = api.as('provinceOfficer');
  const { body } = await officer.get<Page<ImportLineRow>>(`/api/imports/${run}/lines`);
  const made = body.rows.find(({ records }) => records.some((one) => one.made));
  const [record] = made?.records ?? [];
  const origin = await officer.get<RecordOrigin>(`/api/imports/origin/${record?.id}`);
  assert.deepEqual([origin.body.run, origin.body.line], [run, made?.line]);
});

test('the exported list of held lines holds no formula and no name', async () => {
  const { text } = await api
    .as('importer')
    .get(`/api/imports/${run}/lines.csv?outcome=quarantined`);
  const rows = parse(text, { bom: true }) as string[][];
  assert.equal(rows.length, 4);
  assert.ok(text.includes('HYPERLINK'));
  assert.ok(rows.flat().every((cell) => !/^[=+\-@]/.test(cell)));
  assert.ok(!text.includes('Alder'));
});

const WHY = { purpose: 'verification', reason: '核对原登记册' };

test('a line is shown as it was written only to who may see whole names', async () => {
  const path = `/api/imports/${run}/lines/2/reveal`;
  assert.equal((await api.as('importer').post(path, WHY)).status, 403);
  assert.equal((await api.as('inspector').post(path, WHY)).status, 403);
  for (const why of [{}, { purpose: WHY.purpose }, { ...WHY, reason: '    ' }])
    assert.equal((await api.as('provinceOfficer').post(path, why)).status, 400);
  const { body } = await api.as('provinceOfficer').post<RevealedLine>(path, WHY);
  assert.match(body.text, /^"Ada","Q","Alder"/);
});

test('a run or a line that is not there, and somebody who has no business here', async () => {
  const officer = api.as('provinceOfficer');
  const other = '00000000-0000-7000-8000-000000000000';
  assert.equal((await officer.get(`/api/imports/${other}`)).status, 404);
  assert.equal((await officer.get(`/api/imports/${other}/lines`)).status, 404);
  assert.equal((await officer.post(`/api/imports/${run}/lines/99/reveal`, WHY)).status, 404);
  assert.equal((await officer.get(`/api/imports/origin/${other}`)).status, 404);
  assert.equal((await officer.get('/api/imports/not-a-run')).status, 400);
  assert.equal((await api.as('clerk').get('/api/imports')).status, 403);
  assert.equal((await api.visitor.get('/api/imports')).status, 401);
});
