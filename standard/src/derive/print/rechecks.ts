import { BECAUSE, type Recheck, type RecheckedKind } from '../../language/recheck.ts';
import type { Rule } from '../../language/record.ts';
import { type Catalogue, getRecord } from '../catalogue.ts';
import { holdsAt, rulesAsked } from '../recheck.ts';
import { anchor, blocks, type Page, page, table } from './markdown.ts';
import { ruleItem } from './records.ts';

const LEVELS = ['province', 'ministry'] as const;

/** Whether a level asks the rule, or why it does not. */
function askedAt(
  catalogue: Catalogue,
  of: RecheckedKind,
  { name }: Rule,
  level: (typeof LEVELS)[number],
): string {
  const { left } = rulesAsked(catalogue, of, holdsAt(catalogue, level));
  const found = left.find(({ rule }) => rule.name === name);
  if (found === undefined) return '核对 asked';
  const { zh, en } = BECAUSE[found.because];
  return `${zh} ${en}`;
}

const kindTable = (catalogue: Catalogue, of: RecheckedKind): string =>
  table(
    ['记录 Record', '规则 Rule', '省级 Province', '部级 Ministry'],
    [...getRecord(catalogue, of.kind).rules, ...of.also].map((rule) => [
      `[${getRecord(catalogue, of.kind).label.zh}](2-records.md#${of.kind})`,
      `\`${rule.name}\``,
      ...LEVELS.map((level) => askedAt(catalogue, of, rule, level)),
    ]),
  );

const section = (catalogue: Catalogue, recheck: Recheck, index: number): string => {
  const kinds = [recheck.lines, recheck.sheets];
  return blocks(
    anchor(recheck.name),
    `## 9.${index + 1} ${recheck.label.zh} ${recheck.label.en}`,
    `- 标识符 Identifier: \`${recheck.name}\`\n- 来源 Source: ${recheck.source}`,
    '登记时不拒绝、此处核对的规则 Rules that no door refuses and that are asked here:',
    kinds
      .flatMap(({ kind, also }) => also.map((rule) => ruleItem(catalogue, kind, rule)))
      .join('\n'),
    ...kinds.map((of) => kindTable(catalogue, of)),
  );
};

/** What is asked again of records that stand, at which level, and what is not. */
export const rechecksPage = (catalogue: Catalogue, rechecks: readonly Recheck[]): Page =>
  page(
    '9-rechecks.md',
    '# 9 再次核对 Asked again',
    '记录所依据的其他记录更正、到达或导入后，平台自动再次核对。未核对的规则不视为符合。\n\nWhen something that a record rests on is corrected, arrives or is imported, the platform asks again by itself. Nothing is said of a rule that is not asked.',
    ...rechecks.map((recheck, index) => section(catalogue, recheck, index)),
  );
