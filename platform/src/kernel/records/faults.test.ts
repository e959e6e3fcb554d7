import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NATIONAL } from '@qingming/standard';
import { codeConstraint } from '@qingming/standard/derive/code-triggers.ts';
import { factSchema } from '@qingming/standard/derive/json-schema.ts';
import { factSchemaFor } from '@qingming/standard/derive/overlay.ts';
import { columnName, tableName } from '@qingming/standard/derive/names.ts';
import { constraintName, ownerReference } from '@qingming/standard/derive/tables.ts';
import { RULE_BROKEN } from '@qingming/standard/derive/trigger-sql.ts';
import { IN_A_CLOSED_DAY } from '@qingming/standard/language/books.ts';
import type { Element } from '@qingming/standard/language/element.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { STANDARD_VERSION } from '@qingming/standard/records/all-records.ts';
import { facility } from '@qingming/standard/records/facility.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { isFault } from '../errors/fault.ts';
import { constraintsOf, findRefusal } from './database-faults.ts';
import type { StoredAny } from './stored.ts';
import { createValidator } from './validate.ts';
import { clockTime, wordOf, yuan } from './value-words.ts';

const constraints = constraintsOf(NATIONAL);
const KINDS = [...NATIONAL.values()];
const refusal = (code: string, constraint?: string, message?: string) => {
  const fault = findRefusal(constraints, { code, constraint, message });
  return fault && [fault.code, fault.detail['rule']];
};
const [UNIQUE, EXCLUDED, CHECK] = ['23505', '23P01', '23514'];

test('each constraint that the standard derived is refused by its own code and rule', () => {
  for (const definition of KINDS) {
    for (const { name } of definition.unique)
      assert.deepEqual(refusal(UNIQUE, constraintName(definition, name)), ['already-exists', name]);
    for (const { name } of definition.exclusive)
      assert.deepEqual(refusal(EXCLUDED, constraintName(definition, name)), ['overlaps', name]);
    for (const { name } of definition.rules) {
      assert.deepEqual(refusal(CHECK, constraintName(definition, name)), ['rule-broken', name]);
      assert.deepEqual(refusal(RULE_BROKEN, undefined, name), ['rule-broken', name]);
    }
    const { confirmed, capacity, closes } = definition;
    for (const { name } of [...confirmed, ...capacity, ...(closes ? [closes] : [])])
      assert.deepEqual(refusal(RULE_BROKEN, undefined, name), ['rule-broken', name]);
    for (const [name, { codes }] of Object.entries(definition.elements))
      if (codes !== undefined)
        assert.deepEqual(refusal(RULE_BROKEN, undefined, codeConstraint(definition, name)), [
          'rule-broken',
          'code-not-in-force',
        ]);
  }
  const closed = refusal(RULE_BROKEN, undefined, IN_A_CLOSED_DAY.name);
  assert.deepEqual(closed, ['rule-broken', IN_A_CLOSED_DAY.name]);
});

test('a link that leads nowhere is named by its element or owner, and one that nobody derived in general', () => {
  const elementOf = (constraint: string) =>
    findRefusal(constraints, { code: '23503', constraint })?.detail['element'];
  for (const definition of KINDS) {
    for (const [name, { to, label }] of Object.entries(definition.elements))
      if (to !== undefined) {
        const link = `${tableName(definition.kind)}_${columnName(name)}_link`;
        assert.deepEqual(elementOf(link), { zh: label.zh, en: label.en });
      }
    const owner = ownerReference(NATIONAL, definition);
    if (owner !== undefined) assert.deepEqual(elementOf(owner.name), { ...owner.to.label });
  }
  assert.deepEqual(elementOf('of_nobody'), {
    zh: '所关联的记录',
    en: 'the record that it is linked to',
  });
});

test('what the database refuses to a role is out of scope, and what is no refusal of ours is none', () => {
  assert.deepEqual(refusal('42501'), ['out-of-scope', undefined]);
  const [rule] = funeralCase.rules;
  assert.ok(rule);
  for (const [code, constraint, message] of [
    ['57014', undefined, 'canceling statement'],
    [CHECK, undefined, rule.name],
    [RULE_BROKEN, undefined, 'of nobody'],
    [UNIQUE, 'of_nobody', undefined],
  ] as const)
    assert.equal(refusal(code ?? '', constraint, message), undefined);
});

const validator = createValidator(NATIONAL, factSchema);
/** What is said to be wrong with a fact, by element and rule. */
function wrong(definition: RecordDefinition, fact: object, by = validator): readonly string[] {
  const recordedAt = '2026-04-06T01:02:03.004Z';
  const of = { standard: STANDARD_VERSION, recordedAt, voided: false, fact };
  const record = of as unknown as StoredAny;
  const fault = by.findFault(definition, record);
  assert.ok(isFault(fault));
  return fault.errors.map(({ path, rule, message }) => `${path} ${rule} ${message.zh}`);
}

const sound = { number: 'FZ370102-2026-000001', state: '0', openedAt: '2026-04-05T01:02:03.004Z' };

