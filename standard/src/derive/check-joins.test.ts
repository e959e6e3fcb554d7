import assert from 'node:assert/strict';
import { test } from 'node:test';
import { el, exists, present, val } from '../language/expression.ts';
import type { Joins } from '../language/record.ts';
import { NATIONAL } from '../records/all-records.ts';
import { joinsParty } from '../records/party.ts';
import { contact } from '../records/person.ts';
import { joinsFaults } from './check-joins.ts';

const [byNumber] = joinsParty;
const faultsOf = (change: Partial<Joins>): string =>
  joinsFaults(NATIONAL, contact, { ...(byNumber as Joins), ...change }).join('\n');

const WRONG: readonly [string, Partial<Joins>, RegExp][] = [
  ['by what is no link', { link: 'name' }, /"name", which is no link/],
  ['by an element that is no key', { by: 'documentKind' }, /no key of it alone/],
  [
    'without the value it is found by',
    { makes: { kind: val('person') } },
    /without identityNumber/,
  ],
  [
    'with what the other has not',
    { makes: { identityNumber: val('1'), hat: val('1') } },
    /with "hat"/,
  ],
  [
    'from an element that is not there',
    { makes: { identityNumber: el('hat') } },
    /"hat", which it/,
  ],
  ['on what other records say', { when: exists('hold') }, /looks at other records/],
  ['on an element that is not there', { when: present('hat') }, /hat/],
];

for (const [what, change, fault] of WRONG)
  test(`a record that joins another ${what} cannot be loaded`, () => {
    assert.equal(faultsOf({}), '');
    assert.match(faultsOf(change), fault);
  });
