import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { tableName } from '@qingming/standard/derive/names.ts';
import { raw, sql } from '../../kernel/db/sql.ts';
import {
  atTheFurnace,
  confirm,
  cremate,
  type Desk,
  identityNumber,
  newCase,
  open,
  openDesk,
  page,
  PAPER,
  type Problem,
  refused,
  settleAndCertify,
  step,
  toCabinet,
} from './cases.test-support.ts';

/** Every stop twice: through the route, in words; and past all our code, as the owner of the tables. */
let desk: Desk;
before(async () => {
  desk = await openDesk();
});
after(() => desk.close());

type Columns = Readonly<Record<string, string | number | boolean | null>>;

/** Writes a row as an intruder would: like one that is there, with some columns changed. */
const plantLike = (kind: string, id: string, changed: Columns): Promise<number> =>
  desk.test.owner.run(sql`
    insert into ${raw(tableName(kind))}
    select (jsonb_populate_record(t, ${JSON.stringify({ id: desk.test.node.ids.uuid(), recorded_at: new Date().toISOString(), ...changed })}::jsonb)).*
    from ${raw(tableName(kind))} t where t.id = ${id}`);

/** Writes a row that is like none, into the case. */
function plant(kind: string, id: string, columns: Columns): Promise<number> {
  const { test: node, home } = desk;
  const row = {
    province: node.node.node,
    id: node.node.ids.uuid(),
    version: 1,
    region: home.region,
    institution: home.id,
    case_id: id,
    voided: false,
    standard: node.node.standard,
    recorded_at: new Date().toISOString(),
    recorded_by: 'intruder',
    ...columns,
  };
  const table = raw(tableName(kind));
  return node.owner.run(
    sql`insert into ${table} select (jsonb_populate_record(null::${table}, ${JSON.stringify(row)}::jsonb)).*`,
  );
}

const change = (
  kind: string,
  id: string,
  column: string,
  value: string | boolean | null,
): Promise<number> =>
  desk.test.owner.run(
    sql`update ${raw(tableName(kind))} set ${raw(column)} = ${value}, recorded_at = now() where id = ${id}`,
  );

/** The database itself refuses, naming the rule. */
const refusedByDatabase = (work: Promise<unknown>, ...rules: readonly string[]): Promise<void> =>
  assert.rejects(work, ({ constraint, message }: { constraint?: string; message: string }) => {
    const said = `${constraint ?? ''} ${message}`;
    const names = rules.flatMap((rule) => [rule, rule.replaceAll('-', '_')]);
    assert.ok(
      names.some((name) => said.includes(name)),
      said,
    );
    return true;
  });

/** Two constraints say it; which is asked first is PostgreSQL's matter. */
const IN_TWO_PLACES = ['always-in-one-place', 'never-in-two-places'] as const;

/** The refusal says in both languages which rule it is and what it asks. */
function saysInBoth({ values }: Problem, zh: RegExp, en: RegExp): void {
  const sentence = values['sentence'] as { readonly zh: string; readonly en: string };
  assert.match(sentence.zh, zh);
  assert.match(sentence.en, en);
}

const staffOf = () => ({ vehicle: desk.home.places.hearse, driver: desk.home.people.driver });

test('there is no transport without a death certificate or the police’s equivalent', async () => {
  const { deathCertificate: _, ...without } = newCase();
  const { body } = await desk.clerk.post<{ case: string }>('/api/cases', without);
  const id = body.case;
  const journey = { from: '文化东路', ...staffOf() };
  const problem = await refused(desk, id, 'transport', journey);
  assert.equal(problem.values['rule'], 'no-transport-without-certificate');
  saysInBoth(problem, /死亡证明/, /death certificate/);
  await refusedByDatabase(
    plant('transport', id, {
      state: '1',
      from_: '\\x00',
      departed_at: desk.test.node.clock.now().toISOString(),
      ...staffOf(),
    }),
    'no-transport-without-certificate',
  );
  await step(desk, id, 'death-certificate', { ...PAPER, kind: 'police', issuer: '2' });
  const left = await step(desk, id, 'transport', journey);
  await step(desk, id, 'transport/cancel', {
    record: left.records[0]?.id ?? '',
    version: 1,
    reason: '家属改期',
  });
});

