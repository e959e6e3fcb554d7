import { codeSet } from '../language/code-set.ts';
import { code, date, integer, link, money, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atLeast,
  equal,
  exists,
  oneOf,
  outer,
  present,
  val,
  when,
} from '../language/expression.ts';
import { internal, note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { supervisionDuty, ownRecords } from './retention.ts';
import { design } from './sources.ts';

const upkeepKind = codeSet(
  'upkeepKind',
  { zh: '养护类别', en: 'Kind of maintenance' },
  '道路交通安全法 arts 13, 17 (inspection, compulsory insurance); design: repairs and servicing',
  [
    ['inspection', '安全技术检验', 'Safety inspection'],
    ['insurance', '交强险', 'Compulsory insurance'],
    ['service', '保养', 'Servicing'],
    ['repair', '维修', 'Repair'],
  ],
);

/** What keeps a vehicle on the road: a trip asks whether it is in force. */
export const vehicleUpkeep = record(
  'vehicleUpkeep',
  { zh: '车辆养护', en: 'Maintenance of a vehicle' },
  {
    source: '道路交通安全法 arts 13, 17',
    belongsTo: 'institution',
    travels: 'stays',
    retention: ownRecords,
    basis: supervisionDuty,
    indexes: [['vehicle', 'kind', 'endsOn'], ['endsOn']],
    presentation: {
      called: { zh: '车辆养护', en: 'Vehicle maintenance' },
      summary: ['vehicle', 'kind'],
      columns: ['vehicle', 'kind', 'startsOn', 'endsOn', 'km', 'cost'],
      filters: ['kind', 'endsOn', 'vehicle'],
      sort: '-endsOn',
    },
    elements: {
      vehicle: link('place', '车辆', 'Vehicle', { source: design('whose upkeep it is') }),
      kind: code('类别', 'Kind', upkeepKind, { source: '道路交通安全法 arts 13, 17' }),
      startsOn: date('起始日期', 'From', { source: design('in force, or in the workshop, from') }),
      endsOn: optional(
        date('截止日期', 'Until', {
          help: {
            zh: '检验、保险的有效期最后一日；维修的修好日期。',
            en: 'The last day of an inspection or insurance; the day a repair was done.',
          },
          source: design('what lapses is told before it does'),
        }),
      ),
      km: optional(
        integer('里程表读数', 'Odometer', {
          min: 0,
          max: 2_000_000,
          unit: { zh: '公里', en: 'km' },
          source: design('servicing goes by distance'),
        }),
      ),
      cost: optional(money('费用', 'Cost', { source: design('what a vehicle costs') })),
      document: optional(
        text('单据编号', 'Document number', {
          ...internal,
          maxLength: 60,
          openBecause: 'the number of a policy or an inspection report',
          source: design('where it can be looked up'),
        }),
      ),
      note: optional(
        text('备注', 'Note', {
          ...note,
          maxLength: 300,
          source: design('what was broken, who repaired it'),
        }),
      ),
    },
    rules: [
      rule(
        'upkeep-of-a-vehicle',
        { zh: '所选位置不是车辆；请另选。', en: 'The place chosen is no vehicle; choose one.' },
        exists(
          'place',
          all(equal('id', outer('vehicle')), equal('kind', val('vehicle'))),
          'institution',
        ),
        { atOriginOnly: true },
      ),
      rule(
        'upkeep-ends-after-it-begins',
        {
          zh: '截止日期不能早于起始日期；检验和保险须填写截止日期。',
          en: 'It cannot end before it begins; an inspection and an insurance say when they end.',
        },
        all(
          any(absent('endsOn'), atLeast('endsOn', 'startsOn')),
          when(oneOf('kind', 'inspection', 'insurance'), present('endsOn')),
        ),
      ),
    ],
  },
);
