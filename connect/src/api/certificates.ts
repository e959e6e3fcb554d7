import { placeKind } from '@qingming/standard/codes/custody.ts';
import { certificate } from '@qingming/standard/records/papers.ts';
import { mayGive } from '../element-fields.ts';
import { codeOf, day, integer, object, optional, text, type TypeOf, uuid } from '../schema.ts';
import type { CertificateFact } from './cases.ts';
import type { Told } from './registry.ts';

const version = integer({ minimum: 1 });

/** `POST /api/cases/:case/certificate` issues the cremation certificate → `IssuedCertificate`. */
export const issueCertificate = object({
  id: optional(uuid()),
  /** A contact of the case; when given the certificate counts as collected. */
  receivedBy: optional(uuid()),
});
export type IssueCertificate = TypeOf<typeof issueCertificate>;

/** `POST /api/cases/:case/certificate/reissue`: a new one (BHZ) that names and cancels the old. */
export const reissueCertificate = object({
  id: optional(uuid()),
  cancels: uuid(),
  version,
  reason: text({ minLength: 1, maxLength: 300 }),
  receivedBy: optional(uuid()),
});
export type ReissueCertificate = TypeOf<typeof reissueCertificate>;

/** `POST /api/cases/:case/certificate/collect`: handed to a contact of the case, now unless said. */
export const collectCertificate = object({
  certificate: uuid(),
  version,
  receivedBy: uuid(),
  ...mayGive(certificate, 'collectedAt'),
});
export type CollectCertificate = TypeOf<typeof collectCertificate>;

export interface IssuedCertificate extends Told<CertificateFact, 'number' | 'state'> {
  readonly id: string;
  readonly version: number;
  /** Stands in the QR code beside the number; proves that the certificate is in the log. */
  readonly token: string;
  /** Printed on the paper for those who type: eight signs, such as 7K3M-Q9RT. */
  readonly code: string;
  /** The address in the QR code. */
  readonly checkUrl: string;
}

/**
 * `GET /api/certificates/check`: public, tightly limited. A number is easily guessed, so it is asked
 * with what only the paper tells: the token of its QR code, its check code, or, for a paper printed
 * without one, the name together with the date of the cremation.
 */
export const checkCertificate = object({
  number: text({ minLength: 1, maxLength: 40 }),
  token: optional(text({ minLength: 1, maxLength: 40 })),
  code: optional(text({ minLength: 1, maxLength: 20 })),
  name: optional(text({ minLength: 1, maxLength: 60 })),
  crematedOn: optional(day()),
});
export type CheckCertificate = TypeOf<typeof checkCertificate>;

/** `GET /api/places/labels.pdf`: labels of the reader's own places in use, 500 at most. */
export const placeLabels = object({
  /** Every kind that the plan of a house shows, unless named. */
  kind: optional(codeOf(placeKind)),
  /** How the codes begin: a rack of niches. */
  beginning: optional(text({ maxLength: 40 })),
});
export type PlaceLabels = TypeOf<typeof placeLabels>;

/** Never more than this; anything wrong answers as a number that does not exist. */
export interface CertificateAnswer {
  readonly answer: 'valid' | 'cancelled' | 'unknown';
  /** Only for a valid certificate asked for by its token or code: a genuine number may stand on a forged paper. */
  readonly about?: CertificateAbout;
}

/** What a paper is compared with: of the name the first character alone. */
export interface CertificateAbout {
  readonly name: string;
  /** Of a cremation certificate. */
  readonly sex: CertificateFact['sex'] | null;
  readonly crematedOn: string | null;
  /** Of a burial certificate: until when the plot or niche is used; the name is then the holder’s. */
  readonly until: string | null;
  readonly issuer: string;
}
