import type { VoiceHouse } from '@qingming/connect/api/voice.ts';
import { type Actor, visitor } from '../../kernel/access/actor.ts';
import type { NodeContext } from '../../kernel/node.ts';

/** Who complains or evaluates online: a person of this one record at this one house, whatever else the node holds. */
export const speakerOf = (
  { node, access }: NodeContext,
  id: string,
  { id: institution, region }: VoiceHouse,
): Actor => ({
  ...visitor(node, access.rightsOf(['speaker'])),
  account: `speaker:${id}`,
  name: '诉求人（网上） Somebody online',
  roles: ['speaker'],
  region,
  institutions: [institution],
  root: id,
});
