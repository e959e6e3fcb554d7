import type { ContactCase } from '@qingming/connect/api/cases.ts';
import { contactRole } from '@qingming/standard/codes/person.ts';
import { Link } from 'react-router';
import { civilDay } from '../format/civil.ts';
import { codeLabel } from '../format/code-label.ts';
import { useSay } from '../preferences/use-preferences.ts';

interface ContactCasesProps {
  readonly cases: readonly ContactCase[];
  /** Whether they may be of several houses. */
  readonly withHouse?: boolean;
}

/** Cases in which one person or organisation is a contact: number, as what, where and since when. */
export function ContactCases({ cases, withHouse = false }: ContactCasesProps) {
  const say = useSay();
  return (
    <ul className="contact-cases">
      {cases.map((one) => (
        <li key={`${one.case} ${one.role}`}>
          <Link to={`/cases/${one.case}`}>{one.number}</Link>{' '}
          <span className="quiet">
            {[
              say(codeLabel(contactRole, one.role)),
              withHouse ? one.institutionName : '',
              civilDay(one.openedAt),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
