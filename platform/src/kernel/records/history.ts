import { actBehind } from '@qingming/standard/derive/acts.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import { ALL_PROCESSES } from '@qingming/standard/processes/all-processes.ts';
import { reasonOf } from '../acts/standing.ts';
import type { KindVersion } from '@qingming/connect/api/kinds.ts';
import type { EntryOperation } from '@qingming/exchange';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Actor } from '../access/actor.ts';
import { mayEver, seenMasks } from '../access/decide.ts';
import { type KeptEntry, openKept } from '../log/append.ts';
import { type Sql, sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import { maskFact } from './mask.ts';
import type { Asking } from './records.ts';
import { wordOf } from './value-words.ts';

/** One version of one record, opened; `masked` is the fact as the reader may see it. */
export interface Version extends Pick<KeptEntry, 'record' | 'version'> {
  readonly kind: string;
  readonly op: EntryOperation;
  readonly at: string;
  readonly by: string;
  readonly node: string;
  readonly reason: string | null;
  readonly definition: RecordDefinition;
  readonly fact: AnyFact;
  readonly masked: AnyFact;
}

/** What links and accounts are called, by identifier. */
export type Names = { readonly [id: string]: string };

/** An element that a version says otherwise than the one before it. */
type Change = KindVersion['changes'][number];

const HIDDEN: Bilingual = { zh: '***', en: '***' };
const ACTS: Readonly<Record<EntryOperation, Bilingual>> = {
  create: { zh: '登记', en: 'recorded' },
  revise: { zh: '变更', en: 'changed' },
  void: { zh: '作废', en: 'voided' },
};

/** A kept entry as the reader may see it; undefined of a kind that is unknown here or not theirs to read. */
export function openVersion(
  node: NodeContext,
  actor: Actor,
  entry: KeptEntry,
): Version | undefined {
  const { kind, record, version } = entry;
  const definition = node.catalogue.get(kind);
  if (definition === undefined || !mayEver(actor, 'read', kind)) return undefined;
  const { header, fact: logged, reason } = openKept(node, entry);
  const fact = logged as AnyFact;
  const masked = maskFact(definition, fact, seenMasks(actor, kind));
  const { op, at, actor: by, node: of } = header;
  return { kind, record, version, definition, fact, masked, op, at, by, node: of, reason };
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

/** A link that follows from what else changed is not told beside it. */
const follows = ({ joins }: RecordDefinition, element: string): boolean =>
  joins.some(({ link }) => link === element);

function changesBetween(
  before: Version | undefined,
  after: Version,
  names: Names,
): readonly Change[] {
  const { definition } = after;
  return Object.entries(definition.elements).flatMap(([element, { label }]) => {
    if (before?.fact[element] === after.fact[element] || follows(definition, element)) return [];
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

const PROCESS_ACTS: readonly Act[] = ALL_PROCESSES.flatMap(({ acts }) => acts);

/** The act of another record that wrote this version beside its own, and gave its name as the reason. */
const actBeside = ({ definition, op, reason }: Version): Act | undefined =>
  PROCESS_ACTS.find(
    (act) =>
      act.on !== definition.kind &&
      act.also?.some(([verb, kind]) => verb === op && kind === definition.kind) === true &&
      reasonOf(act) === reason,
  );

/** The act of a process that made the version out of the one before, as far as the two tell. */
const actOf = (before: Version | undefined, version: Version): Act | undefined => {
  const { definition, op, fact } = version;
  const beside = actBeside(version);
  if (beside !== undefined) return beside;
  return actBehind(
    PROCESS_ACTS.filter(({ on }) => on === definition.kind),
    op,
    before?.fact,
    fact,
  );
};

/** What was done, where no act of a process tells it: a correction, say. */
const wordsOf = ({ op, definition: { label } }: Version): Bilingual => ({
  zh: `${ACTS[op].zh}${label.zh}`,
  en: `${ACTS[op].en} ${label.en.toLowerCase()}`,
});

/** What lies between two versions, and who wrote the later one. */
interface Told {
  readonly before: Version | undefined;
  readonly by: string;
  readonly changes: readonly Change[];
}

/** A version as one sentence in each language. */
function sentenceOf(version: Version, { before, by, changes }: Told): Bilingual {
  const { op } = version;
  const act = actOf(before, version);
  const done = act?.done ?? wordsOf(version);
  // What the act says already is no reason of its own.
  const reason = act !== undefined && version.reason === reasonOf(act) ? null : version.reason;
  const words = op === 'revise' ? changes.map(changeWords) : [];
  const because =
    reason === null ? { zh: '', en: '' } : { zh: `；原因：${reason}`, en: `; reason: ${reason}` };
  const what = (language: keyof Bilingual, join: string) =>
    words.length === 0
      ? ''
      : join + words.map((one) => one[language]).join(language === 'zh' ? '，' : ', ');
  return {
    zh: `${by}${done.zh}${what('zh', '：')}${because.zh}。`,
    en: `${by} ${done.en}${what('en', ': ')}${because.en}.`,
  };
}

/** Who is behind an account, as the audit log wrote it down at the time; `where` selects the entries. */
export async function accountNames(asking: Asking, where: Sql): Promise<Names> {
  const rows = await asking.all<{ account: string; name: string }>(sql`
    select distinct account, entry::jsonb ->> 'name' as name from audit_entry
    where ${where} and act in ('write', 'correct', 'void')`);
  return Object.fromEntries(rows.map(({ account, name }) => [account, name]));
}

/** A version as it is told beside the one before it. */
export function toldVersion(
  version: Version,
  before: Version | undefined,
  { names, accounts }: { readonly names: Names; readonly accounts: Names },
): KindVersion {
  const { op: act, at, by, reason } = version;
  const changes = changesBetween(before, version, { ...accounts, ...names });
  const byName = accounts[by] ?? null;
  const says = sentenceOf(version, { before, by: byName ?? by, changes });
  return { version: version.version, act, at, by, byName, reason, says, changes };
}
