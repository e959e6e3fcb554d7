import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const BESIDE = {
  here: bilingual('在这里确认', 'Confirm here'),
  byBadge: bilingual('工牌和 PIN', 'Badge and PIN'),
  byPassword: bilingual('密码', 'Password'),
  scanBadge: bilingual('请本人刷工牌', 'Scan your badge'),
  badgeRead: bilingual(
    '工牌已读，请本人输入六位 PIN',
    'The badge was read: enter your six-digit PIN',
  ),
  camera: bilingual('用摄像头扫工牌', 'Scan the badge with the camera'),
  noBadge: bilingual(
    '这不是工牌。请扫工牌上的二维码。',
    'This is no badge. Scan the QR code on the badge.',
  ),
  entered: (count: number) =>
    bilingual(`已输入 ${count} 位`, count === 1 ? '1 digit entered' : `${count} digits entered`),
  erase: bilingual('退格', 'Erase'),
  another: bilingual('换一张工牌', 'Another badge'),
  checking: bilingual('正在核对…', 'Checking…'),
  login: bilingual('本人用户名', 'Your user name'),
  password: bilingual('本人密码', 'Your password'),
  code: bilingual('动态口令（如需要）', 'One-time code, where it is asked for'),
  agree: bilingual('本人确认', 'I confirm'),
  agreeHere: bilingual('由第二人在此同意', 'The second person agrees here'),
  ownTitle: bilingual('工牌和 PIN', 'Badge and PIN'),
  ownLead: bilingual(
    '复核时可刷工牌并输入 PIN。单有工牌或单有 PIN 都不能确认；PIN 不能用来登录。不要告诉别人，也不要写在工牌上。',
    'With your badge and your PIN you confirm as the second person. Neither alone confirms anything, and the PIN signs nobody in. Tell it to nobody, and do not write it on the badge.',
  ),
  badgeUntil: bilingual('工牌有效至', 'Badge good until'),
  noOwnBadge: bilingual(
    '没有。请安全管理员制作。',
    'None. Ask the security administrator for one.',
  ),
  pinSince: bilingual('PIN 设定于', 'PIN set'),
  noPin: bilingual('尚未设定', 'Not set yet'),
  setPin: bilingual('设定 PIN', 'Set the PIN'),
  newPin: bilingual('新的六位 PIN', 'New PIN, six digits'),
  pinHelp: bilingual('不要用生日、连号或重复的数字。', 'No date, no run, no repetition.'),
  currentPassword: bilingual('本人登录密码', 'Your password'),
  pinDone: bilingual('PIN 已设定。', 'The PIN is set.'),
  lost: bilingual('挂失工牌', 'My badge was lost'),
  lostDone: bilingual('工牌已停用。', 'The badge proves nobody any more.'),
} as const;
