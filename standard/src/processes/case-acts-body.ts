import { ACCOUNT, act, ask, FOUND, NOW, STAFF } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { absent, all, any, equal, exists, not, oneOf, val } from '../language/expression.ts';
import { custody } from '../records/custody.ts';
import { caresForBodies } from '../records/house-kind.ts';
import { scanMismatch } from '../records/scan-mismatch.ts';
import { preparation, transport } from '../records/steps.ts';
import { tag } from '../records/tag.ts';
import {
  beforeCremation,
  bodyHandedOver,
  bodyHere,
  burning,
  ceremoniesDone,
  cremated,
  fromRule,
  leftTheHouse,
  onTheRoad,
} from './case-conditions.ts';
import { isAbout } from '../records/case-subject.ts';
import { released } from './case-holds.ts';
import { ROOMS_OF } from '../records/place-of-kind.ts';
import { ARRIVES_AT, onDuty, place, room } from './case-places.ts';

/** What a move writes. */
export const MOVES = [
  ['create', 'custody'],
  ['revise', 'custody'],
] as const;

const transportMoves = {
  element: 'state',
  steps: [
    ['0', '3'],
    ['1', '3'],
  ],
} as const;

/** Where to, on what paper and in what. */
const LEAVING = [
  ask(custody, 'leavingTo', { optional: false }),
  ask(custody, 'receiver', {
    when: oneOf('leavingTo', 'funeral-home', 'judicial', 'medical'),
    optional: false,
  }),
  ask(custody, 'document', { optional: false }),
  ask(custody, 'vehicle', { optional: false }),
] as const;

export const bodyActs = {
  transport: act({
    name: 'transport',
    label: bilingual('登记出车', 'Record the departure'),
    done: bilingual('登记出车', 'recorded the departure of the hearse'),
    on: transport.kind,
    verb: 'create',
    from: all(caresForBodies, not(bodyHere), beforeCremation, not(exists('transport', onTheRoad))),
    checked: true,
    needs: [fromRule(transport, 'no-transport-without-certificate')],
    asks: [
      ask(transport, 'from', { start: { from: 'decedent', element: 'deathPlace' } }),
      ask(transport, 'vehicle', { choose: place('vehicle') }),
      ask(transport, 'driver', { otherwise: STAFF, prefer: onDuty('driver') }),
      ask(transport, 'caller', { folded: true, start: { known: 'firstChoice' } }),
      ask(transport, 'departedAt', { otherwise: NOW, folded: true }),
      ask(transport, 'note', { folded: true }),
    ],
    sets: { state: { value: '1' } },
  }),
  'transport/arrive': act({
    name: 'transport/arrive',
    label: bilingual('登记到馆', 'Record the arrival'),
    done: bilingual('登记到馆', 'recorded the arrival'),
    on: transport.kind,
    verb: 'revise',
    names: 'transport',
    from: onTheRoad,
    asks: [
      ask(custody, 'scanned', { as: 'scan' }),
      ask(custody, 'place', { choose: place(...ARRIVES_AT) }),
      ask(transport, 'kilometres'),
      ask(transport, 'arrivedAt', { otherwise: NOW, folded: true }),
      ask(custody, 'since', {
        as: 'collectedAt',
        optional: true,
        folded: true,
        label: bilingual('接到遗体的时间', 'When the body was taken into the hearse'),
      }),
      ask(custody, 'movedBy', { optional: true, folded: true }),
    ],
    sets: { state: { value: '2' } },
    also: MOVES,
    handler: 'arrive',
  }),
  'transport/cancel': act({
    name: 'transport/cancel',
    label: bilingual('取消接运', 'Cancel the transport'),
    done: bilingual('取消接运', 'cancelled the transport'),
    on: transport.kind,
    verb: 'revise',
    from: onTheRoad,
    asks: [],
    moves: transportMoves,
    sets: { arrivedAt: NOW },
    reason: bilingual('原因', 'Reason'),
  }),
  moves: act({
    name: 'moves',
    label: bilingual('登记移动', 'Record a move'),
    submit: bilingual('登记移动', 'Record the move'),
    done: bilingual('登记移动', 'recorded a move'),
    on: custody.kind,
    verb: 'create',
    always: true,
    from: exists('custody', absent('until')),
    asks: [
      ask(custody, 'scanned', { as: 'scan' }),
      ask(custody, 'place', { choose: room }),
      ask(custody, 'reason'),
      ask(custody, 'since', { as: 'at', otherwise: NOW, folded: true }),
      ask(custody, 'movedBy', { otherwise: STAFF, folded: true }),
      ask(custody, 'note', { folded: true }),
    ],
    also: MOVES,
    handler: 'move',
  }),
  'scan-mismatch': act({
    name: 'scan-mismatch',
    label: bilingual('登记扫描不符', 'Record a wrong tag'),
    submit: bilingual('登记', 'Record'),
    note: bilingual(
      '应扫这位逝者的标签，却扫到了另一位的。没有移动任何人；登记是为了避免再次发生。',
      'The tag of somebody else was scanned where that of this person was expected. Nobody was moved; it is recorded so that it does not happen again.',
    ),
    done: bilingual('扫到另一位的标签', 'scanned the tag of somebody else'),
    on: scanMismatch.kind,
    verb: 'create',
    from: exists('custody', absent('until')),
    asks: [
      ask(scanMismatch, 'scanned'),
      ask(scanMismatch, 'place', { choose: room }),
      ask(scanMismatch, 'scannedAt', { otherwise: NOW, folded: true }),
      ask(scanMismatch, 'note', { folded: true }),
    ],
    sets: { scannedBy: ACCOUNT },
  }),
  'hand-over': act({
    name: 'hand-over',
    label: bilingual('登记遗体移交', 'Hand the body over'),
    submit: bilingual('登记移交', 'Record the hand-over'),
    note: bilingual(
      '遗体将离开本馆，不在本馆火化。',
      'The body leaves our care and is not cremated here.',
    ),
    done: bilingual('登记遗体移交', 'handed the body over'),
    on: custody.kind,
    verb: 'revise',
    names: FOUND,
    from: all(equal('subject', val('body')), absent('until'), beforeCremation),
    needs: [released('body', 'no-hand-over-of-a-body-under-hold'), ceremoniesDone],
    asks: [
      ask(custody, 'scanned', { as: 'scan' }),
      ask(custody, 'handedTo', { optional: false }),
      ...LEAVING,
      ask(custody, 'toCountry', { when: equal('leavingTo', val('abroad')), optional: false }),
      ask(custody, 'address'),
      ask(custody, 'paper', { folded: true }),
      ask(custody, 'since', { as: 'at', otherwise: NOW, folded: true }),
      ask(custody, 'note', { folded: true }),
    ],
    sets: { endedBy: { value: 'handed-over' } },
    also: [['read', 'contact']],
    handler: 'handOver',
  }),
  preparation: act({
    name: 'preparation',
    label: bilingual('开始整容', 'Start the preparation'),
    submit: bilingual('开始', 'Start'),
    done: bilingual('开始整容', 'started the preparation'),
    on: preparation.kind,
    verb: 'create',
    from: all(bodyHere, not(burning)),
    checked: true,
    asks: [
      ask(preparation, 'treatment'),
      ask(custody, 'scanned', { as: 'scan', optional: true }),
      ask(preparation, 'place', { choose: place(...ROOMS_OF.preparation) }),
      ask(preparation, 'embalmer', { otherwise: STAFF, prefer: onDuty('embalmer') }),
      ask(preparation, 'startedAt', { otherwise: NOW, folded: true }),
    ],
    sets: { state: { value: '1' } },
    also: MOVES,
    handler: 'prepare',
  }),
  'preparation/finish': act({
    name: 'preparation/finish',
    label: bilingual('登记整容结束', 'Finish the preparation'),
    submit: bilingual('登记结束', 'Finish'),
    done: bilingual('登记整容结束', 'finished the preparation'),
    on: preparation.kind,
    verb: 'revise',
    names: 'preparation',
    asks: [
      ask(preparation, 'finishedAt', { otherwise: NOW, folded: true }),
      ask(preparation, 'treatment', { optional: true, folded: true }),
    ],
    moves: {
      element: 'state',
      steps: [
        ['0', '2'],
        ['1', '2'],
      ],
    },
  }),
  tags: act({
    name: 'tags',
    label: bilingual('换发标签', 'Replace the tag'),
    submit: bilingual('作废原标签并换发', 'Cancel the old tag and make a new one'),
    done: bilingual('作废标签并换发', 'cancelled a tag for a new one'),
    on: tag.kind,
    verb: 'void',
    names: FOUND,
    always: true,
    asks: [ask(tag, 'subject'), ask(tag, 'lot', { folded: true })],
    reason: bilingual('原因', 'Reason'),
    also: [['create', 'tag']],
    handler: 'replaceTag',
  }),
} as const;

