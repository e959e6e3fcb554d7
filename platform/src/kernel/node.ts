import type { Signer, Suite } from '@qingming/exchange';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Clock } from './clock.ts';
import type { EarlierKey } from './crypto/node-keys.ts';
import type { Seal } from './crypto/seal.ts';
import type { Database } from './db/database.ts';
import type { Guard } from './guard.ts';
import type { Ids } from './ids.ts';
import type { Access } from './access/access.ts';

export type Level = 'ministry' | 'province';

/** A public key and the instants between which it could speak for its node. */
export interface TimedKey {
  readonly keyId: string;
  readonly publicKey: string;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** A node with every key that it has had. */
export interface KnownNode {
  readonly node: string;
  readonly keys: readonly TimedKey[];
}

/** What every part of a running node shares: who it is, and what it may use. */
export interface NodeContext {
  /** Who may do what: roles, and what the modules grant them. */
  readonly access: Access;
  readonly level: Level;
  /** Six digits: 000000 the ministry, 370000 Shandong. */
  readonly node: string;
  readonly db: Database;
  /** Where people's acts and looks go: a login that owns nothing; left out, it is the same as `db`. */
  readonly workDb?: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly seal: Seal;
  readonly suite: Suite;
  readonly signer: Signer;
  /** Whether this node may write: it must not go on from an earlier copy of itself. */
  readonly guard: Guard;
  /** Public keys of this node that others followed: what they signed is still its word. */
  readonly earlierKeys: () => readonly EarlierKey[];
  /** The nodes that this one exchanges with, and every key by which one of them has signed. */
  readonly partners?: readonly KnownNode[];
  /** The national record kinds with the province's overlay, by kind. */
  readonly catalogue: ReadonlyMap<string, RecordDefinition>;
  readonly standard: string;
}

export const MINISTRY = '000000';
