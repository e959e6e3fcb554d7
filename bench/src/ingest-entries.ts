import { randomBytes } from 'node:crypto';
import { buildEntry, type JsonValue, type SealedEntry } from '@qingming/exchange';
import { certificateNumber } from '@qingming/platform/test-support/certificate-number.ts';
import { formatTagNumber } from '@qingming/standard/numbers/tag-number.ts';
import type { FuneralHome } from '@qingming/platform/test-support/fixtures.ts';
import type { TestNode } from '@qingming/platform/test-support/node.ts';

type Fact = Readonly<Record<string, JsonValue>>;
type Given = readonly [kind: string, id: string, fact: Fact];

/** A case as its province sends it: everything up to the cremator, and the cremation. */
export interface CaseEntries {
  readonly before: readonly SealedEntry[];
  readonly cremation: SealedEntry;
}

const HOUR = 3_600_000;
const CREMATION_MS = 50 * 60_000;

const after = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

interface Names {
  readonly digits: string;
  readonly tagNumber: string;
  readonly start: string;
}

/** The medical certificate has its present form from this day (国卫规划发〔2026〕5号). */
const NEW_FORM_SINCE = '2026-07-01';

/** A case an hour each, so that the one cremator holds one body at a time. */
function namesOf({ region }: FuneralHome, serial: number): Names {
  return {
    digits: String(serial).padStart(6, '0'),
    tagNumber: formatTagNumber({ subject: 'body', region, year: 2026, serial }),
    start: new Date(Date.now() - (serial + 30) * HOUR).toISOString(),
  };
}

type Ids = Readonly<Record<'funeralCase' | 'decedent' | 'contact' | 'tag', string>>;

function factsOf(home: FuneralHome, ids: Ids, names: Names, newId: () => string): readonly Given[] {
  const { digits, tagNumber, start } = names;
  const kind = start.slice(0, 10) < NEW_FORM_SINCE ? 'medical' : 'medical-2026';
  const paper = {
    kind,
    number: certificateNumber(Number(digits)),
    issuer: '1',
    issuerName: '第一医院',
  };
  const stay = {
    subject: 'body',
    tag: ids.tag,
    scanned: tagNumber,
    place: home.places.cremator1,
    sole: true,
    reason: 'cremation',
    since: start,
    until: after(start, CREMATION_MS),
    endedBy: 'cremated',
    movedBy: home.people.operator,
  };
  const person = { number: `SZ370102-2026-${digits}`, nameless: false, name: '张三', sex: '1' };
  return [
    [
      'funeralCase',
      ids.funeralCase,
      { number: `FZ370102-2026-${digits}`, state: '0', openedAt: start },
    ],
    ['decedent', ids.decedent, { ...person, deathCause: '02', deathPlace: '第一医院' }],
    ['contact', ids.contact, { role: '0', name: '张四', relation: '20', phone: '13900000001' }],
    ['deathCertificate', newId(), { ...paper, issuedOn: start.slice(0, 10) }],
    [
      'cremationConfirmation',
      newId(),
      { signatory: ids.contact, signedAt: start, identityChecked: '王敏' },
    ],
    ['tag', ids.tag, { number: tagNumber, subject: 'body', printedAt: start }],
    ['custody', newId(), stay],
  ];
}

const cremationOf = (
  { places, people }: FuneralHome,
  ids: Ids,
  { tagNumber, start }: Names,
): Fact => ({
  kind: '0',
  decedent: ids.decedent,
  cremator: places.cremator1,
  operator: people.operator,
  witness: people.witness,
  bodyTag: tagNumber,
  finishTag: tagNumber,
  startedAt: start,
  finishedAt: after(start, CREMATION_MS),
  ashesWanted: false,
});

/** The entries of the case with this serial number, hashed as the province would. */
export function caseEntries({ node }: TestNode, home: FuneralHome, serial: number): CaseEntries {
  const newId = (): string => node.ids.uuid();
  const ids = { funeralCase: newId(), decedent: newId(), contact: newId(), tag: newId() };
  const names = namesOf(home, serial);
  const entry = ([kind, id, fact]: Given): SealedEntry => {
    const header = {
      form: 2 as const,
      node: node.node,
      kind,
      id,
      version: 1,
      op: 'create' as const,
      region: home.region,
      institution: home.id,
      root: { kind: 'funeralCase', id: ids.funeralCase },
      standard: node.standard,
      at: after(names.start, CREMATION_MS),
      actor: 'bench',
      reason: null,
      travels: 'up' as const,
      audience: null,
    };
    return buildEntry(node.suite, header, fact, randomBytes(16));
  };
  const travels = ([kind]: Given): boolean => node.catalogue.get(kind)?.travels === 'up';
  return {
    before: factsOf(home, ids, names, newId).filter(travels).map(entry),
    cremation: entry(['cremation', newId(), cremationOf(home, ids, names)]),
  };
}
