import type { FactOf } from '@qingming/standard/language/record.ts';
import { formatSeriesNumber } from '@qingming/standard/numbers/series-number.ts';
import { inspection } from '@qingming/standard/records/inspection.ts';
import { inspectionItem } from '@qingming/standard/records/inspection-item.ts';
import { inspectionScore, rectification } from '@qingming/standard/records/inspection-score.ts';
import { yearlyFigure, yearlyReport } from '@qingming/standard/records/yearly-report.ts';
import type { NodeContext } from '../kernel/node.ts';
import type { Owner } from '../kernel/records/stored.ts';
import type { Records } from '../kernel/records/records.ts';
import { figuresOf } from '../modules/inspections/figures.ts';
import { houseOf, listOfPoints } from '../modules/inspections/scheme.ts';
import { type Batch, newFact, newVersion, type Step } from './batch.ts';
import { SCHEME } from './inspection-scheme.ts';
import type { Random } from './random.ts';
import { DAY, dayOf, dayStart, HOUR, iso, yearOf } from './time.ts';

type Report = FactOf<typeof yearlyReport>;

interface Door {
  readonly node: NodeContext;
  readonly records: Records;
  readonly random: Random;
  readonly now: number;
}

export type InHouse = Owner & { readonly institution: string };

/** Who writes and who decides are two. */
const PREPARES = 'demo';
const FILES = 'demo:head';
const INSPECTS = 'demo:county';
const PUBLISHES = 'demo:province';

const numberOf = (prefix: string, { region }: Owner, at: number): string =>
  formatSeriesNumber({ prefix, region, year: yearOf(at), serial: 1 });

/** The scheme was written before the first year that is inspected by it. */
export function schemeBatch({ node, random, now }: Omit<Door, 'records'>): Batch {
  const at = dayStart(`${yearOf(now) - 1}-12-20`) + 10 * HOUR;
  const owner = { region: node.node };
  return [
    {
      kind: inspectionItem,
      facts: SCHEME.map((item) => newFact(inspectionItem, random.uuid(at), owner, at, item)),
    },
  ];
}

/** So many identifiers of a moment, in the order in which papers list their records. */
const inOrder = (random: Random, at: number, many: number): readonly string[] =>
  Array.from({ length: many }, () => random.uuid(at)).toSorted();

/** The code of each item that was written. */
export const codesOf = (scheme: Batch): ReadonlyMap<string, string> =>
  new Map(
    scheme.flatMap((step) =>
      'facts' in step
        ? step.facts.map(({ id, fact }) => [id ?? '', String(fact['code'])] as const)
        : [],
    ),
  );

const WORDS = {
  operations:
    '全年业务运行平稳，服务窗口每日开放。群众意见主要集中在停车和等候时间，已增设临时停车位并推行错峰安排。',
  safety: '开展消防检查四次、应急演练两次，火化机和冷藏设备按期检修，全年无安全事故。',
  finance: '收支由县财政统一管理，经会计师事务所审计，出具无保留意见。',
  rewards: '无行政处罚。',
  lacking: '平台启用以前的月份没有登记，未计入数字。',
} as const;

/** The report of last year, filed in spring with the figures that the records have. */
export async function yearReport(
  { node, records, random, now }: Door,
  owner: InHouse,
): Promise<Batch> {
  const year = String(yearOf(now) - 1);
  const begun = dayStart(`${yearOf(now)}-02-10`) + 9 * HOUR;
  const filed = begun + 6 * DAY;
  const id = random.uuid(begun);
  const days = { from: `${year}-01-01`, to: `${year}-12-31` };
  const values = await figuresOf(node, records, await houseOf(records, owner.institution), days);
  const ids = inOrder(random, filed, values.size);
  const figures = [...values].map(([figure, { value, whole }], at) =>
    newFact(yearlyFigure, ids[at] ?? '', { ...owner, root: id }, filed, {
      figure,
      value,
      whole,
      workedAt: iso(filed),
    }),
  );
  const draft = {
    number: numberOf('NB', owner, begun),
    year,
    from: days.from,
    until: days.to,
    state: 'draft',
    preparedBy: PREPARES,
    ...WORDS,
  } as const;
  const filing = { state: 'filed', filedBy: FILES, filedAt: iso(filed) } as const;
  const checked = {
    state: 'checked',
    checkedBy: INSPECTS,
    checkedOn: dayOf(filed + 9 * DAY),
  } as const;
  const version = (from: number, at: number, changes: Partial<Report>, why: string): Step => ({
    kind: yearlyReport,
    versions: [newVersion(yearlyReport, id, from, at, changes, why)],
  });
  return [
    { kind: yearlyReport, facts: [newFact(yearlyReport, id, owner, begun, draft)] },
    version(1, begun + 5 * DAY, { state: 'submitted', submittedBy: PREPARES }, '提交'),
    version(2, filed, filing, '上报并公开'),
    { kind: yearlyFigure, facts: figures },
    version(3, filed, { figures: figures.length }, '平台计算'),
    version(4, filed + 9 * DAY, checked, '核对'),
  ];
}

