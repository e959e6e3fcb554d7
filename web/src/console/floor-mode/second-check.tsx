import type { ApprovalView } from '@qingming/connect/api/approvals.ts';
import type { Written } from '@qingming/connect/api/cases.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/console-client.ts';
import { newId } from '../api/new-id.ts';
import { asRefusal, type ProblemDocument } from '../api/problem.ts';
import { currentLanguage, useSay } from '../preferences/use-preferences.ts';
import { AgreementHere } from '../second-person/agreement-here.tsx';
import { useAwaited } from '../second-person/use-awaited.ts';
import { useSession } from '../session/use-session.ts';
import { Answer } from './answers.tsx';
import { FloorName } from './floor-name.tsx';
import type { Checked } from './flow.ts';
import { signal } from './signal.ts';
import { useSecondsLeft } from './use-seconds-left.ts';
import { CHECK, FLOOR } from './words.ts';

interface CheckProps {
  readonly of: Checked;
  readonly onEnd: () => void;
}

const problemOf = (error: unknown): ProblemDocument => asRefusal(error, currentLanguage()).problem;

/** Asks once for each opening of the page, and again when the two minutes are over. */
function useAsked({ person, tag, place }: Checked) {
  const [asked, setAsked] = useState<ApprovalView>();
  const [problem, setProblem] = useState<ProblemDocument>();
  const began = useRef(false);
  const ask = (): void => {
    setAsked(undefined);
    setProblem(undefined);
    const body = { scan: tag, cremator: place.id };
    api
      .send<ApprovalView>('POST', `/api/cases/${person.case}/second-check`, { body })
      .then(setAsked, (error: unknown) => {
        setProblem(problemOf(error));
        signal('no');
      });
  };
  useEffect(() => {
    if (began.current) return;
    began.current = true;
    ask();
  });
  return { asked, setAsked, problem, ask };
}

function Refused({
  of,
  problem,
  press,
  onPress,
  onEnd,
}: CheckProps & {
  readonly problem: Pick<ProblemDocument, 'detail' | 'errors'> & { readonly todo?: string };
  readonly press: string;
  readonly onPress: () => void;
}) {
  const say = useSay();
  return (
    <Answer
      answer="no"
      title={say(CHECK.notStarted)}
      press={press}
      onPress={onPress}
      more={
        <>
          <button type="button" className="button plain-answer" onClick={onEnd}>
            {say(FLOOR.back)}
          </button>
          <Link className="button" to={`/cases/${of.person.case}`}>
            {say(FLOOR.openCase)}
          </Link>
        </>
      }
    >
      <FloorName name={of.person.name} tag={of.tag} />
      <p>{problem.detail}</p>
      {problem.errors.map(({ path, message }) => (
        <p key={path}>{say(message)}</p>
      ))}
      {problem.todo && <p>{problem.todo}</p>}
    </Answer>
  );
}

/** Both have confirmed; the cremation starts when the operator says so, and by nothing else. */
function Agreed({ of, agreed, onEnd }: CheckProps & { readonly agreed: ApprovalView }) {
  const say = useSay();
  const { staff } = useSession();
  const queries = useQueryClient();
  const [id] = useState(() => newId());
  const [state, setState] = useState<'ready' | 'sending' | 'started'>('ready');
  const [problem, setProblem] = useState<ProblemDocument>();
  useEffect(() => signal('yes'), []);
  const start = (): void => {
    setState('sending');
    setProblem(undefined);
    const body = {
      ...{ id, scan: of.tag, cremator: of.place.id },
      ...{ operator: staff, witness: agreed.decidedStaff },
    };
    api
      .send<Written>('POST', `/api/cases/${of.person.case}/cremation`, { body })
      .then(
        () => {
          setState('started');
          signal('yes');
        },
        (error: unknown) => {
          setState('ready');
          setProblem(problemOf(error));
          signal('no');
        },
      )
      .finally(() => void queries.invalidateQueries({ queryKey: ['board'] }));
  };
  if (problem !== undefined)
    return (
      <Refused
        of={of}
        problem={problem}
        press={say(CHECK.startAgain)}
        onPress={start}
        onEnd={onEnd}
      />
    );
  if (state === 'started')
    return (
      <Answer answer="yes" title={say(CHECK.started)} press={say(FLOOR.goOn)} onPress={onEnd}>
        <FloorName name={of.person.name} tag={of.tag} />
        <p className="floor-where">{of.place.name}</p>
      </Answer>
    );
  const pending = state === 'sending';
  return (
    <Answer
      answer="yes"
      title={say(CHECK.agreed)}
      press={say(pending ? CHECK.starting : CHECK.start)}
      onPress={() => !pending && start()}
      more={
        <button type="button" className="button plain-answer" disabled={pending} onClick={onEnd}>
          {say(CHECK.stop)}
        </button>
      }
    >
      <FloorName name={of.person.name} tag={of.tag} />
      <p className="floor-where">{of.place.name}</p>
      <p>{say(CHECK.by(agreed.decidedName ?? ''))}</p>
    </Answer>
  );
}

/** The second person is asked: on a device of their own, or here by badge and PIN. */
export function SecondCheck({ of, onEnd }: CheckProps) {
  const say = useSay();
  const { asked, setAsked, problem, ask } = useAsked(of);
  const { data: now = asked } = useAwaited(asked);
  const left = useSecondsLeft(asked?.askedAt, asked?.expiresAt);
  // Nobody confirms what was stopped; where that does not arrive, the two minutes end it.
  const stop = (): void => {
    if (asked !== undefined)
      api.send('POST', `/api/approvals/${asked.id}/withdraw`).catch(() => undefined);
    onEnd();
  };
  if (problem !== undefined)
    return (
      <Refused of={of} problem={problem} press={say(CHECK.askAgain)} onPress={ask} onEnd={onEnd} />
    );
  if (now?.state === 'used') return <Agreed of={of} agreed={now} onEnd={onEnd} />;
  if (now?.state === 'refused')
    return (
      <Refused
        of={of}
        problem={{
          detail: say(CHECK.refusedBy(now.decidedName ?? '')),
          errors: [],
          todo: now.note ?? '',
        }}
        press={say(CHECK.askAgain)}
        onPress={ask}
        onEnd={onEnd}
      />
    );
  if (now?.state === 'expired' || (now !== undefined && left === 0))
    return (
      <Refused
        of={of}
        problem={{ detail: say(CHECK.late), errors: [] }}
        press={say(CHECK.askAgain)}
        onPress={ask}
        onEnd={onEnd}
      />
    );
  return (
    <div className="floor">
      <h1>{say(CHECK.title)}</h1>
      <div className="floor-who">
        <p className="quiet">{of.place.name}</p>
        <FloorName name={of.person.name} tag={of.tag} />
        <p className="tag-number">{of.tag}</p>
      </div>
      {now === undefined ? (
        <output>{say(CHECK.asking)}</output>
      ) : (
        <>
          <p>
            <strong>{say(CHECK.left(left))}</strong>
          </p>
          <AgreementHere
            key={now.id}
            approval={now.id}
            onAgreed={(agreed) => setAsked({ ...agreed, state: 'used' })}
          />
          <p className="quiet">{say(CHECK.ways)}</p>
        </>
      )}
      <button type="button" className="button" onClick={stop}>
        {say(CHECK.stop)}
      </button>
    </div>
  );
}
