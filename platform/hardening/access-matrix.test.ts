import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { NATIONAL } from '@qingming/standard';
import { isOfDevices } from '../src/kernel/access/role.ts';
import { VERBS } from '../src/kernel/access/capability.ts';
import { mayEver, mayOf, mayReveal, seenMasks } from '../src/kernel/access/decide.ts';
import { PARTS } from '../src/levels/roles.ts';
import { rightsOf, ROLE_NAMES } from '../test-support/actors.ts';
import { ask, openHouse } from './house.test-support.ts';
import { ACCESS } from '../src/levels/access.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

/** Written anew by QINGMING_PRINT_ACCESS=1; whoever changes a line says in the commit why. */
const FILE = new URL('../test-support/access-matrix.json', import.meta.url);

/** Every kind has the same addresses, which ask for the right on the kind: the grants say whose that is. */
const DERIVED = '/api/kinds';

interface Matrix {
  /** Which roles may call an operation, at each level. */
  readonly routes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Of the roles that people hold. */
  readonly names: Readonly<Record<string, Bilingual>>;
  readonly capabilities: Readonly<Record<string, readonly string[]>>;
  /** What each role may do with a kind of record. */
  readonly kinds: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The roles that have what an operation asks for, as its description names it. */
const rolesWith = (access: string): string =>
  ['public', 'staff'].includes(access)
    ? access
    : ROLE_NAMES.filter((role) => {
        const may = mayOf({ rights: rightsOf(role) });
        return access.split(', ').every((one) => may.includes(one));
      })
        .toSorted()
        .join(' ');

async function routesOf(level: 'province' | 'ministry', node: string) {
  const house = await openHouse({ change: { level, node } });
  try {
    const { text } = await ask(house.running.address, '/openapi.json');
    const { paths } = JSON.parse(text) as {
      paths: Record<string, Record<string, { 'x-access': string }>>;
    };
    const written = Object.entries(paths).filter(([path]) => !path.startsWith(DERIVED));
    const rows = written.flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, of]) => [`${method.toUpperCase()} ${path}`, rolesWith(of['x-access'])] as const,
      ),
    );
    return Object.fromEntries(rows.toSorted(([one], [other]) => one.localeCompare(other)));
  } finally {
    await house.close();
  }
}

function said(role: string, kind: string): string {
  const actor = { rights: rightsOf(role) };
  const sees = [...seenMasks(actor, kind)].toSorted();
  return [
    VERBS.filter((verb) => mayEver(actor, verb, kind)).join(' '),
    ...(sees.length > 0 ? [`sees ${sees.join(' ')}`] : []),
    ...(mayReveal(actor, kind) ? ['reveals'] : []),
  ].join('; ');
}

const kindsOf = (role: string) =>
  Object.fromEntries(
    [...NATIONAL.keys()]
      .map((kind) => [kind, said(role, kind)] as const)
      .filter(([, words]) => words !== ''),
  );

test('who may call what, and who may do what with which records, is as it was', async () => {
  const roles = [...ROLE_NAMES, ...PARTS.map(({ name }) => name)];
  const matrix: Matrix = {
    routes: {
      province: await routesOf('province', '370000'),
      ministry: await routesOf('ministry', '000000'),
    },
    names: Object.fromEntries(
      ACCESS.roles.filter((one) => !isOfDevices(one)).map(({ name, label }) => [name, label]),
    ),
    capabilities: Object.fromEntries(
      roles.map((role) => [role, [...rightsOf(role).capabilities].toSorted()]),
    ),
    kinds: Object.fromEntries(roles.map((role) => [role, kindsOf(role)])),
  };
  if (process.env['QINGMING_PRINT_ACCESS'] === '1')
    writeFileSync(FILE, `${JSON.stringify(matrix, null, 2)}\n`);
  assert.deepEqual(matrix, JSON.parse(readFileSync(FILE, 'utf8')) as Matrix);
});
