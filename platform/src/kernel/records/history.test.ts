import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { contact } from '@qingming/standard/records/person.ts';
import { farewell, vigil } from '@qingming/standard/records/steps.ts';
import { toldVersion, type Version } from './history.ts';

const version = (definition: RecordDefinition, number: number, fact: AnyFact): Version => ({
  record: '01890a5d-ac96-774b-bcce-b302099a8057',
  version: number,
  kind: definition.kind,
  op: number === 1 ? 'create' : 'revise',
  at: '2026-04-05T01:02:03.004Z',
  by: 'a1',
  node: '370000',
  reason: null,
  definition,
  fact,
  masked: fact,
});

const told = (definition: RecordDefinition, state: string): string => {
  const before = version(definition, 1, { state: '0' });
  const after = version(definition, 2, { state });
  return toldVersion(after, before, { names: {}, accounts: { a1: '王敏' } }).says.zh;
};

test('a step is told by the act of its own kind, also where another kind moves the same way', () => {
  assert.match(told(vigil, '2'), /^王敏登记守灵结束/);
  assert.match(told(farewell, '2'), /^王敏登记告别结束/);
  assert.match(told(vigil, '3'), /^王敏取消守灵/);
  assert.match(told(farewell, '3'), /^王敏取消告别/);
});

test('a correction is told in one sentence of each language: what changed, from what to what, and why', () => {
  const facts = [
    { code: 'H1', name: '一号厅' },
    { code: 'H2', name: '二号厅' },
  ] as const;
  const [before, after] = [version(place, 1, facts[0]), version(place, 2, facts[1])];
  const { says } = toldVersion({ ...after, reason: '更正' }, before, { names: {}, accounts: {} });
  assert.deepEqual(says, {
    zh: 'a1变更位置：编号由“H1”改为“H2”，名称由“一号厅”改为“二号厅”；原因：更正。',
    en: 'a1 changed place: Code from “H1” to “H2”, Name from “一号厅” to “二号厅”; reason: 更正.',
  });
});

test('a protected value that may not be seen shows only that it is there; one that is not there is empty', () => {
  const kin = { role: '3', name: '张家属', relation: '20' };
  const before = version(contact, 1, { ...kin, phone: '13900000001' });
  const after = version(contact, 2, kin);
  const hidden: Version = { ...before, masked: kin };
  const { changes, says } = toldVersion(after, hidden, { names: {}, accounts: {} });
  assert.deepEqual(
    changes.map(({ element, from, to }) => [element, from?.en, to]),
    [['phone', '***', null]],
  );
  assert.ok(!says.zh.includes('13900000001'));
  assert.match(says.zh, /改为“空”。$/);
  assert.match(says.en, /to “nothing”\.$/);
});

test('a new record is told without a list of what it says, and by the account where nobody is named', () => {
  const { says, changes } = toldVersion(
    version(place, 1, { code: 'H1', name: '一号厅' }),
    undefined,
    {
      names: {},
      accounts: {},
    },
  );
  assert.deepEqual(says, { zh: 'a1登记位置。', en: 'a1 recorded place.' });
  assert.deepEqual(
    changes.map(({ element, from }) => [element, from]),
    [
      ['code', null],
      ['name', null],
    ],
  );
});
