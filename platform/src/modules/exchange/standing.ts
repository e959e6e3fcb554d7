import {
  ExchangeFault,
  type LogSizes,
  openStanding,
  signStanding,
  type Standing,
  type Witness,
} from '@qingming/exchange';
import type { Database } from '../../kernel/db/database.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { raiseAlarm } from './alarms.ts';
import { type Partner, trustOf } from './partners.ts';
import { positionOf } from './receive.ts';
import { heldSizes, keepWitness, newestWitness } from './witness.ts';

/** What we hold of a partner, without any checkpoint: only to ask what it holds of ours. */
export const bareStanding = async (node: NodeContext, partner: string): Promise<string> =>
  signStanding(node.signer, {
    origin: node.node,
    audience: partner,
    sentAt: node.clock.now().toISOString(),
    holds: await positionOf(node, partner),
    held: await heldSizes(node.db, node, partner),
  });

/** What we hold of a partner, and our newest checkpoint unless it holds that already. */
export async function ourStanding(
  node: NodeContext,
  partner: string,
  theyHold: LogSizes | null,
): Promise<{ readonly text: string; readonly told: LogSizes | null }> {
  const newest = await newestWitness(node.db, node, theyHold);
  const text = await signStanding(node.signer, {
    origin: node.node,
    audience: partner,
    sentAt: node.clock.now().toISOString(),
    holds: await positionOf(node, partner),
    held: await heldSizes(node.db, node, partner),
    ...(newest === undefined ? {} : { witness: newest.witness }),
  });
  return { text, told: newest?.sizes ?? theyHold };
}

interface Listening {
  readonly node: NodeContext;
  readonly partners: readonly Partner[];
}

/**
 * Opens what a partner says of its standing and holds its newest checkpoint from now on; a
 * contradiction with an earlier one is kept as an alarm. Throws `ExchangeFault`.
 */
export async function hearStanding({ node, partners }: Listening, text: string): Promise<Standing> {
  const trust = trustOf(partners, () => node.clock.now());
  const standing = openStanding(text, node.node, trust);
  await holdWitness(node.db, { node, partners }, standing.origin, standing);
  return standing;
}

/** Holds a checkpoint outside any batch, and keeps an alarm when it contradicts the one before. */
export async function holdWitness(
  db: Database,
  { node, partners }: Listening,
  origin: string,
  said: { readonly witness?: Witness | undefined; readonly sentAt: string },
): Promise<void> {
  const trust = trustOf(partners, () => node.clock.now());
  try {
    await db.transaction((tx) => keepWitness(tx, { node, trust }, origin, said));
  } catch (error) {
    await raiseAlarm(
      db,
      origin,
      error,
      said.witness?.checkpoint ?? '',
      node.clock.now().toISOString(),
    );
    throw error;
  }
}

const MAX_AHEAD_S = 300;
const MAX_AGE_S = 3600;

/** One that was kept and said again by somebody else tells its sayer nothing new. Throws `clock-skew`. */
function requireRecent({ clock }: NodeContext, { sentAt }: Standing): void {
  const seconds = Math.round((Date.parse(sentAt) - clock.now().getTime()) / 1000);
  if (seconds > MAX_AHEAD_S || seconds < -MAX_AGE_S)
    throw new ExchangeFault('clock-skew', { seconds });
}

/** Answers a partner's standing with ours. Throws `ExchangeFault`. */
export async function answerStanding(listening: Listening, text: string): Promise<string> {
  const standing = await hearStanding(listening, text);
  requireRecent(listening.node, standing);
  return (await ourStanding(listening.node, standing.origin, standing.held)).text;
}
