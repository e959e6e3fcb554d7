import { type Html, html } from '../../../kernel/http/html.ts';
import type { Face } from '../site.ts';
import { frame, to } from './frame.ts';

interface Door {
  readonly title: string;
  readonly says: string;
}

const door = (face: Face, { title, says }: Door, path: string): Html =>
  html`<li><a href="${to(face, path)}"><strong>${title}</strong> ${says}</a></li>`;

/** A lesser door: where it leads, and what is there. */
export const smallDoor = (face: Face, { title, says }: Door, path: string): Html =>
  html`<li><a href="${to(face, path)}">${title}</a> <span class="quiet">${says}</span></li>`;

/** The doors, in the order in which they are needed. */
export function homePage(face: Face): Html {
  const { home, frame: words } = face.t;
  return frame(face, {
    title: words.name(face.site.place[face.language]),
    body: html`<h1>${home.title}</h1>
<ul class="doors">
${door(face, home.now, '/guide')}
${door(face, home.find, '/institutions')}
</ul>
<ul class="small">
${smallDoor(face, home.check, '/certificates')}
${smallDoor(face, home.policies, '/policies')}
${smallDoor(face, home.complain, '/complain')}
</ul>`,
  });
}

const provinceLink = (face: Face, node: { readonly name: string; readonly url: string }): Html =>
  html`<li><a href="${node.url.replace(/\/$/, '')}${face.language === 'en' ? '/en' : '/'}"><strong>${node.name}</strong></a></li>`;

/** The ministry's only page of its own: what this is, and where the provinces are. */
export function ministryPage(
  face: Face,
  provinces: readonly { readonly name: string; readonly url: string }[],
): Html {
  const { ministry, home } = face.t;
  return frame(face, {
    title: ministry.title,
    body: html`<h1>${ministry.title}</h1>
<p>${ministry.says}</p>
<h2>${ministry.provinces}</h2>
${
  provinces.length === 0
    ? html`<p>${ministry.none}</p>`
    : html`<ul class="doors">${provinces.map((one) => provinceLink(face, one))}</ul>`
}
<ul class="small">${smallDoor(face, home.check, '/certificates')}</ul>`,
  });
}