/** A cremation as an intruder would write it. */
const burning = (opened: { decedent: string; tagNumber: string }, more: Columns = {}): Columns => ({
  kind: '0',
  decedent: opened.decedent,
  cremator: desk.home.places.cremator2,
  operator: desk.home.people.operator,
  witness: desk.home.people.witness,
  body_tag: opened.tagNumber,
  started_at: desk.test.node.clock.now().toISOString(),
  ashes_wanted: true,
  ...more,
});

test('there is no cremation without a death certificate', async () => {
  const opened = await open(desk);
  const certificate = opened.deathCertificate ?? '';
  await step(desk, opened.case, 'voids', {
    kind: 'deathCertificate',
    record: certificate,
    version: 1,
    reason: '录错',
  });
  await toCabinet(desk, opened);
  await confirm(desk, opened);
  desk.later(5);
  const problem = await refused(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
  assert.equal(problem.values['rule'], 'no-cremation-without-certificate');
  await refusedByDatabase(
    plant('cremation', opened.case, burning(opened)),
    'no-cremation-without-certificate',
  );
  const stays = (await page(desk, opened.case)).custody;
  assert.equal(stays.length, 1, 'the refused cremation moved nothing');
  await free(opened);
});

/** Gives the cabinet back, for the tests that follow. */
async function free(opened: { case: string; tagNumber: string }) {
  desk.later(1);
  await step(desk, opened.case, 'moves', {
    scan: opened.tagNumber,
    place: desk.home.places.reception,
    reason: 'returned',
  });
}

test('there is no cremation without a signed confirmation', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened);
  desk.later(5);
  const problem = await refused(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
  assert.equal(problem.values['rule'], 'no-cremation-without-confirmation');
  await refusedByDatabase(
    plant('cremation', opened.case, burning(opened)),
    'no-cremation-without-confirmation',
  );
  await free(opened);
});

test('there is no cremation unless the body’s own tag is scanned at that furnace', async () => {
  const [opened, other] = [await open(desk), await open(desk)];
  await toCabinet(desk, opened);
  await confirm(desk, opened);
  desk.later(5);
  const wrong = { ...atTheFurnace(desk, opened), scan: other.tagNumber };
  const problem = await refused(desk, opened.case, 'cremation', wrong);
  assert.equal(problem.values['rule'], 'the-tag-itself-was-scanned');
  const unread = await refused(desk, opened.case, 'cremation', {
    ...wrong,
    scan: opened.tagNumber.slice(0, -1) + '*',
  });
  assert.equal(unread.errors[0]?.path, '/scan');
  await refusedByDatabase(
    plant('cremation', opened.case, burning(opened)),
    'tag-scanned-at-the-cremator',
  );
  await free(opened);
});

test('there is no cremation without a second operator', async () => {
  const opened = await open(desk);
  await toCabinet(desk, opened);
  await confirm(desk, opened);
  desk.later(5);
  const alone = { ...atTheFurnace(desk, opened), witness: desk.home.people.operator };
  const problem = await refused(desk, opened.case, 'cremation', alone);
  assert.equal(problem.values['rule'], 'second-operator-is-another-person');
  const { witness: _, ...nobody } = alone;
  assert.equal((await desk.clerk.post(`/api/cases/${opened.case}/cremation`, nobody)).status, 400);
  await refusedByDatabase(
    plant('cremation', opened.case, burning(opened, { witness: desk.home.people.operator })),
    'second_operator_is_another_person',
  );
  await free(opened);
});

