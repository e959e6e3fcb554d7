import { codeSet } from '../language/code-set.ts';
import { code, decimal, integer, money, optional } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atLeast,
  atMost,
  below,
  differ,
  type ElementOperand,
  equal,
  type Expression,
  hour,
  minus,
  not,
  type Operand,
  plus,
  present,
  times,
  val,
  when,
} from '../language/expression.ts';
import { type Rule, rule } from '../language/record.ts';
import { design, MARKED_PRICES } from './sources.ts';

const SINCE = '2026.3';
const open = { classification: 'public', since: SINCE } as const;
const MILEAGE = 'observed: FIS price disclosure: initiateMile, initiatePrice, overinitiatePrice';
const NIGHT = design('lists in use add a share or an amount for a transport at night');

const partOfAKilometre = codeSet(
  'partOfAKilometre',
  { zh: '不足一公里', en: 'Part of a kilometre' },
  'design: lists in use count a kilometre that was begun, or whole ones only; a list says which',
  [
    ['whole', '按一公里计', 'Counts as a whole one'],
    ['none', '不计', 'Is not counted'],
  ],
);

export const MOST_KM = 5000;
const LAST_HOUR = 23;
const MOST_OF_THE_PRICE = 5;
const KM = { zh: '公里', en: 'km' } as const;
const HOUR = { zh: '时', en: ':00' } as const;

/** What makes an item, or a guided price, a tariff: the price is the start price then. */
export const TARIFF = {
  includedKm: optional(
    integer('起步里程', 'Kilometres included', {
      ...open,
      min: 0,
      max: MOST_KM,
      unit: KM,
      help: {
        zh: '接运按里程计价的填写：价格为起步价，含从出车到返回的这些里程',
        en: 'Where a transport is priced by distance: the price is the start price and pays for these kilometres, from departure to return',
      },
      source: MILEAGE,
    }),
  ),
  perKm: optional(
    money('续程单价', 'Price of each further kilometre', { ...open, source: MILEAGE }),
  ),
  partKm: optional(
    code('不足一公里', 'Part of a kilometre', partOfAKilometre, {
      ...open,
      source: design('a list says how it counts'),
    }),
  ),
  nightFrom: optional(
    integer('夜间起', 'Night from', {
      ...open,
      min: 0,
      max: LAST_HOUR,
      unit: HOUR,
      help: {
        zh: '夜间加收的填写，整点；以出车时间为准',
        en: 'Where more is charged at night, on the hour; the departure decides',
      },
      source: NIGHT,
    }),
  ),
  nightUntil: optional(
    integer('夜间止', 'Night until', {
      ...open,
      min: 0,
      max: LAST_HOUR,
      unit: HOUR,
      source: NIGHT,
    }),
  ),
  nightShare: optional(
    decimal('夜间加收比例', 'Added at night, as a share', {
      ...open,
      min: 0,
      max: MOST_OF_THE_PRICE,
      scale: 2,
      help: {
        zh: '0.30 即按起步价和续程费加收 30%；与加收金额只填一项',
        en: '0.30 adds 30% of start price and further kilometres; give this or the amount',
      },
      source: NIGHT,
    }),
  ),
  nightExtra: optional(
    money('夜间加收金额', 'Added at night, as an amount', { ...open, source: NIGHT }),
  ),
} as const;

export const TARIFF_ELEMENTS = [
  'includedKm',
  'perKm',
  'partKm',
  'nightFrom',
  'nightUntil',
  'nightShare',
  'nightExtra',
] as const satisfies readonly (keyof typeof TARIFF)[];

const BY_DISTANCE = ['includedKm', 'perKm', 'partKm'] as const;
const AT_NIGHT = ['nightFrom', 'nightUntil'] as const;
const ADDED = ['nightShare', 'nightExtra'] as const;
const none = (names: readonly string[]): Expression => all(...names.map((name) => absent(name)));
const every = (names: readonly string[]): Expression => all(...names.map((name) => present(name)));

