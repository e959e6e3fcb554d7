import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRegion, isWithinRegion, NATION, regionChildren, regionName } from '../regions.ts';
import { findMap } from './find-map.ts';
import type { MapFeature } from './project.ts';
import { projectMap } from './project.ts';

/** Their divisions below the province stand in no list of GB/T 2260 that we keep. */
const WITHOUT_DIVISIONS = new Set(['710000', '810000', '820000']);

/** Bytes. */
const limitOf = (name: string): number => (name === 'china.json' ? 120_000 : 40_000);

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6 * Math.max(1, b);

const square = (lon: number, lat: number, side: number): [number, number][] => [
  [lon, lat],
  [lon + side, lat],
  [lon + side, lat + side],
  [lon, lat + side],
  [lon, lat],
];

const provinces = regionChildren(NATION).map((region) => region.code);

async function getMap(code: string): Promise<readonly MapFeature[]> {
  const features = await findMap(code);
  assert.ok(features, `no outlines for ${code}`);
  return features;
}

test('the outline of every province is on the map of the nation, with the islands of the south', async () => {
  const drawn = (await getMap(NATION)).map((feature) => feature.adcode);
  assert.deepEqual(new Set(drawn), new Set([...provinces, '460300']));
});

test('every city of a province is on its map, under its own name', async () => {
  for (const province of provinces.filter((code) => !WITHOUT_DIVISIONS.has(code))) {
    const drawn = await getMap(province);
    const children = regionChildren(province).map((region) => region.code);
    const missing = children.filter((code) => !drawn.some((feature) => feature.adcode === code));
    assert.ok(
      missing.every((code) => !code.endsWith('00')),
      `${province} lacks ${missing.join(' ')}`,
    );
    for (const { adcode, name } of drawn) {
      assert.ok(isRegion(adcode) && isWithinRegion(adcode, province), `${adcode} ${name}`);
      assert.equal(regionName(adcode)?.zh, name);
    }
  }
});

test('every ring is closed and lies in or around the country', async () => {
  for (const code of [NATION, ...provinces]) {
    for (const ring of (await getMap(code)).flatMap((feature) => feature.rings)) {
      assert.ok(ring.length >= 4);
      assert.deepEqual(ring[0], ring.at(-1));
      for (const [lon = 0, lat = 0] of ring)
        assert.ok(lon > 73 && lon < 136 && lat > 3 && lat < 54, `${code} ${lon} ${lat}`);
    }
  }
});

test('the files stay small enough for a slow line', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
  assert.equal(files.length, 35);
  for (const name of files)
    assert.ok(statSync(path.join(import.meta.dirname, name)).size <= limitOf(name), name);
});

test('a place that has no outline has no map', async () => {
  assert.equal(await findMap('370100'), undefined);
  assert.throws(() => projectMap([], 100, 100), RangeError);
});

test('the capital lies north-east of Chengdu and inside the picture', async () => {
  const { point, outlines } = projectMap(await getMap(NATION), 800, 600);
  const [beijing, chengdu] = [point(116.41, 39.9), point(104.07, 30.67)];
  assert.ok(beijing[0] > chengdu[0] && beijing[1] < chengdu[1]);
  for (const { path: d } of outlines) assert.match(d, /^(M[\d.]+ [\d.]+(L[\d.]+ [\d.]+)*Z)+$/);
});

test('a division is labelled at the centroid of its largest part', () => {
  const feature = {
    adcode: '460300',
    name: '三沙市',
    rings: [square(110, 0, 1), square(112, 0, 4)],
  };
  const { outlines, point } = projectMap([feature], 600, 400);
  const [x, y] = outlines[0]?.label ?? [0, 0];
  const [expectedX, expectedY] = point(114, 2);
  assert.ok(Math.abs(x - expectedX) < 1e-6 && Math.abs(y - expectedY) < 1e-6);
});

test('a map fills its picture in one direction, never leaves it, and is not distorted', () => {
  const side = fc.integer({ min: 50, max: 2000 });
  const box = fc.record({
    lon: fc.double({ min: 74, max: 130, noNaN: true }),
    lat: fc.double({ min: 4, max: 50, noNaN: true }),
    wide: fc.double({ min: 0.1, max: 5, noNaN: true }),
    high: fc.double({ min: 0.1, max: 3, noNaN: true }),
  });
  fc.assert(
    fc.property(side, side, box, (width, height, { lon, lat, wide, high }) => {
      const corners = [
        [lon, lat],
        [lon + wide, lat],
        [lon + wide, lat + high],
        [lon, lat + high],
        [lon, lat],
      ];
      const feature = { adcode: '370000', name: '山东省', rings: [corners] };
      const { point } = projectMap([feature], width, height);
      const [[left, bottom], [right, top]] = [point(lon, lat), point(lon + wide, lat + high)];
      assert.ok(left > -1e-6 && top > -1e-6 && right < width + 1e-6 && bottom < height + 1e-6);
      assert.ok(near(right - left, width) || near(bottom - top, height));
      const narrowing = Math.cos(((lat + high / 2) * Math.PI) / 180);
      assert.ok(near((right - left) / (wide * narrowing), (bottom - top) / high));
    }),
  );
});
