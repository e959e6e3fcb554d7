import type { YearFigureTold } from '@qingming/connect/api/inspections.ts';

const YUAN = new Intl.NumberFormat('zh-CN');

/** `96 %` of a part of a whole; nothing where the whole is nothing. */
export const shareSaid = (value: number, whole: number | null): string =>
  whole === null || whole === 0 ? '' : ` (${Math.round((value * 1000) / whole) / 10} %)`;

/** A figure as a number, with its share where it is a part. */
export function valueSaid({
  unit,
  value,
  whole,
  name,
}: Pick<YearFigureTold, 'unit' | 'value' | 'whole' | 'name'>): string {
  if (unit === 'yuan') return YUAN.format(value);
  // Days of cold storage stand beside how many people they are of, and are no part of them.
  return name === 'storage-days' ? String(value) : `${value}${shareSaid(value, whole)}`;
}
