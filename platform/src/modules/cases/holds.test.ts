import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { UploadedFile } from '@qingming/connect/api/files.ts';
import type { TestNode } from '../../../test-support/node.ts';
import { filesModule } from '../../kernel/files/module.ts';
import { folderStore } from '../../kernel/files/folder-store.ts';
import { after, before, test } from 'node:test';
import type { Board } from '@qingming/connect/api/board.ts';
import type { CasePage, Scan } from '@qingming/connect/api/case-page.ts';
import type { Opened, Written } from '@qingming/connect/api/cases.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { hold } from '@qingming/standard/records/hold.ts';
import { certificate } from '@qingming/standard/records/papers.ts';
import { contact } from '@qingming/standard/records/person.ts';
import type { TestCaller } from '../../../test-support/api.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import {
  atTheFurnace,
  confirm,
  cremate,
  type Desk,
  LEAVES_WITH,
  open,
  openDesk,
  operatorAt,
  page,
  type Problem,
  refused,
  settle,
  step,
  toCabinet,
  today,
} from './cases.test-support.ts';
import {
  burning,
  type Intruder,
  intruderAt,
  refusedByDatabase,
  saysInBoth,
} from './intruder.test-support.ts';

/** Files are kept in a folder that the system clears. */
const takesFiles = ({ node }: TestNode) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'qingming-files-'));
  return [
    filesModule(
      { node, store: folderStore(folder), incoming: path.join(folder, 'incoming') },
      node,
    ),
  ];
};

let desk: Desk;
let intruder: Intruder;
let colleague: TestCaller;
before(async () => {
  desk = await openDesk({}, takesFiles);
  intruder = intruderAt(desk);
  const scope = { region: COUNTY, institution: desk.home.id, staff: desk.home.people.clerk };
  colleague = desk.api.as('clerk', { ...scope, account: 'the-colleague-of-the-morning' });
});
after(() => desk.close());

