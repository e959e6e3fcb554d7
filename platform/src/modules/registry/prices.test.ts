import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  COMPLETE,
  anotherHome,
  api,
  closeDesk,
  draft,
  manager,
  node,
  officer,
  openDesk,
  published,
  publisher,
  reviewer,
  step,
  type Problem,
} from '../../../test-support/price-desk.ts';
import type { PriceListDetail } from '@qingming/connect/api/prices.ts';
import type { ViewOf } from '@qingming/connect/api/registry.ts';
import type { waiverRule } from '@qingming/standard/records/price.ts';
import { sql } from '../../kernel/db/sql.ts';

before(openDesk);
after(closeDesk);

test('a list is not filed before it says of every basic service whether it is offered', async () => {
  await anotherHome();
  const { list, missing } = await draft('2026-05-01', COMPLETE.slice(0, 4));
  assert.deepEqual(
    missing.map(({ code }) => code),
    ['ashes-deposit', 'ecological-burial'],
  );
  const { status, body } = await step(manager(), list.id, 'file');
  assert.equal(status, 422);
  assert.match(body.detail, /Storage of ashes, Ecological burial/);
});

test('the title of a draft is corrected; of a list that is in force no more', async () => {
  await anotherHome();
  const { list } = await draft('2026-05-01');
  const title = { version: list.version, changes: { title: '春季清单' }, reason: '更名' };
  const renamed = await manager().patch<PriceListDetail>(`/api/price-lists/${list.id}`, title);
  assert.equal(renamed.body.list.fact.title, '春季清单');
  const inForce = await published('2026-06-01');
  const late = await manager().patch(`/api/price-lists/${inForce}`, { ...title, version: 4 });
  assert.ok(late.status >= 400 && late.status < 500, late.text);
});

test('an officer sets a waiver rule and corrects it, and nobody of a house does', async () => {
  const fact = {
    name: '火化费减免',
    group: 'universal',
    feeType: '03',
    cap: 25_000,
    document: '济民〔2026〕5号',
    effectiveFrom: '2026-01-01',
  };
  assert.equal((await manager().post('/api/waiver-rules', { fact })).status, 403);
  const made = await api
    .as('provinceOfficer')
    .post<ViewOf<typeof waiverRule>>('/api/waiver-rules', { fact });
  assert.equal(made.status, 200, made.text);
  const changed = await api
    .as('provinceOfficer')
    .patch<ViewOf<typeof waiverRule>>(`/api/waiver-rules/${made.body.id}`, {
      version: 1,
      changes: { cap: 30_000 },
      reason: '提高标准',
    });
  assert.deepEqual([changed.body.version, changed.body.fact.cap], [2, 30_000], changed.text);
});

test('a list goes from draft to publication by three different people', async () => {
  await anotherHome();
  const { list, acts } = await draft('2026-05-01');
  assert.deepEqual(acts, ['edit', 'file', 'void']);
  await step(manager(), list.id, 'file');
  await step(reviewer(), list.id, 'review');
  const again = await step(reviewer(), list.id, 'publish');
  assert.equal(again.status, 422);
  assert.match(again.body.detail, /two different people/);
  const last = await step(publisher(), list.id, 'publish');
  assert.equal(last.body.list.fact.state, '9');
  assert.equal(last.body.list.fact.filedBy, 'manager-a');
});

test('who begins a list cannot say that somebody filed, reviewed or published it', async () => {
  await anotherHome();
  const { institution } = (await draft('2026-05-01')).list;
  const fact = { title: '收费清单', authority: '济南市发展改革委', effectiveFrom: '2026-05-01' };
  for (const forged of [
    { filedBy: 'somebody' },
    { reviewedBy: 'somebody' },
    { publishedBy: 'somebody' },
    { effectiveUntil: '2026-12-31' },
    { state: '9' },
  ]) {
    const { status, body } = await manager().post<{ errors: { path: string }[] }>(
      '/api/price-lists',
      { institution, fact: { ...fact, ...forged } },
    );
    assert.equal(status, 400, JSON.stringify(forged));
    assert.ok(body.errors.some(({ path }) => path === `/fact/${Object.keys(forged)[0]}`));
  }
});

