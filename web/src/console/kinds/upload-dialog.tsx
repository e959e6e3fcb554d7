import type { KindDetail, TableTaken } from '@qingming/connect/api/kinds.ts';
import { useId, useState } from 'react';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { sentenceOf } from '../api/problem.ts';
import { currentLanguage, useSay } from '../preferences/use-preferences.ts';
import type { Choice } from '../records/asked-field.ts';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { FORM } from '../records/words.ts';
import { SHELL } from '../shell/words.ts';
import { dialogTitle, KINDS } from './words.ts';

/** Rows that the server takes at once. */
const MOST_ROWS = 1000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Taking = 'check' | 'whole' | 'good';

/** Browsers tell the type of a table in many ways: its name says enough. */
const typed = (file: File): File =>
  new File([file], file.name, { type: /\.csv$/i.test(file.name) ? 'text/csv' : XLSX });

interface State {
  readonly file?: File;
  readonly busy?: Taking;
  readonly told?: TableTaken;
  readonly fault?: string;
}

function useTable(kind: string, institution: string, onTaken: () => void) {
  const [state, setState] = useState<State>({});
  const send = async (file: File, take: Taking): Promise<void> => {
    setState((before) => ({ ...before, file, busy: take }));
    try {
      const path = withQuery(`/api/kinds/${kind}/table`, {
        take,
        institution: institution === '' ? undefined : institution,
      });
      const told = await api.send<TableTaken>('POST', path, { file: typed(file) });
      setState({ file, told });
      if (told.taken > 0) onTaken();
    } catch (error) {
      setState({ file, fault: sentenceOf(error, currentLanguage()) });
    }
  };
  return { state, send, reset: () => setState({}) };
}

function Faults({ told }: { readonly told: TableTaken }) {
  const say = useSay();
  if (told.faults.length === 0) return null;
  return (
    <div className="scrolls upload-faults">
      <table className="plain-table long-texts">
        <thead>
          <tr>
            <th scope="col" className="numeric">
              {say(KINDS.row)}
            </th>
            <th scope="col">{say(KINDS.column)}</th>
            <th scope="col">{say(KINDS.wrong)}</th>
          </tr>
        </thead>
        <tbody>
          {told.faults.map(({ row, column, message }) => (
            <tr key={`${row} ${column?.en ?? ''} ${message.en}`}>
              <td className="numeric">{row}</td>
              <td className="whole">{column === null ? '' : say(column)}</td>
              <td>{say(message)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {told.more && <p className="wrong">{say(KINDS.moreFaults)}</p>}
    </div>
  );
}

function Preview({ told: { heading, preview } }: { readonly told: TableTaken }) {
  const say = useSay();
  if (preview.length === 0) return null;
  return (
    <>
      <h3>{say(KINDS.previewed)}</h3>
      <div className="scrolls">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col" className="numeric">
                {say(KINDS.row)}
              </th>
              {heading.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.slice(0, 5).map(({ row, cells }) => (
              <tr key={row}>
                <td className="numeric">{row}</td>
                {heading.map((name, at) => (
                  <td key={name}>{cells[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Told({ told }: { readonly told: TableTaken }) {
  const say = useSay();
  const wrong = new Set(told.faults.map(({ row }) => row)).size;
  const facts = [
    [KINDS.tableRows, told.rows],
    [KINDS.goodRows, told.good],
    [KINDS.alreadyRows, told.already],
    [KINDS.wrongCells, wrong],
  ] as const;
  if (told.taken > 0) return <output>{say(KINDS.taken(told.taken))}</output>;
  return (
    <>
      <dl className="facts upload-counts">
        {facts.map(([label, count]) => (
          <div key={label.en}>
            <dt>{say(label)}</dt>
            <dd className={label === KINDS.wrongCells && count > 0 ? 'wrong' : undefined}>
              {count}
            </dd>
          </div>
        ))}
      </dl>
      <Faults told={told} />
      <Preview told={told} />
    </>
  );
}

interface UploadDialogProps {
  readonly detail: KindDetail;
  /** To choose from, where the account belongs to none. */
  readonly institutions: readonly Choice[];
  readonly onTaken: () => void;
  readonly onClose: () => void;
}

/** Takes a filled template: it is checked first, then recorded as a whole or without the faulty rows. */
export function UploadDialog({ detail, institutions, onTaken, onClose }: UploadDialogProps) {
  const say = useSay();
  const id = useId();
  const [institution, setInstitution] = useState('');
  const { state, send, reset } = useTable(detail.definition.kind, institution, onTaken);
  const { file, busy, told, fault } = state;
  const isDone = told !== undefined && told.taken > 0;
  const mayTake = told !== undefined && !isDone && told.good > 0 && busy === undefined;
  return (
    <SheetDialog title={say(dialogTitle(KINDS.upload, detail))} onClose={onClose}>
      <p className="quiet">{say(KINDS.uploadSays(MOST_ROWS))}</p>
      {institutions.length > 0 && (
        <p className="field">
          <label htmlFor={`${id}-of`}>{say(KINDS.institution)}</label>
          <select
            id={`${id}-of`}
            value={institution}
            onChange={(event) => {
              setInstitution(event.target.value);
              reset();
            }}
          >
            <option value="">{say(FORM.choose)}</option>
            {institutions.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </p>
      )}
      <p className="field">
        <label htmlFor={id}>{say(KINDS.file)}</label>
        <input
          id={id}
          type="file"
          accept=".xlsx,.csv"
          disabled={busy !== undefined || (institutions.length > 0 && institution === '')}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) void send(chosen, 'check');
          }}
        />
      </p>
      <output className={fault ? 'field-fault' : 'quiet'} aria-live="polite">
        {fault ?? (busy && say(busy === 'check' ? KINDS.checking : KINDS.recording))}
      </output>
      {told && <Told told={told} />}
      {told && !isDone && told.good === 0 && told.faults.length === 0 && (
        <p>{say(KINDS.nothingNew)}</p>
      )}
      <footer className="upload-acts">
        {mayTake && file && (
          <button
            type="button"
            className="button primary"
            onClick={() => void send(file, told.faults.length === 0 ? 'whole' : 'good')}
          >
            {say(told.faults.length === 0 ? KINDS.takeWhole(told.good) : KINDS.takeGood(told.good))}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {say(isDone ? SHELL.close : FORM.cancel)}
        </button>
      </footer>
    </SheetDialog>
  );
}
