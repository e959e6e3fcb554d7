import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Act, ACCOUNT, act, ask, NOW, STAFF } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { absent, day, equal, exists, notBefore, present, val } from '../language/expression.ts';
import { PRICE_LIST_ACTS } from '../processes/price-list-acts.ts';
import { NATIONAL } from '../records/all-records.ts';
import { priceList } from '../records/price.ts';
import { preparation, vigil } from '../records/steps.ts';
import {
  actBehind,
  brokenBy,
  isBarred,
  isOffered,
  missingFor,
  type Standing,
  writtenBy,
} from './acts.ts';
import { actFaults } from './check-acts.ts';
import type { WorldRow } from './expression-memory.ts';

const says = bilingual('试', 'A test');
const NOW_IS = '2026-05-01T04:00:00.000Z';
const standing = (kind: string, row: WorldRow): Standing => ({
  kind,
  row: { recordedAt: NOW_IS, ...row },
  context: { world: () => [], isPartial: () => false },
});
const list = (state: string, more: WorldRow = {}) => standing('priceList', { state, ...more });
const who = { now: NOW_IS, today: '2026-05-01', account: 'officer-b', staff: null };
const { file, review, return: giveBack, publish, retire, edit } = PRICE_LIST_ACTS;
const ACTS: readonly Act[] = Object.values(PRICE_LIST_ACTS);

test('an act is offered where one of its steps begins, and nowhere else', () => {
  for (const [one, states] of [
    [file, ['0', '2', '5']],
    [giveBack, ['1', '3']],
    [retire, ['9']],
  ] as const)
    for (const state of ['0', '1', '2', '3', '5', '8', '9'])
      assert.equal(isOffered(one, list(state)), (states as readonly string[]).includes(state));
});

test('one act leads to different states from different states', () => {
  const write = (state: string) => writtenBy(giveBack, { state }, { opinion: '费用过高' }, who);
  assert.deepEqual(write('1'), { state: '2', opinion: '费用过高' });
  assert.deepEqual(write('3'), { state: '5', opinion: '费用过高' });
});

test('an act names who took it and takes out what earlier acts said', () => {
  const written = writtenBy(file, { state: '5', reviewedBy: 'x', opinion: 'y' }, {}, who);
  assert.deepEqual(written, {
    state: '1',
    filedBy: 'officer-b',
    reviewedBy: undefined,
    publishedBy: undefined,
    opinion: undefined,
  });
});

test('who took part before is barred, and nobody else', () => {
  assert.equal(isBarred(review, list('1', { filedBy: 'officer-b' }), 'officer-b'), true);
  assert.equal(isBarred(publish, list('3', { reviewedBy: 'officer-b' }), 'officer-b'), true);
  assert.equal(isBarred(publish, list('3', { reviewedBy: 'officer-c' }), 'officer-b'), false);
  assert.equal(isBarred(giveBack, list('1', { filedBy: 'officer-b' }), 'officer-b'), false);
});

test('what must hold afterwards is asked of the record as the act would leave it', () => {
  const broken = (until: string) => brokenBy(retire, list('9'), { effectiveUntil: until }).length;
  assert.deepEqual([broken('2026-04-30'), broken('2026-05-01')], [1, 0]);
});

test('the history names the act behind a version; a change that moves nothing on has none', () => {
  const draft = { state: '0', title: 'a' };
  const filed = { ...draft, state: '1', filedBy: 'm' };
  assert.equal(actBehind(ACTS, 'create', undefined, draft)?.name, 'draft');
  assert.equal(actBehind(ACTS, 'revise', draft, { ...draft, title: 'b' }), undefined);
  assert.equal(actBehind(ACTS, 'revise', draft, filed)?.name, 'file');
  assert.equal(actBehind(ACTS, 'revise', filed, { ...filed, state: '2' })?.name, 'return');
  assert.equal(
    actBehind(ACTS, 'revise', filed, { ...filed, state: '3', reviewedBy: 'o' })?.name,
    'review',
  );
});

const common = { label: says, done: says, on: 'preparation' } as const;
const finish = act({
  ...common,
  name: 'finish',
  verb: 'revise',
  from: absent('finishedAt'),
  asks: [ask(preparation, 'finishedAt', { optional: true, otherwise: NOW })],
  sets: { state: { value: '2' } },
});

