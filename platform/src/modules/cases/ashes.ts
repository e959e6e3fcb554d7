import type { AshesPlacementFact, CaseSteps, Written } from '@qingming/connect/api/cases.ts';
import { ashesPlacement } from '@qingming/standard/records/ashes-placement.ts';
import { contact } from '@qingming/standard/records/person.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { enterBurial } from './burial-register.ts';
import { contactOf } from './contacts.ts';
import { endStay, moveTo, presentStay } from './custody.ts';
import { broken, sentenceOfRule, under, wrongElement } from './refusals.ts';
import { scannedTag } from './tags.ts';
import { civilDay } from '../../kernel/clock.ts';
import { add, entry, getOfCase, placeOf, staffOf, type Work, written } from './work.ts';

const NOT_WANTED = '8';
const COLLECTOR = '1';

type Placement = Stored<typeof ashesPlacement>;
type Input = CaseSteps['ashes-placement'];
type Tag = Awaited<ReturnType<typeof scannedTag>>;

/** What is written, beside what follows from the acts before. */
type Act = Omit<AshesPlacementFact, 'number' | 'lot' | 'follows'>;

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
  return knownCollector(work, collector);
}

async function knownCollector(work: Work, collector: string): Promise<Stored<typeof contact>> {
  const known = await getOfCase(work, contact, collector);
  if (known.fact.identityNumber !== undefined) return known;
  const rule = 'collector-shows-a-document';
  throw wrongElement('/collector', rule, sentenceOfRule(contact, rule));
}

/** The act that is followed: the last of this portion, or of the ashes before they were divided. */
function lastOf(known: readonly Placement[], lot: string | undefined): Placement | undefined {
  const inTime = known.toSorted((a, b) => a.fact.placedAt.localeCompare(b.fact.placedAt));
  return inTime.findLast(({ fact }) => fact.lot === lot) ?? inTime.at(-1);
}

/** Records the act after the last one; a retry answers with what was written. */
async function record(work: Work, id: string | undefined, lot: string | undefined, act: Act) {
  const known = await work.records.ofRoot(ashesPlacement, work.owner.root);
  const follows = lastOf(known, lot)?.id;
  return add(work, ashesPlacement, { ...act, lot, follows }, id);
}

async function findRetried(work: Work, id: string | undefined): Promise<Written | undefined> {
  const known = await work.records.ofRoot(ashesPlacement, work.owner.root);
  const retried = known.find((one) => one.id === id);
  return retried && written(work, [entry('ashesPlacement', retried)]);
}

/** What was done, where the request names only the niche or the collector. */
const actOf = ({ act, niche, destination }: Input): AshesPlacementFact['act'] =>
  act ??
  (niche !== undefined ? 'deposited' : destination === NOT_WANTED ? 'not-kept' : 'collected');

async function intoTheNiche(work: Work, tag: Tag, niche: string, at: string, movedBy: string) {
  const place = await placeOf(work, niche, ['niche'], '/niche');
  return moveTo(work, { tag, place, reason: 'placement', at, movedBy });
}

async function toTheCollector(work: Work, { fact }: Tag, handedTo: string, at: string) {
  const present = await presentStay(work, fact);
  return [entry('custody', await endStay(work, present, at, 'handed-over', { handedTo }))];
}

interface Carried {
  readonly lot: string | undefined;
  readonly moved: Written['records'];
}

async function carried(
  work: Work,
  input: Input,
  { collector, handedOverBy, placedAt }: Act,
): Promise<Carried> {
  if (input.niche === undefined && collector === undefined) {
    if (input.destination === NOT_WANTED) return { lot: undefined, moved: [] };
    throw broken(ashesPlacement, 'ashes-go-to-somebody-or-somewhere');
  }
  const tag = await scannedTag(work, input.scan ?? '', 'ashes');
  const moved =
    input.niche !== undefined
      ? await intoTheNiche(work, tag, input.niche, placedAt, handedOverBy)
      : await toTheCollector(work, tag, collector ?? '', placedAt);
  return { lot: tag.fact.lot, moved };
}

/**
 * Where the ashes go: collected by a contact with a document (custody is handed over), or moved
 * into a niche; the placement is recorded in the same act. A retry answers with what was written.
 */
export async function placeAshes(work: Work, input: Input): Promise<Written> {
  const retried = await findRetried(work, input.id);
  if (retried !== undefined) return retried;
  const collector = await collectorOf(work, input);
  const { destination, niche, where, weight } = input;
  const act: Act = {
    destination,
    act: actOf(input),
    collector: collector?.id,
    niche,
    where,
    weight,
    placedAt: work.at(input.placedAt),
    handedOverBy: staffOf(work, input.handedOverBy, '/handedOverBy'),
  };
  const { lot, moved } = await carried(work, input, act);
  return written(work, [entry('ashesPlacement', await record(work, input.id, lot, act)), ...moved]);
}

const SCATTERED: readonly string[] = ['sea', 'scattering'];

/** The institution lays the ashes to rest: custody ends, and somebody saw it. */
export async function layToRest(work: Work, input: CaseSteps['ashes-burial']): Promise<Written> {
  const retried = await findRetried(work, input.id);
  if (retried !== undefined) return retried;
  const { id, scan, placedAt, handedOverBy, site, ...said } = input;
  const tag = await scannedTag(work, scan, 'ashes');
  const at = work.at(placedAt);
  const way = SCATTERED.includes(input.method) ? 'scattered' : 'interred';
  if (site !== undefined) await placeOf(work, site, ['plot', 'ecological-site'], '/site');
  const ended = await endStay(work, await presentStay(work, tag.fact), at, way);
  const isHere = way === 'interred' && site !== undefined;
  const register = isHere ? await enterBurial(work, site, at) : undefined;
  const laid = await record(work, id, tag.fact.lot, {
    ...said,
    act: way,
    site,
    register: register?.id,
    placedAt: at,
    handedOverBy: staffOf(work, handedOverBy, '/handedOverBy'),
  });
  const entered = register === undefined ? [] : [entry('interment', register)];
  return written(work, [entry('ashesPlacement', laid), entry('custody', ended), ...entered]);
}

/** Another institution takes the ashes over: a person of it receives them. */
export async function transferAshes(
  work: Work,
  input: CaseSteps['ashes-transfer'],
): Promise<Written> {
  const retried = await findRetried(work, input.id);
  if (retried !== undefined) return retried;
  const { id, scan, placedAt, handedOverBy, collector, receiver, ...said } = input;
  const tag = await scannedTag(work, scan, 'ashes');
  const at = work.at(placedAt);
  const { id: handedTo } = await knownCollector(work, collector);
  const ended = await endStay(work, await presentStay(work, tag.fact), at, 'transferred', {
    handedTo,
    receiver,
    leavingTo: 'funeral-home',
  });
  const given = await record(work, id, tag.fact.lot, {
    ...said,
    act: 'transferred',
    collector: handedTo,
    receiver,
    placedAt: at,
    handedOverBy: staffOf(work, handedOverBy, '/handedOverBy'),
  });
  return written(work, [entry('ashesPlacement', given), entry('custody', ended)]);
}
