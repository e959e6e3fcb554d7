import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import type {
  ImportDifference,
  ImportLineRow,
  ImportLinesQuery,
  ImportRun,
  ImportRunRow,
  RecordOrigin,
} from '@qingming/connect/api/imports.ts';
import type { Page, PageQuery } from '@qingming/connect/api/registry.ts';
import { isProtected } from '@qingming/standard/language/element.ts';
import { seenMasks } from '../../kernel/access/decide.ts';
import { join, type Sql, sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Order } from '../../kernel/http/keyset.ts';
import { pageOfRows } from '../../kernel/http/list.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { maskValue } from '../../kernel/records/mask.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import type { Difference } from './differences.ts';
import { type HeldReason, reasonOf } from './reason.ts';
import { openDifferences } from './sealed-texts.ts';
import { COUNTS } from './store.ts';

/** The tables of imports are read by whoever may read interments; row security narrows it to the scope. */
const asked = <Answer>(
  records: Records,
  answer: (asking: Asking) => Promise<Answer>,
): Promise<Answer> =>
  records.ask({ reads: ['interment'], act: 'list' }, async (asking) => ({
    answer: await answer(asking),
  }));

const RUN = sql`id, register, json_build_object('zh', register_zh, 'en', register_en) as "registerName", edition,
  mapping, file_name as file, file_bytes as bytes, file_digest as digest, state, lines, ${COUNTS}, differing,
  started_at as "startedAt", finished_at as "finishedAt", account`;

const STARTED_LAST_FIRST: Order = {
  name: 'imports',
  keys: [
    { by: sql`"startedAt"`, as: 'instant', descending: true },
    { by: sql`id`, as: 'uuid', descending: true },
  ],
};
const BY_LINE: Order = { name: 'lines', keys: [{ by: sql`line`, as: 'number' }] };

/** Every import of this node, newest first. */
export const listRuns = (
  records: Records,
  { node }: NodeContext,
  page: PageQuery,
): Promise<Page<ImportRunRow>> =>
  asked(records, (asking) =>
    pageOfRows<ImportRunRow>(
      asking,
      sql`select ${RUN} from import_run where province = ${node}`,
      STARTED_LAST_FIRST,
      page,
    ),
  );

type RunRow = ImportRunRow & Pick<ImportRun, 'columns'>;

async function runRow(asking: Asking, { node }: NodeContext, run: string): Promise<RunRow> {
  const row = await asking.maybe<RunRow>(
    sql`select ${RUN}, columns from import_run where province = ${node} and id = ${run}`,
  );
  if (row === undefined) throw new Fault('unknown-run');
  return row;
}

const labelOf = ({ catalogue }: NodeContext, kind: string, element?: string) => {
  const definition = catalogue.get(kind);
  const found = element === undefined ? definition : definition?.elements[element];
  return found?.label ?? { zh: element ?? kind, en: element ?? kind };
};

/** How many lines were held back or left out by reason; each reason speaks by the first of its lines. */
const reasonCounts = (asking: Asking, { node }: NodeContext, run: string) =>
  asking.all<HeldReason & { lines: number }>(sql`
    select code, (array_agg(detail order by line))[1] as detail, count(*)::int as lines from import_line
    where province = ${node} and run = ${run} and code is not null
    group by code, coalesce(detail ->> 'rule', detail ->> 'column', detail #>> '{sentence,en}')
    order by code = 'left-out', lines desc, code`);

const differenceCounts = (asking: Asking, { node }: NodeContext, run: string) =>
  asking.all<{ place: string; lines: number }>(sql`
    select place, count(*)::int as lines from import_line, unnest(differs) as place
    where province = ${node} and run = ${run} and differs is not null
    group by place order by lines desc, place`);

/** One import with why lines were held back and in what this edition differs; `unknown-run`. */
export const getRun = (records: Records, node: NodeContext, run: string): Promise<ImportRun> =>
  asked(records, async (asking) => {
    const row = await runRow(asking, node, run);
    const reasons = await reasonCounts(asking, node, run);
    const differences = await differenceCounts(asking, node, run);
    return {
      ...row,
      reasons: reasons.map(({ lines, ...held }) => ({ ...reasonOf(node.seal, run, held), lines })),
      differences: differences.map(({ place, lines }) => {
        const [kind = '', element = ''] = place.split('.');
        return {
          kind,
          kindName: labelOf(node, kind),
          element,
          label: labelOf(node, kind, element),
          lines,
        };
      }),
    };
  });

