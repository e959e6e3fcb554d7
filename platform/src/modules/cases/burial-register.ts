import { ashesPlacement } from '@qingming/standard/records/ashes-placement.ts';
import type { AnyFact, FactOf } from '@qingming/standard/language/record.ts';
import type { Written } from '@qingming/connect/api/cases.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { interment } from '@qingming/standard/records/interment.ts';
import { certificate } from '@qingming/standard/records/papers.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { proof } from '@qingming/standard/records/proof.ts';
import { civilDay } from '../../kernel/clock.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { entry, type Work } from './work.ts';

type Entry = Partial<FactOf<typeof interment>>;

const BURIAL = '0';
const SERVES: readonly string[] = ['issued', 'collected', 'written-off'];

/** The number on the certificate of the cremation: of this house, or the one on which the ashes came. */
async function certificateOf({ records, owner }: Work): Promise<string | undefined> {
  const own = await records.ofRoot(certificate, owner.root);
  const given = own.find(({ voided, fact }) => !voided && SERVES.includes(fact.state));
  if (given !== undefined) return given.fact.number;
  const proofs = await records.ofRoot(proof, owner.root);
  return proofs.find(({ voided, fact }) => !voided && fact.certificate)?.fact.certificate;
}

/** What the case knows of a burial: who, when, where. */
async function saidBy(
  work: Work,
  site: string,
  placedAt: string,
  why: 'burial' | 'correction',
): Promise<Entry & Pick<FactOf<typeof interment>, 'name'>> {
  const { records, owner } = work;
  const [known] = await records.ofRoot(decedent, owner.root);
  if (known === undefined) throw new Fault('not-found');
  const { name, sex, birthDate, deathDate } = (
    await records.reveal(decedent, known.id, { for: why })
  ).fact;
  const grave = (await records.get(place, site)).fact;
  return {
    name,
    sex,
    birthDate,
    deathDate,
    intermentDate: civilDay(new Date(placedAt)),
    kind: BURIAL,
    certificate: await certificateOf(work),
    section: grave.rack,
    row: grave.row?.toString(),
    grave: grave.position?.toString() ?? grave.code,
  };
}

/** Writes the burial into the register of the institution, and answers with the entry. */
export async function enterBurial(
  work: Work,
  site: string,
  placedAt: string,
): Promise<Stored<typeof interment>> {
  const { region, institution } = work.owner;
  const fact = await saidBy(work, site, placedAt, 'burial');
  return work.records.create(interment, fact, { region, institution });
}

const REASON = '随业务更正 corrected in its case';

type Placement = Stored<typeof ashesPlacement>;

/** An entry that says what the case says now; undefined where it does already. What was entered beside stays. */
async function corrected(work: Work, { fact }: Placement, register: string, site: string) {
  const { records } = work;
  const { certificate: _number, ...says } = await saidBy(work, site, fact.placedAt, 'correction');
  const known = await records.reveal(interment, register, { for: 'correction' });
  const before: Entry = known.fact;
  const names = Object.keys(says) as (keyof typeof says)[];
  if (names.every((name) => before[name] === says[name])) return undefined;
  return records.revise(interment, register, known.version, says, REASON);
}

/** After a correction in the case: the register of the place says what the case says, once of each burial. */
export async function correctRegister(work: Work): Promise<Written['records']> {
  const { records, owner } = work;
  const written: Written['records'][number][] = [];
  for (const placement of await records.ofRoot(ashesPlacement, owner.root)) {
    const { act, site, register, placedAt } = placement.fact;
    if (placement.voided || act !== 'interred' || site === undefined) continue;
    if (register !== undefined) {
      const revised = await corrected(work, placement, register, site);
      if (revised !== undefined) written.push(entry(interment.kind, revised));
      continue;
    }
    const made = await enterBurial(work, site, placedAt);
    const { id, version } = placement;
    const linked = await records.revise(ashesPlacement, id, version, { register: made.id }, REASON);
    written.push(entry(interment.kind, made), entry(ashesPlacement.kind, linked));
  }
  return written;
}

/** A burial that was voided is none: its entry is voided with it. */
export async function leaveRegister(
  { records }: Work,
  register: AnyFact[string],
  reason: string,
): Promise<Written['records']> {
  if (typeof register !== 'string') return [];
  const { version } = await records.get(interment, register);
  return [entry(interment.kind, await records.void(interment, register, version, reason))];
}
