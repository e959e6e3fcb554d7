import type { ImportOutcome, OutcomeCounts } from '@qingming/connect/api/imports.ts';
import type { Seal } from '../../kernel/crypto/seal.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import type { Decision, Known } from './decide.ts';
import type { Difference } from './differences.ts';
import { type Identity, identityText } from './identity.ts';
import type { LoadedMapping } from './load-mapping.ts';
import { sealDifferences, sealQuoted } from './sealed-texts.ts';

/** A decision with what its line says otherwise than the line before it. */
export interface DecidedLine extends Decision {
  readonly differences: readonly Difference[];
}

export interface RunFile {
  readonly name: string;
  readonly bytes: number;
  readonly digest: string;
  readonly columns: readonly string[];
  readonly lines: number;
  readonly limit: number | null;
}

/** Where a run stands. */
export interface RunState {
  readonly id: string;
  readonly lastLine: number;
  readonly counts: OutcomeCounts;
  readonly differing: number;
}

/** Import tables hold no facts; they are written in the transaction of the facts that they account for. */
export const inImport = <Answer>(
  records: Records,
  work: (asking: Asking) => Promise<Answer>,
): Promise<Answer> =>
  records.ask({ reads: [], act: 'import' }, async (asking) => ({ answer: await work(asking) }));

export const NO_COUNTS: OutcomeCounts = {
  accepted: 0,
  'accepted-partial-date': 0,
  duplicate: 0,
  quarantined: 0,
  'left-out': 0,
};

export const COUNTS = sql`json_build_object('accepted', accepted, 'accepted-partial-date', accepted_partial_date,
  'duplicate', duplicate, 'quarantined', quarantined, 'left-out', left_out) as counts`;

/** The run of the same file by the same mapping that was cut off, if there is one. */
export const findUnfinished = (
  asking: Asking,
  { node }: NodeContext,
  { digest }: LoadedMapping,
  file: RunFile,
): Promise<RunState | undefined> =>
  asking.maybe<RunState>(sql`
    select id, last_line as "lastLine", differing, ${COUNTS} from import_run
    where province = ${node} and file_digest = ${file.digest} and mapping_digest = ${digest}
      and limited_to is not distinct from ${file.limit} and state = 'running'
    order by started_at desc limit 1`);

export async function insertRun(
  asking: Asking,
  { node, clock, ids }: NodeContext,
  { name, digest, mapping: { source } }: LoadedMapping,
  file: RunFile,
  given: { readonly edition: string; readonly account: string; readonly lastLine: number },
): Promise<RunState> {
  const [id, now] = [ids.uuid(), clock.now().toISOString()];
  await asking.all(sql`
    insert into import_run (province, id, region, register, register_zh, register_en, edition, mapping,
      mapping_digest, file_name, file_bytes, file_digest, columns, limited_to, state, lines, last_line,
      account, started_at, updated_at)
    values (${node}, ${id}, ${node}, ${source.register}, ${source.name.zh}, ${source.name.en}, ${given.edition},
      ${name}, ${digest}, ${file.name}, ${file.bytes}, ${file.digest}, ${[...file.columns]}::text[], ${file.limit},
      'running', ${file.lines}, ${given.lastLine}, ${given.account}, ${now}, ${now})`);
  return { id, lastLine: given.lastLine, counts: NO_COUNTS, differing: 0 };
}

const LOCK = 7_204_440;

/**
 * One chunk at a time on a node, so that two files do not bring the same person; and this run must
 * stand where its importer left it.
 */
export async function lockRun(asking: Asking, { node }: NodeContext, run: RunState): Promise<void> {
  await asking.all(sql`select pg_advisory_xact_lock(${LOCK})`);
  const found = await asking.one<{ lastLine: number }>(sql`
    select last_line as "lastLine" from import_run where province = ${node} and id = ${run.id} for update`);
  if (found.lastLine !== run.lastLine) throw new Fault('import-underway');
}

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

type KnownRow = Identity & Known;

/** The records that stand behind natural identities, by `identityText`. */
export async function findKnown(
  asking: Asking,
  { node }: NodeContext,
  identities: readonly Identity[],
): Promise<Map<string, Known>> {
  const rows = await asking.all<KnownRow>(sql`
    select k.space, encode(k.key, 'hex') as key, k.record, encode(k.content, 'hex') as content, k.run, k.line
    from unnest(${identities.map(({ space }) => space)}::text[],
      ${identities.map(({ key }) => bytes(key))}::bytea[]) as wanted(space, key)
    join import_key k on k.province = ${node} and k.space = wanted.space and k.key = wanted.key`);
  return new Map(rows.map((row) => [identityText(row), row]));
}

