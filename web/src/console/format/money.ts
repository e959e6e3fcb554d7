import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

const YUAN = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `¥1,234.50` of 123450 fen; `−¥1.00` of −100. */
export const yuan = (fen: number): string =>
  `${fen < 0 ? '−' : ''}¥${YUAN.format(Math.abs(fen) / 100)}`;

/** An amount within a sentence: `1,234.50 元`, `¥1,234.50`. */
export const amountSaid = (fen: number): Bilingual => ({
  zh: `${YUAN.format(fen / 100)} 元`,
  en: yuan(fen),
});

const TYPED = /^(\d{1,11})(?:\.(\d{1,2}))?$/;

/** The fen of what was typed in yuan: `1,234.5`, `１２元`; undefined when it is no amount. */
export function fenOf(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replace(/[\s,¥元]/g, '');
  const parts = TYPED.exec(plain);
  if (parts === null) return undefined;
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
}
