import type { VisitHouse } from '@qingming/connect/api/visits.ts';
import { type Actor, visitor } from '../../kernel/access/actor.ts';
import { linksOf } from '../../kernel/crypto/marked-link.ts';
import type { NodeContext } from '../../kernel/node.ts';

export const LINKS = linksOf('visit');

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
