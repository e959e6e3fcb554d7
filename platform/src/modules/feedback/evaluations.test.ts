import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Opened } from '@qingming/connect/api/cases.ts';
import type { LateVoices, OddEvaluations } from '@qingming/connect/api/voice.ts';
import { badReview } from '@qingming/standard/records/bad-review.ts';
import { evaluation, evaluationMatter } from '@qingming/standard/records/evaluation.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { cremate, open } from '../cases/cases.test-support.ts';
import { zh } from '../portal/texts/zh.ts';
import {
  act,
  done,
  type HeardDesk,
  letIn,
  newest,
  openHeardDesk,
  visitorAt,
} from './feedback.test-support.ts';

let heard: HeardDesk;
let own: Opened;
before(async () => {
  heard = await openHeardDesk();
  own = await open(heard.desk);
});
after(() => heard.close());

const words = zh.voice.evaluation;
const family = () => visitorAt(heard);
const reviewOf = async (): Promise<Stored<typeof badReview>> => {
  const { id } = await newest(heard.manager, 'evaluation');
  const [found] = await heard.desk.test.recordsAs('provinceOfficer').ofRoot(badReview, id);
  return found ?? assert.fail('no work on it');
};

test('a family is asked seven days after the cremation, says so once, and nobody of the house sees who it was', async () => {
  const { desk, manager, officer } = heard;
  await cremate(desk, own);
  const { visit } = await letIn(heard, own);
  heard.days(3);
  assert.ok(!(await family().get('/family', await visit())).text.includes(words.question));
  const early = await family().post('/family/evaluation', { level: '1' }, await visit());
  assert.equal(early.status, 422);
  heard.days(5);
  const cookie = await visit();
  assert.ok((await family().get('/family', cookie)).text.includes(words.question));
  const chosen = await family().get('/family/evaluation?level=1', cookie);
  assert.ok(chosen.text.includes(words.chosen('非常不满意')));
  const wrong = await family().post('/family/evaluation', { level: '1', phone: 'x' }, cookie);
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /phone-wrong/);
  const said = {
    level: '1',
    words: '等了三个小时没有人管',
    phone: '138 0531 0188',
    about: 'speed',
  };
  const first = await family().post('/family/evaluation', said, cookie);
  assert.equal(first.status, 303, first.text);
  const after = (await family().get('/family', cookie)).text;
  assert.ok(after.includes(words.review.open) && after.includes(words.add));
  assert.ok(!after.includes('138 0531 0188'));

  const { id, fact } = await newest(manager, 'evaluation');
  assert.equal(fact['level'], '1');
  assert.equal(fact['about'], 'speed');
  const page = await manager.get(`/api/kinds/evaluation/records/${id}`);
  assert.ok(!page.text.includes(own.case), 'the house does not see whose evaluation it is');
  assert.equal((await desk.clerk.get('/api/kinds/evaluation/records')).status, 403);
  const [matter] = await desk.test
    .recordsAs(['countyOfficer'], { region: COUNTY })
    .ofRoot(evaluationMatter, id);
  assert.equal(matter?.fact.forCase, own.case);
  const hidden = `/api/kinds/evaluationMatter/records/${matter?.id}`;
  assert.equal((await manager.get(hidden)).status, 403, 'nor by its identifier');
  assert.equal((await act(officer, ['evaluation', id], 'verify-review', {})).status >= 400, true);
});