const records = () => desk.test.recordsAs('clerk', { region: COUNTY, institution: desk.home.id });
const nextWeek = () =>
  new Date(desk.test.node.clock.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
const BY_POLICE = { kind: 'police', placedBy: '历下区公安分局刑警大队' } as const;

const placeHold = async (id: string, subject: 'body' | 'ashes' | 'papers', by = desk.clerk) => {
  const asked = { subject, ...BY_POLICE, reviewOn: nextWeek() };
  const { status, body, text } = await by.post<Written>(`/api/cases/${id}/hold`, asked);
  assert.equal(status, 200, text);
  return body.records[0]?.id ?? '';
};
const release = (id: string, record: string, by = colleague) =>
  by.post<Problem & Written>(`/api/cases/${id}/hold/release`, {
    record,
    version: 1,
    releaseDocument: '历公刑解字〔2026〕12号',
  });
const refusedRule = (name: string) => (error: unknown) => {
  assert.ok(error instanceof Fault, String(error));
  assert.equal(error.detail['rule'], name);
  return true;
};

test('the police hold a body at night; a colleague releases it in the morning, and it is cremated', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened);
  await confirm(desk, opened);
  const record = await placeHold(opened.case, 'body', operatorAt(desk, desk.home.people.operator));

  const held = await page(desk, opened.case);
  assert.deepEqual(
    held.alerts.map(({ says }) => says),
    [{ zh: '遗体暂停处置：公安机关要求', en: 'Body on hold: asked for by the police' }],
  );
  assert.equal(held.next?.act, 'hold/release');
  assert.ok(held.open.some(({ act, missing }) => act === 'cremation' && missing.length === 1));
  const { body: board } = await desk.clerk.get<Board>(`/api/board?institution=${desk.home.id}`);
  const [line] = board.people.filter(({ case: id }) => id === opened.case);
  assert.deepEqual(line?.alerts, held.alerts);
  const { body: scan } = await desk.clerk.get<Scan>(`/api/scan/${opened.tagNumber}`);
  assert.deepEqual(scan.alerts, held.alerts);

  desk.later(1);
  const fire = await refused(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
  assert.equal(fire.values['rule'], 'no-cremation-under-hold');
  saysInBoth(fire, /暂停处置，不能火化/, /on hold and cannot be cremated/);
  await refusedByDatabase(
    intruder.plant('cremation', opened.case, burning(desk, opened)),
    'no-cremation-under-hold',
  );

  desk.later(8 * 60);
  const own = await release(opened.case, record, operatorAt(desk, desk.home.people.operator));
  assert.equal(own.status, 403, 'an operator places a hold, and releases none');
  const { status, text } = await release(opened.case, record);
  assert.equal(status, 200, text);
  desk.later(10);
  const free = await page(desk, opened.case);
  assert.deepEqual(free.alerts, []);
  assert.equal(free.next?.act, 'cremation');
  const started = await step(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
  desk.later(70);
  await step(desk, opened.case, 'cremation/finish', {
    cremation: started.records[0]?.id ?? '',
    version: 1,
    ashesPlace: desk.home.places.ashesRoom,
  });
});

test('whoever placed a hold does not release it, however it is written', async () => {
  const opened = await open(desk);
  const record = await placeHold(opened.case, 'body');
  const own = await release(opened.case, record, desk.clerk);
  assert.equal(own.status, 422);
  assert.equal(own.body.values['rule'], 'released-by-another-person');
  const found = await records().get(hold, record);
  const releasedAt = desk.later(1);
  const released = { releasedAt, releaseDocument: '口头', releasedBy: found.fact.enteredBy };
  await assert.rejects(
    records().revise(hold, record, 1, released, '试'),
    refusedRule('released-by-another-person'),
  );
  await refusedByDatabase(
    intruder.change('hold', record, {
      released_at: releasedAt,
      released_by: found.fact.enteredBy,
    }),
    'released-by-another-person',
    'a-release-says-how',
  );
  await refusedByDatabase(
    intruder.change('hold', record, { voided: true }),
    'a-hold-is-released-and-not-voided',
  );
  await assert.rejects(
    records().revise(hold, record, 1, { subject: 'papers' }, '试'),
    refusedRule('a-hold-stays-what-it-is'),
  );
});

test('a body on hold is handed to nobody', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened, desk.home.places.reception);
  const record = await placeHold(opened.case, 'body');
  const handOver = { scan: opened.tagNumber, handedTo: opened.contact, ...LEAVES_WITH };
  desk.later(1);
  const problem = await refused(desk, opened.case, 'hand-over', handOver);
  assert.equal(problem.values['rule'], 'no-hand-over-of-a-body-under-hold');
  const [stay] = await records().ofRoot(custody, opened.case);
  assert.ok(stay);
  const ended = {
    until: desk.later(3),
    endedBy: 'handed-over',
    handedTo: opened.contact,
    ...LEAVES_WITH,
  } as const;
  await assert.rejects(
    records().revise(custody, stay.id, 1, ended, '试'),
    refusedRule('no-hand-over-of-a-body-under-hold'),
  );
  await release(opened.case, record);
  desk.later(2);
  await step(desk, opened.case, 'hand-over', handOver);
});

/** A certificate as its module writes it. */
const certify = (opened: Opened, cremation: string) =>
  records().create(
    certificate,
    {
      ...{ kind: 'HZ', state: 'issued', cremation, decedent: opened.decedent },
      ...{ name: '张德福', sex: '1', crematedOn: today(desk), issuedOn: today(desk) },
      ...{ issuerName: '测试殡仪馆', issuedBy: '王敏' },
    } as never,
    { region: COUNTY, institution: desk.home.id, root: opened.case },
  );

test('ashes and papers are held each for itself, also after the cremation', async () => {
  const opened = await open(desk);
  const { ashesTag, cremation } = await cremate(desk, opened);
  const ashes = await placeHold(opened.case, 'ashes');
  desk.later(1);
  const collected = { destination: '5', scan: ashesTag, collector: opened.contact } as const;
  const problem = await refused(desk, opened.case, 'ashes-placement', collected);
  assert.match(String(problem.values['rule']), /no-ashes-(leave|placed)-under-hold/);
  await release(opened.case, ashes);
  desk.later(2);
  await step(desk, opened.case, 'ashes-placement', collected);

  const papers = await placeHold(opened.case, 'papers');
  await assert.rejects(certify(opened, cremation), refusedRule('no-papers-under-hold'));
  const { missingToClose } = await page(desk, opened.case);
  assert.ok(missingToClose.some(({ code }) => code === 'no-hold-when-a-case-closes'));
  await release(opened.case, papers);
  await settle(desk, opened);
  await certify(opened, cremation);
  await step(desk, opened.case, 'close', { version: (await page(desk, opened.case)).case.version });
});

