import { burialAreaKind } from '../codes/burial-place.ts';
import { code, flag, integer, link, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  below,
  equal,
  exists,
  not,
  outer,
  val,
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { noPersonalData, ownRecords } from './retention.ts';
import { design } from './sources.ts';

const open = { classification: 'public' } as const;
const LEVELS = 'observed: cemetery systems (mudi, md): 墓园→苑、区→排→位; 寄存厅→室→架→层→位';
const usedHere = any(
  exists('plot', equal('area', outer('id')), 'institution'),
  exists('burialArea', equal('parent', outer('id')), 'institution'),
);

/** A part of a cemetery or a columbarium: a district, a building, a room, a rack. */
export const burialArea = record(
  'burialArea',
  { zh: '安放（葬）区', en: 'Burial area' },
  {
    source: LEVELS,
    belongsTo: 'institution',
    travels: 'up',
    retention: ownRecords,
    basis: noPersonalData,
    title: 'name',
    indexes: [['parent']],
    presentation: {
      called: { zh: '安放（葬）区', en: 'Burial areas' },
      group: 'burials',
      summary: ['code'],
      columns: ['code', 'kind', 'level', 'parent', 'closed'],
      filters: ['kind', 'parent', 'closed'],
      sort: 'code',
    },
    elements: {
      code: text('编号', 'Code', {
        ...open,
        maxLength: 20,
        source: design('a short code that a label and a table can carry'),
      }),
      name: text('名称', 'Name', { ...open, maxLength: 60, source: LEVELS }),
      kind: code('类别', 'Kind', burialAreaKind, { ...open, source: LEVELS }),
      level: integer('层级', 'Level', {
        ...open,
        min: 1,
        max: 8,
        help: {
          zh: '园区、楼为 1，其下逐级加 1',
          en: '1 for a garden or a building; one more for each level below it',
        },
        source: LEVELS,
      }),
      parent: optional(link('burialArea', '上级', 'Lies in', { ...open, source: LEVELS })),
      closed: flag('已关闭', 'Closed', {
        ...open,
        source: design('a full or old area takes nobody new'),
      }),
      checkMonths: optional(
        integer('核查周期', 'Checked every', {
          ...open,
          since: '2026.3',
          min: 1,
          max: 60,
          unit: { zh: '月', en: 'months' },
          help: {
            zh: '骨灰核查的周期由本机构自定；民办函〔2024〕27号只要求定期核查，没有规定周期',
            en: 'Set by the institution: the notice of 2024 on ashes asks for checks from time to time, and names no term',
          },
          source: '民办函〔2024〕27号: periodic check; the term is the house’s own',
        }),
      ),
      outline: optional(
        text('轮廓', 'Outline', {
          ...open,
          maxLength: 20_000,
          pattern: '^\\{"type":"(Polygon|MultiPolygon)","coordinates":[\\[\\]0-9,.eE +-]+\\}$',
          example: '{"type":"Polygon","coordinates":[[[0,0],[40,0],[40,30],[0,0]]]}',
          help: {
            zh: 'GeoJSON 图形；坐标为米，以本机构大门为原点，向东、向北为正',
            en: 'A GeoJSON geometry in metres from the gate of the institution, east and north',
          },
          source: 'RFC 7946; design: metres of the site itself, so that no map has to be approved',
        }),
      ),
    },
    unique: [
      {
        name: 'area-code-once',
        elements: ['institution', 'code'],
        says: {
          zh: '本机构已有此编号的安放（葬）区。',
          en: 'This institution has an area of this code.',
        },
      },
    ],
    rules: [
      rule(
        'an-area-lies-in-a-higher-one',
        {
          zh: '上级的层级须小于本级；园区、楼的层级为 1，没有上级。',
          en: 'The area that it lies in has a smaller level; a garden or a building is of level 1 and lies in none.',
        },
        any(
          all(absent('parent'), equal('level', val(1))),
          exists(
            'burialArea',
            all(equal('id', outer('parent')), below('level', outer('level'))),
            'institution',
          ),
        ),
      ),
      rule(
        'what-lies-in-an-area-is-lower',
        {
          zh: '此区之下已有同级或更高的区；请先修改下级。',
          en: 'An area that lies in this one would not be lower; change that one first.',
        },
        not(
          exists(
            'burialArea',
            all(equal('parent', outer('id')), atMost('level', outer('level'))),
            'institution',
          ),
        ),
      ),
      rule(
        'an-area-in-use-stays',
        {
          zh: '此区之下还有墓位、格位或下级区，不能作废；可以登记为已关闭。',
          en: 'Plots, niches or other areas lie in it, so it cannot be voided; say that it is closed.',
        },
        when(equal('voided', val(true)), not(usedHere)),
      ),
    ],
  },
);
