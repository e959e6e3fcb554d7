import assert from 'node:assert/strict';
import type { Opened } from '@qingming/connect/api/cases.ts';
import type {
  RelocationPage,
  RelocationScanned,
  RelocationWritten,
} from '@qingming/connect/api/relocations.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { relocationLine } from '@qingming/standard/records/relocation-line.ts';
import type { Answer, TestCaller } from '../../../test-support/api.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { sql } from '../../kernel/db/sql.ts';
import { type Desk, open, operatorAt, type Problem, step } from './cases.test-support.ts';

let codes = 0;

/** Cabinets of their own, so that one test does not meet another. */
export async function cabinets(desk: Desk, count: number): Promise<readonly string[]> {
  const records = desk.test.recordsAs(['manager'], { region: COUNTY, institution: desk.home.id });
  const owner = { region: COUNTY, institution: desk.home.id };
  const made: string[] = [];
  for (let at = 0; at < count; at += 1) {
    codes += 1;
    const code = `LC-${String(codes).padStart(2, '0')}`;
    const fact = { code, name: `冷藏${codes}号`, kind: 'cold-cabinet', holdsOne: true } as const;
    made.push((await records.create(place, { ...fact, inUse: true }, owner)).id);
  }
  return made;
}

/** Somebody who lies in a cabinet. */
export async function laidIn(
  desk: Desk,
  cabinet: string,
  more: Parameters<typeof open>[1] = {},
): Promise<Opened> {
  const opened = await open(desk, more);
  const at = desk.later(1);
  const scan = opened.tagNumber;
  await step(desk, opened.case, 'moves', { scan, place: cabinet, reason: 'storage', at });
  return opened;
}

/** Two operators and the clerk, each with an account and a staff record of their own. */
export const staffOf = (desk: Desk) => ({
  first: operatorAt(desk, desk.home.people.operator),
  second: operatorAt(desk, desk.home.people.witness),
});

export const begin = async (by: TestCaller, places: readonly string[]): Promise<string> => {
  const { status, body, text } = await by.post<RelocationWritten>('/api/relocations', {
    reason: 'fault',
    places,
  });
  assert.equal(status, 201, text);
  return body.id;
};

export interface Scanning {
  readonly way: 'out' | 'in';
  readonly scan: string;
  readonly place: string;
  readonly mark?: string;
  readonly sex?: string;
  readonly line?: string;
}

export const scan = (by: TestCaller, id: string, input: Scanning) =>
  by.post<RelocationScanned & Problem>(`/api/relocations/${id}/scans`, {
    mark: 'seen',
    sex: '1',
    ...input,
  });

export const scanned = async (by: TestCaller, id: string, input: Scanning): Promise<void> => {
  const { status, body, text } = await scan(by, id, input);
  assert.equal(status, 200, text);
  assert.equal(body.outcome, 'recorded', text);
};

export const close = (by: TestCaller, id: string): Promise<Answer<RelocationWritten & Problem>> =>
  by.post<RelocationWritten & Problem>(`/api/relocations/${id}/close`);

export const relocationOf = async (by: TestCaller, id: string): Promise<RelocationPage> => {
  const { status, body, text } = await by.get<RelocationPage>(`/api/relocations/${id}`);
  assert.equal(status, 200, text);
  return body;
};

export const ruleOf = ({ values }: Problem): unknown => values['rule'];

/** Where each body lies, by its case, as the tables say it: a list of places that should hold one. */
export async function whereAll(
  desk: Desk,
  cases: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await desk.test.owner.all<{ case_id: string; place: string }>(sql`
    select case_id, place from custody
    where case_id = any(${cases}::uuid[]) and subject = 'body' and until is null and not voided`);
  return new Map(
    cases.map((id) => [id, rows.filter((row) => row.case_id === id).map((row) => row.place)]),
  );
}

export const linesOf = (desk: Desk, id: string) =>
  desk.test
    .recordsAs('clerk', { region: COUNTY, institution: desk.home.id })
    .ofRoot(relocationLine, id);
