import type { PriceListDetail } from '@qingming/connect/api/prices.ts';
import { Link, useParams } from 'react-router';
import { usePriceList } from '../officer/price-list-page.tsx';
import { useSay } from '../preferences/use-preferences.ts';
import { useKeptState } from '../session/kept.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import { ItemDialog } from './item-dialog.tsx';
import { isColumn } from './item-fields.ts';
import { serviceRow, stillMissing, takeIn } from './item-rows.ts';
import { ItemSheet } from './item-sheet.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import './prices.css';
import { StaleItemsNote } from './stale-items-note.tsx';
import type { ItemRows } from './use-item-rows.ts';
import { useItemRows } from './use-item-rows.ts';
import { useRowActs } from './use-row-acts.ts';
import { EDIT, OWN } from './words.ts';

function SaveBar({
  sheet,
  onDiscard,
}: {
  readonly sheet: ItemRows;
  readonly onDiscard: () => void;
}) {
  const say = useSay();
  const { changed, pending, saved } = sheet;
  const state = changed ? EDIT.dirty : saved ? EDIT.saved : EDIT.clean;
  return (
    <footer className="save-bar">
      <button
        type="button"
        className="button primary"
        disabled={pending || !changed}
        onClick={sheet.save}
      >
        {say(EDIT.save)} <kbd>Ctrl ↵</kbd>
      </button>
      {changed && (
        <button type="button" className="button" onClick={onDiscard}>
          {say(EDIT.discard)}
        </button>
      )}
      <output>{say(state)}</output>
    </footer>
  );
}

function Notes({ sheet }: { readonly sheet: ItemRows }) {
  const say = useSay();
  const wrong = Object.values(sheet.faults).flatMap((faults) => Object.keys(faults)).length;
  return (
    <>
      {sheet.restored && <p className="note">{say(EDIT.restored)}</p>}
      <StaleItemsNote others={sheet.others} />
      {wrong > 0 && (
        <div className="problem" role="alert">
          <p className="problem-says">{say(EDIT.refused)}</p>
          <p>
            {wrong} {say(EDIT.wrong)}
          </p>
        </div>
      )}
      {sheet.refusal !== undefined && (
        <>
          <ProblemNote error={sheet.refusal} />
          <p>{say(EDIT.refused)}</p>
        </>
      )}
    </>
  );
}

function MissingServices({
  detail,
  sheet,
}: {
  readonly detail: PriceListDetail;
  readonly sheet: ItemRows;
}) {
  const say = useSay();
  const missing = stillMissing(detail.missing, sheet.rows);
  if (missing.length === 0) return null;
  return (
    <section className="missing-services">
      <h2>{say(EDIT.missing)}</h2>
      <p className="page-acts">
        {missing.map((service) => (
          <button
            key={service.code}
            type="button"
            className="button"
            onClick={() => sheet.change((rows) => [...rows, serviceRow(rows, service)])}
          >
            {say(EDIT.addService)} {say(service.name)}
          </button>
        ))}
      </p>
    </section>
  );
}

type Opened = { readonly row: string } | 'paste' | 'discard' | undefined;

function Editor({ detail }: { readonly detail: PriceListDetail }) {
  const say = useSay();
  const sheet = useItemRows(detail);
  const [opened, setOpened] = useKeptState<Opened>(`items of list ${detail.list.id}`, undefined);
  const close = (): void => setOpened(undefined);
  const { acts, add, setTyped, element } = useRowActs(sheet, (row) => setOpened({ row }));
  const row = typeof opened === 'object' && sheet.rows.find(({ key }) => key === opened.row);
  return (
    <div className="item-editor" ref={element}>
      <p className="page-acts sheet-acts">
        <button type="button" className="button" onClick={add}>
          {say(EDIT.add)}
        </button>
        <button type="button" className="button" onClick={() => setOpened('paste')}>
          {say(EDIT.paste)}
        </button>
        <span className="quiet keys-hint">{say(EDIT.keys)}</span>
      </p>
      <Notes sheet={sheet} />
      <MissingServices detail={detail} sheet={sheet} />
      {sheet.rows.length === 0 ? (
        <p className="nothing">{say(EDIT.empty)}</p>
      ) : (
        <ItemSheet {...sheet} {...acts} onAdd={add} onSave={sheet.save} />
      )}
      <SaveBar sheet={sheet} onDiscard={() => setOpened('discard')} />
      {row && (
        <ItemDialog
          row={row}
          fields={sheet.fields.filter((field) => !isColumn(field))}
          onClose={close}
          onTaken={(typed) => {
            setTyped(row.key, typed);
            close();
          }}
        />
      )}
      {opened === 'paste' && (
        <PasteDialog
          fields={sheet.fields}
          onClose={close}
          onRead={(items, instead) => {
            sheet.change((rows) => takeIn(rows, items, instead));
            close();
          }}
        />
      )}
      {opened === 'discard' && <DiscardDialog discard={sheet.discard} onClose={close} />}
    </div>
  );
}

/** The items of a draft, to be filled in by whoever prepares it. */
export function EditItemsPage() {
  const say = useSay();
  const { list = '' } = useParams();
  const detail = usePriceList(list);
  if (detail.isPending) return <Loading />;
  if (detail.isError)
    return <ProblemNote error={detail.error} again={() => void detail.refetch()} />;
  const { acts, list: edited } = detail.data;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{say(EDIT.title)}</h1>
          <p className="quiet">{edited.fact.title}</p>
        </div>
        <div className="page-acts">
          <Link className="button" to={`/price-lists/${edited.id}`}>
            {say(OWN.backToList)}
          </Link>
        </div>
      </header>
      {acts.includes('edit') ? (
        <Editor key={edited.id} detail={detail.data} />
      ) : (
        <p>{say(EDIT.noLonger)}</p>
      )}
    </>
  );
}
