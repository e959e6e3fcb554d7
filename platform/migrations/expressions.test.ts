import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  type Catalogue,
  checkCatalogue,
  evaluate,
  NATIONAL,
  type RecordDefinition,
} from '@qingming/standard';
import type { Expression } from '@qingming/standard/language/expression.ts';
import { conditionOf } from '@qingming/standard/derive/rule-life.ts';
import { onlyInMemory } from '@qingming/standard/derive/expression-reach.ts';
import fc from 'fast-check';
import pg from 'pg';
import { WORKING_YEARS } from '@qingming/standard/data/working-years.ts';
import type { WorkingYear } from '@qingming/standard/numbers/term.ts';
import { arbitraryExpression } from '../test-support/arbitrary-expression.ts';
import { arbitraryWorld, type Rows } from '../test-support/arbitrary-world.ts';
import { askDatabase, createBareTables, load } from '../test-support/bare-tables.ts';
import { type FreshDatabase, freshDatabase } from '../test-support/database.ts';
import { HELPER_FUNCTIONS } from '../test-support/helper-functions.ts';
import { FIXTURE } from '../test-support/expression-fixture.ts';

interface Ground {
  readonly database: FreshDatabase;
  readonly client: pg.Client;
}

async function open(catalogue: Catalogue): Promise<Ground> {
  const database = await freshDatabase({ migrations: HELPER_FUNCTIONS });
  const client = new pg.Client({ connectionString: database.url, options: '-c jit=off' });
  await client.connect();
  await createBareTables(client, catalogue);
  return { database, client };
}

async function close({ client, database }: Ground): Promise<void> {
  await client.end();
  await database.drop();
}

function askMemory(
  catalogue: Catalogue,
  rows: Rows,
  kind: string,
  expression: Expression,
  versionsBefore: Rows = new Map(),
) {
  const isPartial = (of: string, name: string): boolean =>
    catalogue.get(of)?.elements[name]?.type === 'partialDate';
  const context = { world: (of: string) => rows.get(of) ?? [], isPartial };
  return (rows.get(kind) ?? []).map((row) => {
    const before = versionsBefore.get(kind)?.find(({ id }) => id === row['id']);
    return evaluate({ ...context, before }, kind, row, expression);
  });
}

let fixture: Ground;
let national: Ground;
before(async () => {
  [fixture, national] = [await open(FIXTURE), await open(NATIONAL)];
});
after(async () => {
  await close(fixture);
  await close(national);
});

const visit = FIXTURE.get('visit') as RecordDefinition;
const room = FIXTURE.get('room') as RecordDefinition;
const sentence = { zh: '试。', en: 'A test.' };

test('memory and database agree on every expression, unknown included', async () => {
  const anyExpressions = (of: RecordDefinition) =>
    fc.array(arbitraryExpression(FIXTURE, [of]), { minLength: 12, maxLength: 12 });
  const property = fc.asyncProperty(
    arbitraryWorld(FIXTURE),
    arbitraryWorld(FIXTURE),
    anyExpressions(visit),
    anyExpressions(room),
    async (rows, before, ofVisits, ofRooms) => {
      await load(fixture.client, FIXTURE, rows, before);
      const asked = [
        ...ofVisits.map((expression) => ['visit', expression] as const),
        ...ofRooms.map((expression) => ['room', expression] as const),
      ];
      for (const [kind, expression] of asked)
        assert.deepEqual(
          askMemory(FIXTURE, rows, kind, expression, before),
          await askDatabase(fixture.client, FIXTURE, kind, expression),
          JSON.stringify(expression),
        );
    },
  );
  await fc.assert(property, { numRuns: 60 });
});

test('memory and database agree on every rule of the standard that both can judge', async () => {
  const rules = [...NATIONAL.values()].flatMap((definition) =>
    definition.rules
      .filter(({ check }) => !onlyInMemory(definition, check))
      .map((rule) => [definition.kind, conditionOf(rule)] as const),
  );
  const property = fc.asyncProperty(arbitraryWorld(NATIONAL), async (rows) => {
    await load(national.client, NATIONAL, rows);
    for (const [kind, check] of rules)
      assert.deepEqual(
        askMemory(NATIONAL, rows, kind, check),
        await askDatabase(national.client, NATIONAL, kind, check),
        JSON.stringify(check),
      );
  });
  await fc.assert(property, { numRuns: 12 });
});

test('every expression that is tried is one that the standard could be loaded with', () => {
  fc.assert(
    fc.property(arbitraryExpression(FIXTURE, [visit]), (check) => {
      const rule = { name: 'a-rule', says: sentence, check, atOriginOnly: true };
      const ruled = { ...visit, rules: [rule] };
      const faults = checkCatalogue(new Map([...FIXTURE, ['visit', ruled]]), []);
      assert.deepEqual(
        faults.filter((fault) => fault.includes('a-rule')),
        [],
      );
    }),
    { numRuns: 200 },
  );
});

test('a database knows the working years of the standard', async () => {
  const { rows } = await fixture.client.query<WorkingYear>(
    'select year, source, off::text[], work::text[] from working_year order by year',
  );
  assert.deepEqual(rows, [...WORKING_YEARS.values()]);
});
