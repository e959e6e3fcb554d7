import type { FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';

/** Who a request comes from, as far as its cookie proves it. */
export type Authentication =
  | { readonly state: 'visitor' }
  | { readonly state: 'expired' }
  | {
      readonly state: 'half';
      readonly lacks: 'second-factor' | 'password';
      readonly actor: Actor;
    }
  | { readonly state: 'full'; readonly actor: Actor };

/** Finds out who asks; the accounts provide it. */
export interface Authenticator {
  authenticate(request: FastifyRequest): Promise<Authentication>;
  /** Whether a session still stands, without prolonging it: for answers that stay open. */
  isAlive(session: string): Promise<boolean>;
}

/** Without accounts everybody is a visitor. */
export const nobody: Authenticator = {
  authenticate: async () => ({ state: 'visitor' }),
  isAlive: async () => false,
};
