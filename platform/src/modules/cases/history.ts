import type { CaseHistory, HistoryEntry } from '@qingming/connect/api/case-page.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { KeptEntry } from '../../kernel/log/append.ts';
import type { NodeContext } from '../../kernel/node.ts';
import {
  accountNames,
  type Names,
  openVersion,
  toldVersion,
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
    const { kind, record } = version;
    const before = last.get(record);
    last.set(record, version);
    return { kind, record, ...toldVersion(version, before, { names, accounts }) };
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
      const accounts = await accountNames(asking, sql`subject = ${id}`);
      const entries = entriesOf(versions, names, accounts);
      const seen = [...new Set(versions.map(({ record }) => record))];
      return { answer: { entries: entries.toReversed() }, seen };
    });
  });