test('a question that is left out is answered by what the platform knows', () => {
  assert.deepEqual(writtenBy(finish, {}, {}, who), { finishedAt: NOW_IS, state: '2' });
  const given = writtenBy(finish, {}, { finishedAt: '2026-05-01T03:00:00.000Z' }, who);
  assert.equal(given['finishedAt'], '2026-05-01T03:00:00.000Z');
});

test('an answer that is no element of the record is the handler’s and is not written', () => {
  const moving = { ...finish, asks: [ask(vigil, 'room'), ask(preparation, 'place', { as: 'to' })] };
  const written = writtenBy(moving, {}, { room: 'r', to: 'p' }, who);
  assert.deepEqual(Object.keys(written), ['state']);
});

test('an act that ends something is told from a later correction of when it ended', () => {
  const begun = { state: '1' };
  const ended = { state: '2', finishedAt: '2026-05-01T03:00:00.000Z' };
  assert.equal(actBehind([finish], 'revise', begun, ended)?.name, 'finish');
  const corrected = { ...ended, finishedAt: '2026-05-01T02:00:00.000Z' };
  assert.equal(actBehind([finish], 'revise', ended, corrected), undefined);
});

test('what an act waits for is said until it is there', () => {
  const waiting = { ...finish, needs: [{ check: present('place'), says }] };
  assert.equal(missingFor(waiting, standing('preparation', {})).length, 1);
  assert.equal(missingFor(waiting, standing('preparation', { place: 'p' })).length, 0);
});

const faults = (given: Partial<Act>): readonly string[] =>
  actFaults(NATIONAL, 'funeralCase', { ...finish, ...given });

test('an act that speaks of what the standard does not define is not loaded', () => {
  assert.deepEqual(faults({}), []);
  assert.deepEqual(faults({ on: 'candle' }), ['finish: there is no record kind "candle"']);
  assert.match(faults({ from: present('colour') })[0] ?? '', /no element "colour"/);
  assert.match(faults({ sets: { state: { value: '7' } } })[0] ?? '', /never "7"/);
  assert.match(faults({ barred: ['nobody'] })[0] ?? '', /no element "nobody"/);
  assert.match(
    faults({ moves: { element: 'state', steps: [['1', '9']] } })[0] ?? '',
    /"state" is never "9"/,
  );
  assert.match(
    faults({ needs: [{ check: exists('candle'), says, rule: 'lit' }] }).join(),
    /candle.*no rule "lit"/,
  );
  const strange = ask(preparation, 'place', { choose: equal('wick', val('long')) });
  assert.match(faults({ asks: [strange] })[0] ?? '', /no element "wick"/);
  assert.match(
    faults({ asks: [ask(preparation, 'place', { as: 'version' })] })[0] ?? '',
    /"version" has a meaning of its own/,
  );
  assert.match(
    faults({ asks: [ask(vigil, 'room'), ask(vigil, 'room')] })[0] ?? '',
    /asks for room twice/,
  );
});

test('an act that would leave a new record without a needed value is not loaded', () => {
  const begin = {
    ...common,
    name: 'begin',
    verb: 'create',
    asks: [
      ask(preparation, 'treatment'),
      ask(preparation, 'embalmer', { otherwise: STAFF }),
      ask(preparation, 'startedAt', { otherwise: NOW }),
    ],
  } as const;
  const at = (sets: Act['sets']) =>
    actFaults(NATIONAL, 'funeralCase', act({ ...begin, ...(sets && { sets }) }));
  assert.deepEqual(at(undefined), ['begin: leaves "state" without a value']);
  assert.deepEqual(at({ state: { value: '1' } }), []);
});

test('an act may name the day and the account that the platform knows', () => {
  const check = notBefore('effectiveUntil', day('recordedAt'));
  const given = { ...edit, handler: undefined, afterwards: [{ check, says }] };
  const { handler: _none, ...plain } = given;
  const own: Act = { ...plain, sets: { filedBy: ACCOUNT } };
  assert.deepEqual(actFaults(NATIONAL, priceList.kind, own), []);
});
