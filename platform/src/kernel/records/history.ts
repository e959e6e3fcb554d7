import type { EntryOperation } from '@qingming/exchange';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Actor } from '../access/actor.ts';
import { mayEver, seenMasks } from '../access/decide.ts';
import { type KeptEntry, openKept } from '../log/append.ts';
import type { NodeContext } from '../node.ts';
import { maskFact } from './mask.ts';
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
export interface Change {
  readonly element: string;
  readonly label: Bilingual;
  readonly from: Bilingual | null;
  readonly to: Bilingual | null;
}

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

export function changesBetween(
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

/** A version as one sentence in each language. */
export function sentenceOf(
  { definition, op, reason }: Version,
  by: string,
  changes: readonly Change[],
): Bilingual {
  const act = ACTS[op];
  const words = op === 'revise' ? changes.map(changeWords) : [];
  const because =
    reason === null ? { zh: '', en: '' } : { zh: `；原因：${reason}`, en: `; reason: ${reason}` };
  const what = (language: keyof Bilingual, join: string) =>
    words.length === 0
      ? ''
      : join + words.map((one) => one[language]).join(language === 'zh' ? '，' : ', ');
  return {
    zh: `${by}${act.zh}${definition.label.zh}${what('zh', '：')}${because.zh}。`,
    en: `${by} ${act.en} ${definition.label.en.toLowerCase()}${what('en', ': ')}${because.en}.`,
  };
}
