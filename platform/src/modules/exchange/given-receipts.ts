import { type BatchHeader, ExchangeFault } from '@qingming/exchange';
import type { Database } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

/** So many receipts are given again at once; the sender asks on from there. */
const MAX_RECEIPTS = 50;
const MAX_BYTES = 4 << 20;

interface GivenRow {
  readonly to_seq: number;
  readonly request_hash: string;
  readonly receipt: string;
}

/** Receipts in their order, as many as fit; the first always. */
function within(receipts: readonly string[]): string {
  let all = '';
  for (const receipt of receipts)
    if (all === '' || all.length + receipt.length <= MAX_BYTES) all += receipt;
    else break;
  return all;
}

/**
 * The receipt of this very batch, when it was taken before. A batch that begins within what is held
 * had its answer lost: it is refused with the receipts of that time, so that nothing said in them is
 * lost. Throws `already-have`, `gap` (member `receipts`: the signed receipts, one after another).
 */
export async function findGivenReceipt(
  db: Pick<Database, 'all' | 'maybe'>,
  { origin, from, to }: BatchHeader,
  requestHash: string,
): Promise<string | undefined> {
  const state = await db.maybe<{ size: number }>(
    sql`select size from mirror_state where origin = ${origin}`,
  );
  const size = state?.size ?? 0;
  if (from > size) return undefined;
  const rows = await db.all<GivenRow>(sql`
    select to_seq, request_hash, receipt from mirror_batch
    where origin = ${origin} and to_seq >= ${from} order by to_seq limit ${MAX_RECEIPTS}`);
  const same = rows.find((row) => row.to_seq === to && row.request_hash === requestHash);
  if (same !== undefined) return same.receipt;
  const receipts = within(rows.map(({ receipt }) => receipt));
  throw to <= size
    ? new ExchangeFault('already-have', { to, size, receipts })
    : new ExchangeFault('gap', { from, expected: size + 1, receipts });
}
