import { decimal, instant, integer, link, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  below,
  equal,
  exists,
  notFuture,
  outer,
  present,
  val,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { WITH_BODIES } from './house-kind.ts';
import { remark } from './remark.ts';
import { ownRecords, supervisionDuty } from './retention.ts';
import { design } from './sources.ts';
import { worksThereAt } from './works-there.ts';

const COLDEST = -80;
const WARMEST = 60;
const MOST_HOURS = 72;
const DEGREES = { min: COLDEST, max: WARMEST, scale: 1, unit: { zh: '℃', en: '°C' } } as const;
const rack = {
  classification: 'public',
  maxLength: 20,
  source: design('cabinets of one rack share a compressor'),
} as const;
const cabinet = equal('kind', val('cold-cabinet'));
const aRackOfCabinets = exists('place', all(cabinet, equal('rack', outer('rack'))), 'institution');

/** What the house asks of its cold cabinets: limits, and how often somebody looks. Of a rack, or of all that have none of their own. */
export const coldLimit = record(
  'coldLimit',
  { zh: '冷藏温度要求', en: 'Limits of cold storage' },
  {
    source: design('no national limits were read; a house sets its own, by the maker of its store'),
    belongsTo: 'institution',
    travels: 'stays',
    retention: ownRecords,
    basis: supervisionDuty,
    presentation: {
      houses: WITH_BODIES,
      called: { zh: '冷藏温度要求', en: 'Limits of cold storage' },
      summary: ['rack'],
      columns: ['rack', 'lowest', 'highest', 'everyHours'],
    },
    elements: {
      rack: optional(
        text('架（区）', 'Rack or section', {
          ...rack,
          help: {
            zh: '不填的，用于没有单独要求的全部柜位。',
            en: 'Left empty, it holds for all cabinets whose rack has none of its own.',
          },
        }),
      ),
      lowest: decimal('最低温度', 'Lowest', { ...DEGREES, source: design('set by the house') }),
      highest: decimal('最高温度', 'Highest', { ...DEGREES, source: design('set by the house') }),
      everyHours: integer('测温间隔', 'Measured every', {
        min: 1,
        max: MOST_HOURS,
        unit: { zh: '小时', en: 'hours' },
        source: design('a store that nobody looks at is told of'),
      }),
      note: remark,
    },
    unique: [
      {
        name: 'one-limit-of-a-rack',
        elements: ['institution', 'rack'],
        where: present('rack'),
        says: { zh: '此架（区）已有温度要求。', en: 'This rack has its limits already.' },
      },
      {
        name: 'one-limit-of-the-house',
        elements: ['institution'],
        where: absent('rack'),
        says: { zh: '本机构已有通用的温度要求。', en: 'The house has its limits already.' },
      },
    ],
    rules: [
      rule(
        'lowest-is-below-highest',
        { zh: '最低温度须低于最高温度。', en: 'The lowest is below the highest.' },
        below('lowest', 'highest'),
      ),
      rule(
        'limits-of-a-rack-that-is-there',
        { zh: '没有这一架（区）的冷藏柜位。', en: 'No cold cabinet stands in this rack.' },
        any(absent('rack'), aRackOfCabinets),
        { atOriginOnly: true },
      ),
    ],
  },
);

/** A temperature that somebody, or a device, read: of one cabinet or of a whole rack. */
export const coldReading = record(
  'coldReading',
  { zh: '冷藏测温', en: 'Temperature reading' },
  {
    source: design('the temperature book of the cold store, as houses keep it on paper'),
    belongsTo: 'institution',
    travels: 'stays',
    retention: ownRecords,
    basis: supervisionDuty,
    indexes: [
      ['place', 'readAt'],
      ['rack', 'readAt'],
    ],
    presentation: {
      houses: WITH_BODIES,
      called: { zh: '冷藏测温', en: 'Temperature readings' },
      summary: ['celsius', 'readAt'],
      columns: ['rack', 'place', 'celsius', 'readAt', 'readBy'],
      filters: ['readAt', 'place'],
      sort: '-readAt',
    },
    elements: {
      rack: optional(
        text('架（区）', 'Rack or section', {
          ...rack,
          help: {
            zh: '一架共用一台机组的，填架（区）；单独测一个柜位的，填柜位。',
            en: 'The rack, where one compressor cools it; or one cabinet.',
          },
        }),
      ),
      place: optional(link('place', '柜位', 'Cabinet', { source: design('one cabinet alone') })),
      celsius: decimal('温度', 'Temperature', { ...DEGREES, source: design('what was read') }),
      readAt: instant('测温时间', 'Read at', { source: design('when it was read') }),
      readBy: optional(
        link('staff', '测温人', 'Read by', {
          source: design('a device may write it later: then nobody read it'),
        }),
      ),
      note: remark,
    },
    rules: [
      rule(
        'a-reading-is-of-a-rack-or-a-cabinet',
        {
          zh: '请填写架（区）或柜位，二者之一；须是本机构的冷藏柜位。',
          en: 'Give the rack or the cabinet, one of the two; it is a cold cabinet of this house.',
        },
        any(
          all(present('rack'), absent('place'), aRackOfCabinets),
          all(
            absent('rack'),
            present('place'),
            exists('place', all(equal('id', outer('place')), cabinet), 'institution'),
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'reading-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        notFuture('readAt'),
      ),
      (({ check, ...rest }) => ({ ...rest, check: any(absent('readBy'), check) }))(
        worksThereAt('reading-by-somebody-who-works-there', 'readAt', 'readBy'),
      ),
    ],
  },
);
