import { bilingual } from '../language/bilingual.ts';
import { absent, all } from '../language/expression.ts';
import { yearFigure } from '../language/year-figure.ts';
import { design, MARKED_PRICES, REGULATION_2026 } from '../records/sources.ts';
import { ofIndicator } from './of-indicator.ts';

const DAYS = bilingual('截至截止日的天数', 'days up to the last day');

/** Prices, charges, staff and data: of every institution. */
export const HOUSE_FIGURES = [
  yearFigure({
    name: 'charged',
    label: bilingual('收费金额（减免前，元）', 'Fees before waivers (yuan)'),
    source: 'indicator charged',
    unit: 'yuan',
    says: bilingual(
      '账单明细，按服务日期计，四舍五入到元。',
      'Lines of bills, by the day of the service, in whole yuan.',
    ),
    without: bilingual(
      '使用费、维护管理费等不经账单收取的，不在其中。',
      'Fees that are not taken by a bill, as for plots and their maintenance, are not in it.',
    ),
    counts: { part: ofIndicator('charged') },
  }),
  yearFigure({
    name: 'waived',
    label: bilingual('减免金额（元）', 'Waived (yuan)'),
    source: 'indicator waived',
    unit: 'yuan',
    says: bilingual(
      '账单上的减免，按服务日期计，四舍五入到元。',
      'Waivers on bills, by the day of the service, in whole yuan.',
    ),
    counts: { part: ofIndicator('waived') },
  }),
  yearFigure({
    name: 'charges-not-as-published',
    label: bilingual('与公布价格不符的收费', 'Charges that are not as published'),
    source: MARKED_PRICES,
    unit: 'number',
    says: bilingual(
      '收费核对在年内的账单明细中发现、计算之时尚未改正的。',
      'What the check of charges found among the lines of the year and was not put right when this was worked out.',
    ),
    without: bilingual(
      '尚未核对的明细不知道，不在其中。',
      'Lines that were not asked yet are not in it.',
    ),
    of: bilingual('已核对的账单明细', 'lines that were asked'),
  }),
  yearFigure({
    name: 'days-with-prices',
    label: bilingual('有已公布价格清单的天数', 'Days with a published price list'),
    source: REGULATION_2026,
    unit: 'days',
    says: bilingual(
      '年内至少有一份已公布、当日执行的价格清单的天数。',
      'Days of the year on which at least one published price list was in force.',
    ),
    of: DAYS,
  }),
  yearFigure({
    name: 'day-reports',
    label: bilingual('机构日报', 'Daily reports'),
    source: design('data of the platform is complete: a point of inspection in several places'),
    unit: 'days',
    says: bilingual(
      '年内上报了日报的天数。',
      'Days of the year for which a daily report was filed.',
    ),
    of: DAYS,
  }),
  yearFigure({
    name: 'staff',
    label: bilingual('在岗从业人员', 'Staff'),
    source: `${REGULATION_2026}: staff are in the information system`,
    unit: 'number',
    says: bilingual(
      '计算之时没有离岗日期的。',
      'Those without a day of leaving when this was worked out.',
    ),
    counts: { part: { record: 'staff', where: all(absent('leftOn')) } },
  }),
  yearFigure({
    name: 'staff-qualified',
    label: bilingual('持有效上岗资格的从业人员', 'Staff with a valid qualification'),
    source: design('qualifications have a term; which jobs need one is local'),
    unit: 'number',
    says: bilingual(
      '在岗人员中，截止日有登记、未过期的上岗资格的。哪些岗位必须持证由地方规定。',
      'Of the staff: those with a recorded qualification that had not ended on the last day. Which jobs need one is a local rule.',
    ),
    of: bilingual('在岗从业人员', 'staff'),
  }),
] as const;
