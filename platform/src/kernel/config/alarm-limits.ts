import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

/** From how many on something in the audit raises an alarm; 0 never. */
export const ALARM_LIMITS = {
  revealsAnHour: {
    usual: 20,
    zh: '一小时内查看完整信息次数',
    en: 'full details viewed within an hour',
  },
  revealsBeyondHabit: {
    usual: 10,
    zh: '一天内查看完整信息次数（且达到本人近四周日均的五倍）',
    en: 'full details viewed within a day, if it is also five times the person’s own daily mean of four weeks',
  },
  revealsWithoutTask: {
    usual: 5,
    zh: '一天内查看完整信息而本人未经办的业务数',
    en: 'cases within a day whose full details were viewed by somebody who did no work in them',
  },
  sameSurname: {
    usual: 1,
    zh: '一天内查看同姓逝者完整信息而本人未经办的业务数',
    en: 'cases within a day of people of the viewer’s own surname whose full details were viewed without work in them',
  },
  casesAnHour: { usual: 100, zh: '一小时内打开的业务数', en: 'cases opened within an hour' },
  atNight: {
    usual: 3,
    zh: '夜间（22 时至 6 时）且不在岗时的查阅次数',
    en: 'looks at night (22:00 to 06:00) by somebody who is not at work then',
  },
  refusalsAnHour: { usual: 20, zh: '一小时内被拒绝次数', en: 'refusals within an hour' },
  missesAnHour: {
    usual: 10,
    zh: '一小时内未查到人的查找次数',
    en: 'searches within an hour that found nobody',
  },
  exportsADay: { usual: 10, zh: '一天内导出次数', en: 'exports within a day' },
  exportedADay: { usual: 2000, zh: '一天内导出的人数', en: 'people exported within a day' },
  signInsRefused: {
    usual: 10,
    zh: '一小时内同一账号登录、工牌确认被拒次数',
    en: 'refused sign-ins to one account, and refused badges or PINs, within an hour',
  },
  certificateGuessing: {
    usual: 1,
    zh: '一天内因多次核验失败而被限制的次数',
    en: 'times within a day that checks of certificates were stopped after failures',
  },
  familyGuessing: {
    usual: 1,
    zh: '一天内因多次试猜家属查询码而被限制的次数',
    en: 'times within a day that the codes of families were stopped after failures',
  },
} as const satisfies Record<string, Bilingual & { readonly usual: number }>;

export type AlarmName = keyof typeof ALARM_LIMITS;

export type AlarmLimits = Readonly<Record<AlarmName, number>>;

export const ALARM_NAMES = Object.keys(ALARM_LIMITS) as readonly AlarmName[];

const HIGHEST = 1_000_000;

/** The limits as a setting: those that are left out stay as they are. */
export const alarmSetting = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    ALARM_NAMES.map((name) => [
      name,
      { type: 'integer', minimum: 0, maximum: HIGHEST, description: ALARM_LIMITS[name].en },
    ]),
  ),
} as const;

export const alarmLimits = (given: Partial<AlarmLimits> = {}): AlarmLimits => ({
  ...(Object.fromEntries(ALARM_NAMES.map((name) => [name, ALARM_LIMITS[name].usual])) as Record<
    AlarmName,
    number
  >),
  ...given,
});
