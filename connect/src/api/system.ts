import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

/** What a node does by the clock. */
export type ScheduledJob =
  | 'accounts-prune'
  | 'alarms'
  | 'charge-check'
  | 'exchange-retry'
  | 'files-prune'
  | 'payment-bills'
  | 'payments'
  | 'references'
  | 'tell-provinces'
  | 'visits';

/** `GET /api/system`: how this node runs; counts and times, never whom they concern. */
export interface SystemState {
  readonly at: string;
  readonly node: string;
  readonly standard: string;
  /** Whether the log is whole beside what the partners hold of it. */
  readonly head: 'whole' | 'unsure' | 'behind' | 'forked';
  readonly log: {
    /** Entries without a place, and the age of the oldest of them. */
    readonly unplaced: number;
    readonly unplacedSeconds: number;
    /** Age of the newest checkpoint while the log has grown since. */
    readonly checkpointSeconds: number;
    readonly clockSkewSeconds: number;
    /** Transactions that keep the log from being ordered, when it waits. */
    readonly holders: readonly {
      readonly pid: number;
      readonly application: string;
      readonly seconds: number;
    }[];
  };
  readonly key: {
    readonly id: string;
    readonly suite: string;
    readonly earlier: readonly string[];
  };
  readonly links: readonly SystemLink[];
  readonly jobs: readonly SystemJob[];
  readonly database: {
    readonly connections: number;
    readonly busy: number;
    /** Migrations of this release that have not run. */
    readonly pendingMigrations: number;
  };
}

/** A partner: what it has of ours, and what is held back of its. */
export interface SystemLink {
  readonly node: string;
  readonly name: Bilingual;
  readonly waiting: number;
  readonly failures: number;
  readonly stopped: boolean;
  readonly lastSuccessAt: string | null;
  readonly held: number;
  readonly oldestHeldAt: string | null;
  readonly refused: number;
  /** What the partner signed that contradicts what it signed before. */
  readonly alarms: number;
}

export interface SystemJob {
  readonly name: string;
  readonly waiting: number;
  readonly failed: number;
  readonly lastDoneAt: string | null;
}
