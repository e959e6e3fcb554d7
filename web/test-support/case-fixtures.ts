import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { OpenAct } from '@qingming/connect/api/board.ts';
import type { InstitutionDetail, RecordView } from '@qingming/connect/api/registry.ts';
import { AT, caseId, INSTITUTION, tagOf } from './fixtures.ts';

const hoursAgo = (hours: number): string =>
  new Date(Date.parse(AT) - hours * 3_600_000).toISOString();

/** What a clerk may do with a case. */
export const COUNTER: CasePage['may'] = {
  acts: [
    'death-certificate',
    'contacts',
    'confirmation',
    'transport',
    'transport/arrive',
    'transport/cancel',
    'moves',
    'hand-over',
    'preparation',
    'preparation/finish',
    'vigil',
    'vigil/complete',
    'vigil/cancel',
    'farewell',
    'farewell/complete',
    'farewell/cancel',
    'cremation',
    'cremation/finish',
    'ashes-placement',
    'close',
    'reopen',
    'withdraw',
    'corrections',
    'voids',
    'tags',
    'certificate',
    'certificate/reissue',
    'certificate/collect',
    'bill',
    'print/certificate',
    'print/tag',
    'print/bill',
  ],
  correct: ['funeralCase', 'decedent', 'contact', 'custody', 'farewell'],
  read: ['funeralCase', 'decedent', 'contact', 'custody', 'farewell', 'certificate'],
  bill: true,
  reveal: ['decedent', 'contact'],
};

export const openAct = (act: OpenAct['act'], more: Partial<OpenAct> = {}): OpenAct => ({
  act,
  step: null,
  record: null,
  version: null,
  missing: [],
  ...more,
});

let made = 0;
const view = <Fact>(fact: Fact, more: Partial<RecordView<Fact>> = {}): RecordView<Fact> => ({
  id: caseId((made += 1) + 50_000),
  version: 1,
  region: '370102',
  institution: INSTITUTION,
  recordedAt: hoursAgo(20),
  recordedBy: 'clerk',
  reason: null,
  fact,
  ...more,
});

const WANG = '01930000-0000-7000-8000-00000000f001';
const names = {
  p1: '接待区',
  p2: '1 号冷藏柜',
  s1: '孙强',
  s2: '马建',
  v1: '鲁A·30812',
  [WANG]: '王*',
};

