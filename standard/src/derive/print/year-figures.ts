import type { Bilingual } from '../../language/bilingual.ts';
import type { YearFigure } from '../../language/year-figure.ts';
import { blocks, table } from './markdown.ts';

const both = (words: Bilingual | undefined): string =>
  words === undefined ? '' : `${words.zh} ${words.en}`;

const row = ({ name, label, says, without, of, source }: YearFigure): readonly string[] => [
  `\`${name}\``,
  label.zh,
  label.en,
  both(says),
  both(without),
  both(of),
  source,
];

/** How each figure of a yearly report is worked out, and what it does not hold. */
export const yearFiguresSection = (figures: readonly YearFigure[]): string =>
  blocks(
    '## 年度数字 Figures of the year',
    '年度工作报告中的数字和年度检查的计算项目，只有这里的定义。\n\nFigures of a yearly report, and what points of an inspection are measured by, have these definitions alone.',
    table(
      [
        '标识符 Identifier',
        '中文名称',
        'English name',
        '算法 How it is worked out',
        '不包括 Not in it',
        '总数 Of',
        '来源 Source',
      ],
      figures.map(row),
    ),
  );