test('one furnace burns one body', async () => {
  const [first, second] = [await open(desk), await open(desk)];
  await toCabinet(desk, first, desk.home.places.cabinet1);
  await toCabinet(desk, second, desk.home.places.cabinet2);
  for (const opened of [first, second]) await confirm(desk, opened);
  desk.later(5);
  const started = await step(desk, first.case, 'cremation', atTheFurnace(desk, first));
  desk.later(5);
  const problem = await refused(desk, second.case, 'cremation', atTheFurnace(desk, second));
  assert.equal(problem.status, 409);
  const fire = started.records[0]?.id ?? '';
  await refusedByDatabase(
    plantLike('cremation', fire, { case_id: second.case, decedent: second.decedent }),
    'one_cremator_one_body',
  );
  const inside = (await page(desk, first.case)).custody.find(
    ({ fact }) => fact.until === undefined,
  );
  const third = await open(desk);
  await refusedByDatabase(
    plantLike('custody', inside?.id ?? '', {
      case_id: third.case,
      tag: third.tag,
      scanned: third.tagNumber,
    }),
    'place_holds_one',
  );
  desk.later(60);
  await step(desk, first.case, 'cremation/finish', {
    cremation: fire,
    version: 1,
    ashesPlace: desk.home.places.ashesRoom,
  });
  await step(desk, second.case, 'cremation', {
    ...atTheFurnace(desk, second),
    startedAt: desk.later(1),
  });
  const next = (await page(desk, second.case)).cremation;
  desk.later(60);
  await step(desk, second.case, 'cremation/finish', {
    cremation: next?.id ?? '',
    version: 1,
    ashesPlace: desk.home.places.ashesRoom,
  });
});

test('a body is never in two places, and a cabinet holds one', async () => {
  const [opened, other] = [await open(desk), await open(desk)];
  await toCabinet(desk, opened);
  const { records } = await step(desk, opened.case, 'moves', {
    scan: opened.tagNumber,
    place: desk.home.places.cabinet2,
    reason: 'equipment-fault',
    at: desk.later(5),
  });
  const present = records[1]?.id ?? '';
  const taken = {
    scan: other.tagNumber,
    place: desk.home.places.cabinet2,
    reason: 'storage',
    at: desk.later(1),
  } as const;
  const problem = await refused(desk, other.case, 'moves', taken);
  assert.equal(problem.values['rule'], 'place-holds-one');
  assert.match(problem.detail, /taken/);
  const cabinet1 = desk.home.places.cabinet1;
  await refusedByDatabase(plantLike('custody', present, { place: cabinet1 }), ...IN_TWO_PLACES);
  const ended = { place: cabinet1, until: desk.later(1), ended_by: 'moved' };
  await refusedByDatabase(plantLike('custody', present, ended), 'never-in-two-places');
  await refusedByDatabase(
    desk.test.owner.run(
      sql`update custody set until = ${desk.later(1)}, ended_by = 'moved', recorded_at = now() where id = ${present}`,
    ),
    'a-move-arrives-somewhere',
  );
  await free(opened);
});

