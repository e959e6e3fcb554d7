import type { WaiverRuleFact } from '@qingming/connect/api/prices.ts';
import type { RecordView, Revision } from '@qingming/connect/api/registry.ts';
import { waiverRule } from '@qingming/standard/records/price.ts';
import { createOnce } from '../../kernel/records/create-once.ts';
import type { Records } from '../../kernel/records/records.ts';
import { changesOf, viewOf } from '../../kernel/records/view.ts';

/** A rule of the province, or of the ministry for every province. */
export const addWaiverRule = async (
  records: Records,
  node: string,
  { id, fact }: { readonly id?: string; readonly fact: WaiverRuleFact },
): Promise<RecordView<WaiverRuleFact>> =>
  viewOf(await createOnce(records, waiverRule, fact, { region: node }, id));

export const reviseWaiverRule = async (
  records: Records,
  id: string,
  { version, changes, reason }: Revision<WaiverRuleFact>,
): Promise<RecordView<WaiverRuleFact>> =>
  viewOf(await records.revise(waiverRule, id, version, changesOf(changes), reason));
