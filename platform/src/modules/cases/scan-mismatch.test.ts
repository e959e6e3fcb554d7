import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Board } from '@qingming/connect/api/board.ts';
import type { Written } from '@qingming/connect/api/cases.ts';
import { scanMismatch } from '@qingming/standard/records/scan-mismatch.ts';
import {
  atTheFurnace,
  confirm,
  type Desk,
  LEAVES_WITH,
  open,
  openDesk,
  operatorAt,
  page,
  type Problem,
  refused,
  step,
  toCabinet,
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

const keptIn = async (id: string) =>
  (
    await desk.test
      .recordsAs('clerk', { region: COUNTY, institution: desk.home.id })
      .ofRoot(scanMismatch, id)
  ).map(({ fact }) => fact);

test('wherever a tag is scanned, a wrong one is refused, counted once, and tells where it was', async () => {
  const other = await open(desk);
  const own = await open(desk);
  const { places, people } = desk.home;
  await toCabinet(desk, own, places.reception);
  await confirm(desk, own);
  desk.later(10);
  const wrong = other.tagNumber;
  const before = await counted();
  const at = { ...atTheFurnace(desk, own), scan: wrong };
  const acts = [
    ['moves', { scan: wrong, place: places.vigil, reason: 'vigil' }, places.vigil],
    ['hand-over', { scan: wrong, handedTo: own.contact, ...LEAVES_WITH }, undefined],
    [
      'take-out',
      {
        scan: wrong,
        handedTo: own.contact,
        ...LEAVES_WITH,
        expectedBack: new Date(Date.now() + 86_400_000).toISOString(),
      },
      undefined,
    ],
    [
      'preparation',
      { treatment: '整容', scan: wrong, place: places.preparation, embalmer: people.embalmer },
      places.preparation,
    ],
  ] as const;
  for (const [name, input, where] of acts) {
    const problem = await refused(desk, own.case, name, input as never);
    assert.equal(problem.values['rule'], 'the-tag-itself-was-scanned', name);
    const last = (await keptIn(own.case)).at(-1);
    assert.deepEqual([last?.scanned, last?.place], [wrong, where], name);
  }
  const operator = operatorAt(desk, people.operator);
  const check = await operator.post<Problem>(`/api/cases/${own.case}/cremation/check`, {
    scan: wrong,
    cremator: places.cremator1,
  });
  assert.equal(check.body.values['rule'], 'the-tag-itself-was-scanned');
  const begins = await operator.post<Problem>(`/api/cases/${own.case}/cremation`, at);
  assert.equal(begins.body.values['rule'], 'the-tag-itself-was-scanned', begins.text);
  const kept = await keptIn(own.case);
  assert.deepEqual(
    kept.map(({ note }) => note?.split(' ')[0]),
    ['登记移动', '登记遗体移交', '登记暂时带出', '开始整容', '火化前复核', '开始火化'],
  );
  assert.equal(await counted(), before + kept.length);
  const [stay] = (await page(desk, own.case)).custody.filter(
    ({ fact }) => fact.until === undefined,
  );
  assert.equal(stay?.fact.place, places.reception);
  const { records } = await step(desk, own.case, 'cremation', atTheFurnace(desk, own));
  const [burning] = records;
  desk.later(50);
  const ended = await refused(desk, own.case, 'cremation/finish', {
    cremation: burning?.id ?? '',
    version: 1,
    finishTag: wrong,
    ashesPlace: places.ashesRoom,
  });
  assert.equal(ended.values['rule'], 'the-same-tag-at-the-end');
  assert.equal((await keptIn(own.case)).at(-1)?.note?.split(' ')[0], '登记火化结束');
  const finish = { cremation: burning?.id ?? '', version: 1, ashesPlace: places.ashesRoom };
  await step(desk, own.case, 'cremation/finish', finish);
  desk.later(5);
  const placing = { scan: wrong, destination: '6', niche: places.niche } as const;
  const placed = await refused(desk, own.case, 'ashes-placement', placing as never);
  assert.equal(placed.values['rule'], 'the-tag-itself-was-scanned');
  const last = (await keptIn(own.case)).at(-1);
  assert.deepEqual([last?.scanned, last?.place], [wrong, places.niche]);
  // The tag of the body in place of that of the ashes is refused, and is this person's own all the same.
  const body = await refused(desk, own.case, 'ashes-placement', {
    ...placing,
    scan: own.tagNumber,
  } as never);
  assert.equal(body.values['rule'], 'the-tag-itself-was-scanned');
  assert.equal(await counted(), before + 8);
});

test('sent again with its identifier a wrong scan is one; another tag under it is another', async () => {
  const [own, second, third] = [await open(desk), await open(desk), await open(desk)];
  await toCabinet(desk, own, desk.home.places.reception);
  const id = desk.test.node.ids.uuid();
  const to = { id, place: desk.home.places.vigil, reason: 'vigil' } as const;
  for (const { tagNumber } of [second, second, third]) {
    const { values } = await refused(desk, own.case, 'moves', { ...to, scan: tagNumber });
    assert.equal(values['rule'], 'the-tag-itself-was-scanned');
  }
  assert.deepEqual(
    (await keptIn(own.case)).map(({ scanned }) => scanned).toSorted(),
    [second.tagNumber, third.tagNumber].toSorted(),
  );
  await step(desk, own.case, 'moves', { ...to, scan: own.tagNumber, at: desk.later(1) });
});

test('what is no wrong scan keeps nothing: no tag at all, a place that does not fit, another refusal', async () => {
  const own = await open(desk);
  await toCabinet(desk, own, desk.home.places.reception);
  const { niche, vigil } = desk.home.places;
  const moves = (scan: string, place: string) =>
    refused(desk, own.case, 'moves', { scan, place, reason: 'vigil' });
  await moves('6901234567892', vigil);
  await moves(own.tagNumber, niche);
  assert.deepEqual(await keptIn(own.case), []);
});
