import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MATTERS, PERSONS, PLACES, queryOf, readAsked } from './asked.ts';
import { answeringAt, isOffHours } from './hours.ts';
import { FAMILY_PAPERS, isFamilyPaper, papersOf, standardName } from './papers.ts';
import { wayOf } from './steps.ts';

const at = (clock: string): Date => new Date(`2026-11-20T${clock}:00+08:00`);

test('published hours are read where they are plain, and nowhere else', () => {
  const cases: readonly (readonly [string | null, string, string])[] = [
    ['接运 24 小时；业务 07:00–17:30', '03:00', 'always'],
    ['全天接运', '03:00', 'always'],
    ['业务24小时', '03:00', 'unknown'],
    ['08:00–17:00，清明期间 07:00–18:00', '07:30', 'closed'],
    ['08:00–17:00', '08:00', 'open'],
    ['接运 6:00至22:00；业务 8:00-17:00', '21:59', 'open'],
    ['接运 18:00-6:00', '03:00', 'open'],
    ['接运 18:00-6:00', '12:00', 'closed'],
    ['上午 8:00-12:00，下午 13:00-17:00', '14:00', 'unknown'],
    ['周一至周五 8:00-17:00', '10:00', 'unknown'],
    ['接运 24 小时（春节除外）', '03:00', 'unknown'],
    ['请来电', '10:00', 'unknown'],
    ['', '10:00', 'unknown'],
    [null, '10:00', 'unknown'],
  ];
  for (const [hours, clock, says] of cases)
    assert.equal(answeringAt(hours, at(clock)), says, `${hours} ${clock}`);
});

test('offices are closed at night, at weekends and on holidays', () => {
  assert.equal(isOffHours(at('10:00')), false);
  assert.equal(isOffHours(at('17:00')), true);
  assert.equal(isOffHours(new Date('2026-11-21T10:00:00+08:00')), true);
  assert.equal(isOffHours(new Date('2026-10-01T10:00:00+08:00')), true);
});

const saying = fc.record({
  place: fc.constantFrom(...PLACES),
  who: fc.constantFrom(...PERSONS),
  matters: fc.subarray([...MATTERS]),
});

test('every death has a way that begins with something to do now, and papers that have a name', () => {
  fc.assert(
    fc.property(saying, (said) => {
      const { now, later, setAside } = wayOf(said);
      assert.ok(now.includes(said.place === 'abroad' ? 'abroadCall' : 'call'));
      assert.equal(new Set([...now, ...later]).size, now.length + later.length);
      assert.equal(later.at(-1), 'house');
      for (const matter of said.matters)
        assert.notEqual(
          [...now, ...later].some((step) => step === matter),
          setAside.includes(matter),
          matter,
        );
      const papers = papersOf(said, true);
      for (const id of [...papers.now, ...papers.later])
        assert.notEqual(standardName(id, '2026-11-20') === undefined, !isFamilyPaper(id), id);
    }),
  );
  assert.ok(FAMILY_PAPERS.length > 0);
});

test('an unclear death is not moved before the police were called, and a donor is spoken of before the house', () => {
  const { now } = wayOf({ place: 'unclear', who: 'person', matters: ['donor'] });
  assert.ok(now.indexOf('police') < now.indexOf('call'));
  assert.ok(now.indexOf('police') < now.indexOf('donor'));
  assert.ok(now.indexOf('donor') < now.indexOf('call'));
});

test('what an address says is read back from its own form, whatever was typed', () => {
  const now = at('10:00');
  const names = fc.constantFrom('place', 'county', 'day', 'hour', 'who', 'burial');
  const values = fc.constantFrom('home', '370102', '110000', '2026-11-19', '2026.11.2', '7', '1');
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.oneof(fc.string(), values))), (pairs) => {
      const asked = readAsked(new URLSearchParams(pairs), now);
      const own = queryOf(asked);
      assert.ok(own.toString().length < 200);
      if (asked.wrong.day === undefined)
        assert.equal(queryOf(readAsked(own, now)).toString(), own.toString());
    }),
  );
});
