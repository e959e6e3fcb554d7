import type { Board, BoardPerson, BoardPlace } from '@qingming/connect/api/board.ts';
import type { Session, SessionTerms } from '@qingming/connect/api/session.ts';
import { formatTagNumber } from '@qingming/standard/numbers/tag-number.ts';
import { mayOf, ROLE_NAMES } from './access.ts';

/** The people of these fixtures never lived. */
export const AT = '2026-11-23T06:20:00.000Z';
const minutesAgo = (minutes: number): string =>
  new Date(Date.parse(AT) - minutes * 60_000).toISOString();
export const INSTITUTION = '01930000-0000-7000-8000-0000000000aa';
export const caseId = (serial: number): string =>
  `01930000-0000-7000-8000-${String(serial).padStart(12, '0')}`;
export const tagOf = (serial: number, subject: 'body' | 'ashes' = 'body'): string =>
  formatTagNumber({ subject, region: '370102', year: 2026, serial });

export const sessionFixture = (more: Partial<Session> = {}): Session => ({
  account: '01930000-0000-7000-8000-0000000000c1',
  name: '周敏',
  roles: ['clerk'],
  roleNames: ROLE_NAMES,
  may: mayOf('clerk'),
  node: '370000',
  level: 'province',
  region: '370102',
  institution: INSTITUTION,
  institutions: [INSTITUTION],
  staff: '01930000-0000-7000-8000-0000000000d1',
  scope: {
    region: { zh: '历下区', en: 'Lixia District' },
    institution: { zh: '历下殡仪馆', en: '历下殡仪馆' },
    houses: [{ id: INSTITUTION, name: '历下殡仪馆', kind: 'BZ' }],
    kinds: ['BZ'],
  },
  secondFactor: 'done',
  ownPassword: 'done',
  demo: true,
  language: 'zh',
  definitions: null,
  ...more,
});

export const termsFixture = (): SessionTerms => ({
  platform: { zh: '山东省殡葬管理服务信息平台', en: 'Funeral Services Platform, Shandong' },
  demo: true,
  secondFactor: false,
  level: 'province',
  node: '370000',
  roleNames: ROLE_NAMES,
  accounts: [
    { login: 'clerk', name: '周敏', roles: ['clerk'], region: '370102', institution: INSTITUTION },
    {
      login: 'operator',
      name: '孙强',
      roles: ['operator'],
      region: '370102',
      institution: INSTITUTION,
    },
    {
      login: 'manager',
      name: '刘洋',
      roles: ['manager'],
      region: '370102',
      institution: INSTITUTION,
    },
    {
      login: 'county',
      name: '陈静',
      roles: ['countyOfficer'],
      region: '370102',
      institution: null,
    },
    { login: 'inspector', name: '何立', roles: ['inspector'], region: '', institution: null },
  ],
});

const missing = {
  certificate: {
    code: 'deathCertificate',
    says: { zh: '缺死亡证明', en: 'No death certificate' },
  },
  confirmation: {
    code: 'confirmation',
    says: { zh: '火化确认书未签', en: 'Cremation consent form not signed' },
  },
} as const;

const person = (serial: number, more: Partial<BoardPerson>): BoardPerson => ({
  case: caseId(serial),
  number: `FZ370102-2026-${String(serial).padStart(6, '0')}`,
  openedAt: minutesAgo(3000),
  decedent: caseId(serial + 1000),
  name: '王建国',
  nameless: false,
  sameName: false,
  subject: null,
  hazard: null,
  sex: '1',
  age: 81,
  tag: tagOf(serial),
  where: {
    subject: 'body',
    place: 'L1',
    placeName: '1 号冷藏柜',
    placeKind: 'cold-cabinet',
    since: minutesAgo(1600),
  },
  inCareSince: minutesAgo(1700),
  next: {
    step: 'farewell',
    act: 'moves',
    booked: null,
    label: { zh: '遗体告别', en: 'Farewell' },
    at: minutesAgo(-100),
    late: false,
  },
  missing: [],
  alerts: [],
  late: false,
  ...more,
});

const inPlace = (
  place: string,
  placeName: string,
  minutes: number,
  placeKind = 'cold-cabinet',
) => ({
  where: {
    subject: 'body' as const,
    place,
    placeName,
    placeKind: placeKind as BoardPlace['kind'],
    since: minutesAgo(minutes),
  },
});

