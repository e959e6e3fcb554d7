import { bilingual } from '../language/bilingual.ts';
import { absent, all, differ, equal, exists, outer, present, val } from '../language/expression.ts';
import { type Counting, yearFigure } from '../language/year-figure.ts';
import { NOTICE_2024, design } from '../records/sources.ts';

/** A funeral home states them where it has plots or niches of its own. */
const WITH_PLOTS = {
  houses: ['GZ', 'TZ', 'BZ'],
  onlyWith: { houses: ['BZ'], record: 'plot' },
} as const;
const NOW = bilingual('计算之时登记在册的。', 'On record when this was worked out.');
const PLACES = bilingual('墓位和格位', 'plots and niches');

const places = (where = all()): Counting => ({
  record: 'plot',
  where: all(differ('state', val('closed')), where),
});
const grantedOn = (where = all()) =>
  exists(
    'rightOfUse',
    all(equal('plot', outer('id')), equal('state', val('granted')), where),
    'institution',
  );
const inForce: Counting = { record: 'rightOfUse', where: equal('state', val('granted')) };

/** Plots, niches, rights, burials and checks of ashes: what a cemetery or a columbarium does in a year. */
export const BURIAL_FIGURES = [
  yearFigure({
    name: 'plots',
    label: bilingual('已建墓位', 'Plots'),
    source: 'observed: FIS_CEME_INFO',
    unit: 'number',
    ...WITH_PLOTS,
    says: NOW,
    without: bilingual('不再使用的不计。', 'Those that are no longer used do not count.'),
    counts: { part: places(differ('kind', val('niche'))) },
  }),
  yearFigure({
    name: 'niches',
    label: bilingual('已建格位', 'Niches'),
    source: 'observed: FIS_CEME_INFO',
    unit: 'number',
    ...WITH_PLOTS,
    says: NOW,
    without: bilingual('不再使用的不计。', 'Those that are no longer used do not count.'),
    counts: { part: places(equal('kind', val('niche'))) },
  }),
  yearFigure({
    name: 'places-granted',
    label: bilingual('已授予使用权的墓位和格位', 'Plots and niches granted'),
    source: 'observed: FIS_CEME_INFO',
    unit: 'number',
    ...WITH_PLOTS,
    says: bilingual(
      '计算之时有使用中的使用权的。',
      'Those with a right of use in force when this was worked out.',
    ),
    of: PLACES,
    counts: { part: places(grantedOn()), whole: places() },
  }),
  yearFigure({
    name: 'places-occupied',
    label: bilingual('已安放（葬）的墓位和格位', 'Plots and niches in which somebody rests'),
    source: 'observed: FIS_CEME_INFO',
    unit: 'number',
    ...WITH_PLOTS,
    says: bilingual(
      '计算之时登记有逝者安放（葬）在内的。',
      'Those in which somebody was on record when this was worked out.',
    ),
    of: PLACES,
    counts: {
      part: places(
        grantedOn(
          exists(
            'beneficiary',
            all(equal('root', outer('id')), present('placedOn'), absent('leftOn')),
            'institution',
          ),
        ),
      ),
      whole: places(),
    },
  }),
  yearFigure({
    name: 'plots-over-size',
    label: bilingual('超过面积限额的墓位', 'Plots above the legal area'),
    source: '民事发〔1998〕10号 and local limits: rule of the plot',
    unit: 'number',
    houses: ['GZ', 'TZ'],
    says: bilingual(
      '登记了占地面积的墓位中，面积超过当时当地限额的。',
      'Of the plots whose area is recorded: those above the limit of their time and place.',
    ),
    without: bilingual(
      '没有登记面积的墓位不知道是否超标，不在其中。',
      'Of a plot without a recorded area nothing is known; it is not in it.',
    ),
    of: bilingual('登记了面积的墓位', 'plots whose area is recorded'),
    counts: {
      part: places(all(present('landArea'), equal('oversize', val(true)))),
      whole: places(present('landArea')),
    },
  }),
  yearFigure({
    name: 'rights-granted',
    label: bilingual('年内授予的使用权', 'Rights of use granted in the year'),
    source: design('the day on which a right was granted'),
    unit: 'number',
    ...WITH_PLOTS,
    says: bilingual('按授予日期计。', 'By the day on which they were granted.'),
    counts: { part: { record: 'rightOfUse', day: 'grantedOn', where: present('grantedOn') } },
  }),
  yearFigure({
    name: 'rights-in-force',
    label: bilingual('使用中的使用权', 'Rights of use in force'),
    source: design('rights that were granted and have not ended'),
    unit: 'number',
    ...WITH_PLOTS,
    says: NOW,
    counts: { part: inForce },
  }),
  yearFigure({
    name: 'rights-expired',
    label: bilingual('使用期已满、尚未处理的使用权', 'Rights whose term is over'),
    source: design('the end of the term and no end of the right'),
    unit: 'number',
    ...WITH_PLOTS,
    says: bilingual(
      '使用期止在截止日以前、仍登记为使用中的。',
      'Those whose term ended before the last day and which are still on record as in force.',
    ),
    of: bilingual('使用中的使用权', 'rights in force'),
  }),
  yearFigure({
    name: 'rights-told',
    label: bilingual('到期前已告知使用权人', 'Holders told before the end'),
    source: design('a holder is told before the end of the term'),
    unit: 'number',
    ...WITH_PLOTS,
    says: bilingual(
      '使用期在年内届满的使用权中，届满以前登记过告知的。',
      'Of the rights whose term ended in the year: those with a notice recorded before the end.',
    ),
    of: bilingual('年内届满的使用权', 'rights whose term ended in the year'),
  }),
  yearFigure({
    name: 'burials',
    label: bilingual('年内安放（葬）', 'Laid to rest in the year'),
    source: 'observed: cemetery systems: date of the burial',
    unit: 'number',
    ...WITH_PLOTS,
    says: bilingual('按登记的安放（葬）日期计，人数。', 'People, by the recorded day.'),
    without: bilingual(
      '只登记了年份或月份的、没有使用权的生态安葬不在其中。',
      'Those of whom only the year or month is recorded, and ecological burials without a right of use, are not in it.',
    ),
    counts: { part: { record: 'beneficiary', day: 'placedOn', where: present('placedOn') } },
  }),
  yearFigure({
    name: 'areas-checked',
    label: bilingual('按期完成骨灰核查的区', 'Areas of which the ashes were checked in time'),
    source: `${NOTICE_2024}: archive and reality are compared from time to time; the term is the institution's own`,
    unit: 'number',
    ...WITH_PLOTS,
    says: bilingual(
      '设有核查周期的区中，截至截止日上次已复核的核查仍在周期以内的。',
      'Of the areas with a term: those whose last reviewed check was still within the term on the last day.',
    ),
    without: bilingual('没有设周期的区不计。', 'Areas without a term do not count.'),
    of: bilingual('设有周期的区', 'areas with a term'),
  }),
] as const;
