import { code, date, flag, integer, optional, text } from '../language/element.ts';
import { after, all, atMost, notBefore } from '../language/expression.ts';
import { codeSet } from '../language/code-set.ts';
import { record, rule } from '../language/record.ts';
import { noPersonalData, ownRecords } from './retention.ts';
import { design } from './sources.ts';
import { VISITED, VISIT_NOTICES } from './visit-sets.ts';
import { PLACES, keepsWhatItHas } from './visit-slot.ts';

const CLOCK = {
  pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
  example: '08:30',
  help: { zh: '二十四小时制，如 08:30', en: 'By the 24-hour clock, as 08:30' },
} as const;
const SHORTEST_MINUTES = 15;
const LONGEST_MINUTES = 720;
/** More days at once are a slip of the pen. */
export const MOST_PLAN_DAYS = 62;
const MOST_DAYS_AHEAD = 60;

const visitDays = codeSet(
  'visitDays',
  { zh: '哪些日子', en: 'On which days' },
  design('some sites receive visitors on weekends and days of remembrance alone'),
  [
    ['every', '每天', 'Every day'],
    ['weekend', '只在周六、周日', 'Saturdays and Sundays alone'],
  ],
);

/** Days and hours at which a site receives visitors: the slots are made from it, once. */
export const visitPlan = record(
  'visitPlan',
  { zh: '祭扫安排', en: 'Plan of visits' },
  {
    source: VISIT_NOTICES,
    belongsTo: 'institution',
    root: { called: { zh: '祭扫安排', en: 'plan of visits' } },
    travels: 'stays',
    retention: ownRecords,
    basis: noPersonalData,
    title: 'number',
    series: [{ element: 'number', prefix: 'JSA' }],
    written: 'acts',
    presentation: {
      houses: VISITED,
      called: { zh: '祭扫安排', en: 'Plans of visits' },
      group: 'burials',
      begunInList: true,
      summary: ['firstDay', 'lastDay'],
      columns: ['firstDay', 'lastDay', 'opensFrom', 'closesAt', 'minutes', 'slots'],
      filters: ['firstDay'],
      sort: '-number',
    },
    elements: {
      number: text('编号', 'Number', {
        given: true,
        maxLength: 24,
        source: design('a plan is called by a number'),
      }),
      firstDay: date('第一天', 'First day', { source: VISIT_NOTICES }),
      lastDay: date('最后一天', 'Last day', { source: VISIT_NOTICES }),
      days: code('哪些日子', 'On which days', visitDays, { source: VISIT_NOTICES }),
      opensFrom: text('每天几点开始', 'Begins each day at', {
        ...CLOCK,
        maxLength: 5,
        source: VISIT_NOTICES,
      }),
      closesAt: text('每天几点结束', 'Ends each day at', {
        ...CLOCK,
        maxLength: 5,
        source: VISIT_NOTICES,
      }),
      minutes: integer('每个时段多长', 'Length of a slot', {
        min: SHORTEST_MINUTES,
        max: LONGEST_MINUTES,
        unit: { zh: '分钟', en: 'minutes' },
        source: VISIT_NOTICES,
      }),
      ...PLACES,
      needsDocument: flag('须填证件', 'Asks for a document', {
        help: {
          zh: '高峰日实名预约；平日可以不要求',
          en: 'Real names on the days of the rush; it need not be asked on quiet days',
        },
        source: `${VISIT_NOTICES}: real names`,
      }),
      daysAhead: integer('提前多少天开始预约', 'Bookings open so many days ahead', {
        min: 0,
        max: MOST_DAYS_AHEAD,
        unit: { zh: '天', en: 'days' },
        source: `${VISIT_NOTICES}: seven days ahead`,
      }),
      bookFrom: text('几点开始预约', 'Bookings open at', {
        ...CLOCK,
        maxLength: 5,
        source: VISIT_NOTICES,
      }),
      slots: optional(
        integer('时段数', 'Slots made', {
          given: true,
          min: 1,
          max: 5000,
          source: design('how many were made of it'),
        }),
      ),
    },
    rules: [
      rule(
        'a-plan-has-its-days-in-order',
        {
          zh: `最后一天不能早于第一天，一次最多安排 ${MOST_PLAN_DAYS} 天。`,
          en: `The last day is not before the first, and a plan has ${MOST_PLAN_DAYS} days at the most.`,
        },
        all(
          notBefore('lastDay', 'firstDay'),
          atMost('lastDay', after('firstDay', MOST_PLAN_DAYS, 'day')),
        ),
      ),
      keepsWhatItHas('a-plan-keeps-what-it-has'),
    ],
  },
);
