import { codeSet } from '../language/code-set.ts';
import { observed } from './observed.ts';

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

export const useScope = codeSet(
  'useScope',
  { zh: '使用范围', en: 'Equipment or facility' },
  observed('USE_SCOPE'),
  [
    ['1', '设备', 'Equipment'],
    ['2', '设施', 'Facility'],
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
