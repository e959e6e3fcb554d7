import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Database } from '@qingming/platform/kernel/db/database.ts';

/** A plain connection: the program's own send statements ahead, which COPY does not allow. */
async function connected<Result>(
  { url }: Database,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The rows of a table as COPY text, and the table without them: what COPY writes again. */
export const takeOut = (db: Database, table: string, where: string): Promise<Buffer> =>
  connected(db, async (client) => {
    const chunks: Buffer[] = [];
    const rows = client.query(copyTo(`copy (select * from ${table} where ${where}) to stdout`));
    for await (const chunk of rows) chunks.push(chunk as Buffer);
    await client.query(`delete from ${table} where ${where}`);
    await client.query(`vacuum ${table}`);
    return Buffer.concat(chunks);
  });

/**
 * Writes rows with COPY as the exchange does, so that the same constraints and triggers check them.
 * COPY does not work under row security: the table must have none.
 */
export const putBack = (db: Database, table: string, rows: Buffer): Promise<void> =>
  connected(db, async (client) => {
    await client.query('set role qingming_exchange');
    await pipeline(Readable.from([rows]), client.query(copyFrom(`copy ${table} from stdin`)));
  });
