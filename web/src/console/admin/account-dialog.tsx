import type { AccountAsked, AccountView, DeviceKey } from '@qingming/connect/api/accounts.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { useMemo, useState } from 'react';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import { listed } from '../format/listed.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField, Typed } from '../records/asked-field.ts';
import { type Fact, Facts } from '../records/facts.tsx';
import { FoundDialog } from '../records/found-dialog.tsx';
import { RecordForm } from '../records/record-form.tsx';
import { saveFile } from '../records/save-table.ts';
import { roleName } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { roleFields, rolesIn, typedRoles, useAssignableRoles } from './role-fields.ts';
import { DAYS, ShownKey, USUAL_DAYS } from './shown-key.tsx';
import { typedScope, useScopeFields } from './scope-fields.ts';
import { reachOf } from './scope-name.ts';
import { ACCOUNTS } from './words.ts';

type Act =
  | 'change'
  | 'disable'
  | 'enable'
  | 'resetPassword'
  | 'resetFactor'
  | 'renewKey'
  | 'makeBadge'
  | 'endBadge';

const REASON: AskedField = {
  name: 'reason',
  label: ACCOUNTS.reason,
  input: 'textarea',
  required: true,
  maxLength: 500,
};
const PASSWORD: AskedField = {
  name: 'password',
  label: ACCOUNTS.newPassword,
  input: 'text',
  required: true,
  secret: true,
  maxLength: 128,
};

/** What stands in a form when it begins. */
const STARTS: Readonly<Partial<Record<Act, (of: AccountView) => Typed>>> = {
  change: (of) => ({ ...typedRoles(of.roles), ...typedScope(of) }),
  renewKey: () => USUAL_DAYS,
  makeBadge: () => USUAL_DAYS,
};

const actsFor = ({
  state,
  secondFactor,
  waiting,
  device,
  badgeExpires,
}: AccountView): readonly Act[] => [
  ...(device ? (['renewKey'] as const) : (['change'] as const)),
  ...(state === 'active' ? (['disable'] as const) : []),
  ...(state === 'active' && !device ? (['resetPassword', 'makeBadge'] as const) : []),
  ...(badgeExpires === null ? [] : (['endBadge'] as const)),
  ...(state === 'disabled' && !waiting ? (['enable'] as const) : []),
  ...(state === 'active' && secondFactor ? (['resetFactor'] as const) : []),
];

function AccountFacts({ of }: { readonly of: AccountView }) {
  const say = useSay();
  const { roleNames } = useSession();
  const facts: readonly Fact[] = [
    [ACCOUNTS.name, of.name],
    [ACCOUNTS.roles, say(listed(of.roles.map((role) => roleName(roleNames, role))))],
    [ACCOUNTS.scope, reachOf(of, say)],
    [
      ACCOUNTS.state,
      [say(ACCOUNTS[of.state]), of.waiting && say(ACCOUNTS.waiting)].filter(Boolean).join(' · '),
    ],
    ...(of.device
      ? ([[ACCOUNTS.keyExpires, of.keyExpires && civilMinute(of.keyExpires)]] as const)
      : ([
          [ACCOUNTS.staff, of.staffName ?? say(ACCOUNTS.noStaff)],
          [ACCOUNTS.secondFactor, say(of.secondFactor ? ACCOUNTS.bound : ACCOUNTS.unbound)],
          [ACCOUNTS.badge, of.badgeExpires ? civilMinute(of.badgeExpires) : say(ACCOUNTS.noBadge)],
          [ACCOUNTS.pin, say(of.pinSet ? ACCOUNTS.pinIsSet : ACCOUNTS.pinIsNotSet)],
        ] as const)),
    [
      of.device ? ACCOUNTS.lastUse : ACCOUNTS.lastLogin,
      of.lastLogin === null ? say(ACCOUNTS.never) : civilMinute(of.lastLogin),
    ],
  ];
  return <Facts facts={facts} />;
}

interface ActFormProps {
  readonly of: AccountView;
  readonly act: Act;
  readonly onDone: (says: Bilingual, key?: DeviceKey) => void;
  readonly onCancel: () => void;
}

