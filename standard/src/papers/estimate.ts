import { bilingual } from '../language/bilingual.ts';
import { all, equal, exists, outer, present, total, val } from '../language/expression.ts';
import { paper } from '../language/paper.ts';
import { design, MARKED_PRICES } from '../records/sources.ts';

const offered = equal('state', val('offered'));
const ofOffered = exists('estimate', all(equal('id', outer('estimate')), offered));

/** What a family takes home before it decides: the estimate on offer. */
export const estimatePaper = paper({
  name: 'estimate',
  label: bilingual('费用预算单', 'Estimate'),
  source: `${MARKED_PRICES}; ${design('the wording, of which no national form was read')}`,
  of: 'funeralCase',
  for: [['create', 'estimate']],
  needs: 'estimate',
  blocks: [
    { block: 'fields', of: 'decedent', elements: ['name'] },
    {
      block: 'fields',
      of: 'estimate',
      elements: ['number', 'offeredAt', 'validUntil', 'madeBy', 'note'],
      where: offered,
    },
    {
      block: 'table',
      of: 'estimateLine',
      columns: [
        ['name', 5],
        ['quantity', 2],
        ['unitPrice', 2],
        ['amount', 2],
      ],
      where: ofOffered,
      blank: 1,
    },
    {
      block: 'table',
      of: 'estimateLine',
      label: bilingual('按里程计费的接运', 'Transports charged by their distance'),
      columns: [
        ['name', 5],
        ['expectedKm', 2],
        ['furtherKm', 2],
        ['atNight', 2],
      ],
      where: all(ofOffered, present('furtherKm')),
    },
    {
      block: 'amounts',
      of: [[bilingual('合计', 'Total'), total('estimateLine', 'amount', ofOffered)]],
    },
    {
      block: 'fields',
      of: 'estimate',
      elements: ['expectedWaived', 'expectedDue'],
      where: all(offered, present('expectedDue')),
    },
    {
      block: 'text',
      says: bilingual(
        '价格取自出具当日执行的价格清单。各项服务均可自愿选择。预计减免只计出具时已登记、已核验的资格，未登记、未核验的不计入；减免在结算时按规则办理。',
        'Prices are those of the list in force on the day of the offer. Every service is your own choice. The waivers expected count only what was recorded and checked by then, and nothing else; they are granted by the rules with the bill.',
      ),
    },
    {
      block: 'signatures',
      of: [bilingual('家属签收', 'Received by the family')],
      seal: true,
    },
  ],
});
