import { type Html, html } from '../../../kernel/http/html.ts';
import { PLACES, type DeathPlace } from '../guide/asked.ts';
import { type StepId, wayOf } from '../guide/steps.ts';
import type { PageContext } from '../site.ts';
import type { PathTexts } from '../texts/path-texts.ts';
import { type Citations, citations } from './citations.ts';
import { frame, to } from './frame.ts';
import { rowsTable } from './rows-table.ts';

interface Parts {
  readonly context: PageContext;
  readonly cite: Citations;
}

/** A step with its sentences, as a line of a list. */
const step = ({ context, cite }: Parts, id: StepId): Html => {
  const { steps: all, collectsOn, offHours } = context.t.guide.path;
  const { title, says } = all[id];
  const more = id === 'community' ? [collectsOn, offHours] : [];
  return html`<li><strong>${title}</strong>${[...says, ...more].map((one) => html`<br>${cite.say(one)}`)}</li>`;
};

function place(parts: Parts, at: DeathPlace): Html {
  const { ask } = parts.context.t.guide.path;
  const { now } = wayOf({ place: at, who: 'person', matters: [] });
  return html`<section><h3 id="${at}">${ask.places[at]}</h3><ol class="steps">${now.map((id) => step(parts, id))}</ol></section>`;
}

function places(parts: Parts): Html {
  const { ask } = parts.context.t.guide.path;
  return html`<h2>${ask.place}</h2>
<ul class="jump">${PLACES.map((at) => html`<li><a href="#${at}">${ask.places[at]}</a></li>`)}</ul>
${PLACES.map((at) => place(parts, at))}`;
}

/** What may lie special in a death, in the order of the page. */
export const SPECIAL = [
  'burial',
  'infant',
  'stillborn',
  'donor',
  'infection',
  'away',
  'outside',
] as const;

/** What each of these is called. */
export const specialNames = ({ ask: { matter, persons } }: PathTexts) => ({
  ...matter,
  infant: persons.infant,
  stillborn: persons.stillborn,
});

function special({ context, cite }: Parts): Html {
  const { special: words, path } = context.t.guide;
  const names = specialNames(path);
  const rows = SPECIAL.map(
    (id) =>
      html`<details><summary>${names[id]}</summary>${path.steps[id].says.map((one) => html`<p>${cite.say(one)}</p>`)}</details>`,
  );
  const { title, says } = words.ecological;
  return html`<h2 id="special">${words.title}</h2>${rows}<details><summary>${title}</summary><p>${cite.say(says)}</p></details>`;
}

function papers({ context }: Parts): Html {
  const { title, says, heads, rows } = context.t.guide.papers;
  return html`<h2 id="papers">${title}</h2><p>${says}</p>${rowsTable(title, heads, rows)}`;
}

function steps({ context, cite }: Parts): Html {
  const { title, list } = context.t.guide.steps;
  const items = list.map(
    ([name, says]) =>
      html`<li><strong>${name}</strong>${says.map((one) => html`<br>${cite.say(one)}`)}</li>`,
  );
  return html`<h2 id="steps">${title}</h2><ol class="steps">${items}</ol>`;
}

function money({ context, cite }: Parts): Html {
  const { title, says, prices, waivers } = context.t.guide.money;
  return html`<h2 id="money">${title}</h2>${says.map((one) => html`<p>${cite.say(one)}</p>`)}
<p><a href="${to(context, '/institutions')}">${prices}</a></p>
<p><a href="${to(context, '/policies')}">${waivers}</a></p>`;
}

const after = ({ context: { t }, cite }: Parts): Html =>
  html`<h2 id="after">${t.guide.after.title}</h2>${t.guide.after.says.map((one) => html`<p>${cite.say(one)}</p>`)}`;

/** All that the guide says, whatever happened: one page that prints whole. */
export function guideAllPage(context: PageContext): Html {
  const { guide } = context.t;
  const parts: Parts = { context, cite: citations(context) };
  const body = html`<h1>${guide.title}</h1><p class="lead">${guide.lead}</p>
<p class="noprint"><a href="${to(context, '/guide')}">${guide.path.ask.title}</a></p>
${places(parts)}${special(parts)}${papers(parts)}${steps(parts)}${money(parts)}${after(parts)}`;
  return frame(context, {
    title: `${guide.title} · ${guide.all}`,
    trail: [[guide.title, '/guide']],
    body: html`${body}${parts.cite.sources()}`,
  });
}