/** A case between cold storage and farewell: everything registered but the confirmation. */
export const caseFixture = (more: Partial<CasePage> = {}): CasePage => {
  const tag = view({ number: tagOf(42), subject: 'body' as const, printedAt: hoursAgo(27) });
  const stay = (place: string, since: number, until?: number) =>
    view({
      subject: 'body' as const,
      tag: tag.id,
      scanned: tagOf(42),
      place,
      sole: true,
      reason: 'storage' as const,
      since: hoursAgo(since),
      ...(until !== undefined && { until: hoursAgo(until), endedBy: 'moved' as const }),
      movedBy: 's1',
    });
  const transport = view({
    state: '2' as const,
    from: '历下区***',
    vehicle: 'v1',
    driver: 's2',
    departedAt: hoursAgo(29),
    arrivedAt: hoursAgo(27.5),
    kilometres: 18.5,
  });
  const farewell = view({
    state: '0' as const,
    hall: 'h1',
    startsAt: hoursAgo(-1.6),
    endsAt: hoursAgo(-2.3),
  });
  const paper = view({
    kind: 'medical-2026' as const,
    number: '3701**********12',
    issuer: '1' as const,
    issuerName: '山东省立医院',
    issuedOn: '2026-11-22',
  });
  const contact = view(
    {
      role: '0' as const,
      name: '王芳',
      relation: '30' as const,
      documentKind: '0' as const,
      identityNumber: '3701**********2429',
      phone: '138****2210',
    },
    { id: WANG },
  );
  return {
    case: view(
      { number: 'FZ370102-2026-000042', state: '0' as const, openedAt: hoursAgo(30) },
      { id: caseId(42), version: 3 },
    ),
    institutionName: '历下殡仪馆',
    decedent: view({
      number: 'SZ370102-2026-000042',
      nameless: false,
      name: '王建国',
      sex: '1' as const,
      documentKind: '0' as const,
      identityNumber: '3701**********999X',
      birthDate: '****',
      age: 87,
      deathDate: '2026-11-22',
      deathTime: '03:40',
      deathPlace: '山东省立医院',
      deathCause: '02' as const,
    }),
    where: [
      {
        subject: 'body',
        place: 'p2',
        placeName: '1 号冷藏柜',
        placeKind: 'cold-cabinet',
        since: hoursAgo(26.6),
      },
    ],
    next: {
      step: 'confirmation',
      act: 'confirmation',
      booked: null,
      label: { zh: '签火化确认书', en: 'Sign the confirmation' },
      at: hoursAgo(-1.6),
      late: false,
    },
    missing: [
      {
        code: 'confirmation',
        says: { zh: '火化确认书未签', en: 'The cremation confirmation is not signed' },
      },
    ],
    missingToClose: [
      {
        code: 'body-accounted-for',
        says: { zh: '遗体去向未明', en: 'The body is not accounted for' },
      },
      { code: 'bill-accounted-for', says: { zh: '账单未结清', en: 'The bill is not settled' } },
    ],
    open: [
      openAct('moves', { step: 'storage' }),
      openAct('confirmation'),
      openAct('moves'),
      openAct('hand-over', { record: 'stay', version: 1 }),
      openAct('preparation'),
      openAct('vigil'),
      openAct('farewell'),
      openAct('farewell/complete', { record: farewell.id, version: farewell.version }),
      openAct('farewell/cancel', { record: farewell.id, version: farewell.version }),
      openAct('contacts'),
      openAct('close', { missing: [{ code: 'bill', says: { zh: '账单', en: 'The bill' } }] }),
      openAct('withdraw'),
    ],
    journey: [
      {
        step: 'opened',
        label: { zh: '受理', en: 'Opened' },
        at: hoursAgo(30),
        dayOnly: false,
        until: null,
        place: null,
        people: ['周敏'],
        state: 'done',
        kind: 'funeralCase',
        record: caseId(42),
        version: 3,
      },
      {
        step: 'transport',
        label: { zh: '遗体接运', en: 'Transport' },
        at: hoursAgo(29),
        dayOnly: false,
        until: hoursAgo(27.5),
        place: '鲁A·30812',
        people: ['马建'],
        state: 'done',
        kind: 'transport',
        record: transport.id,
        version: 2,
      },
      {
        step: 'storage',
        label: { zh: '入柜冷藏', en: 'Into cold storage' },
        at: hoursAgo(26.6),
        dayOnly: false,
        until: null,
        place: '1 号冷藏柜',
        people: ['孙强'],
        state: 'underWay',
        kind: 'custody',
        record: caseId(60_000),
        version: 1,
      },
      {
        step: 'farewell',
        label: { zh: '遗体告别', en: 'Farewell' },
        at: hoursAgo(-1.6),
        dayOnly: false,
        until: hoursAgo(-2.3),
        place: '松鹤厅',
        people: [],
        state: 'booked',
        kind: 'farewell',
        record: farewell.id,
        version: 1,
      },
    ],
    contacts: [contact],
    deathCertificates: [paper],
    confirmations: [],
    tags: [tag],
    custody: [stay('p2', 26.6), stay('p1', 27.5, 26.6), stay('v1', 28.4, 27.5)],
    transports: [transport],
    preparations: [],
    vigils: [],
    farewells: [farewell],
    cremation: null,
    ashesPlacement: null,
    ashesPlacements: [],
    certificates: [],
    money: null,
    names,
    sameName: [],
    alsoIn: {},
    mayBeOne: {},
    further: [],
    references: [],
    alerts: [],
    may: COUNTER,
    ...more,
  };
};

const staff = (id: string, name: string) =>
  ({
    ...view({ name }),
    id,
  }) as unknown as InstitutionDetail['staff'][number];

export const institutionFixture = (): Pick<InstitutionDetail, 'staff' | 'staffDuties'> => ({
  staffDuties: [],
  staff: [staff('s1', '孙强'), staff('s2', '马建'), staff('s3', '周敏')],
});
