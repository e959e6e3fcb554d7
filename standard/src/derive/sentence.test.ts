import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  after,
  atMost,
  count,
  day,
  equal,
  type Expression,
  minus,
  present,
  transition,
  val,
  was,
  when,
} from '../language/expression.ts';
import { NATIONAL } from '../records/all-records.ts';
import { getRecord } from './catalogue.ts';
import { toSentence } from './sentence.ts';

function ruleOf(kind: string, name: string): Expression {
  const rule = getRecord(NATIONAL, kind).rules.find((one) => one.name === name);
  assert.ok(rule !== undefined, `${kind} has no rule ${name}`);
  return rule.check;
}

const RULES: readonly [string, string, string, string][] = [
  [
    'cremation',
    'finished-after-started',
    '火化开始时间 早于 火化结束时间',
    '‘Started’ is earlier than ‘Finished’',
  ],
  [
    'cremation',
    'no-cremation-without-certificate',
    '本业务中有“死亡证明”，或 本业务中有“殡仪服务业务”（其办理对象 是 “死产胎儿”、“残肢、离体组织”、“遗骸（迁坟、出土）”、“标本” 之一）',
    'there is a “Death certificate” in this case, or there is a “Case” in this case (its ‘About’ is one of “A stillborn child”, “A limb or tissue”, “Old remains (moved grave, find)”, “A specimen”)',
  ],
  [
    'cremation',
    'it-is-a-cremator',
    '本机构中有“位置”（其标识 等于 本记录的火化机，且 其类别 等于 “火化机”）',
    'there is a “Place” in this institution (its ‘Identifier’ is equal to ‘Cremator’ of this record, and its ‘Kind’ is equal to “Cremator”)',
  ],
  [
    'decedent',
    'nameless-has-no-number',
    '如果 无名遗体 等于 是，则 证件号码 未填写',
    'if ‘Unidentified’ is equal to yes, then ‘Identity number’ is not given',
  ],
  [
    'decedent',
    'death-not-in-future',
    '死亡日期 不晚于登记之时',
    '‘Died on’ is no later than the moment of recording',
  ],
  [
    'billLine',
    'amount-is-price-times-quantity',
    '金额 等于 数量 × 单价',
    '‘Amount’ is equal to ‘Quantity’ × ‘Unit price’',
  ],
  [
    'contact',
    'contact-identity-number-is-genuine',
    '证件类型 不等于 “身份证”，或 证件号码 符合 GB 11643-1999',
    '‘Identity document’ differs from “Resident identity card”, or ‘Identity number’ conforms to GB 11643-1999',
  ],
];

for (const [kind, name, zh, en] of RULES)
  test(`the rule ${name} reads as people would say it`, () => {
    assert.equal(toSentence(NATIONAL, kind, ruleOf(kind, name), 'zh'), zh);
    assert.equal(toSentence(NATIONAL, kind, ruleOf(kind, name), 'en'), en);
  });

test('every rule of the standard can be said in both languages', () => {
  for (const { kind, rules } of NATIONAL.values())
    for (const { name, check } of rules) {
      assert.match(toSentence(NATIONAL, kind, check, 'zh'), /\p{Script=Han}/u, name);
      assert.doesNotMatch(toSentence(NATIONAL, kind, check, 'en'), /\p{Script=Han}/u, name);
    }
});

test('a rule that voided records keep too says so', () => {
  const frozen = toSentence(
    NATIONAL,
    'billLine',
    ruleOf('billLine', 'settled-bill-is-frozen'),
    'zh',
  );
  assert.match(frozen, /（作废的记录亦同）$/);
});

test('a negation is said of the comparison itself', () => {
  const check: Expression = {
    op: 'not',
    of: {
      op: 'compare',
      left: { element: 'finishedAt', up: 0 },
      is: '≤',
      right: { element: 'startedAt', up: 0 },
    },
  };
  assert.equal(toSentence(NATIONAL, 'cremation', check, 'zh'), '火化结束时间 晚于 火化开始时间');
});

const CONDITIONS: readonly [string, Expression, string, string][] = [
  [
    'the end of a term',
    atMost('closedAt', after('openedAt', 24, 'hour')),
    '办结时间 不晚于 受理时间之后 24 小时',
    '‘Closed’ is no later than 24 hours after ‘Opened’',
  ],
  [
    'working days after the day of an instant',
    atMost(day('closedAt'), after('openedAt', 15, 'workingDay')),
    '办结时间当日 不晚于 受理时间之后 15 个工作日',
    'the day of ‘Closed’ is no later than 15 working days after ‘Opened’',
  ],
  [
    'the first working day',
    equal(day('closedAt'), after('openedAt', 0, 'workingDay')),
    '办结时间当日 等于 受理时间当日（非工作日则为其后首个工作日）',
    'the day of ‘Closed’ is equal to ‘Opened’ (or the next working day)',
  ],
  [
    'a count and a difference',
    atMost(count('contact', present('phone')), minus(val(3), val(1))),
    '本业务中“联系人”（其联系电话 已填写）的条数 不大于 3 − 1',
    'the number of “Contact” in this case (its ‘Telephone’ is given) is at most 3 − 1',
  ],
  [
    'the version before',
    when(present(was('closedAt')), present('closedAt')),
    '如果 修改前的办结时间 已填写，则 办结时间 已填写',
    'if ‘Closed’ before the change is given, then ‘Closed’ is given',
  ],
  [
    'steps',
    transition('state', [null, '0'], ['0', '1'], ['1', '0']),
    '业务状态 不变，或初为 “办理中”、由 “办理中” 改为 “已办结”、由 “已办结” 改为 “办理中”',
    '‘State’ does not change, or changes from nothing to “In progress”, from “In progress” to “Closed”, from “Closed” to “In progress”',
  ],
];

for (const [what, condition, zh, en] of CONDITIONS)
  test(`${what} reads as people would say it`, () => {
    assert.equal(toSentence(NATIONAL, 'funeralCase', condition, 'zh'), zh);
    assert.equal(toSentence(NATIONAL, 'funeralCase', condition, 'en'), en);
  });