test('a bad evaluation is worked through to the call-back; the authority looks into what the family is not satisfied with', async () => {
  const { manager, officer } = heard;
  const { id } = await newest(manager, 'evaluation');
  const review = await reviewOf();
  const step = async (name: string, answers: object = {}, who = manager) => {
    const { version } = await reviewOf();
    return who.post(`/api/kinds/evaluation/records/${id}/acts/${name}`, {
      ...{ record: review.id, version },
      ...answers,
    });
  };
  assert.equal((await step('answer-review', { fix: '已道歉' })).status, 422, 'not verified yet');
  heard.days(9);
  const late = await officer.get<LateVoices>('/api/voices/late');
  assert.equal(late.body.late[0]?.kind, 'evaluation', late.text);
  assert.equal(
    (await step('verify-review', { class: 'speed', finding: '当班少一人' })).status,
    200,
  );
  assert.equal((await step('answer-review', { fix: '已增派一人，向您致歉' })).status, 200);
  const { visit } = await letIn(heard, own);
  assert.match((await family().get('/family', await visit())).text, /已增派一人，向您致歉/);
  const noPhone = await step('review-without-telephone');
  assert.match(noPhone.text, /留了电话/);
  assert.equal((await step('review-first-try')).status, 200);
  heard.desk.later(5);
  assert.equal((await step('review-second-try')).status, 200);
  heard.desk.later(5);
  assert.match((await step('review-unreachable')).text, /四小时/);
  assert.equal((await step('review-not-satisfied')).status, 200);
  assert.equal((await step('check-review', { checkFinding: '属实' })).status, 403, 'not the house');
  assert.equal(
    (await step('check-review', { checkFinding: '等候属实，已整改' }, officer)).status,
    200,
  );
  assert.equal((await reviewOf()).fact.state, 'closed');
  assert.match((await family().get('/family', await visit())).text, /等候属实，已整改/);
});

test('one matter is evaluated once, with one addition; what is odd is left out by a person with a reason', async () => {
  const { desk, officer } = heard;
  const { visit } = await letIn(heard, own);
  const cookie = await visit();
  assert.equal((await family().post('/family/evaluation', { level: '4' }, cookie)).status, 303);
  const third = await family().post('/family/evaluation', { level: '5' }, cookie);
  assert.ok(third.status === 422 && third.text.includes(words.notNow));
  const records = desk.test.recordsAs(['speaker'], { region: COUNTY, institution: desk.home.id });
  const owner = { region: COUNTY, institution: desk.home.id };
  const at = desk.test.node.clock.now().toISOString();
  const fact = {
    level: '5',
    at,
    addition: false,
    counted: true,
  } as const;
  const write = (level: '5' | '1', id: string, forCase: string, addition: boolean) =>
    records.together(async (tx) => {
      await tx.create(evaluation, { ...fact, level, addition } as never, owner, id);
      await tx.create(evaluationMatter, { forCase, addition, at }, { ...owner, root: id });
    });
  const again = write('5', desk.test.node.ids.uuid(), own.case, false);
  await assert.rejects(again, /already-exists/);
  const running = await open(desk);
  const early = write('5', desk.test.node.ids.uuid(), running.case, false);
  await assert.rejects(early, /only-a-finished-matter|rule-broken/);
  await assert.rejects(records.create(evaluation, fact as never, owner), /rule-broken/);

  const odd = (await officer.get<OddEvaluations>('/api/evaluations/odd')).body;
  assert.deepEqual(odd.evaluations, [], 'two of one network are not odd');
  assert.equal((await heard.manager.get('/api/evaluations/odd')).status, 403);
  const { id } = await newest(officer, 'evaluation');
  const mine = await act(heard.manager, ['evaluation', id], 'leave-out', {
    ...{ uncountedBecause: 'mistaken', uncountedNote: '不要' },
  });
  assert.equal(mine.status, 403, 'the house leaves nothing out');
  const bare = await act(officer, ['evaluation', id], 'leave-out', {
    uncountedBecause: 'mistaken',
  });
  assert.equal(bare.status, 400);
  await done(officer, ['evaluation', id], 'leave-out', {
    ...{ uncountedBecause: 'mistaken', uncountedNote: '家属来电说按错了' },
  });
  assert.equal((await newest(officer, 'evaluation')).fact['counted'], false);
});

test('three best levels from one network within five minutes are shown to whoever watches over the house', async () => {
  const { desk, officer } = heard;
  const visits: (() => Promise<string>)[] = [];
  for (let at = 0; at < 3; at += 1) {
    const opened = await open(desk);
    await cremate(desk, opened);
    const { visit } = await letIn(heard, opened);
    visits.push(visit);
  }
  heard.days(8);
  const from = visitorAt(heard, '10.9.0.1');
  for (const visit of visits)
    assert.equal(
      (await from.post('/family/evaluation', { level: '5' }, await visit())).status,
      303,
    );
  const { evaluations } = (await officer.get<OddEvaluations>('/api/evaluations/odd')).body;
  assert.deepEqual(
    evaluations.map(({ why }) => why),
    [
      ['network', 'fives'],
      ['network', 'fives'],
      ['network', 'fives'],
    ],
  );
});
