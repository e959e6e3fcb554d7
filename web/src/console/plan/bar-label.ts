import type { PlanBar, PlanLane } from '@qingming/connect/api/day-plan.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import { clearedAt, spanOf } from './plan-time.ts';
import { calledBar, laterThanBooked, PLAN, STANDING, timeOf, timesOf, WHAT } from './words.ts';

/** Everything that the picture says of a bar, in one line. */
export function barLabel(bar: PlanBar, lane: PlanLane, day: string, now: number): Bilingual {
  const { until } = spanOf(bar, now);
  const times = timesOf(bar, day, now);
  const clear = clearedAt(bar, lane, now);
  const say = (language: 'zh' | 'en'): string =>
    [
      calledBar(bar),
      WHAT[bar.kind][language],
      lane.name,
      times[language],
      STANDING[bar.standing][language],
      laterThanBooked(bar)?.[language] ?? '',
      bar.agreed ? PLAN.agreed[language] : '',
      bar.staff ?? '',
      clear > until ? PLAN.readyAt(timeOf(clear))[language] : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return bilingual(say('zh'), say('en'));
}
