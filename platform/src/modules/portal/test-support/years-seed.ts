import { inspection } from '@qingming/standard/records/inspection.ts';
import { inspectionItem } from '@qingming/standard/records/inspection-item.ts';
import { inspectionScore } from '@qingming/standard/records/inspection-score.ts';
import { yearlyFigure, yearlyReport } from '@qingming/standard/records/yearly-report.ts';
import type { TestNode } from '../../../../test-support/node.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { HOME } from './seed.ts';

const ownerOf = async ({ owner }: TestNode) =>
  owner.one<{ institution: string; region: string }>(
    sql`select id as institution, region from institution where number = ${HOME}`,
  );

const WORDS = {
  operations: '全年运行平稳。\n窗口每日开放。',
  safety: '无事故 <b>。',
  finance: '经审计。',
  rewards: '无',
} as const;

/** A report of a year of the home: a draft, or filed with two figures. */
export async function reportOf(test: TestNode, year: string, isFiled: boolean): Promise<void> {
  const owner = await ownerOf(test);
  const records = test.recordsAs(['manager'], owner);
  const filedAt = '2026-03-02T01:00:00.000Z';
  const days = { year, from: `${year}-01-01`, until: `${year}-12-31` };
  const draft = {
    number: `NB370102-2026-${year}`,
    ...days,
    preparedBy: 'clerk',
    ...WORDS,
  } as const;
  await records.together(async (tx) => {
    const { id } = await tx.create(yearlyReport, { state: 'draft', ...draft }, owner);
    if (!isFiled) return;
    const submitted = { state: 'submitted', submittedBy: 'clerk' } as const;
    await tx.revise(yearlyReport, id, 1, submitted, '提交');
    const filed = { state: 'filed', filedBy: 'manager', filedAt } as const;
    await tx.revise(yearlyReport, id, 2, filed, '上报');
    const part = { ...owner, root: id };
    for (const figure of [
      { figure: 'cremations', value: 1234 },
      { figure: 'days-with-prices', value: 300, whole: 365 },
    ] as const)
      await tx.create(yearlyFigure, { ...figure, workedAt: filedAt }, part);
    await tx.revise(yearlyReport, id, 3, { figures: 2 }, '平台计算');
  });
}

/** The home passed an inspection of a year; its result is public, or not yet. */
export async function inspectedIn(test: TestNode, year: string, isPublic: boolean): Promise<void> {
  const owner = await ownerOf(test);
  const scheme = {
    institutionKind: 'BZ',
    yearFrom: year,
    yearUntil: year,
    chapter: '公开展示',
    code: 'A-1',
    title: '公示价格',
    most: 10,
    judged: 'on-site',
    document: '测试标准',
  } as const;
  const province = test.recordsAs(['provinceOfficer']);
  const item = await province.create(inspectionItem, scheme, { region: test.node.node });
  const at = '2026-05-06T01:00:00.000Z';
  await province.together(async (tx) => {
    const opened = {
      number: `NJ370102-2026-${year}`,
      year,
      round: 1,
      state: 'open',
      authority: '历下区民政局',
      items: 1,
      openedBy: 'officer',
      openedAt: at,
    } as const;
    const { id } = await tx.create(inspection, opened, owner);
    const line = await tx.create(
      inspectionScore,
      { item: item.id, most: 10 },
      { ...owner, root: id },
    );
    const judged = { score: 9, reason: '一处过期', scoredBy: 'officer', scoredAt: at };
    await tx.revise(inspectionScore, line.id, 1, judged, '评分');
    const closed = {
      state: 'closed',
      result: 'pass',
      total: 9,
      most: 10,
      opinion: '管理规范。',
      visitedOn: '2026-05-06',
      inspectors: '赵检',
      concludedBy: 'officer',
      concludedAt: at,
      closedBy: 'officer',
      closedAt: at,
    } as const;
    await tx.revise(inspection, id, 1, closed, '评定');
    if (!isPublic) return;
    const published = { publishedBy: 'other', publishedOn: '2026-05-10' };
    await tx.revise(inspection, id, 2, published, '公布');
  });
}
