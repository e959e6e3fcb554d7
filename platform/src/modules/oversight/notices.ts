import type { NewNotice, NoticeAnswer, NoticeRow } from '@qingming/connect/api/oversight.ts';
import type { Page, PageQuery, Voiding } from '@qingming/connect/api/registry.ts';
import { correctionNotice } from '@qingming/standard/records/oversight.ts';
import { versionsInScope } from '../../kernel/audit/read-audit.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { pageOfRows, withRows } from '../../kernel/http/list.ts';
import { MINISTRY, type NodeContext } from '../../kernel/node.ts';
import { createOnce } from '../../kernel/records/create-once.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { kindNameOf } from './sentences.ts';

type State = NonNullable<NoticeRow['answer']>['state'];
type Row = Omit<NoticeRow, 'kindName' | 'answer'> & {
  readonly answerState: State | null;
  readonly note: string | null;
  readonly answeredAt: string | null;
  readonly answerVersion: number | null;
};

/** The record that a notice is about; whatever else stands there is no identifier and matches nothing. */
const SUBJECT = sql`(case when n.subject_record ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  then n.subject_record::uuid end)`;

/**
 * A notice is the ministry's record; its answer is the province's record under the same
 * identifier; a mend is a version of the subject whose reason names the notice.
 */
const noticesOf = (node: NodeContext, records: Records, asking: Asking): Sql => sql`
  select n.id, n.version, n.subject_node as "subjectNode", n.subject_kind as "subjectKind",
    n.subject_record as "subjectRecord", n.asks, n.asked_by as "askedBy", n.asked_at as "askedAt",
    coalesce(a.state, n.state) as state, a.state as "answerState", a.answer as note,
    a.recorded_at as "answeredAt", a.version as "answerVersion",
    (select v.subject from ${versionsInScope(records.actor)} v
      where v.record = ${SUBJECT} limit 1) as "case",
    coalesce((select jsonb_agg(jsonb_build_object('version', v.version,
        'at', to_char(v.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by v.version)
      from ${versionsInScope(records.actor)} v
      where v.record = ${SUBJECT} and position(n.id::text in v.header->>'reason') > 0), '[]') as mends
  from ${asking.from('correctionNotice')} n
  left join ${asking.from('correctionNotice')} a on a.id = n.id and a.province = n.subject_node
  where n.province = ${MINISTRY}
    and ${node.node === MINISTRY ? sql`true` : sql`n.subject_node = ${node.node}`}`;

const shown = (
  node: NodeContext,
  { answerState, note, answeredAt, answerVersion, ...row }: Row,
): NoticeRow => ({
  ...row,
  kindName: kindNameOf(node, row.subjectKind),
  answer:
    answerState === null || answeredAt === null || answerVersion === null
      ? null
      : { version: answerVersion, state: answerState, note: note ?? '', at: answeredAt },
});

const question = { reads: ['correctionNotice'], act: 'list' } as const;

export interface NoticesQuery extends PageQuery {
  readonly state?: NoticeRow['state'];
  readonly node?: string;
}

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
    const found = await pageOfRows<Row>(asking, matched, sql`"askedAt" desc, id`, page);
    return { answer: withRows(found, (row) => shown(node, row)) };
  });

const findNotice = (node: NodeContext, records: Records, id: string): Promise<Row> =>
  records.ask(question, async (asking) => {
    const row = await asking.maybe<Row>(
      sql`select * from (${noticesOf(node, records, asking)}) notices where id = ${id}::uuid`,
    );
    if (row === undefined) throw new Fault('not-found');
    return { answer: row };
  });

/** One notice, whatever its age. */
export const noticeRow = async (
  node: NodeContext,
  records: Records,
  id: string,
): Promise<NoticeRow> => shown(node, await findNotice(node, records, id));

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
    en: 'Mend the record first, naming the notice in the reason; then agree.',
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
    const notice = await findNotice(node, both, id);
    if (state === 'approved' && notice.mends.length === 0)
      throw new Fault('rule-broken', NOT_MENDED);
    const { subjectNode, subjectKind, subjectRecord, asks, askedBy, askedAt, answerVersion } =
      notice;
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
