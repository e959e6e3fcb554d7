import type { Likeness } from '@qingming/connect/api/case-page.ts';
import { contactRole } from '@qingming/standard/codes/person.ts';
import { Link } from 'react-router';
import { civilDay } from '../../format/civil.ts';
import { codeLabel } from '../../format/code-label.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { actForm } from '../steps/act-form.ts';
import { ActButton } from './act-button.tsx';
import { useCaseView } from './case-context.ts';
import { LIKENESS } from './words.ts';

interface OneProps {
  readonly contact: string;
  readonly other: Likeness;
}

/** Where it stands, or the act that proposes it. */
function Proposed({ contact, other }: OneProps) {
  const say = useSay();
  const { page } = useCaseView();
  if (other.waitsIn === null)
    return <ActButton form={actForm('same-party', { given: { contact, other: other.contact } })} />;
  const waits = say(LIKENESS.waits);
  return other.waitsIn === page.case.id ? (
    <span className="quiet">{waits}</span>
  ) : (
    <Link to={`/cases/${other.waitsIn}`}>{waits}</Link>
  );
}

function One({ contact, other }: OneProps) {
  const say = useSay();
  const { page } = useCaseView();
  const here = other.case === page.case.id;
  return (
    <li>
      {other.name}{' '}
      {here ? (
        <span className="quiet">{say(LIKENESS.thisCase)}</span>
      ) : (
        <Link to={`/cases/${other.case}`}>{other.number}</Link>
      )}{' '}
      <span className="quiet">
        {[say(codeLabel(contactRole, other.role)), here ? '' : civilDay(other.openedAt)]
          .concat(other.by.map((by) => say(LIKENESS[by])))
          .filter(Boolean)
          .join(' · ')}
      </span>
      <div>
        <Proposed contact={contact} other={other} />
      </div>
    </li>
  );
}

/** Contacts of this house that look like this one: offered to be compared, and never joined by itself. */
export function MayBeOne({
  contact,
  others = [],
}: {
  readonly contact: string;
  readonly others: readonly Likeness[] | undefined;
}) {
  const say = useSay();
  if (others.length === 0) return null;
  return (
    <div className="may-be-one">
      <p className="quiet">{say(LIKENESS.mayBeOne)}</p>
      <ul className="contact-cases">
        {others.map((other) => (
          <One key={other.contact} contact={contact} other={other} />
        ))}
      </ul>
    </div>
  );
}
