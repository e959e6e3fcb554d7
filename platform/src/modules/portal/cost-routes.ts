import type { Route } from '../../kernel/http/route.ts';
import { institutionAddress } from './addresses.ts';
import { tidyNumber } from './certificate-number.ts';
import { choicesOf, costOf, plainest, queryOf, readCost } from './cost.ts';
import { costPage } from './pages/cost.ts';
import { to } from './pages/frame.ts';
import { listInForce, listToCome } from './prices.ts';
import { findPublished, waiversOn } from './queries.ts';
import { type Asked, onceRoutes, queryIn, sendNotFound, sendOnce, type Serving } from './serve.ts';
import type { PortalOptions } from './site.ts';

/** Answers what it costs, under the address that says what was asked and nothing else. */
async function tellCost({ records, findWaivers }: PortalOptions, asked: Asked) {
  const { context, reply } = asked;
  const { site, today } = context;
  const published = await findPublished(records, site.node, tidyNumber(asked.param('number')));
  if (published === undefined) return sendNotFound(asked);
  const { institution, lists } = published;
  const list = listInForce(lists, today);
  const rules = await waiversOn(records, today);
  const choices = choicesOf(list ?? { items: [] });
  const query = queryIn(asked);
  const given = readCost(query, choices, rules);
  const path = `${institutionAddress(institution.number)}/cost`;
  const own = new URLSearchParams(queryOf(given).map(([name, value]) => [name, value]));
  const here = given.sent ? `${path}?${own.toString()}` : path;
  if (given.sent && !given.isGone && query.toString() !== own.toString())
    return reply.header('cache-control', 'no-store').redirect(to(context, here), 303);
  const reckoning = { find: findWaivers, rules, region: institution.region, today };
  const isComputed = given.sent && list !== undefined && given.wrong.size === 0;
  const page = costPage(
    { ...context, here },
    {
      ...{ institution, list, choices, rules },
      coming: listToCome(lists, today)?.from,
      asked: given.sent ? given : plainest(choices),
      cost: isComputed ? costOf(given, choices, reckoning) : undefined,
    },
  );
  return sendOnce(asked, page, given.wrong.size > 0 ? 422 : 200);
}

/** What it costs at an institution, for a family that says what it wants. */
export const costRoutes = (serving: Serving, options: PortalOptions): readonly Route[] =>
  onceRoutes(serving, {
    method: 'GET',
    path: '/institutions/:number/cost',
    summary: { zh: '按您家的情况算一算', en: 'What it will cost' },
    handle: (asked) => tellCost(options, asked),
  });
