import type { KindDetail, KindPage } from '@qingming/connect/api/kinds.ts';
import { findElement } from '@qingming/standard/derive/catalogue.ts';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { whyFields } from '../records/why-fields.ts';
import { titleOf, wordsOf } from './kind-values.ts';
import { recordsPath } from './use-kinds.ts';
import { dialogTitle, KINDS } from './words.ts';

const fieldsOf = ({ definition, findable }: KindDetail): readonly AskedField[] => [
  {
    name: 'element',
    label: KINDS.findBy,
    input: 'select',
    required: true,
    options: findable.map((name) => ({
      code: name,
      ...(findElement(definition, name)?.label ?? { zh: name, en: name }),
    })),
  },
  { name: 'sought', label: KINDS.sought, input: 'text', required: true, maxLength: 120 },
  ...whyFields({ purpose: KINDS.purpose, reason: KINDS.occasion }),
];

function Found({ detail, page }: { readonly detail: KindDetail; readonly page: KindPage }) {
  const say = useSay();
  const { definition, shown } = detail;
  if (page.rows.length === 0) return <p>{say(KINDS.notFound)}</p>;
  return (
    <ul className="plain-list">
      {page.rows.map((row) => (
        <li key={row.id}>
          <Link to={`/records/${definition.kind}/${row.id}`}>{say(titleOf(detail, row))}</Link>{' '}
          <span className="quiet">
            {shown.columns
              .flatMap((name) => wordsOf(detail, row, name, page.names) ?? [])
              .map(say)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Looks for one person among many, with a purpose: nobody's name stands in an address. */
export function FindPersonDialog({
  detail,
  onClose,
}: {
  readonly detail: KindDetail;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const [page, setPage] = useState<KindPage>();
  const send = (answers: Answers) =>
    api.send<KindPage>('POST', `${recordsPath(detail.definition.kind)}/find`, {
      body: answers,
      asks: true,
    });
  return (
    <SheetDialog title={say(dialogTitle(KINDS.find, detail))} onClose={onClose}>
      {page === undefined ? (
        <RecordForm
          fields={fieldsOf(detail)}
          start={{ element: detail.findable[0] ?? '' }}
          submit={KINDS.text}
          send={send}
          onDone={setPage}
          onCancel={onClose}
        />
      ) : (
        <Found detail={detail} page={page} />
      )}
    </SheetDialog>
  );
}
