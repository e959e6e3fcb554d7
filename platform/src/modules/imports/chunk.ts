import type { AnyFact } from '@qingming/standard/language/record.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault, isFault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { NewFact } from '../../kernel/records/bulk.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { nextNumbers } from '../../kernel/records/series.ts';
import type { Validator } from '../../kernel/records/validate.ts';
import {
  type Changed,
  type Decision,
  decide,
  type Known,
  type NewRecord,
  type ReadLine,
} from './decide.ts';
import { differencesOf, variantOf } from './differences.ts';
import type { Identify } from './identity.ts';
import type { LeaveOut } from './leave-out.ts';
import { type LineReader, lineReader } from './line-reader.ts';
import type { Mapping } from './mapping.ts';
import { openLine, sealLine } from './sealed-texts.ts';
import type { SourceLine } from './source-file.ts';
import {
  advanceRun,
  type DecidedLine,
  findKnown,
  inImport,
  insertKeys,
  insertLines,
  lockRun,
  type RunState,
} from './store.ts';

/** What a run works with from its first chunk to its last. */
export interface Importing {
  readonly node: NodeContext;
  readonly records: Records;
  readonly validator: Validator;
  readonly mapping: Mapping;
  readonly reader: LineReader;
  readonly identify: Identify;
  readonly leaveOut: LeaveOut;
  /** Variants of a record's content that this run has recorded as different already. */
  readonly variants: Set<string>;
}

/** Reads a line of a run and seals it for keeping; a fault holds it back. */
export function readLine(
  { node, reader, identify, leaveOut }: Importing,
  run: string,
  source: SourceLine,
): ReadLine {
  const sealed = sealLine(node.seal, { run, line: source.line }, source.text);
  try {
    if (source.tooLong) throw new Fault('malformed-line', { line: source.line });
    const because = leaveOut(source.text);
    if (because !== undefined) return { source, sealed, leftOut: because };
    return { source, sealed, facts: identify(reader.read(source.text, source.line)) };
  } catch (error) {
    if (isFault(error)) return { source, sealed, fault: error };
    throw error;
  }
}

const identitiesOf = (lines: readonly ReadLine[]) =>
  lines.flatMap((line) => ('facts' in line ? line.facts.map(({ identity }) => identity) : []));

/** What stands in the database behind the lines' identities, each asked once. */
export const knownOf = (asking: Asking, node: NodeContext, lines: readonly ReadLine[]) => {
  const wanted = new Map(
    identitiesOf(lines).map((identity) => [`${identity.space} ${identity.key}`, identity]),
  );
  return findKnown(asking, node, [...wanted.values()]);
};

/**
 * Institutions have their number from the series of their kind, and are not public until an officer
 * approves them, whatever the mapping says.
 */
async function asRegistered(
  asking: Asking,
  node: NodeContext,
  made: readonly NewRecord[],
): Promise<readonly NewFact[]> {
  const read = made.map(({ id, owner, from }) => ({ id, owner, fact: from.fact }));
  if (made[0]?.from.definition.kind !== 'institution') return read;
  const facts = read.map((each): NewFact => {
    const fact: AnyFact = { ...each.fact, awaitsApproval: true };
    return { ...each, fact };
  });
  const lacking = facts.filter(({ fact }) => fact['number'] === undefined);
  const groups = Map.groupBy(
    lacking,
    ({ fact, owner }) => `${String(fact['kind'])} ${owner.region}`,
  );
  const numbers = new Map<string, string>();
  for (const [group, members] of groups) {
    const [prefix = '', region = ''] = group.split(' ');
    const given = await nextNumbers(asking, prefix, region, node.clock.now(), members.length);
    for (const [index, { id }] of members.entries()) numbers.set(id, given[index] ?? '');
  }
  return facts.map((each) =>
    numbers.has(each.id) ? { ...each, fact: { ...each.fact, number: numbers.get(each.id) } } : each,
  );
}

async function writeFacts(
  { node, mapping }: Importing,
  records: Records,
  decisions: readonly Decision[],
): Promise<void> {
  const made = decisions.flatMap((decision) => decision.made);
  for (const { as } of mapping.facts) {
    const those = made.filter(({ from }) => from.mapping.as === as);
    const [first] = those;
    if (first === undefined) continue;
    const facts = await inImport(records, (asking) => asRegistered(asking, node, those));
    await records.createMany(first.from.definition, facts);
  }
}

interface EarlierRow {
  readonly run: string;
  readonly line: number;
  readonly raw: Uint8Array;
  readonly columns: readonly string[];
}

