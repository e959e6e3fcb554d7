/** That a record changed: which, where, when; never whom it concerns. */
export interface LiveEvent {
  readonly id: string;
  /** The record's kind: `cremation`, `ashesPlacement`. */
  readonly kind: string;
  /** Identifier of the record. */
  readonly record: string;
  readonly op: 'create' | 'revise' | 'void';
  readonly region: string;
  readonly institution: string | null;
  /** The case, by its identifier. */
  readonly subject: string | null;
  readonly at: string;
  readonly node: string;
}

export type LiveFilter = (event: LiveEvent) => boolean;

export interface LiveFeed {
  publish(event: LiveEvent): void;
  /**
   * Calls the listener for each event from now on that passes the filter. With `after`, first
   * for those kept since that event; all that are kept when it is no longer known.
   */
  subscribe(
    filter: LiveFilter,
    listener: (event: LiveEvent) => void,
    options?: { readonly after?: string },
  ): Unsubscribe;
}

export type Unsubscribe = () => void;

/** Enough for a few minutes of a province; a reader that was away longer loads its page anew. */
const KEPT = 2000;

function keptSince(kept: readonly LiveEvent[], after: string | undefined): readonly LiveEvent[] {
  if (after === undefined) return [];
  const at = kept.findLastIndex(({ id }) => id === after);
  return kept.slice(at + 1);
}

/** A feed in memory: what is published here is seen by the readers of this process. */
export function createLiveFeed({ keep = KEPT }: { keep?: number } = {}): LiveFeed {
  const kept: LiveEvent[] = [];
  const listeners = new Set<LiveFilterAndListener>();
  return {
    publish(event) {
      kept.push(event);
      // Twice as many are let grow, so that the list is not moved at every event.
      if (kept.length >= keep * 2) kept.splice(0, kept.length - keep);
      for (const { filter, listener } of listeners) if (filter(event)) listener(event);
    },
    subscribe(filter, listener, { after } = {}) {
      const entry = { filter, listener };
      for (const event of keptSince(kept, after)) if (filter(event)) listener(event);
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
  };
}

interface LiveFilterAndListener {
  readonly filter: LiveFilter;
  readonly listener: (event: LiveEvent) => void;
}
