import { ALL_CODE_SETS } from '@qingming/standard/codes/all-codes.ts';
import { WORKING_YEARS } from '@qingming/standard/data/working-years.ts';
import { regionParent, regionsUnder } from '@qingming/standard/data/regions.ts';
import { migrations } from '../db/migrate.ts';
import { sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import { finding, type Findings } from './finding.ts';
import { keptRoles } from '../access/keep-roles.ts';

type Texts = readonly (string | number | null)[];

/** Rows by key: what the program would write and what the table holds. */
function compare(
  table: string,
  wanted: ReadonlyMap<string, Texts>,
  kept: ReadonlyMap<string, Texts>,
  findings: Findings,
): void {
  for (const key of new Set([...wanted.keys(), ...kept.keys()])) {
    if (JSON.stringify(wanted.get(key)) === JSON.stringify(kept.get(key))) continue;
    findings.add(
      finding(table, `“${key}”不是程序所写`, `“${key}” is not what the program wrote`, {
        record: key,
      }),
    );
  }
}

async function compareCodes(node: NodeContext, findings: Findings): Promise<void> {
  const rows = await node.db.all<{
    set: string;
    place: number;
    code: string;
    zh: string;
    en: string;
    from: string | null;
    until: string | null;
  }>(sql`
    select code_set as set, place, code, zh, en, valid_from as from, valid_until as until
    from code_value where ${true}`);
  const wanted = ALL_CODE_SETS.flatMap(({ name, values }) =>
    values.map(
      ({ code, zh, en, from, until }, place) =>
        [`${name} ${place}`, [code, zh, en, from ?? null, until ?? null]] as const,
    ),
  );
  const kept = rows.map(
    ({ set, place, code, zh, en, from, until }) =>
      [`${set} ${place}`, [code, zh, en, from, until]] as const,
  );
  compare('code_value', new Map(wanted), new Map(kept), findings);
}

async function compareDivisions(node: NodeContext, findings: Findings): Promise<void> {
  const rows = await node.db.all<{
    code: string;
    parent: string | null;
    level: string;
    zh: string;
    en: string;
  }>(sql`select code, parent, level, zh, en from division where ${true}`);
  const wanted = regionsUnder('').map(
    ({ code, level, name }) =>
      [code, [regionParent(code) ?? null, level, name.zh, name.en]] as const,
  );
  const kept = rows.map(
    ({ code, parent, level, zh, en }) => [code, [parent, level, zh, en]] as const,
  );
  compare('division', new Map(wanted), new Map(kept), findings);
}

/** Roles, and the pairs that one person does not hold, as the database refuses them by itself. */
async function compareRoles(node: NodeContext, findings: Findings): Promise<void> {
  const { roles, pairs } = keptRoles(node.access);
  const kept = await node.db.all<(typeof roles)[number]>(
    sql`select name, level, device from account_role where ${true}`,
  );
  const asKept = (rows: typeof roles) =>
    new Map(rows.map(({ name, level, device }) => [name, [level, Number(device)]] as const));
  compare('account_role', asKept(roles), asKept(kept), findings);
  const keptPairs = await node.db.all<{ one: string; other: string }>(
    sql`select one, other from account_role_pair where ${true}`,
  );
  compare(
    'account_role_pair',
    new Map(pairs.map(([one, other]) => [`${one} ${other}`, []] as const)),
    new Map(keptPairs.map(({ one, other }) => [`${one} ${other}`, []] as const)),
    findings,
  );
}

/** The yearly notices of working days that the program knows; a year that an operator added is that node's word. */
async function compareWorkingYears(node: NodeContext, findings: Findings): Promise<void> {
  const rows = await node.db.all<{ year: number; source: string; off: string; work: string }>(
    sql`select year, source, off::text, work::text from working_year where ${true}`,
  );
  const days = (list: readonly string[]): string => `{${list.join(',')}}`;
  const wanted = [...WORKING_YEARS.values()].map(
    ({ year, source, off, work }) => [String(year), [source, days(off), days(work)]] as const,
  );
  const kept = rows
    .filter(({ year }) => WORKING_YEARS.has(year))
    .map(({ year, source, off, work }) => [String(year), [source, off, work]] as const);
  compare('working_year', new Map(wanted), new Map(kept), findings);
}

async function compareMigrations(node: NodeContext, findings: Findings): Promise<void> {
  const rows = await node.db.all<{ name: string; checksum: string }>(
    sql`select name, checksum from schema_migration where ${true}`,
  );
  compare(
    'schema_migration',
    new Map(migrations().map(({ name, checksum }) => [name, [checksum]] as const)),
    new Map(rows.map(({ name, checksum }) => [name, [checksum]] as const)),
    findings,
  );
}

/** Compares what the program itself wrote at its start: whose database this is, codes, divisions, roles, working days, migrations. */
export async function compareReferences(node: NodeContext, findings: Findings): Promise<void> {
  const home = await node.db.maybe<{ node: string }>(sql`select node from home where ${true}`);
  if (home?.node !== node.node)
    findings.add(
      finding(
        'home',
        `数据库登记的节点被改动：${home?.node ?? '—'}`,
        `Whose database this is was altered: ${home?.node ?? '—'}`,
        { element: 'node' },
      ),
    );
  await compareCodes(node, findings);
  await compareDivisions(node, findings);
  await compareRoles(node, findings);
  await compareWorkingYears(node, findings);
  await compareMigrations(node, findings);
}
