import type { CaseHistory, HistoryEntry } from '@qingming/connect/api/cases.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { KeptEntry } from '../../kernel/log/append.ts';
import type { NodeContext } from '../../kernel/node.ts';
import {
  changesBetween,
  type Names,
  openVersion,
  sentenceOf,
  type Version,
} from '../../kernel/records/history.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';

interface LogRow extends KeptEntry {
  readonly kind: HistoryEntry['kind'];
}

type CaseVersion = Version & Pick<LogRow, 'kind'>;

const opened = (node: NodeContext, { actor }: Records, row: LogRow): CaseVersion | undefined => {
  const version = openVersion(node, actor, row);
  return version && { ...version, kind: row.kind };
};

/** Who is behind an account, as the audit log wrote it down at the time. */
async function accountNames(asking: Asking, id: string): Promise<Names> {
  const rows = await asking.all<{ account: string; name: string }>(sql`
    select distinct account, entry::jsonb ->> 'name' as name from audit_entry
    where subject = ${id} and act in ('write', 'correct', 'void')`);
  return Object.fromEntries(rows.map(({ account, name }) => [account, name]));
}

async function placeAndStaffNames(asking: Asking, home: string | null): Promise<Names> {
  const rows = await asking.all<{ id: string; name: string }>(sql`
    select p.id, p.name from ${asking.from('place')} p where p.institution = ${home}
      and p.kind not in ('niche', 'plot')
    union all select m.id, m.name from ${asking.from('staff')} m where m.institution = ${home}`);
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

/** Records of the case by their titles: contacts by name, tags and papers by number, all masked. */
const ownNames = (versions: readonly Version[]): Names =>
  Object.fromEntries(
    versions.flatMap(({ record, definition, masked }) => {
      const title = definition.title === undefined ? undefined : masked[definition.title];
      return title === undefined ? [] : [[record, String(title)]];
    }),
  );

function entriesOf(
  versions: readonly CaseVersion[],
  names: Names,
  accounts: Names,
): readonly HistoryEntry[] {
  const last = new Map<string, Version>();
  return versions.map((version) => {
    const { kind, record, op, at, by, reason } = version;
    const before = last.get(record);
    const changes = changesBetween(before, version, names);
    last.set(record, version);
    const byName = accounts[by] ?? null;
    return {
      kind,
      record,
      version: version.version,
      act: op,
      at,
      by,
      byName,
      reason,
      says: sentenceOf(version, { before, by: byName ?? by, changes }),
      changes,
    };
  });
}

/** What was written about a case, in words, newest first; personal values are masked. */
export const historyOf = (node: NodeContext, records: Records, id: string): Promise<CaseHistory> =>
  records.together(async (both) => {
    const { institution: home } = await both.get(funeralCase, id);
    return both.ask({ reads: ['funeralCase'], act: 'history', subject: id }, async (asking) => {
      const rows = await asking.all<LogRow>(sql`
        select kind, record, version, header, body from log_entry where subject = ${id} order by entry_id`);
      const versions = rows.flatMap((row) => opened(node, both, row) ?? []);
      const names = { ...(await placeAndStaffNames(asking, home)), ...ownNames(versions) };
      const entries = entriesOf(versions, names, await accountNames(asking, id));
      const seen = [...new Set(versions.map(({ record }) => record))];
      return { answer: { entries: entries.toReversed() }, seen };
    });
  });