interface LineRow {
  readonly line: number;
  readonly outcome: ImportLineRow['outcome'];
  readonly code: string | null;
  readonly detail: HeldReason['detail'];
  readonly records:
    | readonly { readonly kind: string; readonly id: string; readonly made: boolean }[]
    | null;
  readonly differences: Uint8Array | null;
}

const matched = ({ node }: NodeContext, run: string, query: ImportLinesQuery): Sql => {
  const { outcome, code, differing, from } = query;
  const conditions = [
    sql`province = ${node}`,
    sql`run = ${run}`,
    ...(outcome === undefined ? [] : [sql`outcome = ${outcome}`]),
    ...(code === undefined ? [] : [sql`code = ${code}`]),
    ...(differing === true ? [sql`differs is not null`] : []),
    ...(from === undefined ? [] : [sql`line >= ${from}`]),
  ];
  return sql`select line, outcome, code, detail, records, differences from import_line
    where ${join(conditions, ' and ')}`;
};

function shownDifference(
  node: NodeContext,
  records: Records,
  { kind, element, before, after }: Difference,
): ImportDifference {
  const definition = node.catalogue.get(kind)?.elements[element];
  const mask = definition?.mask ?? 'hidden';
  const isHidden =
    definition !== undefined &&
    isProtected(definition) &&
    !seenMasks(records.actor, kind).has(mask);
  const shown = (text: string | null): string | null =>
    text === null || !isHidden ? text : maskValue(mask, text);
  return {
    kind,
    element,
    label: labelOf(node, kind, element),
    before: shown(before),
    after: shown(after),
  };
}

function shownLine(node: NodeContext, records: Records, run: string, row: LineRow): ImportLineRow {
  const { line, outcome, code, detail } = row;
  const found =
    row.differences === null ? [] : openDifferences(node.seal, { run, line }, row.differences);
  return {
    line,
    outcome,
    reason: code === null ? null : reasonOf(node.seal, run, { code, detail }),
    records: (row.records ?? []).map((each) => ({ ...each, kindName: labelOf(node, each.kind) })),
    differences: found.map((each) => shownDifference(node, records, each)),
  };
}

export const seenIn = (rows: readonly ImportLineRow[]): readonly string[] =>
  rows
    .filter(({ differences }) => differences.length > 0)
    .flatMap((row) => row.records.map(({ id }) => id));

/** The lines of a run, masked; a look at what people's records differ in is logged. */
export const listLines = (
  records: Records,
  node: NodeContext,
  run: string,
  query: ImportLinesQuery,
): Promise<Page<ImportLineRow>> =>
  records.ask({ reads: ['interment'], act: 'list', detail: { run } }, async (asking) => {
    await runRow(asking, node, run);
    const page = await pageOfRows<LineRow>(asking, matched(node, run, query), BY_LINE, query);
    const rows = page.rows.map((row) => shownLine(node, records, run, row));
    const seen = seenIn(rows);
    const answer = { ...page, rows };
    return seen.length === 0 ? { answer } : { answer, seen };
  });

const MOST_EXPORTED = MOST_LINES.importLines;

/** The same lines for an export, at most a hundred thousand. */
export const allLines = (
  records: Records,
  node: NodeContext,
  run: string,
  query: ImportLinesQuery,
): Promise<readonly ImportLineRow[]> =>
  asked(records, async (asking) => {
    await runRow(asking, node, run);
    const rows = await asking.all<LineRow>(
      sql`${matched(node, run, query)} order by line limit ${MOST_EXPORTED}`,
    );
    return rows.map((row) => shownLine(node, records, run, row));
  });

/** The line that brought a record; `not-found` when none did. */
export const getOrigin = (
  records: Records,
  { node }: NodeContext,
  record: string,
): Promise<RecordOrigin> =>
  asked(records, async (asking) => {
    const found = await asking.maybe<RecordOrigin>(sql`
      select k.run, k.line, r.register, json_build_object('zh', r.register_zh, 'en', r.register_en) as "registerName",
        r.edition, r.file_name as file
      from import_key k join import_run r on r.province = k.province and r.id = k.run
      where k.province = ${node} and k.record = ${record}`);
    if (found === undefined) throw new Fault('not-found');
    return found;
  });
