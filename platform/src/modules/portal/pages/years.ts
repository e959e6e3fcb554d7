import { YEAR_FIGURES } from '@qingming/standard/indicators/year-figures.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { inspectionResult } from '@qingming/standard/records/inspection-sets.ts';
import { civilDay } from '../../../kernel/clock.ts';
import { type Html, html } from '../../../kernel/http/html.ts';
import { institutionAddress, reportAddress } from '../addresses.ts';
import { dayIn } from '../amounts.ts';
import type { PageContext } from '../site.ts';
import type { InspectionResult, ReportEntry, ReportShown, YearsPublished } from '../years.ts';
import { type Citations, citations } from './citations.ts';
import { chinese, frame, to } from './frame.ts';
import { rowsTable } from './rows-table.ts';

const filedDay = ({ language }: PageContext, { filedAt }: Pick<ReportEntry, 'filedAt'>): string =>
  dayIn(language, civilDay(new Date(filedAt)));

const checkedSaid = ({ t, language }: PageContext, { checkedOn }: ReportEntry): string =>
  checkedOn === null ? t.years.notChecked : t.years.checkedOn(dayIn(language, checkedOn));

const comma = ({ language }: PageContext): string => (language === 'zh' ? '，' : '; ');

function reportLine(context: PageContext, number: string, one: ReportEntry): Html {
  const words = context.t.years;
  const said = [words.filedOn(filedDay(context, one)), checkedSaid(context, one)];
  return html`<li><a href="${to(context, reportAddress(number, one.year))}">${words.report(one.year)}</a>
<span class="quiet">${said.join(comma(context))}</span></li>`;
}

/** Whether what was asked has been put right; of who passed nothing was asked. */
function rectified({ t, language }: PageContext, one: InspectionResult): string | undefined {
  const { result, state, rectifyBy } = one;
  if (result === 'pass') return undefined;
  if (state === 'closed') return t.years.putRight;
  return rectifyBy === null ? undefined : t.years.underWay(dayIn(language, rectifyBy));
}

function inspectionLine(context: PageContext, one: InspectionResult): Html {
  const { t, language } = context;
  const words = t.years;
  const { year, result, total, most, publishedOn, opinion, authority } = one;
  const said = [
    findCode(inspectionResult, result)?.[language],
    words.points(total, most),
    rectified(context, one),
  ].filter((each) => each !== undefined);
  return html`<li>${words.inspection(year)}: <strong>${said.join(comma(context))}</strong>
<span class="quiet">${words.by(authority, dayIn(language, publishedOn))}</span>
${opinion !== null && html`<br>${chinese(context, opinion)}`}</li>`;
}

/** On the page of an institution: its reports, and what its authority published of inspections; nothing where there is neither. */
export function yearsPublished(
  context: PageContext,
  cite: Citations,
  number: string,
  { reports, inspections }: YearsPublished,
): Html | false {
  if (reports.length + inspections.length === 0) return false;
  const words = context.t.years;
  return html`<h2 id="years">${words.title}</h2>
${reports.length > 0 && html`<p class="quiet">${cite.say(words.lead)}</p>`}
<ul>${reports.map((one) => reportLine(context, number, one))}${inspections.map((one) => inspectionLine(context, one))}</ul>`;
}

const WRITTEN = ['operations', 'safety', 'finance', 'rewards'] as const;

const paragraphs = (context: PageContext, text: string): readonly Html[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${chinese(context, line)}</p>`);

const NUMBER = new Intl.NumberFormat('zh-CN');

/** The figures in the order of their definitions, each with how it is worked out. */
function figures({ t, language }: PageContext, { figures: stated }: ReportShown): Html {
  const words = t.years;
  const lines = YEAR_FIGURES.flatMap(({ name, label, says, without, of }) => {
    const found = stated.find(({ figure }) => figure === name);
    if (found === undefined) return [];
    const { value, whole } = found;
    const share =
      of === undefined || whole === null
        ? false
        : html` <span class="quiet">${words.of(NUMBER.format(whole), of[language])}</span>`;
    const left = without === undefined ? '' : ` ${without[language]}`;
    return [
      [
        label[language],
        html`${NUMBER.format(value)}${share}`,
        html`<span class="quiet">${says[language]}${left}</span>`,
      ],
    ];
  });
  return rowsTable(words.figures, [words.figure, words.value, words.how], lines);
}

/** A yearly report as it was filed. */
export function reportPage(
  context: PageContext,
  number: string,
  report: ReportShown & { readonly institution: string },
): Html {
  const { t, language } = context;
  const words = t.years;
  const cite = citations(context);
  const said = [words.filedOn(filedDay(context, report)), checkedSaid(context, report)];
  const title = words.report(report.year);
  return frame(context, {
    title: `${title} · ${report.institution}`,
    trail: [
      [t.institutions.title, '/institutions'],
      [report.institution, institutionAddress(number)],
    ],
    wide: true,
    body: html`<h1>${title}</h1>
<p>${chinese(context, report.institution)} <span class="code quiet">${report.number}</span></p>
<p class="quiet">${said.join(comma(context))}</p>
<p class="quiet">${cite.say(words.lead)}</p>
${language === 'en' && html`<p class="note">${words.written}</p>`}
${WRITTEN.map((name) => html`<h2>${words[name]}</h2>${paragraphs(context, report[name])}`)}
${report.lacking !== null && html`<h2>${words.lacking}</h2>${paragraphs(context, report.lacking)}`}
<h2>${words.figures}</h2><p class="quiet">${dayIn(language, report.from)}–${dayIn(language, report.until)}</p>
<p>${words.figuresSay}</p>
${figures(context, report)}
<p class="noprint"><a href="${to(context, institutionAddress(number))}">${words.back}</a></p>
${cite.sources()}`,
  });
}
