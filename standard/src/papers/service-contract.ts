import { bilingual } from '../language/bilingual.ts';
import {
  all,
  any,
  equal,
  exists,
  type Expression,
  not,
  outer,
  total,
  val,
} from '../language/expression.ts';
import { paper } from '../language/paper.ts';
import { CODE_496, design, MARKED_PRICES } from '../records/sources.ts';

const offered = equal('state', val('offered'));
/** What is on offer is printed to be signed; when nothing is, what was signed. */
const toSign: Expression = any(
  offered,
  all(equal('state', val('accepted')), not(exists('estimate', offered))),
);
const lineToSign = exists('estimate', all(equal('id', outer('estimate')), toSign));

/** What both sides sign, and the family's copy of it. */
export const contractPaper = paper({
  name: 'service-contract',
  label: bilingual('殡仪服务合同', 'Service contract'),
  source: `${CODE_496}; ${MARKED_PRICES}; ${design('the wording, of which no national form was read')}`,
  of: 'funeralCase',
  for: [['create', 'contract']],
  needs: 'estimate',
  blocks: [
    {
      block: 'fields',
      of: 'contact',
      label: bilingual('委托人', 'The client'),
      elements: ['name', 'relation', 'identityNumber', 'phone'],
    },
    {
      block: 'fields',
      of: 'decedent',
      label: bilingual('逝者', 'The person who died'),
      elements: ['name'],
    },
    {
      block: 'table',
      of: 'estimate',
      label: bilingual('费用预算单', 'Estimate'),
      columns: [
        ['number', 4],
        ['offeredAt', 3],
        ['validUntil', 3],
        ['total', 3],
      ],
      where: toSign,
    },
    {
      block: 'table',
      of: 'estimateLine',
      label: bilingual('服务项目与价格', 'Services and prices'),
      columns: [
        ['name', 5],
        ['quantity', 2],
        ['unitPrice', 2],
        ['amount', 2],
      ],
      where: lineToSign,
    },
    {
      block: 'amounts',
      of: [[bilingual('合同金额', 'Contract amount'), total('estimateLine', 'amount', lineToSign)]],
    },
    {
      block: 'table',
      of: 'contract',
      label: bilingual('已签订的合同和补充协议', 'Contract and supplements signed'),
      columns: [
        ['number', 4],
        ['signedAt', 3],
        ['total', 3],
      ],
    },
    {
      block: 'text',
      says: bilingual(
        '一、机构按以上项目、数量和价格提供服务。二、增加或变更项目，须经委托人书面同意并签订补充协议；未经同意不另行收费。三、未提供的服务不收费；符合条件的减免在结算时办理。四、委托人已阅读以上内容，机构已就价格和主要条款作出说明。本合同一式两份，委托人留存一份。',
        '1. The institution gives the services above in these quantities and at these prices. 2. More or other services need the written consent of the client in a supplementary agreement; nothing else is charged without it. 3. What is not given is not charged; waivers that apply are granted with the bill. 4. The client has read this, and the institution has explained prices and main terms. Each side keeps one copy.',
      ),
    },
    {
      block: 'signatures',
      of: [
        bilingual('委托人签字', 'Signed by the client'),
        bilingual('机构签约人签字', 'Signed for the institution'),
      ],
      seal: true,
    },
  ],
});
