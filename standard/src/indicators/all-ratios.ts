import { type Ratio, ratio } from '../language/ratio.ts';

const own = 'this standard';
/** Cells of one to nine are not shown. */
export const SMALLEST = 10;

/** The shares that today's records can tell. */
export const RATIOS: readonly Ratio[] = [
  ratio({
    name: 'scatteredShare',
    label: { zh: '骨灰撒散占比', en: 'Share of ashes scattered' },
    source: own,
    part: 'ashesScattered',
    of: 'ashesPlaced',
    smallest: SMALLEST,
  }),
  ratio({
    name: 'ecologicalShare',
    label: { zh: '生态安葬占比', en: 'Share of ecological burials' },
    source: own,
    part: 'ecologicalBurials',
    of: 'ashesPlaced',
    smallest: SMALLEST,
  }),
  ratio({
    name: 'publicCemeteryShare',
    label: { zh: '公益性公墓安葬（放）占比', en: 'Share placed in public-benefit cemeteries' },
    source: own,
    part: 'ashesInPublicCemeteries',
    of: 'ashesPlaced',
    smallest: SMALLEST,
  }),
  ratio({
    name: 'waivedShare',
    label: { zh: '减免占收费金额', en: 'Share of fees waived' },
    source: own,
    part: 'waived',
    of: 'charged',
    smallest: 0,
  }),
  ratio({
    name: 'goodShare',
    label: { zh: '主动评价好评率', en: 'Share of good evaluations' },
    source: 'GB/T 39735-2020 by title: of those who evaluated by themselves',
    part: 'evaluationsGood',
    of: 'evaluations',
    smallest: SMALLEST,
  }),
  ratio({
    name: 'inTimeShare',
    label: { zh: '诉求按期答复率', en: 'Share answered in time' },
    source: own,
    part: 'ticketsInTime',
    of: 'tickets',
    smallest: SMALLEST,
  }),
];
