import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Board } from '@qingming/connect/api/board.ts';
import type { Written } from '@qingming/connect/api/cases.ts';
import { scanMismatch } from '@qingming/standard/records/scan-mismatch.ts';
import {
  type Desk,
  open,
  openDesk,
  operatorAt,
  page,
  type Problem,
  step,
} from './cases.test-support.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { type Intruder, intruderAt, refusedByDatabase } from './intruder.test-support.ts';

let desk: Desk;
let intruder: Intruder;
before(async () => {
  desk = await openDesk();
  intruder = intruderAt(desk);
});
after(() => desk.close());

const RULE = 'the-tag-is-of-somebody-else';
const tell = (id: string, input: object, by = operatorAt(desk, desk.home.people.operator)) =>
  by.post<Written & Problem>(`/api/cases/${id}/scan-mismatch`, input);

const twoInCare = async () => {
  const [one, two] = [await open(desk), await open(desk)];
  const { reception } = desk.home.places;
  const arrival = { scan: one.tagNumber, place: reception, reason: 'arrival' } as const;
  await step(desk, one.case, 'moves', arrival);
  return { one, two };
};

const counted = async (): Promise<number> =>
  (await desk.clerk.get<Board>('/api/board')).body.today.mismatches;

test('an operator tells that the tag of somebody else was scanned; who it was and when stand there', async () => {
  const { one, two } = await twoInCare();
  const before = await counted();
  const { status, body, text } = await tell(one.case, { scanned: two.tagNumber });
  assert.equal(status, 200, text);
  const records = desk.test.recordsAs('clerk', { region: COUNTY, institution: desk.home.id });
  const kept = await records.get(scanMismatch, body.records[0]?.id ?? '');
  assert.equal(kept.fact.scanned, two.tagNumber);
  assert.equal(kept.root, one.case);
  assert.notEqual(kept.fact.scannedBy, '');
  assert.equal(await counted(), before + 1);
  const shown = await page(desk, one.case);
  assert.ok(shown.further.some(({ kind }) => kind === scanMismatch.kind));
});

test('the person’s own tag is no mismatch, through the interface or past it', async () => {
  const { one, two } = await twoInCare();
  const { status, body } = await tell(one.case, { scanned: one.tagNumber });
  assert.equal(status, 422);
  assert.equal(body.values['rule'], RULE);
  const told = await tell(one.case, { scanned: two.tagNumber });
  const id = told.body.records[0]?.id ?? '';
  await refusedByDatabase(intruder.change(scanMismatch.kind, id, { scanned: one.tagNumber }), RULE);
});

test('the tag that was replaced is a mismatch', async () => {
  const { one } = await twoInCare();
  const replaced = await desk.clerk.post(`/api/cases/${one.case}/tags`, {
    subject: 'body',
    reason: '标签破损',
  });
  assert.equal(replaced.status, 200, replaced.text);
  const { status, text } = await tell(one.case, { scanned: one.tagNumber });
  assert.equal(status, 200, text);
});

test('what is no tag, comes from the future or is told by another house is refused', async () => {
  const { one, two } = await twoInCare();
  assert.equal((await tell(one.case, { scanned: '6901234567892' })).status, 400);
  const scannedAt = new Date(desk.test.node.clock.now().getTime() + 3_600_000).toISOString();
  assert.equal((await tell(one.case, { scanned: two.tagNumber, scannedAt })).status, 422);
  const elsewhere = desk.api.as('operator', {
    region: '370103',
    institution: '01930000-0000-7000-8000-00000000ffff',
  });
  assert.equal((await tell(one.case, { scanned: two.tagNumber }, elsewhere)).status, 404);
});

test('the same telling twice is one', async () => {
  const { one, two } = await twoInCare();
  const id = '01930000-0000-7000-8000-00000000aaaa';
  for (const _ of [1, 2]) {
    const { status, text } = await tell(one.case, { id, scanned: two.tagNumber });
    assert.equal(status, 200, text);
  }
  const records = desk.test.recordsAs('clerk', { region: COUNTY, institution: desk.home.id });
  assert.equal((await records.ofRoot(scanMismatch, one.case)).length, 1);
});
