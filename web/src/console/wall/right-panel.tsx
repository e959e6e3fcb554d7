import { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import { useState } from 'react';
import { Link } from 'react-router';
import { PaperLinks } from '../acts/paper-links.tsx';
import { RootActs } from '../acts/root-acts.tsx';
import { RevealDialog } from '../kinds/record-dialogs.tsx';
import { useKind, useKindRecord } from '../kinds/use-kinds.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { RightStandingView } from './right-standing.tsx';
import { WALL } from './words.ts';

interface RightPanelProps {
  readonly right: string;
  readonly onDone: () => void;
}

/** Whose the right is, its papers and what can be done: read when it is opened, so that each look is logged. */
export function RightPanel({ right, onDone }: RightPanelProps) {
  const say = useSay();
  const { data: detail } = useKind(rightOfUse.kind);
  const { data, error } = useKindRecord(rightOfUse.kind, right);
  const [whole, setWhole] = useState(false);
  if (error !== null) return <ProblemNote error={error} />;
  if (data === undefined || detail === undefined) return null;
  const { record, names, may } = data;
  const phone = record.fact['phone'];
  return (
    <>
      <p className="panel-holder">{String(record.fact['holderName'] ?? '')}</p>
      <p>
        <Link to={`/records/${rightOfUse.kind}/${right}`}>{String(record.fact['number'])}</Link>
        {typeof phone === 'string' && <span className="quiet"> {phone}</span>}
        {may.reveal && (
          <>
            {' '}
            <button type="button" className="plain" onClick={() => setWhole(true)}>
              {say(WALL.showWhole)}
            </button>
          </>
        )}
      </p>
      <RootActs root={record} kind={rightOfUse.kind} onDone={onDone} />
      <PaperLinks kind={rightOfUse.kind} root={record} />
      <RightStandingView right={right} version={record.version} heading="h3" />
      {whole && (
        <RevealDialog
          detail={detail}
          record={record}
          names={names}
          onClose={() => setWhole(false)}
        />
      )}
    </>
  );
}
