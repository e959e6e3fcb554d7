import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Receipt } from '@qingming/exchange';
import { withNode } from '../../../test-support/node.ts';
import { sql } from '../../kernel/db/sql.ts';
import { acknowledge } from './cursor.ts';

const RECORD = '01890a5d-ac96-774b-bcce-b302099a8057';
const REFUSED = '2026-04-01T00:00:00.000Z';
const [FIRST, SECOND] = ['2026-04-02T00:00:00.000Z', '2026-04-03T00:00:00.000Z'];

const receipt = (to: number, more: Partial<Receipt>): Receipt =>
  ({ from: to, to, quarantined: [], released: [], ...more }) as unknown as Receipt;

test('a receipt mends or keeps what it names of its own sender, once, and nothing else', () =>
  withNode(async ({ node, owner }) => {
    for (const [partner, seq] of [
      ...[5, 6, 7, 8].map((place) => ['000000', place] as const),
      ['110000', 5],
      ['110000', 7],
    ] as const)
      await owner.run(sql`
        insert into refused_record (partner, seq, kind, record, version, region, code, detail, refused_at)
        values (${partner}, ${seq}, 'place', ${RECORD}, 1, '370102', 'rule-broken', '{}', ${REFUSED})`);
    const take = (to: number, more: Partial<Receipt>, at: string) =>
      acknowledge(node.db, '000000', receipt(to, more), '', at);
    await take(10, { released: [5], kept: [7] }, FIRST);
    await take(11, { released: [5, 6], kept: [7] }, SECOND);
    const rows = await owner.all<{ mended_at: string | null; kept_at: string | null }>(sql`
      select partner, seq, mended_at, kept_at from refused_record where ${true} order by partner, seq`);
    const row = (partner: string, seq: number, mended: string | null, kept: string | null) => ({
      ...{ partner, seq, mended_at: mended, kept_at: kept },
    });
    assert.deepEqual(rows, [
      row('000000', 5, FIRST, null),
      row('000000', 6, SECOND, null),
      row('000000', 7, null, FIRST),
      row('000000', 8, null, null),
      row('110000', 5, null, null),
      row('110000', 7, null, null),
    ]);
  }));
