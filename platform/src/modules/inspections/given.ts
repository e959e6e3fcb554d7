import { inspection } from '@qingming/standard/records/inspection.ts';
import { civilDay } from '../../kernel/clock.ts';
import type { ActRefused, GivenAtBeginning } from '../../kernel/acts/handler.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { schemeFor } from './scheme.ts';
import { isYear } from './year.ts';

const NO_YEAR = {
  path: '/year',
  rule: 'year',
  message: {
    zh: '请填写四位年份，如 2025；不能晚于今年',
    en: 'Write the year in four digits, as 2025, no later than this year',
  },
};

/** The year that was answered. @throws Fault `invalid-input` */
function yearAsked({ node, input }: ActRefused): string {
  const year = String(input['year']);
  if (!isYear(year) || `${year}-01-01` > civilDay(node.clock.now()))
    throw new Fault('invalid-input', {}, { errors: [NO_YEAR] });
  return year;
}

/** A report is of a whole year. */
async function daysOfReport(asked: ActRefused) {
  const year = yearAsked(asked);
  return { from: `${year}-01-01`, until: `${year}-12-31` };
}

const houseIn = ({ owner }: ActRefused): string => {
  if (owner?.institution === undefined) throw new Fault('not-found');
  return owner.institution;
};

const roundsOf = ({ records }: ActRefused, house: string, year: string): Promise<number> =>
  records.ask({ reads: [inspection.kind], act: 'list' }, async (asking) => ({
    answer: (
      await asking.one<{ rounds: number }>(sql`
        select coalesce(max(t.round), 0)::int as rounds from ${asking.from(inspection.kind)} t
        where t.institution = ${house}::uuid and t.year = ${year}`)
    ).rounds,
  }));

const NO_SCHEME = {
  zh: '省级还没有登记适用于这家机构、这一年度的检查标准，不能发起检查。请先由省级民政部门登记。',
  en: 'The province has recorded no points of inspection for this kind of institution and this year, so no inspection can be opened. The province records them first.',
};

/** Which round it is follows from those before, and how long the list is from the scheme. */
async function roundAndItems(asked: ActRefused) {
  const year = yearAsked(asked);
  const house = houseIn(asked);
  const items = await schemeFor(asked.node, asked.records, house, year);
  if (items.length === 0)
    throw new Fault('rule-broken', { rule: 'the-scheme-is-whole', sentence: NO_SCHEME });
  return { round: (await roundsOf(asked, house, year)) + 1, items: items.length };
}

/** What the platform works out of a report or an inspection that begins. */
export const inspectionBegun: GivenAtBeginning = {
  'yearlyReport.prepare-report': daysOfReport,
  'inspection.open-inspection': roundAndItems,
};
