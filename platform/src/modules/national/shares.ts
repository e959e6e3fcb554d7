import type {
  ComparedShare,
  DivisionRow,
  PeriodName,
  RatioName,
  ShareOf,
  Shares,
} from '@qingming/connect/api/national.ts';
import { RATIOS } from '@qingming/standard/indicators/all-ratios.ts';
import { type Ratio, shareOf } from '@qingming/standard/language/ratio.ts';
import { PERIODS } from '@qingming/connect/api/national.ts';

export const RATIO_NAMES: readonly RatioName[] = RATIOS.map(({ name, label, part, of }) => ({
  name,
  label,
  part,
  of,
}));

/** One share, or why it is not shown. */
export function shareTold(ratio: Ratio, part: number, whole: number): ShareOf {
  const found = shareOf(ratio, part, whole);
  return { state: found.state, share: found.state === 'shown' ? found.share : null };
}

function comparedShare(
  ratio: Ratio,
  figures: DivisionRow['figures'],
  period: PeriodName,
): ComparedShare {
  const [part, whole] = [figures[ratio.part]?.[period], figures[ratio.of]?.[period]];
  const [partBefore, wholeBefore] = [part?.before ?? null, whole?.before ?? null];
  return {
    now: shareTold(ratio, part?.now ?? 0, whole?.now ?? 0),
    before:
      partBefore === null || wholeBefore === null
        ? null
        : shareTold(ratio, partBefore, wholeBefore),
  };
}

/** The shares of one line, from its figures. */
export const sharesOf = (figures: DivisionRow['figures']): DivisionRow['shares'] =>
  Object.fromEntries(
    RATIOS.map((ratio) => [
      ratio.name,
      Object.fromEntries(
        PERIODS.map((period) => [period, comparedShare(ratio, figures, period)]),
      ) as Shares,
    ]),
  );
