import { useState } from 'react';
import { isRefusal } from '../../api/problem.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { RecordForm } from '../../records/record-form.tsx';
import { whyFields } from '../../records/why-fields.ts';
import { CASES } from './words.ts';

interface SearchWhy {
  readonly purpose: string;
  readonly reason: string;
}

const FIELDS = whyFields(CASES);

/** Whether the server wants to know why somebody is searched for. */
export const needsWhy = (error: unknown): boolean =>
  isRefusal(error) &&
  error.problem.errors.some(({ path }) => path === '/purpose' || path === '/reason');

/** Why the person of this text is searched for; another text is another question. */
export function useSearchWhy(text: string) {
  const [known, setKnown] = useState<SearchWhy & { readonly text: string }>();
  const given = known?.text === text ? { purpose: known.purpose, reason: known.reason } : undefined;
  return { given, give: (why: SearchWhy) => setKnown({ ...why, text }) };
}

/** Asks for purpose and occasion before one person is looked for. */
export function SearchWhyForm({ onGiven }: { readonly onGiven: (why: SearchWhy) => void }) {
  const say = useSay();
  return (
    <section className="part narrow-page">
      <h2>{say(CASES.whyTitle)}</h2>
      <p className="quiet">{say(CASES.whyLead)}</p>
      <RecordForm
        fields={FIELDS}
        submit={CASES.apply}
        send={async (answers) => ({
          purpose: String(answers['purpose']),
          reason: String(answers['reason']),
        })}
        onDone={onGiven}
      />
    </section>
  );
}
