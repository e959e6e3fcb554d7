import { bilingual, type Bilingual } from '@qingming/standard/language/bilingual.ts';

/** The words about a charge below its price on the list. */
export const REDUCED = {
  ask: bilingual('申请降价', 'Ask for a lower price'),
  askNote: (name: string, { zh, en }: Bilingual) =>
    bilingual(
      `“${name}”现单价 ${zh}。低于清单价格收费，须说明原因并由另一位机构负责人批准；批准前仍按清单价格收费。`,
      `“${name}” costs ${en} each. A price below the list needs a reason and the approval of a manager other than you; until then the price of the list holds.`,
    ),
  approve: bilingual('批准降价', 'Approve the lower price'),
  approveNote: (
    name: string,
    [from, to]: readonly [Bilingual, Bilingual],
    reason: Bilingual,
    asker: string,
  ) =>
    bilingual(
      `${asker}申请将“${name}”的单价由 ${from.zh} 降为 ${to.zh}，原因：${reason.zh}。批准后多收的部分自动申请退款。`,
      `${asker} asks to lower “${name}” from ${from.en} to ${to.en} each. Reason: ${reason.en}. What was paid too much is asked back at once.`,
    ),
  turnDown: bilingual('不予降价', 'Turn the lower price down'),
  withdraw: bilingual('撤回降价申请', 'Withdraw the request'),
  takeBack: bilingual('恢复清单价格', 'Go back to the list price'),
  withdrawNote: bilingual('该项收费按清单价格收取。', 'The charge then costs what the list says.'),
  listPrice: (fen: Bilingual) => bilingual(`清单价 ${fen.zh}`, `list price ${fen.en}`),
  share: bilingual('按清单对该年龄规定的比例', 'the share of the list for this age'),
  asked: (to: Bilingual, reason: Bilingual, asker: string) =>
    bilingual(
      `${asker}申请降为 ${to.zh}（${reason.zh}），待另一位机构负责人批准`,
      `${asker} asks for ${to.en} (${reason.en}); a manager other than the person who asked has to approve it`,
    ),
  lowered: (reason: Bilingual, approver: string) =>
    bilingual(
      `降价：${reason.zh}，${approver}批准`,
      `lowered: ${reason.en}, approved by ${approver}`,
    ),
} as const;
