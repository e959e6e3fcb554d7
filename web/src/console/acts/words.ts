import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const ACTS = {
  title: bilingual('待办', 'Tasks'),
  mine: bilingual('我的', 'Mine'),
  everybody: bilingual('本机构', 'All of the institution'),
  none: bilingual('没有待办事项', 'Nothing to do now'),
  more: bilingual('还有更多，未全部列出。', 'There are more than are shown.'),
  late: bilingual('已超时', 'Overdue'),
  next: bilingual('下一步', 'Next'),
  other: bilingual('更多操作', 'More actions'),
  waits: bilingual('尚缺：', 'Still missing: '),
  proposal: bilingual('可派：', 'Could go:'),
  sendProposed: bilingual('按此派车', 'Send as proposed'),
  noVehicle: bilingual('目前没有可派的车辆', 'no vehicle is free now'),
  noDriver: bilingual('目前没有可派的驾驶员', 'no driver is free now'),
  passedOver: {
    sent: bilingual('在途', 'on the road'),
    planned: bilingual('已排班', 'planned'),
    'to-disinfect': bilingual('待消毒', 'to be disinfected'),
    'in-repair': bilingual('维修中', 'in repair'),
    'papers-out': bilingual('检验或保险已到期', 'inspection or insurance has run out'),
  },
  toFetch: bilingual('接运', 'To be fetched'),
  nameUnknown: bilingual('姓名不详', 'Name unknown'),
  sameName: bilingual(
    '本馆另有同名逝者，请核对标签号',
    'Somebody else here has the same name: compare the number of the tag',
  ),
  map: bilingual('地图', 'Map'),
  print: bilingual('打印：', 'Print: '),
} as const;
