import type { Act, Ask, Known } from '../../language/act.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { findCode } from '../../language/code-set.ts';
import type { Expression, Scalar } from '../../language/expression.ts';
import type { Process } from '../../language/process.ts';
import { offeredWhile } from '../acts.ts';
import { type Catalogue, getElement, getRecord } from '../catalogue.ts';
import { toSentence } from '../sentence.ts';
import { table } from './markdown.ts';

export const both = ({ zh, en }: Bilingual): string => `${zh} ${en}`;

export const sentence = (catalogue: Catalogue, kind: string, condition: Expression): string =>
  `${toSentence(catalogue, kind, condition, 'zh')}。 ${toSentence(catalogue, kind, condition, 'en')}.`;

const KNOWN: Readonly<Record<Known['known'], Bilingual>> = {
  now: { zh: '当时', en: 'the moment' },
  today: { zh: '当天', en: 'the day' },
  staff: { zh: '经办的从业人员', en: 'the member of staff who acts' },
  account: { zh: '经办账号', en: 'the account that acts' },
};

const wordOf = (catalogue: Catalogue, kind: string, name: string, value: Scalar): string => {
  const { codes } = getElement(getRecord(catalogue, kind), name);
  const code = codes === undefined ? undefined : findCode(codes, String(value));
  return code === undefined ? String(value) : both(code);
};

function questionText({ of, element, optional, label }: Ask): string {
  const text = both(label ?? of.elements[element]?.label ?? of.label);
  return optional ? `（${text}）` : text;
}

function writes(catalogue: Catalogue, { on, sets = {}, moves, verb }: Act): string {
  const label = (name: string): string => getElement(getRecord(catalogue, on), name).label.zh;
  const set = Object.entries(sets).map(([name, what]) => {
    if (what === null) return `${label(name)}：空 none`;
    return 'known' in what
      ? `${label(name)}：${both(KNOWN[what.known])}`
      : `${label(name)}：${wordOf(catalogue, on, name, what.value)}`;
  });
  const steps = (moves?.steps ?? [])
    .filter(([from, to]) => from !== to)
    .map(([from, to]) =>
      [from, to]
        .map((value) => (value === null ? '—' : wordOf(catalogue, on, moves?.element ?? '', value)))
        .join(' → '),
    );
  return [...(verb === 'void' ? ['作废 void'] : []), ...steps, ...set].join('；');
}

const actRow = (catalogue: Catalogue, of: string, act: Act): readonly string[] => {
  const kind = act.verb === 'create' ? of : act.on;
  const offered = offeredWhile(act);
  const always = offered.op === 'all' && offered.of.length === 0;
  return [
    `\`${act.name}\``,
    both(act.label),
    `[${getRecord(catalogue, act.on).label.zh}](2-records.md#${act.on})`,
    always ? '' : sentence(catalogue, kind, offered),
    [...(act.needs ?? []), ...(act.afterwards ?? [])].map(({ says }) => both(says)).join(' '),
    act.asks.map(questionText).join('；'),
    writes(catalogue, act),
    (act.barred ?? [])
      .map((name) => getElement(getRecord(catalogue, act.on), name).label)
      .map(both)
      .join('；'),
  ];
};

/** What may be done in a process: when, what it asks (in brackets what may be left out), what it writes, and by whom it may not be done. */
export const actsTable = (catalogue: Catalogue, { of, acts }: Process): string =>
  acts.length === 0
    ? ''
    : table(
        [
          '标识符 Identifier',
          '办理 Act',
          '记录 Record',
          '可办条件 Offered while',
          '前提 Needs',
          '填写 Asks',
          '写入 Writes',
          '回避 Not by',
        ],
        acts.map((act) => actRow(catalogue, of, act)),
      );
