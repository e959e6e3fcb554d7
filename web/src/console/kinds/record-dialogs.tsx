import type { KindDetail, KindRecord, LinkNames } from '@qingming/connect/api/kinds.ts';
import { useMemo, useRef, useState } from 'react';
import { api } from '../api/console-client.ts';
import { newId } from '../api/new-id.ts';
import { isRefusal } from '../api/problem.ts';
import { useToday } from '../format/use-today.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { whyFields } from '../records/why-fields.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import {
  changesOfAnswers,
  type Choices,
  correctionFields,
  correctionStart,
  factOfAnswers,
  newFields,
  VOID_REASON,
} from './kind-form.ts';
import { PlaceScan } from './place-scan.tsx';
import { RecordFacts } from './record-facts.tsx';
import { useChoices, useInstitutions } from './use-choices.ts';
import { recordPath, recordsPath } from './use-kinds.ts';
import { dialogTitle, KINDS } from './words.ts';

interface OfKind {
  readonly detail: KindDetail;
  readonly onClose: () => void;
}

interface OfRecord extends OfKind {
  readonly record: KindRecord;
  readonly names: LinkNames;
  readonly onDone: () => void;
}

const INSTITUTION: AskedField = {
  name: 'institution',
  label: KINDS.institution,
  input: 'link',
  required: true,
};

/** Of an account without an institution it is asked whose the new record is. */
function useWhose({ definition }: KindDetail): readonly AskedField[] {
  const { institution } = useSession();
  const isAsked = definition.belongsTo === 'institution' && institution === null;
  const choices = useInstitutions(isAsked);
  return isAsked ? [{ ...INSTITUTION, choices }] : [];
}

interface NewRecordProps extends OfKind {
  readonly onDone: (made: KindRecord) => void;
}

function NewQuestions({
  detail,
  choices,
  onDone,
  onClose,
}: NewRecordProps & { readonly choices: Choices }) {
  const day = useToday();
  const whose = useWhose(detail);
  const id = useRef(newId());
  const fields = useMemo(() => newFields(detail, day, choices), [detail, day, choices]);
  const { kind } = detail.definition;
  const send = ({ institution, ...answers }: Answers, signal: AbortSignal) =>
    api.send<KindRecord>('POST', recordsPath(kind), {
      body: {
        id: id.current,
        ...(institution !== undefined && { institution }),
        fact: factOfAnswers(answers),
      },
      signal,
    });
  return (
    <RecordForm
      fields={[...whose, ...fields]}
      submit={KINDS.save}
      send={send}
      onDone={onDone}
      onCancel={onClose}
    >
      <PlaceScan fields={fields} />
    </RecordForm>
  );
}

/** The form of a new record, as this node asks it today. */
export function NewRecordDialog(props: NewRecordProps) {
  const say = useSay();
  const { detail, onClose } = props;
  const { institution } = useSession();
  const choices = useChoices(detail, institution);
  return (
    <SheetDialog title={say(dialogTitle(KINDS.add, detail))} onClose={onClose}>
      {choices === undefined ? <Loading /> : <NewQuestions {...props} choices={choices} />}
    </SheetDialog>
  );
}

function CorrectionQuestions(props: OfRecord & { readonly choices: Choices }) {
  const { detail, record, choices, onDone, onClose } = props;
  const say = useSay();
  const day = useToday();
  const [isStale, setStale] = useState(false);
  const fields = useMemo(
    () => correctionFields(detail, record, day, choices),
    [detail, record, day, choices],
  );
  const start = useMemo(() => correctionStart(detail, record, fields), [detail, record, fields]);
  const send = async (answers: Answers, signal: AbortSignal): Promise<void> => {
    const body = {
      version: record.version,
      changes: changesOfAnswers(detail, record, fields, answers),
      reason: answers['reason'],
    };
    const path = recordPath(detail.definition.kind, record.id);
    try {
      await api.send('PATCH', path, { body, signal });
    } catch (error) {
      setStale(isRefusal(error) && error.problem.code === 'stale-version');
      throw error;
    }
  };
  return (
    <RecordForm
      fields={fields}
      start={start}
      submit={KINDS.saveCorrection}
      send={send}
      onDone={onDone}
      onCancel={isStale ? onDone : onClose}
    >
      <PlaceScan fields={fields} />
      {isStale && <p className="note">{say(KINDS.stale)}</p>}
    </RecordForm>
  );
}

/** A new version with its reason. */
export function CorrectionDialog(props: OfRecord) {
  const say = useSay();
  const { detail, record, names, onClose } = props;
  const choices = useChoices(detail, record.institution, names);
  return (
    <SheetDialog title={say(dialogTitle(KINDS.correct, detail))} onClose={onClose}>
      {choices === undefined ? <Loading /> : <CorrectionQuestions {...props} choices={choices} />}
    </SheetDialog>
  );
}

/** Voids a record with the reason. */
export function VoidDialog({ detail, record, onDone, onClose }: OfRecord) {
  const say = useSay();
  const path = `${recordPath(detail.definition.kind, record.id)}/void`;
  const send = ({ reason }: Answers, signal: AbortSignal) =>
    api.send('POST', path, { body: { version: record.version, reason }, signal });
  return (
    <SheetDialog title={say(dialogTitle(KINDS.void, detail))} onClose={onClose}>
      <RecordForm
        fields={[VOID_REASON]}
        submit={KINDS.void}
        send={send}
        onDone={onDone}
        onCancel={onClose}
      >
        <p>{say(KINDS.voidSays)}</p>
      </RecordForm>
    </SheetDialog>
  );
}

const WHY = whyFields({ purpose: KINDS.purpose, reason: KINDS.occasion });

/** Protected values whole, for a stated purpose; they are gone when the dialog closes. */
export function RevealDialog({ detail, record, names, onClose }: Omit<OfRecord, 'onDone'>) {
  const say = useSay();
  const [whole, setWhole] = useState<KindRecord>();
  const path = `${recordPath(detail.definition.kind, record.id)}/reveal`;
  const send = (answers: Answers) =>
    api.send<KindRecord>('POST', path, { body: answers, asks: true });
  return (
    <SheetDialog title={say(dialogTitle(KINDS.reveal, detail))} onClose={onClose}>
      {whole === undefined ? (
        <RecordForm
          fields={WHY}
          submit={KINDS.show}
          send={send}
          onDone={setWhole}
          onCancel={onClose}
        />
      ) : (
        <RecordFacts detail={detail} record={whole} names={names} references={[]} />
      )}
    </SheetDialog>
  );
}
