import { tagSubject } from '../codes/custody.ts';
import { code, instant, text } from '../language/element.ts';
import { record } from '../language/record.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { TRACE, design } from './sources.ts';

/** A printed label with a QR code, bound to one body or one set of ashes. */
export const tag = record(
  'tag',
  { zh: '标签', en: 'Tag' },
  {
    source: TRACE,
    belongsTo: { root: 'funeralCase' },
    travels: 'stays',
    retention: fileOfTheDead,
    basis: funeralDuty,
    title: 'number',
    elements: {
      number: text('标签号', 'Tag number', {
        maxLength: 26,
        format: 'tag',
        source: design('a label that a scanner reads, on the body or the urn'),
      }),
      subject: code('对象', 'Of', tagSubject, {
        source: design('body and ashes have labels of their own'),
      }),
      printedAt: instant('打印时间', 'Printed', {
        source: design('a label that was printed again is told from the first'),
      }),
    },
    unique: [
      {
        name: 'tag-number-once',
        elements: ['number'],
        says: { zh: '该标签号已被使用。', en: 'This tag number is in use already.' },
      },
      {
        name: 'one-tag-per-subject',
        elements: ['root', 'subject'],
        says: {
          zh: '已有标签；更换标签请先作废原标签。',
          en: 'There is a tag already; void it before printing another.',
        },
      },
    ],
  },
);
