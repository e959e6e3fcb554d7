import type { Board } from '@qingming/connect/api/board.ts';
import type { RelocationPage as Page } from '@qingming/connect/api/relocations.ts';
import { relocationReason, relocationState } from '@qingming/standard/records/relocation.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api } from '../api/console-client.ts';
import { WithBoard } from '../board/with-board.tsx';
import '../floor-mode/floor.css';
import { Offline } from '../floor-mode/means.tsx';
import { codeLabel } from '../format/code-label.ts';
import { useNow } from '../format/use-now.ts';
import { recordPath } from '../kinds/use-kinds.ts';
import { useConnection } from '../live/connection.ts';
import { MORTUARY } from '../mortuary/words.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { LineList } from './line-list.tsx';
import './relocation.css';
import { ScanAnswer, ScanPanel } from './scan-panel.tsx';
import { keyOf, useRelocation } from './use-relocation.ts';
import { useScans } from './use-scans.ts';
import { RELOCATION } from './words.ts';

function Head({ relocation }: { readonly relocation: Page }) {
  const say = useSay();
  const { number, state, reason, out, expected, openedByName, closedByName } = relocation;
  return (
    <header className="floor-head">
      <div>
        <h1>{say(RELOCATION.title(number))}</h1>
        <p className="quiet">
          {say(codeLabel(relocationState, state))} · {say(codeLabel(relocationReason, reason))} ·{' '}
          {say(RELOCATION.openedBy)} {openedByName}
          {closedByName !== null && ` · ${say(RELOCATION.closedBy)} ${closedByName}`}
        </p>
      </div>
      <p className="relocation-count">
        <strong>{say(RELOCATION.count(out, relocation.in, expected))}</strong>
      </p>
    </header>
  );
}

function CallOff({ id, onClose, onDone }: { id: string; onClose: () => void; onDone: () => void }) {
  const say = useSay();
  return (
    <SheetDialog title={say(RELOCATION.callOff)} onClose={onClose}>
      <RecordForm
        fields={[
          {
            name: 'reason',
            label: RELOCATION.callOffWhy,
            input: 'textarea',
            required: true,
            maxLength: 300,
          },
        ]}
        submit={RELOCATION.callOff}
        send={(answers, signal) =>
          api.send('POST', `/api/relocations/${id}/call-off`, { body: answers, signal })
        }
        onDone={onDone}
        onCancel={onClose}
      />
    </SheetDialog>
  );
}

/** Closed when everyone lies where they were put, by another than who opened it. */
function Ending({ relocation }: { readonly relocation: Page }) {
  const say = useSay();
  const queries = useQueryClient();
  const [isCallingOff, setCallingOff] = useState(false);
  const { id, expected, out, openedByReader } = relocation;
  const again = (): void => void queries.invalidateQueries({ queryKey: keyOf(id) });
  const close = useMutation({
    mutationFn: () => api.send('POST', `/api/relocations/${id}/close`, {}),
    onSuccess: again,
  });
  if (openedByReader) return <p className="quiet">{say(RELOCATION.notByOpener)}</p>;
  return (
    <div className="floor-buttons">
      {relocation.in < expected ? (
        <p className="quiet">{say(RELOCATION.notYet)}</p>
      ) : (
        <button
          type="button"
          className="button primary"
          disabled={close.isPending}
          onClick={() => close.mutate()}
        >
          {say(RELOCATION.close)}
        </button>
      )}
      {close.isError && <ProblemNote error={close.error} />}
      {out === 0 && (
        <button type="button" className="button" onClick={() => setCallingOff(true)}>
          {say(RELOCATION.callOff)}
        </button>
      )}
      {isCallingOff && (
        <CallOff
          id={id}
          onClose={() => setCallingOff(false)}
          onDone={() => {
            setCallingOff(false);
            again();
          }}
        />
      )}
    </div>
  );
}

interface RelocatingProps {
  readonly relocation: Page;
  readonly receivedAt: number;
  readonly places: Board['places'];
}

function Relocating({ relocation, receivedAt, places }: RelocatingProps) {
  const say = useSay();
  const session = useSession();
  const { offline } = useConnection();
  const now = useNow(relocation.at, receivedAt);
  const isOpen = relocation.state === 'open';
  const may = isOpen && !offline && session.staff !== null && can(session, 'cases.relocate');
  const scans = useScans(relocation, places, may);
  return (
    <div className="floor relocation">
      <ScanAnswer screen={scans.screen} scans={scans} />
      <Head relocation={relocation} />
      {offline && <Offline />}
      {isOpen && session.staff === null && <p className="note">{say(MORTUARY.notStaff)}</p>}
      {may && relocation.in < relocation.expected && (
        <div className="relocation-scan">
          <ScanPanel scans={scans} lines={relocation.lines} />
        </div>
      )}
      {may && <Ending relocation={relocation} />}
      <LineList relocation={relocation} now={now} {...(may && { onPick: scans.pick })} />
      <p className="relocation-links">
        {relocation.state === 'closed' && (
          <a
            href={`${recordPath('relocation', relocation.id)}/papers/relocation-record.pdf`}
            target="_blank"
            rel="noreferrer"
          >
            {say(RELOCATION.record)}
          </a>
        )}{' '}
        <Link to="/mortuary">{say(RELOCATION.back)}</Link>
      </p>
      {isOpen && <p className="quiet">{say(RELOCATION.canStop)}</p>}
    </div>
  );
}

/** A relocation by scans: who is taken out, who is carried, who lies where they were put. */
export function RelocationPage() {
  const { relocation: id = '' } = useParams();
  const found = useRelocation(id);
  if (found.isPending) return <Loading />;
  if (found.isError && found.data === undefined)
    return <ProblemNote error={found.error} again={() => void found.refetch()} />;
  return (
    <WithBoard>
      {(board) => (
        <Relocating
          relocation={found.data}
          receivedAt={found.dataUpdatedAt}
          places={board.places}
        />
      )}
    </WithBoard>
  );
}
