import { placeKind } from '../codes/custody.ts';
import { buildingArea, equipmentStatus, useScope } from '../codes/facility.ts';
import {
  code,
  date,
  decimal,
  flag,
  integer,
  link,
  money,
  optional,
  partialDate,
  text,
} from '../language/element.ts';
import { internal, note } from '../language/free-text.ts';
import { absent, any, below } from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { FIS, MZT141 } from './sources.ts';

export const facility = record(
  'facility',
  { zh: '殡葬设施', en: 'Facility' },
  {
    source: `${FIS}: FIS_FACILITIES_INFO, FIS_FUNERAL_ORGAN_BUILDAREA; ${MZT141} 3.2.4`,
    belongsTo: 'institution',
    travels: 'up',
    title: 'name',
    elements: {
      code: text('设施编号', 'Facility code', { classification: 'public', maxLength: 20 }),
      name: text('设施名称', 'Name', { classification: 'public' }),
      area: code('区域', 'Area of the building', buildingArea, { classification: 'public' }),
      floorArea: optional(
        decimal('面积', 'Floor area', { min: 0, unit: { zh: '平方米', en: 'm²' } }),
      ),
      inUseSince: optional(partialDate('投入使用日期', 'In use since')),
      closedOn: optional(date('停用时间', 'Closed on')),
      state: code('设施状态', 'State', equipmentStatus),
      note: optional(text('描述', 'Description', { ...note, maxLength: 500, multiline: true })),
    },
    unique: [
      {
        name: 'facility-code-once',
        elements: ['institution', 'code'],
        says: { zh: '本机构已有此设施编号。', en: 'This institution has a facility of this code.' },
      },
    ],
  },
);

/** A place where a body or ashes can be: a cabinet, a hall, a cremator, a hearse, a niche. */
export const place = record(
  'place',
  { zh: '位置', en: 'Place' },
  {
    source: `${FIS}: FIS_RESOURCE_INFO`,
    belongsTo: 'institution',
    travels: 'up',
    title: 'name',
    indexes: [['kind']],
    elements: {
      code: text('编号', 'Code', { classification: 'public', maxLength: 20 }),
      name: text('名称', 'Name', { classification: 'public', maxLength: 60 }),
      kind: code('类别', 'Kind', placeKind, { classification: 'public' }),
      facility: optional(link('facility', '所在设施', 'In facility')),
      /** One body at a time: cabinets, cremators and hearses; a reception room may hold several. */
      holdsOne: flag('只容一位', 'Holds one only'),
      inUse: flag('可用', 'In use'),
      licencePlate: optional(text('车牌号', 'Licence plate', { ...internal, maxLength: 20 })),
      note: optional(text('备注', 'Note', { ...note, maxLength: 200 })),
    },
    unique: [
      {
        name: 'place-code-once',
        elements: ['institution', 'code'],
        says: { zh: '本机构已有此编号的位置。', en: 'This institution has a place of this code.' },
      },
    ],
  },
);

export const equipment = record(
  'equipment',
  { zh: '设备', en: 'Equipment' },
  {
    source: `${FIS}: FIS_EQUIPMENT_INFO`,
    belongsTo: 'institution',
    travels: 'up',
    title: 'name',
    elements: {
      code: text('设备编号', 'Equipment code', { ...internal, maxLength: 20 }),
      name: text('设备名称', 'Name', { ...internal, maxLength: 60 }),
      scope: code('使用范围', 'Scope of use', useScope),
      place: optional(link('place', '对应位置', 'Place')),
      manufacturer: optional(text('设备厂商', 'Manufacturer', internal)),
      phone: optional(
        text('厂商联系电话', "Manufacturer's telephone", { ...internal, maxLength: 40 }),
      ),
      model: optional(text('规格型号', 'Model', { ...internal, maxLength: 60 })),
      approval: optional(text('鉴定文号', 'Approval number', { ...internal, maxLength: 60 })),
      purchasePrice: optional(money('采购价格', 'Purchase price')),
      purchasedOn: optional(partialDate('采购日期', 'Purchased')),
      inUseSince: optional(partialDate('投入使用日期', 'In use since')),
      scrappedOn: optional(partialDate('报废日期', 'Scrapped')),
      serviceLife: optional(
        integer('设计使用次数', 'Design life in cycles', { min: 0, max: 100000 }),
      ),
      state: code('设备状态', 'State', equipmentStatus),
    },
    unique: [
      {
        name: 'equipment-code-once',
        elements: ['institution', 'code'],
        says: { zh: '本机构已有此设备编号。', en: 'This institution has equipment of this code.' },
      },
    ],
    rules: [
      rule(
        'scrapped-after-in-use',
        {
          zh: '报废日期不能早于投入使用日期。',
          en: 'Equipment cannot be scrapped before it was in use.',
        },
        any(absent('scrappedOn'), absent('inUseSince'), below('inUseSince', 'scrappedOn')),
      ),
    ],
  },
);
