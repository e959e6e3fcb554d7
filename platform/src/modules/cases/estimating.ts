import type { CaseSteps, Written } from '@qingming/connect/api/cases.ts';
import { type Aged, priceFor } from '@qingming/standard/numbers/price-for.ts';
import { furtherKmOf, hasTariff } from '@qingming/standard/numbers/tariff.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { amountOf } from '@qingming/standard/numbers/amount.ts';
import { CASE_ACTS } from '@qingming/standard/processes/case-acts.ts';
import { funeralJourney } from '@qingming/standard/processes/funeral-journey.ts';
import { estimate } from '@qingming/standard/records/estimate.ts';
import { estimateLine } from '@qingming/standard/records/estimate-line.ts';
import { priceItem } from '@qingming/standard/records/price.ts';
import { reasonOf, refuseOutOfTurn, standingAlone } from '../../kernel/acts/standing.ts';
import { civilDay } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { refusal } from './refusals.ts';
import { add, entry, findEarlier, getOfCase, staffOf, type Work, written } from './work.ts';

type Estimate = Stored<typeof estimate>;
type EstimateState = Estimate['fact']['state'];

const REPLACED = '由新的预算单替代 replaced by another estimate';

const standing = <Row extends { readonly voided: boolean }>(rows: readonly Row[]) =>
  rows.filter(({ voided }) => !voided);

/** The estimate of the case that is being made, or that was offered; there is one of each at most. */
export async function estimateIn(
  { records, owner }: Work,
  state: EstimateState,
): Promise<Estimate | undefined> {
  const all = await records.ofRoot(estimate, owner.root);
  return standing(all).find(({ fact }) => fact.state === state);
}

async function draftOf(work: Work): Promise<Estimate> {
  const draft = await estimateIn(work, 'draft');
  if (draft !== undefined) return draft;
  throw refusal(
    'an-offered-estimate-is-frozen',
    '没有编制中的预算单；请先编制费用预算单。',
    'No estimate is being made; begin one first.',
  );
}

async function linesOf({ records, owner }: Work, of: string) {
  const all = await records.ofRoot(estimateLine, owner.root);
  return standing(all).filter(({ fact }) => fact.estimate === of);
}

/** How old the person became, on which the list may make a price depend. */
const ageIn = ({ records, owner: { root } }: Work): Promise<Aged | undefined> =>
  records.ask({ reads: ['decedent'], act: 'read', subject: root }, async (asking) => ({
    answer: await asking.maybe<Aged>(sql`
      select d.age, d.age_days as "ageDays" from ${asking.from('decedent')} d
      where d.case_id = ${root}`),
  }));

type Wanted = Pick<FactOf<typeof estimateLine>, 'item' | 'quantity' | 'expectedKm' | 'atNight'>;

/** A line at the price of the item: what it comes to is computed as on the bill. */
async function addItem(
  work: Work,
  of: string,
  { item, quantity, expectedKm, atNight = false }: Wanted,
  id?: string,
) {
  const { fact } = await work.records.get(priceItem, item);
  const counted = hasTariff(fact)
    ? { furtherKm: furtherKmOf(fact, expectedKm), atNight }
    : undefined;
  const unitPrice = priceFor(fact, await ageIn(work), counted);
  return add(
    work,
    estimateLine,
    {
      estimate: of,
      item,
      name: fact.name,
      quantity,
      unitPrice,
      amount: amountOf(unitPrice, quantity),
      ...(counted && { expectedKm, ...counted }),
    },
    id,
  );
}

/** The item of the list in force today that has the code of an earlier one. */
const listedToday = ({ records, owner, node }: Work, item: string): Promise<string | undefined> =>
  records.ask({ reads: ['priceItem', 'priceList'], act: 'list' }, async (asking) => {
    const today = civilDay(node.clock.now());
    const found = await asking.maybe<{ id: string }>(sql`
      select p.id from ${asking.from('priceItem')} p
      join ${asking.from('priceList')} l on l.province = p.province and l.id = p.list
      join ${asking.from('priceItem')} b on b.province = p.province and b.code = p.code
      where b.id = ${item}::uuid and p.institution = ${owner.institution}::uuid and p.offered
        and l.state in ('9', '8') and l.effective_from <= ${today}::date
        and (l.effective_until is null or l.effective_until > ${today}::date)
      limit 1`);
    return { answer: found?.id };
  });

