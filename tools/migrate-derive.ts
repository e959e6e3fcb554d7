// Derives the next migration from the difference between the standard and the database's model.
//   npm run migrate:derive [-- --dry-run] [-- --name why] [-- --restart]
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { diffSql, type Model, modelOf } from '@qingming/standard/derive/migration.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { ROOT } from './lib/environment.mjs';

const FOLDER = join(ROOT, 'platform', 'migrations');
const SNAPSHOT = join(FOLDER, 'model.json');
const FIRST = '0003_records.sql';
const EMPTY: Model = { tables: [], triggers: [] };

const { values: options } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    restart: { type: 'boolean', default: false },
    name: { type: 'string', default: 'records' },
  },
});

const migrations = (): readonly string[] =>
  readdirSync(FOLDER).filter((file) => /^\d{4}_.+\.sql$/.test(file));

/** Before a release nothing has been migrated, so that the first migration may be written anew. */
const known = (): Model =>
  options.restart || !existsSync(SNAPSHOT)
    ? EMPTY
    : (JSON.parse(readFileSync(SNAPSHOT, 'utf8')) as Model);

function nextFile(): string {
  if (options.restart || !existsSync(join(FOLDER, FIRST))) return FIRST;
  const last = Math.max(...migrations().map((file) => Number.parseInt(file, 10)));
  return `${String(last + 1).padStart(4, '0')}_${options.name.replaceAll('-', '_')}.sql`;
}

const after = modelOf(NATIONAL);
const before = known();
const sql = diffSql(before, after);
if (sql === '') {
  console.log('the migrations agree with the standard');
} else if (options['dry-run']) {
  console.log(sql);
} else {
  const file = nextFile();
  if (options.restart) rmSync(join(FOLDER, FIRST), { force: true });
  const head = `-- Derived from standard/ by migrate:derive; change the standard, not this file.\n\n`;
  writeFileSync(join(FOLDER, file), head + sql);
  writeFileSync(SNAPSHOT, `${JSON.stringify(after, null, 1)}\n`);
  console.log(`wrote ${file}`);
}
