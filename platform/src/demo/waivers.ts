import type { FactOf } from '@qingming/standard/language/record.ts';
import { waiverRule } from '@qingming/standard/records/price.ts';
import { type Batch, newFact } from './batch.ts';
import type { Random } from './random.ts';
import { dayStart, HOUR } from './time.ts';

type Rule = FactOf<typeof waiverRule>;

/** A rule with the identifier under which bills name it. */
export interface Waiver {
  readonly id: string;
  readonly rule: Rule;
}

const SINCE = '2021-01-01';
const NATIONAL_SINCE = '2026-03-30';

type Line = readonly [
  group: Rule['group'],
  feeType: Rule['feeType'],
  cap: number,
  units: number | undefined,
  name: string,
  nameEn: string,
];

/** Levels of the schemes of Leizhou, Huizhou and Boli. */
const LINES: readonly Line[] = [
  ['universal', '01', 30_000, undefined, '遗体接运费免除', 'Transport waived'],
  ['universal', '02', 24_000, 3, '遗体存放费免除（三天）', 'Three days of mortuary storage waived'],
  ['universal', '03', 30_000, undefined, '遗体火化费免除', 'Cremation waived'],
  ['universal', '04', 6_000, 1, '骨灰寄存费免除（一年）', 'One year of storage of ashes waived'],
  [
    'minimum-living',
    '08',
    23_000,
    undefined,
    '低保对象告别费免除',
    'Farewell waived for people on minimum living allowance',
  ],
  [
    'minimum-living',
    '09',
    15_000,
    undefined,
    '低保对象骨灰盒减免',
    'Urn reduced for people on minimum living allowance',
  ],
];

const written = (rule: Rule, at: number, random: Random, region: string) => {
  const id = random.uuid(at);
  return { waiver: { id, rule }, fact: newFact(waiverRule, id, { region }, at, rule) };
};

/** The waiver rules of a province, for people whose household registration is in it. */
export function provincialWaivers(
  random: Random,
  node: string,
  name: string,
): { readonly waivers: readonly Waiver[]; readonly batch: Batch } {
  const at = dayStart(SINCE) + 9 * HOUR;
  const rules = LINES.map(([group, feeType, cap, mostUnits, zh, en]) =>
    written(
      {
        name: `${name}户籍居民${zh}`,
        nameEn: en,
        household: node.slice(0, 2),
        group,
        feeType,
        cap,
        document: `${name}惠民殡葬演示办法（2021）`,
        effectiveFrom: SINCE,
        ...(mostUnits === undefined ? {} : { mostUnits }),
      },
      at,
      random,
      node,
    ),
  );
  return {
    waivers: rules.map(({ waiver }) => waiver),
    batch: [{ kind: waiverRule, facts: rules.map(({ fact }) => fact) }],
  };
}

/** The one rule that the ministry sets: it travels down to every province. */
export function nationalWaivers(random: Random, node: string): Batch {
  const at = dayStart(NATIONAL_SINCE) + 9 * HOUR;
  const { fact } = written(
    {
      name: '身份不明的逝者火化费免除',
      nameEn: 'Cremation of unidentified persons waived',
      group: 'nameless',
      feeType: '03',
      cap: 100_000,
      document: '全国惠民殡葬演示通知（2026）',
      effectiveFrom: NATIONAL_SINCE,
    },
    at,
    random,
    node,
  );
  return [{ kind: waiverRule, facts: [fact] }];
}
