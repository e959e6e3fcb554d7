import { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import type { ActToBe, GivenByAct } from '../../kernel/acts/handler.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { stageOn } from '@qingming/standard/processes/notice-stage.ts';

/** The right that an act adds something to, as it stands. */
const rightOf = ({ records, root }: ActToBe) => records.get(rightOfUse, root.id);

/** Of which end somebody is told, and at which stage that is. */
async function notice(toBe: ActToBe) {
  const { until } = (await rightOf(toBe)).fact;
  if (until === undefined) throw new Fault('not-found');
  // More than two years ahead: the rule says so.
  const stage = stageOn(String(toBe.input['toldOn']), until) ?? 'two-years';
  return { termEnd: until, stage };
}

/** What the platform works out of the parts of a right, so that nobody types it. */
export const burialGiven: GivenByAct = Object.fromEntries(
  ['tell-by-telephone', 'send-letter', 'tell-in-person', 'post-notice'].map((act) => [
    `${rightOfUse.kind}.${act}`,
    notice,
  ]),
);
