import { integer, object, optional, schema, text, type TypeOf } from '../schema.ts';
import { password } from './session.ts';

/** By login, password and, where there is a second factor, the one-time code. */
const byPassword = object({
  login: text({ minLength: 1, maxLength: 64 }),
  password: text({ minLength: 1, maxLength: 128 }),
  code: optional(text({ pattern: '^[0-9]{6}$' })),
});

/** Six digits, as they are entered. */
export const PIN = '^[0-9]{6}$';

/** By the code on the badge, and the PIN that only its person knows. */
const byBadge = object({
  badge: text({ minLength: 1, maxLength: 60 }),
  pin: text({ pattern: PIN }),
});

/** Who stands at the screen of somebody else: by badge and PIN, or by password. */
export const personProof = schema<TypeOf<typeof byPassword> | TypeOf<typeof byBadge>>({
  anyOf: [byPassword.json, byBadge.json],
});
export type PersonProof = TypeOf<typeof personProof>;

/** `POST /api/approvals/:approval/agreement`: the second person agrees at the screen of who asked. */
export const agreementHere = object({ proof: personProof });

/** `PUT /api/session/pin`: one's own PIN, with one's password. */
export const newPin = object({ password: password(), pin: text({ pattern: PIN }) });
export type NewPin = TypeOf<typeof newPin>;

/** `POST /api/accounts/:account/badge`: answers with the card as a PDF, once. */
export const newBadge = object({ days: integer({ minimum: 1, maximum: 400 }) });

/** `GET /api/session/badge`: what one has to confirm beside others. */
export interface OwnBadge {
  /** When the badge ends; null without one that is good. */
  readonly badgeExpires: string | null;
  /** When the PIN was set; null without one. */
  readonly pinSet: string | null;
}