test('who filed a list does not review it, whatever roles the account has', async () => {
  await anotherHome();
  const { list } = await draft('2026-05-01');
  await step(manager(), list.id, 'file');
  const same = await step(officer('manager-a'), list.id, 'review');
  assert.match(same.body.detail, /another person must review it/);
});

test('the database refuses the same person twice even without our program', async () => {
  await anotherHome();
  const { list } = await draft('2026-05-01');
  for (const people of [
    ['x', 'x', 'y'],
    ['x', 'y', 'y'],
    ['x', 'y', 'x'],
  ])
    await assert.rejects(
      node.owner.run(sql`
        update price_list set state = '9', filed_by = ${people[0]}, reviewed_by = ${people[1]}, published_by = ${people[2]}
        where id = ${list.id}`),
      /price_list__(reviewer_is_not_filer|publisher_is_another_person)/,
    );
  await assert.rejects(
    node.owner.run(sql`update price_list set state = '9' where id = ${list.id}`),
    /price_list__reviewed_before_published/,
  );
});

test('steps are taken in their order', async () => {
  await anotherHome();
  const { list } = await draft('2026-05-01');
  const answers = { review: {}, publish: {}, retire: { effectiveUntil: '2026-06-01' } };
  for (const [name, given] of Object.entries(answers)) {
    const { status, body } = await step(reviewer(), list.id, name, given);
    assert.equal(status, 422);
    assert.equal(body.values.rule, `pricePublication.${name}`);
  }
});

test('a list is returned with an opinion, mended and filed again', async () => {
  await anotherHome();
  const { list } = await draft('2026-05-01');
  await step(manager(), list.id, 'file');
  assert.equal((await step(reviewer(), list.id, 'return')).status, 400);
  const returned = await step(reviewer(), list.id, 'return', { opinion: '火化费高于基准价' });
  assert.equal(returned.body.list.fact.state, '2');
  const mended = COMPLETE.map((one) => (one.code === 'A4' ? { ...one, price: 55000 } : one));
  await manager().put(`/api/price-lists/${list.id}/items`, { items: mended });
  const filed = await step(manager(), list.id, 'file');
  assert.equal(filed.body.list.fact.state, '1');
  assert.equal(filed.body.list.fact.opinion, undefined);
  assert.equal(filed.body.items.find(({ fact }) => fact.code === 'A4')?.fact.price, 55000);
});

test('items that somebody else changed meanwhile are not overwritten unseen', async () => {
  await anotherHome();
  const { list, items } = await draft('2026-05-01');
  const basedOn = items.map(({ id, version }) => ({ id, version }));
  const path = `/api/price-lists/${list.id}/items`;
  const dearer = COMPLETE.map((one) => (one.code === 'A4' ? { ...one, price: 55000 } : one));
  assert.equal((await manager().put(path, { items: dearer, basedOn })).status, 200);
  const late = await manager().put(path, { items: COMPLETE, basedOn });
  assert.equal(late.status, 409);
  const fewer = await manager().put(path, { items: COMPLETE.slice(1) });
  assert.equal(fewer.status, 200);
  assert.equal((await manager().put(path, { items: COMPLETE, basedOn })).status, 409);
});

test('an officer of another county neither sees nor reviews the list', async () => {
  await anotherHome();
  const { list } = await draft('2026-05-01');
  await step(manager(), list.id, 'file');
  const elsewhere = api.as('countyOfficer', { region: '370203', account: 'officer-z' });
  assert.equal((await elsewhere.get(`/api/price-lists/${list.id}`)).status, 404);
  assert.equal((await step(elsewhere, list.id, 'review')).status, 404);
});

test('a published list and its items never change, through the program or past it', async () => {
  await anotherHome();
  const list = await published('2026-05-01');
  const edit = await manager().put<Problem>(`/api/price-lists/${list}/items`, { items: [] });
  assert.equal(edit.status, 422);
  for (const change of [
    sql`update price_item set price = 1 where list = ${list}`,
    sql`update price_item set voided = true where list = ${list}`,
  ])
    await assert.rejects(node.owner.run(change), /items-change-only-before-publication/);
  await assert.rejects(
    node.owner.run(sql`update price_list set voided = true where id = ${list}`),
    /a_published_list_stays/,
  );
});
