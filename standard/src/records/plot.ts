import { plotKind, plotState, remainsForm } from '../codes/burial-place.ts';
import {
  code,
  decimal,
  flag,
  integer,
  link,
  optional,
  partialDate,
  text,
} from '../language/element.ts';
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
  not,
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
import { isOverTheLimit } from './area-limit.ts';
import { ownRecords, supervisionDuty } from './retention.ts';
import { REGULATION_2026, column, design } from './sources.ts';
import { same } from './unchanged.ts';

const open = { classification: 'public' } as const;
const LEVELS = 'observed: cemetery systems (mudi, md): 墓园→苑、区→排→位; 寄存厅→室→架→层→位';
const LIMITS = '民事发〔1998〕10号 no. 4; provincial regulations on cemeteries';

const isOverToday = isOverTheLimit({
  plot: (name, depth) => outer(name, depth),
  on: (depth) => day(outer('recordedAt', depth)),
});

/** What a right of use is held on: a plot of a cemetery or a niche of a columbarium. */
export const plot = record(
  'plot',
  { zh: '墓位、格位', en: 'Plot or niche' },
  {
    source: `${LEVELS}; ${column('FIS_RESOURCE_INFO.resourceId')}`,
    belongsTo: 'institution',
    travels: 'up',
    retention: ownRecords,
    basis: supervisionDuty,
    title: 'code',
    indexes: [['area', 'row', 'position'], ['state']],
    presentation: {
      called: { zh: '墓位、格位', en: 'Plots and niches' },
      group: 'burials',
      summary: ['area'],
      columns: ['area', 'row', 'position', 'kind', 'capacity', 'landArea', 'oversize', 'state'],
      filters: ['area', 'kind', 'remains', 'state', 'oversize', 'basic'],
      sort: 'code',
      sections: [
        {
          label: { zh: '位置', en: 'Where it is' },
          elements: ['code', 'area', 'row', 'position', 'kind', 'place'],
        },
        {
          label: { zh: '容纳与面积', en: 'What it holds, and its size' },
          elements: ['remains', 'capacity', 'landArea', 'stoneHeight', 'builtOn', 'oversize'],
        },
        {
          label: { zh: '使用', en: 'Use' },
          elements: ['state', 'basic', 'itemCode', 'feeItemCode', 'note'],
        },
      ],
    },
    elements: {
      code: text('编号', 'Number', {
        ...open,
        maxLength: 30,
        source: design('what stands on the plate of a plot or a niche'),
      }),
      area: link('burialArea', '所在区', 'Area', { ...open, source: LEVELS }),
      row: optional(integer('层（排）', 'Row', { ...open, min: 1, max: 999, source: LEVELS })),
      position: integer('位', 'Position', { ...open, min: 1, max: 9999, source: LEVELS }),
      kind: code('类别', 'Kind', plotKind, { ...open, source: LEVELS }),
      remains: code('安葬对象', 'For', remainsForm, { ...open, source: LIMITS }),
      capacity: integer('可容纳人数', 'Holds so many people', {
        ...open,
        min: 1,
        max: 12,
        source: LIMITS,
      }),
      landArea: optional(
        decimal('占地面积', 'Land area', {
          ...open,
          min: 0.01,
          max: 1000,
          unit: { zh: '平方米', en: 'm²' },
          help: {
            zh: '墓位须填，含墓穴、墓碑和围边；格位不填',
            en: 'Of a plot, with its stone and surround; a niche has none',
          },
          source: LIMITS,
        }),
      ),
      stoneHeight: optional(
        integer('墓碑高度', 'Height of the stone', {
          ...open,
          min: 0,
          max: 2000,
          unit: { zh: '厘米', en: 'cm' },
          source: 'observed: provincial rules (Jiangsu, Shandong, Guangdong) limit it',
        }),
      ),
      builtOn: optional(
        partialDate('建成日期', 'Built', {
          ...open,
          source: design('an old plot above the limit says since when it stands'),
        }),
      ),
      oversize: flag('超过面积限额', 'Above the limit', {
        ...open,
        help: {
          zh: '超过限额的旧墓位照实登记，可以继续使用和续期，不再授予新的使用权',
          en: 'An old plot above the limit is recorded as it is; its right goes on and is renewed, and no new one is granted',
        },
        source: LIMITS,
      }),
      state: code('状态', 'State', plotState, {
        ...open,
        source: design('a plot may be under repair, or given up'),
      }),
      basic: flag('基础服务项目', 'Basic service', {
        ...open,
        source: `${REGULATION_2026} art. 5: niches of institutions that government runs, and ecological burial`,
      }),
      itemCode: optional(
        text('收费项目编码', 'Code of the price item', {
          ...open,
          maxLength: 20,
          help: {
            zh: '价格清单中墓位（格位）使用费的项目编码',
            en: 'Of the plot or niche use fee in the price list',
          },
          source: design('an item keeps its code from one price list to the next'),
        }),
      ),
      feeItemCode: optional(
        text('维护管理费项目编码', 'Code of the maintenance fee', {
          ...open,
          since: '2026.3',
          maxLength: 20,
          help: {
            zh: '价格清单中维护管理费（每年）的项目编码',
            en: 'Of the maintenance fee for a year in the price list',
          },
          source: '发改价格〔2026〕108号: use fee and maintenance fee',
        }),
      ),
      place: optional(
        link('place', '对应位置', 'Place of custody', {
          ...open,
          help: {
            zh: '骨灰按标签保管的格位、墓位，对应“位置”登记',
            en: 'Where ashes are kept by their tag: the record of that place',
          },
          source: design('custody is recorded at a place, a right is held on a plot'),
        }),
      ),
      note: optional(
        text('备注', 'Note', {
          ...note,
          maxLength: 200,
          source: design('what the clerk after me should know'),
        }),
      ),
    },
    unique: [
      {
        name: 'plot-code-once',
        elements: ['institution', 'code'],
        says: {
          zh: '本机构已有此编号的墓位或格位。',
          en: 'This institution has a plot or niche of this number.',
        },
      },
      {
        name: 'one-plot-in-a-position',
        elements: ['area', 'row', 'position'],
        where: present('row'),
        says: {
          zh: '该区的这一层（排）、位已有墓位或格位。',
          en: 'There is a plot or niche at this row and position of the area.',
        },
      },
      {
        name: 'one-plot-in-a-position-of-no-row',
        elements: ['area', 'position'],
        where: absent('row'),
        says: {
          zh: '该区的这一位已有墓位或格位。',
          en: 'There is a plot or niche at this position of the area.',
        },
      },
      {
        name: 'one-plot-of-a-place',
        elements: ['place'],
        where: present('place'),
        says: {
          zh: '该位置已对应另一墓位或格位。',
          en: 'This place belongs to another plot or niche.',
        },
      },
    ],
    rules: [
      rule(
        'a-plot-says-its-area',
        {
          zh: '墓位须填写占地面积；安葬遗体的只能是墓位。',
          en: 'Give the land area of a plot; a body is laid to rest in a plot only.',
        },
        all(
          when(equal('kind', val('plot')), present('landArea')),
          when(equal('remains', val('body')), equal('kind', val('plot'))),
        ),
      ),
      rule(
        'plot-within-the-legal-area',
        {
          zh: '占地面积或墓碑高度超过限额。超过限额的旧墓位，请勾选“超过面积限额”并填写建成日期；新墓位须在限额以内。',
          en: 'The area or the stone is above the limit. Say of an old plot that it is above the limit, and when it was built; a new one has to be within it.',
        },
        any(equal('oversize', val(true)), not(isOverToday)),
        { atOriginOnly: true, source: LIMITS },
      ),
      rule(
        'an-oversize-plot-says-since-when',
        {
          zh: '超过面积限额的旧墓位须填写占地面积和建成日期，建成日期不能晚于今天。',
          en: 'Give the land area of an old plot above the limit, and when it was built, which is not in the future.',
        },
        all(
          when(equal('oversize', val(true)), all(present('landArea'), present('builtOn'))),
          notFuture('builtOn'),
        ),
      ),
      rule(
        'a-plot-is-kept-at-a-niche-or-a-plot',
        {
          zh: '对应位置须是格位或墓位。',
          en: 'The place of custody has to be a niche or a plot.',
        },
        any(
          absent('place'),
          exists(
            'place',
            all(equal('id', outer('place')), oneOf('kind', 'niche', 'plot')),
            'institution',
          ),
        ),
      ),
      rule(
        'a-plot-holds-those-who-have-a-place-in-it',
        {
          zh: '使用者多于填写的可容纳人数；请核对。',
          en: 'More people have a place in it than it would hold; check the number.',
        },
        not(
          exists(
            'rightOfUse',
            all(
              equal('plot', outer('id')),
              equal('state', val('granted')),
              below(
                outer('capacity'),
                count(
                  'beneficiary',
                  all(equal('root', outer('id')), absent('leftOn')),
                  'institution',
                ),
              ),
            ),
            'institution',
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'a-plot-with-a-right-is-not-voided',
        {
          zh: '该墓位（格位）已预留或已有使用权，不能作废；可以登记为不再使用。',
          en: 'It is held, or there is a right on it, so it is not voided; say that it is no longer used.',
        },
        when(
          equal('voided', val(true)),
          not(
            exists(
              'rightOfUse',
              all(
                equal('plot', outer('id')),
                any(
                  oneOf('state', 'granted', 'ended'),
                  all(equal('state', val('held')), below(outer('recordedAt'), 'heldUntil')),
                ),
              ),
              'institution',
            ),
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'nothing-new-in-a-closed-area',
        {
          zh: '所选安放（葬）区已关闭，不能新增墓位或格位。',
          en: 'The area is closed and takes no new plots or niches.',
        },
        any(
          all(present(was('area')), same('area')),
          not(
            exists(
              'burialArea',
              all(equal('id', outer('area')), equal('closed', val(true))),
              'institution',
            ),
          ),
          differ('state', val('usable')),
        ),
        { atOriginOnly: true },
      ),
    ],
  },
);
