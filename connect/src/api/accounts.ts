import { object, oneOf, optional, text, type TypeOf, uuid } from '../schema.ts';
import type { ApprovalView } from './approvals.ts';
import { type InInstitution, type InstitutionFact, pageFields, type Told } from './registry.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

/** `GET /api/accounts/:account`: an account as the security administrator sees it. */
export interface AccountView extends InInstitution {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** Region prefix of its scope. */
  readonly region: string;
  /** Of a group: several institutions, in place of one. */
  readonly institutions: readonly string[] | null;
  readonly institutionNames: readonly string[] | null;
  readonly staff: string | null;
  readonly staffName: string | null;
  readonly state: 'active' | 'disabled';
  readonly secondFactor: boolean;
  readonly lastLogin: string | null;
  readonly createdAt: string;
  /** No person: a device, which has a key in place of a password; when that ends. */
  readonly device: boolean;
  readonly keyExpires: string | null;
  /** When the badge ends; null without one that is good. */
  readonly badgeExpires: string | null;
  /** Its person has set a PIN. */
  readonly pinSet: boolean;
  /** A request about it waits for a second person. */
  readonly waiting: boolean;
}

/** `GET /api/accounts/roles`: what an account of this level may be. */
export interface AssignableRole {
  readonly name: string;
  readonly label: Bilingual;
  /** Whether its people work in institutions: their scope is one, or several of a group. */
  readonly ofInstitutions: boolean;
  /** Whether devices hold it, and no person. */
  readonly ofDevices: boolean;
}

/** `GET /api/accounts/institutions`: where the people of an account may work. */
export interface AccountHouse extends Told<InstitutionFact, 'name'> {
  readonly id: string;
  readonly region: string;
}

export const accountPeopleQuery = object({ institution: uuid() });

/** `GET /api/accounts/people?institution=`: the staff of an institution whose account it may be. */
export interface AccountPerson {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly duty: string;
}

/** `GET /api/accounts` answers a page of them. */
export const accountsQuery = object({
  /** A part of the login or of the name. */
  find: optional(text({ maxLength: 64 })),
  state: optional(oneOf('active', 'disabled')),
  ...pageFields,
});
export type AccountsQuery = TypeOf<typeof accountsQuery>;

/** `POST /api/accounts/devices`, `PUT /api/accounts/:account/key`: the key, which is shown this once. */
export interface DeviceKey extends AccountAsked {
  readonly key: string;
  /** Where the device is opened: the key stands after the sign that no server is told. */
  readonly address: string;
  readonly expires: string;
}

/** `POST /api/accounts`, `PATCH /api/accounts/:account`: what was asked for when it waits. */
export interface AccountAsked {
  readonly id?: string;
  readonly approval?: ApprovalView | undefined;
}
