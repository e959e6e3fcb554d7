import { holdKind, holdSubject } from '../codes/holds.ts';
import { code, date, file, instant, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  day,
  differ,
  equal,
  notBefore,
  notFuture,
  present,
  val,
  was,
} from '../language/expression.ts';
import { note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { design, REGULATION_2026 } from './sources.ts';
import { sameFromTheFirst, staysOnceGiven } from './unchanged.ts';

const ACCOUNT = { maxLength: 60, given: true } as const;
const paper = {
  classification: 'sensitive',
  purpose: 'who may forbid or allow what is final',
} as const;

/** Somebody forbids, for a time, what cannot be taken back: cremation, hand-over, placement, papers. */
export const hold = record(
  'hold',
  { zh: '暂停处置', en: 'Hold' },
  {
    source: `${REGULATION_2026} (a body that disagrees with the stated cause); 公安机关办理刑事案件程序规定 arts 218–219`,
    belongsTo: { root: 'funeralCase' },
    // Who investigates what stays with those who keep the body.
    travels: 'stays',
    retention: fileOfTheDead,
    basis: funeralDuty,
    presentation: { summary: ['kind', 'subject'] },
    elements: {
      subject: code('暂停对象', 'What is on hold', holdSubject, {
        source: design('body, ashes and papers are held each for itself'),
      }),
      kind: code('暂停原因', 'Reason', holdKind, {
        source: design('who releases it depends on who asked'),
      }),
      placedBy: text('要求暂停的单位或个人', 'Asked for by', {
        ...note,
        maxLength: 120,
        source: design('who may release it is known'),
      }),
      document: optional(
        text('要求文号', 'Document', {
          ...note,
          maxLength: 60,
          source: design('an order in writing may follow the call'),
        }),
      ),
      scan: optional(
        file('要求文件', 'Scan of the document', {
          ...paper,
          source: design('an order in writing may follow the call'),
        }),
      ),
      since: instant('暂停时间', 'Since', { source: design('from then on nothing final happens') }),
      reviewOn: date('复核日期', 'Review on', {
        source: design('nobody is forgotten under a hold'),
      }),
      enteredBy: text('登记人', 'Recorded by', {
        ...ACCOUNT,
        source: design('who records a hold does not release it'),
      }),
      releasedAt: optional(
        instant('解除时间', 'Released', { source: design('from then on it may go on') }),
      ),
      releaseDocument: optional(
        text('解除文件或依据', 'Document of the release', {
          ...note,
          maxLength: 200,
          source: design('a hold ends by a paper, as it began by an order'),
        }),
      ),
      releaseScan: optional(
        file('解除文件扫描件', 'Scan of the release', {
          ...paper,
          source: design('a hold ends by a paper, as it began by an order'),
        }),
      ),
      releasedBy: optional(
        text('解除人', 'Released by', {
          ...ACCOUNT,
          source: design('who records a hold does not release it'),
        }),
      ),
    },
    rules: [
      rule(
        'hold-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        all(notFuture('since'), notFuture('releasedAt')),
      ),
      rule(
        'hold-is-reviewed-after-it-began',
        {
          zh: '复核日期不能早于暂停当日。',
          en: 'The day of review cannot be before the hold began.',
        },
        notBefore('reviewOn', day('since')),
      ),
      rule(
        'a-release-says-how',
        {
          zh: '解除暂停须登记解除时间、解除人和解除文件。',
          en: 'A release needs its time, who records it, and its document.',
        },
        any(
          all(present('releasedAt'), present('releasedBy'), present('releaseDocument')),
          all(absent('releasedAt'), absent('releasedBy'), absent('releaseDocument')),
        ),
      ),
      rule(
        'released-after-it-began',
        {
          zh: '解除时间不能早于暂停时间。',
          en: 'The release cannot be before the hold began.',
        },
        any(absent('releasedAt'), atMost('since', 'releasedAt')),
      ),
      rule(
        'released-by-another-person',
        {
          zh: '登记暂停的人不能解除，请由另一人凭解除文件办理。',
          en: 'Whoever recorded the hold cannot release it; another person does, with the document of the release.',
        },
        differ('enteredBy', 'releasedBy'),
      ),
      rule(
        'a-hold-is-released-and-not-voided',
        {
          zh: '暂停处置不能作废；登记有误的，也由另一人登记解除并写明原因。',
          en: 'A hold cannot be voided; one recorded in error is released too, by another person who says why.',
        },
        equal('voided', val(false)),
      ),
      rule(
        'a-hold-stays-what-it-is',
        {
          zh: '暂停的对象、登记人不能改动，暂停时间不能改晚，已解除的不能恢复；请另行登记暂停。',
          en: 'What is on hold and who recorded it stay, the time cannot be moved later, and a release stays; record another hold.',
        },
        all(
          sameFromTheFirst('subject'),
          sameFromTheFirst('enteredBy'),
          any(absent(was('since')), atMost('since', was('since'))),
          staysOnceGiven('releasedAt'),
        ),
      ),
    ],
  },
);
