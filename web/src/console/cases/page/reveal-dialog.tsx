import type { CaseKind } from '@qingming/connect/api/cases.ts';
import type { Reveal, Revealed } from '@qingming/connect/api/case-page.ts';
import { type Bilingual, COLON } from '@qingming/standard/language/bilingual.ts';
import { isSealed } from '@qingming/standard/language/element.ts';
import { useState } from 'react';
import { api } from '../../api/console-client.ts';
import { purpose } from '@qingming/standard/codes/approval.ts';
import { codeLabel } from '../../format/code-label.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import type { Answers } from '../../records/answers.ts';
import { RecordForm } from '../../records/record-form.tsx';
import { SheetDialog } from '../../records/sheet-dialog.tsx';
import { whyFields } from '../../records/why-fields.ts';
import type { AnyRecord } from './case-context.ts';
import { useCaseView } from './case-context.ts';
import { caseRecord } from '@qingming/standard/processes/case-records.ts';
import { FactList } from './fact-list.tsx';
import { FileView } from './file-view.tsx';
import { CASE } from './words.ts';

const FIELDS = whyFields({ purpose: CASE.purpose, reason: CASE.occasion });

/** The files that a record names, by element. */
const filesIn = (of: CaseKind, fact: object): readonly (readonly [string, Bilingual, string])[] =>
  Object.entries(caseRecord(of).elements).flatMap(([name, { type, label }]) => {
    const reference: unknown = Reflect.get(fact, name);
    return type === 'file' && typeof reference === 'string'
      ? [[name, label, reference] as const]
      : [];
  });

interface RevealDialogProps {
  readonly of: CaseKind;
  readonly record: AnyRecord;
  readonly onClose: () => void;
}

/** Protected values whole, for a stated purpose; they are gone when the dialog closes. */
export function RevealDialog({ of, record, onClose }: RevealDialogProps) {
  const say = useSay();
  const { page } = useCaseView();
  const [revealed, setRevealed] = useState<{ record: Revealed; purpose: string; reason: string }>();
  const send = async (answers: Answers) => {
    const asked = String(answers['purpose']);
    const reason = String(answers['reason']);
    const body: Reveal = { kind: of, record: record.id, purpose: asked, reason };
    const path = `/api/cases/${page.case.id}/reveal`;
    return {
      record: await api.send<Revealed>('POST', path, { body, purpose: asked, asks: true }),
      purpose: asked,
      reason,
    };
  };
  const elements = caseRecord(of).elements;
  const sealed = Object.keys(elements).filter((name) => elements[name] && isSealed(elements[name]));
  return (
    <SheetDialog title={say(CASE.reveal)} onClose={onClose}>
      {revealed ? (
        <>
          <FactList of={of} record={revealed.record} elements={sealed} />
          {filesIn(of, revealed.record.fact).map(([name, label, reference]) => (
            <FileView
              key={name}
              kind={of}
              record={record.id}
              element={name}
              purpose={revealed.purpose}
              reason={revealed.reason}
              label={say(label)}
              reference={reference}
            />
          ))}
          <p className="quiet">
            {say(CASE.revealed)}
            {say(COLON)}
            {say(codeLabel(purpose, revealed.purpose))}
          </p>
        </>
      ) : (
        <RecordForm
          fields={FIELDS}
          start={{ purpose: 'casework' }}
          submit={CASE.show}
          send={send}
          onDone={setRevealed}
          onCancel={onClose}
        />
      )}
    </SheetDialog>
  );
}
