import type { ApprovalView } from '@qingming/connect/api/approvals.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/console-client.ts';
import { sentenceOf } from '../api/problem.ts';
import { currentLanguage, useSay } from '../preferences/use-preferences.ts';
import { Answer } from './answers.tsx';
import { signal } from './signal.ts';
import { CHECK, FLOOR } from './words.ts';

/** What stands in the request, as it was read at the cremator: name, tag, place. */
const partsOf = ({ reason }: ApprovalView): readonly string[] => reason.split(' · ');

/** One question of a colleague, as large as it matters: this body, this tag, this cremator. */
export function ConfirmForAnother({
  of,
  onEnd,
}: {
  readonly of: ApprovalView;
  readonly onEnd: () => void;
}) {
  const say = useSay();
  const queries = useQueryClient();
  const [state, setState] = useState<'asked' | 'sending' | 'done'>('asked');
  const [error, setError] = useState<string>();
  const parts = partsOf(of);
  const decide = (decision: 'approved' | 'refused'): void => {
    setState('sending');
    const note = decision === 'refused' ? { note: say(CHECK.notRight) } : {};
    api
      .send('POST', `/api/approvals/${of.id}/decision`, { body: { decision, ...note } })
      .then(
        () => {
          signal(decision === 'approved' ? 'yes' : 'no');
          if (decision === 'refused') onEnd();
          else setState('done');
        },
        (refusal: unknown) => {
          signal('no');
          setError(sentenceOf(refusal, currentLanguage()));
          setState('asked');
        },
      )
      .finally(() => void queries.invalidateQueries({ queryKey: ['approvals'] }));
  };
  if (state === 'done')
    return (
      <Answer answer="yes" title={say(CHECK.youConfirmed)} press={say(FLOOR.goOn)} onPress={onEnd}>
        {parts.map((part) => (
          <p key={part} className="floor-where">
            {part}
          </p>
        ))}
      </Answer>
    );
  const pending = state === 'sending';
  return (
    <div className="floor">
      <h1>{say(CHECK.compare)}</h1>
      <div className="floor-who">
        {parts.map((part) => (
          <p key={part} className="floor-name floor-part">
            {part}
          </p>
        ))}
        <p className="quiet">{say(CHECK.askedBy(of.askedName))}</p>
      </div>
      {error !== undefined && (
        <p className="floor-warning" role="alert">
          {error}
        </p>
      )}
      <div className="floor-buttons">
        <button
          type="button"
          className="button primary"
          disabled={pending}
          onClick={() => decide('approved')}
        >
          {say(CHECK.confirm)}
        </button>
        <button
          type="button"
          className="button"
          disabled={pending}
          onClick={() => decide('refused')}
        >
          {say(CHECK.wrong)}
        </button>
        <button type="button" className="button" disabled={pending} onClick={onEnd}>
          {say(CHECK.later)}
        </button>
      </div>
    </div>
  );
}

interface WaitingForMeProps {
  readonly waiting: readonly ApprovalView[];
  readonly onChoose: (of: ApprovalView) => void;
}

/** What colleagues wait for, before everything else on the page. */
export function WaitingForMe({ waiting, onChoose }: WaitingForMeProps) {
  const say = useSay();
  if (waiting.length === 0) return null;
  return (
    <section className="floor-asked" role="alert">
      <h2>{say(CHECK.waitsForYou)}</h2>
      {waiting.map((one) => (
        <button key={one.id} type="button" className="button primary" onClick={() => onChoose(one)}>
          {partsOf(one).map((part) => (
            <span key={part}>{part}</span>
          ))}
        </button>
      ))}
    </section>
  );
}
