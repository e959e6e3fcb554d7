import { GLOSSARY } from '../../words/glossary.ts';
import { type Page, page, table } from './markdown.ts';

const HEAD = [
  '事物 Concept',
  '中文',
  'English',
  '不用 Not',
  '仅此义不用 Not in this sense',
  '依据 Source',
];

/** The chapter of words: one name for each thing, in both languages. */
export const wordsPage = (): Page =>
  page(
    '8-words.md',
    '# 8 用词 Words',
    '一事一名：屏幕、纸面、接口与终端都用下列名称。“不用”一栏的词，由测试与程序中供人阅读的全部文字逐一比对。\n\nOne name for each thing, on screen, paper, interface and terminal. A test compares every text that a person reads with the words under “Not”.',
    ...GLOSSARY.map(
      ({ subject, terms }, at) =>
        `## 8.${at + 1} ${subject.zh} ${subject.en}\n\n${table(
          HEAD,
          terms.map(({ concept, zh, en, retired, sense, source }) => [
            concept,
            zh,
            en,
            [...retired.zh, ...retired.en].join('、'),
            sense,
            source,
          ]),
        )}`,
    ),
  );