/** What the lines that brought the records said, read again from their sealed texts. */
async function saidBefore(
  { node, mapping }: Importing,
  asking: Asking,
  changed: readonly Changed[],
): Promise<(change: Changed) => AnyFact | undefined> {
  const far = changed.filter(({ known }) => known.fact === undefined).map(({ known }) => known);
  const rows =
    far.length === 0
      ? []
      : await asking.all<EarlierRow>(sql`
    select l.run, l.line, l.raw, r.columns from import_line l
    join import_run r on r.province = l.province and r.id = l.run
    where l.province = ${node.node} and (l.run, l.line) in (select * from unnest(
      ${far.map(({ run }) => run)}::uuid[], ${far.map(({ line }) => line)}::int[]))`);
  const texts = new Map(rows.map((row) => [`${row.run} ${row.line}`, row]));
  const readers = new Map<string, LineReader>();
  return ({ fact, known }) => {
    if (known.fact !== undefined) return known.fact;
    const row = texts.get(`${known.run} ${known.line}`);
    if (row === undefined) return undefined;
    const order = row.columns.join('\n');
    const reader = readers.get(order) ?? lineReader(mapping, row.columns, node.catalogue);
    readers.set(order, reader);
    return readAgain(reader, openLine(node.seal, row, row.raw), fact.mapping.as);
  };
}

/** A mapping that has changed since may no longer read an old line: then nothing is compared. */
function readAgain(reader: LineReader, text: string, as: string): AnyFact | undefined {
  try {
    return reader.read(text, 0).find(({ mapping }) => mapping.as === as)?.fact;
  } catch (error) {
    if (isFault(error)) return undefined;
    throw error;
  }
}

/** The decisions with what their lines say otherwise, each variant of an owner once a run. */
export async function withDifferences(
  importing: Importing,
  asking: Asking,
  decisions: readonly Decision[],
): Promise<{ readonly lines: readonly DecidedLine[]; readonly variants: ReadonlySet<string> }> {
  const variants = new Set<string>();
  const isNew = ({ fact }: Changed): boolean => {
    const isOwner = fact.mapping.as !== importing.mapping.facts.at(-1)?.as;
    const variant = variantOf(fact);
    if (!isOwner) return true;
    if (importing.variants.has(variant) || variants.has(variant)) return false;
    variants.add(variant);
    return true;
  };
  const kept = decisions.map((decision) => ({
    ...decision,
    changed: decision.changed.filter(isNew),
  }));
  const before = await saidBefore(
    importing,
    asking,
    kept.flatMap(({ changed }) => changed),
  );
  const lines = kept.map((decision) => ({
    ...decision,
    differences: decision.changed.flatMap((change) => {
      const said = before(change);
      const { definition, fact } = change.fact;
      return said === undefined ? [] : differencesOf(definition, said, fact);
    }),
  }));
  return { lines, variants };
}

type Written = { readonly run: RunState; readonly variants: ReadonlySet<string> };

/** One transaction: facts, identities, the outcome of every line, and where the run stands. */
const writeTogether = (
  importing: Importing,
  run: RunState,
  lines: readonly ReadLine[],
): Promise<Written> =>
  importing.records.together(async (records) => {
    const { node, validator } = importing;
    const known: Map<string, Known> = await inImport(records, async (asking) => {
      await lockRun(asking, node, run);
      return knownOf(asking, node, lines);
    });
    const decisions = lines.map((line) => decide({ node, validator, run: run.id, known }, line));
    await writeFacts(importing, records, decisions);
    return inImport(records, async (asking) => {
      const compared = await withDifferences(importing, asking, decisions);
      await insertKeys(asking, node, run.id, decisions);
      await insertLines(asking, node, run.id, compared.lines);
      return {
        run: await advanceRun(asking, node, run, compared.lines),
        variants: compared.variants,
      };
    });
  });

/** What the database may refuse of a single line that the checks before it let through. */
const REFUSALS = new Set([
  'rule-broken',
  'already-exists',
  'overlaps',
  'missing-reference',
  'invalid-input',
  'future-dated',
]);
const isRefusal = (error: unknown): error is Fault => isFault(error) && REFUSALS.has(error.code);

/**
 * Writes a chunk and returns where the run stands. When the database refuses something, the chunk
 * is halved until the line is found and held back alone; every other fault ends the run, which can
 * be taken up again.
 */
export async function writeChunk(
  importing: Importing,
  run: RunState,
  lines: readonly ReadLine[],
): Promise<RunState> {
  const [only] = lines;
  try {
    const written = await writeTogether(importing, run, lines);
    for (const variant of written.variants) importing.variants.add(variant);
    return written.run;
  } catch (error) {
    if (!isRefusal(error) || only === undefined) throw error;
    if (lines.length === 1) {
      if ('fault' in only || 'leftOut' in only) throw error;
      return writeChunk(importing, run, [
        { source: only.source, sealed: only.sealed, fault: error },
      ]);
    }
    const half = lines.length >> 1;
    const first = await writeChunk(importing, run, lines.slice(0, half));
    return writeChunk(importing, first, lines.slice(half));
  }
}
