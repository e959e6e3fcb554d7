import type { BesideEvaluation, BesideTicket } from '@qingming/connect/api/voice.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { badReview } from '@qingming/standard/records/bad-review.ts';
import {
  evaluation,
  evaluationMatter,
  evaluationWords,
} from '@qingming/standard/records/evaluation.ts';
import { ticket } from '@qingming/standard/records/ticket.ts';
import { ticketEvidence, ticketStep } from '@qingming/standard/records/ticket-parts.ts';
import { mayEver } from '../../kernel/access/decide.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';

/** The parts of a root that stand, of a kind that the reader sees; none of any other. */
async function partsOf<R extends RecordDefinition>(
  records: Records,
  definition: R,
  id: string,
): Promise<readonly Stored<R>[]> {
  if (!mayEver(records.actor, 'read', definition.kind)) return [];
  return (await records.ofRoot(definition, id)).filter(({ voided }) => !voided);
}

/** What was attached to a ticket, and what was tried and added, the oldest first. */
export const besideTicket = (records: Records, id: string): Promise<BesideTicket> =>
  records.together(async (tx) => {
    await tx.get(ticket, id);
    const evidence = await partsOf(tx, ticketEvidence, id);
    const steps = await partsOf(tx, ticketStep, id);
    return {
      evidence: evidence.map(({ id: part, fact: { kind, says } }) => ({ id: part, kind, says })),
      steps: steps
        .map(({ id: part, fact: { step, at, said } }) => ({
          id: part,
          step,
          at,
          said: said ?? null,
        }))
        .toSorted((one, other) => one.at.localeCompare(other.at)),
    };
  });

const reviewOf = (one: Stored<typeof badReview> | undefined): BesideEvaluation['review'] =>
  one === undefined
    ? null
    : {
        id: one.id,
        state: one.fact.state,
        answerBy: one.fact.answerBy,
        closeBy: one.fact.closeBy,
        finding: one.fact.finding ?? null,
        fix: one.fact.fix ?? null,
        checkFinding: one.fact.checkFinding ?? null,
      };

/** The words of an evaluation, how a bad one is worked through, and its case for whoever supervises. */
export const besideEvaluation = (records: Records, id: string): Promise<BesideEvaluation> =>
  records.together(async (tx) => {
    await tx.get(evaluation, id);
    const [words] = await partsOf(tx, evaluationWords, id);
    const [review] = await partsOf(tx, badReview, id);
    const [matter] = await partsOf(tx, evaluationMatter, id);
    return {
      words:
        words === undefined
          ? null
          : { id: words.id, said: words.fact.words ?? null, phone: words.fact.phone ?? null },
      review: reviewOf(review),
      ofCase: matter?.fact.forCase ?? null,
    };
  });
