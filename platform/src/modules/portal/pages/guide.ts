import { type Html, html } from '../../../kernel/http/html.ts';
import { withQuery } from '../addresses.ts';
import type { PageContext } from '../site.ts';
import { type Citations, citations } from './citations.ts';
import { frame, to } from './frame.ts';
import { callLine, type HomesHere, homesHere } from './homes-here.ts';
import { provinceList } from './provinces.ts';
import { rowsTable } from './rows-table.ts';

interface Parts {
  readonly context: PageContext;
  readonly cite: Citations;
  /** Whom to call; absent at the ministry, which lists no institutions. */
  readonly here: HomesHere | undefined;
}

type Place = PageContext['t']['guide']['places'][number];

function place({ context, cite, here }: Parts, { id, title, steps }: Place): Html {
  const last = steps.length - 1;
  const items = steps.map(
    (step, at) =>
      html`<li>${cite.say(step)}${at === last && here !== undefined && callLine(context, here)}</li>`,
  );
  return html`<section><h3 id="${id}">${title}</h3><ol class="steps">${items}</ol></section>`;
}

function places(parts: Parts): Html {
  const { guide } = parts.context.t;
  return html`<h2>${guide.where}</h2>
<ul class="jump">${guide.places.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>
${guide.places.map((one) => place(parts, one))}`;
}

function special({ context, cite }: Parts): Html {
  const { title, rows } = context.t.guide.special;
  return html`<h2 id="special">${title}</h2>${rows.map(([name, says]) => html`<details><summary>${name}</summary><p>${cite.say(says)}</p></details>`)}`;
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

function money({ context, cite, here }: Parts): Html {
  const { title, says, prices, waivers } = context.t.guide.money;
  const list = withQuery(to(context, '/institutions'), { county: here?.county?.code });
  return html`<h2 id="money">${title}</h2>${says.map((one) => html`<p>${cite.say(one)}</p>`)}
<p><a href="${list}">${prices}</a></p>
<p><a href="${to(context, '/policies')}">${waivers}</a></p>`;
}

const after = ({ context: { t }, cite }: Parts): Html =>
  html`<h2 id="after">${t.guide.after.title}</h2>${t.guide.after.says.map((one) => html`<p>${cite.say(one)}</p>`)}`;

/** Whom to call: the homes of a county, or the way to the provinces. */
const whom = ({ context, here }: Parts): Html =>
  here === undefined
    ? html`<p>${context.t.guide.homes.provinces}</p>${provinceList(context, '/guide')}`
    : homesHere(context, here);

/** What to do when someone dies: one page that prints whole; the way through it begins at the place. */
export function guidePage(context: PageContext, here: HomesHere | undefined): Html {
  const { guide } = context.t;
  const parts: Parts = { context, cite: citations(context), here };
  const body = html`<h1>${guide.title}</h1><p class="lead">${guide.lead}</p>
${whom(parts)}${places(parts)}${special(parts)}${papers(parts)}${steps(parts)}${money(parts)}${after(parts)}`;
  return frame(context, {
    title: guide.title,
    trail: [],
    body: html`${body}${parts.cite.sources()}`,
  });
}
