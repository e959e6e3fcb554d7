import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Tasks } from '@qingming/connect/api/acts.ts';
import type { RightNotices } from '@qingming/connect/api/right-notices.ts';
import { NOTICE_STAGES } from '@qingming/standard/processes/notices-due.ts';
import { rightNotice } from '@qingming/standard/records/right-notice.ts';
import { testApi } from '../../../test-support/api.ts';
import { expiryLetter } from '@qingming/standard/papers/expiry-letter.ts';
import { printPaper } from '../../kernel/papers/print-paper.ts';
import { textOfPdf } from '../../kernel/papers/pdf-text.test-support.ts';
import { sql } from '../../kernel/db/sql.ts';
import {
  type Columbarium,
  deskOf,
  granted,
  holder,
  openColumbarium,
  RIGHTS,
  TODAY,
} from './burials.test-support.ts';
import { burialsModule } from './module.ts';
import { stageOn } from '@qingming/standard/processes/notice-stage.ts';

let house: Columbarium;
let lists: Awaited<ReturnType<typeof testApi>>;
before(async () => {
  house = await openColumbarium();
  lists = await testApi(house.node, [burialsModule(house.node.node)]);
});
after(async () => {
  await lists.close();
  await house.close();
});

const clerk = () => house.api.as('clerk', { ...house.scope, staff: house.home.people.clerk });
const manager = () => house.api.as('manager', house.scope);
const { begun, done, refused, standing, take } = deskOf(clerk);
const grantUntil = async (until: string): Promise<string> =>
  begun('grant-at-once', { plot: await house.niche(), ...holder, ...granted, until });
const due = async (query = ''): Promise<RightNotices> => {
  const answer = await lists
    .as('clerk', house.scope)
    .get<RightNotices>(`/api/right-notices${query}`);
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
};
const rowOf = ({ rows }: RightNotices, id: string) => rows.find((row) => row.id === id);
/** Rights from before, so that a term may be over already. */
const oldRight = async (until: string): Promise<string> => {
  const fact = {
    ...holder,
    plot: await house.niche(),
    state: 'granted',
    basis: 'archive',
    grantedOn: '2006-11-27',
    from: '2006-11-27',
    until,
  };
  const made = await clerk().post<{ id: string }>(`${RIGHTS}/records`, { fact });
  assert.equal(made.status, 200, made.text);
  return made.body.id;
};

test('a stage is counted in months to the day, over leap years and short months', () => {
  const cases = [
    ['2026-11-27', '2026-11-26', 'over'],
    ['2026-11-27', '2026-11-27', 'one-month'],
    ['2026-11-27', '2026-12-27', 'one-month'],
    ['2026-11-27', '2026-12-28', 'half-year'],
    ['2027-08-31', '2028-02-29', 'half-year'],
    ['2026-08-31', '2027-02-28', 'half-year'],
    ['2026-08-31', '2027-03-01', 'one-year'],
    ['2026-02-28', '2028-02-28', 'two-years'],
    ['2026-02-28', '2028-02-29', undefined],
  ] as const;
  for (const [today, until, stage] of cases)
    assert.equal(stageOn(today, until), stage, `${today} ${until}`);
});

test('a right is on the list from two years before its end, once at each stage, until somebody was told', async () => {
  const far = await grantUntil('2028-11-28');
  const ends = {
    'two-years': await grantUntil('2028-11-27'),
    'one-year': await grantUntil('2027-11-27'),
    'half-year': await grantUntil('2027-05-27'),
    'one-month': await grantUntil('2026-12-27'),
    over: await oldRight('2026-11-26'),
  } as const;
  const list = await due();
  assert.equal(rowOf(list, far), undefined);
  for (const [stage, id] of Object.entries(ends)) {
    assert.equal(rowOf(list, id)?.stage, stage);
    assert.equal(rowOf(list, id)?.late, stage === 'over', stage);
    const { next, runs } = await standing(id);
    const label = NOTICE_STAGES.find((one) => one.stage === stage)?.label;
    assert.deepEqual([next?.act, next?.label, runs], ['tell-by-telephone', label, true]);
  }
  assert.deepEqual(
    list.stages.map(({ stage, due: open }) => [stage, open]),
    [
      ['over', 1],
      ['one-month', 1],
      ['half-year', 1],
      ['one-year', 1],
      ['two-years', 1],
    ],
  );
  assert.equal(list.rows[0]?.id, ends.over, 'the nearest end stands first');
  assert.ok(!JSON.stringify(list).includes('13800000001'), 'no telephone stands in a list');
  await done(ends['two-years'], 'send-letter');
  assert.equal(rowOf(await due(), ends['two-years']), undefined);
  assert.equal((await standing(ends['two-years'])).runs, false);
});

