import { badReviewClass, satisfaction, uncountedBecause } from '../codes/feedback.ts';
import { code, flag, instant, link, optional, text } from '../language/element.ts';
import {
  absent,
  after,
  all,
  any,
  day,
  differ,
  equal,
  exists,
  type Expression,
  not,
  notBefore,
  notFuture,
  oneOf,
  outer,
  present,
  val,
  was,
  when,
} from '../language/expression.ts';
import { note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { ownRecords, supervisionDuty } from './retention.ts';
import { design } from './sources.ts';
import { same, sameFromTheFirst, stays } from './unchanged.ts';

const NORM = '国办发〔2019〕51号; GB/T 39734-2020 by title';

/** A family is asked so many days after the cremation or the farewell, and not before. */
export const EVALUATION_FROM_DAYS = 7;
/** It is asked until so many days after; a family that leaves it alone is asked no more. */
export const EVALUATION_UNTIL_DAYS = 60;
/** What was forgotten may be added once, within so many days. */
export const ADDITION_DAYS = 30;

const aspect = (zh: string, en: string) =>
  optional(code(zh, en, satisfaction, { source: `${NORM}: aspects of an evaluation on the spot` }));

const FIXED = ['level', 'at', 'addition'] as const;
const FIXED_IF_THERE = ['speed', 'skill', 'attitude', 'charges', 'about'] as const;
const isBad = oneOf('level', '1', '2');
const isLeftOut = equal('counted', val(false));

/** What a family thought of how it was served: the level and no words, so that it may be counted anywhere. */
export const evaluation = record(
  'evaluation',
  { zh: '服务评价', en: 'Evaluation' },
  {
    source: NORM,
    belongsTo: 'institution',
    root: { called: { zh: '评价', en: 'evaluation' } },
    travels: 'up',
    retention: ownRecords,
    basis: supervisionDuty,
    title: 'number',
    series: [{ element: 'number', prefix: 'PJ' }],
    indexes: [['at']],
    written: 'acts',
    presentation: {
      group: 'institution',
      called: { zh: '服务评价', en: 'Evaluations' },
      summary: ['level'],
      columns: ['level', 'at', 'about', 'addition', 'counted'],
      filters: ['level', 'at', 'counted'],
      sort: '-at',
    },
    elements: {
      number: text('评价编号', 'Number', {
        given: true,
        maxLength: 24,
        source: design('an evaluation is spoken of without saying whose it is'),
      }),
      level: code('满意度', 'Level', satisfaction, { source: NORM }),
      at: instant('评价时间', 'Given at', { source: NORM }),
      addition: flag('追加评价', 'An addition', { source: NORM }),
      speed: aspect('办理时间', 'How long it took'),
      skill: aspect('业务水平', 'How well it was done'),
      attitude: aspect('服务态度', 'How people were treated'),
      charges: aspect('收费清楚', 'How clear the charges were'),
      about: optional(
        code('主要问题', 'What it was about', badReviewClass, {
          source: design('who says what was bad without writing it down'),
        }),
      ),
      counted: flag('计入统计', 'Counted', {
        source: `${NORM}: mistaken and malicious evaluations are left out`,
      }),
      uncountedBecause: optional(
        code('不计入原因', 'Why it is not counted', uncountedBecause, { source: NORM }),
      ),
      uncountedNote: optional(
        text('不计入说明', 'How that was found', {
          ...note,
          maxLength: 500,
          multiline: true,
          source: design('whoever leaves an evaluation out answers for it'),
        }),
      ),
      decidedBy: optional(
        text('认定账号', 'Decided by', {
          given: true,
          account: true,
          maxLength: 60,
          source: design('a person decides, never a program'),
        }),
      ),
    },
    rules: [
      rule(
        'an-evaluation-stays-as-given',
        {
          zh: '评价提交后不能更改；可在三十天内追加一次。',
          en: 'An evaluation does not change afterwards; one addition may be made within thirty days.',
        },
        any(absent(was('level')), all(...FIXED.map(same), ...FIXED_IF_THERE.map(stays))),
      ),
      rule(
        'left-out-by-a-person-with-a-reason',
        {
          zh: '不计入统计的评价，须由工作人员认定并写明原因。',
          en: 'An evaluation is left out by a person, with the reason written down.',
        },
        any(
          all(
            isLeftOut,
            present('uncountedBecause'),
            present('uncountedNote'),
            present('decidedBy'),
          ),
          all(not(isLeftOut), absent('uncountedBecause'), absent('uncountedNote')),
        ),
      ),
      rule(
        'an-evaluation-is-of-a-matter',
        {
          zh: '评价须对应一件已经办理的业务。',
          en: 'An evaluation is of a matter that was carried out.',
        },
        exists('evaluationMatter'),
        { deferred: true, atOriginOnly: true },
      ),
      rule(
        'a-bad-one-is-worked-through',
        {
          zh: '不满意的评价须同时登记整改。',
          en: 'A bad evaluation comes with the record of how it is worked through.',
        },
        when(isBad, exists('badReview')),
        { deferred: true, atOriginOnly: true },
      ),
      rule(
        'an-evaluation-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        notFuture('at'),
      ),
    ],
  },
);

/** So long ago that the family may be asked. */
const isPast = (instant: string): Expression =>
  all(
    present(instant),
    notBefore(day(outer('at')), after(day(instant), EVALUATION_FROM_DAYS, 'day')),
  );
const isOfTheCase: Expression = equal('root', outer('forCase'));
const isCremation = equal('kind', val('0'));
const wasHeld = differ('state', val('3'));
/** Carried out seven days ago: by a cremation, or because the case was closed. A house cannot put it off by leaving the case open. */
const isFinished: Expression = all(
  any(
    exists('cremation', all(isOfTheCase, isCremation, isPast('finishedAt')), 'institution'),
    exists(
      'funeralCase',
      all(isOfTheCase, equal('state', val('1')), isPast('closedAt')),
      'institution',
    ),
  ),
  not(
    exists(
      'cremation',
      all(isOfTheCase, present('startedAt'), not(isPast('finishedAt'))),
      'institution',
    ),
  ),
  not(exists('farewell', all(isOfTheCase, wasHeld, not(isPast('endsAt'))), 'institution')),
  not(exists('funeralCase', all(isOfTheCase, equal('state', val('2'))), 'institution')),
);

/** Which matter an evaluation is of. Only who supervises may read it: whoever was rated never sees who rated. */
export const evaluationMatter = record(
  'evaluationMatter',
  { zh: '评价对应业务', en: 'Matter of an evaluation' },
  {
    source: `${NORM}: one matter, one evaluation; who was rated does not see by whom`,
    belongsTo: { root: 'evaluation' },
    travels: 'stays',
    retention: ownRecords,
    basis: supervisionDuty,
    indexes: [['forCase'], ['network']],
    presentation: { list: false, summary: ['forCase'] },
    elements: {
      forCase: link('funeralCase', '业务', 'Case', { source: NORM }),
      addition: flag('追加评价', 'An addition', { source: NORM }),
      at: instant('评价时间', 'Given at', { source: NORM }),
      network: optional(
        text('来源网络标记', 'Mark of the network', {
          given: true,
          maxLength: 64,
          source: design(
            'evaluations that come from one network in a row are looked at; the address itself is not kept',
          ),
        }),
      ),
    },
    unique: [
      {
        name: 'one-matter-one-evaluation',
        elements: ['forCase', 'addition'],
        says: {
          zh: '这件业务已经评价过；一件业务评价一次，可追加一次。',
          en: 'This matter was evaluated already: once, with one addition.',
        },
      },
    ],
    rules: [
      rule(
        'only-a-finished-matter-is-evaluated',
        {
          zh: `业务办完、告别和火化过去 ${EVALUATION_FROM_DAYS} 天后才能评价。`,
          en: `A matter is evaluated when it is over, ${EVALUATION_FROM_DAYS} days after the farewell and the cremation.`,
        },
        isFinished,
        { atOriginOnly: true },
      ),
      rule(
        'an-addition-follows-soon',
        {
          zh: `追加评价须在首次评价后 ${ADDITION_DAYS} 天内。`,
          en: `An addition follows the first evaluation within ${ADDITION_DAYS} days.`,
        },
        any(
          equal('addition', val(false)),
          exists(
            'evaluationMatter',
            all(
              equal('forCase', outer('forCase')),
              equal('addition', val(false)),
              notBefore(after(day('at'), ADDITION_DAYS, 'day'), day(outer('at'))),
            ),
            'institution',
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'its-matter-stays',
        {
          zh: '评价对应的业务不能更改。',
          en: 'The matter of an evaluation does not change.',
        },
        all(
          sameFromTheFirst('forCase'),
          sameFromTheFirst('addition'),
          sameFromTheFirst('at'),
          notFuture('at'),
        ),
      ),
      rule(
        'an-evaluation-says-the-same',
        {
          zh: '评价与其对应业务的记录不一致。',
          en: 'The evaluation and the record of its matter do not say the same.',
        },
        exists('evaluation', all(equal('addition', outer('addition')), equal('at', outer('at')))),
        { deferred: true, atOriginOnly: true },
      ),
    ],
  },
);

/** What a family wrote beside the level, and the telephone that it left to be called back. */
export const evaluationWords = record(
  'evaluationWords',
  { zh: '评价内容', en: 'Words of an evaluation' },
  {
    source: NORM,
    belongsTo: { root: 'evaluation' },
    travels: 'stays',
    retention: ownRecords,
    basis: supervisionDuty,
    presentation: { list: false, summary: [] },
    elements: {
      toCall: flag('请打电话回访', 'Wishes to be called back', {
        source: design('who wishes to be called back says so; nobody else is called'),
      }),
      words: optional(
        text('评价内容', 'Words', {
          ...note,
          maxLength: 500,
          multiline: true,
          source: NORM,
        }),
      ),
      phone: optional(
        text('回访电话', 'Telephone to call back', {
          classification: 'personal',
          purpose: 'to call back about a bad evaluation',
          mask: 'phone',
          findable: 'exact',
          format: 'phone',
          maxLength: 40,
          source: design('who wishes to be called back says so; nobody else is called'),
        }),
      ),
    },
    unique: [
      {
        name: 'words-of-an-evaluation-once',
        elements: ['root'],
        says: { zh: '评价内容已登记。', en: 'The words are recorded already.' },
      },
    ],
    rules: [
      rule(
        'words-or-a-telephone',
        { zh: '请填写评价内容或回访电话。', en: 'Give words, or a telephone.' },
        any(present('words'), present('phone')),
      ),
      rule(
        'who-wishes-a-call-leaves-a-telephone',
        { zh: '要打电话回访的，请留下电话。', en: 'Leave a telephone to be called back.' },
        any(
          all(equal('toCall', val(true)), present('phone')),
          all(equal('toCall', val(false)), absent('phone')),
        ),
      ),
    ],
  },
);
