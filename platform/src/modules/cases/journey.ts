import { beginningOf } from '@qingming/standard/numbers/civil-time.ts';
import type { CasePage, JourneyEntry } from '@qingming/connect/api/case-page.ts';
import type { ViewOf } from '@qingming/connect/api/registry.ts';
import { ashesAct } from '@qingming/standard/codes/ashes.ts';
import { custodyEnd, custodyReason } from '@qingming/standard/codes/custody.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { caseRecord } from '@qingming/standard/processes/case-records.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { cremationBooking } from '@qingming/standard/records/cremation-booking.ts';
import type { CodeSet } from '@qingming/standard/language/code-set.ts';

/** The records of a case that its journey is read from. */
type JourneySource = Pick<
  CasePage,
  | 'case'
  | 'deathCertificates'
  | 'confirmations'
  | 'custody'
  | 'transports'
  | 'preparations'
  | 'vigils'
  | 'farewells'
  | 'cremation'
  | 'ashesPlacements'
  | 'certificates'
  | 'names'
  | 'further'
>;

const wordOf = (set: CodeSet, code: string): Bilingual => {
  const { zh, en } = findCode(set, code) ?? { zh: code, en: code };
  return { zh, en };
};

const STATES = ['booked', 'underWay', 'done', 'cancelled'] as const;
const stateOf = (state: string): JourneyEntry['state'] => STATES[Number(state)] ?? 'done';

type Source = { readonly id: string; readonly version: number };
type Line = Pick<JourneyEntry, 'step' | 'kind' | 'at'> & Partial<JourneyEntry>;

const IS_IDENTIFIER = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** A person's name; whom the reader may not see is left out, and never shown as an identifier. */
const nameOf = (names: CasePage['names'], person: string): readonly string[] => {
  const name = names[person] ?? (IS_IDENTIFIER.test(person) ? undefined : person);
  return name === undefined ? [] : [name];
};

function line(names: CasePage['names'], { id, version }: Source, given: Line): JourneyEntry {
  return {
    label: LABELS[given.step] ?? caseRecord(given.kind).label,
    dayOnly: false,
    until: null,
    state: 'done',
    record: id,
    version,
    ...given,
    place: given.place === undefined || given.place === null ? null : (names[given.place] ?? null),
    people: (given.people ?? []).flatMap((person) => nameOf(names, person)),
  };
}

const LABELS: Readonly<Partial<Record<JourneyEntry['step'], Bilingual>>> = {
  opened: { zh: '受理', en: 'Case opened' },
};

/** A day stands at its beginning in China, so that papers come before what was done with them. */
const startOf = (day: string): string => beginningOf(day).toISOString();

function papersOf({
  names,
  deathCertificates,
  confirmations,
  certificates,
  case: own,
}: JourneySource) {
  return [
    line(names, own, { step: 'opened', kind: 'funeralCase', at: own.fact.openedAt }),
    ...deathCertificates.map((paper) =>
      line(names, paper, {
        step: 'deathCertificate',
        kind: 'deathCertificate',
        at: startOf(paper.fact.issuedOn),
        dayOnly: true,
      }),
    ),
    ...confirmations.map((paper) =>
      line(names, paper, {
        step: 'confirmation',
        kind: 'cremationConfirmation',
        at: paper.fact.signedAt,
        people: [paper.fact.signatory],
      }),
    ),
    ...certificates.map((paper) =>
      line(names, paper, {
        step: 'certificate',
        kind: 'certificate',
        at: paper.recordedAt,
        state: paper.fact.state === 'cancelled' ? 'cancelled' : 'done',
        people: [paper.fact.issuedBy],
      }),
    ),
  ];
}

/** A cremator that is kept, or was cancelled; one that was used is told as the cremation. */
function bookedCremations({ names, further }: JourneySource): readonly JourneyEntry[] {
  const of = further.find(({ kind }) => kind === cremationBooking.kind)?.records ?? [];
  return (of as readonly ViewOf<typeof cremationBooking>[])
    .filter(({ fact }) => stateOf(fact.state) !== 'done')
    .map((one) =>
      line(names, one, {
        step: 'cremation',
        kind: cremationBooking.kind,
        label: cremationBooking.label,
        at: one.fact.startsAt,
        until: one.fact.endsAt,
        place: one.fact.cremator,
        people: one.fact.agreedWith === undefined ? [] : [one.fact.agreedWith],
        state: stateOf(one.fact.state),
      }),
    );
}

