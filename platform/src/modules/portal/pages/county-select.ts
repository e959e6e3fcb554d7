import { type Html, html } from '../../../kernel/http/html.ts';
import { countyGroups } from '../counties.ts';
import type { PageContext } from '../site.ts';

export const option = (value: string, name: string, chosen: boolean): Html =>
  chosen
    ? html`<option value="${value}" selected>${name}</option>`
    : html`<option value="${value}">${name}</option>`;

/** The counties of the province in their cities, as the options of a choice. */
export const countyOptions = (
  { site, language, t }: PageContext,
  chosen: string | undefined,
): readonly Html[] =>
  countyGroups(site.node).map(({ city, counties }) => {
    const name = city.name[language];
    if (counties.length === 0) return option(city.code, name, city.code === chosen);
    const whole = option(city.code, t.institutions.wholeCity(name), city.code === chosen);
    const rest = counties.map(({ code, name: county }) =>
      option(code, county[language], code === chosen),
    );
    return html`<optgroup label="${name}">${whole}${rest}</optgroup>`;
  });

/** The cities alone: a short choice for the first page. */
export const cityOptions = ({ site, language }: PageContext): readonly Html[] =>
  countyGroups(site.node).map(({ city }) => option(city.code, city.name[language], false));
