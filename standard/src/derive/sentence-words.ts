import type { Language } from '../language/bilingual.ts';
import type { Comparison, Within } from '../language/expression.ts';

/** What the sentences of one language are made of. */
export interface Words {
  readonly given: (of: string) => string;
  readonly notGiven: (of: string) => string;
  readonly signs: Readonly<Record<Comparison, string>>;
  readonly times: Readonly<Record<Comparison, string>>;
  readonly among: (of: string, values: readonly string[], not: boolean) => string;
  readonly notFuture: (of: string) => string;
  readonly within: (of: string, after: string, most: number, unit: 'days' | 'years') => string;
  /** The moment of recording as one side of a span. */
  readonly recorded: string;
  readonly wellFormed: (of: string, standard: string) => string;
  readonly and: string;
  readonly or: string;
  /** After a condition that is asked of voided records too. */
  readonly includingVoided: string;
  readonly always: string;
  readonly never: string;
  readonly not: (sentence: string) => string;
  readonly when: (condition: string, then: string) => string;
  readonly nested: (sentence: string) => string;
  readonly scopes: Readonly<Record<Within, string>>;
  readonly exists: (scope: string, kind: string, where: string, not: boolean) => string;
  readonly total: (scope: string, kind: string, where: string, of: string) => string;
  readonly its: (element: string) => string;
  readonly ofThis: (element: string) => string;
  readonly ofThat: (kind: string, element: string) => string;
  readonly truth: readonly [string, string];
  readonly quote: (text: string) => string;
  /** How the label of an element stands in a sentence. */
  readonly label: (text: string) => string;
}

const zh: Words = {
  given: (of) => `${of} 已填写`,
  notGiven: (of) => `${of} 未填写`,
  signs: { '=': '等于', '≠': '不等于', '<': '小于', '≤': '不大于', '>': '大于', '≥': '不小于' },
  times: { '=': '等于', '≠': '不等于', '<': '早于', '≤': '不晚于', '>': '晚于', '≥': '不早于' },
  among: (of, values, not) =>
    `${of} ${not ? '不是' : '是'} ${values.join('、')}${values.length > 1 ? ' 之一' : ''}`,
  notFuture: (of) => `${of} 不晚于登记之时`,
  within: (of, after, most, unit) =>
    `${of} 不晚于 ${after} 之后 ${most} ${unit === 'days' ? '天' : '年'}`,
  recorded: '登记之时',
  wellFormed: (of, standard) => `${of} 符合 ${standard}`,
  and: '，且 ',
  or: '，或 ',
  includingVoided: '（作废的记录亦同）',
  always: '总是成立',
  never: '从不成立',
  not: (sentence) => `并非（${sentence}）`,
  when: (condition, then) => `如果 ${condition}，则 ${then}`,
  nested: (sentence) => `（${sentence}）`,
  scopes: { case: '本业务', institution: '本机构', province: '本省', anywhere: '全部数据' },
  exists: (scope, kind, where, not) =>
    `${scope}中${not ? '没有' : '有'}“${kind}”${where === '' ? '' : `（${where}）`}`,
  total: (scope, kind, where, of) =>
    `${scope}中“${kind}”${where === '' ? '' : `（${where}）`}的${of}合计`,
  its: (element) => `其${element}`,
  ofThis: (element) => `本记录的${element}`,
  ofThat: (kind, element) => `前述“${kind}”的${element}`,
  truth: ['否', '是'],
  quote: (text) => `“${text}”`,
  label: (text) => text,
};

const EQUALITY = { '=': 'is equal to', '≠': 'differs from' } as const;

const en: Words = {
  given: (of) => `${of} is given`,
  notGiven: (of) => `${of} is not given`,
  signs: { ...EQUALITY, '<': 'is below', '≤': 'is at most', '>': 'is above', '≥': 'is at least' },
  times: {
    ...EQUALITY,
    '<': 'is earlier than',
    '≤': 'is no later than',
    '>': 'is later than',
    '≥': 'is no earlier than',
  },
  among: (of, values, not) => {
    const several = values.length > 1;
    return `${of} is ${not ? 'not ' : ''}${several ? 'one of ' : ''}${values.join(', ')}`;
  },
  notFuture: (of) => `${of} is no later than the moment of recording`,
  within: (of, after, most, unit) =>
    `${of} is no more than ${most} ${most === 1 ? unit.slice(0, -1) : unit} after ${after}`,
  recorded: 'the moment of recording',
  wellFormed: (of, standard) => `${of} conforms to ${standard}`,
  and: ', and ',
  or: ', or ',
  includingVoided: ' (of voided records too)',
  always: 'it always holds',
  never: 'it never holds',
  not: (sentence) => `it is not so that (${sentence})`,
  when: (condition, then) => `if ${condition}, then ${then}`,
  nested: (sentence) => `(${sentence})`,
  scopes: {
    case: 'in this case',
    institution: 'in this institution',
    province: 'in this province',
    anywhere: 'anywhere',
  },
  exists: (scope, kind, where, not) =>
    `there is ${not ? 'no' : 'a'} “${kind}” ${scope}${where === '' ? '' : ` (${where})`}`,
  total: (scope, kind, where, of) =>
    `the total of ${of} over “${kind}” ${scope}${where === '' ? '' : ` (${where})`}`,
  its: (element) => `its ${element}`,
  ofThis: (element) => `${element} of this record`,
  ofThat: (kind, element) => `${element} of that “${kind}”`,
  truth: ['no', 'yes'],
  quote: (text) => `“${text}”`,
  label: (text) => `‘${text}’`,
};

export const WORDS: Readonly<Record<Language, Words>> = { zh, en };
