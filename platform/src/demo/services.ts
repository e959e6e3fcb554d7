import type { FactOf } from '@qingming/standard/language/record.ts';
import type { priceItem } from '@qingming/standard/records/price.ts';

type Item = FactOf<typeof priceItem>;

/** The services that the generated homes price, by the code of their items. */
export const SERVICE_CODES = [
  'JC01',
  'JC02',
  'JC03',
  'JC04',
  'JC05',
  'JC06',
  'JC07',
  'JC08',
  'JC09',
  'FJ01',
  'FJ02',
  'FJ03',
  'FJ04',
  'FJ05',
  'FJ06',
  'FJ07',
  'FJ08',
  'FJ09',
  'FJ10',
] as const;
export type ServiceCode = (typeof SERVICE_CODES)[number];

type ByDistance = Pick<
  Item,
  'includedKm' | 'partKm' | 'nightFrom' | 'nightUntil' | 'nightShare'
> & { readonly perKm: 'JC02' };

/** One line of the published lists: what is priced, and what it cost before and costs since 2026-03-30. */
export interface Service {
  readonly name: string;
  readonly nameEn: string;
  readonly basic: boolean;
  readonly feeType: Item['feeType'];
  readonly unit: string;
  readonly unitEn: string;
  /** Fen. Levels of the lists of Shanghai, Yantai, Boli and Leizhou. */
  readonly price: number;
  readonly former: number;
  readonly content?: string;
  /** How lists since 2026-03-30 price a transport by its distance; a further kilometre costs as JC02 does. */
  readonly byDistance?: ByDistance;
  /** Only lists before 2026-03-30 have it. */
  readonly isFormer?: true;
  /** Below which age a share of the price is charged, in lists since 2026-03-30. */
  readonly forChildren?: { readonly ageUnder: number; readonly share: number };
}

const HALF_FOR_CHILDREN = { ageUnder: 14, share: 0.5 } as const;

const service = (
  [name, nameEn]: readonly [string, string],
  [basic, feeType]: readonly [boolean, Item['feeType']],
  [unit, unitEn]: readonly [string, string],
  [price, former]: readonly [number, number],
  content?: string,
): Service => ({
  name,
  nameEn,
  basic,
  feeType,
  unit,
  unitEn,
  price,
  former,
  ...(content === undefined ? {} : { content }),
});

const TIME = ['次', 'time'] as const;
const BODY = ['具', 'body'] as const;
const DAYS = ['天', 'day'] as const;
const PIECE = ['件', 'piece'] as const;

export const SERVICES: Readonly<Record<ServiceCode, Service>> = {
  JC01: {
    ...service(
      ['遗体接运（普通殡仪车）', 'Transport, plain hearse'],
      [true, '01'],
      TIME,
      [24_000, 28_000],
      '含抬运、消毒和普通殡仪车',
    ),
    byDistance: {
      includedKm: 20,
      perKm: 'JC02',
      partKm: 'whole',
      nightFrom: 22,
      nightUntil: 6,
      nightShare: 0.2,
    },
  },
  JC02: {
    ...service(
      ['遗体接运（20 公里以上）', 'Transport, each kilometre above 20'],
      [true, '01'],
      ['公里', 'km'],
      [300, 400],
    ),
    isFormer: true,
  },
  JC03: service(
    ['遗体存放（冷藏）', 'Mortuary storage, refrigerated'],
    [true, '02'],
    DAYS,
    [8_000, 9_000],
    '不足一天按一天计',
  ),
  JC04: service(
    ['遗体告别（基本厅）', 'Farewell, plain hall'],
    [true, '08'],
    TIME,
    [23_000, 30_000],
    '一小时内，含布置和音响',
  ),
  JC05: {
    ...service(
      ['遗体火化（平板炉）', 'Cremation, flat-bed cremator'],
      [true, '03'],
      BODY,
      [25_000, 30_000],
    ),
    forChildren: HALF_FOR_CHILDREN,
  },
  JC06: {
    ...service(
      ['遗体火化（拣灰炉）', 'Cremation, cremator from which the family gathers the ashes'],
      [true, '03'],
      BODY,
      [60_000, 80_000],
    ),
    forChildren: HALF_FOR_CHILDREN,
  },
  JC07: service(['骨灰寄存', 'Storage of ashes'], [true, '04'], ['年', 'year'], [6_000, 6_000]),
  JC08: service(
    ['生态安葬', 'Ecological burial'],
    [true, '10'],
    TIME,
    [0, 0],
    '本单位不提供；可到公益性公墓办理',
  ),
  JC09: service(
    ['遗体整容（普通）', 'Cosmetic preparation, plain'],
    [true, '05'],
    BODY,
    [12_000, 15_000],
  ),
  FJ01: service(['守灵室', 'Vigil room'], [false, '07'], ['夜', 'night'], [40_000, 48_000]),
  FJ02: service(
    ['告别厅（大厅）', 'Farewell, large hall'],
    [false, '07'],
    TIME,
    [90_000, 120_000],
    '一小时内，可容 150 人',
  ),
  FJ03: service(
    ['告别厅（中厅）', 'Farewell, middle hall'],
    [false, '07'],
    TIME,
    [52_000, 68_000],
    '一小时内，可容 60 人',
  ),
  FJ04: service(['司仪', 'Celebrant'], [false, '08'], TIME, [30_000, 36_000]),
  FJ05: service(['遗体防腐', 'Embalming'], [false, '06'], BODY, [68_000, 80_000]),
  FJ06: service(['骨灰盒（素木）', 'Urn, plain wood'], [false, '09'], PIECE, [15_000, 20_000]),
  FJ07: service(['骨灰盒（柏木）', 'Urn, cypress'], [false, '09'], PIECE, [68_000, 88_000]),
  FJ08: service(
    ['寿衣（棉）', 'Burial clothes, cotton'],
    [false, '09'],
    ['套', 'set'],
    [38_000, 45_000],
  ),
  FJ09: service(['鲜花', 'Flowers'], [false, '09'], ['组', 'arrangement'], [26_000, 30_000]),
  FJ10: service(['可降解骨灰坛', 'Urn that dissolves'], [false, '09'], PIECE, [9_000, 9_000]),
};

/** Services that no generated home offers: the list says so. */
export const NOT_OFFERED: ReadonlySet<ServiceCode> = new Set(['JC08', 'FJ05']);

/** What a cemetery and a columbarium publish beside what they must. */
export const RESTING: readonly (readonly [code: string, service: Service])[] = [
  ['JC07', service(['骨灰寄存', 'Storage of ashes'], [true, '04'], ['年', 'year'], [6_000, 6_000])],
  [
    'JC08',
    service(
      ['生态安葬（树葬、花坛葬）', 'Ecological burial under a tree or in a flower bed'],
      [true, '10'],
      ['位', 'place'],
      [98_000, 120_000],
    ),
  ],
  [
    'FJ11',
    service(
      ['墓位使用费', 'Plot use fee'],
      [false, '10'],
      ['位·20 年', 'plot, 20 years'],
      [2_860_000, 3_200_000],
    ),
  ],
  [
    'JC10',
    service(
      ['骨灰格位安葬（格位使用费）', 'Placement in a niche (niche use fee)'],
      [true, '12'],
      ['位·20 年', 'niche, 20 years'],
      [180_000, 180_000],
      '含格位使用二十年',
    ),
  ],
  [
    'FJ12',
    service(['维护管理费', 'Maintenance fee'], [false, '10'], ['年', 'year'], [12_000, 12_000]),
  ],
];
