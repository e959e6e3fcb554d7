import type { HeardFigures } from '@qingming/connect/api/voice.ts';
import { satisfaction } from '@qingming/standard/codes/feedback.ts';
import { type Html, html } from '../../../kernel/http/html.ts';
import { dayIn } from '../amounts.ts';
import type { PageContext } from '../site.ts';
import { rowsTable } from './rows-table.ts';

const HUNDRED = 100;
const percent = (share: number): string => `${(share * HUNDRED).toFixed(1)}%`;

const levels = (context: PageContext, cells: readonly number[]): Html => {
  const words = context.t.voice.figures;
  const rows = satisfaction.values.map((one, index): readonly string[] => [
    one[context.language],
    String(cells[index] ?? 0),
  ]);
  return rowsTable(words.title, [words.level, words.count], rows);
};

/** What families said of a house in the last year, and whether it answers in time; cells below ten are left out. */
export function heardOf(context: PageContext, heard: HeardFigures): Html {
  const words = context.t.voice.figures;
  const { evaluated, good, inTime } = heard;
  const day = (one: string): string => dayIn(context.language, one);
  const isFew = evaluated === null && good === null && heard.levels === null;
  return html`<h2 id="heard">${words.title}</h2>
<p class="quiet">${words.period(day(heard.from), day(heard.until))}</p>
${isFew && html`<p>${words.few}</p>`}
${evaluated !== null && html`<p>${words.evaluated(evaluated.part, evaluated.of)}</p>`}
${good !== null && html`<p>${words.good(percent(good))}</p>`}
${heard.levels !== null && levels(context, heard.levels)}
${inTime !== null && html`<p>${words.inTime(percent(inTime))}</p>`}
<p class="quiet">${words.how}</p>`;
}
