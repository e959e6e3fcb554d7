import { tagSubject } from '../codes/custody.ts';
import { code, instant, link, optional, text } from '../language/element.ts';
import { absent, equal, present, val, when } from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { TRACE, design } from './sources.ts';

const tagged = {
  zh: '已有标签；更换标签请先作废原标签。',
  en: 'There is a tag already; void it before printing another.',
};

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
      lot: optional(
        link('remainsLot', '骨灰份', 'Portion of the ashes', {
          since: '2026.3',
          source: design('each portion of divided ashes has a label of its own'),
        }),
      ),
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
        where: absent('lot'),
        says: tagged,
      },
      {
        name: 'one-tag-per-portion',
        elements: ['root', 'lot'],
        where: present('lot'),
        says: tagged,
      },
    ],
    rules: [
      rule(
        'a-portion-is-of-ashes',
        { zh: '只有骨灰可以分份。', en: 'Only ashes have portions.' },
        when(present('lot'), equal('subject', val('ashes'))),
      ),
    ],
  },
);
