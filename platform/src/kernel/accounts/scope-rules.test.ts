import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '../access/actor.ts';
import { refuseOutside } from './holding.ts';
import { networkOf } from './origin-prefix.ts';

const [HOME, OTHER] = [
  '01890a5d-ac96-774b-bcce-b302099a8057',
  '01890a5d-ac96-774b-bcce-b302099a8058',
];

test('an administrator reaches the own division and what lies in it, and of one institution only that', () => {
  const reaches = (
    own: { readonly region: string; readonly institution?: string },
    [region, institution = null]: readonly [string, (string | null)?],
  ): boolean => {
    const { region: of, institution: house } = own;
    const by = {
      ...visitor('370000'),
      region: of,
      institutions: house === undefined ? null : [house],
    };
    const holding = {
      roles: [],
      region,
      institution,
      institutions: null,
      staff: null,
      person: null,
      device: false,
    };
    try {
      refuseOutside(by, holding);
      return true;
    } catch (error) {
      assert.equal((error as { code?: string }).code, 'out-of-scope');
      return false;
    }
  };
  assert.ok(reaches({ region: '' }, ['370102', HOME]));
  assert.ok(reaches({ region: '3701' }, ['3701']) && reaches({ region: '3701' }, ['370102', HOME]));
  assert.ok(!reaches({ region: '3701' }, ['37']) && !reaches({ region: '3701' }, ['']));
  assert.ok(!reaches({ region: '3701' }, ['370203']));
  const house = { region: '370102', institution: HOME };
  assert.ok(reaches(house, ['370102', HOME]));
  assert.ok(!reaches(house, ['370102', OTHER]) && !reaches(house, ['370102', null]));
});

test('tries are counted by the network that one party commonly holds', () => {
  for (const [address, network] of [
    ['10.1.2.3', '10.1.2.0/24'],
    ['::ffff:10.1.2.3', '10.1.2.0/24'],
    ['2001:db8:7:1::1', '2001:db8:7::/48'],
    ['2001:0DB8:0007::', '2001:db8:7::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['::1', '0:0:0::/48'],
    ['1:2:3:4:5:6:7:8', '1:2:3::/48'],
    // What is no address is counted as it is, not as if it were one of everybody’s.
    ['', ''],
    ['unknown', 'unknown'],
    ['@:12', '@:12'],
  ] as const)
    assert.equal(networkOf(address), network, address);
});
