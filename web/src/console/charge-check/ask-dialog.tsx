import type { DifferenceRow } from '@qingming/connect/api/charge-check.ts';
import type { NewNotice } from '@qingming/connect/api/oversight.ts';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { CHECK, proposedNotice } from './words.ts';

const MAX_ASKED = 500;
const ASKS: readonly AskedField[] = [
  { name: 'asks', label: CHECK.asks, input: 'textarea', required: true, maxLength: MAX_ASKED },
];

/** Asks the province to put a difference right; the notice travels down to it. */
export function AskDialog({
  row,
  onClose,
}: {
  readonly row: DifferenceRow;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const [issued, setIssued] = useState(false);
  const send = (answers: Answers) => {
    const body: NewNotice = {
      subjectNode: row.province,
      subjectKind: row.kind,
      subjectRecord: row.record,
      asks: String(answers['asks'] ?? ''),
    };
    return api.send('POST', '/api/oversight/notices', { body });
  };
  return (
    <SheetDialog title={say(CHECK.notice)} onClose={onClose}>
      {issued ? (
        <p>
          {say(CHECK.issued)} <Link to="/notices">{say(CHECK.toNotices)}</Link>
        </p>
      ) : (
        <RecordForm
          fields={ASKS}
          start={{ asks: say(proposedNotice(row)).slice(0, MAX_ASKED) }}
          submit={CHECK.issue}
          send={send}
          onDone={() => setIssued(true)}
        />
      )}
    </SheetDialog>
  );
}
