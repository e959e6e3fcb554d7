import { referenceState } from '../codes/reference.ts';
import { UUID_PATTERN } from '../derive/json-schema.ts';
import { code, integer, text } from '../language/element.ts';
import { record } from '../language/record.ts';
import { provisions } from './retention.ts';
import { NOTICE_2024, design } from './sources.ts';

const NAMED = design('the answer belongs to one reference, which the node that asks knows');

/**
 * The ministry, which holds the records of every province, tells a province whether what one of its
 * records names is there and says the same. Nothing else of what was found leaves the ministry.
 */
export const referenceAnswer = record(
  'referenceAnswer',
  { zh: '引用核对答复', en: 'Answer about a reference' },
  {
    source: `ours; ${NOTICE_2024}`,
    belongsTo: 'node',
    travels: 'down',
    retention: provisions,
    basis: { ground: 'duty', norm: '民办函〔2024〕27号' },
    audience: 'askingNode',
    answersReferences: true,
    title: 'kind',
    written: 'acts',
    presentation: { list: false },
    elements: {
      askingNode: text('提出核对的节点', 'Node that asks', {
        pattern: '^[0-9]{6}$',
        example: '370000',
        maxLength: 6,
        source: design('an answer goes to the node whose record names another'),
      }),
      kind: text('记录种类', 'Record kind', {
        pattern: '^[a-z][A-Za-z0-9]*$',
        example: 'proof',
        maxLength: 40,
        source: NAMED,
      }),
      record: text('记录', 'Record', {
        pattern: UUID_PATTERN,
        example: '01890000-0000-7000-8000-000000000000',
        maxLength: 36,
        source: NAMED,
      }),
      element: text('数据元', 'Element', {
        pattern: '^[a-z][A-Za-z0-9]*$',
        example: 'certificate',
        maxLength: 40,
        source: NAMED,
      }),
      asked: integer('记录版本', 'Version that was asked about', {
        min: 1,
        source: design('an answer about a number that was corrected since says nothing'),
      }),
      state: code('核对结果', 'Result', referenceState, {
        source: design('the least that says whether the paper is good'),
      }),
    },
  },
);
