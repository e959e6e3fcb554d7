import type {
  NewPriceList,
  PriceItemFact,
  PriceItems,
  PriceListDetail,
  PriceListFact,
} from '@qingming/connect/api/prices.ts';
import type { Revision, Voiding } from '@qingming/connect/api/registry.ts';
import type { Act, RequestOf } from '@qingming/standard/language/act.ts';
import { itemClass } from '@qingming/standard/codes/price.ts';
import { findCode, isValidOn } from '@qingming/standard/language/code-set.ts';
import {
  PRICE_LIST_ACTS,
  type PriceListStepAct,
} from '@qingming/standard/processes/price-list-acts.ts';
import { priceItem, priceList } from '@qingming/standard/records/price.ts';
import { changesBy, knowledgeOf, reasonOf, standingAlone } from '../../kernel/acts/standing.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { civilDay } from '../../kernel/clock.ts';
import { createOnce } from '../../kernel/records/create-once.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { changesOf } from '../../kernel/records/view.ts';
import { missingServices } from './basic-services.ts';
import { findInForce, getList, institutionOf, itemsOf, priceListDetail } from './price-queries.ts';
import { refuseUnlessOffered } from './price-acts.ts';

type List = Stored<typeof priceList>;
type Item = Stored<typeof priceItem>;
type NewItem = PriceItems['items'][number];

const broken = (rule: string, zh: string, en: string): Fault =>
  new Fault('rule-broken', { rule, sentence: { zh, en } });

const ownerOf = (list: List) => ({ region: list.region, institution: list.institution ?? '' });

async function copyItems(records: Records, from: string, to: List): Promise<void> {
  const source = await getList(records, from);
  if (source.institution !== to.institution)
    throw new Fault('missing-reference', { element: 'copyOf' });
  for (const { fact } of await itemsOf(records, from))
    await records.create(priceItem, { ...fact, list: to.id }, ownerOf(to));
}

const EDITABLE: readonly string[] = PRICE_LIST_ACTS.edit.asks.map(({ name }) => name);

/** Who filed, reviewed and published, and the end, are written by those steps and by nothing else. */
function refuseOthers(given: object): void {
  const other = Object.keys(given).find((name) => !EDITABLE.includes(name));
  if (other !== undefined) throw new Fault('unknown-element', { element: other });
}

/** Begins a list of an institution, empty or with the items of another of its lists. */
export const draftList = (
  records: Records,
  { id, institution, fact, copyOf }: NewPriceList,
  now: Date,
): Promise<PriceListDetail> =>
  records.together(async (both) => {
    const { region } = await institutionOf(both, institution);
    const known = id === undefined ? undefined : await both.find(priceList, id);
    refuseOthers(fact);
    const draft = { ...fact, state: '0' } as const;
    const list = await createOnce(both, priceList, draft, { region, institution }, id);
    if (known === undefined && copyOf !== undefined) await copyItems(both, copyOf, list);
    return priceListDetail(both, list.id, now);
  });

/** Changes the heading of a list that is not filed. */
export async function reviseList(
  records: Records,
  id: string,
  { version, changes, reason }: Revision<PriceListFact>,
  now: Date,
): Promise<PriceListDetail> {
  const list = await getList(records, id);
  refuseUnlessOffered('edit', list, now);
  refuseOthers(changes);
  await records.revise(priceList, id, version, changesOf(changes), reason);
  return priceListDetail(records, id, now);
}

export async function voidList(
  records: Records,
  id: string,
  { version, reason }: Voiding,
  now: Date,
): Promise<void> {
  refuseUnlessOffered('void', await getList(records, id), now);
  await records.void(priceList, id, version, reason);
}

const differs = (fact: PriceItemFact, given: NewItem): boolean =>
  Object.keys({ ...fact, ...given }).some(
    (name) => name !== 'list' && fact[name as keyof NewItem] !== given[name as keyof NewItem],
  );

/** Elements that the new wording leaves out are taken out. */
const replacing = ({ fact }: Item, given: NewItem): Partial<PriceItemFact> => ({
  ...Object.fromEntries(Object.keys(fact).map((name) => [name, undefined])),
  ...given,
  list: fact.list,
});

async function writeItem(
  records: Records,
  list: List,
  was: Item | undefined,
  given: NewItem,
  reason: string,
) {
  if (was === undefined)
    await records.create(priceItem, { ...given, list: list.id }, ownerOf(list));
  else if (differs(was.fact, given))
    await records.revise(priceItem, was.id, was.version, replacing(was, given), reason);
}

