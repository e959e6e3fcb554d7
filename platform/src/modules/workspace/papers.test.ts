import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { paperFaults } from '@qingming/standard/derive/check-papers.ts';
import { exists } from '@qingming/standard/language/expression.ts';
import { ALL_PAPERS } from '@qingming/standard/papers/all-papers.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { effect } from '@qingming/standard/records/effect.ts';
import { trip } from '@qingming/standard/records/vehicle-trip.ts';
import { PDFDocument } from 'pdf-lib';
import { type TestApi, testApi } from '../../../test-support/api.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { casesModule } from '../cases/routes.ts';
import { workspaceModule } from './module.ts';
import { ACT_CODE } from '../../levels/act-code.ts';
import { A4, type Filled, layOut } from '../../kernel/papers/flow.ts';
import { textOfPdf } from '../../kernel/papers/pdf-text.test-support.ts';
import { drawPages } from '../../kernel/papers/sheet.ts';

let node: TestNode;
let api: TestApi;
let home: FuneralHome;
let opened: string;
const scope = () => ({ region: COUNTY, institution: home.id });
before(async () => {
  node = await testNode();
  home = await funeralHome(node);
  const refuse = () => Promise.reject(new Error('nobody proves who they are here'));
  api = await testApi(node, [
    workspaceModule(node.node, node.kinds, ACT_CODE),
    casesModule({
      node: node.node,
      recordsAs: () => node.recordsAs(['clerk'], scope()),
      prove: refuse,
    }),
  ]);
  const made = await api.as('clerk', scope()).post<{ case: string }>('/api/cases', {
    decedent: {
      identityNumber: '370102194308170015',
      documentKind: '0',
      name: '欧阳𠮷㐂',
      deathDate: '2026-11-20',
      deathPlace: '历下区人民医院',
      deathCause: '01',
    },
    contact: { name: '李小红', relation: '50', phone: '13800000000' },
  });
  assert.equal(made.status, 201, made.text);
  opened = made.body.case;
});
after(async () => {
  await api.close();
  await node.close();
});

const print = (role: string, name: string) =>
  api.as(role, scope()).get(`/api/kinds/funeralCase/records/${opened}/papers/${name}.pdf`);

test('every paper of the standard shows what the standard defines, in both languages, with its source', () => {
  assert.deepEqual(paperFaults(NATIONAL, ALL_PAPERS), []);
  const [first] = ALL_PAPERS;
  assert.ok(first);
  const blocks = [{ block: 'fields', of: 'place', elements: ['name'] }] as const;
  assert.match(
    paperFaults(NATIONAL, [{ ...first, blocks }]).join(),
    /is no record of a funeralCase/,
  );
  const wrong = [{ block: 'fields', of: 'decedent', elements: ['colour'] }] as const;
  assert.match(paperFaults(NATIONAL, [{ ...first, blocks: wrong }]).join(), /does not define/);
  const beyond = { ...first, about: exists('decedent') };
  assert.match(paperFaults(NATIONAL, [beyond]).join(), /what other records say/);
});

test('the papers of a case are printed whole by whose work it is, and refused to others', async () => {
  for (const name of ['cremation-confirmation', 'body-hand-over', 'effects-list']) {
    const answer = await print('clerk', name);
    assert.equal(answer.status, 200, answer.text);
    assert.equal(answer.headers['content-type'], 'application/pdf');
    assert.equal((await print('driver', name)).status, 403, name);
    assert.equal((await print('inspector', name)).status, 403, name);
  }
});

test('of ashes from elsewhere neither a consent to the cremation nor the hand-over of a body is printed', async () => {
  const clerk = api.as('clerk', scope());
  const made = await clerk.post<{ case: string }>('/api/cases', {
    subject: 'ashes-only',
    decedent: { name: '外地来', sex: '1' },
    contact: { name: '李小红', relation: '50', phone: '13800000000' },
  });
  assert.equal(made.status, 201, made.text);
  const status = async (name: string) =>
    (await clerk.get(`/api/kinds/funeralCase/records/${made.body.case}/papers/${name}.pdf`)).status;
  assert.equal(await status('cremation-confirmation'), 404);
  assert.equal(await status('body-hand-over'), 404);
  assert.equal(await status('effects-list'), 200);
});

