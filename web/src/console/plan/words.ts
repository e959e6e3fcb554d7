import type { PlanBar } from '@qingming/connect/api/day-plan.ts';
import { type Bilingual, bilingual } from '@qingming/standard/language/bilingual.ts';
import { civilMinute, civilTime } from '../format/civil.ts';
import { minutesInWords } from '../format/duration.ts';
import type { Clash } from './gaps.ts';
import { clearedAt, MINUTE_MS, spanOf } from './plan-time.ts';

const iso = (at: number): string => new Date(at).toISOString();
export const timeOf = (at: number): string => civilTime(iso(at));

/** The last digits of the number of a case, as people say it across a counter. */
export const shortNumber = (number: string | null): string => number?.slice(-4) ?? '';

/** Whose bar it is: the person, or where the vehicle goes. */
export const calledBar = ({ name, number, goesTo }: PlanBar): string =>
  [name ?? goesTo ?? '', shortNumber(number)].filter((part) => part !== '').join(' ');

/** With its day where that is another. */
const whenOn = (at: number, day: string): string => {
  const minute = civilMinute(iso(at));
  return minute.slice(0, 10) === day ? minute.slice(11) : minute.slice(5);
};

/** A time of the day shown, with marks where it begins before or ends after it. */
export const fromUntil = (from: number, until: number | null, day: string): Bilingual => {
  const begins = whenOn(from, day);
  if (until === null) return bilingual(`${begins} 起`, `from ${begins}`);
  const times = `${begins}–${whenOn(until, day)}`;
  return bilingual(times, times);
};

/** The times of a bar; of what is under way without an end, from when. */
export function timesOf(bar: PlanBar, day: string, now: number): Bilingual {
  const { from, until } = spanOf(bar, now);
  return fromUntil(from, bar.until === null ? null : until, day);
}

export const WHAT = {
  vigil: bilingual('守灵', 'Vigil'),
  farewell: bilingual('告别', 'Farewell'),
  cremationBooking: bilingual('火化预约', 'Booked cremation'),
  cremation: bilingual('火化', 'Cremation'),
  trip: bilingual('出车', 'Trip'),
  transport: bilingual('接运', 'Transport'),
} as const satisfies Readonly<Record<PlanBar['kind'], Bilingual>>;

export const STANDING = {
  planned: bilingual('已定', 'Booked'),
  now: bilingual('进行中', 'Under way'),
  done: bilingual('已办', 'Done'),
} as const satisfies Readonly<Record<PlanBar['standing'], Bilingual>>;

/** Less is what clocks and people make of a time. */
const DELAYED_MS = 10 * MINUTE_MS;

/** When a booked cremation is expected, where that is later than it was booked; undefined otherwise. */
export function laterThanBooked({ kind, from, expected }: PlanBar): Bilingual | undefined {
  if (kind !== 'cremationBooking' || expected === null) return undefined;
  const begins = Date.parse(expected.from);
  return begins - Date.parse(from) < DELAYED_MS ? undefined : PLAN.about(timeOf(begins));
}

/** What stands against it: with whom, and until when. */
export function clashWords({ why, lane, bar }: Clash, day: string, now: number): Bilingual {
  if (why === 'closed')
    return bilingual(`${lane.name}当日停用。`, `${lane.name} is closed that day.`);
  if (why === 'past' || bar === undefined)
    return bilingual('这个时间已经过去。', 'That time is over.');
  const { from, until } = spanOf(bar, now);
  const [who, times] = [calledBar(bar), fromUntil(from, until, day).zh];
  const clear = clearedAt(bar, lane, now);
  if (why === 'person')
    return bilingual(
      `${who} 此时在${lane.name}${WHAT[bar.kind].zh}（${times}）。`,
      `${who} has a ${WHAT[bar.kind].en.toLowerCase()} in ${lane.name} then (${times}).`,
    );
  const ready = clear > until ? whenOn(clear, day) : undefined;
  const [zh, en] =
    ready === undefined ? ['', ''] : [`，整理到 ${ready}`, `; ready again at ${ready}`];
  return why === 'taken'
    ? bilingual(
        `${lane.name}此时有 ${who}，${times}${zh}。`,
        `${lane.name} is taken by ${who}, ${times}${en}.`,
      )
    : bilingual(
        `与 ${who}（${times}）之间留不出${lane.name}的整理时间 ${minutesInWords(lane.turnaround ?? 0).zh}${zh}。`,
        `${lane.name} needs ${minutesInWords(lane.turnaround ?? 0).en} between this and ${who} (${times})${en}.`,
      );
}

