import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const CALL = {
  title: bilingual('接听来电', 'Take a call'),
  hint: bilingual(
    '电话和地点必填，其余可留空。Enter 到下一项，Ctrl + Enter 保存。',
    'Telephone and place are needed; everything else may stay empty. Enter goes to the next field, Ctrl + Enter saves.',
  ),
  who: bilingual('来电人', 'Who calls'),
  where: bilingual('地点', 'Where'),
  whom: bilingual('逝者', 'About whom'),
  known: bilingual('此号码以前来过电话', 'This number is known'),
  policeFirst: bilingual(
    '非正常死亡由公安机关先行处理，接到公安机关的接运通知后才能派车。请告知来电人拨打 110，交通事故拨打 122。来电先登记为待回电。',
    'An unnatural death is dealt with by the police first; a vehicle is sent on their order. Tell the caller to ring 110, or 122 after a traffic accident. The call is kept to be called back.',
  ),
  doctorFirst: bilingual(
    '须先由医生确认死亡。请告知来电人拨打 120；在家中自然去世的，请当地乡镇卫生院或社区卫生服务中心到场出具死亡证明。来电先登记为待回电。',
    'A doctor has to declare the death first. Tell the caller to ring 120; for a natural death at home the local health centre comes and issues the certificate. The call is kept to be called back.',
  ),
  source: bilingual(
    '依据：殡葬管理条例（国务院令第824号）第二十三条；民办函〔2024〕27号',
    'Source: Regulations on Funeral Administration (State Council Order 824), art. 23; 民办函〔2024〕27号',
  ),
  openCase: bilingual('受理业务', 'Open the case'),
  theCase: bilingual('打开业务', 'Go to the case'),
  another: bilingual('接听下一个来电', 'Take another call'),
  trips: bilingual('出车任务', 'Trips'),
  waiting: bilingual('待回电', 'To call back'),
  online: bilingual('网上请求', 'Asked online'),
  takenOn: bilingual('已有人回电', 'Somebody is calling'),
  tried: bilingual('打过，未接通', 'Not reached'),
  overdue: (count: number) =>
    bilingual(
      `${count} 位家属等候回电超过 20 分钟`,
      count === 1
        ? 'A family waits for a call for more than 20 minutes'
        : `${count} families wait for a call for more than 20 minutes`,
    ),
  forMinutes: (minutes: number) =>
    minutes < 120
      ? bilingual(`已等 ${minutes} 分钟`, `for ${minutes} min`)
      : bilingual(`已等 ${Math.floor(minutes / 60)} 小时`, `for ${Math.floor(minutes / 60)} h`),
  allWaiting: bilingual('查看全部待回电', 'See all that wait'),
  isLate: bilingual('已超过 20 分钟', 'More than 20 minutes'),
} as const;