async function copyLines(work: Work, from: string, to: string): Promise<Written['records']> {
  await getOfCase(work, estimate, from);
  const made: Written['records'][number][] = [];
  for (const { fact } of await linesOf(work, from)) {
    const item = await listedToday(work, fact.item);
    if (item === undefined) continue;
    made.push(entry('estimateLine', await addItem(work, to, { ...fact, item })));
  }
  return made;
}

/** Begins an estimate; of one that it replaces, what is still on the list is taken over at today's price. */
export async function beginEstimate(work: Work, input: CaseSteps['estimate']): Promise<Written> {
  const earlier = await findEarlier(work, estimate, input.id);
  if (earlier !== undefined) return written(work, [entry('estimate', earlier)]);
  const { id, validUntil, replaces, note } = input;
  const begun = await add(
    work,
    estimate,
    {
      state: 'draft',
      validUntil,
      replaces,
      note,
      madeAt: work.at(undefined),
      madeBy: staffOf(work, input.madeBy, '/madeBy'),
    },
    id,
  );
  const lines = replaces === undefined ? [] : await copyLines(work, replaces, begun.id);
  return written(work, [entry('estimate', begun), ...lines]);
}

export async function addLine(work: Work, input: CaseSteps['estimate/line']): Promise<Written> {
  const earlier = await findEarlier(work, estimateLine, input.id);
  if (earlier !== undefined) return written(work, [entry('estimateLine', earlier)]);
  const draft = await draftOf(work);
  const line = await addItem(work, draft.id, input, input.id);
  return written(work, [entry('estimateLine', line)]);
}

export async function takeLineOff(
  work: Work,
  { record, version }: CaseSteps['estimate/line-off'],
): Promise<Written> {
  await getOfCase(work, estimateLine, record);
  const reason = reasonOf(CASE_ACTS['estimate/line-off']);
  const off = await work.records.void(estimateLine, record, version, reason);
  return written(work, [entry('estimateLine', off)]);
}

/** What the family would truly pay, by what is recorded and checked of it now. */
async function expectedOf({ expectedWaivers, ...work }: Work, id: string, total: number) {
  if (expectedWaivers === undefined) return {};
  const { records, owner, node } = work;
  const expectedWaived = await expectedWaivers(records, owner.root, id, node.clock.now());
  return { expectedWaived, expectedDue: total - expectedWaived };
}

/** Hands the estimate out: it comes to what its lines come to, and replaces what was offered before. */
export async function offerEstimate(
  work: Work,
  { record, version }: CaseSteps['estimate/offer'],
): Promise<Written> {
  const act = CASE_ACTS['estimate/offer'];
  const draft = await getOfCase(work, estimate, record);
  refuseOutOfTurn(funeralJourney, act, standingAlone(estimate, draft, work.node.clock.now()));
  const before = await estimateIn(work, 'offered');
  const replaced =
    before &&
    (await work.records.revise(
      estimate,
      before.id,
      before.version,
      { state: 'superseded' },
      REPLACED,
    ));
  const lines = await linesOf(work, record);
  const total = lines.reduce((sum, { fact }) => sum + fact.amount, 0);
  const offered = await work.records.revise(
    estimate,
    record,
    version,
    {
      state: 'offered',
      offeredAt: work.at(undefined),
      total,
      ...(await expectedOf(work, record, total)),
      replaces: draft.fact.replaces ?? before?.id,
    },
    reasonOf(act),
  );
  return written(work, [
    entry('estimate', offered),
    ...(replaced === undefined ? [] : [entry('estimate', replaced)]),
  ]);
}
