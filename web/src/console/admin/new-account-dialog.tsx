import type { AccountAsked } from '@qingming/connect/api/accounts.ts';
import type { InstitutionRow, Page } from '@qingming/connect/api/registry.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField, Choice } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { useSession } from '../session/use-session.ts';
import { roleFields, rolesIn } from './role-fields.ts';
import { prefixOf } from './scope-name.ts';
import { ACCOUNTS } from './words.ts';

const SIZE = 200;
const MOST_PAGES = 25;

const NOBODY: readonly House[] = [];

interface House extends Choice {
  readonly region: string;
}

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

const text = (name: string, label: AskedField['label'], more: Partial<AskedField> = {}) =>
  ({ name, label, input: 'text', required: true, maxLength: 100, ...more }) as const;

function useInstitutions(): readonly House[] {
  const { level } = useSession();
  const found = useQuery({
    queryKey: ['institutions to choose from'],
    queryFn: ({ signal }) => institutions(signal),
    enabled: level === 'province',
  });
  return found.data ?? NOBODY;
}

function useFields(houses: readonly House[]): readonly AskedField[] {
  const { level } = useSession();
  return useMemo(
    () => [
      text('login', ACCOUNTS.login, { maxLength: 63 }),
      text('name', ACCOUNTS.name),
      text('identityNumber', ACCOUNTS.identityNumber, { maxLength: 30 }),
      ...roleFields(level),
      { name: 'region', label: ACCOUNTS.scope, input: 'region', required: false },
      ...(level === 'province'
        ? [
            {
              name: 'institution',
              label: ACCOUNTS.institution,
              input: 'link',
              required: false,
              choices: houses,
            } as const,
          ]
        : []),
      text('password', ACCOUNTS.password, { secret: true, maxLength: 128 }),
      text('reason', ACCOUNTS.reason, { input: 'textarea', maxLength: 500 }),
    ],
    [level, houses],
  );
}

/** Asks for an account; it can be used when another person has agreed. */
export function NewAccountDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { level, region: own } = useSession();
  const queries = useQueryClient();
  const houses = useInstitutions();
  const fields = useFields(houses);
  const [asked, setAsked] = useState(false);
  const send = (answers: Answers) => {
    const { login, name, identityNumber, region, institution, password, reason } = answers;
    const house = houses.find(({ value }) => value === institution);
    const scope = region === undefined ? (house?.region ?? own) : prefixOf(String(region));
    const roles = rolesIn(answers, level);
    const body = {
      login,
      name,
      identityNumber,
      roles,
      region: scope,
      institution,
      password,
      reason,
    };
    return api.send<AccountAsked>('POST', '/api/accounts', { body });
  };
  const done = (): void => {
    void queries.invalidateQueries({ queryKey: ['list', '/api/accounts'] });
    setAsked(true);
  };
  return (
    <SheetDialog title={say(ACCOUNTS.create)} onClose={onClose}>
      {asked ? (
        <output>{say(ACCOUNTS.asked)}</output>
      ) : (
        <RecordForm
          fields={fields}
          submit={ACCOUNTS.submit}
          send={send}
          onDone={done}
          onCancel={onClose}
        />
      )}
    </SheetDialog>
  );
}
