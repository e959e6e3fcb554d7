import type { PriceListDetail } from '@qingming/connect/api/prices.ts';
import { PRICE_LIST_ACTS } from '@qingming/standard/processes/price-list-acts.ts';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { PriceStepDialog } from '../officer/price-step-dialog.tsx';
import { useSay } from '../preferences/use-preferences.ts';
import { useKeptState } from '../session/kept.ts';
import { useSession } from '../session/use-session.ts';
import { HeadingDialog } from './heading-dialog.tsx';
import { findKept } from './kept-rows.ts';
import './prices.css';
import { VoidDialog } from './void-dialog.tsx';
import { OWN } from './words.ts';

type Opened = 'heading' | 'file' | 'void' | undefined;

/** What whoever prepares a list can do with it: complete it, file it, take it back. */
export function OwnActs({ detail }: { readonly detail: PriceListDetail }) {
  const say = useSay();
  const navigate = useNavigate();
  const { account } = useSession();
  const [opened, setOpened] = useKeptState<Opened>(`acts of list ${detail.list.id}`, undefined);
  const close = (): void => setOpened(undefined);
  const { id } = detail.list;
  const items = `/price-lists/${id}/items`;
  const ready = detail.missing.length === 0 && detail.items.length > 0;
  const unsaved = findKept(account, id) !== undefined;
  useShortcuts(
    useMemo(
      () => [
        { keys: 'e', says: OWN.items, act: () => void navigate(items) },
        { keys: 'h', says: OWN.heading, act: () => setOpened('heading') },
        { keys: 'u', says: PRICE_LIST_ACTS.file.label, act: () => setOpened('file') },
      ],
      [navigate, items, setOpened],
    ),
  );
  return (
    <>
      <Link className={ready ? 'button' : 'button primary'} to={items}>
        {say(OWN.items)} <kbd>e</kbd>
      </Link>
      <button type="button" className="button" onClick={() => setOpened('heading')}>
        {say(OWN.heading)} <kbd>h</kbd>
      </button>
      <button
        type="button"
        className={ready ? 'button primary' : 'button'}
        onClick={() => setOpened('file')}
      >
        {say(PRICE_LIST_ACTS.file.label)} <kbd>u</kbd>
      </button>
      <button type="button" className="button" onClick={() => setOpened('void')}>
        {say(PRICE_LIST_ACTS.void.label)}
      </button>
      {opened === 'heading' && <HeadingDialog detail={detail} onClose={close} />}
      {opened === 'file' && (
        <PriceStepDialog act={PRICE_LIST_ACTS.file} detail={detail} onClose={close}>
          {unsaved && <p className="note">{say(OWN.fileUnsaved)}</p>}
        </PriceStepDialog>
      )}
      {opened === 'void' && <VoidDialog detail={detail} onClose={close} />}
    </>
  );
}