test('the list and the process say the same of every right on every day: which stage, and whether it is late', async () => {
  const ids = new Map<string, string>();
  for (const days of [
    1, 22, 23, 24, 30, 31, 61, 150, 151, 152, 181, 182, 334, 335, 365, 366, 699, 700, 730,
  ])
    ids.set(await grantUntil(house.at(days).slice(0, 10)), String(days));
  for (const ahead of [0, 1, 2, 29]) {
    house.later(ahead);
    const list = await due('?size=100');
    for (const [id, days] of ids) {
      const row = rowOf(list, id);
      const { next } = await standing(id);
      const stage = NOTICE_STAGES.find(({ label }) => label.en === next?.label.en)?.stage;
      assert.deepEqual(
        [row?.stage, row?.late],
        [stage, next?.late],
        `${days} days, ${ahead} later`,
      );
    }
    house.later(-ahead);
  }
});

test('what was entered by mistake is voided by who answers for the house, and the right is due again', async () => {
  const id = await grantUntil('2027-06-01');
  const { record } = await done(id, 'send-letter');
  assert.equal(rowOf(await due('?size=100'), id), undefined);
  const part = { record, version: 1 };
  assert.equal((await take(id, 'void-notice', { reason: '误登' }, part)).status, 403);
  await done(id, 'void-notice', { reason: '误登' }, part, manager);
  assert.ok(rowOf(await due('?size=100'), id));
});

test('who is not reached stays on the list, with what was tried; a letter that comes back puts the right there again', async () => {
  const id = await grantUntil('2027-06-01');
  await done(id, 'tell-by-telephone', { outcome: 'no-such-number' });
  await done(id, 'tell-by-telephone', { outcome: 'no-answer' });
  const row = rowOf(await due(), id);
  assert.deepEqual(
    row?.tried.map(({ way, outcome }) => [way, outcome]),
    [
      ['telephone', 'no-answer'],
      ['telephone', 'no-such-number'],
    ],
  );
  const letter = await done(id, 'send-letter');
  assert.equal(rowOf(await due(), id), undefined);
  await done(id, 'letter-returned', {}, { record: letter.record, version: 1 });
  assert.deepEqual(rowOf(await due(), id)?.tried[0]?.outcome, 'returned');
  await refused(
    'burialRights',
    id,
    'letter-answered',
    { toldName: '朱明月' },
    { record: letter.record, version: 2 },
  );
  const second = await done(id, 'send-letter');
  house.later(100);
  const late = { record: second.record, version: 1 };
  await refused('burialRights', id, 'letter-returned', {}, late);
  assert.ok(
    !(await standing(id)).open.some(({ act }) => act === 'letter-returned'),
    'an old letter is offered no more',
  );
  house.later(-100);
  await done(id, 'letter-answered', { toldName: '朱明月' }, late);
  await done(id, 'tell-in-person', { toldName: '朱明月', note: '清明前来办理' });
  assert.equal(rowOf(await due(), id), undefined);
});

test('at the next stage the same right is told of again, and a renewal begins anew', async () => {
  const id = await grantUntil('2027-11-20');
  await done(id, 'tell-by-telephone', { outcome: 'reached', toldName: '朱明华' });
  assert.equal(rowOf(await due(), id), undefined);
  house.later(200);
  assert.equal(rowOf(await due(), id)?.stage, 'half-year');
  await done(id, 'tell-by-telephone', { outcome: 'reached', toldName: '朱明华' });
  await done(id, 'renew', { until: '2028-11-20', price: 0 });
  const list = await due();
  assert.equal(rowOf(list, id)?.stage, 'two-years', 'of the new end nobody was told');
  assert.deepEqual(rowOf(list, id)?.tried, []);
  house.later(-200);
});

test('a right that was entered years before is a task when its end comes', async () => {
  const id = await grantUntil('2030-01-01');
  assert.equal((await standing(id)).runs, false);
  house.later(1100);
  const mine = (await clerk().get<Tasks>('/api/tasks')).body.tasks.find(
    ({ record }) => record.id === id,
  );
  assert.equal(mine?.standing.next?.act, 'tell-by-telephone');
  house.later(-1100);
});

