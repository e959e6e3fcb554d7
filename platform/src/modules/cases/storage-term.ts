import type { StorageTerm } from '@qingming/connect/api/mortuary.ts';
import { holds, type Standing } from '@qingming/standard/derive/acts.ts';
import type { WorldRow } from '@qingming/standard/derive/expression-memory.ts';
import { type Bilingual, bilingual } from '@qingming/standard/language/bilingual.ts';
import {
  INFECTIOUS_HOURS,
  STORAGE_DAYS,
  STORAGE_DAYS_BEFORE,
  STORAGE_TERM_SINCE,
  storageTerms,
} from '@qingming/standard/processes/case-storage.ts';
import {
  nationalStorageDays,
  nearestTerm,
  type RegionalTermRow,
  type TermAsked,
} from '@qingming/standard/processes/storage-length.ts';
import { civilDay, daysAfter } from '../../kernel/clock.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

interface Length {
  readonly length: number;
  readonly source: Bilingual;
}

const NATIONAL = bilingual(
  `《殡葬管理条例》第二十七条：一般不超过 ${STORAGE_DAYS} 日`,
  `Regulations, art. 27: ${STORAGE_DAYS} days as a rule`,
);
const BEFORE = bilingual(
  `2026 年 3 月 30 日以前：${STORAGE_DAYS_BEFORE} 日`,
  `Before 30 March 2026: ${STORAGE_DAYS_BEFORE} days`,
);
const INFECTIOUS = bilingual(
  `《传染病防治法》第四十六条：立即就近火化（${INFECTIOUS_HOURS} 小时）`,
  `Law on infectious diseases, art. 46: at once and nearby (${INFECTIOUS_HOURS} hours)`,
);

const text = (row: WorldRow, name: string): string => String(row[name] ?? '');

const rowOf = (row: WorldRow): RegionalTermRow => ({
  division: text(row, 'division'),
  term: text(row, 'term'),
  length: Number(row['length']),
  document: text(row, 'document'),
  effectiveFrom: text(row, 'effectiveFrom'),
  effectiveUntil: text(row, 'effectiveUntil') || null,
});

/** The term of the nearest division that holds on the day of the stay. */
function regional(rows: readonly WorldRow[], asked: TermAsked): Length | undefined {
  const found = nearestTerm(rows.map(rowOf), asked);
  return found && { length: found.length, source: bilingual(found.document, found.document) };
}

const national = (since: string): Length => ({
  length: nationalStorageDays(since),
  source: since >= STORAGE_TERM_SINCE ? NATIONAL : BEFORE,
});

interface End {
  readonly lastDay: string;
  readonly until: string | null;
  readonly source: Bilingual;
}

const isUnnatural = (standing: Standing): boolean =>
  standing.context.world('deathCertificate').some(({ kind }) => kind === 'police');

/** When the term of one stay is over. */
function endOf(standing: Standing, stay: WorldRow): End {
  const since = text(stay, 'since');
  const rows = standing.context.world('regionalTerm');
  const region = text(stay, 'region');
  const begun = civilDay(new Date(since));
  const own = (term: string) => regional(rows, { term, region, day: begun });
  if (standing.row['hazard'] === 'infection-a') {
    const { length, source } = own('storage-infectious') ?? {
      length: INFECTIOUS_HOURS,
      source: INFECTIOUS,
    };
    const until = new Date(Date.parse(since) + length * HOUR_MS).toISOString();
    return { lastDay: civilDay(new Date(until)), until, source };
  }
  const unnatural = isUnnatural(standing) ? own('storage-unnatural') : undefined;
  const { length, source } = unnatural ?? own('storage') ?? national(since);
  return { lastDay: daysAfter(begun, length), until: null, source };
}

const isOver = (standing: Standing): boolean =>
  storageTerms.some(({ name, over }) => name !== 'unclaimedNotice' && holds(standing, over));

/** How long this body may lie here: the stay whose term ends first counts, as the process counts it. */
export function storageTermOf(standing: Standing, now: Date): StorageTerm | undefined {
  const [end] = standing.context
    .world('custody')
    .filter(({ subject }) => subject === 'body')
    .map((stay) => endOf(standing, stay))
    .toSorted((one, other) =>
      (one.until ?? one.lastDay).localeCompare(other.until ?? other.lastDay),
    );
  if (end === undefined) return undefined;
  const [extension] = standing.context
    .world('storageExtension')
    .toSorted((one, other) => text(other, 'until').localeCompare(text(one, 'until')));
  const extendedUntil = extension === undefined ? null : text(extension, 'until');
  const last = extendedUntil !== null && extendedUntil > end.lastDay ? extendedUntil : end.lastDay;
  return {
    ...end,
    extendedUntil,
    approved: extension?.['approvedOn'] !== undefined && extension['approvedOn'] !== null,
    daysLeft: Math.round((Date.parse(last) - Date.parse(civilDay(now))) / DAY_MS),
    over: isOver(standing),
  };
}
