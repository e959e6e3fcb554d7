import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '../../kernel/db/sql.ts';
import {
  atTheFurnace,
  confirm,
  cremate,
  type Desk,
  LEAVES_WITH,
  open,
  openDesk,
  page,
  refused,
  settleAndCertify,
  step,
  toCabinet,
} from './cases.test-support.ts';
import {
  IN_TWO_PLACES,
  type Intruder,
  intruderAt,
  refusedByDatabase,
} from './intruder.test-support.ts';

/** Every stop twice: through the route, in words; and past all our code, as the owner of the tables. */
let desk: Desk;
let intruder: Intruder;
before(async () => {
  desk = await openDesk();
  intruder = intruderAt(desk);
});
after(() => desk.close());

test('ashes are always in exactly one place', async () => {
  const opened = await open(desk);
  const { cremation, ashesTag } = await cremate(desk, opened);
  const ashes = (await page(desk, opened.case)).custody.find(
    ({ fact }) => fact.subject === 'ashes',
  );
  const id = ashes?.id ?? '';
  await refusedByDatabase(
    intruder.plantLike('custody', id, { place: desk.home.places.niche, sole: true }),
    ...IN_TWO_PLACES,
  );
  await refusedByDatabase(
    intruder.change('custody', id, { voided: true }),
    'cremation-keeps-its-custody',
  );
  await refusedByDatabase(
    desk.test.owner.run(
      sql`update custody set until = ${desk.later(5)}, ended_by = 'moved', recorded_at = now() where id = ${id}`,
    ),
    'a-move-arrives-somewhere',
  );
  await refusedByDatabase(
    intruder.change('cremation', cremation, { voided: true }),
    'cremation-keeps-what-rests-on-it',
  );
  const nowhere = await refused(desk, opened.case, 'ashes-placement', {
    destination: '5',
    scan: ashesTag,
  });
  assert.equal(nowhere.values['rule'], 'ashes-go-to-somebody-or-somewhere');
  await refusedByDatabase(
    intruder.plant('ashesPlacement', opened.case, {
      number: 'LZ370102-2026-900001',
      destination: '6',
      niche: desk.home.places.niche,
      placed_at: desk.test.node.clock.now().toISOString(),
      handed_over_by: desk.home.people.clerk,
    }),
    'ashes-are-where-they-are-said-to-be',
  );
});

test('a cremation does not end without a place for the ashes', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened);
  await confirm(desk, opened);
  desk.later(5);
  const { records } = await step(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
  const cremation = records[0]?.id ?? '';
  desk.later(60);
  const problem = await refused(desk, opened.case, 'cremation/finish', { cremation, version: 1 });
  assert.equal(problem.errors[0]?.path, '/ashesPlace');
  const at = desk.test.node.clock.now().toISOString();
  await refusedByDatabase(
    desk.test.owner.transaction(async (tx) => {
      await tx.run(
        sql`update cremation set finished_at = ${at}, finish_tag = body_tag, recorded_at = now() where id = ${cremation}`,
      );
      await tx.run(sql`
        update custody set until = ${at}, ended_by = 'cremated', recorded_at = now()
        where case_id = ${opened.case} and until is null`);
    }),
    'ashes-have-a-place',
  );
  await step(desk, opened.case, 'cremation/finish', {
    cremation,
    version: 1,
    ashesPlace: desk.home.places.ashesRoom,
  });
});

test('a case closes only when body, ashes, bill and papers are accounted for', async () => {
  const opened = await open(desk);
  const close = async (rule: string) => {
    assert.equal((await refused(desk, opened.case, 'close', { version: 1 })).values['rule'], rule);
    await refusedByDatabase(
      desk.test.owner.run(
        sql`update funeral_case set state = '1', closed_at = ${desk.later(1)}, recorded_at = now() where id = ${opened.case}`,
      ),
      rule,
    );
  };
  await close('body-accounted-for');
  const { cremation, ashesTag } = await cremate(desk, opened);
  await close('ashes-accounted-for');
  desk.later(5);
  await step(desk, opened.case, 'ashes-placement', {
    destination: '9',
    scan: ashesTag,
    collector: opened.contact,
  });
  await close('bill-accounted-for');
  await settleAndCertify(desk, opened, cremation);
  await step(desk, opened.case, 'close', { version: 1 });
  const late = await refused(desk, opened.case, 'contacts', {
    role: '3',
    name: '李四',
    relation: '99',
    phone: '13800138000',
  });
  assert.equal(late.values['rule'], 'case-is-open');
  await step(desk, opened.case, 'reopen', { version: 2, reason: '补登联系人' });
  await step(desk, opened.case, 'contacts', {
    role: '3',
    name: '李四',
    relation: '99',
    phone: '13800138000',
  });
});

test('papers that a later step rests on cannot be voided', async () => {
  const opened = await open(desk);
  await cremate(desk, opened);
  const certificate = opened.deathCertificate ?? '';
  const problem = await refused(desk, opened.case, 'voids', {
    kind: 'deathCertificate',
    record: certificate,
    version: 1,
    reason: '录错',
  });
  assert.equal(problem.values['rule'], 'cremation-keeps-its-certificate');
  await refusedByDatabase(
    intruder.change('deathCertificate', certificate, { voided: true }),
    'cremation-keeps-its-certificate',
  );
});

test('a body is cremated only by a finished cremation, and leaves nothing behind it', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened);
  await confirm(desk, opened);
  const stay = (await page(desk, opened.case)).custody[0]?.id ?? '';
  await refusedByDatabase(
    desk.test.owner.run(
      sql`update custody set until = ${desk.later(5)}, ended_by = 'cremated', recorded_at = now() where id = ${stay}`,
    ),
    'cremated-body-has-its-cremation',
  );
  const { records } = await step(desk, opened.case, 'cremation', {
    ...atTheFurnace(desk, opened),
    ashesWanted: false,
  });
  await refusedByDatabase(
    intruder.change('cremation', records[0]?.id ?? '', {
      finished_at: desk.later(60),
      finish_tag: opened.tagNumber,
    }),
    'a-finished-cremation-leaves-no-body',
  );
  await step(desk, opened.case, 'cremation/finish', {
    cremation: records[0]?.id ?? '',
    version: 1,
  });
});

test('ashes leave only to somebody or somewhere that is recorded', async () => {
  const opened = await open(desk);
  await cremate(desk, opened);
  const ashes = (await page(desk, opened.case)).custody.find(
    ({ fact }) => fact.subject === 'ashes',
  );
  await refusedByDatabase(
    desk.test.owner.run(sql`
      update custody set until = ${desk.later(5)}, ended_by = 'handed-over', handed_to = ${opened.contact},
        recorded_at = now() where id = ${ashes?.id ?? ''}`),
    'ashes-leave-with-a-record',
  );
});

test('a case with a body in care is not withdrawn; one without is', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened);
  const problem = await refused(desk, opened.case, 'withdraw', { version: 1, reason: '家属转馆' });
  assert.equal(problem.values['rule'], 'withdrawn-case-has-no-body');
  await refusedByDatabase(
    intruder.change('funeralCase', opened.case, { state: '2' }),
    'withdrawn-case-has-no-body',
  );
  desk.later(5);
  await step(desk, opened.case, 'hand-over', {
    scan: opened.tagNumber,
    handedTo: opened.contact,
    ...LEAVES_WITH,
  });
  await step(desk, opened.case, 'withdraw', { version: 1, reason: '家属转馆' });
});