test('a notice says what came of it, of whom, on the day; nobody changes it afterwards', async () => {
  const id = await grantUntil('2027-06-01');
  await refused('who-was-told-is-named|toldName', id, 'tell-by-telephone', { outcome: 'reached' });
  const answer = await take(id, 'tell-by-telephone', { outcome: 'sent' });
  assert.equal(answer.status, 422, answer.text);
  await refused('a-notice-not-in-future', id, 'send-letter', { toldOn: '2026-12-01' });
  await refused('the-stage-is-that-of-the-day', id, 'send-letter', { toldOn: '2025-05-01' });
  const late = await done(id, 'send-letter', { toldOn: '2025-06-02' });
  const records = house.node.recordsAs('manager', house.scope);
  assert.equal((await records.get(rightNotice, late.record)).fact.stage, 'two-years');
  for (const changes of [
    { toldOn: TODAY },
    { outcome: 'posted' },
    { way: 'posted', outcome: 'posted' },
    { stage: 'over' },
  ] as const)
    await assert.rejects(
      records.revise(rightNotice, late.record, 1, changes, '改'),
      /rule-broken/,
      JSON.stringify(changes),
    );
  const far = await grantUntil('2040-01-01');
  await refused('burialRights', far, 'send-letter');
});

test('plain SQL writes no notice of another end, of another stage, or without whom it told', async () => {
  const id = await grantUntil('2027-06-01');
  const { record } = await done(id, 'tell-by-telephone', {
    outcome: 'reached',
    toldName: '朱明华',
  });
  for (const change of [
    sql`stage = 'over'`,
    sql`outcome = 'sent'`,
    sql`told_on = '2020-01-01'`,
    sql`outcome = 'no-answer'`,
  ])
    await assert.rejects(
      house.node.owner.run(sql`update right_notice set ${change} where id = ${record}::uuid`),
      /the_stage_is_that|who_was_told|outcome_fits|a-notice-stays/,
      change.sql,
    );
});

test('nothing is taken back in silence: only on a paper, and after the holder was told once the term was over', async () => {
  const id = await oldRight('2026-10-01');
  const end = { endReason: 'revoked', note: '济民函〔2026〕31 号' };
  await refused('nothing-is-taken-back-untold', id, 'end', end);
  await done(id, 'send-letter', { toldOn: '2026-09-01' });
  await refused('nothing-is-taken-back-untold', id, 'end', end);
  const over = await done(id, 'send-letter', { toldOn: '2026-10-02' });
  await refused('note', id, 'end', { endReason: 'revoked' });
  await done(id, 'letter-returned', {}, { record: over.record, version: 1 });
  await refused('nothing-is-taken-back-untold', id, 'end', end);
  await done(id, 'post-notice');
  await done(id, 'end', end);
});

test('the list goes page by page, counts without a look, and is closed to others', async () => {
  const all = await due('?size=100');
  const seen: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const page: RightNotices = await due(`?size=2${next === '' ? '' : `&after=${next}`}`);
    seen.push(...page.rows.map(({ id }) => id));
    next = page.next;
  }
  assert.deepEqual(
    seen,
    all.rows.map(({ id }) => id),
  );
  assert.ok(seen.length > 2);
  const counted = await due('?size=0');
  assert.deepEqual([counted.rows, counted.stages], [[], all.stages]);
  const { status } = await lists.as('operator', house.scope).get('/api/right-notices');
  assert.equal(status, 403);
  const other = { region: '370102', institution: house.node.node.ids.uuid() };
  assert.notEqual(
    (await lists.as('clerk', other).get(`/api/right-notices?institution=${house.home.id}`)).status,
    200,
  );
  assert.equal(
    (await lists.as('clerk', house.scope).get('/api/right-notices?after=x')).status,
    404,
  );
});

test('the letter is printed in both languages with the holder’s address, before the end and after it', async () => {
  const before = await grantUntil('2027-06-01');
  await done(before, 'correct-contact', { address: '济南市历下区泉城路 1 号', reason: '补登' });
  const print = (id: string, name: string) =>
    clerk().get(`${RIGHTS}/records/${id}/papers/${name}.pdf`);
  assert.equal((await print(before, 'expiry-letter')).status, 200);
  const records = house.node.recordsAs('clerk', house.scope);
  const text = await textOfPdf(await printPaper(house.node.node, records, expiryLetter, before));
  for (const part of ['使用期到期告知函', '泉城路 1 号', '朱明华', '2027-06-01', 'Dear family'])
    assert.ok(text.includes(part), part);
  assert.equal((await print(before, 'overdue-letter')).status, 404);
  const over = await oldRight('2026-11-01');
  assert.equal((await print(over, 'overdue-letter')).status, 200);
  assert.equal((await print(over, 'expiry-letter')).status, 404);
});
