import type { Gate, GateAnswer, NewGateScan } from '@qingming/connect/api/visits.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../api/console-client.ts';
import { newId } from '../api/new-id.ts';
import { asRefusal, isNetworkFailure, type ProblemDocument } from '../api/problem.ts';
import { signal } from '../floor-mode/signal.ts';
import { useConnection } from '../live/connection.ts';
import { currentLanguage } from '../preferences/use-preferences.ts';
import { judgeAlone, type KeptScan } from './judge.ts';
import {
  changeScans,
  keepGate,
  type KeptGate,
  keptGate,
  MOST_KEPT,
  serverTime,
  storedScans,
  useStoredScans,
} from './kept.ts';

const LIST_MS = 60_000;
const AGAIN_MS = 10_000;

/** What the page shows. */
export type GateScreen =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'answer'; readonly answer: GateAnswer; readonly alone: boolean }
  | { readonly kind: 'problem'; readonly problem: ProblemDocument }
  | { readonly kind: 'unable'; readonly why: 'noKey' | 'unable' | 'full' };

const send = (scan: NewGateScan): Promise<GateAnswer> =>
  api.send<GateAnswer>('POST', '/api/visits/gate/scans', { body: scan });

const isPassing = ({ status }: ProblemDocument): boolean =>
  status === 0 || status >= 500 || [401, 408, 429].includes(status);

/** Sends what waits of this account, the oldest first; says how many came out otherwise than at the gate. */
async function sendKept(account: string): Promise<number> {
  let differed = 0;
  for (;;) {
    const next = storedScans().find((one) => one.account === account);
    if (next === undefined) return differed;
    try {
      const { id, text, at } = next;
      const { result } = await send({ id, text, at, offline: true });
      if (result !== next.result) differed += 1;
    } catch (error) {
      if (isPassing(asRefusal(error, currentLanguage()).problem)) return differed;
      differed += 1;
    }
    changeScans((scans) => scans.filter(({ id }) => id !== next.id));
  }
}

/** Sends what waits whenever it may arrive. */
function useSender(account: string, waits: boolean): number {
  const { offline } = useConnection();
  const busy = useRef(false);
  const [differed, setDiffered] = useState(0);
  useEffect(() => {
    if (offline || !waits) return undefined;
    const run = async (): Promise<void> => {
      if (busy.current) return;
      busy.current = true;
      const more = await sendKept(account).finally(() => {
        busy.current = false;
      });
      if (more > 0) setDiffered((before) => before + more);
    };
    void run();
    const timer = setInterval(() => void run(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [account, offline, waits]);
  return differed;
}

/** The list of the day and the key: read again every minute, kept for when there is no network. */
function useGateList() {
  const query = useQuery({
    queryKey: ['visits gate'],
    queryFn: async ({ signal: stop }) => {
      const gate = await api.get<Gate>('/api/visits/gate', { signal: stop });
      const read: KeptGate = { gate, receivedAt: Date.now() };
      keepGate(read);
      return read;
    },
    refetchInterval: LIST_MS,
  });
  return query.data ?? keptGate();
}

/** The state of a gate: what was scanned last, and what came of it. */
export function useGate(account: string) {
  const { offline } = useConnection();
  const list = useGateList();
  const scans = useStoredScans();
  const own = scans.filter((one) => one.account === account);
  const differed = useSender(account, own.length > 0);
  const [screen, setScreen] = useState<GateScreen>({ kind: 'waiting' });

  const show = (answer: GateAnswer, alone: boolean): void => {
    signal(answer.result === 'first' ? 'yes' : 'no');
    setScreen({ kind: 'answer', answer, alone });
  };
  const cannot = (why: 'noKey' | 'unable' | 'full'): void => {
    signal('no');
    setScreen({ kind: 'unable', why });
  };

  const alone = async (id: string, text: string): Promise<void> => {
    if (list === undefined) return cannot('noKey');
    if (storedScans().length >= MOST_KEPT) return cannot('full');
    try {
      const at = serverTime(list);
      const answer = await judgeAlone(list.gate, storedScans(), { text, at });
      const kept: KeptScan = {
        ...{ id, account, text, at },
        ...{ number: answer.number, result: answer.result },
      };
      changeScans((before) => [...before, kept]);
      return show(answer, true);
    } catch {
      return cannot('unable');
    }
  };

  const check = async (typed: string): Promise<void> => {
    const [id, text] = [newId(), typed.trim()];
    if (text === '') return;
    setScreen({ kind: 'asking' });
    // Nothing overtakes what waits: a ticket that was let in before is not let in again.
    if (offline || own.length > 0) return alone(id, text);
    try {
      show(await send({ id, text }), false);
    } catch (error) {
      if (isNetworkFailure(error)) return alone(id, text);
      signal('no');
      setScreen({ kind: 'problem', problem: asRefusal(error, currentLanguage()).problem });
    }
  };

  return {
    screen,
    check,
    begin: () => setScreen({ kind: 'waiting' }),
    gate: list?.gate,
    offline,
    waiting: own.length,
    differed,
  };
}
