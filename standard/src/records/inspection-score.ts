import { yearFigureName } from '../indicators/year-figures.ts';
import {
  code,
  date,
  file,
  flag,
  instant,
  integer,
  link,
  optional,
  text,
} from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  below,
  day,
  differ,
  equal,
  exists,
  type Expression,
  not,
  outer,
  present,
  val,
  was,
} from '../language/expression.ts';
import { internal } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { rectificationOutcome } from './inspection-sets.ts';
import { INSPECTED } from './inspection.ts';
import { ownRecords, supervisionDuty } from './retention.ts';
import { design } from './sources.ts';
import { sameFromTheFirst, stays } from './unchanged.ts';

const PART = {
  source: INSPECTED,
  belongsTo: { root: 'inspection' },
  travels: 'up',
  retention: ownRecords,
  basis: supervisionDuty,
  written: 'acts',
} as const;

const aboutTheHouse = {
  ...internal,
  openBecause: 'about premises and papers: the form asks to name nobody',
} as const;
const NOBODY = { zh: '不要写个人信息', en: 'Name nobody' } as const;
const picture = (zh: string, en: string) =>
  optional(
    file(zh, en, {
      classification: 'personal',
      purpose: 'supervision of institutions',
      source: INSPECTED,
    }),
  );
const account = (zh: string, en: string) =>
  optional(
    text(zh, en, { ...internal, account: true, given: true, maxLength: 60, source: INSPECTED }),
  );
const MEASURED = design('a computed point says by what it was measured');

const itsInspection = (state: string): Expression =>
  exists('inspection', all(equal('id', outer('root')), equal('state', val(state))));
const isNew = absent(was('item'));
const leftOut = all(present('doesNotApply'), equal('doesNotApply', val(true)));
const JUDGED = ['score', 'doesNotApply', 'reason', 'photo', 'scoredBy', 'scoredAt'] as const;

