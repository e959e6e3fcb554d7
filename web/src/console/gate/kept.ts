import type { Gate } from '@qingming/connect/api/visits.ts';
import { storedList } from '../stored-list.ts';
import type { KeptScan } from './judge.ts';

const GATE = 'qingming gate';
/** More than a gate lets in on a day without a network. */
export const MOST_KEPT = 3000;

const FIELDS = ['id', 'account', 'text', 'number', 'at', 'result'];

const isKept = (value: unknown): value is KeptScan =>
  typeof value === 'object' &&
  value !== null &&
  FIELDS.every((name) => typeof (value as Record<string, unknown>)[name] === 'string');

/** What stands in the store of a browser, as far as it is ours. */
function readScans(text: string | null): readonly KeptScan[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isKept) : [];
  } catch {
    return [];
  }
}

/** No name is in it. */
export const {
  read: storedScans,
  change: changeScans,
  useList: useStoredScans,
} = storedList<KeptScan>('qingming gate scans', readScans);

/** What was read, and when by the clock of this device: its clock may be wrong. */
export interface KeptGate {
  readonly gate: Gate;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

/** The present by the clock of the server, ISO. */
export const serverTime = ({ gate, receivedAt }: KeptGate): string =>
  new Date(Date.parse(gate.at) + Date.now() - receivedAt).toISOString();

/** The key and the list of the day as they were read last; a page that is opened anew without a network has them. */
export const keepGate = (kept: KeptGate): void => {
  try {
    localStorage.setItem(GATE, JSON.stringify(kept));
  } catch {
    // A device that keeps nothing checks with a network alone.
  }
};

export function keptGate(): KeptGate | undefined {
  try {
    const value = JSON.parse(localStorage.getItem(GATE) ?? 'null') as KeptGate | null;
    const isOurs = typeof value?.gate.publicKey === 'string' && Array.isArray(value.gate.bookings);
    return isOurs ? value : undefined;
  } catch {
    return undefined;
  }
}
