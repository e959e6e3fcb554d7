import { object, text, type TypeOf } from '../schema.ts';
import type { Bilingual, Language } from '@qingming/standard/language/bilingual.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';

/** How roles are called, by their names. */
export type RoleNames = { readonly [role: string]: Bilingual };

/** `GET /api/session`; signing in and proving a one-time code answer with it too. */
export interface Session {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** Every role of the platform by its name, for pages that name those of others. */
  readonly roleNames: RoleNames;
  /**
   * All that the account may do: capabilities (`cases.open`) and rights on kinds of records
   * (`read funeralCase`, `reveal contact`). Pages, menus and buttons follow these.
   */
  readonly may: readonly string[];
  /** The node, six digits; 000000 is the ministry. */
  readonly node: string;
  readonly level: 'ministry' | 'province';
  /** Region prefix of the scope: '' the whole node, '3701' a city. */
  readonly region: string;
  /** The institution that the account works in; null for a division, and for a group of several. */
  readonly institution: string | null;
  /** All institutions of the scope; null when it is a division. */
  readonly institutions: readonly string[] | null;
  readonly staff: string | null;
  readonly scope: SessionScope | null;
  /** `needed`: a code is asked for; `enrol`: an authenticator has to be bound first. */
  readonly secondFactor: 'done' | 'needed' | 'enrol';
  /** `needed`: the password is one that somebody else gave; it is changed before anything else. */
  readonly ownPassword: 'done' | 'needed';
  readonly demo: boolean;
  readonly language: Language;
  /** The digest under which `GET /api/definitions/:digest` gives them; null where the nation's hold unchanged. */
  readonly definitions: string | null;
}

/**
 * `GET /api/definitions/:digest`: the record kinds of which this node asks more than the national
 * standard does; forms follow these. Under one digest they never change, so a browser keeps them.
 */
export type OwnDefinitions = { readonly [kind: string]: RecordDefinition };

/** How the scope of an account is called, for the person who works in it. */
export interface SessionScope {
  readonly region: Bilingual;
  readonly institution: Bilingual | null;
  /** The institutions of the scope by name and kind: one, or those of a group. */
  readonly houses: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  /** Which kinds of institution there are in the scope; null where it is the whole node. */
  readonly kinds: readonly string[] | null;
}

/** `GET /api/definitions/:digest` */
export const definitionsAt = object({ digest: text({ pattern: '^[0-9a-f]{16}$' }) });

export const LONGEST_PASSWORD = 128;
export const password = () => text({ minLength: 1, maxLength: LONGEST_PASSWORD });

/** `POST /api/session` */
export const credentials = object({
  login: text({ minLength: 1, maxLength: 64 }),
  password: password(),
});
export type Credentials = TypeOf<typeof credentials>;

/** `POST /api/session/second-factor` */
export const oneTimeCode = object({ code: text({ pattern: '^[0-9]{6}$' }) });
export type OneTimeCode = TypeOf<typeof oneTimeCode>;

/** `PUT /api/session/password` */
export const ownPassword = object({ current: password(), next: password() });

/** `POST /api/session/second-factor/enrolment`: shown once. */
export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
  /** A QR code of the address as an SVG document. */
  readonly qr: string;
}

/** `GET /api/session/terms`, without an account. */
export interface SessionTerms {
  readonly demo: boolean;
  readonly secondFactor: boolean;
  readonly level: 'ministry' | 'province';
  readonly node: string;
  /** The name of the platform as this node has it. */
  readonly platform: Bilingual;
  /** Only in a demonstration, as its accounts. */
  readonly roleNames: RoleNames;
  /** Only in a demonstration. */
  readonly accounts: readonly DemoAccount[];
}

export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly region: string;
  readonly institution: string | null;
}

/** `GET /api/session/all` */
export interface OwnSessions {
  readonly sessions: readonly {
    readonly id: string;
    readonly createdAt: string;
    readonly seenAt: string;
    readonly current: boolean;
  }[];
}
