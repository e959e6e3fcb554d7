import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayReveal, readableKinds, seenMasks } from './decide.ts';
import { purposeOf } from './purpose.ts';
import { actorWith } from '../../../test-support/actors.ts';

const HOME = '01890a5d-ac96-774b-bcce-b302099a8057';
const as = (role: string, institution?: string) =>
  actorWith([role], { institutions: institution === undefined ? null : [institution] });

test('who says no purpose looks for the usual one of their office, and at a desk of an institution for the case', () => {
  assert.equal(purposeOf(undefined, as('provinceOfficer')), 'supervision');
  assert.equal(purposeOf(undefined, as('inspector')), 'security');
  assert.equal(purposeOf(undefined, as('public')), 'own-affairs');
  assert.equal(purposeOf(undefined, as('clerk', HOME)), 'casework');
  assert.equal(purposeOf(undefined, as('inspector', HOME)), 'casework');
  assert.equal(purposeOf(undefined, as('importer')), 'casework');
});

test('a purpose that is stated counts, and a word that is no purpose is refused', () => {
  assert.equal(purposeOf('security', as('clerk', HOME)), 'security');
  assert.throws(() => purposeOf('curiosity', as('clerk', HOME)), { code: 'unknown-code' });
  assert.throws(() => purposeOf('', as('clerk', HOME)), { code: 'unknown-code' });
});

test('who works with the family may see a value whole on asking; operators and inspectors may not', () => {
  for (const role of ['clerk', 'manager', 'countyOfficer', 'provinceOfficer'] as const)
    assert.ok(mayReveal(as(role), 'decedent'), role);
  for (const role of ['operator', 'inspector', 'public', 'importer'] as const)
    assert.ok(!mayReveal(as(role), 'decedent'), role);
  assert.ok(seenMasks(as('clerk'), 'decedent').has('name'));
  assert.equal(seenMasks(as('inspector'), 'decedent').size, 0);
});

test('what may be written and not read is no kind to read', () => {
  // A node goes on with what it writes by itself: notices of what it viewed, answers, notices about numbers.
  assert.deepEqual(readableKinds(as('partner')), ['numberNotice', 'viewNotice', 'referenceAnswer']);
  assert.ok(readableKinds(as('clerk')).includes('decedent'));
  assert.ok(!readableKinds(as('public')).includes('decedent'));
});
