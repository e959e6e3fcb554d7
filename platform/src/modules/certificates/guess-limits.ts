import { createAttempts, type Attempt } from '../../kernel/accounts/attempts.ts';
import { networkOf } from '../../kernel/accounts/origin-prefix.ts';
import { normalise } from '../../kernel/crypto/search-keys.ts';
import { Fault, isFault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';

interface Guess {
  readonly name?: string | undefined;
  /** Where the question comes from; nothing when the node asks itself. */
  readonly address?: string | undefined;
}

const MINUTE_SECONDS = 60;

/**
 * Checks that fail are guesses, whichever door they come through (interface, page, either
 * language): a network may fail twenty times an hour, and a name may be tried ten times a day from
 * wherever. A certificate is still checked by the code on the paper, which cannot be guessed.
 */
export function guessLimits({ db, clock, seal }: Pick<NodeContext, 'db' | 'clock' | 'seal'>) {
  const attempts = createAttempts(db, clock);
  const attemptsOf = ({ name, address }: Guess): readonly Attempt[] => [
    ...(address === undefined ? [] : [{ kind: 'certificate' as const, value: networkOf(address) }]),
    ...(name === undefined
      ? []
      : [
          {
            kind: 'certificateName' as const,
            value: Buffer.from(seal.mark(normalise(name), 'certificate.guess')).toString('hex'),
          },
        ]),
  ];
  return {
    /** Throws `too-many-requests` while network or name have failed too often. */
    async refuse(guess: Guess): Promise<void> {
      try {
        await attempts.refuseLocked(attemptsOf(guess));
      } catch (error) {
        if (!isFault(error) || error.code !== 'locked-out') throw error;
        const seconds = Number(error.detail['minutes']) * MINUTE_SECONDS;
        throw new Fault('too-many-requests', { seconds }, { cause: error });
      }
    },
    /** Counts a failure; answers whether network or name are locked by it. */
    failed: (guess: Guess): Promise<boolean> => attempts.failed(attemptsOf(guess)),
  };
}
