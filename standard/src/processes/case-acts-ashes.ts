import { act, ask, NOW, STAFF } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { absent, all, equal, exists, val } from '../language/expression.ts';
import { ashesPlacement } from '../records/ashes-placement.ts';
import { custody } from '../records/custody.ts';
import { crematedBefore } from '../records/proof.ts';
import { remainsLot } from '../records/remains-lot.ts';
import { MOVES } from './case-acts-body.ts';
import { ashesHere, ashesToCome, fromRule } from './case-conditions.ts';
import { released } from './case-holds.ts';
import { FOR_ASHES, place } from './case-places.ts';

const PLACES = [
  ['create', 'ashesPlacement'],
  ['revise', 'custody'],
] as const;

const fromElsewhere = { ...fromRule(custody, 'ashes-come-from-cremation'), check: crematedBefore };

const times = [
  ask(ashesPlacement, 'placedAt', { otherwise: NOW, folded: true }),
  ask(ashesPlacement, 'handedOverBy', { otherwise: STAFF, folded: true }),
] as const;

const weightOf = (zh: string, en: string) => bilingual(`${zh}重量`, `Weight of the ${en} portion`);

/** What an institution does with ashes itself, beside handing them over and placing them in a niche. */
export const ashesActs = {
  'ashes-arrival': act({
    name: 'ashes-arrival',
    label: bilingual('接收外地骨灰', 'Receive ashes from elsewhere'),
    submit: bilingual('登记接收', 'Record it'),
    note: bilingual(
      '请核对火化证明原件，并将标签固定在骨灰盒上。直接安放入格位的，登记骨灰去向即可。',
      'Check the original cremation certificate, and fix the tag to the urn. When they go straight into a niche, record where the ashes go instead.',
    ),
    done: bilingual('接收外地骨灰', 'received ashes from elsewhere'),
    on: custody.kind,
    verb: 'create',
    from: ashesToCome,
    needs: [fromElsewhere],
    asks: [
      ask(custody, 'scanned', { as: 'scan' }),
      ask(custody, 'place', { choose: place(...FOR_ASHES) }),
      ask(custody, 'since', { as: 'at', otherwise: NOW, folded: true }),
      ask(custody, 'movedBy', { otherwise: STAFF, folded: true }),
      ask(custody, 'note', { folded: true }),
    ],
    sets: { reason: { value: 'from-elsewhere' } },
    handler: 'receiveAshes',
  }),
  'ashes-burial': act({
    name: 'ashes-burial',
    label: bilingual('登记安葬或撒散', 'Record a burial or scattering'),
    submit: bilingual('登记', 'Record it'),
    note: bilingual(
      '由本机构安葬、海葬或撒散的骨灰。须有在场亲属，或由两名从业人员同办。此步不能撤回。',
      'Ashes that we lay to rest. One of the family is present, or two members of staff do it together. This step cannot be taken back.',
    ),
    done: bilingual('登记骨灰安葬或撒散', 'recorded that the ashes were laid to rest'),
    on: ashesPlacement.kind,
    verb: 'create',
    always: true,
    from: ashesHere,
    needs: [released('ashes', 'no-ashes-placed-under-hold')],
    asks: [
      ask(custody, 'scanned', { as: 'scan' }),
      ask(ashesPlacement, 'method', { optional: false }),
      ask(ashesPlacement, 'destination'),
      ask(ashesPlacement, 'site', { choose: place('plot', 'ecological-site') }),
      ask(ashesPlacement, 'where', {
        help: bilingual('海域、公墓或墓区', 'The waters, the cemetery or its section'),
      }),
      ask(ashesPlacement, 'witness'),
      ask(ashesPlacement, 'secondStaff'),
      ask(ashesPlacement, 'weight', { folded: true }),
      ...times,
    ],
    also: [...PLACES, ['read', 'contact'], ['create', 'interment']],
    handler: 'layToRest',
  }),
  'ashes-transfer': act({
    name: 'ashes-transfer',
    label: bilingual('移交骨灰至其他机构', 'Hand the ashes to another institution'),
    submit: bilingual('登记移交', 'Record the hand-over'),
    done: bilingual('移交骨灰至其他机构', 'handed the ashes to another institution'),
    on: ashesPlacement.kind,
    verb: 'create',
    always: true,
    from: ashesHere,
    needs: [released('ashes', 'no-ashes-placed-under-hold')],
    asks: [
      ask(custody, 'scanned', { as: 'scan' }),
      ask(ashesPlacement, 'destination'),
      ask(ashesPlacement, 'receiver', { optional: false }),
      ask(ashesPlacement, 'receiverNumber', { folded: true }),
      ask(ashesPlacement, 'collector', {
        optional: false,
        label: bilingual('接收人', 'Received by'),
      }),
      ask(ashesPlacement, 'where'),
      ask(ashesPlacement, 'weight', { folded: true }),
      ...times,
    ],
    also: [...PLACES, ['read', 'contact']],
    handler: 'transferAshes',
  }),
  'ashes-division': act({
    name: 'ashes-division',
    label: bilingual('分取骨灰', 'Divide the ashes'),
    submit: bilingual('登记分取，打印各份标签', 'Record the division and print the tags'),
    note: bilingual(
      '当面称量。各份重量之和与分取前重量相差不超过 2%。',
      'Weigh them before the family. Together the portions weigh what the whole did, within 2 %.',
    ),
    done: bilingual('分取骨灰', 'divided the ashes'),
    on: remainsLot.kind,
    verb: 'create',
    always: true,
    from: exists('custody', all(equal('subject', val('ashes')), absent('until'))),
    asks: [
      ask(custody, 'scanned', { as: 'scan' }),
      ask(remainsLot, 'wholeWeight'),
      ask(remainsLot, 'weight', { as: 'first', label: weightOf('第一份', 'first') }),
      ask(remainsLot, 'weight', { as: 'second', label: weightOf('第二份', 'second') }),
      ask(remainsLot, 'weight', {
        as: 'third',
        optional: true,
        label: weightOf('第三份', 'third'),
      }),
      ask(remainsLot, 'weight', {
        as: 'fourth',
        optional: true,
        folded: true,
        label: weightOf('第四份', 'fourth'),
      }),
      ask(remainsLot, 'weight', {
        as: 'fifth',
        optional: true,
        folded: true,
        label: weightOf('第五份', 'fifth'),
      }),
      ask(remainsLot, 'weight', {
        as: 'sixth',
        optional: true,
        folded: true,
        label: weightOf('第六份', 'sixth'),
      }),
      ask(custody, 'place', {
        optional: true,
        folded: true,
        choose: place(...FOR_ASHES),
        label: bilingual('各份存放处', 'Where the portions are put'),
        help: bilingual('不填即为原处', 'Leave empty for where the whole is'),
      }),
      ask(remainsLot, 'dividedAt', { otherwise: NOW, folded: true }),
      ask(remainsLot, 'dividedBy', { otherwise: STAFF, folded: true }),
    ],
    also: [['create', 'tag'], ...MOVES],
    handler: 'divideAshes',
  }),
} as const;
