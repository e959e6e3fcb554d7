import { type Bilingual, bilingual } from '@qingming/standard/language/bilingual.ts';
import { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import type { ActRefused, RefusalWords, RefusedAhead } from '../../kernel/acts/handler.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { clockTime } from '../../kernel/records/value-words.ts';

const RULE = 'a-plot-is-held-for-one';

/** Until when somebody else holds the plot; nothing where nobody does, or this very hold is asked for again. */
async function heldUntil({ node, records, input }: ActRefused): Promise<Bilingual | undefined> {
  const { plot, id } = input;
  const own = typeof id === 'string' ? id : null;
  const now = node.clock.now().toISOString();
  const held = await records.ask({ reads: [rightOfUse.kind], act: 'read' }, async (asking) => ({
    answer: await asking.maybe<{ until: string }>(sql`
      select t.held_until as until from ${asking.from(rightOfUse.kind)} t
      where t.plot = ${String(plot)}::uuid and t.state = 'held' and not t.voided
        and t.held_until > ${now}::timestamptz and t.id is distinct from ${own}::uuid`),
  }));
  if (held === undefined) return undefined;
  const time = clockTime(held.until);
  return bilingual(
    `该墓位（格位）已为他人预留至 ${time}；请另选，或待预留期满`,
    `This plot or niche is held for somebody else until ${time}; choose another, or wait until then`,
  );
}

/** What is said of a plot that somebody else was first to hold. */
export const takenPlotWords: RefusalWords = { [RULE]: heldUntil };

/** Whoever comes after the first is told at once. */
export const takenPlotAhead: RefusedAhead = {
  [`${rightOfUse.kind}.hold`]: async (asked) => {
    const sentence = await heldUntil(asked);
    return sentence && new Fault('rule-broken', { rule: RULE, sentence });
  },
};
