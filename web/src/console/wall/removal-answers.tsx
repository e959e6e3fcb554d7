import type { RemovalAnswers } from '@qingming/connect/api/removals.ts';
import { relationship } from '@qingming/standard/codes/person.ts';
import { agreementAnswer } from '@qingming/standard/codes/removal.ts';
import { removalAgreement } from '@qingming/standard/records/removal-agreement.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../api/console-client.ts';
import '../check/check.css';
import { codeLabel } from '../format/code-label.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { STANDING } from './standing-words.ts';

/** Who agreed to a removal, read when its page is opened: whoever approves it checks each. */
export function RemovalAnswersView({ removal }: { readonly removal: string }) {
  const say = useSay();
  const path = `/api/removals/${removal}/answers`;
  const { data } = useQuery({
    queryKey: ['record', path],
    queryFn: ({ signal }) => api.get<RemovalAnswers>(path, { signal }),
  });
  if (data?.agreeing === null || data === undefined) return null;
  const agreed = data.answers.filter(({ answer }) => answer === 'agreed').length;
  return (
    <section className="part">
      <h2>{say(STANDING.answers(agreed, data.agreeing))}</h2>
      {!data.holderAgreed && <p className="wrong">{say(STANDING.holderNotYet)}</p>}
      <ul className="plain-list resting">
        {data.answers.map(({ id, name, answer, answeredOn, relation, ...said }) => (
          <li key={id}>
            <strong>{name}</strong>
            {relation !== null && <span>{say(codeLabel(relationship, relation))}</span>}
            <span className={answer === 'agreed' ? undefined : 'wrong'}>
              {say(codeLabel(agreementAnswer, answer))}
            </span>
            <span className="quiet">
              {answeredOn}
              {said.byAgent && ` ${say(removalAgreement.elements.byAgent.label)}`}
            </span>
            <Link to={`/records/${removalAgreement.kind}/${id}`}>
              {said.paperNumber ?? say(said.onFile ? STANDING.onFile : STANDING.noPaper)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
