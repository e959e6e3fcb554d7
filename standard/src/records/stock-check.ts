import { code, instant, integer, link, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  count,
  differ,
  equal,
  exists,
  type Expression,
  not,
  notFuture,
  oneOf,
  outer,
  plus,
  present,
  transition,
  val,
  was,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { stockCheckState } from './check-sets.ts';
import { remark } from './remark.ts';
import { ownRecords, supervisionDuty } from './retention.ts';
import { design, NOTICE_2024 } from './sources.ts';
import { sameFromTheFirst } from './unchanged.ts';

export const CHECKED = `${NOTICE_2024}: ashes are compared with the archive from time to time; it names no term`;
const FIGURE = design('the figures of a check balance');

/** More than anybody walks in one check. */
const MAX_PLACES = 5000;
const figure = (zh: string, en: string) =>
  optional(integer(zh, en, { given: true, min: 0, max: 60_000, source: FIGURE }));
const lines = (where: Expression) => count('stockCheckLine', where);
const withResult = (kind: string, result: string) =>
  lines(all(equal('kind', val(kind)), present('result'), equal('result', val(result))));
const FIGURES = ['found', 'missing', 'elsewhere', 'moved', 'extra'] as const;
const isHandedIn = oneOf('state', 'counted', 'closed');
const becomes = (state: string): Expression =>
  all(equal('state', val(state)), any(absent(was('state')), differ(was('state'), 'state')));
const walkedBy = (person: string) => exists('stockCheckLine', equal('answeredBy', outer(person)));

/** Ashes in an area are compared with the record of one moment, place by place; reviewed by a second person. */
export const stockCheck = record(
  'stockCheck',
  { zh: '骨灰核查', en: 'Check of ashes' },
  {
    source: CHECKED,
    belongsTo: 'institution',
    root: { called: { zh: '骨灰核查', en: 'check of ashes' } },
    // The lines stay, with whom they name; that an area was checked, and how it came out, is supervised.
    travels: 'up',
    retention: ownRecords,
    basis: supervisionDuty,
    title: 'number',
    series: [{ element: 'number', prefix: 'HC' }],
    indexes: [
      ['state', 'startedAt'],
      ['area', 'reviewedAt'],
    ],
    written: 'acts',
    presentation: {
      called: { zh: '骨灰核查', en: 'Checks of ashes' },
      group: 'burials',
      summary: ['area', 'state'],
      columns: [
        'area',
        'state',
        'expected',
        'found',
        'missing',
        'elsewhere',
        'startedAt',
        'reviewedAt',
      ],
      filters: ['state', 'area', 'startedAt', 'reviewedAt'],
      sort: '-startedAt',
    },
    elements: {
      number: text('核查编号', 'Number', {
        given: true,
        maxLength: 24,
        source: design('a check is called by a number on its paper'),
      }),
      state: code('状态', 'State', stockCheckState, { source: CHECKED }),
      area: link('burialArea', '核查区', 'Area', {
        help: { zh: '连同其下各区一并核查', en: 'With every area that lies in it' },
        source: CHECKED,
      }),
      expected: integer('应有人数', 'On record', {
        given: true,
        min: 0,
        max: 60_000,
        source: design('read from the record at the moment when the check begins'),
      }),
      places: integer('核查位数', 'Places', {
        given: true,
        min: 1,
        max: MAX_PLACES,
        source: design('a place on record as empty is looked into as well'),
      }),
      startedAt: instant('开始时间', 'Started', { source: CHECKED }),
      startedBy: link('staff', '发起人', 'Started by', { source: CHECKED }),
      found: figure('相符', 'Found'),
      missing: figure('不在此处', 'Not there'),
      elsewhere: figure('在另一位置', 'In another place'),
      moved: figure('核查期间迁出', 'Removed meanwhile'),
      extra: figure('现场多出', 'Beside the record'),
      countedAt: optional(instant('核完时间', 'Handed in', { given: true, source: CHECKED })),
      countedBy: optional(
        link('staff', '核完人', 'Handed in by', { given: true, source: CHECKED }),
      ),
      reviewedAt: optional(instant('复核时间', 'Reviewed', { given: true, source: CHECKED })),
      reviewedBy: optional(
        link('staff', '复核人', 'Reviewed by', {
          given: true,
          source: design('who walked does not review'),
        }),
      ),
      note: remark,
    },
    rules: [
      rule(
        'a-check-goes-step-by-step',
        {
          zh: '核查按“进行、核完、复核”的次序办理，可以退回重核；已复核的不能改动。',
          en: 'A check is walked, handed in and reviewed; it may be sent back. One that was reviewed stays.',
        },
        transition(
          'state',
          [null, 'open'],
          ['open', 'counted'],
          ['counted', 'open'],
          ['counted', 'closed'],
          ['open', 'called-off'],
        ),
      ),
      rule(
        'a-check-stays-what-it-is',
        {
          zh: '核查区、应有人数、开始时间和发起人不能改动，核查不能作废。',
          en: 'Area, number on record, beginning and who began it stay; a check is not voided.',
        },
        all(
          equal('voided', val(false)),
          ...['area', 'expected', 'places', 'startedAt', 'startedBy'].map(sameFromTheFirst),
        ),
      ),
      rule(
        'the-list-is-whole',
        {
          zh: '清单与登记不一致；请重新发起。',
          en: 'The list is not what is on record; begin anew.',
        },
        equal('expected', lines(equal('kind', val('expected')))),
        { deferred: true, atOriginOnly: true },
      ),
      rule(
        'every-place-was-seen',
        {
          zh: '清单上还有没有核对的位置；请逐一核对后再交。',
          en: 'Some places on the list were not seen yet; see each of them first.',
        },
        any(
          not(becomes('counted')),
          not(exists('stockCheckLine', all(oneOf('kind', 'expected', 'empty'), absent('result')))),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'what-is-found-is-said-where',
        {
          zh: '“登记为空，实有骨灰”的，须登记那里是谁：清单上的人登记“在另一位置”，其他的登记“现场多出”；清单上的人不能又是现场多出。',
          en: 'Of a place that is not empty, record who is there: of somebody on the list, that they were found in another place; of others, that they are beside the record. Nobody is both.',
        },
        any(
          not(becomes('counted')),
          all(
            not(
              exists(
                'stockCheckLine',
                all(
                  present('result'),
                  equal('result', val('occupied')),
                  not(
                    exists(
                      'stockCheckLine',
                      any(
                        all(equal('plot', outer('plot')), equal('kind', val('extra'))),
                        all(present('foundIn'), equal('foundIn', outer('plot'))),
                      ),
                    ),
                  ),
                ),
              ),
            ),
            not(
              exists(
                'stockCheckLine',
                all(
                  equal('kind', val('extra')),
                  present('person'),
                  exists(
                    'stockCheckLine',
                    all(
                      equal('person', outer('person')),
                      equal('kind', val('expected')),
                      differ('result', val('elsewhere')),
                    ),
                  ),
                ),
              ),
            ),
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'a-check-balances',
        {
          zh: '数目不平：应有 = 相符 + 不在此处 + 在另一位置 + 核查期间迁出，且与清单一致。',
          en: 'It does not balance: on record = found + not there + in another place + removed meanwhile, as the list says.',
        },
        any(
          not(isHandedIn),
          all(
            ...FIGURES.map(present),
            equal('expected', plus(plus('found', 'missing'), plus('elsewhere', 'moved'))),
            equal('found', withResult('expected', 'found')),
            equal('missing', withResult('expected', 'missing')),
            equal('elsewhere', withResult('expected', 'elsewhere')),
            equal('moved', withResult('expected', 'moved')),
            equal('extra', lines(equal('kind', val('extra')))),
          ),
        ),
        { deferred: true, atOriginOnly: true },
      ),
      rule(
        'handed-in-by-somebody',
        {
          zh: '已核完的须有核完人和时间；未核完的没有。',
          en: 'A check that was handed in says by whom and when; one that is under way does not.',
        },
        any(
          all(isHandedIn, present('countedAt'), present('countedBy')),
          all(not(isHandedIn), absent('countedAt'), absent('countedBy')),
        ),
      ),
      rule(
        'reviewed-by-a-second-person',
        {
          zh: '发起、核完或到现场核对过的人不能复核；请由另一人复核。',
          en: 'Who began, handed in or walked it does not review it; another person does.',
        },
        any(
          all(
            equal('state', val('closed')),
            present('reviewedAt'),
            present('reviewedBy'),
            differ('reviewedBy', 'startedBy'),
            differ('reviewedBy', 'countedBy'),
            not(walkedBy('reviewedBy')),
          ),
          all(not(equal('state', val('closed'))), absent('reviewedAt'), absent('reviewedBy')),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'every-difference-has-its-cause',
        {
          zh: '还有差异没有写明原因和处理；请逐一登记后再复核。',
          en: 'Some differences have no cause and no settlement; record each of them first.',
        },
        any(
          not(equal('state', val('closed'))),
          not(
            exists(
              'stockCheckLine',
              all(not(oneOf('result', 'found', 'empty', 'moved')), absent('settledAt')),
            ),
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'a-check-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        all(
          notFuture('startedAt'),
          notFuture('countedAt'),
          notFuture('reviewedAt'),
          atMost('startedAt', 'countedAt'),
          atMost('countedAt', 'reviewedAt'),
        ),
      ),
    ],
  },
);
