import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ActTaken, ProcessStanding } from '@qingming/connect/api/acts.ts';
import type { KindPage, KindRecord } from '@qingming/connect/api/kinds.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import { PUBLICATION_ACTS } from '@qingming/standard/processes/publications.ts';
import { neededAnswers, wrongAnswers } from '../../../test-support/act-bounds.ts';
import { type Answer, type TestApi, testApi } from '../../../test-support/api.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { ACT_CODE } from '../../levels/act-code.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { workspaceModule } from '../workspace/module.ts';

const TEXTS = '/api/kinds/publication';

let node: TestNode;
let api: TestApi;
before(async () => {
  node = await testNode();
  api = await testApi(node, [workspaceModule(node.node, node.kinds, ACT_CODE)]);
});
after(async () => {
  await api.close();
  await node.close();
});

const county = (account = 'county') => api.as('countyOfficer', { region: COUNTY, account });
const province = (account = 'province') => api.as('provinceOfficer', { account });
type Who = ReturnType<typeof county>;

const notice = {
  kind: 'notice',
  title: '清明节祭扫安排',
  text: '一、开放时间\n\n每天 7:00 至 17:00。',
  authority: '历下区民政局',
  issuedOn: '2026-11-02',
};

async function draft(who: Who, more: object = {}): Promise<string> {
  const made = await who.post<ActTaken>(`${TEXTS}/acts/draft`, { ...notice, ...more });
  assert.equal(made.status, 200, made.text);
  return made.body.root;
}

const now = async (id: string): Promise<KindRecord> =>
  (await province().get<{ record: KindRecord }>(`${TEXTS}/records/${id}`)).body.record;

async function take(
  who: Who,
  id: string,
  act: string,
  more: object = {},
): Promise<Answer<unknown>> {
  const { version } = await now(id);
  return who.post(`${TEXTS}/records/${id}/acts/${act}`, { version, ...more });
}

async function done(...asked: Parameters<typeof take>): Promise<void> {
  const answer = await take(...asked);
  assert.equal(answer.status, 200, `${asked[2]}: ${answer.text}`);
}

async function published(who: Who, by: Who, more: object = {}): Promise<string> {
  const id = await draft(who, more);
  await done(who, id, 'submit');
  await done(by, id, 'publish');
  return id;
}

const state = async (id: string): Promise<unknown> => (await now(id)).fact['state'];

test('an officer writes for the own county, and another person of the province publishes', async () => {
  const id = await draft(county());
  const { region, fact } = await now(id);
  assert.deepEqual([region, fact['writtenBy'], fact['state']], [COUNTY, 'county', 'draft']);
  assert.match(String(fact['number']), /^WJ370102-\d{4}-000001$/);
  await done(county('colleague'), id, 'edit', { ...notice, title: '清明节祭扫安排（更新）' });
  await done(county(), id, 'submit');
  assert.equal((await take(county(), id, 'edit', notice)).status, 422, 'it is in review');
  assert.equal(
    (await take(county('other'), id, 'publish')).status,
    403,
    'a county does not publish',
  );
  for (const account of ['county', 'colleague'])
    assert.equal((await take(province(account), id, 'publish')).status, 403, account);
  await done(province(), id, 'return', { opinion: '请写明停车地点。' });
  const english = { titleEn: 'Visits at Qingming', textEn: 'Open from 7:00 to 17:00.' };
  await done(county(), id, 'edit', { ...notice, ...english, summary: '请错峰前往。' });
  assert.equal((await now(id)).fact['titleEn'], english.titleEn);
  await done(county(), id, 'edit', notice);
  const { titleEn, summary } = (await now(id)).fact;
  assert.deepEqual([titleEn, summary], [undefined, undefined], 'what is left out is taken out');
  await done(county(), id, 'submit');
  await done(province(), id, 'publish');
  const page = await province().get<{ names: object }>(`${TEXTS}/records/${id}`);
  assert.equal(
    Reflect.get(page.body.names, 'county'),
    'Test countyOfficer',
    'who wrote it is called by name',
  );
  assert.equal(await state(id), 'published');
  const other = api.as('countyOfficer', { region: '370103', account: 'elsewhere' });
  assert.deepEqual((await other.get<KindPage>(`${TEXTS}/records`)).body.rows, []);
});