function servicesOf(source: JourneySource) {
  const { names, transports, preparations, vigils, farewells } = source;
  return [
    ...bookedCremations(source),
    ...transports.map((one) =>
      line(names, one, {
        step: 'transport',
        kind: 'transport',
        at: one.fact.departedAt,
        until: one.fact.arrivedAt ?? null,
        place: one.fact.vehicle,
        people: [one.fact.driver],
        state: stateOf(one.fact.state),
      }),
    ),
    ...preparations.map((one) =>
      line(names, one, {
        step: 'preparation',
        kind: 'preparation',
        at: one.fact.startedAt,
        until: one.fact.finishedAt ?? null,
        place: one.fact.place ?? null,
        people: [one.fact.embalmer],
        state: stateOf(one.fact.state),
      }),
    ),
    ...vigils.map((one) =>
      line(names, one, {
        step: 'vigil',
        kind: 'vigil',
        at: one.fact.startsAt,
        until: one.fact.endsAt,
        place: one.fact.room,
        people: one.fact.attendant === undefined ? [] : [one.fact.attendant],
        state: stateOf(one.fact.state),
      }),
    ),
    ...farewells.map((one) =>
      line(names, one, {
        step: 'farewell',
        kind: 'farewell',
        at: one.fact.startsAt,
        until: one.fact.endsAt,
        place: one.fact.hall,
        people: one.fact.celebrant === undefined ? [] : [one.fact.celebrant],
        state: stateOf(one.fact.state),
      }),
    ),
  ];
}

/** How a stay ends that no next one follows from. */
const LEAVES: readonly string[] = [
  'handed-over',
  'taken-out',
  'transferred',
  'interred',
  'scattered',
  'split',
];

/** Every stay, named by why it was entered; a hand-over ends the last one. */
function staysOf({ names, custody }: JourneySource): readonly JourneyEntry[] {
  return custody.flatMap((stay) => {
    const { reason, since, until, place, movedBy, endedBy, handedTo } = stay.fact;
    const stays = line(names, stay, {
      step: 'move',
      kind: 'custody',
      label: wordOf(custodyReason, reason),
      at: since,
      until: until ?? null,
      place,
      people: [movedBy],
      state: until === undefined ? 'underWay' : 'done',
    });
    if (until === undefined || endedBy === undefined || !LEAVES.includes(endedBy)) return [stays];
    const label = wordOf(custodyEnd, endedBy);
    const people = handedTo === undefined ? [] : [handedTo];
    return [
      stays,
      line(names, stay, { step: 'handOver', kind: 'custody', label, at: until, people }),
    ];
  });
}

function fireAndAshes({
  names,
  cremation,
  ashesPlacements,
}: JourneySource): readonly JourneyEntry[] {
  const fire =
    cremation === null
      ? []
      : [
          line(names, cremation, {
            step: 'cremation',
            kind: 'cremation',
            at: cremation.fact.startedAt,
            until: cremation.fact.finishedAt ?? null,
            place: cremation.fact.cremator,
            people: [cremation.fact.operator, cremation.fact.witness],
            state: cremation.fact.finishedAt === undefined ? 'underWay' : 'done',
          }),
        ];
  const placed = ashesPlacements.map((one) => {
    const { act, placedAt, niche, site, collector, handedOverBy, secondStaff, witness } = one.fact;
    const people = [handedOverBy, secondStaff, collector, witness];
    return line(names, one, {
      step: 'ashesPlacement',
      kind: 'ashesPlacement',
      ...(act !== undefined && { label: wordOf(ashesAct, act) }),
      at: placedAt,
      place: niche ?? site ?? null,
      people: people.filter((person) => person !== undefined),
    });
  });
  return [...fire, ...placed];
}

/** The journey as one line in time: every step, when, where and who. */
export const journeyOf = (source: JourneySource): readonly JourneyEntry[] =>
  [
    ...papersOf(source),
    ...servicesOf(source),
    ...staysOf(source),
    ...fireAndAshes(source),
  ].toSorted((a, b) => a.at.localeCompare(b.at));
