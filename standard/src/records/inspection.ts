import { code, date, instant, integer, optional, partialDate, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  below,
  count,
  day,
  differ,
  equal,
  exists,
  type Expression,
  not,
  notFuture,
  oneOf,
  outer,
  present,
  total,
  transition,
  val,
  was,
} from '../language/expression.ts';
import { internal } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { inspectionResult, inspectionState } from './inspection-sets.ts';
import { ownRecords, supervisionDuty } from './retention.ts';
import { design } from './sources.ts';
import { sameFromTheFirst, stays, staysOnceGiven } from './unchanged.ts';

export const INSPECTED = 'observed: FIS_CEME_CHECK_INFO, FIS_CEME_CHECK_SCORE (Shandong 2014)';
const RESULTS = 'observed: results of the yearly inspection of cemeteries (Taiyuan 2008)';
const OTHER_PERSON = design('one person concludes, another makes it public');

const open = { classification: 'public' } as const;
const account = (zh: string, en: string, source: string) =>
  text(zh, en, { ...internal, account: true, given: true, maxLength: 60, source });
const points = (zh: string, en: string) =>
  optional(
    integer(zh, en, {
      ...open,
      given: true,
      min: 0,
      max: 10_000,
      unit: { zh: '分', en: 'points' },
      source: design('the total is the sum of its points'),
    }),
  );

const isConcluded = oneOf('state', 'rectifying', 'closed');
const wasOpen: Expression = any(absent(was('state')), equal(was('state'), val('open')));
const scored: Expression = present('score');
const notJudged = all(absent('score'), absent('doesNotApply'));
const CONCLUDED = ['result', 'concludedBy', 'concludedAt', 'visitedOn', 'inspectors'] as const;
const openRectification = exists(
  'rectification',
  any(absent('outcome'), differ('outcome', val('accepted'))),
);