export async function insertKeys(
  asking: Asking,
  { node }: NodeContext,
  run: string,
  decisions: readonly Decision[],
): Promise<void> {
  const rows = decisions.flatMap(({ made, read }) =>
    made.map(({ from, id }) => ({
      ...from.identity,
      id,
      content: from.content,
      line: read.source.line,
    })),
  );
  if (rows.length === 0) return;
  await asking.all(sql`
    insert into import_key (province, space, key, region, record, content, run, line)
    select ${node}, space, key, ${node}, record, content, ${run}::uuid, line
    from unnest(${rows.map(({ space }) => space)}::text[], ${rows.map(({ key }) => bytes(key))}::bytea[],
      ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ content }) => bytes(content))}::bytea[],
      ${rows.map(({ line }) => line)}::int[]) as given(space, key, record, content, line)`);
}

const differsOf = ({ differences }: DecidedLine): string | null =>
  differences.length === 0
    ? null
    : JSON.stringify([...new Set(differences.map(({ kind, element }) => `${kind}.${element}`))]);

const codeOf = ({ fault, leftOut }: Decision): string | null =>
  leftOut === undefined ? (fault?.code ?? null) : 'left-out';

/** What a reader may see of a fault: names of columns, elements and rules; a code that it quotes is sealed. */
function detailOf(seal: Seal, run: string, { fault, leftOut }: Decision): string | null {
  if (leftOut !== undefined) return JSON.stringify({ sentence: leftOut });
  if (fault === undefined) return null;
  const errors = fault.errors.map(({ path, rule, message }) => ({ path, rule, message }));
  const { code, ...rest } = fault.detail;
  const quoted = typeof code === 'string' ? { code: sealQuoted(seal, run, code) } : {};
  return JSON.stringify({ ...rest, ...quoted, ...(errors.length === 0 ? {} : { errors }) });
}

export async function insertLines(
  asking: Asking,
  { node, seal }: NodeContext,
  run: string,
  lines: readonly DecidedLine[],
): Promise<void> {
  const place = (line: DecidedLine) => ({ run, line: line.read.source.line });
  await asking.all(sql`
    insert into import_line (province, run, line, region, outcome, code, detail, records, differs, differences, raw)
    select ${node}, ${run}::uuid, line, ${node}, outcome, code, detail, records,
      (select array_agg(value) from jsonb_array_elements_text(differs)), differences, raw
    from unnest(${lines.map(({ read }) => read.source.line)}::int[], ${lines.map(({ outcome }) => outcome)}::text[],
      ${lines.map(codeOf)}::text[], ${lines.map((line) => detailOf(seal, run, line))}::jsonb[],
      ${lines.map(({ records }) => (records.length === 0 ? null : JSON.stringify(records)))}::jsonb[],
      ${lines.map(differsOf)}::jsonb[],
      ${lines.map((line) => (line.differences.length === 0 ? null : sealDifferences(seal, place(line), line.differences)))}::bytea[],
      ${lines.map(({ read }) => read.sealed)}::bytea[])
      as given(line, outcome, code, detail, records, differs, differences, raw)`);
}

const count = (lines: readonly DecidedLine[], outcome: ImportOutcome): number =>
  lines.filter((line) => line.outcome === outcome).length;

/** Adds a chunk to the counts of its run; returns where the run stands now. */
export async function advanceRun(
  asking: Asking,
  { node, clock }: NodeContext,
  run: RunState,
  lines: readonly DecidedLine[],
): Promise<RunState> {
  return asking.one<RunState>(sql`
    update import_run set last_line = ${lines.at(-1)?.read.source.line ?? run.lastLine},
      accepted = accepted + ${count(lines, 'accepted')},
      accepted_partial_date = accepted_partial_date + ${count(lines, 'accepted-partial-date')},
      duplicate = duplicate + ${count(lines, 'duplicate')},
      quarantined = quarantined + ${count(lines, 'quarantined')},
      left_out = left_out + ${count(lines, 'left-out')},
      differing = differing + ${lines.filter(({ differences }) => differences.length > 0).length},
      updated_at = ${clock.now().toISOString()}
    where province = ${node} and id = ${run.id}
    returning id, last_line as "lastLine", differing, ${COUNTS}`);
}

/** Ends a run; the database refuses when a line is not accounted for. */
export async function finishRun(
  asking: Asking,
  { node, clock }: NodeContext,
  id: string,
): Promise<void> {
  const now = clock.now().toISOString();
  await asking.all(sql`
    update import_run set state = 'finished', finished_at = ${now}, updated_at = ${now}
    where province = ${node} and id = ${id}`);
}
