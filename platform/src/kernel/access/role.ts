import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

/** On which side somebody stands, which decides what one person does not hold together. */
export type Side = 'house' | 'office' | 'administration' | 'device' | 'none';

/** A role of the platform: which duties its people have, and where. */
export interface Role {
  readonly name: string;
  readonly label: Bilingual;
  readonly duties: readonly string[];
  readonly side: Side;
  /** The level that has it; both unless said. */
  readonly level?: 'ministry' | 'province';
  /** What its people reach: their institution, or several of one group; a division when it is left out. */
  readonly of?: 'institution';
  /** Why they look when they do not say otherwise; casework unless said. */
  readonly purpose?: string;
}

/** A part that has no account: who is not signed in, and a partner's node. */
export type Part = Pick<Role, 'name' | 'duties' | 'purpose'>;

const FORBIDDEN: readonly (readonly [Side, Side])[] = [
  ['administration', 'administration'],
  ['administration', 'house'],
  ['administration', 'office'],
  ['administration', 'none'],
  ['house', 'office'],
  ['office', 'office'],
  ['device', 'device'],
  ['device', 'house'],
  ['device', 'office'],
  ['device', 'administration'],
  ['device', 'none'],
];

/**
 * Whether one person does not hold both, under whichever accounts: who supervises is not who is
 * supervised, who reviews not who publishes, and the three administrators do nothing else
 * (GB/T 22239-2019 8.1.4.2 d). The database keeps the same pairs.
 */
const isForbidden = (one: Role, other: Role): boolean =>
  one.name !== other.name &&
  FORBIDDEN.some(
    ([a, b]) => (one.side === a && other.side === b) || (one.side === b && other.side === a),
  );

/** Each pair in both orders. */
export const forbiddenPairs = (
  roles: readonly Role[],
): readonly (readonly [one: string, other: string])[] =>
  roles.flatMap((one) =>
    roles.flatMap((other) => (isForbidden(one, other) ? [[one.name, other.name] as const] : [])),
  );

/** A role that devices hold, and no person. */
export const isOfDevices = ({ side }: Pick<Role, 'side'>): boolean => side === 'device';

export const isOfLevel = ({ level }: Role, at: 'ministry' | 'province'): boolean =>
  level === undefined || level === at;
