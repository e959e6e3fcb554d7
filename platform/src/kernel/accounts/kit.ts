import type { ApprovalNode } from '../approvals/approvals.ts';
import type { Attempts } from './attempts.ts';
import type { SessionCookie } from './cookie.ts';
import type { AccountDependencies } from './means.ts';
import type { Devices } from './devices.ts';
import type { Sessions } from './sessions.ts';

/** What the parts of the accounts share. */
export interface AccountKit extends AccountDependencies {
  readonly sessions: Sessions;
  readonly devices: Devices;
  readonly attempts: Attempts;
  readonly cookie: SessionCookie;
  /** Works that guess at the same secret run after each other. */
  readonly alone: <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;
}

/** What asking a second person needs of the node. */
export const askingOf = ({ config, clock, ids, seal, suite, guard }: AccountKit): ApprovalNode => ({
  node: config.node,
  clock,
  ids,
  seal,
  suite,
  guard,
});
