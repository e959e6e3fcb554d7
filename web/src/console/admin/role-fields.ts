import type { AssignableRole } from '@qingming/connect/api/accounts.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../api/console-client.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField, Typed } from '../records/asked-field.ts';

const NONE: readonly AssignableRole[] = [];
const PATH = '/api/accounts/roles';

function useRoles(): readonly AssignableRole[] {
  const found = useQuery({
    queryKey: [PATH],
    queryFn: ({ signal }) => api.get<readonly AssignableRole[]>(PATH, { signal }),
  });
  return found.data ?? NONE;
}

/** The roles that somebody’s account may hold here. */
export function useAssignableRoles(): readonly AssignableRole[] {
  const all = useRoles();
  return useMemo(() => all.filter(({ ofDevices }) => !ofDevices), [all]);
}

/** The roles that devices hold. */
export function useDeviceRoles(): readonly AssignableRole[] {
  const all = useRoles();
  return useMemo(() => all.filter(({ ofDevices }) => ofDevices), [all]);
}

const fieldOf = ({ name }: Pick<AssignableRole, 'name'>): string => `role.${name}`;

/** One switch a role. */
export const roleFields = (roles: readonly AssignableRole[]): readonly AskedField[] =>
  roles.map((role) => ({
    name: fieldOf(role),
    label: role.label,
    input: 'switch',
    required: false,
  }));

/** The roles that are switched on. */
export const rolesIn = (answers: Answers, roles: readonly AssignableRole[]): readonly string[] =>
  roles.filter((role) => answers[fieldOf(role)] === true).map(({ name }) => name);

/** Whether what is switched on is work in institutions, and nothing else: only that may reach a group of them. */
export function isOfInstitutions(typed: Typed, roles: readonly AssignableRole[]): boolean {
  const held = roles.filter((role) => typed[fieldOf(role)] === 'true');
  return held.length > 0 && held.every(({ ofInstitutions }) => ofInstitutions);
}

export const typedRoles = (roles: readonly string[]) =>
  Object.fromEntries(roles.map((name) => [fieldOf({ name }), 'true']));
