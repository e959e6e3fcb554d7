import assert from 'node:assert/strict';
import type { ActTaken } from '@qingming/connect/api/acts.ts';
import type { KindRecord } from '@qingming/connect/api/kinds.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import { INSPECTION_ACTS } from '@qingming/standard/processes/inspections.ts';
import { YEARLY_REPORT_ACTS } from '@qingming/standard/processes/yearly-reports.ts';
import { inspectionItem } from '@qingming/standard/records/inspection-item.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { Answer, TestApi } from '../../../test-support/api.ts';
import type { TestNode } from '../../../test-support/node.ts';

export interface Refusal {
  readonly detail: string;
  readonly values?: { readonly rule?: string };
}

export type Who = ReturnType<TestApi['as']>;

const ACTS: readonly Act[] = [
  ...Object.values(YEARLY_REPORT_ACTS),
  ...Object.values(INSPECTION_ACTS),
];

/** The whole words of a report. */
export const WORDS = {
  operations: '全年运行平稳。',
  safety: '消防检查四次，无事故。',
  finance: '经审计，收支平衡。',
  rewards: '无',
} as const;

type Item = FactOf<typeof inspectionItem>;

const point = (code: string, more: Partial<Item>): Item => ({
  institutionKind: 'BZ',
  yearFrom: '2025',
  chapter: '公开展示',
  code,
  title: `检查内容 ${code}`,
  most: 5,
  judged: 'on-site',
  document: '测试标准',
  ...more,
});

/** A scheme of three points, one of them measured, one of the year before only. Their identifiers by code. */
export async function schemeOf(node: TestNode): Promise<ReadonlyMap<string, string>> {
  const records = node.recordsAs('provinceOfficer');
  const owner = { region: node.node.node };
  const rows: readonly Item[] = [
    point('A-1', {
      most: 10,
      judged: 'computed',
      figure: 'days-with-prices',
      fullAt: 100,
      noneAt: 0,
    }),
    point('A-2', {}),
    point('B-1', { chapter: '安全', most: 8 }),
    point('Z-1', { yearFrom: '2024', yearUntil: '2024' }),
    point('Z-2', { institutionKind: 'GZ' }),
  ];
  const made = new Map<string, string>();
  for (const row of rows) made.set(row.code, (await records.create(inspectionItem, row, owner)).id);
  return made;
}

/** Takes acts on roots of one kind, each time on the version that stands. */
export const actsOn = (kind: 'yearlyReport' | 'inspection') => {
  const path = `/api/kinds/${kind}`;
  const now = async (who: Who, id: string): Promise<KindRecord> => {
    const found = await who.get<{ record: KindRecord }>(`${path}/records/${id}`);
    assert.equal(found.status, 200, found.text);
    return found.body.record;
  };
  const take = async (
    who: Who,
    id: string,
    name: string,
    answers: object = {},
  ): Promise<Answer<ActTaken & Refusal>> => {
    const isNew = ACTS.find((act) => act.name === name)?.verb === 'create';
    const version = isNew || 'version' in answers ? {} : { version: (await now(who, id)).version };
    return who.post(`${path}/records/${id}/acts/${name}`, { ...version, ...answers });
  };
  return {
    now,
    take,
    begin: (who: Who, name: string, answers: object): Promise<Answer<ActTaken & Refusal>> =>
      who.post(`${path}/acts/${name}`, answers),
    done: async (...asked: Parameters<typeof take>): Promise<ActTaken> => {
      const answer = await take(...asked);
      assert.equal(answer.status, 200, `${asked[2]}: ${answer.text}`);
      return answer.body;
    },
    refused: async (rule: RegExp, ...asked: Parameters<typeof take>): Promise<void> => {
      const answer = await take(...asked);
      assert.equal(answer.status, 422, `${asked[2]}: ${answer.text}`);
      assert.match(answer.text, rule, asked[2]);
    },
  };
};
