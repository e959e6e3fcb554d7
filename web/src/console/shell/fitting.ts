/** How many of these widths stand in a line, when what does not goes into a menu of its own width. */
export function howManyFit(
  widths: readonly number[],
  line: number,
  menu: number,
  gap: number,
): number {
  const upTo = (count: number): number =>
    widths.slice(0, count).reduce((sum, width) => sum + width + gap, -gap);
  if (upTo(widths.length) <= line) return widths.length;
  for (let count = widths.length - 1; count > 0; count -= 1)
    if (upTo(count) + gap + menu <= line) return count;
  return 0;
}
