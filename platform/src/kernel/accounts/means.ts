import type { OwnDefinitions, SessionScope } from '@qingming/connect/api/session.ts';
import type { Guard } from '../guard.ts';
import type { Suite } from '@qingming/exchange';
import type { Actor } from '../access/actor.ts';
import type { Clock } from '../clock.ts';
import type { NodeConfig } from '../config/settings.ts';
import type { Seal } from '../crypto/seal.ts';
import type { Database, Tx } from '../db/database.ts';
import type { Ids } from '../ids.ts';
import type { Access } from '../access/access.ts';

/** Seals small secrets at rest; the context is authenticated with the value. */
export interface Sealer {
  seal(plain: Uint8Array, context: string): Uint8Array;
  open(sealed: Uint8Array, context: string): Uint8Array;
}

export interface AccountAct {
  /** Null when nobody is signed in yet. */
  readonly actor: Actor | null;
  readonly act: string;
  /** The account acted upon. */
  readonly target?: string;
  readonly purpose?: string;
  readonly result: 'done' | 'refused';
  readonly detail?: object;
}

/** Writes to the audit log in the transaction of the act: no log, no act. */
export type AuditSink = (tx: Tx, entry: AccountAct) => Promise<void>;

/** What the accounts are given. */
export interface AccountDependencies {
  readonly access: Access;
  readonly guard: Guard;
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly config: Pick<
    NodeConfig,
    'node' | 'level' | 'demo' | 'secondFactor' | 'session' | 'publicUrl'
  >;
  readonly seal: Seal;
  readonly suite: Suite;
  readonly audit: AuditSink;
  readonly scopeNames?: (actor: Actor) => Promise<SessionScope>;
  readonly own?: OwnKinds | undefined;
}

/** The record kinds of this node, where its province asks for more than the nation. */
export interface OwnKinds {
  /** Of the definitions' text, 16 hexadecimal digits: another text has another. */
  readonly digest: string;
  readonly definitions: OwnDefinitions;
}