test('a hold whose day of review is past is late, and is kept by a review', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened, desk.home.places.cabinet2);
  await confirm(desk, opened);
  const record = await placeHold(opened.case, 'body');
  desk.later(24 * 60 * 9);
  const late = await page(desk, opened.case);
  assert.equal(late.next?.late, true);
  assert.ok(late.alerts.some(({ says }) => /复核日期已过/.test(says.zh)));
  const kept = await desk.clerk.post(`/api/cases/${opened.case}/hold/keep`, {
    record,
    version: 1,
    reviewOn: nextWeek(),
  });
  assert.equal(kept.status, 200, kept.text);
  assert.equal((await page(desk, opened.case)).next?.late, false);
});

test('a ring is photographed, kept and given back; until then the case stays open', async () => {
  const opened = await open(desk);
  const found = await desk.clerk.post<Written>(`/api/cases/${opened.case}/effect`, {
    what: '金戒指一枚，内圈刻“1962”',
    value: 280_000,
  });
  assert.equal(found.status, 200, found.text);
  const record = found.body.records[0]?.id ?? '';
  const kept = await page(desk, opened.case);
  assert.ok(kept.missingToClose.some(({ code }) => code === 'effects-accounted-for'));
  const shown = kept.further.find(({ kind }) => kind === 'effect');
  assert.equal(shown?.records[0]?.fact['what'], '金戒指一枚，内圈刻“1962”');
  assert.equal(kept.names[desk.home.people.clerk], '王敏');
  const offered = kept.open.filter((one) => one.record === record).map(({ act }) => act);
  assert.deepEqual(offered, [
    'effect/return',
    'effect/burn-with',
    'effect/to-police',
    'effect/to-civil-affairs',
  ]);
  await refusedByDatabase(
    intruder.change('effect', record, { state: 'returned' }),
    'an-effect-goes-to-somebody',
  );
  desk.later(5);
  const unsigned = { record, version: 1, settledTo: opened.contact };
  const refusal = await refused(desk, opened.case, 'effect/return', unsigned);
  assert.equal(refusal.values['rule'], 'a-thing-of-value-is-signed-for');
  await refusedByDatabase(
    intruder.change('effect', record, {
      state: 'returned',
      settled_to: opened.contact,
      settled_at: desk.later(1),
    }),
    'a-thing-of-value-is-signed-for',
  );
  const { people, id: institution } = desk.home;
  const taken = await desk.api.ask<UploadedFile>(
    desk.test.actorAs('clerk', { region: COUNTY, institution, staff: people.clerk }),
    'POST',
    '/api/files',
    Buffer.from(`%PDF-1.7\n${'a'.repeat(500)}\n%%EOF\n`),
    { 'content-type': 'application/pdf' },
  );
  assert.equal(taken.status, 200, taken.text);
  const signedFor = taken.body.file;
  const back = await desk.clerk.post(`/api/cases/${opened.case}/effect/return`, {
    ...unsigned,
    signedFor,
  });
  assert.equal(back.status, 200, back.text);
  const { missingToClose, further } = await page(desk, opened.case);
  assert.ok(!missingToClose.some(({ code }) => code === 'effects-accounted-for'));
  assert.equal(
    further.find(({ kind }) => kind === 'effect')?.records[0]?.fact['state'],
    'returned',
  );
});

test('what is still kept is said before the body leaves, and no more once it is to go with the body', async () => {
  const opened = await open(desk);
  const CODE = 'effects-before-the-body-leaves';
  const says = async () =>
    (await page(desk, opened.case)).missing.some(({ code }) => code === CODE);
  const found = await desk.clerk.post<Written>(`/api/cases/${opened.case}/effect`, {
    what: '老花镜一副',
  });
  const record = found.body.records[0]?.id ?? '';
  assert.equal(await says(), false, 'the body is not here yet');
  const at = {
    scan: opened.tagNumber,
    place: desk.home.places.reception,
    reason: 'arrival',
  } as const;
  await step(desk, opened.case, 'moves', at);
  assert.equal(await says(), true);
  desk.later(1);
  await step(desk, opened.case, 'effect/burn-with', {
    record,
    version: 1,
    settledTo: opened.contact,
  });
  assert.equal(await says(), false);
});