test('a body is not cremated twice, neither in its case nor under its number in another', async () => {
  const number = identityNumber(61);
  const decedent = { name: '孙二', identityNumber: number, deathCause: '02' } as const;
  const opened = await open(desk, { decedent });
  const warned = await desk.clerk.post<Problem>('/api/cases', newCase({ decedent }));
  assert.equal(warned.body.code, 'already-exists');
  assert.match(warned.body.detail, new RegExp(opened.number));
  const twin = await open(desk, { decedent, confirmDuplicate: true });

  const { cremation } = await cremate(desk, opened);
  const again = await refused(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
  assert.ok(
    ['no-gap-in-custody', 'cremated-once'].includes(String(again.values['rule'])),
    String(again.values['rule']),
  );
  await refusedByDatabase(
    plantLike('cremation', cremation, { started_at: desk.later(300), finished_at: null }),
    'cremated_once',
  );

  const third = await desk.clerk.post<Problem>(
    '/api/cases',
    newCase({ decedent, confirmDuplicate: true }),
  );
  assert.equal(third.body.values['rule'], 'cremated-once-in-the-country');
  await toCabinet(desk, twin, desk.home.places.cabinet2);
  await confirm(desk, twin);
  desk.later(5);
  const other = await refused(desk, twin.case, 'cremation', atTheFurnace(desk, twin));
  assert.equal(other.values['rule'], 'cremated-once-in-the-country');
  const stay = (await page(desk, twin.case)).custody[0]?.id ?? '';
  const inFurnace = { place: desk.home.places.cremator2 };
  await desk.test.owner.run(
    sql`update custody set place = ${inFurnace.place}, reason = 'cremation' where id = ${stay}`,
  );
  await refusedByDatabase(
    plant('cremation', twin.case, burning(twin)),
    'cremated-once-in-the-country',
  );
});

test('ashes are always in exactly one place', async () => {
  const opened = await open(desk);
  const { cremation, ashesTag } = await cremate(desk, opened);
  const ashes = (await page(desk, opened.case)).custody.find(
    ({ fact }) => fact.subject === 'ashes',
  );
  const id = ashes?.id ?? '';
  await refusedByDatabase(
    plantLike('custody', id, { place: desk.home.places.niche, sole: true }),
    ...IN_TWO_PLACES,
  );
  await refusedByDatabase(change('custody', id, 'voided', true), 'cremation-keeps-its-custody');
  await refusedByDatabase(
    desk.test.owner.run(
      sql`update custody set until = ${desk.later(5)}, ended_by = 'moved', recorded_at = now() where id = ${id}`,
    ),
    'a-move-arrives-somewhere',
  );
  await refusedByDatabase(
    change('cremation', cremation, 'voided', true),
    'cremation-keeps-what-rests-on-it',
  );
  const nowhere = await refused(desk, opened.case, 'ashes-placement', {
    destination: '5',
    scan: ashesTag,
  });
  assert.equal(nowhere.values['rule'], 'ashes-go-to-somebody-or-somewhere');
  await refusedByDatabase(
    plant('ashesPlacement', opened.case, {
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
        sql`update cremation set finished_at = ${at}, recorded_at = now() where id = ${cremation}`,
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
    change('deathCertificate', certificate, 'voided', true),
    'cremation-keeps-its-certificate',
  );
});

test('a number that contradicts the entered sex or birth is refused with a sentence', async () => {
  const identity = identityNumber(71);
  const tries = [
    [{ sex: '2' }, '/decedent/sex'],
    [{ birthDate: '1951' }, '/decedent/birthDate'],
    [
      { identityNumber: identity.slice(0, 17) + (identity.endsWith('1') ? '2' : '1') },
      '/decedent/identityNumber',
    ],
    [{ identityNumber: '37010219501301' }, '/decedent/identityNumber'],
  ] as const;
  for (const [more, path] of tries) {
    const decedent = { name: '周三', identityNumber: identity, deathCause: '02', ...more } as const;
    const { status, body } = await desk.clerk.post<Problem>('/api/cases', newCase({ decedent }));
    assert.equal(status, 400, path);
    assert.equal(body.errors[0]?.path, path);
    assert.match(body.errors[0]?.message.zh ?? '', /。$/);
  }
  const right = await open(desk, {
    decedent: { name: '周三', identityNumber: identity, deathCause: '02', deathDate: '2020-01-01' },
  });
  const { fact } = (await page(desk, right.case)).decedent;
  assert.deepEqual([fact.sex, fact.age, fact.documentKind], ['1', 70, '0']);
});

test('a nameless body has a case of its own, and no number', async () => {
  const opened = await open(desk, { decedent: { nameless: true, deathCause: '10' } });
  const { fact } = (await page(desk, opened.case)).decedent;
  assert.deepEqual([fact.name, fact.nameless, fact.sex], ['无名氏', true, '9']);
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
    change('cremation', records[0]?.id ?? '', 'finished_at', desk.later(60)),
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
    change('funeralCase', opened.case, 'state', '2'),
    'withdrawn-case-has-no-body',
  );
  desk.later(5);
  await step(desk, opened.case, 'hand-over', { scan: opened.tagNumber, handedTo: opened.contact });
  await step(desk, opened.case, 'withdraw', { version: 1, reason: '家属转馆' });
});
