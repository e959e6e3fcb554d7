import type { Seal } from '../../kernel/crypto/seal.ts';
import type { MappedFact } from './line-reader.ts';

/** A fact with its natural identity and its content as blind indexes: comparable, not readable. */
export interface IdentifiedFact extends MappedFact {
  readonly key: string;
  readonly identity: Identity;
  /** Hexadecimal; equal content has equal hashes. */
  readonly content: string;
}

export interface Identity {
  readonly space: string;
  /** Hexadecimal. */
  readonly key: string;
}

export const identityText = ({ space, key }: Identity): string => `${space} ${key}`;

const MOST_REMEMBERED = 20_000;

/** Blind indexes of texts that come again and again (a cemetery on every line) are made once. */
function remembering(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

export type Identify = (facts: readonly MappedFact[]) => readonly IdentifiedFact[];

/** Makes identities with the node's first index key: the source texts are not kept, so that they could not be made anew. */
export function identifier(seal: Pick<Seal, 'mark'>): Identify {
  const blind = (use: string) => (text: string) =>
    Buffer.from(seal.mark(text, use)).toString('hex');
  const keyOf = blind('import-key');
  const contentOf = blind('import-content');
  const ownerKey = remembering(keyOf);
  const ownerContent = remembering(contentOf);
  return (facts) =>
    facts.map((mapped, index) => {
      const isMain = index === facts.length - 1;
      const { space } = mapped.mapping.key;
      // In the order of the mapping's elements: equal lines of one mapping give equal texts.
      const text = JSON.stringify(mapped.fact);
      return {
        ...mapped,
        identity: { space, key: (isMain ? keyOf : ownerKey)(`${space}\0${mapped.key}`) },
        content: (isMain ? contentOf : ownerContent)(text),
      };
    });
}
