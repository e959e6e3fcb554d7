import { waiverGroup } from '@qingming/standard/codes/money.ts';
import { isWithinRegion, type Region } from '@qingming/standard/data/regions.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { civilHour } from '@qingming/standard/numbers/civil-time.ts';
import { daysAfter } from '../../kernel/clock.ts';
import type { Html } from '../../kernel/http/html.ts';
import type { Route } from '../../kernel/http/route.ts';
import { type BasketCost, collectionCosts } from './baskets.ts';
import { groupsOf } from './cost.ts';
import { ASKED_NAMES, type GuideAsked, queryOf, readAsked } from './guide/asked.ts';
import { datesOf, type Death, isDeath } from './guide/dates.ts';
import { guideAllPage } from './pages/guide.ts';
import { guideElsewherePage, guideMinistryPage } from './pages/guide-elsewhere.ts';
import { guideFormPage } from './pages/guide-form.ts';
import { guideWayPage } from './pages/guide-way.ts';
import { answersNow, type HomesHere, homesOf, someAnswer } from './pages/homes-here.ts';
import { to } from './pages/frame.ts';
import { findAround, nearestOf } from './places.ts';
import { regionalTermsOn, waiversOn } from './queries.ts';
import {
  type Asked,
  onceRoutes,
  pageRoutes,
  type PageSpec,
  queryIn,
  sendOnce,
  type Serving,
} from './serve.ts';
import type { PortalOptions, Site } from './site.ts';

const GUIDE = { zh: '有人去世怎么办', en: 'What to do when someone dies' };
const STEPS = '/guide/steps';
/** Of the houses of other counties that collect at an hour at which those of the county do not. */
const MOST_NEARBY = 3;
/** Funeral homes. */
const HOMES = 'BZ';
/** After so many days the terms of the first days are over. */
const LONG_DAYS = 30;

const isElsewhere = ({ node }: Site, county: Region | undefined): county is Region =>
  county !== undefined && !isWithinRegion(county.code, node);

/** The funeral homes of a county of this province, as they answer at the moment of asking. */
async function housesFor(
  { records }: PortalOptions,
  { context, at }: Asked,
  county: Region | undefined,
): Promise<HomesHere | undefined> {
  const { site, today } = context;
  if (county === undefined || county.code === site.node) return undefined;
  const search = { node: site.node, county, kind: HOMES, day: today, page: 1 };
  const around = await findAround(records, search);
  const here = { county, around, at, nearby: [], costs: new Map<string, BasketCost>() };
  if (around.near.length > 0 || someAnswer(here)) return here;
  const near = await nearestOf(records, search);
  return { ...here, nearby: near.filter((one) => answersNow(one, at)).slice(0, MOST_NEARBY) };
}

/** The same with what their collection costs. */
async function homesFor(
  options: PortalOptions,
  request: Asked,
  county: Region | undefined,
): Promise<HomesHere | undefined> {
  const here = await housesFor(options, request, county);
  if (here === undefined) return undefined;
  const { records, findWaivers: find } = options;
  const { today } = request.context;
  const hour = civilHour(request.at);
  const rules = await waiversOn(records, today);
  const numbers = [...homesOf(here), ...here.nearby].map(({ number }) => number);
  return { ...here, costs: await collectionCosts(records, numbers, hour, { find, rules, today }) };
}

/** A form that nobody has sent yet lacks nothing, and its hour is the one that was chosen. */
const notSent = (asked: GuideAsked): GuideAsked => {
  const { county, day } = asked.wrong;
  return {
    ...asked,
    hour: asked.hourChosen,
    wrong: { ...(county && { county }), ...(day && { day }) },
  };
};

const formSpec = (options: PortalOptions): PageSpec => ({
  path: '/guide',
  summary: GUIDE,
  queries: ASKED_NAMES,
  make: async (request) => {
    const { context, at } = request;
    const asked = notSent(readAsked(queryIn(request), at));
    if (isElsewhere(context.site, asked.county))
      return guideElsewherePage(context, asked, asked.county);
    return guideFormPage(context, asked, await homesFor(options, request, asked.county));
  },
});

const allSpec: PageSpec = {
  path: '/guide/all',
  summary: { zh: '有人去世怎么办：全部内容', en: 'What to do when someone dies: everything' },
  make: ({ context }) => guideAllPage(context),
};

/** The groups that a waiver in force names; of those without a name of their own nothing can be shown. */
async function groupNames({ records }: PortalOptions, { context }: Asked) {
  const rules = await waiversOn(records, context.today);
  return groupsOf(rules)
    .filter((group) => group !== 'other')
    .flatMap((group) => findCode(waiverGroup, group)?.[context.language] ?? []);
}

async function way(options: PortalOptions, request: Asked, asked: Death): Promise<Html> {
  const { context, at } = request;
  const { node } = context.site;
  const [here, terms, groups] = [
    await homesFor(options, request, asked.county),
    await regionalTermsOn(options.records, asked.day),
    await groupNames(options, request),
  ];
  const dates = datesOf(asked, terms, { node, now: at });
  const isLong = daysAfter(asked.day, LONG_DAYS) < context.today;
  return guideWayPage(context, { asked, here, dates, groups, at, isLong });
}

/** Answers under the address that says what was asked and nothing else; what is wrong is said in the form. */
async function tellWay(options: PortalOptions, request: Asked) {
  const { context, reply, at } = request;
  const query = queryIn(request);
  const asked = readAsked(query, at);
  const own = queryOf(asked).toString();
  const here = own === '' ? STEPS : `${STEPS}?${own}`;
  const shown = { ...request, context: { ...context, here } };
  if (isElsewhere(context.site, asked.county))
    return sendOnce(request, guideElsewherePage(shown.context, asked, asked.county));
  if (Object.keys(asked.wrong).length > 0 || !isDeath(asked)) {
    const homes = await homesFor(options, request, asked.county);
    return sendOnce(request, guideFormPage(shown.context, asked, homes), 422);
  }
  if (query.toString() !== own)
    return reply.header('cache-control', 'no-store').redirect(to(context, here), 303);
  return sendOnce(request, await way(options, shown, asked));
}

/** What to do when someone dies: the questions, the way that follows from the answers, and all of it. */
export const guideRoutes = (serving: Serving, options: PortalOptions): readonly Route[] => [
  ...[formSpec(options), allSpec].flatMap((spec) => pageRoutes(serving, spec)),
  ...onceRoutes(serving, {
    method: 'GET',
    path: STEPS,
    summary: { zh: '按您家的情况，现在怎么办', en: 'What to do now, step by step' },
    handle: (asked) => tellWay(options, asked),
  }),
];

const ministrySpec = (path: string): PageSpec => ({
  path,
  summary: GUIDE,
  queries: ASKED_NAMES,
  make: (request) => {
    const { context, at } = request;
    const asked =
      path === STEPS ? readAsked(queryIn(request), at) : notSent(readAsked(queryIn(request), at));
    return asked.county === undefined
      ? guideMinistryPage(context, asked)
      : guideElsewherePage(context, asked, asked.county);
  },
});

/** The ministry lists no houses: its guide leads to the province, with the answers that there are. */
export const ministryGuideSpecs: readonly PageSpec[] = [
  ministrySpec('/guide'),
  ministrySpec(STEPS),
  allSpec,
];
