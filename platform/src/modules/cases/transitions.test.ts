import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bill } from '@qingming/standard/records/bill.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { sql } from '../../kernel/db/sql.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import {
  type Desk,
  newCase,
  open,
  openDesk,
  refused,
  settle,
  toCabinet,
} from './cases.test-support.ts';
import {
  type Intruder,
  intruderAt,
  refusedByDatabase,
  saysInBoth,
} from './intruder.test-support.ts';

/** Every step twice: in the program, in words; and past all our code. */
let desk: Desk;
let intruder: Intruder;
before(async () => {
  desk = await openDesk();
  intruder = intruderAt(desk);
});
after(() => desk.close());

const records = () => desk.test.recordsAs('clerk', { region: COUNTY, institution: desk.home.id });

const refusedStep = (rule: string, zh: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Fault, String(error));
  assert.equal(error.detail['rule'], rule);
  assert.match((error.detail['sentence'] as { zh: string }).zh, zh);
  return true;
};

test('a withdrawn case is not closed, and is reopened first', async () => {
  const opened = await open(desk, newCase());
  const revise = (version: number, state: '0' | '1' | '2') =>
    records().revise(funeralCase, opened.case, version, { state }, '试');
  await revise(1, '2');
  await refusedByDatabase(
    intruder.change('funeralCase', opened.case, {
      state: '1',
      closed_at: new Date().toISOString(),
    }),
    'a-case-ends-once-and-is-reopened',
  );
  await revise(2, '0');
  await revise(3, '2');
});

test('a bill is settled or opened again, and never becomes anything else', async () => {
  const opened = await open(desk, newCase());
  const settled = await settle(desk, opened);
  await refusedByDatabase(
    intruder.change('bill', settled, { state: 'void', settled_at: null }),
    'a-bill-is-settled-or-opened-again',
  );
  await records().revise(bill, settled, 2, { state: 'open', settledAt: undefined }, '重新开单');
  await records().revise(bill, settled, 3, { state: 'issued' }, '出账');
  await assert.rejects(
    records().revise(bill, settled, 4, { state: 'void' }, '试'),
    refusedStep('a-bill-is-settled-or-opened-again', /结清/),
  );
  const other = await open(desk, newCase());
  await refusedByDatabase(
    intruder.plant('bill', other.case, {
      number: 'C370102-2026-900001',
      state: 'issued',
      opened_at: desk.later(1),
    }),
    'a-bill-is-settled-or-opened-again',
  );
});

test('a transport before 18 April 2024 needed no death certificate, and one since then does', async () => {
  const { deathCertificate: _, ...without } = newCase();
  const { body } = await desk.clerk.post<{ case: string }>('/api/cases', {
    ...without,
    decedent: { ...without.decedent, deathDate: '2024' },
  });
  const journey = (departed_at: string) =>
    intruder.plant('transport', body.case, {
      state: '2',
      from_: '\\x00',
      vehicle: desk.home.places.hearse,
      driver: desk.home.people.driver,
      departed_at,
      arrived_at: departed_at,
    });
  await refusedByDatabase(journey('2024-04-17T16:00:00.000Z'), 'no-transport-without-certificate');
  await journey('2024-04-17T15:59:59.999Z');
});

test('a code that is not in force on its day is refused past all our code', async () => {
  const opened = await open(desk, newCase());
  const planted = (columns: object) =>
    intruder.plant('deathCertificate', opened.case, {
      kind: 'police',
      number: '\\x00',
      issuer: '2',
      issuer_name: '历下分局',
      issued_on: '2024-04-18',
      replaces: opened.deathCertificate ?? null,
      ...columns,
    });
  await refusedByDatabase(planted({ issuer: '4' }), 'death_certificate_issuer_code');
  await refusedByDatabase(planted({ issuer: 'x' }), 'death_certificate_issuer_code');
  await refusedByDatabase(planted({ kind: 'medical-2026' }), 'death_certificate_kind_code');
});

test('a place takes no more than it holds', async () => {
  const { reception } = desk.home.places;
  const first = await open(desk, newCase());
  const second = await open(desk, newCase());
  const others = await desk.test.owner.all<{ n: string }>(
    sql`select count(*) as n from custody where place = ${reception} and until is null and not voided`,
  );
  await intruder.change('place', reception, { capacity: Number(others[0]?.n) + 1 });
  await toCabinet(desk, first, reception);
  const problem = await refused(desk, second.case, 'moves', {
    scan: second.tagNumber,
    place: reception,
    reason: 'storage',
    at: desk.later(5),
  });
  assert.equal(problem.values['rule'], 'place-is-not-full');
  saysInBoth(problem, /该位置已满/, /This place is full/);
  await intruder.change('place', reception, { capacity: null });
});
