import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NATIONAL } from '@qingming/standard';
import type { ForeignEntry } from './apply-check.ts';
import { setsRight, waitsFor } from './apply-keys.ts';

const id = (last: number): string => `01890a5d-ac96-774b-bcce-${String(last).padStart(12, '0')}`;
const [OWN, CASE, HOME, PLACE, OTHER] = [id(1), id(2), id(3), id(4), id(5)];
const node = { catalogue: NATIONAL };

const entry = (
  kind: string,
  fact: Readonly<Record<string, unknown>>,
  subject: string | null = CASE,
): ForeignEntry => ({
  seq: 1,
  header: {
    form: 2,
    node: '370000',
    kind,
    id: OWN,
    version: 1,
    op: 'create',
    region: '370102',
    institution: HOME,
    root: subject === null ? null : { kind: 'funeralCase', id: subject },
    standard: '2026.1',
    at: '2026-11-20T01:02:03.004Z',
    actor: 'test',
    reason: null,
    travels: 'up',
    audience: null,
    bodyHash: '',
  },
  reason: null,
  fact: fact as ForeignEntry['fact'],
});

test('an entry waits for its case, what it links to and its institution, each once', () => {
  const stay = entry('custody', { place: PLACE, from: '2026-11-20T01:00:00.000Z' });
  assert.deepEqual(new Set(waitsFor(node, stay)), new Set([OWN, CASE, PLACE, HOME]));
  assert.equal(new Set(waitsFor(node, stay)).size, waitsFor(node, stay).length);
});

test('what only looks like an identifier is no link, and a link that is none is not waited for', () => {
  const notice = entry('correctionNotice', { subjectNode: '370000', asks: OTHER }, null);
  assert.ok(!waitsFor(node, notice).includes(OTHER));
  const stay = entry('custody', { place: 'A-01' });
  assert.deepEqual(new Set(waitsFor(node, stay)), new Set([OWN, CASE, HOME]));
});

test('what belongs to a case sets nothing right for the whole institution; what belongs to the institution does', () => {
  assert.ok(!setsRight(node, entry('custody', { place: PLACE })).includes(HOME));
  assert.ok(setsRight(node, entry('place', { code: 'A' }, null)).includes(HOME));
});

test('an entry of a kind that this node does not know waits for its case all the same', () => {
  assert.deepEqual(waitsFor(node, entry('of-a-later-version', { place: PLACE })), [
    OWN,
    CASE,
    HOME,
  ]);
});