const next = (
  step: NonNullable<BoardPerson['next']>['step'],
  zh: string,
  en: string,
  inMinutes: number | null,
  late = false,
) => ({
  next: {
    step,
    act: null,
    booked: null,
    label: { zh, en },
    at: inMinutes === null ? null : minutesAgo(-inMinutes),
    late,
  },
});

const PEOPLE: readonly BoardPerson[] = [
  person(41, {
    name: '李秀英',
    sex: '2',
    age: 87,
    ...inPlace('L3', '3 号冷藏柜', 4700),
    ...next('cremation', '遗体火化', 'Cremation', -35, true),
    missing: [missing.confirmation],
    late: true,
  }),
  person(42, {}),
  person(43, {
    name: '张德海',
    age: 76,
    ...inPlace('H1', '松鹤厅', 25, 'farewell-hall'),
    ...next('cremation', '遗体火化', 'Cremation', 40),
  }),
  person(44, {
    name: '赵桂兰',
    sex: '2',
    age: 92,
    ...inPlace('F1', '1 号火化机', 38, 'cremator'),
    ...next('cremationFinish', '火化结束', 'Cremation finished', null),
  }),
  person(45, {
    name: '无名氏',
    nameless: true,
    age: null,
    ...inPlace('L8', '8 号冷藏柜', 61_000),
    ...next('confirmation', '火化确认', 'Confirmation', null),
    missing: [missing.certificate, missing.confirmation],
  }),
  person(46, {
    name: '孙玉珍',
    sex: '2',
    age: 69,
    where: null,
    tag: tagOf(46),
    inCareSince: null,
    ...next('arrival', '接运到馆', 'Arrival', 15),
  }),
  person(47, {
    name: '陈志远',
    age: 58,
    tag: tagOf(47, 'ashes'),
    where: {
      subject: 'ashes',
      place: 'A1',
      placeName: '骨灰暂存间',
      placeKind: 'ashes-store',
      since: minutesAgo(190),
    },
    ...next('ashesPlacement', '领取骨灰', 'Ashes collected', null),
  }),
];

const place = (
  id: string,
  name: string,
  kind: BoardPlace['kind'],
  more: Partial<BoardPlace> = {},
): BoardPlace => ({
  id,
  code: id,
  name,
  kind,
  holdsOne: true,
  inUse: true,
  occupants: PEOPLE.filter(({ where }) => where?.place === id).map((one) => ({
    case: one.case,
    number: one.number,
    name: one.name,
    hazard: null,
    since: one.where?.since ?? AT,
  })),
  bookings: [],
  busySince: null,
  busyWith: null,
  trip: null,
  ...more,
});

const booking = (
  serial: number,
  name: string,
  from: number,
  minutes: number,
  state: '0' | '2',
) => ({
  case: caseId(serial),
  name,
  kind: 'farewell' as const,
  state,
  startsAt: minutesAgo(-from),
  endsAt: minutesAgo(-from - minutes),
});

const cabinets = Array.from({ length: 12 }, (_, at) =>
  place(`L${at + 1}`, `${at + 1} 号冷藏柜`, 'cold-cabinet', { inUse: at !== 10 }),
);

/** A working day of a middling funeral home: somebody late, somebody nameless, a hall in use. */
export const boardFixture = (more: Partial<Board> = {}): Board => ({
  day: '2026-11-23',
  at: AT,
  institution: INSTITUTION,
  institutionName: '历下殡仪馆',
  people: PEOPLE,
  calls: [],
  places: [
    place('V1', '鲁A·30812', 'vehicle', { busySince: minutesAgo(52), busyWith: caseId(46) }),
    place('V2', '鲁A·30815', 'vehicle'),
    ...cabinets,
    place('H1', '松鹤厅', 'farewell-hall', {
      bookings: [
        booking(44, '赵桂兰', -180, 40, '2'),
        booking(43, '张德海', -25, 40, '0'),
        booking(42, '王建国', 100, 40, '0'),
      ],
    }),
    place('H2', '怀恩厅', 'farewell-hall'),
    place('F1', '1 号火化机', 'cremator'),
    place('F2', '2 号火化机', 'cremator'),
    place('F3', '3 号火化机', 'cremator', { inUse: false }),
    place('A1', '骨灰暂存间', 'ashes-store', { holdsOne: false }),
  ],
  today: { opened: 3, farewells: 3, cremated: 2, closed: 4, mismatches: 0 },
  ...more,
});
