import { type Html, html } from '../../../kernel/http/html.ts';
import type { Face } from '../site.ts';
import { frame, to } from './frame.ts';

const place = ({ id, title, steps }: Face['t']['guide']['places'][number]): Html =>
  html`<section><h3 id="${id}">${title}</h3><ol class="steps">${steps.map((step) => html`<li>${step}</li>`)}</ol></section>`;

const places = ({ t: { guide } }: Face): Html => html`<h2>${guide.where}</h2>
<ul class="jump">${guide.places.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>
${guide.places.map(place)}`;

const paperRow = ([paper, issuer, use]: readonly string[]): Html =>
  html`<tr role="row"><th role="rowheader" scope="row">${paper}</th><td role="cell">${issuer}</td><td role="cell">${use}</td></tr>`;

function papers({ t: { guide } }: Face): Html {
  const { title, says, heads, rows } = guide.papers;
  return html`<h2 id="papers">${title}</h2><p>${says}</p>
<table class="rows" role="table"><thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(paperRow)}</tbody></table>`;
}

const steps = ({ t: { guide } }: Face): Html => html`<h2 id="steps">${guide.steps.title}</h2>
<ol class="steps">${guide.steps.list.map(([name, says]) => html`<li><strong>${name}</strong><br>${says}</li>`)}</ol>`;

function money(face: Face): Html {
  const { title, says, prices, waivers } = face.t.guide.money;
  return html`<h2 id="money">${title}</h2>${says.map((one) => html`<p>${one}</p>`)}
<p><a href="${to(face, '/institutions')}">${prices}</a></p>
<p><a href="${to(face, '/policies')}">${waivers}</a></p>`;
}

/** Someone has died: what now. One page that prints whole; the way through it begins at the place. */
export function guidePage(face: Face): Html {
  const { guide } = face.t;
  return frame(face, {
    title: guide.title,
    trail: [],
    body: html`<h1>${guide.title}</h1><p>${guide.lead}</p>
${places(face)}${papers(face)}${steps(face)}${money(face)}
<h2 id="after">${guide.after.title}</h2>${guide.after.says.map((one) => html`<p>${one}</p>`)}`,
  });
}
