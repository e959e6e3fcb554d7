import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccountRole } from '@qingming/connect/api/session.ts';
import { roleFields } from './admin/role-fields.ts';
import { firstPageFor, mayOpen, PAGES, pagesFor } from './pages.ts';

test('a clerk begins with the people in care', () => {
  assert.equal(firstPageFor({ roles: ['clerk'], level: 'province' }), '/today');
});

test('an operator opens the board and cases, and does not open new ones', () => {
  const paths = pagesFor({ roles: ['operator'], level: 'province' }).map(({ path }) => path);
  assert.ok(paths.includes('/today'));
  assert.ok(!paths.includes('/cases/new'));
});

test('the ministry has no cases of its own to open', () => {
  const board = PAGES.find(({ path }) => path === '/cases');
  assert.ok(board);
  assert.equal(mayOpen(board, { roles: ['ministryOfficer'], level: 'ministry' }), false);
});

test('whoever administers accounts sees no casework', () => {
  const paths = pagesFor({ roles: ['securityAdmin'], level: 'province' }).map(({ path }) => path);
  assert.ok(!paths.some((path) => path.startsWith('/cases') || path === '/today'));
});

test('a manager drafts price lists; clerks and officers do not', () => {
  const pathsOf = (role: 'manager' | 'clerk' | 'countyOfficer') =>
    pagesFor({ roles: [role], level: 'province' })
      .map(({ path }) => path)
      .filter((path) => path.startsWith('/price-lists'));
  assert.deepEqual(pathsOf('manager'), [
    '/price-lists',
    '/price-lists/:list',
    '/price-lists/:list/items',
  ]);
  assert.deepEqual(pathsOf('countyOfficer'), ['/price-lists', '/price-lists/:list']);
  assert.deepEqual(pathsOf('clerk'), []);
});

test('the security administrator begins with the accounts, and the inspector sees alerts too', () => {
  assert.equal(firstPageFor({ roles: ['securityAdmin'], level: 'province' }), '/accounts');
  const paths = pagesFor({ roles: ['inspector'], level: 'ministry' }).map(({ path }) => path);
  assert.ok(paths.includes('/alarms') && !paths.includes('/views-above'));
});

test('no two pages share an address or a key', () => {
  const paths = PAGES.map(({ path }) => path);
  const letters = PAGES.flatMap(({ letter }) => letter ?? []);
  assert.equal(new Set(paths).size, paths.length);
  assert.equal(new Set(letters).size, letters.length);
});

test('whoever signs in has a page to begin with, at either level', () => {
  for (const level of ['province', 'ministry'] as const)
    for (const { name } of roleFields(level)) {
      const role = name.replace('role.', '') as AccountRole;
      assert.ok(firstPageFor({ roles: [role], level }), `${role} at the ${level}`);
    }
});
