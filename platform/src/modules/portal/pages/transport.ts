import { type Html, html } from '../../../kernel/http/html.ts';
import type { PageContext } from '../site.ts';
import { citations } from './citations.ts';
import { frame, to } from './frame.ts';

/** How a body is transported: who may carry it, what it costs, whom to call. */
export function transportPage(context: PageContext): Html {
  const { transport } = context.t;
  const cite = citations(context);
  return frame(context, {
    title: transport.title,
    trail: [],
    body: html`<h1>${transport.title}</h1>
<ul>${transport.says.map((one) => html`<li>${cite.say(one)}</li>`)}</ul>
<p><a href="${to(context, '/guide')}">${transport.call}</a></p>
<p><a href="${to(context, '/institutions')}">${transport.prices}</a></p>${cite.sources()}`,
  });
}
