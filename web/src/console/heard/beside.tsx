import type { BesideEvaluation, BesideTicket } from '@qingming/connect/api/voice.ts';
import { badReviewState, evidenceKind, ticketStepKind } from '@qingming/standard/codes/feedback.ts';
import { badReview } from '@qingming/standard/records/bad-review.ts';
import { evaluationWords } from '@qingming/standard/records/evaluation.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import { codeLabel } from '../format/code-label.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { HEARD } from './words.ts';

/** What the platform attached to a ticket, and what was tried and added. */
export function BesideTicketView({ ticket }: { readonly ticket: string }) {
  const say = useSay();
  const path = `/api/tickets/${ticket}/beside`;
  const { data } = useQuery({
    queryKey: ['record', path],
    queryFn: ({ signal }) => api.get<BesideTicket>(path, { signal }),
  });
  if (data === undefined) return null;
  return (
    <>
      {data.evidence.length > 0 && (
        <section className="part">
          <h2>{say(HEARD.evidence)}</h2>
          <ul className="plain-list">
            {data.evidence.map(({ id, kind, says }) => (
              <li key={id}>
                <span className="quiet">{say(codeLabel(evidenceKind, kind))}</span> {says}
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.steps.length > 0 && (
        <section className="part">
          <h2>{say(HEARD.steps)}</h2>
          <ul className="plain-list">
            {data.steps.map(({ id, step, at, said }) => (
              <li key={id}>
                <span className="quiet">
                  {civilMinute(at)} {say(codeLabel(ticketStepKind, step))}
                </span>{' '}
                {said}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Review({ review }: { readonly review: NonNullable<BesideEvaluation['review']> }) {
  const say = useSay();
  const { id, state, answerBy, closeBy, finding, fix, checkFinding } = review;
  const due = state === 'open' || state === 'verified';
  return (
    <section className="part">
      <h2>
        <Link to={`/records/${badReview.kind}/${id}`}>{say(HEARD.review)}</Link>
      </h2>
      <p>
        {say(codeLabel(badReviewState, state))}{' '}
        {state !== 'closed' && (
          <span className="quiet">
            {say(due ? HEARD.answerBy(answerBy) : HEARD.closeBy(closeBy))}
          </span>
        )}
      </p>
      {[finding, fix, checkFinding].map((text) => text !== null && <p key={text}>{text}</p>)}
    </section>
  );
}

/** The words of an evaluation, how a bad one is worked through, and, for whoever supervises, the case. */
export function BesideEvaluationView({ evaluation }: { readonly evaluation: string }) {
  const say = useSay();
  const path = `/api/evaluations/${evaluation}/beside`;
  const { data } = useQuery({
    queryKey: ['record', path],
    queryFn: ({ signal }) => api.get<BesideEvaluation>(path, { signal }),
  });
  if (data === undefined) return null;
  const { words, review, ofCase } = data;
  return (
    <>
      <section className="part">
        <h2>{say(HEARD.words)}</h2>
        <p>{words?.said ?? say(HEARD.noWords)}</p>
        {words !== null && words.phone !== null && (
          <p>
            {say(HEARD.phone)} <span className="code">{words.phone}</span>{' '}
            <Link to={`/records/${evaluationWords.kind}/${words.id}`}>{say(HEARD.whole)}</Link>
          </p>
        )}
        {ofCase !== null && (
          <p>
            <Link to={`/cases/${ofCase}`}>{say(HEARD.ofCase)}</Link>
          </p>
        )}
      </section>
      {review !== null && <Review review={review} />}
    </>
  );
}
