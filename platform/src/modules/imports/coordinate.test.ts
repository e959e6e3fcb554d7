import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { placeOfCell } from './coordinate.ts';

const near = (text: string, latitude: number, longitude: number): void => {
  const place = placeOfCell(text, 'latitude-first');
  assert.ok(place !== undefined, text);
  assert.ok(Math.abs(place.latitude - latitude) < 1e-9, text);
  assert.ok(Math.abs(place.longitude - longitude) < 1e-9, text);
};

test('a place in one cell is read in degrees, minutes and seconds, whichever way it is written', () => {
  for (const text of [
    '36.65,117.12',
    '36.65, 117.12',
    '(36.65 117.12)',
    '36.65；117.12',
    '３６.６５，１１７.１２',
    '36.65°N 117.12°E',
    '117.12E, 36.65N',
    '36°39′N 117°7.2′E',
    '36°39\'00"N, 117°07\'12"E',
    'N36°39′ E117°07′12″',
    '北纬36度39分 东经117度7分12秒',
    '东经117°07′12″，北纬36°39′',
  ])
    near(text, 36.65, 117.12);
  near("33°51'54\"S 70°30'W", -33.865, -70.5);
  near('-33.865,-70.5', -33.865, -70.5);
});

test('where letters are missing the order that is declared decides', () => {
  assert.deepEqual(placeOfCell('117.12,36.65', 'longitude-first'), {
    latitude: 36.65,
    longitude: 117.12,
  });
  assert.equal(placeOfCell('117.12,36.65', 'latitude-first'), undefined);
});

test('what is no place is not read', () => {
  for (const text of [
    '',
    '36.65',
    '36.65,117.12,5',
    '36.65N 117.12N',
    '36.65N 117.12',
    '-36.65S 117.12E',
    '36°60′N 117°7′E',
    '36.5°39′N 117°7′E',
    '36,65,117,12',
    '济南',
    '1e1,2e1',
  ])
    assert.equal(placeOfCell(text, 'latitude-first'), undefined, text);
});

test('any place written in degrees is read back', () => {
  const half = (most: number) => fc.integer({ min: -most * 1e7, max: most * 1e7 });
  fc.assert(
    fc.property(half(90), half(180), (lat, lng) => {
      const [latitude, longitude] = [lat / 1e7, lng / 1e7];
      assert.deepEqual(
        placeOfCell(`${latitude.toFixed(7)},${longitude.toFixed(7)}`, 'latitude-first'),
        { latitude, longitude },
      );
    }),
  );
});
