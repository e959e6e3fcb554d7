import type {
  PriceListDetail,
  PriceListFact,
  PriceListRow,
  PriceListsQuery,
} from '@qingming/connect/api/prices.ts';
import type { InstitutionFact, Page } from '@qingming/connect/api/registry.ts';
import { scopePrefix } from '@qingming/standard/data/regions.ts';
import { priceItem, priceList, waiverRule } from '@qingming/standard/records/price.ts';
import { join, sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Order } from '../../kernel/http/keyset.ts';
import { pageOfRows } from '../../kernel/http/list.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { viewOf } from '../../kernel/records/view.ts';
import { missingServices } from './basic-services.ts';
import type { Priced } from './price-diff.ts';
import { actsOn } from './price-acts.ts';

/** Published, begun and not ended: by the dates, whatever the state is called. */
const inForceOn = (day: string) => sql`(l.state in ('8', '9') and l.effective_from <= ${day}::date
  and (l.effective_until is null or l.effective_until > ${day}::date))`;

const NEWEST_CHANGE_FIRST: Order = {
  name: 'price lists',
  keys: [
    { by: sql`"changedAt"`, as: 'instant', descending: true },
    { by: sql`id`, as: 'uuid', descending: true },
  ],
};

/** The lists in the reader's scope, newest change first. */
export function listPriceLists(
  records: Records,
  { institution, region, state, inForce, ...page }: PriceListsQuery,
  today: string,
): Promise<Page<PriceListRow>> {
  const conditions = [
    sql`true`,
    ...(institution === undefined ? [] : [sql`l.institution = ${institution}::uuid`]),
    ...(region === undefined ? [] : [sql`l.region ^@ ${scopePrefix(region)}`]),
    ...(state === undefined ? [] : [sql`l.state = ${state}`]),
    ...(inForce === true ? [inForceOn(today)] : []),
  ];
  return records.ask({ reads: ['priceList', 'priceItem'], act: 'list' }, async (asking) => ({
    answer: await pageOfRows<PriceListRow>(
      asking,
      sql`
        select l.id, l.version, l.institution, i.name as "institutionName", l.region, l.title, l.state,
          l.effective_from as "effectiveFrom", l.effective_until as "effectiveUntil",
          (select count(*)::int from ${asking.from('priceItem')} p
            where p.province = l.province and p.list = l.id) as items,
          l.recorded_at as "changedAt"
        from ${asking.from('priceList')} l
        join ${asking.from('institution')} i on i.province = l.province and i.id = l.institution
        where ${join(conditions, ' and ')}`,
      NEWEST_CHANGE_FIRST,
      page,
    ),
  }));
}

/** The items of a list in their order. */
export async function itemsOf(
  records: Records,
  list: string,
): Promise<readonly Stored<typeof priceItem>[]> {
  const found = await getList(records, list);
  const all = await records.ofInstitution(priceItem, found.institution ?? '');
  return all
    .filter(({ fact }) => fact.list === list)
    .toSorted((a, b) => a.fact.order - b.fact.order || (a.fact.code < b.fact.code ? -1 : 1));
}

/** A list in the reader's scope that was not voided; `not-found` otherwise. */
export async function getList(records: Records, id: string): Promise<Stored<typeof priceList>> {
  const found = await records.get(priceList, id);
  if (found.voided || found.institution === null) throw new Fault('not-found');
  return found;
}

interface InForce {
  readonly id: string;
  readonly version: number;
  readonly state: PriceListFact['state'];
  readonly effectiveFrom: string;
}

/** The published list of an institution that has no end or ends after `day`, the latest first. */
export const findInForce = (
  records: Records,
  institution: string,
  day: string,
): Promise<InForce | undefined> =>
  records.ask({ reads: ['priceList'], act: 'list' }, async (asking) => ({
    answer: await asking.maybe<InForce>(sql`
      select id, version, state, effective_from as "effectiveFrom" from ${asking.from('priceList')} l
      where l.institution = ${institution}::uuid and l.state in ('9', '8')
        and (l.effective_until is null or l.effective_until > ${day}::date)
      order by l.effective_from desc limit 1`),
  }));

/** What the institution of a list is, as far as its prices depend on it. */
export const institutionOf = (
  records: Records,
  id: string,
): Promise<{
  readonly name: string;
  readonly kind: InstitutionFact['kind'];
  readonly region: string;
}> =>
  records.ask({ reads: ['institution'], act: 'list' }, async (asking) => {
    const found = await asking.maybe<{
      name: string;
      kind: InstitutionFact['kind'];
      properties: InstitutionFact['properties'] | null;
      region: string;
    }>(
      sql`select name, kind, properties, region from ${asking.from('institution')} i where i.id = ${id}::uuid`,
    );
    if (found === undefined) throw new Fault('not-found');
    return { answer: found };
  });

/** One list with its items, what it lacks, and what the reader may do with it. */
export async function priceListDetail(
  records: Records,
  id: string,
  now: Date,
): Promise<PriceListDetail> {
  const list = await getList(records, id);
  const items = await itemsOf(records, id);
  const of = list.institution ?? '';
  const institution = await institutionOf(records, of);
  const before = await findInForce(records, of, list.fact.effectiveFrom);
  return {
    list: viewOf(list),
    institutionName: institution.name,
    items: items.map(viewOf),
    missing: missingServices(
      institution,
      items.map(({ fact }) => fact),
    ),
    replaces: before === undefined || before.id === id ? null : before.id,
    acts: actsOn(records.actor, list, now),
  };
}

/** A list's items as a comparison takes them; its own document stands for those of its items. */
export async function pricedItems(records: Records, id: string): Promise<readonly Priced[]> {
  const list = await getList(records, id);
  const items = await itemsOf(records, id);
  return items.map(({ fact }) => ({ ...fact, document: fact.document ?? list.fact.document }));
}

/** Waiver rules in force on a day. */
export const waiverRulesOn = (records: Records, day: string) =>
  records
    .ask({ reads: ['waiverRule'], act: 'list' }, async (asking) => {
      const rows = await asking.all<{ id: string }>(sql`
      select id from ${asking.from('waiverRule')} w
      where w.effective_from <= ${day}::date
        and (w.effective_until is null or w.effective_until > ${day}::date)
      order by w.fee_type, w.cap desc, w.id`);
      return { answer: rows.map(({ id }) => id) };
    })
    .then(async (ids) => {
      const rules = await Promise.all(ids.map((id) => records.get(waiverRule, id)));
      return rules.map(viewOf);
    });
