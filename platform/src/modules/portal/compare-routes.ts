import { NATION } from '@qingming/standard/data/regions.ts';
import { civilDay } from '../../kernel/clock.ts';
import { csvHeaders, csvText } from '../../kernel/http/csv.ts';
import { route, type Route } from '../../kernel/http/route.ts';
import { houseBaskets, type HouseBaskets } from './baskets.ts';
import { type ComparedHouse, comparedHouses, housesIn, SERVICES, spreadOf } from './compare.ts';
import { findDivision } from './counties.ts';
import { comparePage } from './pages/compare.ts';
import { waiversOn } from './queries.ts';
import { pageRoutes, type PageSpec, type Serving } from './serve.ts';
import type { PortalOptions, Site } from './site.ts';

const wholeOf = ({ node, level }: Site): string => (level === 'ministry' ? NATION : node);

/** The division that is named: of the nation a province, of a province what lies in it; undefined is the whole. */
function chosenIn(site: Site, code: string | undefined): string | undefined {
  const whole = wholeOf(site);
  const region = findDivision(code, whole);
  if (region === undefined || region.code === whole) return undefined;
  return site.level === 'province' || region.level === 'province' ? region.code : undefined;
}

/** The baskets of what is shown house by house: at the ministry once a province was chosen. */
async function basketsFor(
  { records, findWaivers }: PortalOptions,
  site: Site,
  today: string,
  chosen: string | undefined,
): Promise<readonly HouseBaskets[]> {
  if (site.level === 'ministry' && chosen === undefined) return [];
  const rules = await waiversOn(records, today);
  return houseBaskets(records, chosen ?? site.node, { find: findWaivers, rules, today });
}

const compareSpec = (options: PortalOptions): PageSpec => ({
  path: '/prices',
  summary: { zh: '比较各馆的价格', en: 'Prices from house to house' },
  queries: ['county'],
  make: async ({ context, query }) => {
    const { site, today } = context;
    const chosen = chosenIn(site, query('county'));
    const houses = await comparedHouses(options.records, wholeOf(site), today);
    const baskets = await basketsFor(options, site, today, chosen);
    return comparePage(context, { houses, chosen }, baskets);
  },
});

const HEAD = ['number', 'name', 'region', ...SERVICES.map((one) => `${one}_fen`)];

const csvOf = (houses: readonly ComparedHouse[]): string =>
  csvText(
    HEAD,
    houses.map(({ number, name, region, prices }) => [
      number,
      name,
      region,
      ...SERVICES.map((one) => prices[one] ?? null),
    ]),
  );

const jsonOf = (day: string, houses: readonly ComparedHouse[]): string =>
  JSON.stringify({
    day,
    unit: 'fen',
    services: SERVICES.map((service) => ({ service, ...spreadOf(houses, service) })),
    houses: houses.map(({ number, name, region, prices }) => ({ number, name, region, prices })),
  });

const KEPT_SECONDS = 30;
const KEPT = { 'cache-control': `public, max-age=${KEPT_SECONDS}` };

interface Made {
  readonly day: string;
  readonly until: number;
  readonly text: Promise<string>;
}

type Write = (day: string, houses: readonly ComparedHouse[]) => string;

/** A file of a division is made once for as long as whoever has it may keep it: all of a nation is no small question. */
function keptFiles({ site, clock }: Serving, { records }: PortalOptions, write: Write) {
  const made = new Map<string, Made>();
  const make = async (day: string, chosen: string | undefined): Promise<string> => {
    const houses = await comparedHouses(records, wholeOf(site), day);
    return write(day, housesIn({ houses, chosen }));
  };
  return (query: unknown): Made => {
    const given = (query as { readonly county?: unknown }).county;
    const chosen = chosenIn(site, typeof given === 'string' ? given : undefined);
    const now = clock.now();
    const day = civilDay(now);
    const key = chosen ?? '';
    const known = made.get(key);
    if (known?.day === day && now.getTime() < known.until) return known;
    const text = make(day, chosen);
    text.catch(() => made.delete(key));
    const fresh = { day, until: now.getTime() + KEPT_SECONDS * 1000, text };
    made.set(key, fresh);
    return fresh;
  };
}

/** The same as a file, for whoever counts on; one line is one house. */
function fileRoutes(serving: Serving, options: PortalOptions): readonly Route[] {
  const csv = keptFiles(serving, options, (_, houses) => csvOf(houses));
  const json = keptFiles(serving, options, jsonOf);
  return [
    route({
      method: 'GET',
      path: '/prices.csv',
      summary: { zh: '各馆的价格（CSV）', en: 'Prices of houses as CSV' },
      access: 'public',
      page: true,
      handle: async ({ request, reply }) => {
        const { day, text } = csv(request.query);
        reply.headers({ ...csvHeaders(`prices-${day}`), ...KEPT });
        return text;
      },
    }),
    route({
      method: 'GET',
      path: '/prices.json',
      summary: { zh: '各馆的价格（JSON）', en: 'Prices of houses as JSON' },
      access: 'public',
      page: true,
      handle: async ({ request, reply }) => {
        const { text } = json(request.query);
        return reply
          .headers(KEPT)
          .type('application/json; charset=utf-8')
          .send(await text);
      },
    }),
  ];
}

/** Prices from house to house, at both levels. */
export const compareRoutes = (serving: Serving, options: PortalOptions): readonly Route[] => [
  ...pageRoutes(serving, compareSpec(options)),
  ...fileRoutes(serving, options),
];