/** On an item and on a guided price: a tariff is whole, and of the transport of a body. */
export const tariffRules = (called: string): readonly Rule[] => [
  rule(
    `${called}-is-whole`,
    {
      zh: '按里程计价的，起步里程、续程单价和不足一公里的计法须一并填写；夜间加收的，还须填写起止时点，加收比例和加收金额只填一项。',
      en: 'A price by distance gives the kilometres included, the price of a further one and how a part counts; a night rate gives its hours, and either a share or an amount.',
    },
    any(
      none(TARIFF_ELEMENTS),
      all(every(BY_DISTANCE), none([...AT_NIGHT, ...ADDED])),
      all(
        every([...BY_DISTANCE, ...AT_NIGHT]),
        differ('nightFrom', 'nightUntil'),
        any(
          all(present('nightShare'), absent('nightExtra')),
          all(absent('nightShare'), present('nightExtra')),
        ),
      ),
    ),
    {
      since: SINCE,
      source: `${MARKED_PRICES}, art. 6: the conditions of different prices are marked`,
    },
  ),
  rule(
    `${called}-is-of-a-transport`,
    {
      zh: '只有遗体接运费可以按里程计价。',
      en: 'Only the transport of a body is priced by distance.',
    },
    when(present('includedKm'), equal('feeType', val('01'))),
    { since: SINCE },
  ),
];

/** The parts of a charge that a tariff counts, seen from inside the item. */
export interface CountedOf {
  readonly furtherKm: ElementOperand;
  readonly atNight: ElementOperand;
}

/**
 * About an item with a tariff: what it charges for so many further kilometres, by day or at night, meets the condition.
 * Products and sums are exact; the share of the night alone is rounded, half a fen up.
 */
export function tariffPrice(
  { furtherKm, atNight }: CountedOf,
  meets: (price: Operand) => Expression,
): Expression {
  const byDay = plus('price', times('perKm', furtherKm));
  return all(
    present('includedKm'),
    any(
      all(equal(atNight, val(false)), meets(byDay)),
      all(equal(atNight, val(true)), present('nightExtra'), meets(plus(byDay, 'nightExtra'))),
      all(
        equal(atNight, val(true)),
        present('nightShare'),
        meets(plus(byDay, times('nightShare', byDay))),
      ),
    ),
  );
}

/** About an item with a tariff: so many kilometres are counted of a distance; none where nobody recorded it. */
export function countsKilometres(
  kilometres: ElementOperand,
  furtherKm: ElementOperand,
): Expression {
  const paidFor = plus('includedKm', furtherKm);
  return any(
    all(equal(furtherKm, val(0)), any(absent(kilometres), atMost(kilometres, 'includedKm'))),
    all(
      equal('partKm', val('whole')),
      below(minus(paidFor, val(1)), kilometres),
      atMost(kilometres, paidFor),
    ),
    all(
      equal('partKm', val('none')),
      atMost(paidFor, kilometres),
      below(kilometres, plus(paidFor, val(1))),
    ),
  );
}

/** About an item with a tariff: the night rate is charged of a departure at night, and of no other. */
export function countsTheNight(departed: Operand, atNight: ElementOperand): Expression {
  const [since, until] = [
    atLeast(hour(departed), 'nightFrom'),
    below(hour(departed), 'nightUntil'),
  ];
  const isNight = all(
    present('nightFrom'),
    any(
      all(below('nightFrom', 'nightUntil'), since, until),
      all(below('nightUntil', 'nightFrom'), any(since, until)),
    ),
  );
  return any(
    all(equal(atNight, val(true)), isNight),
    all(equal(atNight, val(false)), not(isNight)),
  );
}

const HUNDRED = val(100);
type ItemElement = (name: string) => ElementOperand;

/** The item's amount is outside what the guided price's own lets it be. */
const isOutside = (name: string, item: ItemElement): Expression =>
  any(
    below(times(name, plus(HUNDRED, 'upBy')), times(item(name), HUNDRED)),
    below(times(item(name), HUNDRED), times(name, minus(HUNDRED, 'downBy'))),
  );

const nightIsDearer = (item: ItemElement): Expression =>
  all(
    present(item('nightFrom')),
    any(
      absent('nightFrom'),
      ...AT_NIGHT.map((name) => differ(name, item(name))),
      all(
        present(item('nightShare')),
        any(absent('nightShare'), below('nightShare', item('nightShare'))),
      ),
      all(
        present(item('nightExtra')),
        any(
          absent('nightExtra'),
          below(times('nightExtra', plus(HUNDRED, 'upBy')), times(item('nightExtra'), HUNDRED)),
        ),
      ),
    ),
  );

/**
 * About a guided price: an item charges by distance or at night what the guided price does not, or more. An
 * item with one price for every distance is bound by the base price alone.
 */
export const tariffIsOutside = (item: ItemElement): Expression =>
  all(
    present(item('includedKm')),
    any(
      absent('includedKm'),
      below(item('includedKm'), 'includedKm'),
      isOutside('perKm', item),
      all(equal('partKm', val('none')), equal(item('partKm'), val('whole'))),
      nightIsDearer(item),
    ),
  );
