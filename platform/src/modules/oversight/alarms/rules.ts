import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { AlarmName } from '../../../kernel/config/alarm-limits.ts';
import { type AuditSeen, isNight, isPerson } from './entry.ts';
import type { Capability } from '../../../kernel/access/capability.ts';
import { alarmsOfLooks, watchAlarms } from '../grants.ts';

/** What the audit alone does not say of an entry, asked of the database when it matters. */
export type Narrowing = 'noTask' | 'sameSurname' | 'offWork';

/** One kind of unusual behaviour, as data: which entries count, over which stretch, how they add up. */
export interface AlarmRule {
  readonly name: AlarmName;
  readonly label: Bilingual;
  /** What the inspector should look at. */
  readonly todo: Bilingual;
  readonly seenBy: Capability;
  readonly minutes: number;
  /** The acts that count, by which the audit is asked. */
  readonly acts: readonly string[];
  readonly result: AuditSeen['result'];
  counts(entry: AuditSeen): boolean;
  /** How much the entries of one stretch are together. */
  measure(entries: readonly AuditSeen[]): number;
  /** Entries that stay in question after further ones were asked. */
  readonly narrow?: readonly Narrowing[];
  /** Set where the limit is not reached before it is this many times the account's own daily mean. */
  readonly timesHabit?: number;
  /** Whose account it is about, where that is not who acted. */
  about?(entry: AuditSeen): string;
}

const HOUR = 60;
const DAY = 24 * HOUR;
const NIGHT = 10 * HOUR;

const count = (entries: readonly AuditSeen[]): number => entries.length;
const casesIn = (entries: readonly AuditSeen[]): number =>
  new Set(entries.map(({ subject, record, entry }) => subject ?? record ?? entry)).size;
const personsIn = (entries: readonly AuditSeen[]): number =>
  entries.reduce((sum, { persons }) => sum + persons, 0);

/** A refusal that was repeated is told again with its count, so that the highest of each one counts. */
function refusalsIn(entries: readonly AuditSeen[]): number {
  const times = new Map<string, number>();
  for (const { act, record, detail } of entries) {
    const key = JSON.stringify([act, record, detail['address'], detail['code'], detail['since']]);
    const told = Number(detail['times'] ?? 1);
    times.set(key, Math.max(times.get(key) ?? 0, told));
  }
  return [...times.values()].reduce((sum, one) => sum + one, 0);
}

/** Asked for by a person; what the making of a paper needs whole is no look. */
const isAsked = (entry: AuditSeen): boolean => isPerson(entry) && entry.detail['for'] === undefined;
const ofCase = (entry: AuditSeen): boolean => isPerson(entry) && entry.subject !== null;

const REVEALS = { acts: ['reveal'], result: 'done', counts: isAsked } as const;

