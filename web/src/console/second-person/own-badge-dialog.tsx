import type { OwnBadge } from '@qingming/connect/api/second-person.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { useState } from 'react';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { Facts } from '../records/facts.tsx';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { BESIDE } from './words.ts';
import '../officer/officer.css';

const KEY = ['own badge'] as const;

const FIELDS: readonly AskedField[] = [
  {
    ...{ name: 'pin', label: BESIDE.newPin, input: 'text', required: true },
    ...{ maxLength: 6, secret: true, help: BESIDE.pinHelp },
  },
  {
    ...{ name: 'password', label: BESIDE.currentPassword, input: 'text', required: true },
    ...{ maxLength: 128, secret: true },
  },
];

const setPin = ({ pin, password }: Answers) =>
  api.send<undefined>('PUT', '/api/session/pin', { body: { pin, password } });

interface OwnProps {
  readonly own: OwnBadge;
  readonly onChanged: (says: Bilingual) => void;
}

function Own({ own: { badgeExpires, pinSet }, onChanged }: OwnProps) {
  const say = useSay();
  const end = () => api.send<undefined>('DELETE', '/api/session/badge');
  return (
    <>
      <Facts
        facts={[
          [BESIDE.badgeUntil, badgeExpires ? civilMinute(badgeExpires) : say(BESIDE.noOwnBadge)],
          [BESIDE.pinSince, pinSet ? civilMinute(pinSet) : say(BESIDE.noPin)],
        ]}
      />
      <RecordForm
        fields={FIELDS}
        submit={BESIDE.setPin}
        send={setPin}
        onDone={() => onChanged(BESIDE.pinDone)}
      />
      {badgeExpires !== null && (
        <RecordForm
          fields={[]}
          submit={BESIDE.lost}
          send={end}
          onDone={() => onChanged(BESIDE.lostDone)}
        />
      )}
    </>
  );
}

/** One's own badge and PIN: what they are for, setting the PIN, and a badge that was lost. */
export function OwnBadgeDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const queries = useQueryClient();
  const [said, setSaid] = useState<Bilingual>();
  const found = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api.get<OwnBadge>('/api/session/badge', { signal }),
  });
  const changed = (says: Bilingual): void => {
    setSaid(says);
    void queries.invalidateQueries({ queryKey: KEY });
  };
  return (
    <SheetDialog title={say(BESIDE.ownTitle)} onClose={onClose}>
      <p>{say(BESIDE.ownLead)}</p>
      {said && <output>{say(said)}</output>}
      {found.isPending && <Loading />}
      {found.isError && <ProblemNote error={found.error} />}
      {found.data && <Own key={found.data.pinSet ?? ''} own={found.data} onChanged={changed} />}
    </SheetDialog>
  );
}
