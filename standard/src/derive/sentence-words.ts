import type { Language } from '../language/bilingual.ts';
import type { Comparison, TermUnit, Within } from '../language/expression.ts';

/** What the sentences of one language are made of. */
export interface Words {
  readonly given: (of: string) => string;
  readonly notGiven: (of: string) => string;
  readonly signs: Readonly<Record<Comparison, string>>;
  readonly times: Readonly<Record<Comparison, string>>;
  readonly among: (of: string, values: readonly string[], not: boolean) => string;
  readonly notFuture: (of: string) => string;
  readonly day: (of: string) => string;
  readonly hour: (of: string) => string;
  readonly after: (from: string, term: string, unit: TermUnit) => string;
  /** An element in the version before. */
  readonly before: (of: string) => string;
  readonly changes: (of: string, steps: readonly string[]) => string;
  readonly step: (from: string | undefined, to: string) => string;
  readonly count: (scope: string, kind: string, where: string) => string;
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
  readonly scopes: Readonly<Record<Exclude<Within, 'root'>, string>>;
  /** What lies in the same root, by what people call the root. */
  readonly inRoot: (called: string) => string;
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

const ZH_UNITS: Readonly<Record<TermUnit, string>> = {
  minute: '分钟',
  hour: '小时',
  day: '日',
  workingDay: '个工作日',
  month: '个月',
  year: '年',
};

const EN_UNITS: Readonly<Record<TermUnit, string>> = {
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  workingDay: 'working day',
  month: 'month',
  year: 'year',
};

const zh: Words = {
  given: (of) => `${of} 已填写`,
  notGiven: (of) => `${of} 未填写`,
  signs: {
    '=': '等于',
    '≠': '不等于',
    '<': '小于',
    '≤': '不大于',
    '>': '大于',
    '≥': '不小于',
    '⊂': '属于',
  },
  times: {
    '=': '等于',
    '≠': '不等于',
    '<': '早于',
    '≤': '不晚于',
    '>': '晚于',
    '≥': '不早于',
    '⊂': '属于',
  },
  among: (of, values, not) =>
    `${of} ${not ? '不是' : '是'} ${values.join('、')}${values.length > 1 ? ' 之一' : ''}`,
  notFuture: (of) => `${of} 不晚于登记之时`,
  day: (of) => `${of}当日`,
  hour: (of) => `${of}的钟点`,
  after: (from, term, unit) =>
    term === '0'
      ? `${from}当日（非工作日则为其后首个工作日）`
      : `${from}之后 ${term} ${ZH_UNITS[unit]}`,
  before: (of) => `修改前的${of}`,
  changes: (of, steps) => `${of} 不变，或${steps.join('、')}`,
  step: (from, to) => (from === undefined ? `初为 ${to}` : `由 ${from} 改为 ${to}`),
  count: (scope, kind, where) => `${scope}中“${kind}”${where === '' ? '' : `（${where}）`}的条数`,
  wellFormed: (of, standard) => `${of} 符合 ${standard}`,
  and: '，且 ',
  or: '，或 ',
  includingVoided: '（作废的记录亦同）',
  always: '总是成立',
  never: '从不成立',
  not: (sentence) => `并非（${sentence}）`,
  when: (condition, then) => `如果 ${condition}，则 ${then}`,
  nested: (sentence) => `（${sentence}）`,
  inRoot: (called) => `本${called}`,
  scopes: { institution: '本机构', province: '本省', anywhere: '全部数据' },
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

const EQUALITY = { '=': 'is equal to', '≠': 'differs from', '⊂': 'lies in' } as const;

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
  day: (of) => `the day of ${of}`,
  hour: (of) => `the hour of ${of}`,
  after: (from, term, unit) =>
    term === '0'
      ? `${from} (or the next working day)`
      : `${term} ${EN_UNITS[unit]}${term === '1' ? '' : 's'} after ${from}`,
  before: (of) => `${of} before the change`,
  changes: (of, steps) => `${of} does not change, or changes ${steps.join(', ')}`,
  step: (from, to) => (from === undefined ? `from nothing to ${to}` : `from ${from} to ${to}`),
  count: (scope, kind, where) =>
    `the number of “${kind}” ${scope}${where === '' ? '' : ` (${where})`}`,
  wellFormed: (of, standard) => `${of} conforms to ${standard}`,
  and: ', and ',
  or: ', or ',
  includingVoided: ' (of voided records too)',
  always: 'it always holds',
  never: 'it never holds',
  not: (sentence) => `it is not so that (${sentence})`,
  when: (condition, then) => `if ${condition}, then ${then}`,
  nested: (sentence) => `(${sentence})`,
  inRoot: (called) => `in this ${called}`,
  scopes: {
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
