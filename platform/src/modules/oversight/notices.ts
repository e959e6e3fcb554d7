import type {
  NewNotice,
  NoticeAnswer,
  NoticeRow,
  NoticesQuery,
} from '@qingming/connect/api/oversight.ts';
import type { Page, Voiding } from '@qingming/connect/api/registry.ts';
import { correctionNotice } from '@qingming/standard/records/oversight.ts';
import { versionsInScope } from '../../kernel/audit/read-audit.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { type KeptEntry, openKept } from '../../kernel/log/append.ts';
import type { Order } from '../../kernel/http/keyset.ts';
import { pageOfRows } from '../../kernel/http/list.ts';
import { MINISTRY, type NodeContext } from '../../kernel/node.ts';
import { createOnce } from '../../kernel/records/create-once.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { kindNameOf } from './sentences.ts';

type State = NonNullable<NoticeRow['answer']>['state'];
type Row = Omit<NoticeRow, 'kindName' | 'asks' | 'answer' | 'mends'> & {
  readonly asks: Uint8Array;
  readonly answerState: State | null;
  readonly note: Uint8Array | null;
  readonly answeredAt: string | null;
  readonly answerVersion: number | null;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The record that a notice is about; whatever else stands there is no identifier and matches nothing. */
const SUBJECT = sql`(case when n.subject_record ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  then n.subject_record::uuid end)`;

/**
 * A notice is the ministry's record; its answer is the province's record under the same
 * identifier.
 */
const noticesOf = (node: NodeContext, records: Records, asking: Asking): Sql => sql`
  select n.id, n.version, n.subject_node as "subjectNode", n.subject_kind as "subjectKind",
    n.subject_record as "subjectRecord", n.asks, n.asked_by as "askedBy", n.asked_at as "askedAt",
    coalesce(a.state, n.state) as state, a.state as "answerState", a.answer as note,
    a.recorded_at as "answeredAt", a.version as "answerVersion",
    (select v.subject from ${versionsInScope(records.actor)} v
      where v.record = ${SUBJECT} limit 1) as "case"
  from ${asking.from('correctionNotice')} n
  left join ${asking.from('correctionNotice')} a on a.id = n.id and a.province = n.subject_node
  where n.province = ${MINISTRY}
    and ${node.node === MINISTRY ? sql`true` : sql`n.subject_node = ${node.node}`}`;

type Mends = NoticeRow['mends'];
type Kept = KeptEntry & { readonly at: string };

/** By notice: the versions of its subject whose reason names it. Reasons are sealed, so they are opened here. */
async function mendsOf(
  node: NodeContext,
  records: Records,
  asking: Asking,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, Mends>> {
  const subjects = rows.map(({ subjectRecord }) => subjectRecord).filter((id) => UUID.test(id));
  const versions = await asking.all<Kept>(sql`
    select v.kind, v.record, v.version, v.header, v.body, v.recorded_at as at
    from ${versionsInScope(records.actor)} v
    where v.record = any(${subjects}::uuid[]) and v.version > 1 and v.body is not null order by v.version`);
  const told = versions.map((entry) => ({ ...entry, reason: openKept(node, entry).reason ?? '' }));
  return new Map(
    rows.map(({ id, subjectRecord }) => [
      id,
      told
        .filter(({ record, reason }) => record === subjectRecord && reason.includes(id))
        .map(({ version, at }) => ({ version, at })),
    ]),
  );
}

/** The notices as they are shown: sealed texts opened, and what was mended. */
async function shown(
  node: NodeContext,
  records: Records,
  asking: Asking,
  rows: readonly Row[],
): Promise<readonly NoticeRow[]> {
  const mends = await mendsOf(node, records, asking, rows);
  return rows.map((row) => shownOne(node, asking, mends, row));
}

const shownOne = (
  node: NodeContext,
  asking: Asking,
  mends: ReadonlyMap<string, Mends>,
  { answerState, note, answeredAt, answerVersion, asks, ...row }: Row,
): NoticeRow => ({
  ...row,
  asks: asking.show('correctionNotice', 'asks', row.id, asks) ?? '',
  mends: mends.get(row.id) ?? [],
  kindName: kindNameOf(node, row.subjectKind),
  answer:
    answerState === null || answeredAt === null || answerVersion === null
      ? null
      : {
          version: answerVersion,
          state: answerState,
          note: asking.show('correctionNotice', 'answer', row.id, note) ?? '',
          at: answeredAt,
        },
});

const question = { reads: ['correctionNotice'], act: 'list' } as const;

const ASKED_LAST_FIRST: Order = {
  name: 'notices',
  keys: [
    { by: sql`"askedAt"`, as: 'instant', descending: true },
    { by: sql`id`, as: 'uuid', descending: true },
  ],
};

/** Correction notices: all at the ministry, at a province those of its records. */
export const listNotices = (
  node: NodeContext,
  records: Records,
  { state, node: of, ...page }: NoticesQuery,
): Promise<Page<NoticeRow>> =>
  records.ask(question, async (asking) => {
    const matched = sql`
      select * from (${noticesOf(node, records, asking)}) notices
      where ${state === undefined ? sql`true` : sql`state = ${state}`}
        and ${of === undefined ? sql`true` : sql`"subjectNode" = ${of}`}`;
    const found = await pageOfRows<Row>(asking, matched, ASKED_LAST_FIRST, page);
    return { answer: { ...found, rows: await shown(node, records, asking, found.rows) } };
  });

interface Found {
  readonly notice: NoticeRow;
  readonly answerVersion: number | null;
}

const findNotice = (node: NodeContext, records: Records, id: string): Promise<Found> =>
  records.ask(question, async (asking) => {
    const row = await asking.maybe<Row>(
      sql`select * from (${noticesOf(node, records, asking)}) notices where id = ${id}::uuid`,
    );
    if (row === undefined) throw new Fault('not-found');
    const [notice] = await shown(node, records, asking, [row]);
    if (notice === undefined) throw new Fault('not-found');
    return { answer: { notice, answerVersion: row.answerVersion } };
  });

/** One notice, whatever its age. */
export const noticeRow = async (
  node: NodeContext,
  records: Records,
  id: string,
): Promise<NoticeRow> => (await findNotice(node, records, id)).notice;

/** Asks a province to mend a record; the notice travels down. */
export const askForCorrection = (
  node: NodeContext,
  records: Records,
  { id, ...asked }: NewNotice,
): Promise<NoticeRow> =>
  records.together(async (both) => {
    if (!node.catalogue.has(asked.subjectKind))
      throw new Fault('missing-reference', {
        element: correctionNotice.elements.subjectKind.label,
      });
    const known = id === undefined ? undefined : await both.find(correctionNotice, id);
    const fact = {
      ...asked,
      state: 'requested',
      askedBy: both.actor.name,
      askedAt: known?.fact.askedAt ?? node.clock.now().toISOString(),
    } as const;
    const notice = await createOnce(
      both,
      correctionNotice,
      fact,
      { region: asked.subjectNode },
      id,
    );
    return noticeRow(node, both, notice.id);
  });

/** Takes a notice back that is not answered. */
export const withdrawNotice = (
  node: NodeContext,
  records: Records,
  id: string,
  { version, reason }: Voiding,
): Promise<NoticeRow> =>
  records.together(async (both) => {
    await both.revise(correctionNotice, id, version, { state: 'withdrawn' }, reason);
    return noticeRow(node, both, id);
  });

const NOT_MENDED = {
  rule: 'agreed-when-mended',
  sentence: {
    zh: '请先更正该记录，并在更正原因中写明通知编号，再答复同意。',
    en: 'Correct the record first, quoting the notice in the reason; then agree.',
  },
};

/** The province's answer: mended as asked, or not, and why. Answering again revises the answer. */
export const answerNotice = (
  node: NodeContext,
  records: Records,
  id: string,
  { state, note }: NoticeAnswer,
): Promise<NoticeRow> =>
  records.together(async (both) => {
    const { notice, answerVersion } = await findNotice(node, both, id);
    if (state === 'approved' && notice.mends.length === 0)
      throw new Fault('rule-broken', NOT_MENDED);
    const { subjectNode, subjectKind, subjectRecord, asks, askedBy, askedAt } = notice;
    const said = { state, answer: note };
    if (answerVersion !== null) await both.revise(correctionNotice, id, answerVersion, said, note);
    else
      await both.create(
        correctionNotice,
        { subjectNode, subjectKind, subjectRecord, asks, askedBy, askedAt, ...said },
        { region: subjectNode },
        id,
      );
    return noticeRow(node, both, id);
  });
