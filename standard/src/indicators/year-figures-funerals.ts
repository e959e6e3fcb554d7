import { bilingual } from '../language/bilingual.ts';
import { absent, all, equal, val } from '../language/expression.ts';
import { yearFigure } from '../language/year-figure.ts';
import { design } from '../records/sources.ts';
import { WITH_BODIES, WITH_CREMATORS } from '../records/house-kind.ts';
import { ofIndicator } from './of-indicator.ts';

const OF_THE_YEAR = bilingual(
  '年内登记的，按发生之日计。',
  'Of the year, by the day on which it happened.',
);

/** Bodies, cremations, certificates and ashes: what a funeral home does in a year. */
export const FUNERAL_FIGURES = [
  yearFigure({
    name: 'cases',
    label: bilingual('受理业务', 'Cases opened'),
    source: 'indicator casesOpened',
    unit: 'number',
    houses: WITH_BODIES,
    says: OF_THE_YEAR,
    without: bilingual('不含已撤销的业务。', 'Cases that were voided are not in it.'),
    counts: { part: ofIndicator('casesOpened') },
  }),
  yearFigure({
    name: 'cremations',
    label: bilingual('火化遗体', 'Cremations'),
    source: 'FIS_CREMATION_INFO_PARSE: cremationNumYear; indicator cremations',
    unit: 'number',
    houses: WITH_CREMATORS,
    says: bilingual(
      '年内火化结束的遗体，按结束之日计。',
      'Bodies whose cremation ended in the year, by the day of the end.',
    ),
    without: bilingual(
      '不含死胎、残肢、遗骸等其他火化。',
      'Stillborn children, limbs and old remains are not in it.',
    ),
    counts: { part: ofIndicator('cremations') },
  }),
  yearFigure({
    name: 'certificates-in-time',
    label: bilingual('火化后 4 小时内开具火化证明', 'Certificates issued within 4 hours'),
    source: design('4 hours is a local term (Hunan 2022); no national one was read'),
    unit: 'number',
    houses: WITH_CREMATORS,
    says: bilingual(
      '年内结束的火化中，结束后 4 小时内首次登记火化证明的。4 小时是部分省份的要求，全国没有统一时限。',
      'Of the cremations that ended in the year: those whose certificate was first recorded within 4 hours of the end. 4 hours is the term of some provinces; there is no national one.',
    ),
    without: bilingual('补发的证明不计。', 'Reissued certificates do not count.'),
    of: bilingual('火化遗体', 'cremations'),
  }),
  yearFigure({
    name: 'ashes-recorded',
    label: bilingual('登记骨灰去向', 'Ashes whose whereabouts are recorded'),
    source: 'indicator ashesPlaced',
    unit: 'number',
    houses: WITH_CREMATORS,
    says: bilingual(
      '年内首次登记去向的骨灰，按登记的办理之日计。',
      'Ashes for which it was first recorded in the year where they went.',
    ),
    counts: { part: ofIndicator('ashesPlaced') },
  }),
  yearFigure({
    name: 'ecological-burials',
    label: bilingual('生态安葬', 'Ecological burials'),
    source: 'indicator ecologicalBurials',
    unit: 'number',
    houses: WITH_CREMATORS,
    says: bilingual(
      '骨灰去向为撒散、海葬、树葬等生态安葬的。',
      'Ashes that were scattered, buried at sea or under trees.',
    ),
    without: bilingual(
      '家属领走后自行办理的不在其中。',
      'What a family arranged elsewhere after collecting the ashes is not in it.',
    ),
    of: bilingual('登记骨灰去向', 'ashes recorded'),
    counts: { part: ofIndicator('ecologicalBurials'), whole: ofIndicator('ashesPlaced') },
  }),
  yearFigure({
    name: 'bodies-in-care',
    label: bilingual('在馆遗体', 'Bodies in care'),
    source: design('custody: who is here now'),
    unit: 'number',
    houses: WITH_BODIES,
    says: bilingual(
      '计算之时保管记录尚未结束的遗体。',
      'Bodies whose custody had not ended when this was worked out.',
    ),
    counts: {
      part: { record: 'custody', where: all(equal('subject', val('body')), absent('until')) },
    },
  }),
  yearFigure({
    name: 'storage-days',
    label: bilingual('遗体冷藏天数', 'Days of cold storage'),
    source: design('custody in cold cabinets'),
    unit: 'days',
    houses: WITH_BODIES,
    says: bilingual(
      '各遗体在冷藏柜的时间落在年内的部分，合计后折成整天。',
      'The time that bodies lay in cold cabinets within the year, added up, in full days.',
    ),
    without: bilingual(
      '守灵、告别等在柜外的时间不计。',
      'Time outside of a cabinet, at a vigil or a farewell, does not count.',
    ),
    of: bilingual('位逝者', 'people'),
  }),
] as const;
