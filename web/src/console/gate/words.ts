import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const GATE = {
  title: bilingual('入园核验', 'Gate'),
  help: bilingual(
    '扫家属出示的二维码，或输入编号的最后六位。没有网络也可以核验。',
    'Scan the code that the family shows, or type the last six digits of the number. It works without a network, too.',
  ),
  field: bilingual('二维码或编号', 'Code or number'),
  check: bilingual('核验', 'Check'),
  camera: bilingual('用摄像头扫', 'Scan with the camera'),
  goOn: bilingual('下一位', 'Next'),
  noStaff: bilingual(
    '本账号没有对应的工作人员，不能核验；请管理员关联后再用。',
    'No member of staff is behind this account, so it cannot check; ask the administrator to link it.',
  ),
  offline: bilingual(
    '没有网络：按二维码签名和本机最近的名单核验',
    'No network: checked by signature and by the list that this device read last',
  ),
  listOf: (at: string) => bilingual(`名单 ${at} 更新`, `list of ${at}`),
  noKey: bilingual(
    '没有网络，本机也没有核验用的公钥。请看纸质名单，恢复网络后再打开此页。',
    'No network, and this device has no key to check with. Use the printed list, and open this page again with a network.',
  ),
  unable: bilingual(
    '这个浏览器没有网络时不能核验签名。请输入编号的最后六位。',
    'This browser cannot check a signature without a network. Type the last six digits of the number.',
  ),
  full: bilingual(
    '本机待上报的已满，请恢复网络后再扫。',
    'This device keeps no more; scan again with a network.',
  ),
  waiting: (count: number) => bilingual(`${count} 条待上报`, `${count} to be sent`),
  differed: (count: number) =>
    bilingual(
      `恢复网络后，有 ${count} 条与当时放行的不同（可能在另一入口先进过），请看“入园核验”记录`,
      `With the network back, ${count} came out otherwise than at the gate (shown before at another, perhaps); see the checks at the gate`,
    ),
  records: bilingual('今天的核验记录', 'Checks at the gate'),
  bookings: bilingual('预约列表', 'Bookings'),
  slots: bilingual('时段', 'Time slots'),
  people: (people: number, vehicles: number) =>
    bilingual(
      `${people} 人${vehicles > 0 ? '，一辆车' : ''}`,
      `${people} ${people === 1 ? 'person' : 'people'}${vehicles > 0 ? ', one vehicle' : ''}`,
    ),
  result: {
    first: bilingual('可以进入', 'Come in'),
    again: bilingual('已经进过', 'Was shown before'),
    'other-slot': bilingual('不是这个时间或不是这里', 'Another time or place'),
    cancelled: bilingual('已取消，或时段已关闭', 'Cancelled, or closed'),
    forged: bilingual('不是本平台的凭证', 'No ticket of this platform'),
  },
  help2: {
    first: bilingual('', ''),
    again: bilingual('第一次出示：', 'Shown first at '),
    'other-slot': bilingual('预约的时间：', 'Booked for '),
    cancelled: bilingual('请家属到服务处另约。', 'Please see the desk for another time.'),
    forged: bilingual(
      '请核对编号；没有预约的请到服务处。',
      'Check the number; without a booking, see the desk.',
    ),
  },
} as const;
