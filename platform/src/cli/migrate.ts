import { pendingMigrations } from '../kernel/db/migrate.ts';
import { type Command, print, withOpenNode } from './command.ts';

/** `qingming migrate`: brings the database to this release (a start does it too) and says where it is. */
export const migrateCommand: Command = {
  name: 'migrate',
  zh: '把数据库升级到本版本',
  en: 'bring the database to this release',
  run: (words) =>
    withOpenNode(words, async ({ context }) => {
      const pending = await pendingMigrations(context.db);
      print(
        pending.length === 0 ? '数据库已是最新。 The database is up to date.' : pending.join('\n'),
      );
      return pending.length === 0 ? 0 : 1;
    }),
};
