import { useQueryClient } from '@tanstack/react-query';
import { SESSION_KEY, useSession } from '../session/use-session.ts';
import { ALL, chooseWorkplace, isGroup } from '../session/workplace.ts';
import { Choice } from './choice.tsx';
import { SHELL } from './words.ts';

/** In which institution of a group somebody works now; what was seen of another is asked for anew. */
export function WorkplaceChoice() {
  const queries = useQueryClient();
  const session = useSession();
  if (!isGroup(session)) return null;
  const houses = session.scope?.houses ?? [];
  const choose = (institution: string): void => {
    chooseWorkplace(session.account, institution);
    void queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
  };
  return (
    <Choice
      legend={SHELL.workplace}
      value={session.institution ?? ALL}
      values={[
        ...houses.map(({ id, name }) => [id, { zh: name, en: name }] as const),
        [ALL, SHELL.allPlaces],
      ]}
      onChoose={choose}
    />
  );
}
