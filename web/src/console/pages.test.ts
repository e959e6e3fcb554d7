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

const SCOPE = {
  region: { zh: '历下区', en: 'Lixia' },
  institution: null,
} as const;
const HOME = { id: 'home', name: '历下殡仪馆', kind: 'BZ' };
const CEMETERY = { id: 'cemetery', name: '历下公墓', kind: 'GZ' };

/** What somebody who may do everything in an institution opens, by the kinds of house in scope. */
const openedIn = (kinds: readonly string[] | null, at?: string, houses = [HOME, CEMETERY]) =>
  new Set(
    pagesFor({
      may: [...mayOf('manager'), ...mayOf('operator')],
      level: 'province',
      institution: at ?? null,
      scope: { ...SCOPE, houses, kinds },
    }).map(({ path }) => path),
  );

test('a cemetery and a columbarium have no pages for bodies, a station none for cremators and visitors', () => {
  const everything = openedIn(null);
  const hidden = (kinds: readonly string[]) =>
    [...everything.difference(openedIn(kinds))].toSorted();
  const forBodies = [
    '/call',
    '/call/:call',
    '/cremators',
    '/mortuary',
    '/plan',
    '/relocations/:relocation',
  ];
  assert.deepEqual(hidden(['GZ']), forBodies);
  assert.deepEqual(hidden(['TZ']), forBodies);
  assert.deepEqual(hidden(['YZ']), ['/cremators', '/gate']);
});

test('a funeral home, with a columbarium of its own or without, and a house of unknown kind keep every page', () => {
  const everything = openedIn(null);
  assert.ok(everything.has('/wall') && everything.has('/cremators'));
  for (const kinds of [['BZ'], [], ['BZ', 'GZ', 'TZ']])
    assert.deepEqual(openedIn(kinds), everything, kinds.join(' '));
  const unscoped = pagesFor({ may: mayOf('operator'), level: 'province' });
  assert.ok(unscoped.some(({ path }) => path === '/cremators'));
});

test('of a group the pages are those of the institution where one works, and of all of them otherwise', () => {
  const kinds = ['BZ', 'GZ'];
  assert.ok(!openedIn(kinds, 'cemetery').has('/mortuary'));
  assert.ok(openedIn(kinds, 'home').has('/mortuary'));
  assert.ok(openedIn(kinds).has('/mortuary'));
});

test('whoever signs in at a house of any kind has a page to begin with', () => {
  for (const kind of ['BZ', 'GZ', 'TZ', 'YZ'])
    for (const role of ['clerk', 'manager', 'operator', 'dispatcher', 'driver']) {
      const scope = { ...SCOPE, houses: [], kinds: [kind] };
      assert.ok(firstPageFor({ may: mayOf(role), level: 'province', scope }), `${role} ${kind}`);
    }
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
  /** The kinds of institution that have use of it, where not every kind has. */
  readonly houses?: string;
}

const BY_ROLE = JSON.parse(
  readFileSync(new URL('pages-by-role.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Opened>>;

test('who opens which page, in which kind of house, is as it was', () => {
  const openers = (page: (typeof PAGES)[number], level: 'province' | 'ministry') =>
    Object.keys(ROLE_NAMES)
      .filter((role) => mayOpen(page, { may: mayOf(role), level }))
      .toSorted()
      .join(' ');
  const now = Object.fromEntries(
    PAGES.map((page) => [
      page.path,
      {
        province: openers(page, 'province'),
        ministry: openers(page, 'ministry'),
        ...(page.houses && { houses: page.houses.join(' ') }),
      },
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
