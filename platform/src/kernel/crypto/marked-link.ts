const ID_BYTES = 16;
const LINK_BYTES = 32;

const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

/**
 * A part of an address, 43 signs: an identifier (UUID) and its mark of 16 bytes (`seal.mark`), which
 * nobody makes without the key of the node. Nothing of it is stored.
 */
export const markedLink = (id: string, mark: Uint8Array): string =>
  Buffer.concat([idBytes(id), mark]).toString('base64url');

/** The identifier that a link names, whether or not its mark is right; undefined of what is no link. */
export function idInLink(link: string): string | undefined {
  const bytes = Buffer.from(link, 'base64url');
  if (bytes.length !== LINK_BYTES || bytes.toString('base64url') !== link) return undefined;
  const hex = bytes.subarray(0, ID_BYTES).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
