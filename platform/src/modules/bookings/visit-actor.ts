import type { VisitHouse } from '@qingming/connect/api/visits.ts';
import { type Actor, visitor } from '../../kernel/access/actor.ts';
import { agrees } from '../../kernel/crypto/agrees.ts';
import { idInLink, markedLink } from '../../kernel/crypto/marked-link.ts';
import type { NodeContext } from '../../kernel/node.ts';

/** Nobody without the key of the node makes a link. */
export const linkOf = ({ seal }: Pick<NodeContext, 'seal'>, id: string): string =>
  markedLink(id, seal.mark(`visit\0${id}`, 'visit'));

/** The booking that a link is of; undefined of what is no link of this node. */
export function idOfLink(node: NodeContext, link: string): string | undefined {
  const id = idInLink(link);
  return id !== undefined && agrees(node, link, linkOf(node, id)) ? id : undefined;
}

/** Who books: a person of this one booking at this one house, whatever else the node holds. */
export const bookerOf = (
  { node, access }: NodeContext,
  id: string,
  house: Pick<VisitHouse, 'id' | 'region'>,
): Actor => ({
  ...visitor(node, access.rightsOf(['visitBooker'])),
  account: `visit:${id}`,
  name: '家属（网上） Family, online',
  roles: ['visitBooker'],
  region: house.region,
  institutions: [house.id],
  root: id,
});
