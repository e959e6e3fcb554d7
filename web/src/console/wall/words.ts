import type { WallPlot, WallState } from '@qingming/connect/api/burial-wall.ts';
import { type Bilingual, bilingual } from '@qingming/standard/language/bilingual.ts';
import { civilMinute } from '../format/civil.ts';

/** How each state is called, and the mark that stands in its cell: colour alone says nothing to many. */
export const STATES: Readonly<Record<WallState, { name: Bilingual; mark: Bilingual }>> = {
  free: { name: bilingual('可用', 'Free'), mark: bilingual('', '') },
  held: { name: bilingual('预留', 'Held'), mark: bilingual('留', 'H') },
  granted: { name: bilingual('已授予，未安放', 'Granted, nobody yet'), mark: bilingual('授', 'G') },
  occupied: { name: bilingual('在用，未满', 'In use, room left'), mark: bilingual('用', 'U') },
  full: { name: bilingual('已满', 'Full'), mark: bilingual('满', 'F') },
  expiring: { name: bilingual('一年内到期', 'Ends within a year'), mark: bilingual('期', 'E') },
  overdue: { name: bilingual('使用期已过', 'Term is over'), mark: bilingual('逾', 'O') },
  oversize: { name: bilingual('超过面积限额', 'Above the limit'), mark: bilingual('超', 'L') },
  blocked: { name: bilingual('暂停使用', 'Out of use'), mark: bilingual('停', 'X') },
  closed: { name: bilingual('不再使用', 'No longer used'), mark: bilingual('废', 'Z') },
};

export const STATE_ORDER = Object.keys(STATES) as readonly WallState[];

/** How a plot stands, and until when. */
export function standingWords({ state, until, heldUntil, oversize }: WallPlot): Bilingual {
  const { zh, en } = STATES[state].name;
  const over = oversize && state !== 'oversize';
  const time = state === 'held' && heldUntil !== null ? civilMinute(heldUntil) : until;
  return bilingual(
    `${zh}${time === null ? '' : `，至 ${time}`}${over ? '；超过面积限额' : ''}`,
    `${en}${time === null ? '' : `, until ${time}`}${over ? '; above the limit' : ''}`,
  );
}

/** The same with its number, as a screen reader says a cell. */
export function plotWords(plot: WallPlot): Bilingual {
  const { zh, en } = standingWords(plot);
  return bilingual(`${plot.code} ${zh}`, `${plot.code} ${en}`);
}

export const WALL = {
  title: bilingual('墓位、格位图', 'Plots and niches'),
  noInstitution: bilingual(
    '请用公墓、骨灰堂或殡仪馆的账号打开。',
    'Open it with an account of a cemetery, a columbarium or a funeral home.',
  ),
  nothing: bilingual(
    '还没有登记墓位或格位：请先登记安放（葬）区，再登记或上传墓位、格位。',
    'No plots or niches are on record: record the areas first, then the plots and niches, one by one or in a table.',
  ),
  toAreas: bilingual('安放（葬）区', 'Burial areas'),
  toPlots: bilingual('墓位、格位登记册', 'Register of plots and niches'),
  areas: bilingual('各区', 'Areas'),
  find: bilingual('编号', 'Number'),
  findHolder: bilingual('按使用权人查找', 'Find by the holder'),
  notFound: bilingual('此区没有这个编号。', 'No plot or niche of this number in this area.'),
  legend: bilingual('图例', 'What the marks mean'),
  row: (row: number | null, isWall: boolean): Bilingual =>
    row === null ? bilingual('–', '–') : bilingual(`${row} ${isWall ? '层' : '排'}`, `Row ${row}`),
  over: bilingual('红框：超过面积限额', 'Red frame: above the limit'),
  freeOf: (free: number, plots: number): Bilingual =>
    bilingual(`可用 ${free}，共 ${plots}`, `${free} free of ${plots}`),
  facing: bilingual('面对墙看，第 1 层在最下面', 'Seen from the front: row 1 is at the bottom'),
  choose: bilingual(
    '选一个位置，查看它能办什么。方向键移动，回车打开。',
    'Choose a place to see what can be done. Arrows move, Enter opens.',
  ),
  holds: (placed: number, capacity: number): Bilingual =>
    bilingual(
      `已安放 ${placed} 位，可容纳 ${capacity} 位`,
      `${placed} laid to rest, holds ${capacity}`,
    ),
  landArea: (area: number): Bilingual => bilingual(`占地 ${area} 平方米`, `${area} m²`),
  showWhole: bilingual('查看完整信息', 'Show the details whole'),
  openPlot: bilingual('打开登记', 'Open the record'),
  neverAgain: bilingual(
    '超过面积限额，不能再授予使用权。',
    'It is above the limit of its area, so no right is granted on it.',
  ),
  close: bilingual('返回全图', 'Back to the wall'),
} as const;
