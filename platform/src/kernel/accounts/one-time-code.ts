import { generateURI, verifySync } from 'otplib';
import { ScureBase32Plugin } from 'otplib';

const STEP_SECONDS = 30;
export const SECRET_BYTES = 20;

const base32 = new ScureBase32Plugin();

/** The secret as an authenticator takes it. */
export const secretText = (secret: Uint8Array): string => base32.encode(secret);

/** The `otpauth://` address that an authenticator scans. */
export const secretUri = (secret: Uint8Array, login: string, node: string): string =>
  generateURI({ issuer: `Qingming ${node}`, label: login, secret: secretText(secret) });

/**
 * The time step of a right code (RFC 6238, 30 s, one step either side); undefined when it is
 * wrong. Whoever asks must take a step only once.
 */
export function findStep(secret: Uint8Array, token: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(token)) return undefined;
  const result = verifySync({
    secret,
    token,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: STEP_SECONDS,
  });
  return result.valid && 'epoch' in result ? Math.floor(result.epoch / STEP_SECONDS) : undefined;
}
