import { openAddressed } from './addressed.ts';
import { canonicalize } from './canonical.ts';
import { isCount, isHash, isInstant, isKeyId, isOneOf, isText, offendingMember } from './checks.ts';
import type { ChecksOf } from './checks.ts';
import type { LogState } from './checkpoint.ts';
import { PROTOCOL, seal } from './seal.ts';
import type { Trust } from './seal.ts';
import type { Signer } from './suite.ts';
import { isSizesOrNull, isWitness, witnessJson } from './witness.ts';
import type { LogSizes, Witness } from './witness.ts';

/** What a node says to one partner, in a question and in its answer: what it holds of the other's logs, and its own newest checkpoint. */
export interface StandingContent {
  readonly origin: string;
  /** The one partner that it is for. */
  readonly audience: string;
  readonly sentAt: string;
  /** How far the speaker holds the records log of the audience, and the root up to there. */
  readonly holds: LogState;
  /** The newest checkpoint of the audience that the speaker holds. */
  readonly held: LogSizes | null;
  /** Left out when the audience holds the newest already. */
  readonly witness?: Witness;
}

export interface Standing extends StandingContent {
  readonly protocol: typeof PROTOCOL;
  readonly suite: string;
  readonly keyId: string;
}

const LOG_STATE: ChecksOf<LogState> = { size: isCount, root: isHash };

const STANDING: ChecksOf<Standing> = {
  protocol: isOneOf(PROTOCOL),
  suite: isText,
  keyId: isKeyId,
  origin: isText,
  audience: isText,
  sentAt: isInstant,
  holds: (value) => offendingMember<LogState>(value, LOG_STATE) === undefined,
  held: isSizesOrNull,
  witness: (value) => value === undefined || isWitness(value),
};

export const MAX_STANDING_BYTES = 32 << 10;

const textOf = ({ holds, held, witness, ...rest }: Standing): string =>
  canonicalize({
    ...rest,
    holds: { ...holds },
    held: held === null ? null : { ...held },
    ...(witness === undefined ? {} : { witness: witnessJson(witness) }),
  });

/** Writes a standing: canonical JSON, newline, signature, newline. */
export async function signStanding(signer: Signer, content: StandingContent): Promise<string> {
  const { suite, keyId } = signer;
  const text = textOf({ protocol: PROTOCOL, suite: suite.id, keyId, ...content });
  return `${text}\n${await seal(signer, 'standing', text)}\n`;
}

/**
 * Reads what a partner says of its standing and proves that it said so to us.
 * @throws ExchangeFault `malformed-standing`, `not-for-us`, `wrong-suite`, `unknown-key`, `bad-signature`.
 */
export const openStanding = (sealed: string, audience: string, trust: Trust): Standing =>
  openAddressed(
    sealed,
    { kind: 'standing', maxBytes: MAX_STANDING_BYTES, checks: STANDING },
    audience,
    trust,
  );
