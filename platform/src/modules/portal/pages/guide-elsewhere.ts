import { type Region, regionFullName, regionName } from '@qingming/standard/data/regions.ts';
import { type Html, html } from '../../../kernel/http/html.ts';
import { addressIn } from '../addresses.ts';
import { type GuideAsked, queryOf } from '../guide/asked.ts';
import type { PageContext } from '../site.ts';
import { option } from './county-select.ts';
import { frame, to } from './frame.ts';
import { provinces } from './guide-form.ts';
import { provinceList } from './provinces.ts';

const provinceOf = ({ code }: Region): string => `${code.slice(0, 2)}0000`;

/** Where the same answers lie on the platform of a province: its form, until a county of it was chosen. */
function pathThere(asked: GuideAsked, county: Region): string {
  const query = queryOf(asked);
  if (county.level === 'province') query.delete('county');
  const page = county.level === 'province' || asked.place === undefined ? '' : '/steps';
  return `/guide${page}?${query.toString()}`;
}

const linkTo = (url: string, context: PageContext, path: string, says: string): Html =>
  html`<p><a href="${url.replace(/\/$/, '')}${addressIn(context.page, path)}">${says}</a></p>`;

/** The way to the platform of a province: its own address, by the ministry's, or its telephone. */
function wayThere(context: PageContext, asked: GuideAsked, county: Region): Html {
  const { site, t, language } = context;
  const words = t.guide.path.elsewhere;
  const code = provinceOf(county);
  const name = regionName(code)?.[language] ?? code;
  const own = site.provinces.find(({ node }) => node === code);
  if (own !== undefined)
    return linkTo(own.url, context, pathThere(asked, county), words.there(name));
  if (site.level === 'province' && site.ministry !== undefined)
    return linkTo(site.ministry, context, `/guide?${queryOf(asked).toString()}`, words.ministry);
  return html`<p class="note">${words.none(name)}</p>`;
}

/** Said of a county that another platform is for: whose it is, and how to get there with the answers. */
export function guideElsewherePage(context: PageContext, asked: GuideAsked, county: Region): Html {
  const { t, language } = context;
  const words = t.guide.path.elsewhere;
  const code = provinceOf(county);
  const province = regionName(code)?.[language] ?? code;
  const place = regionFullName(county.code)?.[language] ?? county.code;
  return frame(context, {
    title: words.title(province),
    trail: [[t.guide.title, '/guide']],
    unlisted: true,
    body: html`<h1>${words.title(province)}</h1><p>${words.says(place, province)}</p>
${wayThere(context, asked, county)}
<p><a href="${to(context, '/guide/all')}">${words.meanwhile}</a></p>`,
  });
}

/** At the ministry: the choice of a province, which leads on with the answers that there are. */
export function guideMinistryPage(context: PageContext, asked: GuideAsked): Html {
  const { t, language } = context;
  const { guide } = t;
  const given = [...queryOf({ ...asked, county: undefined, hour: asked.hourChosen })];
  const hidden = given.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const options = provinces().map(({ code, name }) => option(code, name[language], false));
  return frame(context, {
    title: guide.title,
    trail: [],
    body: html`<h1>${guide.title}</h1><p class="lead">${guide.lead}</p>
<form class="choose" method="get" action="${to(context, '/guide')}">${hidden}
<label class="ask" for="county">${guide.path.ministry.choose}</label>
<div class="row"><select id="county" name="county">${options}</select><button>${guide.path.ministry.go}</button></div></form>
<p>${guide.homes.provinces}</p>${provinceList(context, '/guide')}
<p><a href="${to(context, '/guide/all')}">${guide.path.elsewhere.meanwhile}</a></p>`,
  });
}
