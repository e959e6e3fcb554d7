import { institutionKind, institutionProperties } from '../codes/institution.ts';
import { yearFigureName } from '../indicators/year-figures.ts';
import { code, date, integer, optional, partialDate, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  below,
  differ,
  equal,
  not,
  present,
  val,
  was,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { itemJudged } from './inspection-sets.ts';
import { noPersonalData, ownRecords } from './retention.ts';
import { design } from './sources.ts';
import { sameFromTheFirst, stays } from './unchanged.ts';

const SCHEME = 'observed: FIS_CEME_CHECK_SCORE (Shandong 2014)';
const open = { classification: 'public' } as const;
const words = { ...open, openBecause: 'what every institution is judged by' } as const;
const BOUND = design('the points follow from the figure, by bounds that everybody can read');

/** One point of the scheme by which institutions of a kind are inspected. The scheme is the rows that hold in a year. */
export const inspectionItem = record(
  'inspectionItem',
  { zh: '年度检查标准', en: 'Point of inspection' },
  {
    source: SCHEME,
    belongsTo: 'node',
    travels: 'up',
    retention: ownRecords,
    basis: noPersonalData,
    title: 'title',
    indexes: [['institutionKind', 'yearFrom']],
    presentation: {
      called: { zh: '年度检查标准', en: 'Points of inspection' },
      group: 'supervision',
      summary: ['code', 'institutionKind'],
      columns: ['code', 'institutionKind', 'chapter', 'most', 'judged', 'figure', 'yearFrom'],
      filters: ['institutionKind', 'judged'],
      search: ['title', 'code', 'chapter', 'document'],
      sort: 'code',
    },
    elements: {
      institutionKind: code('适用机构类别', 'For institutions of the kind', institutionKind, {
        ...open,
        source: SCHEME,
      }),
      properties: optional(
        code('限于机构性质', 'Only for this ownership', institutionProperties, {
          ...open,
          source: 'observed: one form for commercial, one for public-benefit cemeteries',
        }),
      ),
      yearFrom: partialDate('自检查年度', 'From the year', {
        ...open,
        help: { zh: '只填年份，如 2026', en: 'The year alone, as 2026' },
        source: design('a scheme changes, and each year keeps its own'),
      }),
      yearUntil: optional(
        partialDate('至检查年度', 'Until the year', {
          ...open,
          help: { zh: '最后一个适用的年份', en: 'The last year in which it holds' },
          source: design('a scheme changes, and each year keeps its own'),
        }),
      ),
      chapter: text('部分', 'Chapter', { ...words, maxLength: 60, source: SCHEME }),
      chapterEn: optional(
        text('部分（英文）', 'Chapter in English', { ...words, maxLength: 100, source: SCHEME }),
      ),
      code: text('编号', 'Code', {
        ...open,
        maxLength: 20,
        help: { zh: '决定排列次序，如 A-03', en: 'Sets the order, as A-03' },
        source: SCHEME,
      }),
      title: text('检查内容', 'What is looked at', { ...words, maxLength: 200, source: SCHEME }),
      titleEn: optional(
        text('检查内容（英文）', 'What is looked at, in English', {
          ...words,
          maxLength: 300,
          source: SCHEME,
        }),
      ),
      most: integer('满分', 'Most points', {
        ...open,
        min: 1,
        max: 100,
        unit: { zh: '分', en: 'points' },
        source: SCHEME,
      }),
      judged: code('评定方式', 'How it is judged', itemJudged, { ...open, source: SCHEME }),
      figure: optional(
        code('依据的年度数字', 'By which figure', yearFigureName, {
          ...open,
          help: { zh: '评定方式为“平台计算”的填写', en: 'For what the platform works out' },
          source: BOUND,
        }),
      ),
      fullAt: optional(
        integer('得满分的数值', 'Full points at', {
          ...open,
          min: 0,
          max: 1_000_000,
          help: {
            zh: '有“占比”的数字填百分数（整数），其他填数值',
            en: 'In per cent where the figure is a part of something, as a number otherwise',
          },
          source: BOUND,
        }),
      ),
      noneAt: optional(
        integer('得零分的数值', 'No points at', {
          ...open,
          min: 0,
          max: 1_000_000,
          help: {
            zh: '两者之间按比例计分，四舍五入到整分',
            en: 'Between the two in proportion, in whole points',
          },
          source: BOUND,
        }),
      ),
      document: text('依据', 'Document', {
        ...words,
        maxLength: 200,
        help: {
          zh: '规定这一条的文件；没有文件的写明来源',
          en: 'The document that has it; where there is none, where it comes from',
        },
        source: design('an institution may ask by which rule it is judged'),
      }),
      endedOn: optional(
        date('停用日期', 'Withdrawn on', {
          ...open,
          source: design('a point that was wrong is used no more from this day'),
        }),
      ),
    },
    unique: [
      {
        name: 'a-point-stands-once-in-a-scheme',
        elements: ['institutionKind', 'code', 'yearFrom'],
        says: {
          zh: '此类机构自该年度起已有这个编号；请另编。',
          en: 'This code is in use already for this kind of institution from that year; choose another.',
        },
      },
    ],
    rules: [
      rule(
        'a-computed-point-names-its-figure',
        {
          zh: '平台计算的，须填写依据的数字、得满分和得零分的数值，两个数值不能相同；其他方式的都不填。',
          en: 'A point that is worked out names its figure and two different values, for full points and for none; any other names none of them.',
        },
        any(
          all(
            equal('judged', val('computed')),
            present('figure'),
            present('fullAt'),
            present('noneAt'),
            differ('fullAt', 'noneAt'),
          ),
          all(
            differ('judged', val('computed')),
            absent('figure'),
            absent('fullAt'),
            absent('noneAt'),
          ),
        ),
      ),
      rule(
        'a-point-ends-after-it-begins',
        { zh: '“至检查年度”不能早于“自检查年度”。', en: 'It cannot end before it begins.' },
        any(absent('yearUntil'), not(below('yearUntil', 'yearFrom'))),
      ),
      rule(
        'a-point-stays-what-it-is',
        {
          zh: '已登记的满分、评定方式和数值不能改动：请停用这一条，另登记一条。',
          en: 'Points, figure and values stay as they were recorded: withdraw this point and record another.',
        },
        all(
          ...['institutionKind', 'code', 'yearFrom', 'most', 'judged'].map(sameFromTheFirst),
          any(absent(was('code')), all(...['properties', 'figure', 'fullAt', 'noneAt'].map(stays))),
        ),
      ),
    ],
  },
);
