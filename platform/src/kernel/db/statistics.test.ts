import assert from 'node:assert/strict';
import { test } from 'node:test';
import { funeralHome } from '../../../test-support/fixtures.ts';
import { withNode } from '../../../test-support/node.ts';
import { sql } from './sql.ts';
import { tellGrowth } from './statistics.ts';

test('the planner is told of tables when a new log grows past a size, and not at every step', () =>
  withNode(async (test_) => {
    const { node, owner } = test_;
    await funeralHome(test_);
    const known = async (): Promise<number> =>
      (
        await owner.one<{ rows: number }>(
          sql`select reltuples::int as rows from pg_class where relname = 'institution' and ${true}`,
        )
      ).rows;
    await tellGrowth(node, { from: 900, to: 1000 });
    const before = await known();
    await tellGrowth(node, { from: 1001, to: 4999 });
    assert.equal(await known(), before);
    await tellGrowth(node, { from: 1000, to: 1001 });
    const { rows } = await owner.one<{ rows: number }>(
      sql`select count(*) as rows from institution where ${true}`,
    );
    assert.ok(rows > 0 && before !== rows);
    assert.equal(await known(), rows);
  }));