test('what the police or the civil affairs office takes is recorded once, with who answers for it', async () => {
  const opened = await open(desk);
  for (const [act, state] of [
    ['effect/to-police', 'handed-to-police'],
    ['effect/to-civil-affairs', 'handed-to-civil-affairs'],
  ] as const) {
    const found = await desk.clerk.post<Written>(`/api/cases/${opened.case}/effect`, {
      what: '手机一部',
    });
    const record = found.body.records[0]?.id ?? '';
    const taken = { record, version: 1, settledTo: opened.contact };
    desk.later(1);
    await step(desk, opened.case, act, taken);
    const { further, missingToClose } = await page(desk, opened.case);
    const kept = further.find(({ kind }) => kind === 'effect')?.records ?? [];
    assert.equal(kept.find(({ id }) => id === record)?.fact['state'], state);
    assert.ok(!missingToClose.some(({ code }) => code === 'effects-accounted-for'));
    const again = await desk.clerk.post(`/api/cases/${opened.case}/${act}`, {
      ...{ ...taken, version: 2 },
    });
    assert.ok(again.status >= 400 && again.status < 500, again.text);
  }
});

const bookFarewell = (opened: { case: string }, hours: number) => {
  const from = desk.test.node.clock.now().getTime() + hours * 3_600_000;
  return step(desk, opened.case, 'farewell', {
    hall: desk.home.places.hall,
    startsAt: new Date(from).toISOString(),
    endsAt: new Date(from + 3_600_000).toISOString(),
  });
};

test('while a farewell is to come nothing is cremated, handed over, closed or withdrawn, by any door', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened, desk.home.places.reception);
  await confirm(desk, opened);
  const booked = await bookFarewell(opened, 20);
  desk.later(1);
  const fire = await refused(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
  assert.equal(fire.values['rule'], 'ceremonies-end-before-cremation');
  await refusedByDatabase(
    intruder.plant(
      'cremation',
      opened.case,
      burning(desk, opened, { started_at: desk.later(1), finished_at: desk.later(50) }),
    ),
    'ceremonies-end-before-cremation',
  );
  const handOver = { scan: opened.tagNumber, handedTo: opened.contact, ...LEAVES_WITH };
  desk.later(1);
  const left = await refused(desk, opened.case, 'hand-over', handOver);
  assert.equal(left.values['rule'], 'ceremonies-end-before-the-body-leaves');
  saysInBoth(left, /取消并告知家属/, /tell the family/);
  const [stay] = await records().ofRoot(custody, opened.case);
  const [receiver] = await records().ofRoot(contact, opened.case);
  await refusedByDatabase(
    intruder.change('custody', stay?.id ?? '', {
      until: desk.later(1),
      ended_by: 'handed-over',
      handed_to: receiver?.id ?? null,
      leaving_to: LEAVES_WITH.leavingTo,
      document: LEAVES_WITH.document,
      vehicle: LEAVES_WITH.vehicle,
    }),
    'ceremonies-end-before-the-body-leaves',
  );
  const { body: shown } = await desk.clerk.get<CasePage>(`/api/cases/${opened.case}`);
  assert.ok(shown.open.some(({ act, missing }) => act === 'hand-over' && missing.length > 0));
  await step(desk, opened.case, 'farewell/cancel', {
    record: booked.records[0]?.id ?? '',
    version: 1,
    reason: '家属改在家中告别',
  });
  await step(desk, opened.case, 'hand-over', handOver);
});

test('a case with a hall booked is not withdrawn', async () => {
  const opened = await open(desk);
  await bookFarewell(opened, 30);
  const problem = await refused(desk, opened.case, 'withdraw', {
    version: 1,
    reason: '家属另行安排',
  });
  assert.equal(problem.values['rule'], 'nothing-is-under-way-when-a-case-ends');
});
