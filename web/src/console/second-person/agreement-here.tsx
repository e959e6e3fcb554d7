import type { ApprovalView } from '@qingming/connect/api/approvals.ts';
import type { PersonProof } from '@qingming/connect/api/second-person.ts';
import { readBadge } from '@qingming/standard/numbers/badge-code.ts';
import { useState } from 'react';
import { api } from '../api/console-client.ts';
import { asRefusal } from '../api/problem.ts';
import { signal } from '../floor-mode/signal.ts';
import { currentLanguage, useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { Camera, canScanWithCamera } from '../floor-mode/camera.tsx';
import { useBadgeScan } from '../scanner/use-scan.ts';
import { Keypad } from './keypad.tsx';
import { BESIDE } from './words.ts';
import './second-person.css';

type Send = (proof: PersonProof) => Promise<ApprovalView>;

interface WayProps {
  readonly send: Send;
  readonly onAgreed: (agreed: ApprovalView) => void;
}

const PIN_LENGTH = 6;

/** The badge by scanner or camera, then the PIN; both are forgotten with every answer. */
function ByBadge({ send, onAgreed }: WayProps) {
  const say = useSay();
  const [badge, setBadge] = useState<string>();
  const [pin, setPin] = useState('');
  const [camera, setCamera] = useState(false);
  const [error, setError] = useState<unknown>();
  const [pending, setPending] = useState(false);
  useBadgeScan(({ number }) => setBadge(number));
  const look = (text: string): void => {
    const read = readBadge(text);
    if (read === undefined) return;
    setBadge(read);
    setCamera(false);
  };
  const enter = (next: string): void => {
    setPin(next);
    if (next.length < PIN_LENGTH || badge === undefined) return;
    setPending(true);
    setError(undefined);
    send({ badge, pin: next })
      .then(onAgreed, (refusal: unknown) => {
        setError(refusal);
        signal('no');
      })
      .finally(() => {
        setPending(false);
        setPin('');
      });
  };
  if (badge === undefined)
    return (
      <>
        <p className="beside-asks">{say(BESIDE.scanBadge)}</p>
        {camera && <Camera onRead={look} onClose={() => setCamera(false)} />}
        {!camera && canScanWithCamera() && (
          <button type="button" className="button" onClick={() => setCamera(true)}>
            {say(BESIDE.camera)}
          </button>
        )}
      </>
    );
  return (
    <>
      <p className="beside-asks">{say(pending ? BESIDE.checking : BESIDE.badgeRead)}</p>
      {error !== undefined && (
        <p className="floor-warning" role="alert">
          {asRefusal(error, currentLanguage()).problem.detail}
        </p>
      )}
      <Keypad pin={pin} onPin={enter} disabled={pending} />
      {error !== undefined && (
        <p className="quiet">{asRefusal(error, currentLanguage()).problem.todo}</p>
      )}
      <button type="button" className="button" onClick={() => setBadge(undefined)}>
        {say(BESIDE.another)}
      </button>
    </>
  );
}

const FIELDS: readonly AskedField[] = [
  { name: 'login', label: BESIDE.login, input: 'text', required: true, maxLength: 64 },
  {
    ...{ name: 'password', label: BESIDE.password, input: 'text', required: true },
    ...{ maxLength: 128, secret: true },
  },
  { name: 'code', label: BESIDE.code, input: 'text', required: false, maxLength: 6 },
];

const proofOf = ({ login, password, code }: Answers): PersonProof => ({
  login: String(login ?? ''),
  password: String(password ?? ''),
  ...(code !== undefined && { code: String(code) }),
});

const ByPassword = ({ send, onAgreed }: WayProps) => (
  <RecordForm
    fields={FIELDS}
    submit={BESIDE.agree}
    send={(answers) => send(proofOf(answers))}
    onDone={onAgreed}
  />
);

interface AgreementHereProps {
  readonly approval: string;
  readonly onAgreed: (agreed: ApprovalView) => void;
}

const WAYS = [
  ['badge', BESIDE.byBadge],
  ['password', BESIDE.byPassword],
] as const;

/** The second person agrees at the screen of who asked: by badge and PIN, or by password. */
export function AgreementHere({ approval, onAgreed }: AgreementHereProps) {
  const say = useSay();
  const [way, setWay] = useState<'badge' | 'password'>('badge');
  const send: Send = (proof) =>
    api.send('POST', `/api/approvals/${approval}/agreement`, { body: { proof } });
  return (
    <section className="beside" aria-label={say(BESIDE.agreeHere)}>
      <div className="beside-ways">
        {WAYS.map(([name, label]) => (
          <button key={name} type="button" aria-pressed={way === name} onClick={() => setWay(name)}>
            {say(label)}
          </button>
        ))}
      </div>
      {way === 'badge' ? (
        <ByBadge send={send} onAgreed={onAgreed} />
      ) : (
        <ByPassword send={send} onAgreed={onAgreed} />
      )}
    </section>
  );
}