/** The body may still be laid into a place of the house. */
export const mayBeStored = all(
  caresForBodies,
  not(isAbout('ashes-only')),
  not(cremated),
  not(burning),
  not(bodyHandedOver),
);

/** What leaves for a time and comes back: a body or ashes. */
export const comeAndGoActs = {
  'take-out': act({
    name: 'take-out',
    label: bilingual('登记暂时带出', 'Record taking out for a time'),
    submit: bilingual('登记带出', 'Record it'),
    note: bilingual(
      '检验鉴定、在家守灵、祭奠仪式等，之后送回。遗体须登记凭据和车辆。',
      'For an examination, a vigil at home, a ceremony: it comes back. For a body, record the paper and the vehicle.',
    ),
    done: bilingual('登记暂时带出', 'recorded taking out for a time'),
    on: custody.kind,
    verb: 'revise',
    names: FOUND,
    always: true,
    from: all(absent('until'), any(equal('subject', val('ashes')), beforeCremation)),
    asks: [
      ask(custody, 'scanned', { as: 'scan' }),
      ask(custody, 'handedTo', { optional: false }),
      ask(custody, 'leavingTo', { optional: false, start: { value: 'family' } }),
      ask(custody, 'receiver'),
      ask(custody, 'document'),
      ask(custody, 'vehicle'),
      ask(custody, 'expectedBack', { optional: false }),
      ask(custody, 'since', { as: 'at', otherwise: NOW, folded: true }),
      ask(custody, 'note', { folded: true }),
    ],
    sets: { endedBy: { value: 'taken-out' } },
    also: [['read', 'contact']],
    handler: 'takeOut',
  }),
  return: act({
    name: 'return',
    label: bilingual('登记送回', 'Record the return'),
    done: bilingual('登记送回', 'recorded the return'),
    on: custody.kind,
    verb: 'create',
    always: true,
    from: leftTheHouse,
    asks: [
      ask(custody, 'scanned', { as: 'scan' }),
      ask(custody, 'place', {
        as: 'to',
        optional: true,
        choose: room,
        help: bilingual('不填即为原处', 'Leave empty for the place it left'),
      }),
      ask(custody, 'since', { as: 'at', otherwise: NOW, folded: true }),
      ask(custody, 'movedBy', { otherwise: STAFF, folded: true }),
      ask(custody, 'note', { folded: true }),
    ],
    sets: { reason: { value: 'returned' } },
    also: MOVES,
    handler: 'comeBack',
  }),
} as const;
