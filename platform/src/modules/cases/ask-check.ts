import type { ApprovalView } from '@qingming/connect/api/approvals.ts';
import type { SecondCheckAsked } from '@qingming/connect/api/cases.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { type Asked, askApproval, spendApproval } from '../../kernel/approvals/approvals.ts';
import type { WhenApproved } from '../../kernel/approvals/module.ts';
import { approvalView, type ApprovalRow } from '../../kernel/approvals/rows.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { checkAtCremator, modeOf } from './second-check.ts';
import { scannedTag } from './tags.ts';
import { onCase, placeOf, type Work } from './work.ts';

const PURPOSE = 'casework';

/** What the second person is asked to confirm: which body, by its tag, before which cremator. */
interface Content {
  readonly [name: string]: string;
  readonly scan: string;
  readonly cremator: string;
  readonly place: string;
  readonly witnessMode: NonNullable<SecondCheckAsked['witnessMode']>;
}

/** Name, tag and place, as they are read beside the body; sealed with the request. */
async function asRead({ records, owner }: Work, content: Content, place: string): Promise<string> {
  const [person] = await records.ofRoot(decedent, owner.root);
  return [person?.fact.name, content.scan, place].filter(Boolean).join(' · ');
}

async function asked(work: Work, input: SecondCheckAsked): Promise<Asked & { reason: string }> {
  const tag = await scannedTag(work, input.scan, 'body');
  const { id, fact } = await placeOf(work, input.cremator, ['cremator'], '/cremator');
  const { region, institution, root } = work.owner;
  const content: Content = {
    scan: tag.fact.number,
    cremator: id,
    place: fact.code,
    witnessMode: modeOf(input),
  };
  const reason = await asRead(work, content, fact.name);
  return { act: 'second-check', target: root, content, region, institution, reason };
}

/**
 * Asks a second person to confirm who lies before which cremator. It waits for two minutes, for whoever
 * confirms on a device of their own, or here by badge and PIN. Throws for a tag of another.
 */
export async function askSecondCheck(
  node: NodeContext,
  records: Records,
  id: string,
  input: SecondCheckAsked,
): Promise<ApprovalView> {
  const { actor } = records;
  const question = await onCase(node, records, id, (work) => asked(work, input));
  const row = await node.db.transaction((tx) => askApproval(tx, node, actor, question));
  return approvalView(node, actor, row, false);
}

/** The confirmation itself, in the transaction of the agreement, under the account of who agreed. */
export const confirmSecondCheck =
  (
    node: NodeContext,
    recordsAs: (actor: Actor, purpose: typeof PURPOSE) => Records,
  ): WhenApproved =>
  async (tx, by, approval: ApprovalRow) => {
    const content = JSON.parse(approval.content) as Content;
    const own = recordsAs(by, PURPOSE).on(tx);
    await onCase(node, own, approval.target ?? '', (work) =>
      checkAtCremator(work, content, approval.means ?? 'session'),
    );
    await spendApproval(tx, node, by, approval);
  };