export const PLAN = {
  title: bilingual('日程', 'Plan of the day'),
  previous: bilingual('前一天', 'The day before'),
  next: bilingual('后一天', 'The day after'),
  today: bilingual('今天', 'Today'),
  day: bilingual('日期', 'Day'),
  show: bilingual('看什么', 'Show'),
  all: bilingual('全部', 'All'),
  view: bilingual('显示为', 'Shown as'),
  picture: bilingual('图', 'Picture'),
  table: bilingual('表', 'Table'),
  placeNew: bilingual('安排新的', 'Book'),
  printSheet: bilingual('打印日程单', 'Print the run sheet'),
  doorSign: bilingual('门牌', 'Door sign'),
  printDoor: (name: string) => bilingual(`打印${name}门牌`, `Print the door sign of ${name}`),
  people: (count: number) => bilingual(`${count} 人`, `${count} people`),
  turnaround: (minutes: number) => bilingual(`整理 ${minutes} 分钟`, `Turnaround ${minutes} min`),
  readyAt: (time: string) => bilingual(`整理到 ${time}`, `ready again at ${time}`),
  outOfUse: bilingual('停用', 'Out of use'),
  repair: bilingual('维修中', 'In repair'),
  free: (times: string) => bilingual(`空 ${times}`, `Free ${times}`),
  nothing: bilingual('当日没有安排', 'Nothing that day'),
  noLanes: bilingual(
    '本单位没有登记厅室、火化机或车辆。位置由单位负责人在登记册“位置”中登记。',
    'No halls, cremators or vehicles are registered here. The manager registers them under “Places”.',
  ),
  noInstitution: bilingual(
    '您的账号没有所属单位，没有日程可看。',
    'Your account belongs to no institution, so there is no plan to show.',
  ),
  conflicts: bilingual('冲突', 'What does not go together'),
  time: bilingual('时间', 'Time'),
  place: bilingual('位置', 'Place'),
  what: bilingual('事项', 'What'),
  person: bilingual('逝者', 'Person'),
  standing: bilingual('进度', 'State'),
  staff: bilingual('地点、人员', 'Where to, staff'),
  acts: bilingual('办理', 'Acts'),
  move: bilingual('改期', 'Move'),
  moveOne: (who: string) => bilingual(`改 ${who} 的时间`, `Move ${who}`),
  openCase: bilingual('打开业务', 'Open the case'),
  openTrip: bilingual('打开出车任务', 'Open the trip'),
  close: bilingual('关闭', 'Close'),
  whom: bilingual('安排谁', 'For whom'),
  find: bilingual('姓名或业务号末位', 'Name, or last digits of the case'),
  nobody: bilingual('没有可安排的逝者。', 'There is nobody to book for.'),
  hasFarewell: bilingual('已有告别', 'Has a farewell'),
  hasCremator: bilingual('已约火化', 'Has a cremator'),
  farewell: bilingual('安排告别', 'Book a farewell'),
  vigil: bilingual('安排守灵', 'Book a vigil'),
  cremationBooking: bilingual('预约火化', 'Book a cremator'),
  placing: {
    vigil: bilingual('正在安排守灵', 'Booking a vigil'),
    farewell: bilingual('正在安排告别', 'Booking a farewell'),
    cremationBooking: bilingual('正在预约火化', 'Booking a cremator'),
  },
  moving: {
    vigil: bilingual('正在改守灵时间', 'Moving a vigil'),
    farewell: bilingual('正在改告别时间', 'Moving a farewell'),
    cremationBooking: bilingual('正在改火化时间', 'Moving a booked cremation'),
  },
  howToMove: bilingual(
    '选一个空档；或用 ← → 改时间，↑ ↓ 换位置。',
    'Choose a gap; or use ← → for the time and ↑ ↓ for the place.',
  ),
  gaps: bilingual('放得下的空档', 'Gaps that fit'),
  noGap: bilingual(
    '当日没有放得下的空档。请缩短时长，或看另一天。',
    'Nothing fits that day. Make it shorter, or look at another day.',
  ),
  room: bilingual('位置', 'Place'),
  begins: bilingual('开始', 'Begins'),
  lasts: bilingual('时长', 'Lasts'),
  reason: bilingual('改期原因', 'Why it moves'),
  agreed: bilingual('与家属商定', 'agreed with the family'),
  agreedNote: bilingual(
    '此时间与家属商定过，改动前请先征得家属同意。',
    'This time was agreed with the family: ask them before it changes.',
  ),
  about: (time: string) => bilingual(`约 ${time}`, `about ${time}`),
  reasonNeeded: bilingual('请写明改期原因。', 'Say why it moves.'),
  reasons: [
    bilingual('家属要求', 'The family asked for it'),
    bilingual('本馆调整', 'Changed by the house'),
  ],
  book: (time: string) => bilingual(`定下 ${time}`, `Book ${time}`),
  moveTo: (time: string) => bilingual(`改到 ${time}`, `Move to ${time}`),
  chooseFirst: bilingual('请先选空档', 'Choose a gap first'),
  giveUp: bilingual('放弃', 'Give up'),
  more: bilingual('填写更多', 'More to fill in'),
  earlier: bilingual('早 15 分钟', '15 minutes earlier'),
  later: bilingual('晚 15 分钟', '15 minutes later'),
  upRoom: bilingual('上一个位置', 'The place above'),
  downRoom: bilingual('下一个位置', 'The place below'),
  booked: (who: string, where: string) =>
    bilingual(`已定：${who}，${where}。`, `Booked: ${who}, ${where}.`),
  sheet: bilingual('日程单', 'Run sheet'),
  changes: bilingual('改动（手写）', 'Changes (by hand)'),
  ticked: bilingual('办毕', 'Done'),
  unsolved: bilingual('打印时尚有冲突：', 'Not solved when printed: '),
  signHalls: bilingual('礼仪', 'Ceremonies'),
  signCremation: bilingual('火化', 'Cremation'),
  signVehicles: bilingual('车队', 'Vehicles'),
  signDuty: bilingual('值班', 'On duty'),
  printedBy: (time: string, name: string) =>
    bilingual(
      `${time} 由${name}打印。时间有变，以屏幕为准；手写的改动当日录入。`,
      `Printed at ${time} by ${name}. Times change: the screen counts. Changes by hand are entered the same day.`,
    ),
} as const;
