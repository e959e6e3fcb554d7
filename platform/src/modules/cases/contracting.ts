import type { CaseSteps, Written } from '@qingming/connect/api/cases.ts';
import { CASE_ACTS } from '@qingming/standard/processes/case-acts.ts';
import { contract } from '@qingming/standard/records/contract.ts';
import { estimate } from '@qingming/standard/records/estimate.ts';
import { reasonOf } from '../../kernel/acts/standing.ts';
import { estimateIn } from './estimating.ts';
import { refusal } from './refusals.ts';
import { add, entry, findEarlier, staffOf, type Work, written } from './work.ts';

async function offeredIn(work: Work) {
  const offered = await estimateIn(work, 'offered');
  if (offered?.fact.total !== undefined) return { ...offered, total: offered.fact.total };
  throw refusal(
    'a-contract-is-its-estimate',
    '没有已出具的预算单；请先编制并出具。',
    'No estimate is on offer; make one and offer it first.',
  );
}

/** The contract that a further one supplements. */
async function mainContract({ records, owner }: Work): Promise<string | undefined> {
  const all = await records.ofRoot(contract, owner.root);
  return all.find(({ fact }) => fact.amends === undefined)?.id;
}

/** The family accepts what was offered by signing it; where a contract stands, this one supplements it. */
export async function signContract(work: Work, input: CaseSteps['contract']): Promise<Written> {
  const earlier = await findEarlier(work, contract, input.id);
  if (earlier !== undefined) return written(work, [entry('contract', earlier)]);
  const offered = await offeredIn(work);
  const signedAt = work.at(input.signedAt);
  const { id, signedBy, signature, copyGivenAt } = input;
  const accepted = await work.records.revise(
    estimate,
    offered.id,
    offered.version,
    { state: 'accepted', decidedBy: signedBy, decidedAt: signedAt },
    reasonOf(CASE_ACTS.contract),
  );
  const signed = await add(
    work,
    contract,
    {
      estimate: offered.id,
      amends: await mainContract(work),
      total: offered.total,
      signedBy,
      signedFor: staffOf(work, input.signedFor, '/signedFor'),
      signedAt,
      signature,
      copyGivenAt,
    },
    id,
  );
  return written(work, [entry('contract', signed), entry('estimate', accepted)]);
}
