import type { AccountPerson, AccountView } from '@qingming/connect/api/accounts.ts';
import type { InstitutionRow, Page } from '@qingming/connect/api/registry.ts';
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

const SIZE = 200;
const MOST_PAGES = 25;

interface House extends Choice {
  readonly region: string;
}
const NO_HOUSES: readonly House[] = [];
const NO_PEOPLE: readonly AccountPerson[] = [];

/** Every institution that an account may belong to. */
async function institutions(signal: AbortSignal): Promise<readonly House[]> {
  const choices: House[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const path = withQuery('/api/institutions', { page, size: SIZE });
    const { rows, total } = await api.get<Page<InstitutionRow>>(path, { signal });
    choices.push(...rows.map(({ id, name, region }) => ({ value: id, label: name, region })));
    if (choices.length >= total || rows.length === 0) break;
  }
  return choices;
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

/** How far an account reaches as its form begins. */
export const typedScope = ({ region, institution, staff }: AccountView): Typed => ({
  ...(region !== '' && { region: region.padEnd(6, '0') }),
  ...(institution !== null && { institution }),
  ...(staff !== null && { staff }),
});

/** Division, institution, and whoever of its staff it is: the people follow the institution chosen. */
export function useScopeFields(began?: Choice) {
  const say = useSay();
  const { level, region: own } = useSession();
  const isProvince = level === 'province';
  const [institution, setInstitution] = useState(began?.value);
  const found = useQuery({
    queryKey: ['institutions to choose from'],
    queryFn: ({ signal }) => institutions(signal),
    enabled: isProvince,
  });
  const houses = found.data ?? NO_HOUSES;
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
    const isChosen = (typed: Typed) => (typed['institution'] ?? '') !== '';
    return [
      region,
      {
        name: 'institution',
        label: ACCOUNTS.institution,
        input: 'link',
        required: false,
        choices: houses.length === 0 && began !== undefined ? [began] : houses,
      },
      {
        name: 'staff',
        label: ACCOUNTS.staff,
        input: 'link',
        required: false,
        choices,
        when: isChosen,
      },
    ];
  }, [isProvince, houses, people, say, began]);
  const onTyped = useCallback((typed: Typed) => setInstitution(typed['institution']), []);
  const scopeIn = ({ region, institution: chosen, staff }: Answers) => {
    const house = houses.find(({ value }) => value === chosen);
    return {
      region: region === undefined ? (house?.region ?? own) : prefixOf(String(region)),
      institution: chosen ?? null,
      staff: chosen === undefined ? null : (staff ?? null),
    };
  };
  return { fields, onTyped, scopeIn };
}
