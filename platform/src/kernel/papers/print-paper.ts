import { getRecord } from '@qingming/standard/derive/catalogue.ts';
import { holds } from '@qingming/standard/derive/acts.ts';
import { evaluateOperand, type WorldRow } from '@qingming/standard/derive/expression-memory.ts';
import { kindsNamed } from '@qingming/standard/derive/expression-reach.ts';
import { contextOf } from '@qingming/standard/derive/progress.ts';
import { atLeast, type Expression, val } from '@qingming/standard/language/expression.ts';
import type { Paper, PaperBlock } from '@qingming/standard/language/paper.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { mayReveal } from '../access/decide.ts';
import { standingAlone } from '../acts/standing.ts';
import { Fault } from '../errors/fault.ts';
import type { NodeContext } from '../node.ts';
import { namedKinds, namesOf } from '../records/link-names.ts';
import type { Records } from '../records/records.ts';
import { anyOf, type Stored, type StoredAny } from '../records/stored.ts';
import { asRow } from '../records/validate.ts';
import { clockTime, wordOf, yuan } from '../records/value-words.ts';
import { A4, type Filled, layOut, type PageFrame } from './flow.ts';
import { drawPages } from './sheet.ts';

interface Printing {
  readonly node: NodeContext;
  readonly records: Records;
  /** The kind of the root. */
  readonly kind: string;
  readonly root: Stored;
  readonly now: Date;
}

/** Every record of the kinds that a condition looks at, as it sees them; all of one root. */
async function worldOf({ node, records, root }: Printing, kinds: readonly string[]) {
  const rows = new Map<string, readonly WorldRow[]>();
  for (const kind of new Set(kinds)) {
    const all = await records.ofRoot(getRecord(node.catalogue, kind), root.id);
    rows.set(
      kind,
      all.map((one) => asRow(anyOf(one))),
    );
  }
  return contextOf(node.catalogue, (kind) => rows.get(kind) ?? []);
}

/** Which of the records a block is about. */
async function fitting(
  printing: Printing,
  definition: RecordDefinition,
  all: readonly Stored[],
  where: Expression | undefined,
) {
  const standing = all.filter(({ voided }) => !voided);
  if (where === undefined) return standing;
  const context = await worldOf(printing, kindsNamed(where));
  return standing.filter((one) =>
    holds({ ...standingAlone(definition, one, printing.now), context }, where),
  );
}

async function amounts(
  printing: Printing,
  { of, label }: Extract<PaperBlock, { block: 'amounts' }>,
): Promise<Filled> {
  const context = await worldOf(
    printing,
    of.flatMap(([, fen]) => kindsNamed(atLeast(fen, val(0)))),
  );
  const { kind, root } = printing;
  const row = { ...asRow(anyOf(root)), root: root.id };
  return {
    block: 'fields',
    label,
    rows: of.map(([name, fen]) => [
      name,
      `¥${yuan(Number(evaluateOperand(context, kind, row, fen) ?? 0))}`,
    ]),
  };
}

/** A paper shows people whole, where the reader may ask for that: printing is logged as a look. */
const whole = async ({ records }: Printing, definition: RecordDefinition, record: Stored) =>
  mayReveal(records.actor, definition.kind)
    ? records.reveal(definition, record.id, { for: 'print' })
    : record;

/** The records of a kind that the block is about, as they are printed, with what they name. */
async function recordsFor(
  printing: Printing,
  kind: string,
  where: Expression | undefined,
  most: number,
) {
  const { node, records, root } = printing;
  const definition = getRecord(node.catalogue, kind);
  const all = await records.ofRoot(definition, root.id);
  const fit = await fitting(printing, definition, all, where);
  const shown: StoredAny[] = [];
  for (const one of fit.slice(0, most)) shown.push(anyOf(await whole(printing, definition, one)));
  return { definition, shown, names: await namesIn(printing, definition, shown) };
}

/** What these records name, and the institution that they lie in. */
const namesIn = (
  { node, records }: Printing,
  definition: RecordDefinition,
  shown: readonly StoredAny[],
) => {
  const reads = namedKinds(node, records, definition);
  return records.ask({ reads, act: 'list' }, async (asking) => ({
    answer: await namesOf(node, records, asking, definition, shown),
  }));
};

