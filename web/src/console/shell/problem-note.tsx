import { asRefusal, type ProblemDocument } from '../api/problem.ts';
import { usePreferences, useSay } from '../preferences/use-preferences.ts';
import { SHELL } from './words.ts';

/** The code of a refusal, with the rule that was broken: for whoever is called for help. */
const codeOf = ({ code, values }: ProblemDocument): string =>
  typeof values['rule'] === 'string' ? `${code} · ${values['rule']}` : code;

interface ProblemNoteProps {
  readonly error: unknown;
  readonly again?: () => void;
}

/** A refusal in words: what is wrong, what to do, and the code to give when calling for help. */
export function ProblemNote({ error, again }: ProblemNoteProps) {
  const { language } = usePreferences();
  const say = useSay();
  const { problem } = asRefusal(error, language);
  return (
    <div className="problem" role="alert">
      <p className="problem-says">{problem.detail}</p>
      {problem.errors.length > 0 && (
        <ul>
          {problem.errors.map(({ path, rule, message }) => (
            <li key={`${path} ${rule}`}>{say(message)}</li>
          ))}
        </ul>
      )}
      <p>{problem.todo}</p>
      <p className="quiet">
        {say(SHELL.code)} <code>{codeOf(problem)}</code>
      </p>
      {again && (
        <button type="button" className="button" onClick={again}>
          {say(SHELL.retry)}
        </button>
      )}
    </div>
  );
}
