import type { AccountAsked, AssignableRole } from '@qingming/connect/api/accounts.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { roleFields, rolesIn, useAssignableRoles } from './role-fields.ts';
import { useScopeFields } from './scope-fields.ts';
import { ACCOUNTS } from './words.ts';

const text = (name: string, label: AskedField['label'], more: Partial<AskedField> = {}) =>
  ({ name, label, input: 'text', required: true, maxLength: 100, ...more }) as const;

function useFields(
  roles: readonly AssignableRole[],
  scope: readonly AskedField[],
): readonly AskedField[] {
  return useMemo(
    () => [
      text('login', ACCOUNTS.login, { maxLength: 63 }),
      text('name', ACCOUNTS.name),
      ...roleFields(roles),
      ...scope,
      // The record of a member of staff says who it is; of others the number does.
      text('identityNumber', ACCOUNTS.identityNumber, {
        maxLength: 30,
        when: ({ institution = '', staff = '' }) => institution === '' || staff === '',
      }),
      text('password', ACCOUNTS.password, { secret: true, maxLength: 128 }),
      text('reason', ACCOUNTS.reason, { input: 'textarea', maxLength: 500 }),
    ],
    [roles, scope],
  );
}

/** Asks for an account; it can be used when another person has agreed. */
export function NewAccountDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const assignable = useAssignableRoles();
  const queries = useQueryClient();
  const scope = useScopeFields(assignable);
  const fields = useFields(assignable, scope.fields);
  const [asked, setAsked] = useState(false);
  const send = (answers: Answers) => {
    const { login, name, identityNumber, password, reason } = answers;
    const roles = rolesIn(answers, assignable);
    const body = {
      login,
      name,
      identityNumber,
      roles,
      password,
      reason,
      ...scope.scopeIn(answers),
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
          onTyped={scope.onTyped}
          onDone={done}
          onCancel={onClose}
        />
      )}
    </SheetDialog>
  );
}
