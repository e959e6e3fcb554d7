import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from '../src/kernel/db/database.ts';

/**
 * The same database, which refuses work a second connection while it holds one: many at once would each
 * hold one and wait for another until the time is over.
 */
export function oneConnectionEach(db: Database): Database {
  const holding = new AsyncLocalStorage<true>();
  const refuse = (): void => {
    if (holding.getStore() === true)
      throw new Error('a second connection is asked for inside a transaction');
  };
  return {
    ...db,
    transaction: async (work, options) => {
      refuse();
      return db.transaction((tx) => holding.run(true, () => work(tx)), options);
    },
    all: async (query) => (refuse(), db.all(query)),
    maybe: async (query) => (refuse(), db.maybe(query)),
    one: async (query) => (refuse(), db.one(query)),
    run: async (query) => (refuse(), db.run(query)),
    client: async (work) => {
      refuse();
      return db.client((client) => holding.run(true, () => work(client)));
    },
  };
}
