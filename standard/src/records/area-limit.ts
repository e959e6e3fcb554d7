import { remainsForm } from '../codes/burial-place.ts';
import { code, date, decimal, integer, optional, region, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  below,
  differ,
  equal,
  exists,
  type Expression,
  inDivision,
  not,
  notBefore,
  type Operand,
  outer,
  val,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { noPersonalData, ownRecords } from './retention.ts';
import { design } from './sources.ts';

const open = { classification: 'public' } as const;
const NORM = '民事发〔1998〕10号 no. 4; provincial regulations on cemeteries';

/** The largest plot that a division allows, in place of the national limit; wider or narrower. */
export const areaLimit = record(
  'areaLimit',
  { zh: '墓位面积限额', en: 'Limit of the area of a plot' },
  {
    source: NORM,
    belongsTo: 'node',
    travels: 'both',
    retention: ownRecords,
    basis: noPersonalData,
    indexes: [['remains']],
    presentation: { called: { zh: '墓位面积限额', en: 'Limits of plots' }, group: 'supervision' },
    elements: {
      division: region('适用地区', 'Holds in', {
        ...open,
        source: design('the limit of the nearest division holds'),
      }),
      remains: code('安葬对象', 'For', remainsForm, { ...open, source: NORM }),
      capacityFrom: integer('容纳人数（起）', 'For so many people or more', {
        ...open,
        min: 1,
        max: 12,
        source: NORM,
      }),
      capacityUntil: optional(
        integer('容纳人数（止）', 'For so many people at the most', {
          ...open,
          min: 1,
          max: 12,
          help: { zh: '不填的，对更多人数同样适用', en: 'Left out, it holds for more people too' },
          source: '北京市殡葬管理条例 art. 20: 3 m² for several persons',
        }),
      ),
      limit: decimal('占地面积限额', 'Largest area', {
        ...open,
        min: 0.01,
        max: 100,
        unit: { zh: '平方米', en: 'm²' },
        source: NORM,
      }),
      stoneHeight: optional(
        integer('墓碑高度限额', 'Highest stone', {
          ...open,
          min: 1,
          max: 1000,
          unit: { zh: '厘米', en: 'cm' },
          source:
            'observed: provincial rules (Jiangsu, Shandong, Guangdong) limit the height of the stone',
        }),
      ),
      document: text('依据', 'Document', {
        ...open,
        openBecause: 'names a norm',
        maxLength: 200,
        source: design('each limit is a row, with its norm'),
      }),
      effectiveFrom: date('执行日期', 'In force from', {
        ...open,
        source: design('what was granted before it is judged by what held then'),
      }),
      effectiveUntil: optional(
        date('停止执行日期', 'In force until', {
          ...open,
          source: design('what was granted before it is judged by what held then'),
        }),
      ),
    },
    rules: [
      rule(
        'a-limit-ends-after-it-begins',
        { zh: '停止执行日期须晚于执行日期。', en: 'A limit must end after it begins.' },
        any(absent('effectiveUntil'), below('effectiveFrom', 'effectiveUntil')),
      ),
      rule(
        'a-limit-is-for-some-number',
        {
          zh: '容纳人数的止数不能小于起数。',
          en: 'The larger number of people cannot be below the smaller one.',
        },
        atMost('capacityFrom', 'capacityUntil'),
      ),
    ],
  },
);

/** Where a plot stands, seen from `depth` records further in, and the day that is asked about. */
export interface PlotSeen {
  readonly plot: (name: string, depth: number) => Operand;
  readonly on: (depth: number) => Operand;
}

const holdsFor = ({ plot, on }: PlotSeen, depth: number): Expression =>
  all(
    equal('remains', plot('remains', depth)),
    atMost('capacityFrom', plot('capacity', depth)),
    any(absent('capacityUntil'), atMost(plot('capacity', depth), 'capacityUntil')),
    inDivision(plot('region', depth), 'division'),
    notBefore(on(depth), 'effectiveFrom'),
    any(absent('effectiveUntil'), below(on(depth), 'effectiveUntil')),
  );

/** A row of the nearest division says that the plot is too large, or its stone too high. */
const isOverRegional = (seen: PlotSeen): Expression =>
  exists(
    'areaLimit',
    all(
      holdsFor(seen, 1),
      not(
        exists(
          'areaLimit',
          all(
            holdsFor(seen, 2),
            inDivision('division', outer('division')),
            differ('division', outer('division')),
          ),
          'province',
        ),
      ),
      any(
        below('limit', seen.plot('landArea', 1)),
        below('stoneHeight', seen.plot('stoneHeight', 1)),
      ),
    ),
    'province',
  );

/** m², by what is laid to rest and for how many; of more people no national number is known. */
const NATIONAL = [
  ['ashes', 1, 2, 1],
  ['body', 1, 1, 4],
  ['body', 2, 2, 6],
] as const;

const isOverNational = ({ plot }: PlotSeen): Expression =>
  any(
    ...NATIONAL.map(([remains, from, until, limit]) =>
      all(
        equal(plot('remains', 0), val(remains)),
        atMost(val(from), plot('capacity', 0)),
        atMost(plot('capacity', 0), val(until)),
        below(val(limit), plot('landArea', 0)),
      ),
    ),
  );

/** The plot is larger than the division allows on that day, or than the nation does where no division says. */
export const isOverTheLimit = (seen: PlotSeen): Expression =>
  any(
    isOverRegional(seen),
    all(not(exists('areaLimit', holdsFor(seen, 1), 'province')), isOverNational(seen)),
  );
