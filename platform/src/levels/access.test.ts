import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NATIONAL } from '@qingming/standard';
import { faultsOf } from '../kernel/access/access.ts';
import { can, mayEver, mayReveal } from '../kernel/access/decide.ts';
import { forbiddenPairs } from '../kernel/access/role.ts';
import { rightsOf, ROLE_NAMES, rolesAt } from '../../test-support/actors.ts';
import { ACCESS, GRANTS } from './access.ts';
import { PARTS, ROLES } from './roles.ts';

const KINDS = [...NATIONAL.keys()];
const as = (...roles: readonly string[]) => ({ rights: rightsOf(...roles) });
const { forbiddenPair } = ACCESS;

test('no role is forbidden beside itself, and every role may be held alone', () => {
  for (const role of ROLE_NAMES) assert.equal(forbiddenPair([role]), undefined, role);
  for (const [one, other] of forbiddenPairs(ROLES)) assert.notEqual(one, other);
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
  const of = (level: 'ministry' | 'province') => rolesAt(level).toSorted();
  const everywhere = ['importer', 'inspector', 'securityAdmin', 'systemAdmin'] as const;
  assert.deepEqual(of('ministry'), [...everywhere, 'ministryOfficer'].toSorted());
  assert.deepEqual(
    of('province'),
    [
      ...everywhere,
      'clerk',
      'operator',
      'dispatcher',
      'driver',
      'manager',
      'countyOfficer',
      'provinceOfficer',
      'screen',
    ].toSorted(),
  );
});

/** What the ministry viewed is told to the inspector alone. */
const OFFICIAL_KINDS = KINDS.filter((kind) => kind !== 'viewNotice');
/** Parties are found by their number, and read by nobody. */
const READ_KINDS = KINDS.filter((kind) => kind !== 'party');

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
      READ_KINDS.filter((kind) => role === 'inspector' || OFFICIAL_KINDS.includes(kind)),
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

test('every grant names a kind of the catalogue, and every kind is granted to somebody', () => {
  assert.deepEqual([...ACCESS.kinds].toSorted(), KINDS.toSorted());
  for (const { posted = [] } of GRANTS as readonly { posted?: readonly string[] }[])
    for (const kind of posted) assert.ok(KINDS.includes(kind), kind);
});

test('every capability is held by somebody, and every role can do something', () => {
  assert.deepEqual(faultsOf(ROLES, PARTS, GRANTS), []);
  for (const one of ACCESS.capabilities)
    assert.ok(ACCESS.rolesWith(one).length > 0, `nobody has ${one.name}`);
  for (const role of ROLE_NAMES)
    assert.ok(
      ACCESS.capabilities.some((one) => can(as(role), one)),
      `${role} can do nothing`,
    );
});

test('a duty that no role has, a capability twice and a role that can do nothing are told at the start', () => {
  const [role] = ROLES;
  assert.ok(role);
  const lone = { name: 'x.y', label: role.label, duties: [] };
  const faults = faultsOf(
    [role, { ...role, duties: ['idle'] }],
    [],
    [{ capabilities: [lone, lone], grants: [{ duties: ['hovse'], records: [], may: [] }] }],
  );
  for (const said of [
    'no role has the duty hovse',
    'the duty idle brings nothing',
    `two roles are called ${role.name}`,
    'two capabilities are called x.y',
    'no duty brings the capability x.y',
  ])
    assert.ok(faults.includes(said), `${said}: ${faults.join()}`);
});
