/** What `/api/live` tells: that a record changed, never whom it concerns. */
export interface LiveEvent {
  readonly id: string;
  readonly kind: string;
  readonly record: string;
  readonly op: 'create' | 'revise' | 'void';
  readonly region: string;
  readonly institution: string | null;
  /** The case, by its identifier. */
  readonly subject: string | null;
  readonly at: string;
  readonly node: string;
}

export type LiveListener = (events: readonly LiveEvent[]) => void;

export interface LiveHub {
  publish(event: LiveEvent): void;
  subscribe(listener: LiveListener): () => void;
}

type Later = (work: () => void, ms: number) => unknown;

/** A step often writes several records at once; pages look again once for all of them. */
const TOGETHER_MS = 150;

/** Collects events that come together and hands them on as one. */
export function createLiveHub(later: Later = setTimeout): LiveHub {
  const listeners = new Set<LiveListener>();
  let waiting: LiveEvent[] = [];
  const flush = (): void => {
    const events = waiting;
    waiting = [];
    for (const listener of listeners) listener(events);
  };
  return {
    publish(event) {
      if (waiting.push(event) === 1) later(flush, TOGETHER_MS);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The event in a message; undefined when the message is none (never a reason to break a page). */
export function parseLiveEvent(text: string): LiveEvent | undefined {
  try {
    const value = JSON.parse(text) as Partial<LiveEvent> | null;
    return typeof value?.kind === 'string' && typeof value.record === 'string'
      ? (value as LiveEvent)
      : undefined;
  } catch {
    return undefined;
  }
}
