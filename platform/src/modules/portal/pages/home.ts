import { type Html, html } from '../../../kernel/http/html.ts';
import type { Face } from '../site.ts';
import { cityOptions } from './county-select.ts';
import { frame, to } from './frame.ts';
import { provinceList } from './provinces.ts';

interface Door {
  readonly title: string;
  readonly says: string;
}

const door = (face: Face, { title, says }: Door, path: string): Html =>
  html`<li><a href="${to(face, path)}"><strong>${title}</strong> ${says}</a></li>`;

/** A lesser door: where it leads, and what is there. */
export const smallDoor = (face: Face, { title, says }: Door, path: string): Html =>
  html`<li><a href="${to(face, path)}">${title}</a> <span class="quiet">${says}</span></li>`;

/** Whom to call at night: the choice of a city, which leads to the numbers. */
function night(face: Face): Html {
  const { title, says, choose, go } = face.t.home.night;
  return html`<section class="aside"><h2>${title}</h2><p>${says}</p>
<form class="choose" method="get" action="${to(face, '/guide')}">
<label class="ask" for="county">${choose}</label>
<div class="row"><select id="county" name="county">${cityOptions(face)}</select><button>${go}</button></div>
</form></section>`;
}

/** The doors, in the order in which they are needed. */
export function homePage(face: Face): Html {
  const { home, frame: words } = face.t;
  return frame(face, {
    title: words.name(face.site.place[face.language]),
    wide: true,
    offersEnglish: true,
    body: html`<h1>${home.title}</h1>
<div class="home"><div>
<ul class="doors">
${door(face, home.now, '/guide')}
${door(face, home.find, '/institutions')}
</ul>
<ul class="small">
${smallDoor(face, home.check, '/certificates')}
${smallDoor(face, home.policies, '/policies')}
${smallDoor(face, home.complain, '/complain')}
</ul></div>
${night(face)}</div>`,
  });
}

/** The ministry's first page: the same doors, and where the provinces are. */
export function ministryPage(face: Face): Html {
  const { ministry, home } = face.t;
  return frame(face, {
    title: ministry.title,
    wide: true,
    offersEnglish: true,
    body: html`<h1>${ministry.title}</h1>
<p>${ministry.says}</p>
<div class="home"><div><h2>${ministry.provinces}</h2>
${provinceList(face, '/')}</div>
<ul class="small">
${smallDoor(face, home.now, '/guide')}
${smallDoor(face, home.check, '/certificates')}
${smallDoor(face, home.policies, '/policies')}
${smallDoor(face, home.complain, '/complain')}
</ul></div>`,
  });
}

/** The ministry lists no institutions: each province does. */
export function ministryInstitutionsPage(face: Face): Html {
  const { find, findSays } = face.t.ministry;
  return frame(face, {
    title: find,
    trail: [],
    body: html`<h1>${find}</h1><p>${findSays}</p>${provinceList(face, '/institutions')}`,
  });
}