/** Nobody's change is overwritten unseen: what stands is what the writer had read. */
function refuseStaleItems(standing: readonly Item[], basedOn: PriceItems['basedOn']): void {
  if (basedOn === undefined) return;
  const read = new Map(basedOn.map(({ id, version }) => [id, version]));
  const other = standing.find(({ id, version }) => read.get(id) !== version);
  if (other === undefined && read.size === standing.length) return;
  const given = other === undefined ? 1 : (read.get(other.id) ?? 0);
  throw new Fault('stale-version', { given, current: other?.version ?? given + 1 });
}

const REWRITTEN = '清单编辑 list edited';

/**
 * Makes the list say exactly this: items are recognised by their code, those left out are voided.
 * Refused unless the list is a draft or was returned, and when `basedOn` no longer stands.
 */
export const writeItems = (
  records: Records,
  id: string,
  { items, basedOn, reason = REWRITTEN }: PriceItems,
  now: Date,
): Promise<PriceListDetail> =>
  records.together(async (both) => {
    const list = await getList(both, id);
    refuseUnlessOffered('edit', list, now);
    const before = await itemsOf(both, id);
    refuseStaleItems(before, basedOn);
    const standing = new Map(before.map((item) => [item.fact.code, item]));
    const wanted = new Set(items.map(({ code }) => code));
    if (wanted.size !== items.length)
      throw broken(
        'item-code-once-per-list',
        '清单中已有此项目编码。',
        'A code stands twice in the list.',
      );
    for (const item of standing.values())
      if (!wanted.has(item.fact.code)) await both.void(priceItem, item.id, item.version, reason);
    for (const item of items) await writeItem(both, list, standing.get(item.code), item, reason);
    return priceListDetail(both, id, now);
  });

async function refuseIncomplete(records: Records, list: List): Promise<void> {
  const items = (await itemsOf(records, list.id)).map(({ fact }) => fact);
  const missing = missingServices(await institutionOf(records, list.institution ?? ''), items);
  if (missing.length === 0) return;
  const names = (language: 'zh' | 'en') => missing.map(({ name }) => name[language]);
  throw broken(
    'basic-services-complete',
    `清单缺少基础项目：${names('zh').join('、')}。不提供的也须列明“不提供”。`,
    `The list lacks basic services: ${names('en').join(', ')}. List those not offered as “not offered”.`,
  );
}

/** A class of another time: 基本/延伸 until 2026-03-29, basic and non-basic since. */
async function refuseOldClasses(records: Records, list: List): Promise<void> {
  const items = await itemsOf(records, list.id);
  const wrong = items.find(({ fact }) => {
    const value = findCode(itemClass, fact.class);
    return value === undefined || !isValidOn(value, list.fact.effectiveFrom);
  });
  if (wrong !== undefined)
    throw new Fault('unknown-code', { set: itemClass.label, code: wrong.fact.class });
}

/** The list in force ends on the day on which the new one begins. */
async function retireBefore(records: Records, list: List, today: string): Promise<void> {
  const { effectiveFrom } = list.fact;
  const before = await findInForce(records, list.institution ?? '', effectiveFrom);
  if (before === undefined || before.id === list.id) return;
  if (effectiveFrom < today)
    throw broken(
      'no-list-for-days-gone',
      '执行日期早于今天，而已有清单在执行：价格不能追溯变更。',
      'It would begin before today while a list is in force: prices do not change for days gone by.',
    );
  if (before.state === '9')
    await records.revise(
      priceList,
      before.id,
      before.version,
      { state: '8', effectiveUntil: effectiveFrom },
      `由新清单替代 replaced by ${list.fact.title}`,
    );
}

/** What an act does beside writing the list. */
type Handler = (records: Records, list: List, now: Date) => Promise<void>;

const HANDLERS: Readonly<Record<string, Handler>> = {
  refuseIncomplete: async (records, list) => {
    await refuseIncomplete(records, list);
    await refuseOldClasses(records, list);
  },
  retireTheListBefore: (records, list, now) => retireBefore(records, list, civilDay(now)),
};

/** Takes the list one step on; the database keeps the people of the steps apart. */
export const takeStep = (
  act: PriceListStepAct,
  records: Records,
  id: string,
  { version, ...answers }: RequestOf<PriceListStepAct>,
  now: Date,
): Promise<PriceListDetail> =>
  records.together(async (tx) => {
    const list = await getList(tx, id);
    refuseUnlessOffered(act.name, list, now);
    const standing = standingAlone(priceList, list, now);
    const changes = changesBy(act, standing, answers, knowledgeOf(tx.actor, now));
    const handler = HANDLERS[(act as Act).handler ?? ''];
    await handler?.(tx, list, now);
    await tx.revise(priceList, id, version, changes as Partial<PriceListFact>, reasonOf(act));
    return priceListDetail(tx, id, now);
  });