const MOST_LINES = 500;

function wordsOf(
  { elements }: RecordDefinition,
  fact: AnyFact,
  name: string,
  names: Readonly<Record<string, string>>,
): string {
  const element = elements[name];
  const value = fact[name];
  if (element === undefined || value === undefined) return '';
  const { zh, en } = wordOf(element, value, names);
  // A text of several lines stands in one place on paper.
  if (element.type === 'text') return zh.trim().replaceAll(/\s*\n\s*/g, '；');
  return zh === en || element.type !== 'code' ? zh : `${zh} ${en}`;
}

async function filled(printing: Printing, block: PaperBlock): Promise<Filled> {
  if (block.block === 'blanks')
    return { block: 'fields', rows: block.of.map((label) => [label, '']) };
  if (block.block === 'amounts') return amounts(printing, block);
  if (block.block === 'fields') {
    const { definition, shown, names } = await recordsFor(printing, block.of, block.where, 1);
    const fact = shown[0]?.fact ?? {};
    return {
      block: 'fields',
      label: block.label,
      rows: block.elements.map((name) => [
        definition.elements[name]?.label ?? definition.label,
        wordsOf(definition, fact, name, names),
      ]),
    };
  }
  if (block.block !== 'table') return block;
  const { definition, shown, names } = await recordsFor(
    printing,
    block.of,
    block.where,
    MOST_LINES,
  );
  const blank = Array.from({ length: block.blank ?? 0 }, () => block.columns.map(() => ''));
  return {
    block: 'table',
    label: block.label,
    columns: block.columns.map(([name, share]) => [
      definition.elements[name]?.label ?? definition.label,
      share,
    ]),
    rows: [
      ...shown.map(({ fact }) =>
        block.columns.map(([name]) => wordsOf(definition, fact, name, names)),
      ),
      ...blank,
    ],
  };
}

/** A table of nothing is left out, with its heading. */
const saysSomething = (block: Filled): boolean => block.block !== 'table' || block.rows.length > 0;

/** What the paper is about has been recorded. */
async function requireNeeded(
  records: Records,
  { catalogue }: NodeContext,
  { needs }: Paper,
  root: string,
): Promise<void> {
  if (needs === undefined) return;
  const found = await records.ofRoot(getRecord(catalogue, needs), root);
  if (found.every(({ voided }) => voided)) throw new Fault('not-found');
}

/** Of a root of which its condition does not hold there is no such paper. */
function refuseOfAnother(
  definition: RecordDefinition,
  root: Stored,
  { about }: Paper,
  now: Date,
): void {
  if (about !== undefined && !holds(standingAlone(definition, root, now), about))
    throw new Fault('not-found');
}

/** A paper of a root, as its definition says; whoever printed it stands in the audit log. */
export async function printPaper(
  node: NodeContext,
  records: Records,
  paper: Paper,
  id: string,
): Promise<Uint8Array> {
  const now = node.clock.now();
  const definition = getRecord(node.catalogue, paper.of);
  const { blocks, frame } = await records.together(async (tx) => {
    const root = await tx.get(definition, id);
    if (root.voided) throw new Fault('not-found');
    refuseOfAnother(definition, root, paper, now);
    await requireNeeded(tx, node, paper, id);
    const printing = { node, records: tx, kind: paper.of, root, now };
    const of: Filled[] = [];
    for (const block of paper.blocks) of.push(await filled(printing, block));
    const names = await namesIn(printing, definition, [anyOf(root)]);
    await tx.audit({ act: 'print', kind: paper.name, record: id, subject: id });
    const number = String(anyOf(root).fact[definition.title ?? ''] ?? '');
    const page: PageFrame = {
      title: paper.label,
      house: names[root.institution ?? ''] ?? '',
      number,
      printed: `${clockTime(now.toISOString())}  ${tx.actor.name}`,
    };
    return { blocks: of.filter(saysSomething), frame: page };
  });
  const texts = JSON.stringify([blocks, frame]);
  return drawPages(
    { size: A4, title: `${paper.label.zh} ${frame.number}`, texts, at: now },
    (measure) => layOut(blocks, frame, measure),
  );
}