test('what is published stays; a new text replaces it, and it is withdrawn with a reason', async () => {
  const first = await published(province('a'), province('b'), { title: '旧办法' });
  assert.equal((await take(province('a'), first, 'edit', notice)).status, 422);
  assert.equal((await take(province('a'), first, 'discard', { reason: '不要了' })).status, 422);
  const third = await draft(province('a'), { title: '又一份', replaces: first });
  const second = await published(province('a'), province('b'), {
    title: '新办法',
    replaces: first,
  });
  assert.deepEqual([await state(first), await state(second)], ['replaced', 'published']);
  await done(province('a'), third, 'submit');
  assert.match(
    (await take(province('b'), third, 'publish')).text,
    /one-publication-replaces-another/,
  );
  assert.notEqual((await take(province('b'), second, 'withdraw')).status, 200, 'without a reason');
  await done(province('b'), second, 'withdraw', { withdrawnBecause: '依据的文件已经废止。' });
  assert.equal(await state(second), 'withdrawn');
  const { open } = (await province('b').get<ProcessStanding>(`${TEXTS}/records/${first}/acts`))
    .body;
  assert.deepEqual(
    open.map(({ act }) => act),
    ['withdraw'],
  );
});

test('no division replaces what another has published', async () => {
  const ofProvince = await published(province('a'), province('b'));
  const made = await county().post(`${TEXTS}/acts/draft`, { ...notice, replaces: ofProvince });
  assert.equal(made.status, 404, made.text);
  const ofCounty = await published(county(), province('b'));
  const over = await province('a').post(`${TEXTS}/acts/draft`, { ...notice, replaces: ofCounty });
  assert.match(over.text, /replaces-one-of-the-same-authority/);
});

test('the database refuses one person, changed words, a step left out and a void, past every door', async () => {
  const inReview = await draft(province('a'));
  await done(province('a'), inReview, 'submit');
  const shown = await published(province('a'), province('b'), { title: '已公布' });
  const refused: readonly (readonly [id: string, change: Sql, rule: RegExp])[] = [
    [
      inReview,
      sql`state = 'published', published_by = 'a', published_on = '2026-11-27'`,
      /did_not_write/,
    ],
    [
      inReview,
      sql`state = 'published', published_by = 'b', published_on = '2026-11-27', title = '换了'`,
      /submitted-stays/,
    ],
    [inReview, sql`state = 'published'`, /says_who_and_when/],
    [inReview, sql`state = 'withdrawn'`, /step-by-step|says/],
    [inReview, sql`written_by = 'c'`, /published-it-stays/],
    [shown, sql`text = '换了内容'`, /submitted-stays/],
    [shown, sql`title_en = 'Added', text_en = 'Added'`, /submitted-stays/],
    [shown, sql`published_by = 'c'`, /published-it-stays/],
    [shown, sql`state = 'replaced'`, /replaced-by-a-published-one/],
    [shown, sql`voided = true`, /not_voided/],
  ];
  for (const [id, change, rule] of refused)
    await assert.rejects(
      node.owner.run(
        sql`update publication set version = version + 1, ${change} where id = ${id}::uuid`,
      ),
      rule,
      change.sql,
    );
});

test('one person with two accounts does not publish what they wrote', async () => {
  const [one, other] = [
    '01a21d6d-0000-7000-8000-000000000001',
    '01a21d6d-0000-7000-8000-000000000002',
  ];
  for (const [id, login] of [
    [one, 'first'],
    [other, 'second'],
  ])
    await node.owner.run(sql`
      insert into account (id, login, name, password_hash, password_changed, roles, region, created_at, person)
      values (${id}::uuid, ${login}, '工作人员', 'x', now(), array['provinceOfficer'], '', now(), 'the same')`);
  const id = await draft(province(one));
  await done(province(one), id, 'submit');
  const answer = await take(province(other), id, 'publish');
  assert.equal(answer.status, 422, answer.text);
  assert.match(answer.text, /who-publishes-did-not-write/);
  assert.equal(await state(id), 'in-review', 'nothing half-written stays');
});

test('answers beyond a bound are refused; nobody without an account reads a draft', async () => {
  const id = await draft(province('a'));
  for (const act of Object.values(PUBLICATION_ACTS) as readonly Act[]) {
    const path =
      act.verb === 'create' ? `${TEXTS}/acts/draft` : `${TEXTS}/records/${id}/acts/${act.name}`;
    for (const { name, why, value } of wrongAnswers(act)) {
      const answer = await province('a').post(path, { version: 1, [name]: value });
      assert.equal(answer.status, 400, `${act.name} ${name}: ${why}`);
    }
    if (neededAnswers(act).length > 0)
      assert.equal((await province('a').post(path, { version: 1 })).status, 400, act.name);
  }
  assert.equal((await api.visitor.get(`${TEXTS}/records`)).status, 401);
  assert.equal((await api.visitor.get(`${TEXTS}/records/${id}`)).status, 401);
  const clerk = api.as('clerk', { region: COUNTY, institution: id });
  assert.equal((await clerk.get(`${TEXTS}/records/${id}`)).status, 403);
});
