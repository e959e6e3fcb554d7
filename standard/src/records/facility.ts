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
import { absent, any, below, equal, val, when } from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { emptiedBeforeOutOfOrder } from './relocation-list.ts';
import { noPersonalData, ownRecords, supervisionDuty } from './retention.ts';
import { FIS, MZT141, column, design } from './sources.ts';

export const facility = record(
  'facility',
  { zh: '殡葬设施', en: 'Facility' },
  {
    source: `${FIS}: FIS_FACILITIES_INFO, FIS_FUNERAL_ORGAN_BUILDAREA; ${MZT141} 3.2.4`,
    belongsTo: 'institution',
    travels: 'up',
    retention: ownRecords,
    basis: supervisionDuty,
    title: 'name',
    presentation: {
      called: { zh: '殡葬设施', en: 'Facilities' },
      summary: ['code'],
      columns: ['code', 'area', 'floorArea', 'state', 'inUseSince', 'closedOn'],
      filters: ['area', 'state'],
    },
    elements: {
      code: text('设施编号', 'Facility code', {
        classification: 'public',
        maxLength: 20,
        source: column('FIS_FACILITIES_INFO.facilitiesCode'),
      }),
      name: text('设施名称', 'Name', {
        classification: 'public',
        source: column('FIS_FACILITIES_INFO.facilitiesName'),
      }),
      area: code('区域', 'Area of the building', buildingArea, {
        classification: 'public',
        source: column('FIS_FUNERAL_ORGAN_BUILDAREA.areaId'),
      }),
      floorArea: optional(
        decimal('面积', 'Floor area', {
          min: 0,
          unit: { zh: '平方米', en: 'm²' },
          source: column('FIS_FUNERAL_ORGAN_BUILDAREA.areaNum', 'FIS_FACILITIES_INFO.area'),
        }),
      ),
      inUseSince: optional(
        partialDate('投入使用日期', 'In use since', {
          source: column('FIS_FACILITIES_INFO.useDate'),
        }),
      ),
      closedOn: optional(
        date('停用时间', 'Closed on', { source: column('FIS_FACILITIES_INFO.stopDate') }),
      ),
      state: code('设施状态', 'State', equipmentStatus, {
        source: column('FIS_FACILITIES_INFO.status'),
      }),
      note: optional(
        text('描述', 'Description', {
          ...note,
          maxLength: 500,
          multiline: true,
          source: column('FIS_FACILITIES_INFO.facilitiesDesc'),
        }),
      ),
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
    retention: ownRecords,
    basis: supervisionDuty,
    title: 'name',
    indexes: [['kind']],
    presentation: {
      called: { zh: '位置', en: 'Places' },
      summary: ['code'],
      columns: ['code', 'kind', 'facility', 'holdsOne', 'turnaround', 'inUse', 'licencePlate'],
      filters: ['kind', 'inUse', 'facility'],
      sort: 'code',
    },
    elements: {
      code: text('编号', 'Code', {
        classification: 'public',
        maxLength: 20,
        source: design('a short code that a label and a scanner can carry'),
      }),
      name: text('名称', 'Name', {
        classification: 'public',
        maxLength: 60,
        source: column('FIS_RESOURCE_INFO.resourceName'),
      }),
      kind: code('类别', 'Kind', placeKind, {
        classification: 'public',
        source: column('FIS_RESOURCE_INFO.resourceType'),
      }),
      facility: optional(
        link('facility', '所在设施', 'In facility', { source: column('FIS_RESOURCE_INFO.faeId') }),
      ),
      /** One body at a time: cabinets, cremators and hearses; a reception room may hold several. */
      holdsOne: flag('只容一位', 'Holds one only', {
        source: column('FIS_RESOURCE_INFO.maxUseNum'),
      }),
      capacity: optional(
        integer('容量', 'Holds at most', {
          min: 1,
          max: 100_000,
          source: column('FIS_RESOURCE_INFO.maxUseNum'),
        }),
      ),
      inUse: flag('可用', 'In use', { source: column('FIS_RESOURCE_INFO.inUse') }),
      turnaround: optional(
        integer('整理时间', 'Turnaround', {
          min: 1,
          max: 720,
          unit: { zh: '分钟', en: 'minutes' },
          since: '2026.3',
          help: {
            zh: '两次使用之间留出的时间：厅室清场、火化机冷却清炉、车辆消毒。厅室和火化机在这段时间内不能预约。',
            en: 'Kept between two uses: to clear a room, to cool and clear a cremator, to disinfect a vehicle. A room or a cremator cannot be booked during it.',
          },
          source: design(
            'a hall is booked again once it is cleared; houses keep it in their heads',
          ),
        }),
      ),
      rack: optional(
        text('架（区）', 'Rack or section', {
          classification: 'public',
          maxLength: 20,
          since: '2026.3',
          source: 'observed: cemetery system (md): 寄存厅→室→架→层→位',
        }),
      ),
      row: optional(
        integer('层（排）', 'Row', {
          min: 1,
          max: 999,
          classification: 'public',
          since: '2026.3',
          source: 'observed: cemetery system (md): 寄存厅→室→架→层→位',
        }),
      ),
      position: optional(
        integer('位', 'Position', {
          min: 1,
          max: 9999,
          classification: 'public',
          since: '2026.3',
          source: 'observed: cemetery system (md): 寄存厅→室→架→层→位',
        }),
      ),
      licencePlate: optional(
        text('车牌号', 'Licence plate', {
          ...internal,
          maxLength: 20,
          source: 'observed: funeral-home system (jmdz), transport: plate',
        }),
      ),
      note: optional(
        text('备注', 'Note', {
          ...note,
          maxLength: 200,
          source: column('FIS_RESOURCE_INFO.extendNote'),
        }),
      ),
    },
    unique: [
      {
        name: 'place-code-once',
        elements: ['institution', 'code'],
        says: { zh: '本机构已有此编号的位置。', en: 'This institution has a place of this code.' },
      },
    ],
    rules: [
      emptiedBeforeOutOfOrder,
      rule(
        'a-place-for-one-holds-one',
        {
          zh: '只容一位的位置，容量只能是 1。',
          en: 'A place that holds one only has a capacity of 1.',
        },
        when(equal('holdsOne', val(true)), any(absent('capacity'), equal('capacity', val(1)))),
      ),
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
    retention: ownRecords,
    basis: noPersonalData,
    title: 'name',
    presentation: {
      called: { zh: '设备', en: 'Equipment' },
      summary: ['code'],
      columns: ['code', 'scope', 'place', 'model', 'inUseSince', 'state'],
      filters: ['scope', 'state', 'place'],
      sections: [
        {
          label: { zh: '设备', en: 'Equipment' },
          elements: ['code', 'name', 'scope', 'place', 'state'],
        },
        {
          label: { zh: '来源', en: 'Where it comes from' },
          elements: ['manufacturer', 'phone', 'model', 'approval', 'purchasePrice', 'purchasedOn'],
        },
        { label: { zh: '使用', en: 'Use' }, elements: ['inUseSince', 'serviceLife', 'scrappedOn'] },
      ],
    },
    elements: {
      code: text('设备编号', 'Equipment code', {
        ...internal,
        maxLength: 20,
        source: column('FIS_EQUIPMENT_INFO.equipmentCode'),
      }),
      name: text('设备名称', 'Name', {
        ...internal,
        maxLength: 60,
        source: column('FIS_EQUIPMENT_INFO.equipmentName'),
      }),
      scope: code('使用范围', 'Scope of use', useScope, {
        source: column('FIS_RESOURCE_TYPE.useScope'),
      }),
      place: optional(
        link('place', '对应位置', 'Place', { source: column('FIS_RESOURCE_INFO.faeId') }),
      ),
      manufacturer: optional(
        text('设备厂商', 'Manufacturer', {
          ...internal,
          source: column('FIS_EQUIPMENT_INFO.manufacturer'),
        }),
      ),
      phone: optional(
        text('厂商联系电话', "Manufacturer's telephone", {
          ...internal,
          maxLength: 40,
          source: column('FIS_EQUIPMENT_INFO.phone'),
        }),
      ),
      model: optional(
        text('规格型号', 'Model', {
          ...internal,
          maxLength: 60,
          source: column('FIS_EQUIPMENT_INFO.equipmentFormat'),
        }),
      ),
      approval: optional(
        text('鉴定文号', 'Approval number', {
          ...internal,
          maxLength: 60,
          source: column('FIS_EQUIPMENT_INFO.fileCode'),
        }),
      ),
      purchasePrice: optional(
        money('采购价格', 'Purchase price', { source: column('FIS_EQUIPMENT_INFO.purchaseMoney') }),
      ),
      purchasedOn: optional(
        partialDate('采购日期', 'Purchased', { source: column('FIS_EQUIPMENT_INFO.purchaseDate') }),
      ),
      inUseSince: optional(
        partialDate('投入使用日期', 'In use since', {
          source: column('FIS_EQUIPMENT_INFO.useDate'),
        }),
      ),
      scrappedOn: optional(
        partialDate('报废日期', 'Scrapped', { source: column('FIS_EQUIPMENT_INFO.scrapDate') }),
      ),
      serviceLife: optional(
        integer('设计使用次数', 'Design life in cycles', {
          min: 0,
          max: 100000,
          source: design('upkeep is planned by cycles'),
        }),
      ),
      state: code('设备状态', 'State', equipmentStatus, {
        source: column('FIS_EQUIPMENT_INFO.status'),
      }),
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
