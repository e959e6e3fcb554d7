import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { scanMismatch } from '@qingming/standard/records/scan-mismatch.ts';
import { trip } from '@qingming/standard/records/vehicle-trip.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { parseTag } from '@qingming/standard/numbers/tag-number.ts';
import { tag } from '@qingming/standard/records/tag.ts';
import type { ActTurnedDown } from '../../kernel/acts/handler.ts';
import { Fault, isFault } from '../../kernel/errors/fault.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { sentenceOfRule } from './refusals.ts';

/** The tag of somebody else was scanned in a case: the refusal of a rule that says which tag, and in whose case. */
export class WrongTag extends Fault {
  readonly scanned: string;
  readonly forCase: string;

  constructor(definition: RecordDefinition, rule: string, scanned: string, forCase: string) {
    super('rule-broken', { rule, sentence: sentenceOfRule(definition, rule) });
    this.scanned = scanned;
    this.forCase = forCase;
  }
}

interface Scanned {
  readonly scanned: string;
  readonly forCase: string;
  readonly act: { readonly label: Bilingual };
  readonly input: Readonly<Record<string, unknown>>;
}

/** Under which names acts ask where something goes. */
const WHERE_TO = ['place', 'cremator', 'niche', 'site', 'to', 'vehicle', 'ashesPlace'] as const;

async function placeIn(records: Records, institution: string, input: Scanned['input']) {
  for (const name of WHERE_TO) {
    const id = input[name];
    if (typeof id !== 'string') continue;
    const found = await records.find(place, id).catch(() => undefined);
    if (found?.institution === institution) return found.id;
  }
  return undefined;
}

/** Of a request that is sent again with its identifier the same mismatch; another tag under it is another. */
function idFor(node: NodeContext, { input: { id }, scanned }: Scanned): string {
  if (typeof id !== 'string') return node.ids.uuid();
  const milliseconds = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  return uuidv7(milliseconds, node.seal.mark(`${id} ${scanned}`, 'scan.mismatch'));
}

async function write(node: NodeContext, records: Records, scan: Scanned): Promise<void> {
  const { scanned, forCase, act, input } = scan;
  const found = await records.get(funeralCase, forCase);
  const own = await records.ofRoot(tag, forCase);
  // The tag of the ashes in place of that of the body is this person's all the same.
  if (own.some(({ fact }) => fact.number === scanned)) return;
  const id = idFor(node, scan);
  if ((await records.find(scanMismatch, id)) !== undefined) return;
  const institution = found.institution ?? '';
  const to = await placeIn(records, institution, input);
  const fact = {
    scanned,
    ...(to !== undefined && { place: to }),
    scannedAt: node.clock.now().toISOString(),
    scannedBy: records.actor.account ?? '',
    note: `${act.label.zh} ${act.label.en}`,
  };
  await records.create(
    scanMismatch,
    fact,
    { region: found.region, institution, root: forCase },
    id,
  );
}

/** Keeps it in a transaction of its own. What refuses that is told in no place of the refusal that came first. */
async function keep(node: NodeContext, records: Records, scan: Scanned): Promise<void> {
  try {
    await write(node, records, scan);
  } catch (error) {
    if (!isFault(error)) throw error;
  }
}

type Scanning = Pick<Scanned, 'act'> & {
  readonly node: NodeContext;
  readonly records: Records;
  readonly input: object;
};

/** Does an act on a case. A wrong tag undoes all of it; that it was scanned stays, and is counted. */
export async function countingWrongTags<Result>(
  { node, records, act, input }: Scanning,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WrongTag) {
      const { scanned, forCase } = error;
      await keep(node, records, { scanned, forCase, act, input: input as Scanned['input'] });
    }
    throw error;
  }
}

const AT_THE_HAND_OVER = 'its-own-tag-is-scanned-where-it-is-taken-over';

/** The same of an act on a trip, whose routes the workspace makes: of a hand-over the rule itself compares the tag. */
export async function keepWrongTagOfTrip(refused: ActTurnedDown): Promise<void> {
  const { node, records, act, input, root, error } = refused;
  if (error instanceof WrongTag) {
    const { scanned, forCase } = error;
    return keep(node, records, { scanned, forCase, act, input });
  }
  const isHandOver = isFault(error) && error.detail['rule'] === AT_THE_HAND_OVER;
  const given = input['tag'];
  const read = typeof given === 'string' ? parseTag(given) : undefined;
  if (!isHandOver || read?.ok !== true || root === undefined) return;
  const { forCase, vehicle } = (await records.get(trip, root)).fact;
  if (forCase === undefined) return;
  const scanned = read.tag.number;
  await keep(node, records, { scanned, forCase, act, input: { ...input, vehicle } });
}
