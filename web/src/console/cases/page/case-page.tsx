import type { CasePage as Page } from '@qingming/connect/api/case-page.ts';
import type { Written } from '@qingming/connect/api/cases.ts';
import type { IssuedCertificate } from '@qingming/connect/api/certificates.ts';
import type { GivenAccess } from '@qingming/connect/api/family.ts';
import { useEffect, useMemo, useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router';
import { Facts } from '../../records/facts.tsx';
import { useNow } from '../../format/use-now.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { useKeptState } from '../../session/kept.ts';
import { Loading } from '../../shell/loading.tsx';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { Money } from '../bill/money.tsx';
import type { CaseDialog } from './case-context.ts';
import { CaseContext } from './case-context.ts';
import { CaseHead } from './case-head.tsx';
import './case-page.css';
import { CorrectionDialog } from './correction-dialog.tsx';
import { Further } from './further.tsx';
import { History } from './history.tsx';
import { Journey } from './journey.tsx';
import { scannedOffer } from './offers.ts';
import { RevealDialog } from './reveal-dialog.tsx';
import { BeforeClosing, Contacts, CustodyTrail, Papers, Person, Tags } from './side.tsx';
import { SameNameNote } from './same-name-note.tsx';
import { StepDialog } from './step-dialog.tsx';
import { Trips } from './trips.tsx';
import { useCase, useRefreshCase } from './use-case.ts';
import { CASE } from './words.ts';

interface MadeTag {
  readonly id: string;
  readonly number: string;
}

/** The tag that the page before this one made: a new case sends it along. */
function tagOf(state: unknown): MadeTag | undefined {
  const { tag, tagNumber } = (state ?? {}) as {
    readonly tag?: unknown;
    readonly tagNumber?: unknown;
  };
  return typeof tag === 'string' && typeof tagNumber === 'string'
    ? { id: tag, number: tagNumber }
    : undefined;
}

function TagToPrint({ caseId, tag }: { readonly caseId: string; readonly tag: MadeTag }) {
  const say = useSay();
  return (
    <output className="tag-made">
      {say(CASE.tagMade)} <code>{tag.number}</code>{' '}
      <a className="button" href={`/api/cases/${caseId}/tags/${tag.id}/label.pdf`} target="_blank">
        {say(CASE.printTag)}
      </a>
    </output>
  );
}

function AccessToHand({ of, onDone }: { readonly of: GivenAccess; readonly onDone: () => void }) {
  const say = useSay();
  return (
    <output className="tag-made access-given">
      <img src={`data:image/svg+xml,${encodeURIComponent(of.qr)}`} alt={say(CASE.familyQr)} />
      <div>
        <p>{say(CASE.familyGiven)}</p>
        <Facts
          facts={[
            [CASE.familyCode, of.code],
            [CASE.familyLink, of.address],
            [CASE.familyUntil, of.until],
          ]}
        />
        <button type="button" className="button" onClick={onDone}>
          {say(CASE.familyDone)}
        </button>
      </div>
    </output>
  );
}

interface DialogProps {
  readonly dialog: CaseDialog;
  readonly onClose: () => void;
  readonly onWritten: (written?: Written | IssuedCertificate) => void;
}

function Dialog({ dialog, onClose, onWritten }: DialogProps) {
  switch (dialog.kind) {
    case 'step':
      return <StepDialog form={dialog.form} onClose={onClose} onWritten={onWritten} />;
    case 'correction':
      return (
        <CorrectionDialog
          of={dialog.of}
          record={dialog.record}
          onClose={onClose}
          onWritten={() => onWritten()}
        />
      );
    case 'reveal':
      return <RevealDialog of={dialog.of} record={dialog.record} onClose={onClose} />;
  }
}

/** Offers the move, or the cremation, when a place was scanned after the tag; the address forgets it at once. */
function useScannedMove(page: Page, open: (dialog: CaseDialog) => void): void {
  const [search, setSearch] = useSearchParams();
  const [to, scan] = [search.get('to'), search.get('scan')];
  const cremator = search.get('at') === 'cremator';
  useEffect(() => {
    if (to === null || scan === null) return;
    setSearch({}, { replace: true });
    const form = scannedOffer(page, { scan, to, cremator });
    if (form !== undefined) open({ kind: 'step', form });
  }, [to, scan, cremator, setSearch, page, open]);
}

function Shown({ page, receivedAt }: { readonly page: Page; readonly receivedAt: number }) {
  const now = useNow(undefined, receivedAt);
  const refresh = useRefreshCase(page.case.id);
  const { state } = useLocation();
  const [dialog, setDialog] = useKeptState<CaseDialog | undefined>(
    `dialog of case ${page.case.id}`,
    undefined,
  );
  const [tag, setTag] = useState(() => tagOf(state));
  const [access, setAccess] = useState<GivenAccess>();
  useScannedMove(page, setDialog);
  const view = useMemo(() => ({ page, now, open: setDialog }), [page, now, setDialog]);
  const close = (): void => {
    setDialog(undefined);
    // What was given up while it was being saved may have been written: the page says which.
    void refresh();
  };
  const written = (done?: Written | IssuedCertificate): void => {
    setDialog(undefined);
    if (done !== undefined && 'tag' in done) setTag(done.tag);
    if (done !== undefined && 'familyAccess' in done) setAccess(done.familyAccess);
  };
  return (
    <CaseContext value={view}>
      <article className="case">
        <CaseHead />
        <SameNameNote others={page.sameName} />
        {tag && <TagToPrint caseId={page.case.id} tag={tag} />}
        {access && <AccessToHand of={access} onDone={() => setAccess(undefined)} />}
        <div className="case-main">
          <Journey />
          <Money />
          <CustodyTrail />
          <History />
        </div>
        <div className="case-side">
          <BeforeClosing />
          <Person />
          <Contacts />
          <Papers />
          <Trips />
          <Further />
          <Tags />
        </div>
      </article>
      {dialog && <Dialog dialog={dialog} onClose={close} onWritten={written} />}
    </CaseContext>
  );
}

/** One death on one page: who, where, what next; the journey, the money, the papers, the people. */
export function CasePage() {
  const { case: id = '' } = useParams();
  const found = useCase(id);
  if (found.isPending) return <Loading />;
  if (found.isError && found.data === undefined)
    return <ProblemNote error={found.error} again={() => void found.refetch()} />;
  return <Shown key={id} page={found.data} receivedAt={found.dataUpdatedAt} />;
}
