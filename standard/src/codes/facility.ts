import { codeSet } from '../language/code-set.ts';
import { observed, ownDefinition } from './observed.ts';

export const equipmentStatus = codeSet(
  'equipmentStatus',
  { zh: '设备状态', en: 'State of the equipment' },
  observed('STATUS'),
  [
    ['0', '未使用', 'Not in use'],
    ['1', '正在使用', 'In use'],
    ['2', '停用', 'Out of service'],
    ['3', '报废', 'Scrapped'],
  ],
);

export const equipmentKind = codeSet(
  'equipmentKind',
  { zh: '设备类别', en: 'Kind of equipment' },
  ownDefinition('the equipment that a case passes through'),
  [
    ['cremator', '火化机', 'Cremator'],
    ['cold-cabinet', '冷藏柜', 'Cold cabinet'],
    ['hearse', '殡仪车', 'Hearse'],
    ['flue-gas', '尾气净化设备', 'Flue gas cleaning'],
    ['ashes-processor', '骨灰整理设备', 'Ashes processor'],
    ['other', '其他', 'Other'],
  ],
);

export const crematorKind = codeSet(
  'crematorKind',
  { zh: '火化机类型', en: 'Kind of cremator' },
  'observed: price lists and statistics axes (拣灰/平板/架条; 台车式拣灰炉, Shanghai), which carry names only; the codes are of this standard',
  [
    ['picking', '拣灰炉', 'Ash-picking cremator'],
    ['car-picking', '台车式拣灰炉', 'Car-bottom cremator'],
    ['flat', '平板炉', 'Flat-bed cremator'],
    ['grate', '架条炉', 'Grate cremator'],
  ],
);

export const facilityKind = codeSet(
  'facilityKind',
  { zh: '设施类别', en: 'Kind of facility' },
  ownDefinition('rooms, halls and stores that are booked or hold somebody'),
  [
    ['reception', '接待区', 'Reception'],
    ['cold-room', '冷藏间', 'Cold room'],
    ['preparation-room', '整容防腐室', 'Preparation room'],
    ['vigil-room', '守灵室', 'Vigil room'],
    ['farewell-hall', '告别厅', 'Farewell hall'],
    ['cremation-hall', '火化间', 'Cremation hall'],
    ['ashes-room', '骨灰整理间', 'Ashes room'],
    ['columbarium-hall', '骨灰寄存厅', 'Columbarium hall'],
    ['cemetery-section', '墓区', 'Section of a cemetery'],
    ['other', '其他', 'Other'],
  ],
);

export const useScope = codeSet(
  'useScope',
  { zh: '使用范围', en: 'Equipment or facility' },
  observed('USE_SCOPE'),
  [
    ['1', '设备', 'Equipment'],
    ['2', '设施', 'Facility'],
  ],
);

/** Which branch of the institution uses a resource or goods (FIS.USE_ORGAN and FIS.GOODS.USEORGAN agree). */
export const useBranch = codeSet(
  'useBranch',
  { zh: '使用单位', en: 'Branch that uses it' },
  observed('USE_ORGAN'),
  [
    ['0', '共用', 'Shared'],
    ['1', '殡仪', 'Funeral home'],
    ['2', '寄存', 'Storage of ashes'],
    ['3', '公墓', 'Cemetery'],
  ],
);

export const resourceLevel = codeSet(
  'resourceLevel',
  { zh: '资源级别', en: 'Depth in the tree of resources' },
  observed('LEVEL_NUM'),
  [
    ['1', '一级', 'Level one'],
    ['2', '二级', 'Level two'],
    ['3', '三级', 'Level three'],
    ['4', '四级', 'Level four'],
    ['5', '五级', 'Level five'],
    ['6', '六级', 'Level six'],
  ],
);

export const resourceState = codeSet(
  'resourceState',
  { zh: '资源使用状态', en: 'Use of the resource' },
  observed('RESOURCE_INFO_STATUS'),
  [
    ['0', '未使用', 'Free'],
    ['1', '部分使用', 'Partly used'],
    ['2', '完全使用', 'Fully used'],
  ],
);

export const availability = codeSet(
  'availability',
  { zh: '是否可用', en: 'Availability' },
  observed('IN_USE'),
  [
    ['0', '不可用', 'Not available'],
    ['1', '可用', 'Available'],
  ],
);

export const buildingArea = codeSet(
  'buildingArea',
  { zh: '建筑功能区', en: 'Area of the building' },
  observed('FUNERALHOME.BUILDAREA'),
  [
    ['01', '业务办理区', 'Service counters'],
    ['02', '告别区', 'Farewell'],
    ['03', '守灵区', 'Vigil'],
    ['04', '冷藏区', 'Cold storage'],
    ['05', '防腐区', 'Embalming'],
    ['06', '整容区', 'Preparation'],
    ['07', '火化区', 'Cremation'],
    ['08', '骨灰寄存区', 'Placement of ashes'],
    ['09', '丧属休息区', 'Family rest area'],
    ['10', '停车场', 'Car park'],
    ['11', '办公区', 'Offices'],
    ['12', '职工休息区', 'Staff rest area'],
    ['13', '职工值班室', 'Staff duty room'],
    ['14', '职工食堂', 'Staff canteen'],
    ['15', '绿化面积', 'Green area'],
    ['16', '其他', 'Other'],
  ],
);