const A_NAME = '欧阳𠮷㐂𬭩';
const frame = {
  title: { zh: '随身遗物清单', en: 'List' },
  house: '测试殡仪馆',
  number: 'FZ370102-2026-000001',
  printed: '2026-11-26',
};
const table = (lines: number): Filled => ({
  block: 'table',
  columns: [
    [{ zh: '物品', en: 'What' }, 4],
    [{ zh: '金额', en: 'Value' }, 1],
  ],
  rows: Array.from({ length: lines }, (_, at) => [`第 ${at + 1} 件 ${A_NAME}`, '1.00 元']),
});

const drawn = (blocks: readonly Filled[]) =>
  drawPages(
    { size: A4, title: 'x', texts: JSON.stringify([blocks, frame]), at: new Date(0) },
    (measure) => layOut(blocks, frame, measure),
  );

test('a table goes on over as many pages as it takes, each with the head of the table and its number', async () => {
  const pages = (await PDFDocument.load(await drawn([table(120)]))).getPageCount();
  assert.ok(pages >= 4, String(pages));
  assert.equal((await PDFDocument.load(await drawn([table(3)]))).getPageCount(), 1);
  const marks: string[][] = [];
  const sheet = {
    text: (_x: number, _y: number, text: string) => marks.at(-1)?.push(text),
    width: () => 1,
    line: () => undefined,
    qr: () => undefined,
  };
  const measure = (text: string): number => text.length;
  for (const draw of layOut([table(120)], frame, measure)) {
    marks.push([]);
    draw(sheet as never);
  }
  for (const [at, page] of marks.entries()) {
    assert.ok(page.includes('物品'), `page ${at + 1} has the head of its table`);
    assert.ok(page.includes(`${at + 1} / ${marks.length}`));
    assert.ok(page.includes(frame.number));
  }
  const rows = marks.flat().filter((text) => text.startsWith('第 '));
  assert.equal(new Set(rows).size, 120, 'no line is lost or told twice');
});

test('rare characters are drawn, and a text without an end breaks instead of leaving the page', async () => {
  const text = await textOfPdf(
    await drawn([
      { block: 'fields', rows: [[{ zh: '姓名', en: 'Name' }, A_NAME]] },
      { block: 'fields', rows: [[{ zh: '备注', en: 'Note' }, 'x'.repeat(400)]] },
    ]),
  );
  assert.ok(text.includes(A_NAME));
  assert.equal(text.replace(/[^x]/g, '').length, 400);
});

test('effects and a trip are printed with what they name', async () => {
  const clerk = node.recordsAs(['clerk'], scope());
  const owner = { region: COUNTY, institution: home.id };
  for (const what of ['金戒指一枚', '手机一部'])
    await clerk.create(
      effect,
      {
        state: 'kept',
        what,
        foundBy: home.people.clerk,
        foundAt: new Date(node.node.clock.now()).toISOString(),
      },
      { ...owner, root: opened },
    );
  const list = await print('clerk', 'effects-list');
  assert.equal(list.status, 200);
  const called = {
    state: 'called',
    errand: 'collection',
    calledAt: node.node.clock.now().toISOString(),
    from: '历下区人民医院',
  } as const;
  const { id } = await node.recordsAs(['dispatcher'], scope()).create(trip, called as never, owner);
  const sheet = `/api/kinds/trip/records/${id}/papers/trip-sheet.pdf`;
  assert.equal((await api.as('driver', scope()).get(sheet)).status, 200);
  assert.equal((await api.as('operator', scope()).get(sheet)).status, 403);
});
