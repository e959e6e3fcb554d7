import { regionName } from '@qingming/standard/data/regions.ts';
import { type Html, html } from '../../../kernel/http/html.ts';
import { addressIn } from '../addresses.ts';
import type { PageContext } from '../site.ts';

/** The platforms of the provinces, each at the page that has this path there. */
export function provinceList({ site, page, language, t }: PageContext, path: string): Html {
  if (site.provinces.length === 0) return html`<p>${t.ministry.none}</p>`;
  const links = site.provinces.map(({ node, url }) => {
    const address = `${url.replace(/\/$/, '')}${addressIn(page, path)}`;
    return html`<li><a href="${address}"><strong>${regionName(node)?.[language] ?? node}</strong></a></li>`;
  });
  return html`<ul class="doors">${links}</ul>`;
}