/** What was found at a house, by the code of the point: the points that were lost, why, and what is asked. */
export interface Finding {
  readonly code: string;
  readonly lost: number;
  readonly reason: string;
  readonly asked?: string;
}

interface Visit {
  readonly owner: InHouse;
  /** Days ago on which it was opened. */
  readonly ago: number;
  readonly authority: string;
  readonly findings: readonly Finding[];
  /** The code of each item. */
  readonly codes: ReadonlyMap<string, string>;
}

const TERM = 30 * DAY;

/** An inspection for last year: passed and made public, or with something that has to be put right. */
export async function inspectionBatch(
  { node, records, random, now }: Door,
  { owner, ago, authority, findings, codes }: Visit,
): Promise<Batch> {
  const year = String(yearOf(now) - 1);
  const opened = now - ago * DAY;
  const concluded = opened + DAY;
  const id = random.uuid(opened);
  const part = { ...owner, root: id };
  const points = await listOfPoints(node, records, owner.institution, year);
  const ids = inOrder(random, opened, points.length);
  const lines = points.map((point, at) =>
    newFact(inspectionScore, ids[at] ?? '', part, opened, point),
  );
  const judged = points.map((point) => {
    const found = findings.find(({ code }) => code === codes.get(point.item));
    const lost = found?.lost ?? 0;
    const score = Math.max(0, (point.proposed ?? point.most) - lost);
    const reason = found?.reason ?? (score < point.most ? '按平台计算值扣分' : undefined);
    return { score, reason, most: point.most };
  });
  const scores = judged.map(({ score, reason }, at) =>
    newVersion(
      inspectionScore,
      lines[at]?.id ?? '',
      1,
      opened + HOUR,
      { score, reason, scoredBy: INSPECTS, scoredAt: iso(opened + HOUR) },
      '评分',
    ),
  );
  const asks = findings.flatMap(({ asked, code }) =>
    asked === undefined
      ? []
      : [
          newFact(rectification, random.uuid(opened), part, opened + 2 * HOUR, {
            asked,
            dueOn: dayOf(concluded + TERM),
            point: lines[points.findIndex(({ item }) => codes.get(item) === code)]?.id,
            askedBy: INSPECTS,
            askedAt: iso(opened + 2 * HOUR),
          }),
        ],
  );
  const sum = (name: 'score' | 'most') => judged.reduce((all, one) => all + one[name], 0);
  const result = {
    visitedOn: dayOf(opened),
    inspectors: '李检、周查',
    total: sum('score'),
    most: sum('most'),
    concludedBy: INSPECTS,
    concludedAt: iso(concluded),
  };
  const passed = {
    ...result,
    state: 'closed',
    result: 'pass',
    opinion: '管理规范，请继续保持。',
    closedBy: INSPECTS,
    closedAt: iso(concluded),
  } as const;
  const toRectify = {
    ...result,
    state: 'rectifying',
    result: 'rectify',
    rectifyBy: dayOf(concluded + TERM),
  } as const;
  const begun = newFact(inspection, id, owner, opened, {
    number: numberOf('NJ', owner, opened),
    year,
    round: 1,
    state: 'open',
    authority,
    items: points.length,
    openedBy: INSPECTS,
    openedAt: iso(opened),
  });
  const isPassed = asks.length === 0;
  const published = { publishedBy: PUBLISHES, publishedOn: dayOf(concluded + 3 * DAY) };
  const steps: Batch = [
    { kind: inspection, facts: [begun] },
    { kind: inspectionScore, facts: lines },
    { kind: inspectionScore, versions: scores },
    { kind: rectification, facts: asks },
    {
      kind: inspection,
      versions: [newVersion(inspection, id, 1, concluded, isPassed ? passed : toRectify, '评定')],
    },
    {
      kind: inspection,
      versions: isPassed
        ? [newVersion(inspection, id, 2, concluded + 3 * DAY, published, '公布结果')]
        : [],
    },
  ];
  return steps.filter((step) => ('facts' in step ? step.facts : step.versions).length > 0);
}

/** What was found at the first funeral home: something that still has to be put right. */
export const AT_THE_HOME: readonly Finding[] = [
  {
    code: 'C-02',
    lost: 4,
    reason: '二楼灭火器两具过期，后门通道堆放杂物',
    asked: '更换过期灭火器，清理后门通道，并提交照片',
  },
  { code: 'B-04', lost: 1, reason: '抽查二十份火化档案，一份缺联系人签字复印件' },
];
