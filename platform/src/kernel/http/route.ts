import type { Bilingual, Language } from '@qingming/standard/language/bilingual.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, Purpose } from '../access/actor.ts';
import type { Capability, Right } from '../access/capability.ts';
import type { Records } from '../records/records.ts';
import type { Html } from './html.ts';
import type { Schema } from '@qingming/connect/schema.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * What a route asks of its caller: nothing, an account, a capability, or rights on kinds of records,
 * all of them. Which records they then see is the grants' matter.
 */
export type RouteAccess = 'public' | 'staff' | Capability | { readonly rights: readonly Right[] };

export interface Limits {
  /** Largest body in bytes; 64 kB unless said otherwise. */
  readonly bodyBytes?: number;
  /** Requests a minute from one address. */
  readonly perMinute?: number;
  /** Media types of a body beside application/json (the exchange has its own). */
  readonly bodyTypes?: readonly string[];
  /** The body of such a type is handed over as it comes, unread: the route bounds and ends it itself. */
  readonly streamed?: true;
  /** Set for calls between systems, which no browser makes: they bear a signature of their own. */
  readonly machine?: true;
}

/** What a handler is given. */
export interface Context<Params = unknown, Query = unknown, Body = unknown> {
  readonly actor: Actor;
  /** The records as this actor may see and write them. */
  readonly records: Records;
  readonly purpose: Purpose;
  readonly language: Language;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly requestId: string;
  /** For inline styles and scripts of an HTML answer: `<style nonce="${nonce}">`. */
  readonly nonce: string;
  /** Aborts when the caller has gone away or the server stops. */
  readonly signal: AbortSignal;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface RouteFace {
  readonly method: Method;
  /** `/api/cases/:case` */
  readonly path: string;
  readonly summary: Bilingual;
  /** Groups routes on the page `/docs`: the name of the module. */
  readonly tag?: string;
  readonly access: RouteAccess;
  readonly limits?: Limits;
  /** Asks by a body and changes nothing: answered, like GET, while writers wait for each other. */
  readonly reads?: true;
  /** The language of a page whose address says it; otherwise the caller's. */
  readonly language?: Language;
  /** Left out of the interface description: pages for people. */
  readonly page?: boolean;
  /** Whose facts the answer holds, where only the run says it: the rest of its shape derives from the handler's types. */
  readonly factsOf?: RecordDefinition;
  /** Allowed before the second factor was given: sign-in itself and enrolment. */
  readonly beforeSecondFactor?: boolean;
  /** Allowed while the password is still the one that somebody else gave. */
  readonly beforeOwnPassword?: boolean;
}

export interface RouteSpec<Params, Query, Body> extends RouteFace {
  readonly params?: Schema<Params>;
  readonly query?: Schema<Query>;
  readonly body?: Schema<Body>;
  /** The shape of the answer: documents it and leaves out whatever it does not name. */
  readonly reply?: Schema;
  /**
   * Answers: a value becomes JSON, `Html` a page, `undefined` 204, a stream or bytes themselves
   * (set `reply.type`). A `Fault` becomes a problem document.
   */
  handle(context: Context<Params, Query, Body>): unknown;
}

/** A route as the server takes it: what it is given was validated against its schemas before. */
export interface Route extends RouteFace {
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  readonly reply?: Schema;
  handle(context: Context): unknown;
}

/** Declares a route; the types of `params`, `query` and `body` come from their schemas. */
export const route = <Params = unknown, Query = unknown, Body = unknown>(
  spec: RouteSpec<Params, Query, Body>,
): Route => ({
  ...spec,
  handle: (context) => spec.handle(context as Context<Params, Query, Body>),
});

/** Makes the records as one actor may see and write them, for one request. */
export type RecordsFor = (
  actor: Actor,
  request: {
    readonly purpose: Purpose;
    readonly requestId: string;
    /** Set when the request only reads. */
    readonly lane?: 'reading';
  },
) => Records;

/** Makes the page of a fault: its status, and when to try again where that is known. */
export type FailurePage = (
  fault: { readonly status: number; readonly seconds: number | undefined },
  request: FastifyRequest,
  reply: FastifyReply,
) => Html;

/** What a module brings to the server. */
export interface ServerModule {
  readonly name: string;
  readonly routes: readonly Route[];
  /** Answers a person's browser that asks for an address which is none. */
  readonly missing?: (request: FastifyRequest, reply: FastifyReply) => unknown;
  /** The page that a person's browser is shown for a fault, in place of the server's own. */
  readonly failure?: FailurePage;
}
