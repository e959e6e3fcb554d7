import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { NoticeRow } from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { type TestApi, testApi } from '../../../test-support/api.ts';
import { type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare, type Journey } from '../../../test-support/journey.ts';
import { type Pair, pair } from '../../../test-support/pair.ts';
import { sendNext } from '../exchange/send.ts';
import { oversightModule } from './module.ts';

let joined: Pair;
let home: FuneralHome;
let journey: Journey;
let [ministry, province]: TestApi[] = [];
const apis = () => {
  assert.ok(ministry !== undefined && province !== undefined);
  return { atMinistry: ministry.as('ministryOfficer'), atProvince: province.as('provinceOfficer') };
};

before(async () => {
  joined = await pair();
  home = await funeralHome(joined.province);
  journey = await bodyInCare(joined.province.recordsAs(['manager', 'provinceOfficer']), home);
  ministry = await testApi(joined.ministry, [oversightModule(joined.ministry.node)]);
  province = await testApi(joined.province, [oversightModule(joined.province.node)]);
});
after(async () => {
  await Promise.all([ministry?.close(), province?.close()]);
  await joined.close();
});

async function exchange(): Promise<void> {
  const { province: below, ministry: above } = joined;
  await Promise.all([joined.sequence(below), joined.sequence(above)]);
  const [up, down] = [
    await sendNext(joined.up.sending, joined.partnerOf(above)),
    await sendNext(joined.down.sending, joined.partnerOf(below)),
  ];
  assert.ok([up.state, down.state].every((state) => state === 'sent' || state === 'idle'));
}

const path = '/api/oversight/notices';
const ask = () =>
  apis().atMinistry.post<NoticeRow>(path, {
    subjectNode: '370000',
    subjectKind: 'decedent',
    subjectRecord: journey.decedent,
    asks: '性别与证件号码不符，请核对。',
  });

test('the ministry asks, the province mends and answers, and the ministry sees both', async () => {
  const asked = await ask();
  assert.equal(asked.status, 200, asked.text);
  await exchange();
  const received = await apis().atProvince.get<Page<NoticeRow>>(path);
  const notice = received.body.rows[0];
  assert.equal(notice?.asks, '性别与证件号码不符，请核对。');
  assert.equal(notice?.case, journey.case);
  const opened = await apis().atProvince.get<NoticeRow>(`${path}/${notice?.id ?? ''}`);
  assert.deepEqual(opened.body, notice);

  const answer = (state: string) =>
    apis().atProvince.post<NoticeRow & { detail: string }>(`${path}/${notice?.id}/answer`, {
      state,
      note: '已按证件更正。',
    });
  const early = await answer('approved');
  assert.equal(early.status, 422);
  assert.match(early.body.detail, /Correct the record first/);

  const scope = { region: home.region, institution: home.id };
  await joined.province
    .recordsAs('clerk', scope)
    .revise(decedent, journey.decedent, 1, { sex: '2' }, `更正通知 ${notice?.id}`);
  const answered = await answer('approved');
  assert.equal(answered.body.state, 'approved', answered.text);
  assert.deepEqual(
    answered.body.mends.map(({ version }) => version),
    [2],
  );

  await exchange();
  const { body } = await apis().atMinistry.get<Page<NoticeRow>>(path);
  assert.equal(body.total, 1);
  assert.deepEqual(
    [body.rows[0]?.state, body.rows[0]?.answer?.note],
    ['approved', '已按证件更正。'],
  );
  assert.deepEqual(
    body.rows[0]?.mends.map(({ version }) => version),
    [2],
  );
});

test('a province that does not agree says why, and may think again', async () => {
  const { body } = await ask();
  await exchange();
  const answer = (note: string) =>
    apis().atProvince.post<NoticeRow>(`${path}/${body.id}/answer`, { state: 'refused', note });
  assert.equal((await answer('原始证件无误。')).body.state, 'refused');
  assert.equal(
    (await answer('已与公安核对，原始证件无误。')).body.answer?.note,
    '已与公安核对，原始证件无误。',
  );
});

test('a notice that is taken back is seen as such', async () => {
  const { body } = await ask();
  const withdrawn = await apis().atMinistry.post<NoticeRow>(`${path}/${body.id}/withdraw`, {
    version: 1,
    reason: '误发',
  });
  assert.equal(withdrawn.body.state, 'withdrawn');
  await exchange();
  const { body: list } = await apis().atProvince.get<Page<NoticeRow>>(`${path}?state=withdrawn`);
  assert.deepEqual(
    list.rows.map(({ id }) => id),
    [body.id],
  );
});

test('a county asks nobody, and a kind that the standard does not know is refused', async () => {
  const county = province?.as('countyOfficer', { region: home.region });
  assert.equal((await county?.post(path, {}))?.status, 403);
  const wrong = await apis().atMinistry.post(path, {
    subjectNode: '370000',
    subjectKind: 'carriage',
    subjectRecord: journey.decedent,
    asks: '请核对。',
  });
  assert.equal(wrong.status, 422);
});
