import { type Html, html } from '../../../kernel/http/html.ts';
import type { PageContext } from '../site.ts';
import { cityOptions } from './county-select.ts';
import { frame, to } from './frame.ts';
import { provinceList } from './provinces.ts';

interface Door {
  readonly title: string;
  readonly says: string;
}

const door = (context: PageContext, { title, says }: Door, path: string): Html =>
  html`<li><a href="${to(context, path)}"><strong>${title}</strong> ${says}</a></li>`;

/** A secondary link: address and description. */
export const secondaryLink = (context: PageContext, { title, says }: Door, path: string): Html =>
  html`<li><a href="${to(context, path)}">${title}</a> <span class="quiet">${says}</span></li>`;

/** Whom to call at night: the choice of a city, which leads to the numbers. */
function night(context: PageContext): Html {
  const { title, says, choose, go } = context.t.home.night;
  return html`<section class="aside"><h2>${title}</h2><p>${says}</p>
<form class="choose" method="get" action="${to(context, '/guide')}">
<label class="ask" for="county">${choose}</label>
<div class="row"><select id="county" name="county">${cityOptions(context)}</select><button>${go}</button></div>
</form></section>`;
}

/** The doors, in the order in which they are needed. */
export function homePage(context: PageContext): Html {
  const { home, frame: words } = context.t;
  return frame(context, {
    title: words.name(context.site.place[context.language]),
    wide: true,
    offersEnglish: true,
    body: html`<h1>${home.title}</h1>
<div class="home"><div>
<ul class="doors">
${door(context, home.now, '/guide')}
${door(context, home.find, '/institutions')}
</ul>
<ul class="small">
${secondaryLink(context, home.visits, '/visits')}
${secondaryLink(context, home.check, '/certificates')}
${secondaryLink(context, home.compare, '/prices')}
${secondaryLink(context, home.policies, '/policies')}
${secondaryLink(context, home.notices, '/notices')}
${secondaryLink(context, home.transport, '/transport')}
${secondaryLink(context, home.complain, '/complain')}
</ul></div>
${night(context)}</div>`,
  });
}

/** The ministry's first page: the same doors, and where the provinces are. */
export function ministryPage(context: PageContext): Html {
  const { ministry, home } = context.t;
  return frame(context, {
    title: ministry.title,
    wide: true,
    offersEnglish: true,
    body: html`<h1>${ministry.title}</h1>
<p>${ministry.says}</p>
<div class="home"><div><h2>${ministry.provinces}</h2>
${provinceList(context, '/')}</div>
<ul class="small">
${secondaryLink(context, home.now, '/guide')}
${secondaryLink(context, home.check, '/certificates')}
${secondaryLink(context, home.compare, '/prices')}
${secondaryLink(context, home.policies, '/policies')}
${secondaryLink(context, home.notices, '/notices')}
${secondaryLink(context, home.complain, '/complain')}
</ul></div>`,
  });
}

/** The ministry lists no institutions: each province does. */
export function ministryInstitutionsPage(context: PageContext): Html {
  const { find, findSays } = context.t.ministry;
  return frame(context, {
    title: find,
    trail: [],
    body: html`<h1>${find}</h1><p>${findSays}</p>${provinceList(context, '/institutions')}`,
  });
}