/** What was given for one point of the scheme. */
export const inspectionScore = record(
  'inspectionScore',
  { zh: '检查项目评分', en: 'Points given' },
  {
    ...PART,
    indexes: [['item']],
    outsiders: { rule: 'nobody-scores-their-own-house', accounts: ['scoredBy'] },
    presentation: { summary: ['item', 'score', 'most'] },
    elements: {
      item: link('inspectionItem', '检查内容', 'Point', { given: true, source: INSPECTED }),
      most: integer('满分', 'Most points', { given: true, min: 1, max: 100, source: INSPECTED }),
      figure: optional(
        code('依据的年度数字', 'By which figure', yearFigureName, {
          given: true,
          source: MEASURED,
        }),
      ),
      measured: optional(
        integer('计算值', 'Measured', {
          given: true,
          min: 0,
          source: 'observed: FIS_CEME_CHECK_SCORE: …Num',
        }),
      ),
      measuredOf: optional(integer('总数', 'Of', { given: true, min: 0, source: MEASURED })),
      proposed: optional(
        integer('建议得分', 'Points proposed', { given: true, min: 0, max: 100, source: MEASURED }),
      ),
      score: optional(integer('得分', 'Points', { min: 0, max: 100, source: INSPECTED })),
      doesNotApply: optional(
        flag('不适用', 'Does not apply', {
          help: {
            zh: '这家机构没有这一项的，注明不适用，不计入满分',
            en: 'Where the institution has nothing of the kind: its points do not count',
          },
          source: design('a house without plots has no plots to inspect'),
        }),
      ),
      reason: optional(
        text('扣分（不适用）原因', 'Why', {
          ...aboutTheHouse,
          maxLength: 300,
          multiline: true,
          help: NOBODY,
          source: 'observed: FIS_CEME_CHECK_SCORE: …Reason',
        }),
      ),
      photo: picture('照片或材料', 'Photograph or paper'),
      scoredBy: account('评分人', 'Judged by'),
      scoredAt: optional(instant('评分时间', 'Judged', { given: true, source: INSPECTED })),
    },
    unique: [
      {
        name: 'a-point-is-judged-once',
        elements: ['root', 'item'],
        says: { zh: '这一项已在检查清单上。', en: 'This point is on the list already.' },
      },
    ],
    rules: [
      rule(
        'a-score-is-no-more-than-its-points',
        { zh: '得分不能超过这一项的满分。', en: 'More points than the item has cannot be given.' },
        any(absent('score'), atMost('score', 'most')),
      ),
      rule(
        'points-lost-have-a-reason',
        {
          zh: '扣分或不适用的，请写明原因。',
          en: 'Where points are lost, or the point does not apply, say why.',
        },
        any(
          all(absent('score'), absent('doesNotApply')),
          all(present('score'), not(below('score', 'most'))),
          present('reason'),
        ),
      ),
      rule(
        'a-point-is-scored-or-does-not-apply',
        {
          zh: '请填写得分，或注明不适用，两者只填一项。',
          en: 'Give points, or say that it does not apply: one of the two.',
        },
        any(
          all(absent('score'), absent('doesNotApply'), absent('scoredBy'), absent('scoredAt')),
          all(
            present('scoredBy'),
            present('scoredAt'),
            any(all(present('score'), not(leftOut)), all(absent('score'), leftOut)),
          ),
        ),
      ),
      rule(
        'a-point-is-of-the-scheme',
        {
          zh: '检查项目须是该类机构、该年度的检查标准。',
          en: 'A point is one of the scheme for this kind of institution and this year.',
        },
        any(
          not(isNew),
          all(
            itsInspection('open'),
            absent('score'),
            exists(
              'inspectionItem',
              all(
                equal('id', outer('item')),
                equal('most', outer('most')),
                exists(
                  'institution',
                  all(
                    equal('id', outer('institution', 2)),
                    equal('kind', outer('institutionKind')),
                    any(absent(outer('properties')), equal('properties', outer('properties'))),
                  ),
                  'province',
                ),
                exists(
                  'inspection',
                  all(
                    equal('id', outer('root', 2)),
                    atMost(outer('yearFrom'), 'year'),
                    any(absent(outer('yearUntil')), atMost('year', outer('yearUntil'))),
                  ),
                  'province',
                ),
              ),
              'province',
            ),
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'a-point-on-the-list-stays',
        {
          zh: '检查清单在发起时确定，计算值不能改动，项目不能作废。',
          en: 'The list is made when the inspection is opened: points and what was measured stay, and none is voided.',
        },
        all(
          equal('voided', val(false)),
          sameFromTheFirst('item'),
          sameFromTheFirst('most'),
          any(isNew, all(...['figure', 'measured', 'measuredOf', 'proposed'].map(stays))),
        ),
      ),
      rule(
        'a-point-is-judged-while-it-is-open',
        {
          zh: '检查已评定或已取消，评分不能改动。',
          en: 'The inspection was concluded or called off, so the points stay.',
        },
        any(isNew, all(...JUDGED.map(stays)), itsInspection('open')),
        { atOriginOnly: true },
      ),
      rule(
        'nobody-scores-their-own-house',
        {
          zh: '在这家机构任职的人不能评分，请由另一人评分。',
          en: 'Somebody who works in this institution cannot judge it; another person must.',
        },
        any(absent('scoredBy'), present('scoredAt')),
      ),
    ],
  },
);

const ASKED = ['point', 'asked', 'dueOn', 'askedBy', 'askedAt'] as const;
const DONE = ['doneWords', 'proof', 'doneBy', 'doneAt'] as const;
const isAccepted = all(present('outcome'), equal('outcome', val('accepted')));

/** What has to be put right after an inspection: asked with a term, done by the house, checked by another person. */
export const rectification = record(
  'rectification',
  { zh: '整改要求', en: 'What is to be put right' },
  {
    ...PART,
    indexes: [['dueOn']],
    persons: { rule: 'who-checks-did-not-put-it-right', by: 'checkedBy', notBy: ['doneBy'] },
    outsiders: { rule: 'nobody-checks-their-own-house', accounts: ['askedBy', 'checkedBy'] },
    presentation: { summary: ['asked', 'dueOn', 'outcome'] },
    elements: {
      point: optional(
        link('inspectionScore', '对应的检查项目', 'Point', {
          source: design('what is asked follows from a point that was lost'),
        }),
      ),
      asked: text('整改要求', 'What is asked', {
        ...aboutTheHouse,
        maxLength: 500,
        multiline: true,
        help: NOBODY,
        source: INSPECTED,
      }),
      dueOn: date('整改期限', 'By', {
        help: {
          zh: '由检查机关确定，全国没有统一期限',
          en: 'Set by the authority: there is no national term',
        },
        source: design('what is to be put right has a day, or it is asked for ever'),
      }),
      askedBy: text('提出人', 'Asked by', {
        ...internal,
        account: true,
        given: true,
        maxLength: 60,
        source: INSPECTED,
      }),
      askedAt: instant('提出时间', 'Asked', { given: true, source: INSPECTED }),
      doneWords: optional(
        text('整改情况', 'What was done', {
          ...aboutTheHouse,
          maxLength: 1000,
          multiline: true,
          help: NOBODY,
          source: INSPECTED,
        }),
      ),
      proof: picture('整改照片或材料', 'Photograph or paper'),
      doneBy: account('整改人', 'Done by'),
      doneAt: optional(instant('整改时间', 'Done', { given: true, source: INSPECTED })),
      outcome: optional(code('核查结果', 'Outcome', rectificationOutcome, { source: INSPECTED })),
      checkWords: optional(
        text('核查意见', 'Opinion of the check', {
          ...aboutTheHouse,
          maxLength: 500,
          multiline: true,
          help: NOBODY,
          source: INSPECTED,
        }),
      ),
      checkedBy: account('核查人', 'Checked by'),
      checkedAt: optional(instant('核查时间', 'Checked', { given: true, source: INSPECTED })),
    },
    rules: [
      rule(
        'what-is-asked-stays',
        {
          zh: '整改要求在检查进行时提出，评定后不能改动或作废。',
          en: 'What has to be put right is asked while the inspection is open; after the result it stays.',
        },
        any(
          itsInspection('open'),
          all(not(absent(was('asked'))), equal('voided', val(false)), ...ASKED.map(stays)),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'a-term-is-ahead',
        {
          zh: '整改期限不能早于提出之日。',
          en: 'It cannot be due before the day on which it is asked.',
        },
        not(below('dueOn', day('askedAt'))),
      ),
      rule(
        'what-is-done-says-by-whom',
        {
          zh: '整改情况、整改人和时间须一并登记，并在评定以后登记。',
          en: 'What was done, by whom and when is recorded together, once the result is there.',
        },
        all(
          any(
            all(present('doneWords'), present('doneBy'), present('doneAt')),
            all(absent('doneWords'), absent('doneBy'), absent('doneAt'), absent('proof')),
          ),
          any(all(...DONE.map(stays)), itsInspection('rectifying')),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'who-checks-did-not-put-it-right',
        {
          zh: '整改须先由机构登记，再由另一人核查；整改人不能核查自己的整改。',
          en: 'The house records what it did, and another person checks it.',
        },
        any(
          all(absent('outcome'), absent('checkedBy'), absent('checkedAt')),
          all(
            present('outcome'),
            present('checkedBy'),
            present('checkedAt'),
            present('doneBy'),
            differ('checkedBy', 'doneBy'),
          ),
        ),
      ),
      rule(
        'what-is-not-right-says-why',
        {
          zh: '尚未到位的，请写明还差什么。',
          en: 'Where it is not put right yet, say what is lacking.',
        },
        any(absent('outcome'), isAccepted, present('checkWords')),
      ),
      rule(
        'what-was-accepted-stays',
        {
          zh: '已核查到位的整改不能改动。',
          en: 'What was put right and checked stays.',
        },
        any(
          absent(was('outcome')),
          differ(was('outcome'), val('accepted')),
          all(...[...DONE, 'outcome', 'checkWords', 'checkedBy', 'checkedAt'].map(stays)),
        ),
      ),
      rule(
        'nobody-checks-their-own-house',
        {
          zh: '在这家机构任职的人不能提出整改要求或核查整改。',
          en: 'Somebody who works in this institution does not ask it to put something right, or check it.',
        },
        present('askedBy'),
      ),
    ],
  },
);
