/**
 * How a record names stored bytes: by what they are (RFC 6920), so that whoever has the bytes can tell
 * whether they are the ones. SHA-256 is the name, SM3 stands beside it.
 */
export interface FileReference {
  /** Digests in base64url without padding. */
  readonly sha256: string;
  readonly sm3: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages?: number;
}

const escaped = (mediaType: string): string => mediaType.replaceAll(/[.+]/g, '\\$&');

/** The pattern of a reference to a file of one of these media types. */
export const fileReferencePattern = (accept: readonly string[]): string =>
  `^ni:///sha-256;[A-Za-z0-9_-]{43}\\?ct=(${accept.map(escaped).join('|')})&sm3=[A-Za-z0-9_-]{43}&bytes=[1-9][0-9]{0,11}(&pages=[1-9][0-9]{0,4})?$`;

const FORM =
  /^ni:\/\/\/(?:sha-256;(?<sha256>[A-Za-z0-9_-]{43}))?\?ct=(?<mediaType>[a-z]+\/[a-z0-9.+-]{1,60})(?:&sm3=(?<sm3>[A-Za-z0-9_-]{43}))?&bytes=(?<bytes>[1-9][0-9]{0,11})(?:&pages=(?<pages>[1-9][0-9]{0,4}))?$/;

export const formatFileReference = (of: FileReference): string =>
  `ni:///sha-256;${of.sha256}?ct=${of.mediaType}&sm3=${of.sm3}&bytes=${of.bytes}${of.pages === undefined ? '' : `&pages=${of.pages}`}`;

/** The reference as it was written, or undefined of what is none. A masked one has no digests. */
export function readFileReference(text: string): Partial<FileReference> | undefined {
  const { sha256, sm3, mediaType, bytes, pages } = FORM.exec(text)?.groups ?? {};
  if (mediaType === undefined || bytes === undefined) return undefined;
  return {
    mediaType,
    bytes: Number(bytes),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(sm3 === undefined ? {} : { sm3 }),
    ...(pages === undefined ? {} : { pages: Number(pages) }),
  };
}

export function parseFileReference(text: string): FileReference | undefined {
  const found = readFileReference(text);
  if (found?.sha256 === undefined || found.sm3 === undefined) return undefined;
  return found as FileReference;
}

/** That there is a file, and how large: the digests are left out, by which bytes could be recognised. */
export const maskFileReference = (text: string): string =>
  text.replace(/sha-256;[A-Za-z0-9_-]{43}/, '').replace(/&sm3=[A-Za-z0-9_-]{43}/, '');
