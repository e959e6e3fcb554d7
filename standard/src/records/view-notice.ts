import { purpose } from '../codes/approval.ts';
import { code, instant, integer, optional, text } from '../language/element.ts';
import { internal, note } from '../language/free-text.ts';
import { record } from '../language/record.ts';
import { provisions } from './retention.ts';
import { design } from './sources.ts';

const told = design('the node whose records were seen learns when, by whom, what for and which');

/**
 * The ministry tells a province that somebody there viewed or exported records of its people. It names
 * the records by the identifiers that the province gave them, and nothing else of the people.
 */
export const viewNotice = record(
  'viewNotice',
  { zh: '查阅告知', en: 'Notice of viewing' },
  {
    source: 'ours; 个人信息保护法 art. 54, 55',
    belongsTo: 'node',
    travels: 'down',
    retention: provisions,
    basis: { ground: 'duty', norm: '个人信息保护法 art. 54, 55' },
    audience: 'subjectNode',
    title: 'act',
    indexes: [['subjectNode', 'viewedAt']],
    written: 'acts',
    presentation: { list: false },
    elements: {
      subjectNode: text('数据来源', 'Node of the records', {
        pattern: '^[0-9]{6}$',
        example: '370000',
        maxLength: 6,
        source: design('a notice goes to the node whose records were seen'),
      }),
      viewedAt: instant('查阅时间', 'Viewed', { source: told }),
      viewer: text('查阅人', 'Viewer', {
        ...internal,
        maxLength: 100,
        source: told,
      }),
      act: text('操作', 'Action', {
        ...internal,
        maxLength: 40,
        source: told,
      }),
      purpose: code('查阅目的', 'Purpose', purpose, { source: told }),
      occasion: optional(
        text('事由', 'Occasion', {
          ...note,
          maxLength: 500,
          source: told,
        }),
      ),
      shown: integer('涉及记录数', 'Records shown', {
        min: 1,
        source: told,
      }),
      records: text('记录', 'Records', {
        ...internal,
        maxLength: 8000,
        source: told,
      }),
    },
  },
);
