import assert from 'node:assert/strict';
import { test } from 'node:test';
import { globSync, readFileSync } from 'node:fs';
import { mayOf, ROLE_NAMES } from '../../test-support/access.ts';
import { firstPageFor, mayOpen, PAGES, pagesFor } from './pages.ts';

test('a clerk begins with the people in care', () => {
  assert.equal(firstPageFor({ may: mayOf('clerk'), level: 'province' }), '/today');
});

test('an operator opens the board and cases, and does not open new ones', () => {
  const paths = pagesFor({ may: mayOf('operator'), level: 'province' }).map(({ path }) => path);
  assert.ok(paths.includes('/today'));
  assert.ok(!paths.includes('/cases/new'));
});

test('a dispatcher and a driver begin with what is to be driven', () => {
  for (const role of ['dispatcher', 'driver'])
    assert.equal(firstPageFor({ may: mayOf(role), level: 'province' }), '/tasks');
});

test('the ministry has no cases of its own to open', () => {
  const board = PAGES.find(({ path }) => path === '/cases');
  assert.ok(board);
  assert.equal(mayOpen(board, { may: mayOf('ministryOfficer'), level: 'ministry' }), false);
});

test('whoever administers accounts sees no casework', () => {
  const paths = pagesFor({ may: mayOf('securityAdmin'), level: 'province' }).map(
    ({ path }) => path,
  );
  assert.ok(!paths.some((path) => path.startsWith('/cases') || path === '/today'));
});

test('a manager drafts price lists; clerks and officers do not', () => {
  const pathsOf = (role: 'manager' | 'clerk' | 'countyOfficer') =>
    pagesFor({ may: mayOf(role), level: 'province' })
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
  assert.equal(firstPageFor({ may: mayOf('securityAdmin'), level: 'province' }), '/accounts');
  const paths = pagesFor({ may: mayOf('inspector'), level: 'ministry' }).map(({ path }) => path);
  assert.ok(paths.includes('/alarms') && !paths.includes('/views-above'));
});

test('no two pages share an address or a key', () => {
  const paths = PAGES.map(({ path }) => path);
  const letters = PAGES.flatMap(({ letter }) => letter ?? []);
  assert.equal(new Set(paths).size, paths.length);
  assert.equal(new Set(letters).size, letters.length);
});

interface Opened {
  readonly province: string;
  readonly ministry: string;
}

const BY_ROLE = JSON.parse(
  readFileSync(new URL('pages-by-role.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Opened>>;

test('who opens which page is as it was', () => {
  const openers = (page: (typeof PAGES)[number], level: 'province' | 'ministry') =>
    Object.keys(ROLE_NAMES)
      .filter((role) => mayOpen(page, { may: mayOf(role), level }))
      .toSorted()
      .join(' ');
  const now = Object.fromEntries(
    PAGES.map((page) => [
      page.path,
      { province: openers(page, 'province'), ministry: openers(page, 'ministry') },
    ]),
  );
  assert.deepEqual(now, BY_ROLE);
});

test('whoever signs in has a page to begin with, at either level', () => {
  for (const role of Object.keys(ROLE_NAMES))
    assert.ok(
      (['province', 'ministry'] as const).some((level) =>
        firstPageFor({ may: mayOf(role), level }),
      ),
      role,
    );
});

test('every capability and right that a page or a button asks for is held by some role', () => {
  const held = new Set(Object.keys(ROLE_NAMES).flatMap(mayOf));
  const folder = new URL('.', import.meta.url);
  const sources = globSync('**/*.{ts,tsx}', { cwd: folder }).filter((path) => !/test/.test(path));
  const asked = sources.flatMap((path) =>
    [
      ...readFileSync(new URL(path, folder), 'utf8').matchAll(/\bcan\([^']{1,60}, '([^']+)'\)/g),
    ].map((found) => found[1] ?? ''),
  );
  assert.ok(asked.length > 10, `${asked.length}`);
  for (const one of [...asked, ...PAGES.map(({ asks }) => asks)]) assert.ok(held.has(one), one);
});
