import { holdKind, holdSubject } from '../codes/holds.ts';
import type { Need } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { all, below, day, equal, exists, not, outer, val } from '../language/expression.ts';
import type { Alert, Due, Term } from '../language/process.ts';
import { type Held, holdSays, onHold, standing } from '../records/no-hold.ts';
import { design } from '../records/sources.ts';

/** What an act waits for that a hold forbids. */
export const released = (subject: Held, rule: string): Need => ({
  check: not(onHold(subject)),
  says: holdSays(subject),
  rule,
});

const reviewIsPast = below('reviewOn', day(outer('recordedAt')));

/** While something is on hold, what comes next is its release. */
export const releaseOf = <const Name extends string>(name: Name, subject: Held) => {
  const held = all(equal('subject', val(subject)), standing);
  return {
    name,
    act: 'hold/release',
    label: bilingual('等待解除暂停处置', 'Waiting for the release of the hold'),
    when: exists('hold', held),
    late: exists('hold', all(held, reviewIsPast)),
    booked: { record: 'hold', where: held, at: 'since' },
  } as const satisfies Due;
};

/** Each hold in its own words: what is held, and why. */
export const holdAlerts: readonly Alert[] = holdSubject.values.flatMap((subject) =>
  holdKind.values.map((kind) => ({
    code: `hold-${subject.code}-${kind.code}`,
    says: bilingual(
      `${subject.zh}暂停处置：${kind.zh}`,
      `${subject.en} on hold: ${kind.en.charAt(0).toLowerCase()}${kind.en.slice(1)}`,
    ),
    while: exists(
      'hold',
      all(equal('subject', val(subject.code)), equal('kind', val(kind.code)), standing),
    ),
  })),
);

export const holdReview: Term = {
  name: 'hold',
  label: bilingual('暂停处置复核日期', 'Review of a hold'),
  source: design('nobody is forgotten under a hold'),
  over: exists('hold', all(standing, reviewIsPast)),
};
