import type { NoticeAnswer, NoticeRow } from '@qingming/connect/api/oversight.ts';
import { correctionState } from '@qingming/standard/codes/approval.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import { codeLabel } from '../format/code-label.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { LIST, NOTICES } from './words.ts';

interface NoticeProps {
  readonly notice: NoticeRow;
}

function Said({ notice }: NoticeProps) {
  const say = useSay();
  const { level } = useSession();
  const { asks, askedBy, askedAt, state, answer, subjectKind, subjectRecord, case: of } = notice;
  return (
    <>
      <p>{asks}</p>
      <dl className="facts">
        <div>
          <dt>{say(NOTICES.askedBy)}</dt>
          <dd>
            {askedBy} · {civilMinute(askedAt)}
          </dd>
        </div>
        <div>
          <dt>{say(LIST.state)}</dt>
          <dd>{say(codeLabel(correctionState, state))}</dd>
        </div>
        {answer && (
          <div>
            <dt>{say(NOTICES.answer)}</dt>
            <dd>
              {answer.note} · {civilMinute(answer.at)}
            </dd>
          </div>
        )}
      </dl>
      <p>
        {of === null || level === 'ministry' ? (
          <Link to={`/records/${subjectKind}/${subjectRecord}`}>{say(NOTICES.openRecord)}</Link>
        ) : (
          <Link to={`/cases/${of}`}>{say(NOTICES.openCase)}</Link>
        )}
      </p>
    </>
  );
}

const DECISION: AskedField = {
  name: 'state',
  label: NOTICES.decision,
  input: 'select',
  required: true,
  options: [
    { code: 'approved', ...NOTICES.mended },
    { code: 'refused', ...NOTICES.stands },
  ],
};
const longText = (name: string, label: AskedField['label']): AskedField => ({
  name,
  label,
  input: 'textarea',
  required: true,
  maxLength: 500,
});
const ANSWER = [DECISION, longText('note', NOTICES.note)];
const WITHDRAWAL = [longText('reason', NOTICES.reason)];

const wordOf = (answers: Answers, name: string): string => String(answers[name] ?? '');

/** A notice with what its reader may do: the province answers, the ministry withdraws. */
export function NoticeDialog({ notice, onClose }: NoticeProps & { readonly onClose: () => void }) {
  const say = useSay();
  const session = useSession();
  const queries = useQueryClient();
  const path = `/api/oversight/notices/${notice.id}`;
  const done = (): void => {
    void queries.invalidateQueries({ queryKey: ['list', '/api/oversight/notices'] });
    onClose();
  };
  const answer = (answers: Answers) => {
    const state = wordOf(answers, 'state') as NoticeAnswer['state'];
    const body: NoticeAnswer = { state, note: wordOf(answers, 'note') };
    return api.send('POST', `${path}/answer`, { body });
  };
  const withdraw = (answers: Answers) =>
    api.send('POST', `${path}/withdraw`, {
      body: { version: notice.version, reason: wordOf(answers, 'reason') },
    });
  const isOpen = notice.state === 'requested';
  return (
    <SheetDialog title={say(notice.kindName ?? NOTICES.title)} onClose={onClose}>
      <Said notice={notice} />
      {isOpen && can(session, 'oversight.answerNotices') && (
        <RecordForm fields={ANSWER} submit={NOTICES.answer} send={answer} onDone={done} />
      )}
      {isOpen && can(session, 'oversight.issueNotices') && (
        <RecordForm fields={WITHDRAWAL} submit={NOTICES.withdraw} send={withdraw} onDone={done} />
      )}
    </SheetDialog>
  );
}