/** The yearly inspection of an institution by its authority: point by point, with what has to be put right. */
export const inspection = record(
  'inspection',
  { zh: '年度检查', en: 'Inspection' },
  {
    source: INSPECTED,
    belongsTo: 'institution',
    root: { called: { zh: '年度检查', en: 'inspection' } },
    travels: 'up',
    retention: ownRecords,
    basis: supervisionDuty,
    title: 'number',
    series: [{ element: 'number', prefix: 'NJ' }],
    indexes: [['year', 'state'], ['openedAt']],
    written: 'acts',
    persons: {
      rule: 'who-publishes-did-not-conclude',
      by: 'publishedBy',
      notBy: ['concludedBy'],
    },
    outsiders: {
      rule: 'nobody-inspects-their-own-house',
      accounts: ['openedBy', 'concludedBy'],
    },
    presentation: {
      called: { zh: '年度检查', en: 'Inspections' },
      group: 'supervision',
      summary: ['year', 'state'],
      columns: ['year', 'round', 'state', 'result', 'total', 'most', 'visitedOn', 'rectifyBy'],
      filters: ['state', 'result', 'visitedOn', 'rectifyBy'],
      sort: '-openedAt',
    },
    elements: {
      number: text('检查编号', 'Number', {
        ...open,
        given: true,
        maxLength: 24,
        source: design('an inspection is called by a number on its paper'),
      }),
      year: partialDate('检查年度', 'Year', {
        ...open,
        help: { zh: '只填年份，如 2026', en: 'The year alone, as 2026' },
        source: 'observed: FIS_CEME_CHECK_INFO.checkYear',
      }),
      round: integer('第几次', 'Round', {
        ...open,
        given: true,
        min: 1,
        max: 20,
        source: 'observed: FIS_CEME_CHECK_INFO.checkNum',
      }),
      state: code('状态', 'State', inspectionState, { ...open, source: INSPECTED }),
      authority: text('检查机关', 'Inspected by', {
        ...open,
        maxLength: 120,
        openBecause: 'the name of an authority',
        source: 'observed: FIS_CEME_CHECK_INFO: unit of the check',
      }),
      items: integer('检查项数', 'Points on the list', {
        given: true,
        min: 1,
        max: 500,
        source: design('the list is that of the scheme when the inspection begins'),
      }),
      openedBy: account('发起人', 'Opened by', INSPECTED),
      openedAt: instant('发起时间', 'Opened', { given: true, source: INSPECTED }),
      visitedOn: optional(date('现场检查日期', 'On site on', { ...open, source: INSPECTED })),
      inspectors: optional(
        text('检查人员', 'Inspectors', {
          ...internal,
          openBecause: 'the names of officers in their office',
          maxLength: 120,
          help: { zh: '到现场的检查人员姓名', en: 'The names of those who were on site' },
          source: INSPECTED,
        }),
      ),
      total: points('得分', 'Points'),
      most: points('满分', 'Of'),
      result: optional(code('检查结果', 'Result', inspectionResult, { ...open, source: RESULTS })),
      rectifyBy: optional(
        date('整改截止日期', 'To be put right by', {
          ...open,
          given: true,
          source: RESULTS,
        }),
      ),
      opinion: optional(
        text('检查意见', 'Opinion', {
          ...open,
          openBecause: 'published with the result: the form says so',
          maxLength: 1000,
          multiline: true,
          help: {
            zh: '公布结果时一并公开；不要写个人信息',
            en: 'Published with the result; name nobody',
          },
          source: INSPECTED,
        }),
      ),
      concludedBy: optional(account('评定人', 'Concluded by', INSPECTED)),
      concludedAt: optional(instant('评定时间', 'Concluded', { given: true, source: INSPECTED })),
      closedBy: optional(account('结束人', 'Closed by', INSPECTED)),
      closedAt: optional(instant('结束时间', 'Closed', { given: true, source: INSPECTED })),
      publishedBy: optional(account('公布人', 'Published by', OTHER_PERSON)),
      publishedOn: optional(
        date('公布日期', 'Published on', {
          ...open,
          given: true,
          source: 'observed: the result is published (Taiyuan 2008); no national text was read',
        }),
      ),
    },
    unique: [
      {
        name: 'one-inspection-a-round',
        elements: ['institution', 'year', 'round'],
        says: {
          zh: '这家机构该年度的这一次检查已经有了。',
          en: 'This institution has an inspection of this year and round already.',
        },
      },
      {
        name: 'one-inspection-under-way',
        elements: ['institution'],
        where: equal('state', val('open')),
        says: {
          zh: '这家机构已有一次检查在进行，请先评定或取消那一次。',
          en: 'An inspection of this institution is under way; conclude it or call it off first.',
        },
      },
    ],
    rules: [
      rule(
        'an-inspection-goes-step-by-step',
        {
          zh: '年度检查按“检查、评定、整改、结束”的次序办理；请刷新后再试。',
          en: 'An inspection is made, concluded, put right and closed, in this order; read the page again.',
        },
        transition(
          'state',
          [null, 'open'],
          ['open', 'rectifying'],
          ['open', 'closed'],
          ['open', 'called-off'],
          ['rectifying', 'closed'],
        ),
      ),
      rule(
        'an-inspection-stays-what-it-is',
        {
          zh: '检查的机构、年度、次数和发起人不能改动，检查不能作废，只能取消。',
          en: 'Year, round and who opened it stay; an inspection is not voided but called off.',
        },
        all(
          equal('voided', val(false)),
          ...['number', 'year', 'round', 'items', 'openedBy', 'openedAt'].map(sameFromTheFirst),
        ),
      ),
      rule(
        'nobody-inspects-their-own-house',
        {
          zh: '在这家机构任职的人不能检查它，请由另一人检查。',
          en: 'Somebody who works in this institution cannot inspect it; another person must.',
        },
        present('openedBy'),
      ),
      rule(
        'the-scheme-is-whole',
        {
          zh: '检查项目与标准不一致，请重新发起。',
          en: 'The list is not that of the scheme; open the inspection anew.',
        },
        equal('items', count('inspectionScore')),
        { deferred: true, atOriginOnly: true },
      ),
      rule(
        'every-point-is-judged',
        {
          zh: '还有没有评定的项目，请逐项评分或注明不适用。',
          en: 'Some points were not judged yet: score each of them, or say that it does not apply.',
        },
        any(not(isConcluded), not(exists('inspectionScore', notJudged))),
        { atOriginOnly: true },
      ),
      rule(
        'the-total-is-the-sum',
        {
          zh: '得分须等于各项得分之和，满分须等于适用各项满分之和。',
          en: 'The points are the sum of what was given, of the sum of what could be given.',
        },
        any(
          not(isConcluded),
          all(
            present('total'),
            present('most'),
            equal('total', total('inspectionScore', 'score', scored)),
            equal('most', total('inspectionScore', 'most', scored)),
          ),
        ),
        { deferred: true, atOriginOnly: true },
      ),
      rule(
        'the-result-fits',
        {
          zh: '结果与整改要求不符：合格的没有整改要求；限期整改、暂停营业的至少有一项整改要求。',
          en: 'The result does not fit: who passed is asked to put nothing right, and whoever did not is asked for something.',
        },
        any(
          not(isConcluded),
          all(
            equal('result', val('pass')),
            equal('state', val('closed')),
            absent('rectifyBy'),
            not(exists('rectification')),
          ),
          all(
            oneOf('result', 'rectify', 'suspend'),
            present('rectifyBy'),
            exists('rectification', equal('dueOn', outer('rectifyBy'))),
            not(exists('rectification', below(outer('rectifyBy'), 'dueOn'))),
          ),
        ),
        { deferred: true, atOriginOnly: true },
      ),
      rule(
        'what-is-put-right-was-checked',
        {
          zh: '还有整改没有核查到位，不能结束。',
          en: 'Something is not put right and checked yet, so the inspection cannot be closed.',
        },
        any(differ('state', val('closed')), equal('result', val('pass')), not(openRectification)),
        { atOriginOnly: true },
      ),
      rule(
        'what-is-concluded-says-by-whom',
        {
          zh: '评定须写明检查日期、检查人员和结果；检查中的没有评定。',
          en: 'A result says the day on site, who was there and who concluded; an inspection under way has none.',
        },
        any(
          all(isConcluded, ...CONCLUDED.map(present)),
          all(not(isConcluded), absent('result'), absent('concludedBy'), absent('publishedOn')),
        ),
      ),
      rule(
        'what-is-concluded-stays',
        {
          zh: '已评定的结果不能改动。有误的，另行检查一次。',
          en: 'A result stays; where it is wrong, inspect again.',
        },
        all(
          any(wasOpen, all(...[...CONCLUDED, 'authority', 'opinion'].map(stays))),
          ...['total', 'most', 'rectifyBy', 'publishedOn', 'publishedBy'].map(staysOnceGiven),
        ),
      ),
      rule(
        'what-is-closed-says-when',
        { zh: '已结束的须有结束人和时间。', en: 'A closed inspection says by whom and when.' },
        any(
          all(equal('state', val('closed')), present('closedBy'), present('closedAt')),
          all(differ('state', val('closed')), absent('closedBy'), absent('closedAt')),
        ),
      ),
      rule(
        'who-publishes-did-not-conclude',
        {
          zh: '评定人不能公布自己评定的结果，请由另一人公布。',
          en: 'Who concluded the inspection does not publish it; another person does.',
        },
        any(
          all(absent('publishedBy'), absent('publishedOn')),
          all(present('publishedBy'), present('publishedOn'), differ('publishedBy', 'concludedBy')),
        ),
      ),
      rule(
        'an-inspection-not-in-future',
        {
          zh: '检查日期不能晚于评定之日。',
          en: 'The day on site cannot be after the day of the conclusion.',
        },
        all(
          notFuture('openedAt'),
          any(absent('visitedOn'), not(below(day('concludedAt'), 'visitedOn'))),
        ),
      ),
    ],
  },
);
