/** The place after (or before) the present one; the first when there is none. Stops at both ends. */
export function neighbour(current: number, step: 1 | -1, count: number): number {
  if (current < 0) return 0;
  return Math.min(Math.max(current + step, 0), count - 1);
}

/** Moves the focus from line to line inside a list. */
export function moveFocus(list: HTMLElement | null, selector: string, step: 1 | -1): void {
  const lines = [...(list?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const current = lines.findIndex((line) => line === document.activeElement);
  lines[neighbour(current, step, lines.length)]?.focus();
}
