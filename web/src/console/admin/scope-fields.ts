import type {
  AccountHouse,
  AccountPerson,
  AccountView,
  AssignableRole,
} from '@qingming/connect/api/accounts.ts';
import { duty as duties } from '@qingming/standard/codes/staff.ts';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { codeLabel } from '../format/code-label.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField, Choice, Typed } from '../records/asked-field.ts';
import { useSession } from '../session/use-session.ts';
import { prefixOf } from './scope-name.ts';
import { ACCOUNTS } from './words.ts';
import { isOfInstitutions } from './role-fields.ts';

interface House extends Choice {
  readonly region: string;
}
const NO_HOUSES: readonly House[] = [];
const NO_CHOICES: readonly Choice[] = [];
const NO_PEOPLE: readonly AccountPerson[] = [];

/** Every institution that an account may belong to. */
async function institutions(signal: AbortSignal): Promise<readonly House[]> {
  const found = await api.get<readonly AccountHouse[]>('/api/accounts/institutions', { signal });
  return found.map(({ id, name, region }) => ({ value: id, label: name, region }));
}

/** The institutions in the administrator’s scope, to be chosen from. */
export function useHouses(enabled = true): readonly House[] {
  const found = useQuery({
    queryKey: ['institutions to choose from'],
    queryFn: ({ signal }) => institutions(signal),
    enabled,
  });
  return found.data ?? NO_HOUSES;
}

/** The smallest division that holds all of these; the administrator's own when there are none. */
function commonPrefix(regions: readonly string[], own: string): string {
  const [first, ...others] = regions;
  if (first === undefined) return own;
  const lengths = [6, 4, 2].filter((length) =>
    others.every((other) => other.startsWith(first.slice(0, length))),
  );
  return first.slice(0, lengths[0] ?? 0);
}

function usePeople(institution: string | undefined): readonly AccountPerson[] {
  const found = useQuery({
    queryKey: ['people to choose from', institution],
    queryFn: ({ signal }) =>
      api.get<readonly AccountPerson[]>(withQuery('/api/accounts/people', { institution }), {
        signal,
      }),
    enabled: institution !== undefined && institution !== '',
  });
  return found.data ?? NO_PEOPLE;
}

/** As many institutions a form may name for one group; the interface takes more. */
const MOST_OF_A_GROUP = 20;
const PLACES = Array.from({ length: MOST_OF_A_GROUP }, (_, at) => at);

/** The field of each institution: the first is the one of most accounts. */
const nameAt = (at: number): string => (at === 0 ? 'institution' : `institution${at + 1}`);

/** How far an account reaches as its form begins. */
export const typedScope = ({ region, institution, institutions, staff }: AccountView): Typed => ({
  ...(region !== '' && { region: region.padEnd(6, '0') }),
  ...Object.fromEntries(
    (institution === null ? (institutions ?? []) : [institution]).map((id, at) => [nameAt(at), id]),
  ),
  ...(staff !== null && { staff }),
});

/** Division, institution, and whoever of its staff it is: the people follow the institution chosen. */
export function useScopeFields(
  roles: readonly AssignableRole[],
  began: readonly Choice[] = NO_CHOICES,
) {
  const say = useSay();
  const { level, region: own } = useSession();
  const isProvince = level === 'province';
  const [institution, setInstitution] = useState(began[0]?.value);
  const houses = useHouses(isProvince);
  const people = usePeople(institution);
  const fields = useMemo((): readonly AskedField[] => {
    const region = {
      name: 'region',
      label: ACCOUNTS.scope,
      input: 'region',
      required: false,
    } as const;
    if (!isProvince) return [region];
    const choices = people.map(({ id, name, code, duty }) => ({
      value: id,
      label: [name, say(codeLabel(duties, duty)), code].join(' · '),
    }));
    const isChosen = (typed: Typed, at = 0) => (typed[nameAt(at)] ?? '') !== '';
    const known = houses.length === 0 ? began : houses;
    return [
      region,
      ...PLACES.map(
        (at): AskedField => ({
          name: nameAt(at),
          label: at === 0 ? ACCOUNTS.institution : ACCOUNTS.another,
          input: 'link',
          required: false,
          choices: known,
          when: (typed) => at === 0 || (isOfInstitutions(typed, roles) && isChosen(typed, at - 1)),
        }),
      ),
      {
        name: 'staff',
        label: ACCOUNTS.staff,
        input: 'link',
        required: false,
        choices,
        // A group has staff of several institutions: there the number says who it is.
        when: (typed) => isChosen(typed) && !isChosen(typed, 1),
      },
    ];
  }, [isProvince, houses, people, say, began, roles]);
  const onTyped = useCallback((typed: Typed) => setInstitution(typed['institution']), []);
  const scopeIn = ({ region, staff, ...answers }: Answers) => {
    const chosen = PLACES.map((at) => answers[nameAt(at)]).filter((id) => id !== undefined);
    const within = houses.filter(({ value }) => chosen.includes(value)).map((one) => one.region);
    const [one] = chosen;
    return {
      region: region === undefined ? commonPrefix(within, own) : prefixOf(String(region)),
      institution: chosen.length === 1 ? one : null,
      institutions: chosen.length > 1 ? chosen : null,
      staff: chosen.length === 1 ? (staff ?? null) : null,
    };
  };
  return { fields, onTyped, scopeIn };
}
