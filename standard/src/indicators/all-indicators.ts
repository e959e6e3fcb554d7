import { absent, all, atMost, equal, oneOf, present, val } from '../language/expression.ts';
import { type Indicator, indicator } from '../language/indicator.ts';

/** Ashes that move on are counted where they went first. */
const firstAct = absent('follows');

/** An addition says more of a matter that was counted. */
const counts = all(equal('addition', val(false)), equal('counted', val(true)));
const EVALUATED = '国办发〔2019〕51号; GB/T 39735-2020 by title';
const ownDefinition = 'this standard; cf. FIS_CREMATION_INFO_PARSE';

/** The numbers that the ministry and the provinces watch; each opens to the records it counts. */
export const INDICATORS: readonly Indicator[] = [
  indicator({
    name: 'casesOpened',
    label: { zh: '受理业务', en: 'Cases opened' },
    source: ownDefinition,
    record: 'funeralCase',
    day: 'openedAt',
    where: all(),
  }),
  indicator({
    name: 'cremations',
    label: { zh: '火化遗体', en: 'Cremations' },
    source: 'FIS_CREMATION_INFO_PARSE: cremationNumYear',
    record: 'cremation',
    day: 'finishedAt',
    where: all(equal('kind', val('0')), present('finishedAt')),
  }),
  indicator({
    name: 'ashesPlaced',
    label: { zh: '登记骨灰去向', en: 'Ashes recorded' },
    source: ownDefinition,
    record: 'ashesPlacement',
    day: 'placedAt',
    where: firstAct,
  }),
  indicator({
    name: 'ashesScattered',
    label: { zh: '骨灰撒散', en: 'Ashes scattered' },
    source: ownDefinition,
    record: 'ashesPlacement',
    day: 'placedAt',
    where: all(firstAct, equal('destination', val('7'))),
  }),
  indicator({
    name: 'ecologicalBurials',
    label: { zh: '生态安葬', en: 'Ecological burials' },
    source:
      'this standard: State Council Order 824 names ecological burial; sea, scattering and tree burial are ways of it',
    record: 'ashesPlacement',
    day: 'placedAt',
    where: all(firstAct, oneOf('destination', '7', '10', '11')),
  }),
  indicator({
    name: 'ashesInPublicCemeteries',
    label: { zh: '公益性公墓安葬（放）', en: 'Ashes placed in public-benefit cemeteries' },
    source: ownDefinition,
    record: 'ashesPlacement',
    day: 'placedAt',
    where: all(firstAct, oneOf('destination', '1', '2')),
  }),
  indicator({
    name: 'certificatesIssued',
    label: { zh: '开具火化证明', en: 'Certificates issued' },
    source: ownDefinition,
    record: 'certificate',
    day: 'issuedOn',
    where: oneOf('state', 'issued', 'collected', 'written-off'),
  }),
  indicator({
    name: 'casesClosed',
    label: { zh: '办结业务', en: 'Cases closed' },
    source: ownDefinition,
    record: 'funeralCase',
    day: 'closedAt',
    where: present('closedAt'),
  }),
  indicator({
    name: 'charged',
    label: { zh: '收费金额（减免前）', en: 'Fees before waivers' },
    source: ownDefinition,
    record: 'billLine',
    day: 'servedOn',
    where: equal('kind', val('charge')),
    sum: 'amount',
  }),
  indicator({
    name: 'waived',
    label: { zh: '减免金额', en: 'Waived' },
    source: ownDefinition,
    record: 'billLine',
    day: 'servedOn',
    where: equal('kind', val('waiver')),
    sum: 'amount',
  }),
  indicator({
    name: 'paid',
    label: { zh: '已付金额', en: 'Paid' },
    source: ownDefinition,
    record: 'payment',
    day: 'receivedAt',
    where: all(),
    sum: 'amount',
  }),
  indicator({
    name: 'evaluations',
    label: { zh: '评价', en: 'Evaluations' },
    source: EVALUATED,
    record: 'evaluation',
    day: 'at',
    where: counts,
  }),
  indicator({
    name: 'evaluationsGood',
    label: { zh: '好评', en: 'Good evaluations' },
    source: `${EVALUATED}; good are the first three levels`,
    record: 'evaluation',
    day: 'at',
    where: all(counts, oneOf('level', '3', '4', '5')),
  }),
  indicator({
    name: 'tickets',
    label: { zh: '诉求', en: 'Complaints and questions' },
    source: ownDefinition,
    record: 'ticketFigure',
    day: 'receivedOn',
    where: all(),
  }),
  indicator({
    name: 'ticketsInTime',
    label: { zh: '按期答复的诉求', en: 'Answered in time' },
    source: 'this standard: by the day of the first answer; an answer is no end',
    record: 'ticketFigure',
    day: 'receivedOn',
    where: all(present('firstAnsweredOn'), atMost('firstAnsweredOn', 'dueOn')),
  }),
];