test('what is wrong with the shape of a fact is named by the labels of its elements, each once', () => {
  const { label } = funeralCase.elements.number;
  const missing = wrong(funeralCase, { ...sound, number: undefined });
  assert.deepEqual(missing.length, 1);
  assert.match(missing[0] ?? '', new RegExp(`^/number required ${label.zh}：`));
  const code = wrong(funeralCase, { ...sound, state: 'x' });
  assert.match(code[0] ?? '', /^\/state unknown-code /);
  for (const name of ['toString', 'unknown']) {
    const found = wrong(funeralCase, { ...sound, [name]: 1 });
    assert.match(found.join('\n'), new RegExp(`^/${name} additionalProperties ${name}：`));
  }
  const failing = wrong(funeralCase, { ...sound, openedAt: 'none' });
  assert.equal(failing.length, 1, failing.join('\n'));
  assert.match(failing[0] ?? '', /^\/openedAt pattern /);
  const closedAt = '2026-02-31T01:02:03.004Z';
  const both = wrong(funeralCase, { ...sound, openedAt: 'none', closedAt });
  assert.deepEqual(
    both.map((one) => one.split(' ').slice(0, 2).join(' ')),
    ['/openedAt pattern', '/closedAt format'],
  );
});

test('what a province adds is named by its own label, and by “local elements” where there is no such element', () => {
  const definition: RecordDefinition = {
    ...funeralCase,
    kind: 'funeralCaseHere',
    local: { hall: { ...funeralCase.elements.number, label: { zh: '厅', en: 'Hall' } } },
  };
  const here = createValidator(new Map([[definition.kind, definition]]), factSchemaFor);
  const told = (local: unknown) => wrong(definition, { ...sound, local }, here).join('\n');
  assert.match(told({ hall: 7 }), /^\/hall \w+ 厅：/);
  assert.match(told(7), /^\/local \w+ 地方数据元：/);
});

test('very many faults of one fact are told up to fifty', () => {
  const many = Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`more${at}`, at]));
  assert.equal(wrong(funeralCase, { ...sound, ...many }).length, 50);
});

/** Some element of the standard of a type, and with a unit or without. */
function elementOf(type: Element['type'], hasUnit = type === 'money'): Element {
  const found = KINDS.flatMap(({ elements }) => Object.values(elements)).find(
    (element) => element.type === type && (element.unit !== undefined) === hasUnit,
  );
  assert.ok(found, type);
  return found;
}

test('a value is told in the words of its type', () => {
  const names = { one: '一号厅' };
  const sex = KINDS.find(({ kind }) => kind === 'decedent')?.elements['sex'];
  assert.ok(sex);
  const counted = elementOf('integer', true);
  for (const [element, value, zh, en] of [
    [sex, '1', '男', undefined],
    [sex, 'x', 'x', 'x'],
    [elementOf('boolean'), true, '是', 'yes'],
    [elementOf('boolean'), false, '否', 'no'],
    [elementOf('instant'), '2026-04-05T01:30:00.000Z', '2026-04-05 09:30', '2026-04-05 09:30'],
    [elementOf('money'), 12_345, '123.45 元', '¥123.45'],
    [elementOf('link'), 'one', '一号厅', '一号厅'],
    [elementOf('link'), 'two', '***', '***'],
    [elementOf('text'), '山', '山', '山'],
    [counted, 3, `3 ${counted.unit?.zh}`, `3 ${counted.unit?.en}`],
  ] as const) {
    const word = wordOf(element, value, names);
    assert.equal(word.zh, zh);
    if (en !== undefined) assert.equal(word.en, en);
  }
  const account = { ...elementOf('text'), account: true } as const;
  const [known, other] = [
    '01a21d6d-83b9-76b4-a6e0-3cb5c2681d56',
    '01a21d6d-83b9-76b4-a6e0-3cb5c2681d57',
  ];
  assert.equal(wordOf(account, known, { [known]: '李工' }).zh, '李工');
  assert.equal(wordOf(account, other, { [known]: '李工' }).zh, '…681d57');
  assert.match(wordOf(elementOf('region'), '370102', names).zh, /济南/);
  assert.equal(wordOf(elementOf('region'), '999999', names).zh, '999999');
  assert.equal(yuan(5), '0.05');
  assert.equal(clockTime('2026-04-05T16:00:00.000Z'), '2026-04-06 00:00');
});

test('decimals and instants are refused in a form in which nothing is kept', () => {
  const area = { code: 'F1', name: '一号楼', area: '01', state: '1' };
  const [found, ...others] = wrong(facility, { ...area, floorArea: 120.455 });
  assert.deepEqual(others, []);
  assert.match(found ?? '', /^\/floorArea multipleOf /);
});

test('a voided record breaks no rule, one of a later standard may have a code that is unknown here', () => {
  const closedEarly = { ...sound, state: '1' };
  assert.throws(() => wrong(funeralCase, sound));
  const recordedAt = '2026-04-06T01:02:03.004Z';
  const faultOf = (more: object) =>
    validator.findFault(funeralCase, {
      ...{ standard: STANDARD_VERSION, recordedAt, voided: false, fact: closedEarly },
      ...more,
    } as unknown as StoredAny)?.code;
  assert.equal(faultOf({}), 'rule-broken');
  assert.equal(faultOf({ voided: true }), undefined);
  const later = { ...sound, state: '7' };
  assert.equal(faultOf({ fact: later }), 'invalid-input');
  assert.equal(faultOf({ fact: later, standard: '9999.1' }), undefined);
});
