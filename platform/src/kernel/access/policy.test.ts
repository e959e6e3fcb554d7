import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NATIONAL } from '@qingming/standard';
import { ACCOUNT_ROLES, visitor } from './actor.ts';
import type { Role } from './actor.ts';
import { mayEver, mayReveal } from './decide.ts';
import { FORBIDDEN_PAIRS, forbiddenPair, isRoleOfLevel } from './policy.ts';

const KINDS = [...NATIONAL.keys()];
const as = (...roles: readonly Role[]) => ({ ...visitor('370000'), roles });

test('no role is forbidden beside itself, and every role may be held alone', () => {
  for (const role of ACCOUNT_ROLES) assert.equal(forbiddenPair([role]), undefined, role);
  for (const [one, other] of FORBIDDEN_PAIRS) assert.notEqual(one, other);
});

test('who supervises is not who is supervised, and the three administrators do nothing else', () => {
  for (const [one, other] of [
    ['manager', 'countyOfficer'],
    ['clerk', 'provinceOfficer'],
    ['countyOfficer', 'provinceOfficer'],
    ['systemAdmin', 'securityAdmin'],
    ['inspector', 'systemAdmin'],
    ['inspector', 'provinceOfficer'],
    ['securityAdmin', 'clerk'],
    ['systemAdmin', 'importer'],
  ] as const) {
    assert.ok(forbiddenPair([one, other]), `${one} ${other}`);
    assert.ok(forbiddenPair([other, one]), `${other} ${one}`);
  }
  assert.equal(forbiddenPair(['clerk', 'manager']), undefined);
  assert.equal(forbiddenPair(['clerk', 'operator', 'importer']), undefined);
});

test('a province has houses and its own officers, the ministry only officers of its own; administrators are at both', () => {
  const of = (level: 'ministry' | 'province') =>
    ACCOUNT_ROLES.filter((role) => isRoleOfLevel(role, level)).toSorted();
  const everywhere = ['importer', 'inspector', 'securityAdmin', 'systemAdmin'] as const;
  assert.deepEqual(of('ministry'), [...everywhere, 'ministryOfficer'].toSorted());
  assert.deepEqual(
    of('province'),
    [...everywhere, 'clerk', 'operator', 'manager', 'countyOfficer', 'provinceOfficer'].toSorted(),
  );
});

/** What the ministry viewed is told to the inspector alone. */
const OFFICIAL_KINDS = KINDS.filter((kind) => kind !== 'viewNotice');

test('officers at every level may ask for a whole value of any kind; inspectors and importers of none', () => {
  for (const role of ['countyOfficer', 'provinceOfficer', 'ministryOfficer'] as const)
    assert.deepEqual(
      KINDS.filter((kind) => mayReveal(as(role), kind)),
      OFFICIAL_KINDS,
      role,
    );
  for (const role of ['inspector', 'importer', 'operator', 'public', 'partner'] as const)
    assert.deepEqual(
      KINDS.filter((kind) => mayReveal(as(role), kind)),
      [],
      role,
    );
});

test('an office reads everything and writes no case; administrators touch no record', () => {
  for (const role of [
    'countyOfficer',
    'provinceOfficer',
    'ministryOfficer',
    'inspector',
  ] as const) {
    assert.deepEqual(
      KINDS.filter((kind) => mayEver(as(role), 'read', kind)),
      role === 'inspector' ? KINDS : OFFICIAL_KINDS,
      role,
    );
    for (const verb of ['create', 'revise', 'void'] as const)
      for (const kind of ['funeralCase', 'decedent', 'cremation', 'certificate', 'payment'])
        assert.ok(!mayEver(as(role), verb, kind), `${role} ${verb} ${kind}`);
  }
  for (const role of ['systemAdmin', 'securityAdmin'] as const)
    for (const verb of ['read', 'create', 'revise', 'void'] as const)
      assert.deepEqual(
        KINDS.filter((kind) => mayEver(as(role), verb, kind)),
        [],
        role,
      );
});

test('two roles of one person add up, and neither takes away', () => {
  const both = as('operator', 'clerk');
  assert.ok(mayEver(both, 'revise', 'preparation') && mayReveal(both, 'decedent'));
  assert.ok(!mayEver(as('operator'), 'void', 'custody') && mayEver(both, 'void', 'custody'));
});
