import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const SIGN_IN = {
  ownTitle: bilingual('设置本人的密码', 'Choose your own password'),
  ownHelp: bilingual(
    '初始密码由他人设置，只能使用一次。新密码至少 12 个字符，几个不相关的词即可。',
    'The first password was set by somebody else and serves once. Use at least 12 characters; a few unrelated words will do.',
  ),
  given: bilingual('初始密码', 'First password'),
  own: bilingual('新密码', 'New password'),
  change: bilingual('修改密码并继续', 'Change it and continue'),
  title: bilingual('登录', 'Sign in'),
  staff: bilingual('工作人员登录', 'For staff'),
  login: bilingual('用户名', 'User name'),
  password: bilingual('密码', 'Password'),
  enter: bilingual('登录', 'Sign in'),
  demoTitle: bilingual('演示账号', 'Demonstration accounts'),
  demo: bilingual(
    '这是演示环境，仅凭密码即可登录；正式环境的工作人员还须验证动态口令。',
    'This is a demonstration: the password is enough. In live use, staff also enter a one-time code.',
  ),
  demoHow: bilingual(
    '点选一个账号即填好用户名和密码。',
    'Choose an account to fill in its name and password.',
  ),
  codeTitle: bilingual('动态口令', 'One-time code'),
  codeHelp: bilingual(
    '请输入验证器上显示的六位数字。',
    'Enter the six digits shown by your authenticator app.',
  ),
  code: bilingual('六位动态口令', 'Six digits'),
  prove: bilingual('验证', 'Continue'),
  enrolTitle: bilingual('绑定验证器', 'Set up an authenticator app'),
  enrolHelp: bilingual(
    '请用验证器扫描二维码，或手工输入密钥，然后输入它显示的六位数字。此密钥只显示这一次。',
    'Scan the code with your authenticator app, or type the secret, then enter the six digits it shows. The secret is shown only this once.',
  ),
  secret: bilingual('密钥', 'Secret'),
  qr: bilingual('绑定用二维码', 'QR code of the secret'),
  other: bilingual('换一个账号', 'Use another account'),
  family: bilingual(
    '办理丧事、查询价格和证明不需要登录。',
    'To arrange a funeral, see prices or check a certificate, no account is needed.',
  ),
  portal: bilingual('前往家属服务页面', 'Go to the pages for families'),
} as const;