export const ALARM_RULES: readonly AlarmRule[] = [
  {
    ...REVEALS,
    name: 'revealsAnHour',
    label: { zh: '短时间内多次查看完整信息', en: 'Full details viewed many times within an hour' },
    todo: {
      zh: '请核对各次查看的事由与所办业务是否相符，必要时向本人和其主管了解。',
      en: 'Compare the reasons given with the work in hand; ask the person and their superior where they do not fit.',
    },
    seenBy: alarmsOfLooks,
    minutes: HOUR,
    measure: count,
  },
  {
    ...REVEALS,
    name: 'revealsBeyondHabit',
    label: {
      zh: '查看完整信息明显多于本人平日',
      en: 'Full details viewed far more than usual for this person',
    },
    todo: {
      zh: '请了解当日工作是否有变化；没有变化的，核对各次查看的事由。',
      en: 'Ask what was different about the day; if nothing was, check the reason of each view.',
    },
    seenBy: alarmsOfLooks,
    minutes: DAY,
    measure: count,
    timesHabit: 5,
  },
  {
    ...REVEALS,
    name: 'revealsWithoutTask',
    label: {
      zh: '查看未经办业务的完整信息',
      en: 'Full details of cases in which the person did no work',
    },
    todo: {
      zh: '本人没有办理过这些业务。请核对查看的事由。',
      en: 'The person did no work in these cases. Check the reasons given.',
    },
    seenBy: alarmsOfLooks,
    minutes: DAY,
    counts: (entry) => isAsked(entry) && entry.institution !== null && entry.subject !== null,
    measure: casesIn,
    narrow: ['noTask'],
  },
  {
    ...REVEALS,
    name: 'sameSurname',
    label: { zh: '查看同姓逝者的完整信息', en: 'Full details of somebody with the same surname' },
    todo: {
      zh: '逝者与查看人同姓，且本人没有办理过该业务。请了解是否为亲属或熟人。',
      en: 'The person who died has the viewer’s surname, and the viewer did no work in the case. Ask whether they are related.',
    },
    seenBy: alarmsOfLooks,
    minutes: DAY,
    counts: (entry) => isAsked(entry) && entry.subject !== null,
    measure: casesIn,
    narrow: ['noTask', 'sameSurname'],
  },
  {
    name: 'casesAnHour',
    label: { zh: '短时间内打开大量业务', en: 'Very many cases opened within an hour' },
    todo: {
      zh: '请了解是否为集中核对；不是的，可能有人在逐个抄录。',
      en: 'Ask whether this was a planned check; otherwise somebody may be copying case by case.',
    },
    seenBy: alarmsOfLooks,
    minutes: HOUR,
    acts: ['read', 'list', 'reveal'],
    result: 'done',
    counts: ofCase,
    measure: casesIn,
  },
  {
    name: 'atNight',
    label: { zh: '夜间不在岗时查阅', en: 'Looks at night, off duty' },
    todo: {
      zh: '当夜前后三小时内本人没有办理任何业务。请核对是否本人操作，以及查阅的事由。',
      en: 'The person recorded nothing within three hours of it. Check that it was they, and why they looked.',
    },
    seenBy: alarmsOfLooks,
    minutes: NIGHT,
    acts: ['reveal', 'search', 'export'],
    result: 'done',
    counts: (entry) => isAsked(entry) && isNight(entry.at),
    measure: count,
    narrow: ['offWork'],
  },
  {
    name: 'refusalsAnHour',
    label: { zh: '多次被拒绝', en: 'Refused many times' },
    todo: {
      zh: '请查看被拒绝的是什么：是岗位权限设置不当，还是有人在试探。',
      en: 'See what was refused: either the roles are set wrongly, or somebody is probing.',
    },
    seenBy: watchAlarms,
    minutes: HOUR,
    acts: ['access', 'read', 'reveal', 'search', 'write', 'correct', 'void', 'purpose'],
    result: 'refused',
    counts: isPerson,
    measure: refusalsIn,
  },
  {
    name: 'missesAnHour',
    label: { zh: '多次查找未查到人', en: 'Many searches that found nobody' },
    todo: {
      zh: '可能有人在逐个试证件号码。请核对查找的事由。',
      en: 'Somebody may be trying numbers one after another. Check the reasons given.',
    },
    seenBy: alarmsOfLooks,
    minutes: HOUR,
    acts: ['search'],
    result: 'done',
    counts: (entry) => isPerson(entry) && entry.detail['found'] === 0,
    measure: count,
  },
  {
    name: 'exportsADay',
    label: { zh: '一天内多次导出', en: 'Many exports within a day' },
    todo: {
      zh: '请核对是否把一次大量导出拆成了多次。',
      en: 'Check whether one large export was split into many.',
    },
    seenBy: alarmsOfLooks,
    minutes: DAY,
    acts: ['export'],
    result: 'done',
    counts: isPerson,
    measure: count,
  },
  {
    name: 'exportedADay',
    label: { zh: '一天内导出大量人员信息', en: 'Very many people exported within a day' },
    todo: {
      zh: '请核对导出的用途、同意人和文件去向。',
      en: 'Check what the files were for, who agreed, and where they are now.',
    },
    seenBy: alarmsOfLooks,
    minutes: DAY,
    acts: ['export'],
    result: 'done',
    counts: isPerson,
    measure: personsIn,
  },
  {
    name: 'signInsRefused',
    label: { zh: '登录或工牌确认多次被拒', en: 'Sign-in or badge refused many times' },
    todo: {
      zh: '可能有人在试密码或 PIN。请与账号本人联系；必要时停用账号、工牌或重置密码。',
      en: 'Somebody may be trying passwords or PINs. Contact the holder; disable the account, end its badge or reset its password where needed.',
    },
    seenBy: watchAlarms,
    minutes: HOUR,
    acts: ['session.open', 'session.second-factor', 'badge.prove'],
    result: 'refused',
    counts: () => true,
    measure: count,
    about: ({ account, detail: { target } }) => (typeof target === 'string' ? target : account),
  },
  {
    name: 'certificateGuessing',
    label: { zh: '有人试猜火化证明', en: 'Somebody guesses at certificates' },
    todo: {
      zh: '同一网络或同一姓名的核验多次失败，已暂停其核验。请查看是否有人以此打听逝者。',
      en: 'Checks from one network or of one name failed often and were stopped for a while. See whether somebody is asking about the dead.',
    },
    seenBy: watchAlarms,
    minutes: DAY,
    acts: ['certificate-guessing'],
    result: 'refused',
    counts: () => true,
    measure: count,
  },
  {
    name: 'familyGuessing',
    label: { zh: '有人试猜家属查询码', en: 'Somebody guesses at the code of a family' },
    todo: {
      zh: '同一链接或同一网络多次输错查询码，已暂停其查看。请查看链接是否落入他人之手；必要时由机构收回授权，另行办理。',
      en: 'Codes for one link or from one network failed often and were stopped for a while. See whether a link is in the wrong hands; where needed, the institution takes the access back and gives another.',
    },
    seenBy: watchAlarms,
    minutes: DAY,
    acts: ['family.open'],
    result: 'refused',
    counts: ({ detail }) => detail['locked'] === true,
    measure: count,
  },
];

export const findRule = (name: string): AlarmRule | undefined =>
  ALARM_RULES.find((rule) => rule.name === name);
