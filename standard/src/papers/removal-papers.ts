import { bilingual } from '../language/bilingual.ts';
import { all, equal, not, oneOf, val } from '../language/expression.ts';
import { paper } from '../language/paper.ts';
import { design } from '../records/sources.ts';

const SOURCE = design('application, order and receipt of a removal; no national form was read');
const FOR = [['revise', 'removal']] as const;
const stateIs = (...states: [string, ...string[]]) => oneOf('state', ...states);
const notMistaken = not(equal('reason', val('mistaken')));

/** Signed by each of those who have to agree. */
export const removalAgreementForm = paper({
  name: 'removal-agreement-form',
  label: bilingual('迁出同意书', 'Agreement to a removal'),
  source: SOURCE,
  of: 'removal',
  for: FOR,
  about: stateIs('applied', 'approved'),
  blocks: [
    {
      block: 'fields',
      of: 'removal',
      elements: [
        'number',
        'personName',
        'plot',
        'right',
        'reason',
        'destination',
        'receivingPlace',
        'applicant',
      ],
    },
    {
      block: 'text',
      says: bilingual(
        '本人知道并同意把上面这位逝者的骨灰（遗体）从上述墓位（格位）迁出。使用权人和与逝者同一顺序的近亲属都须签字；有一位不同意，就不迁出。签字以后、起出以前，可以撤回。',
        'I know of this removal and agree to it. The holder and the relatives who stand as near to the person all sign; if one does not agree, nothing is removed. Until it is opened, an agreement can be taken back.',
      ),
    },
    {
      block: 'blanks',
      of: [
        bilingual('姓名', 'Name'),
        bilingual('与逝者关系', 'Relation to the person'),
        bilingual('证件名称和号码', 'Identity document and number'),
        bilingual('联系电话', 'Telephone'),
      ],
    },
    {
      block: 'choices',
      label: bilingual('答复', 'Answer'),
      of: [bilingual('同意', 'I agree'), bilingual('不同意', 'I do not agree')],
    },
    {
      block: 'signatures',
      of: [bilingual('签字', 'Signature'), bilingual('经手人', 'Handled by')],
    },
  ],
});

/** Goes with those who open the plot: where, who is to be found there, and what to do when it is another. */
export const removalOrder = paper({
  name: 'removal-order',
  label: bilingual('迁出作业单', 'Order for a removal'),
  source: SOURCE,
  of: 'removal',
  for: FOR,
  about: equal('state', val('approved')),
  blocks: [
    {
      block: 'fields',
      of: 'removal',
      elements: [
        'number',
        'plot',
        'personName',
        'plannedOn',
        'reason',
        'destination',
        'decidedBy',
        'decidedAt',
      ],
    },
    {
      block: 'text',
      says: bilingual(
        '两人同办。先核对墓位（格位）编号，再看骨灰盒（棺）、铭牌上的姓名或标签；与上面所写不符、为空、多于登记或无法辨认的，停下，什么都不带走，放回原处，报负责人。',
        'Two people together. Check the number of the plot, then the name on the urn, the coffin or the plate, or the tag. Where it is another, nobody, more than is on record, or cannot be told: stop, take nothing away, put it back, and tell whoever is in charge.',
      ),
    },
    {
      block: 'blanks',
      of: [
        bilingual('看到的姓名或标签', 'Name or tag as seen'),
        bilingual('起出时间', 'Opened at'),
        bilingual('复原情况', 'How the plot was left'),
      ],
    },
    {
      block: 'signatures',
      of: [
        bilingual('起出人', 'Opened by'),
        bilingual('同办人', 'Together with'),
        bilingual('到场亲属', 'Relative who was there'),
      ],
    },
  ],
});

/** For whoever receives it: from where, who it is, and who handed it over. */
export const removalReceipt = paper({
  name: 'removal-receipt',
  label: bilingual('迁出交接证明', 'Receipt of a removal'),
  source: SOURCE,
  of: 'removal',
  for: FOR,
  about: all(notMistaken, stateIs('opened', 'done')),
  blocks: [
    {
      block: 'fields',
      of: 'removal',
      elements: [
        'number',
        'personName',
        'plot',
        'reason',
        'destination',
        'receivingPlace',
        'paper',
        'openedAt',
        'openedBy',
        'openedWith',
        'mark',
        'foundTag',
        'removedOn',
        'handedAt',
        'handedBy',
        'receiver',
        'receiverDocument',
        'receiverNumber',
        'receiptNumber',
      ],
    },
    {
      block: 'table',
      of: 'removalAgreement',
      label: bilingual('书面同意', 'Who agreed in writing'),
      where: equal('answer', val('agreed')),
      columns: [
        ['name', 3],
        ['relation', 4],
        ['answeredOn', 3],
      ],
    },
    {
      block: 'text',
      says: bilingual(
        '起出时已核对姓名或标签，与登记一致，当面交接。迁往其他公墓、骨灰堂的，请把本证明交给接收机构。',
        'Name or tag were compared with the record when it was taken out, and it was handed over in person. Give this paper to the cemetery or columbarium that it goes to.',
      ),
    },
    {
      block: 'signatures',
      of: [bilingual('移交人签字', 'Handed over by'), bilingual('接收人签字', 'Received by')],
      seal: true,
    },
  ],
});
