import type { ImportOutcome, OutcomeCounts } from '@qingming/connect/api/imports.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Validator } from '../../kernel/records/validate.ts';
import { type Importing, knownOf, readLine, withDifferences, writeChunk } from './chunk.ts';
import { decide, type Known, type ReadLine } from './decide.ts';
import { type Header, readHeader } from './header.ts';
import { identifier } from './identity.ts';
import { leaveOut } from './leave-out.ts';
import { lineReader } from './line-reader.ts';
import type { LoadedMapping } from './load-mapping.ts';
import { openSource, type SourceFile, type SourceLine } from './source-file.ts';
import {
  findUnfinished,
  finishRun,
  inImport,
  insertRun,
  NO_COUNTS,
  type RunFile,
  type RunState,
} from './store.ts';

/** How far an import has come. */
export interface ImportProgress {
  readonly done: number;
  readonly lines: number;
  readonly counts: OutcomeCounts;
}

export interface ImportRequest {
  readonly file: string;
  readonly mapping: LoadedMapping;
  /** The edition of the register, when not the one that the mapping names. */
  readonly edition?: string;
  /** Only the first lines of the file. */
  readonly limit?: number;
  /** Reads and judges every line, and writes nothing. */
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportResult {
  /** The run, or null when nothing was written. */
  readonly run: string | null;
  readonly lines: number;
  readonly counts: OutcomeCounts;
  readonly differing: number;
  readonly edition: Edition;
  /** What the file turned out to be. */
  readonly found: SourceFile['found'];
  /** Lines that an earlier, interrupted run of this file had done. */
  readonly resumedAfter: number;
}

/** The edition of a register, and who said so. */
export interface Edition {
  readonly name: string;
  readonly from: 'given' | 'mapping' | 'file';
}

export interface Importer {
  readonly node: NodeContext;
  readonly validator: Validator;
  /** Bound to the account that imports. */
  readonly records: Records;
}

const DIGITS_OF_HASH = 12;

/** The edition that was given, or that the mapping names; else the file itself is the edition. */
function editionOf({ mapping, edition }: ImportRequest, { name, digest }: SourceFile): Edition {
  if (edition !== undefined) return { name: edition, from: 'given' };
  const named = mapping.mapping.source.edition;
  if (named !== undefined) return { name: named, from: 'mapping' };
  return { name: `${name} ${digest.slice(0, DIGITS_OF_HASH)}`, from: 'file' };
}

/** Lines per transaction: 1,000 load as fast as 4,000, and a kill loses less. */
const CHUNK = 1000;

export const totalOf = (counts: OutcomeCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

async function* chunksOf(
  source: SourceFile,
  after: number,
  limit: number,
): AsyncGenerator<readonly SourceLine[]> {
  let [chunk, left]: [SourceLine[], number] = [[], limit];
  for await (const line of source.read()) {
    if (line.line <= after) continue;
    if (left === 0) break;
    left -= 1;
    chunk.push(line);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

function runFile(
  source: SourceFile,
  { columns, named }: Header,
  limit: number | undefined,
): RunFile {
  const held = source.lines - (named ? 1 : 0);
  if (held === 0) throw new Fault('empty-file', { file: source.name });
  const { name, bytes, digest } = source;
  return {
    name,
    bytes,
    digest,
    columns,
    lines: Math.min(held, limit ?? held),
    limit: limit ?? null,
  };
}

const startRun = (
  { node, records }: Importer,
  { mapping }: ImportRequest,
  { file, edition, before }: Prepared,
): Promise<RunState> =>
  inImport(
    records,
    async (asking) =>
      (await findUnfinished(asking, node, mapping, file)) ??
      (await insertRun(asking, node, mapping, file, {
        edition: edition.name,
        account: records.actor.account,
        lastLine: before,
      })),
  );

type Prepared = {
  readonly importing: Importing;
  readonly source: SourceFile;
  readonly file: RunFile;
  readonly edition: Edition;
  /** The last line before the first that holds a record: the header's, or 0. */
  readonly before: number;
};

/**
 * Plans made while the tables were empty read them whole for every line: Vermont took 51 s instead
 * of 6. New statistics make PostgreSQL plan again, in every session.
 */
const replan = async ({ node }: Importer): Promise<void> => {
  await node.db.run(sql`analyze institution, import_key, import_line`);
};

/** Writes chunk after chunk; the next one is read while the database works on the one before. */
async function writeChunks(
  importer: Importer,
  { importing, source, file }: Prepared,
  start: RunState,
  tell: (run: RunState) => void,
): Promise<RunState> {
  let written = Promise.resolve(start);
  const write = async (
    before: Promise<RunState>,
    lines: readonly ReadLine[],
  ): Promise<RunState> => {
    const run = await writeChunk(importing, await before, lines);
    if (totalOf(run.counts) === lines.length && file.lines > CHUNK) await replan(importer);
    tell(run);
    return run;
  };
  for await (const chunk of chunksOf(source, start.lastLine, file.lines - totalOf(start.counts))) {
    const lines = chunk.map((line) => readLine(importing, start.id, line));
    await written;
    written = write(written, lines);
    written.catch(() => undefined);
  }
  return written;
}

async function writeRun(
  importer: Importer,
  request: ImportRequest,
  prepared: Prepared,
): Promise<ImportResult> {
  const { file, edition, source } = prepared;
  const start = await startRun(importer, request, prepared);
  const tell = ({ counts }: RunState): void =>
    request.onProgress?.({ done: totalOf(counts), lines: file.lines, counts });
  tell(start);
  const run = await writeChunks(importer, prepared, start, tell);
  await inImport(importer.records, (asking) => finishRun(asking, importer.node, run.id));
  const { counts, differing } = run;
  return {
    run: run.id,
    lines: file.lines,
    counts,
    differing,
    edition,
    found: source.found,
    resumedAfter: totalOf(start.counts),
  };
}

/** Judges every line against the database and the lines before it as a real run does, in memory only. */
async function tryRun(
  { node, validator, records }: Importer,
  request: ImportRequest,
  prepared: Prepared,
): Promise<ImportResult> {
  const { importing, source, file, edition, before } = prepared;
  const counts: Record<ImportOutcome, number> = { ...NO_COUNTS };
  const seen = new Map<string, Known>();
  let differing = 0;
  for await (const chunk of chunksOf(source, before, file.lines)) {
    const lines = chunk.map((line) => readLine(importing, '', line));
    const stored = await inImport(records, (asking) => knownOf(asking, node, lines));
    for (const [identity, known] of stored) seen.set(identity, known);
    const decisions = lines.map((line) => decide({ node, validator, run: '', known: seen }, line));
    for (const { outcome } of decisions) counts[outcome] += 1;
    const compared = await inImport(records, (asking) =>
      withDifferences(importing, asking, decisions),
    );
    for (const variant of compared.variants) importing.variants.add(variant);
    differing += compared.lines.filter(({ differences }) => differences.length > 0).length;
    request.onProgress?.({ done: totalOf(counts), lines: file.lines, counts });
  }
  return {
    run: null,
    lines: file.lines,
    counts,
    differing,
    edition,
    found: source.found,
    resumedAfter: 0,
  };
}

function prepare(importer: Importer, request: ImportRequest, source: SourceFile): Prepared {
  const { limit } = request;
  const { mapping } = request.mapping;
  const header = readHeader(source.first.text, mapping);
  const { node, records, validator } = importer;
  return {
    source,
    file: runFile(source, header, limit),
    edition: editionOf(request, source),
    before: header.named ? source.first.line : 0,
    importing: {
      node,
      records,
      validator,
      mapping,
      reader: lineReader(mapping, header.columns, node.catalogue),
      identify: identifier(node.seal),
      leaveOut: leaveOut(mapping, header.columns),
      variants: new Set(),
    },
  };
}

/**
 * Imports a file: every line becomes accepted, accepted with a partial date, a duplicate, or is held
 * back with its reason. The same file again resumes a run that was cut off, or else changes nothing.
 * A fault of the file as such (unreadable, in another encoding, undeclared columns) writes nothing at all.
 */
export async function importFile(
  importer: Importer,
  request: ImportRequest,
): Promise<ImportResult> {
  const source = await openSource(request.file, request.mapping.mapping.format);
  try {
    const prepared = prepare(importer, request, source);
    return await (request.dryRun === true ? tryRun : writeRun)(importer, request, prepared);
  } finally {
    await source.close();
  }
}
