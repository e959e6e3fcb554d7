import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXCHANGE_FAULT_CODES } from '@qingming/exchange';
import { ALL_RECORDS } from '@qingming/standard/records/all-records.ts';
import fc from 'fast-check';
import { ERROR_CODES, errorEntry, isErrorCode } from './catalogue.ts';
import { Fault } from './fault.ts';
import { sentenceOf, toProblem } from './problem.ts';

const FORBIDDEN = /死者|恭喜|成功！|亲，|亲爱的|[!！]|oops|sorry|\p{Extended_Pictographic}/iu;
const CHINESE = /\p{Script=Han}/u;

const sentences = ERROR_CODES.flatMap((code) => {
  const { zh, en, todo, detail } = errorEntry(code);
  return [{ code, zh, en }, { code, ...todo }, ...(detail ? [{ code, ...detail }] : [])];
});

/** Such a sentence is said by the rule that was broken. */
const IS_THE_RULES = /^\{(sentence|what)\}[。.]$/;

test('every fault is said in Chinese and in English, with what to do', () => {
  for (const { code, zh, en } of sentences) {
    if (IS_THE_RULES.test(zh) && IS_THE_RULES.test(en)) continue;
    assert.match(zh, CHINESE, code);
    assert.match(en, /[a-z]/, code);
    assert.doesNotMatch(en, CHINESE, code);
  }
});

test('no fault uses a word that hurts or celebrates', () => {
  for (const { code, zh, en } of sentences) {
    assert.doesNotMatch(zh, FORBIDDEN, code);
    assert.doesNotMatch(en, FORBIDDEN, code);
  }
});

const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

test('both languages of a sentence name the same values', () => {
  for (const { code, zh, en } of sentences) assert.deepEqual(places(zh), places(en), code);
});

test('a title never changes from one occurrence to the next (RFC 9457, 3.1.3)', () => {
  for (const code of ERROR_CODES) assert.doesNotMatch(errorEntry(code).en, /\{/, code);
});

test('a fault answers with an error status', () => {
  for (const code of ERROR_CODES) {
    const { status } = errorEntry(code);
    assert.ok(status >= 400 && status <= 599, code);
  }
});

test('a stale version shows both versions in the language of the reader', () => {
  const fault = new Fault('stale-version', { given: 3, current: 5 });
  assert.equal(toProblem(fault, 'zh').detail, '您依据的是第 3 版，现在是第 5 版。');
  assert.equal(toProblem(fault, 'en').detail, 'You worked from version 3; it is now version 5.');
  assert.deepEqual(toProblem(fault, 'en').values, { given: 3, current: 5 });
});

test('a broken rule speaks the sentence of the standard in either language', () => {
  const sentence = { zh: '操作员与见证人不能是同一人', en: 'Operator and witness must differ' };
  const fault = new Fault('rule-broken', { rule: 'operator-and-witness-differ', sentence });
  assert.match(sentenceOf(fault, 'zh'), /操作员与见证人不能是同一人/);
  assert.match(sentenceOf(fault, 'en'), /Operator and witness must differ/);
});

const RULES = ALL_RECORDS.flatMap(({ rules, unique, exclusive, confirmed }) => [
  ...rules,
  ...unique,
  ...exclusive,
  ...confirmed,
]);

test('a refusal with the sentence of a rule ends in exactly one full stop', () => {
  for (const { name, says } of RULES) {
    const sentence = { zh: says.zh, en: says.en };
    for (const code of ['rule-broken', 'already-exists', 'overlaps'] as const) {
      const fault = new Fault(code, { rule: name, sentence, what: sentence });
      assert.match(sentenceOf(fault, 'zh'), /[^。.]。$/, `${name} ${code}`);
      assert.match(sentenceOf(fault, 'en'), /[^。.]\.$/, `${name} ${code}`);
    }
  }
});

test('a sentence that takes a sentence ends it itself', () => {
  for (const code of ERROR_CODES) {
    const { detail } = errorEntry(code);
    if (detail === undefined || !/\{(sentence|what)\}/.test(detail.zh)) continue;
    assert.match(detail.zh, /。$/, code);
    assert.match(detail.en, /\.$/, code);
  }
});

test('a sentence whose value is unknown is replaced by the title, never shown with a hole', () => {
  assert.equal(sentenceOf(new Fault('gap'), 'en'), errorEntry('gap').en);
});

test('a value is put into a sentence as it is, whatever it looks like', () => {
  fc.assert(
    fc.property(fc.string(), (element) => {
      const fault = new Fault('unknown-element', { element });
      assert.equal(sentenceOf(fault, 'zh'), `标准中没有数据元“${element}”。`);
    }),
  );
});

test('every refusal of the exchange has its sentence', () => {
  assert.deepEqual(
    EXCHANGE_FAULT_CODES.filter((code) => !isErrorCode(code)),
    [],
  );
});
