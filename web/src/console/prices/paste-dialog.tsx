import type { ParsedPriceItems } from '@qingming/connect/api/prices.ts';
import { useState } from 'react';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { isColumn } from './item-fields.ts';
import { EDIT, PASTE } from './words.ts';

const MOST = 200_000;

const QUESTIONS: readonly AskedField[] = [
  { name: 'csv', label: PASTE.table, input: 'textarea', required: true, maxLength: MOST },
  {
    name: 'instead',
    label: PASTE.instead,
    input: 'switch',
    required: false,
    help: PASTE.insteadHelp,
  },
];

type Fault = ParsedPriceItems['faults'][number];

interface Read {
  readonly csv: string;
  readonly faults: readonly Fault[];
}

const NOTHING: Read = { csv: '', faults: [] };

interface FaultListProps extends Read {
  readonly fields: readonly AskedField[];
}

/** What was not understood, line by line, with the line itself. */
function FaultList({ csv, faults, fields }: FaultListProps) {
  const say = useSay();
  if (faults.length === 0) return null;
  const lines = csv.split(/\r?\n/);
  const columnOf = (zh: string): string => {
    const field = fields.find(({ label }) => label.zh === zh);
    return field === undefined ? zh : say(field.label);
  };
  return (
    <div className="problem" role="alert">
      <p className="problem-says">
        {faults.length} {say(PASTE.faults)}
      </p>
      <ol className="paste-faults">
        {faults.map(({ line, column, message }) => (
          <li key={`${line} ${column} ${message.en}`}>
            {say(PASTE.line)} {line} {say(PASTE.lineEnd)}
            {column !== '' && ` · ${columnOf(column)}`} · {say(message)}
            <code>{lines[line - 1]}</code>
          </li>
        ))}
      </ol>
    </div>
  );
}

interface PasteDialogProps {
  readonly fields: readonly AskedField[];
  readonly onRead: (items: ParsedPriceItems['items'], instead: boolean) => void;
  readonly onClose: () => void;
}

/** Reads a table from a spreadsheet into the rows; nothing is saved by it. */
export function PasteDialog({ fields, onRead, onClose }: PasteDialogProps) {
  const say = useSay();
  const [read, setRead] = useState(NOTHING);
  const send = async ({ csv, instead }: Answers) => {
    const text = String(csv);
    const body = { csv: text };
    const parsed = await api.send<ParsedPriceItems>('POST', '/api/price-lists/parse', {
      body,
      asks: true,
    });
    setRead({ csv: text, faults: parsed.faults });
    return { ...parsed, instead: instead === true };
  };
  const needed = fields.filter((field) => field.name !== 'offered' && isColumn(field));
  const others = fields.filter((field) => !needed.includes(field));
  const names = (of: readonly AskedField[]) => of.map(({ label }) => say(label)).join(' · ');
  return (
    <SheetDialog title={say(EDIT.paste)} onClose={onClose}>
      <RecordForm
        fields={QUESTIONS}
        submit={PASTE.read}
        send={send}
        onDone={({ items, faults, instead }) => {
          if (faults.length === 0) onRead(items, instead);
        }}
        onCancel={onClose}
      >
        <div>
          <p>{say(PASTE.says)}</p>
          <p className="quiet">
            {say(PASTE.needed)}: {names(needed)}
          </p>
          <p className="quiet">
            {say(PASTE.columns)}: {names(others)}
          </p>
        </div>
        <FaultList {...read} fields={fields} />
      </RecordForm>
    </SheetDialog>
  );
}
