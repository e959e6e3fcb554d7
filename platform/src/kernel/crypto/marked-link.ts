import type { NodeContext } from '../node.ts';
import { agrees } from './agrees.ts';

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

/** Links to the records of one use. */
export interface Links {
  linkOf(node: Pick<NodeContext, 'seal'>, id: string): string;
  /** The identifier that a link is of; undefined of what is no link of this node. */
  idOf(node: NodeContext, link: string): string | undefined;
}

/** Nobody without the key of the node makes a link; `label` is marked with the identifier. */
export function linksOf(use: string, label = use): Links {
  const linkOf: Links['linkOf'] = ({ seal }, id) =>
    markedLink(id, seal.mark(`${label}\0${id}`, use));
  return {
    linkOf,
    idOf(node, link) {
      const id = idInLink(link);
      return id !== undefined && agrees(node, link, linkOf(node, id)) ? id : undefined;
    },
  };
}
