import type { DeviceKey } from '@qingming/connect/api/accounts.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { useDeviceRoles } from './role-fields.ts';
import { useHouses } from './scope-fields.ts';
import { DAYS, ShownKey, USUAL_DAYS } from './shown-key.tsx';
import { ACCOUNTS } from './words.ts';

/** Asks for a device: its key is shown at once, and opens it when another person has agreed. */
export function NewDeviceDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const queries = useQueryClient();
  const roles = useDeviceRoles();
  const houses = useHouses();
  const [made, setMade] = useState<DeviceKey>();
  const fields = useMemo(
    (): readonly AskedField[] => [
      { name: 'login', label: ACCOUNTS.login, input: 'text', required: true, maxLength: 63 },
      { name: 'name', label: ACCOUNTS.deviceName, input: 'text', required: true, maxLength: 100 },
      {
        name: 'role',
        label: ACCOUNTS.deviceRole,
        input: 'link',
        required: true,
        choices: roles.map(({ name, label }) => ({ value: name, label: say(label) })),
      },
      {
        name: 'institution',
        label: ACCOUNTS.institution,
        input: 'link',
        required: true,
        choices: houses,
      },
      DAYS,
      { name: 'reason', label: ACCOUNTS.reason, input: 'textarea', required: true, maxLength: 500 },
    ],
    [roles, houses, say],
  );
  const send = ({ days, ...answers }: Answers) =>
    api.send<DeviceKey>('POST', '/api/accounts/devices', {
      body: {
        ...answers,
        region: houses.find(({ value }) => value === answers['institution'])?.region ?? '',
        days: Number(days),
      },
    });
  const done = (answer: DeviceKey): void => {
    void queries.invalidateQueries({ queryKey: ['list', '/api/accounts'] });
    setMade(answer);
  };
  return (
    <SheetDialog title={say(ACCOUNTS.createDevice)} onClose={onClose}>
      {made === undefined ? (
        <RecordForm<DeviceKey>
          fields={fields}
          start={USUAL_DAYS}
          submit={ACCOUNTS.submit}
          send={send}
          onDone={done}
          onCancel={onClose}
        />
      ) : (
        <>
          <output>{say(ACCOUNTS.asked)}</output>
          <ShownKey of={made} />
        </>
      )}
    </SheetDialog>
  );
}
