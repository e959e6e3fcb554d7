import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Region } from './regions.ts';
import {
  findRegion,
  isKnownRegion,
  isRegion,
  isWithinRegion,
  NATION,
  regionChildren,
  regionFullName,
  regionLevel,
  regionName,
  regionParent,
  regionPath,
  regionsUnder,
  scopePrefix,
} from './regions.ts';

const names = (regions: readonly Region[]): readonly string[] =>
  regions.map((region) => region.name.zh);

test('the scope of a division is the prefix that everything inside it begins with', () => {
  assert.equal(scopePrefix('370000'), '37');
  assert.equal(scopePrefix('370100'), '3701');
  assert.equal(scopePrefix('370102'), '370102');
  assert.equal(scopePrefix('371000'), '3710');
  assert.equal(scopePrefix(NATION), '');
});

test('there are 34 divisions at the level of the province', () => {
  assert.equal(regionChildren(NATION).length, 34);
});

test('a county names its city and its province', () => {
  assert.deepEqual(names(regionPath('370102')), ['山东省', '济南市', '历下区']);
  assert.deepEqual(regionFullName('370102'), {
    zh: '山东省济南市历下区',
    en: 'Lixia District, Jinan, Shandong',
  });
});

test('a county of a municipality hangs under 1101 and is written without it', () => {
  assert.equal(regionParent('110101'), '110100');
  assert.deepEqual(names(regionPath('110101')), ['北京市', '东城区']);
  assert.ok(names(regionChildren('110000')).includes('东城区'));
});

test('the counties of Chongqing are chosen from one list', () => {
  const children = names(regionChildren('500000'));
  assert.ok(children.includes('万州区') && children.includes('城口县'));
  assert.ok(!children.includes('县'));
});

test('a city without counties is a city', () => {
  assert.equal(regionLevel('441900'), 'city');
  assert.deepEqual(regionsUnder('441900'), []);
});

test('a county that the province governs directly stands beside its cities', () => {
  assert.ok(names(regionChildren('410000')).includes('济源市'));
});

test('a city that was abolished keeps its name but is not offered', () => {
  assert.equal(regionName('371200')?.zh, '莱芜市');
  assert.equal(isRegion('371200'), false);
  assert.equal(isKnownRegion('371200'), true);
  assert.ok(!names(regionsUnder('370000')).includes('莱芜市'));
  assert.deepEqual(names(regionPath('110103')), ['北京市', '崇文区']);
});

test('an invented code is no division', () => {
  assert.equal(isRegion('990000'), false);
  assert.equal(isKnownRegion('370199'), false);
  assert.equal(findRegion('37'), undefined);
});

test('every division of today lies within its parent and is named in both languages', () => {
  const all = regionsUnder(NATION);
  assert.ok(all.length > 3000);
  for (const region of all) {
    const parent = regionParent(region.code) ?? '';
    assert.ok(isRegion(parent), region.code);
    assert.ok(isWithinRegion(region.code, parent), region.code);
    assert.match(region.name.zh, /^\p{Script=Han}{1,20}$/u);
    assert.match(region.name.en, /^\p{Lu}[\p{L}' ,-]{1,70}$/u, region.code);
  }
});

test('what lies under a division is exactly what begins with its scope', () => {
  const all = regionsUnder(NATION);
  fc.assert(
    fc.property(fc.constantFrom(...all), (scope) => {
      const expected = all.filter(
        (region) => region.code !== scope.code && isWithinRegion(region.code, scope.code),
      );
      assert.deepEqual(regionsUnder(scope.code), expected);
    }),
    { numRuns: 60 },
  );
});