/** What is asked for an act, and how it is sent. */
function useAct(of: AccountView, act: Act) {
  const roles = useAssignableRoles();
  const { institution, institutionName, institutions, institutionNames } = of;
  const began = useMemo(
    () =>
      institution === null
        ? (institutions ?? []).map((value, at) => ({
            value,
            label: institutionNames?.[at] ?? value,
          }))
        : [{ value: institution, label: institutionName ?? institution }],
    [institution, institutionName, institutions, institutionNames],
  );
  const scope = useScopeFields(roles, began);
  const path = `/api/accounts/${of.id}`;
  const patch = (body: object) => api.send<AccountAsked | undefined>('PATCH', path, { body });
  const acts = {
    change: {
      fields: [
        ...roleFields(roles),
        ...scope.fields,
        { ...REASON, label: ACCOUNTS.reasonForMore, required: false },
      ],
      send: (answers: Answers) =>
        patch({
          roles: rolesIn(answers, roles),
          ...scope.scopeIn(answers),
          reason: answers['reason'],
        }),
    },
    disable: { fields: [], send: () => patch({ state: 'disabled' }) },
    enable: {
      fields: [REASON],
      send: ({ reason }: Answers) => patch({ state: 'active', reason }),
    },
    resetPassword: {
      fields: [PASSWORD],
      send: ({ password }: Answers) =>
        api.send<undefined>('PUT', `${path}/password`, { body: { password } }),
    },
    renewKey: {
      fields: [DAYS],
      send: ({ days }: Answers) =>
        api.send<DeviceKey>('PUT', `${path}/key`, { body: { days: Number(days) } }),
    },
    makeBadge: {
      fields: [{ ...DAYS, label: ACCOUNTS.badgeDays }],
      send: async ({ days }: Answers) => {
        const card = await api.file(`${path}/badge`, { body: { days: Number(days) } });
        saveFile(`badge-${of.login}.pdf`, card);
        return undefined;
      },
    },
    endBadge: {
      fields: [],
      send: () => api.send<undefined>('DELETE', `${path}/badge`),
    },
    resetFactor: {
      fields: [],
      send: () => api.send<undefined>('DELETE', `${path}/second-factor`),
    },
  } satisfies Record<Act, { fields: readonly AskedField[]; send: (answers: Answers) => unknown }>;
  return { ...acts[act], onTyped: scope.onTyped };
}

function ActForm({ of, act, onDone, onCancel }: ActFormProps) {
  const { fields, send, onTyped } = useAct(of, act);
  return (
    <RecordForm<AccountAsked | DeviceKey | undefined>
      key={act}
      fields={fields}
      start={STARTS[act]?.(of) ?? {}}
      onTyped={onTyped}
      submit={ACCOUNTS[act]}
      send={send}
      onDone={(answer) =>
        answer !== undefined && 'key' in answer
          ? onDone(ACCOUNTS.keyOld, answer)
          : onDone(answer?.approval === undefined ? ACCOUNTS.done : ACCOUNTS.asked)
      }
      onCancel={onCancel}
    />
  );
}

interface AccountProps {
  readonly of: AccountView;
  readonly onChanged: () => void;
}

function Account({ of, onChanged }: AccountProps) {
  const say = useSay();
  const session = useSession();
  const [act, setAct] = useState<Act>();
  const [said, setSaid] = useState<Bilingual>();
  const [key, setKey] = useState<DeviceKey>();
  const done = (says: Bilingual, made?: DeviceKey): void => {
    setKey(made);
    setAct(undefined);
    setSaid(says);
    onChanged();
  };
  return (
    <>
      <AccountFacts of={of} />
      {said && <output>{say(said)}</output>}
      {key && <ShownKey of={key} />}
      {of.id === session.account && <p>{say(ACCOUNTS.own)}</p>}
      {of.id !== session.account && act === undefined && (
        <p className="page-acts own-acts">
          {actsFor(of).map((one) => (
            <button key={one} type="button" className="button" onClick={() => setAct(one)}>
              {say(ACCOUNTS[one])}
            </button>
          ))}
        </p>
      )}
      {act !== undefined && (
        <ActForm of={of} act={act} onDone={done} onCancel={() => setAct(undefined)} />
      )}
    </>
  );
}

/** One account and what an administrator does with it. */
export function AccountDialog({
  id,
  onClose,
}: {
  readonly id: string;
  readonly onClose: () => void;
}) {
  const say = useSay();
  return (
    <FoundDialog<AccountView>
      list="/api/accounts"
      id={id}
      title={(found) => found?.login ?? say(ACCOUNTS.title)}
      onClose={onClose}
    >
      {(found, changed) => <Account of={found} onChanged={changed} />}
    </FoundDialog>
  );
}
