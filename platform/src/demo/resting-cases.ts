import { formatSeriesNumber } from '@qingming/standard/numbers/series-number.ts';
import type { FactOf, RecordDefinition } from '@qingming/standard/language/record.ts';
import { ashesPlacement } from '@qingming/standard/records/ashes-placement.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { proof } from '@qingming/standard/records/proof.ts';
import { tag } from '@qingming/standard/records/tag.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import { type Batch, newFact } from './batch.ts';
import { relativeFact } from './case-people.ts';
import { isClosed } from './journey.ts';
import { type Draft, getNumber, numbersAfter } from './numbering.ts';
import { deceased, type Deceased, type Relative, relative, type Whereabouts } from './people.ts';
import type { Random } from './random.ts';
import type { RestingPlace } from './registry.ts';
import { DAY, dayOf, iso, MINUTE, yearOf } from './time.ts';

/** The number, the issuer and the day on a certificate that a family brings. */
interface Shown {
  readonly certificate: string;
  readonly issuer: string;
  readonly issuedOn: string;
}

/** The cases of a funeral home; of one of them the certificate is in dispute. */
interface Planned {
  readonly drafts: readonly Draft[];
  readonly doubled: Draft | undefined;
}

/** Ashes that a family brought, and how far their case has come. */
interface Brought {
  readonly at: RestingPlace;
  readonly openedAt: number;
  readonly person: Deceased;
  readonly family: Relative;
  readonly shown: Shown;
  readonly came: 'into a niche' | 'into the store' | undefined;
}

const isCertified = (draft: Draft): boolean => {
  const {
    cremation,
    certificateAt,
    reissuedAt,
    knownUntil,
    person,
    contact: family,
  } = draft.journey;
  return (
    isClosed(draft.journey) &&
    cremation !== undefined &&
    certificateAt <= knownUntil &&
    reissuedAt === undefined &&
    person.identityNumber !== undefined &&
    family !== undefined
  );
};

const certificateOf = (draft: Draft): Shown => ({
  certificate: getNumber(draft, 'HZ'),
  issuer: draft.journey.home.name,
  issuedOn: dayOf(draft.journey.certificateAt),
});

/** Ashes from a province that is not in the demonstration: nobody can find their certificate yet. */
function fromAfar(random: Random, where: Whereabouts, now: number) {
  const diedAt = now - 12 * DAY;
  const person = deceased(random, where, diedAt);
  const shown: Shown = {
    certificate: formatSeriesNumber({
      prefix: 'HZ',
      region: '310115',
      year: yearOf(diedAt + 2 * DAY),
      serial: 417,
    }),
    issuer: '上海市演示殡仪馆',
    issuedOn: dayOf(diedAt + 2 * DAY),
  };
  return { person, family: relative(random, where, person, now), shown };
}

/**
 * Ashes at a columbarium and a cemetery on the certificates of other institutions: one that agrees, one that
 * was confused with another, one that was not found yet.
 */
function broughtTo(
  random: Random,
  { columbarium, cemetery }: Record<'columbarium' | 'cemetery', RestingPlace>,
  { drafts, doubled }: Planned,
  where: Whereabouts,
  now: number,
): readonly Brought[] {
  const [one, other, third] = drafts
    .filter((draft) => draft !== doubled && isCertified(draft))
    .toSorted((a, b) => b.journey.closedAt - a.journey.closedAt);
  if (one === undefined || other === undefined || third === undefined)
    throw new Error('the demonstration has too few certificates');
  const familyOf = (draft: Draft) => ({
    person: draft.journey.person,
    family: draft.journey.contact ?? relative(random, where, draft.journey.person, now),
  });
  return [
    {
      ...familyOf(one),
      at: columbarium,
      openedAt: now - 46 * MINUTE,
      shown: certificateOf(one),
      came: 'into a niche',
    },
    {
      ...familyOf(other),
      at: cemetery,
      openedAt: now - 34 * MINUTE,
      shown: certificateOf(third),
      came: 'into the store',
    },
    {
      ...fromAfar(random, where, now),
      at: columbarium,
      openedAt: now - 22 * MINUTE,
      came: undefined,
    },
  ];
}

type Add = <R extends RecordDefinition>(
  kind: R,
  minutes: number,
  fact: FactOf<R>,
  id?: string,
) => void;

function write(
  random: Random,
  next: ReturnType<typeof numbersAfter>,
  { at: { owner, niches, store, keeper }, openedAt, person, family, shown, came }: Brought,
): ReadonlyMap<RecordDefinition, readonly NewFact[]> {
  const facts = new Map<RecordDefinition, NewFact[]>();
  const [root, tagged] = [random.uuid(openedAt), random.uuid(openedAt)];
  const add: Add = (kind, minutes, fact, id = random.uuid(openedAt)) => {
    const one = newFact(kind, id, { ...owner, root }, openedAt + minutes * MINUTE, fact);
    facts.set(kind, [...(facts.get(kind) ?? []), one]);
  };
  const scanned = next('A', openedAt);
  add(
    funeralCase,
    0,
    { number: next('FZ', openedAt), state: '0', openedAt: iso(openedAt), subject: 'ashes-only' },
    root,
  );
  add(decedent, 1, { number: next('SZ', openedAt), ...person });
  add(contact, 2, relativeFact('0', family));
  add(tag, 3, { number: scanned, subject: 'ashes', printedAt: iso(openedAt) }, tagged);
  add(proof, 4, {
    kind: 'cremated-elsewhere',
    verified: 'original',
    checkedBy: keeper.id,
    ...shown,
  });
  if (came === undefined) return facts;
  const [niche] = niches;
  const placedAt = openedAt + 10 * MINUTE;
  const isPlaced = came === 'into a niche' && niche !== undefined;
  add(custody, 10, {
    subject: 'ashes',
    tag: tagged,
    scanned,
    place: isPlaced ? niche : store,
    sole: isPlaced,
    reason: isPlaced ? 'placement' : 'from-elsewhere',
    since: iso(placedAt),
    movedBy: keeper.id,
  });
  if (isPlaced)
    add(ashesPlacement, 10, {
      number: next('LZ', openedAt),
      destination: '12',
      act: 'deposited',
      niche,
      placedAt: iso(placedAt),
      handedOverBy: keeper.id,
    });
  return facts;
}

const KINDS = [funeralCase, decedent, contact, tag, proof, custody, ashesPlacement] as const;

/** The cases of the cemetery and the columbarium of a county, in one transaction. */
export function restingCases(
  random: Random,
  places: readonly RestingPlace[],
  planned: Planned,
  where: Whereabouts,
  now: number,
): { readonly cases: number; readonly batch: Batch } {
  const at = (kind: RestingPlace['kind']): RestingPlace => {
    const found = places.find((place) => place.kind === kind);
    if (found === undefined) throw new Error(`no institution of the demonstration is a ${kind}`);
    return found;
  };
  const brought = broughtTo(
    random,
    { columbarium: at('TZ'), cemetery: at('GZ') },
    planned,
    where,
    now,
  );
  const next = numbersAfter(where.county, planned.drafts);
  const written = brought.map((one) => write(random, next, one));
  const batch = KINDS.map((kind) => ({
    kind,
    facts: written.flatMap((facts) => facts.get(kind) ?? []),
  }));
  return { cases: brought.length, batch };
}
