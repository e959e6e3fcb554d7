import type { AshesPlacementFact, CaseSteps, Written } from '@qingming/connect/api/cases.ts';
import { ashesPlacement } from '@qingming/standard/records/ashes-placement.ts';
import { contact } from '@qingming/standard/records/person.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { contactOf } from './contacts.ts';
import { endStay, findPresentStay, moveTo } from './custody.ts';
import { broken, refusal, sentenceOfRule, under, wrongElement } from './refusals.ts';
import { scannedTag } from './tags.ts';
import { civilDay } from '../../kernel/clock.ts';
import { add, entry, getOfCase, placeOf, staffOf, type Work, written } from './work.ts';

const NOT_WANTED = '8';
const COLLECTOR = '1';
type Input = CaseSteps['ashes-placement'];

/** Whoever collects ashes is a contact who showed a document. */
async function collectorOf(work: Work, input: Input): Promise<Stored<typeof contact> | undefined> {
  const { newCollector, collector } = input;
  if (newCollector !== undefined)
    return under('/newCollector', () =>
      add(
        work,
        contact,
        contactOf({ ...newCollector, role: COLLECTOR }, civilDay(work.node.clock.now())),
      ),
    );
  if (collector === undefined) return undefined;
  const known = await getOfCase(work, contact, collector);
  if (known.fact.identityNumber !== undefined) return known;
  const rule = 'collector-shows-a-document';
  throw wrongElement('/collector', rule, sentenceOfRule(contact, rule));
}

interface Placed {
  readonly collector: string | undefined;
  readonly staff: string;
  readonly at: string;
}

async function intoTheNiche(work: Work, input: Input, niche: string, { staff, at }: Placed) {
  const tag = await scannedTag(work, input.scan ?? '', 'ashes');
  const place = await placeOf(work, niche, ['niche'], '/niche');
  return moveTo(work, { tag, place, reason: 'placement', at, movedBy: staff });
}

async function toTheCollector(
  work: Work,
  input: Input,
  collector: string,
  at: string,
): Promise<Written['records']> {
  await scannedTag(work, input.scan ?? '', 'ashes');
  const present = await findPresentStay(work, 'ashes');
  if (present === undefined)
    throw refusal('ashes-in-care', '骨灰不在馆内。', 'The ashes are not here.');
  return [entry('custody', await endStay(work, present, at, 'handed-over', collector))];
}

function carried(work: Work, input: Input, placed: Placed): Promise<Written['records']> {
  if (input.niche !== undefined) return intoTheNiche(work, input, input.niche, placed);
  if (placed.collector !== undefined)
    return toTheCollector(work, input, placed.collector, placed.at);
  if (input.destination === NOT_WANTED) return Promise.resolve([]);
  throw broken(ashesPlacement, 'ashes-go-to-somebody-or-somewhere');
}

/** What was done, where the request names only the niche or the collector. */
const actOf = ({ act, niche, destination }: Input): AshesPlacementFact['act'] =>
  act ??
  (niche !== undefined ? 'deposited' : destination === NOT_WANTED ? 'not-kept' : 'collected');

const factOf = (
  input: Input,
  { collector, staff, at }: Placed,
): Omit<AshesPlacementFact, 'number'> => ({
  destination: input.destination,
  act: actOf(input),
  collector,
  niche: input.niche,
  where: input.where,
  weight: input.weight,
  placedAt: at,
  handedOverBy: staff,
});

/** A first placement is written; a later one (out of the niche) is a new version of it. */
async function record(work: Work, input: Input, placed: Placed) {
  const [earlier] = await work.records.ofRoot(ashesPlacement, work.owner.root);
  const fact = factOf(input, placed);
  if (earlier === undefined) return add(work, ashesPlacement, fact, input.id);
  return work.records.revise(
    ashesPlacement,
    earlier.id,
    earlier.version,
    fact,
    input.where ?? '骨灰去向变更',
  );
}

/**
 * Where the ashes go: collected by a contact with a document (custody is handed over), or moved
 * into a niche; the placement is recorded in the same act. A retry answers with what was written.
 */
export async function placeAshes(work: Work, input: Input): Promise<Written> {
  const known = await work.records.ofRoot(ashesPlacement, work.owner.root);
  const retried = known.find(({ id }) => id === input.id);
  if (retried !== undefined) return written(work, [entry('ashesPlacement', retried)]);
  const collector = await collectorOf(work, input);
  const placed = {
    collector: collector?.id,
    staff: staffOf(work, input.handedOverBy, '/handedOverBy'),
    at: work.at(input.placedAt),
  };
  const moved = await carried(work, input, placed);
  return written(work, [entry('ashesPlacement', await record(work, input, placed)), ...moved]);
}
