import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { vehicleTrips } from '@qingming/standard/processes/vehicle-trips.ts';

const ROOT = new URL('../../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

/** Files that are there for the vehicles alone. */
const OWN = [
  'standard/src/records/vehicle-trip.ts',
  'standard/src/records/vehicle-upkeep.ts',
  'standard/src/processes/vehicle-trips.ts',
  'platform/src/modules/vehicles/grants.ts',
  'platform/src/modules/portal/pages/transport.ts',
];

/** Files of the house to which they add lines: those that name what is theirs. */
const SHARED: Readonly<Record<string, RegExp>> = {
  'standard/src/records/all-records.ts': /vehicle|\btrip\b/i,
  'standard/src/processes/all-processes.ts': /vehicleTrips/,
  'platform/src/levels/access.ts': /vehicles/i,
  'platform/src/modules/portal/routes.ts': /transport/i,
  'platform/src/modules/portal/pages/home.ts': /\/transport/,
  'platform/src/modules/portal/texts/zh.ts': /never by name/,
  'platform/src/modules/portal/texts/en.ts': /never by name/,
};

const linesOf = (text: string): number => text.trimEnd().split('\n').length;
const naming = ([path, name]: readonly [string, RegExp]): number =>
  read(path)
    .split('\n')
    .filter((line) => name.test(line)).length;
/** The words of the page, and of the way to it on the first page. */
const wordsIn = (path: string): number =>
  [...read(path).matchAll(/^( {2,4})transport: \{(?:.*\},$|[\s\S]*?^\1\},$)/gm)].reduce(
    (sum, [words]) => sum + linesOf(words),
    0,
  );

test('a module with a root, three kinds, five acts and a portal page takes 12 files and 900 lines', () => {
  assert.ok(NATIONAL.get('trip')?.root !== undefined);
  for (const kind of ['trip', 'vehicleCleaning', 'vehicleUpkeep'])
    assert.ok(NATIONAL.has(kind), kind);
  assert.ok(vehicleTrips.acts.length >= 5);
  const files = [...OWN, ...Object.keys(SHARED)];
  assert.equal(files.length, 12);
  const texts = ['zh', 'en'].map((one) => `platform/src/modules/portal/texts/${one}.ts`);
  const words = texts.map(wordsIn);
  assert.ok(
    words.every((lines) => lines > 5),
    'the page has its words in both languages',
  );
  const lines =
    OWN.reduce((sum, path) => sum + linesOf(read(path)), 0) +
    Object.entries(SHARED).reduce((sum, one) => sum + naming(one), 0) +
    words.reduce((sum, one) => sum + one, 0);
  assert.ok(lines <= 900, `${lines} lines`);
  assert.ok(lines > 500, 'what is counted is there');
});
