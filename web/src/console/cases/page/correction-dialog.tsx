import { COLON } from '@qingming/standard/language/bilingual.ts';
import type { CaseKind, CaseSteps } from '@qingming/connect/api/cases.ts';
import { useMemo, useRef, useState } from 'react';
import { api } from '../../api/console-client.ts';
import { isRefusal } from '../../api/problem.ts';
import { civilDay } from '../../format/civil.ts';
import { DuplicateNote, otherCases } from '../new/duplicate-note.tsx';
import { useSay } from '../../preferences/use-preferences.ts';
import type { Answers } from '../../records/answers.ts';
import { RecordForm } from '../../records/record-form.tsx';
import { SheetDialog } from '../../records/sheet-dialog.tsx';
import type { AnyRecord } from './case-context.ts';
import { useCaseView } from './case-context.ts';
import { caseRecord } from '@qingming/standard/processes/case-records.ts';
import type { Correction } from './correction.ts';
import { correctionFields, correctionOf, correctionStart } from './correction.ts';
import { recordOf } from './record-of.ts';
import { StaleNote } from './stale-note.tsx';
import { useRefreshCase, useThenShown } from './use-case.ts';
import { CASE } from './words.ts';

interface CorrectionDialogProps {
  readonly of: CaseKind;
  readonly record: AnyRecord;
  readonly onClose: () => void;
  readonly onWritten: () => void;
}

type Fact = Parameters<typeof correctionFields>[1];

function Questions({
  of,
  record,
  onClose,
  onWritten,
  onStale,
}: CorrectionDialogProps & {
  readonly onStale: (correction: Correction) => void;
}) {
  const { page, now } = useCaseView();
  const fact = record.fact as Fact;
  const fields = useMemo(() => {
    const choices = Object.entries(page.names).map(([value, label]) => ({ value, label }));
    return correctionFields(of, fact, civilDay(now), choices);
    // The form is made once: what others change meanwhile is shown when it is sent.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [of, record.id]);
  const thenShown = useThenShown(page.case.id);
  const confirmed = useRef(false);
  const send = async (answers: Answers, signal: AbortSignal): Promise<void> => {
    const correction = correctionOf(of, fact, fields, answers);
    const body: CaseSteps['corrections'] = {
      kind: of,
      record: record.id,
      version: record.version,
      ...correction,
      ...(confirmed.current && { confirmDuplicate: true }),
    };
    try {
      await thenShown(api.send('POST', `/api/cases/${page.case.id}/corrections`, { body, signal }));
    } catch (error) {
      if (isRefusal(error) && error.problem.code === 'stale-version') onStale(correction);
      throw error;
    }
  };
  return (
    <RecordForm
      fields={fields}
      start={correctionStart(of, fact, fields)}
      submit={CASE.saveCorrection}
      send={send}
      onDone={onWritten}
      onCancel={onClose}
      asked={(refusal, again) => {
        const others = otherCases(refusal);
        if (others.cases.length === 0) return undefined;
        const goOn = (): void => {
          confirmed.current = true;
          again();
        };
        return (
          <DuplicateNote others={others} goOn={CASE.correctAnyway} evenCremated onConfirm={goOn} />
        );
      }}
    />
  );
}

/** A new version with its reason. On a version conflict, both versions are shown. */
export function CorrectionDialog(props: CorrectionDialogProps) {
  const say = useSay();
  const { of, onClose, onWritten } = props;
  const { page } = useCaseView();
  const refresh = useRefreshCase(page.case.id);
  const [record, setRecord] = useState(props.record);
  const [stale, setStale] = useState<Correction>();
  const newest = recordOf(page, of, record.id);
  const title = say(CASE.correct) + say(COLON) + say(caseRecord(of).label);
  return (
    <SheetDialog title={title} onClose={onClose}>
      {stale && newest && newest.version !== record.version ? (
        <StaleNote
          of={of}
          newest={newest}
          correction={stale}
          onStartOver={() => {
            setRecord(newest);
            setStale(undefined);
          }}
        />
      ) : (
        <Questions
          key={record.version}
          of={of}
          record={record}
          onClose={onClose}
          onWritten={onWritten}
          onStale={(correction) => {
            setStale(correction);
            void refresh();
          }}
        />
      )}
    </SheetDialog>
  );
}
