import type { CaseHistory, HistoryEntry } from '@qingming/connect/api/cases.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { mayEver, seenMasks } from '../../kernel/access/decide.ts';
import { sql } from '../../kernel/db/sql.ts';
import { openKept } from '../../kernel/log/append.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { maskFact } from '../../kernel/records/mask.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { wordOf } from './words.ts';

interface LogRow {
  readonly kind: HistoryEntry['kind'];
  readonly record: string;
  readonly version: number;
  readonly header: string;
  readonly body: Uint8Array;
}

interface Header {
  readonly op: HistoryEntry['act'];
  readonly at: string;
  readonly actor: string;
  readonly reason: string | null;
}

/** One version of one record, opened; `masked` is the fact as the reader may see it. */
interface Version extends Pick<LogRow, 'kind' | 'record' | 'version'> {
  readonly header: Header;
  readonly definition: RecordDefinition;
  readonly fact: AnyFact;
  readonly masked: AnyFact;
}

type Names = { readonly [id: string]: string };
type Change = HistoryEntry['changes'][number];

const HIDDEN: Bilingual = { zh: '***', en: '***' };
const ACTS: Readonly<Record<HistoryEntry['act'], Bilingual>> = {
  create: { zh: '登记', en: 'recorded' },
  revise: { zh: '变更', en: 'changed' },
  void: { zh: '作废', en: 'voided' },
};

function opened(node: NodeContext, records: Records, row: LogRow): Version | undefined {
  const { kind, record, version } = row;
  const definition = node.catalogue.get(kind);
  if (definition === undefined || !mayEver(records.actor, 'read', kind)) return undefined;
  const { header, fact: logged, reason } = openKept(node, row);
  const fact = logged as AnyFact;
  const masked = maskFact(definition, fact, seenMasks(records.actor, kind));
  return {
    kind,
    record,
    version,
    definition,
    fact,
    masked,
    header: { op: header.op, at: header.at, actor: header.actor, reason },
  };
}

/** A value in words; a protected one that may not be seen shows only that it is there. */
function shownValue(
  { definition, fact, masked }: Version,
  name: string,
  names: Names,
): Bilingual | null {
  const element = definition.elements[name];
  if (element === undefined || fact[name] === undefined) return null;
  const value = masked[name];
  return value === undefined ? HIDDEN : wordOf(element, value, names);
}

function changesBetween(
  before: Version | undefined,
  after: Version,
  names: Names,
): readonly Change[] {
  return Object.entries(after.definition.elements).flatMap(([element, { label }]) => {
    if (before?.fact[element] === after.fact[element]) return [];
    const from = before === undefined ? null : shownValue(before, element, names);
    return [{ element, label, from, to: shownValue(after, element, names) }];
  });
}

const NOTHING: Bilingual = { zh: '空', en: 'nothing' };

function changeWords({ label, from, to }: Change): Bilingual {
  const [was, is] = [from ?? NOTHING, to ?? NOTHING];
  return {
    zh: `${label.zh}由“${was.zh}”改为“${is.zh}”`,
    en: `${label.en} from “${was.en}” to “${is.en}”`,
  };
}

/** The entry as one sentence in each language. */
function sentence(
  { definition, header }: Version,
  by: string,
  changes: readonly Change[],
): Bilingual {
  const act = ACTS[header.op];
  const words = header.op === 'revise' ? changes.map(changeWords) : [];
  const because =
    header.reason === null
      ? { zh: '', en: '' }
      : { zh: `；原因：${header.reason}`, en: `; reason: ${header.reason}` };
  const what = (language: keyof Bilingual, join: string) =>
    words.length === 0
      ? ''
      : join + words.map((one) => one[language]).join(language === 'zh' ? '，' : ', ');
  return {
    zh: `${by}${act.zh}${definition.label.zh}${what('zh', '：')}${because.zh}。`,
    en: `${by} ${act.en} ${definition.label.en.toLowerCase()}${what('en', ': ')}${because.en}.`,
  };
}

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
  versions: readonly Version[],
  names: Names,
  accounts: Names,
): readonly HistoryEntry[] {
  const last = new Map<string, Version>();
  return versions.map((version) => {
    const { kind, record, header } = version;
    const changes = changesBetween(last.get(record), version, names);
    last.set(record, version);
    const byName = accounts[header.actor] ?? null;
    return {
      kind,
      record,
      version: version.version,
      act: header.op,
      at: header.at,
      by: header.actor,
      byName,
      reason: header.reason,
      says: sentence(version, byName ?? header.actor, changes),
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
