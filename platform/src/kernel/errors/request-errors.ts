import { entry } from './entry.ts';

/** Faults of a request as such: its form, its sender, the state of the server. */
export const REQUEST_ERRORS = {
  'invalid-input': entry(
    400,
    ['填写的内容有误', 'Some of the entries are not right'],
    [
      '请按每一项后面的说明改正，再提交一次。',
      'Correct each entry as described, then submit again.',
    ],
  ),
  'unknown-element': entry(
    400,
    ['包含标准中没有的数据元', 'It contains an element that the standard does not have'],
    [
      '请删除该数据元，或核对名称与标准版本。',
      'Remove the element, or check its name and the version of the standard.',
    ],
    ['标准中没有数据元“{element}”。', 'The standard has no element “{element}”.'],
  ),
  'unknown-code': entry(
    400,
    ['代码不在代码集中', 'The code is not in its code set'],
    ['请从代码集中选取在当日有效的代码。', 'Choose a code that is valid on that day.'],
    ['代码集“{set}”中没有代码“{code}”。', 'Code set “{set}” has no code “{code}”.'],
  ),
  'too-large': entry(
    413,
    ['提交的内容过大', 'What was sent is too large'],
    ['请减小内容或分次提交。', 'Send less, or send it in parts.'],
  ),
  'headers-too-large': entry(
    431,
    ['请求头过大', 'The headers of the request are too large'],
    [
      '请清除本站的 Cookie 后重试；程序请减少请求头。',
      'Clear the cookies of this site and try again; a program sends fewer headers.',
    ],
  ),
  'too-slow': entry(
    408,
    ['请求没有在规定时间内发完', 'The request did not arrive in time'],
    ['请检查网络后重试。', 'Check the connection, then try again.'],
  ),
  'unreadable-request': entry(
    400,
    ['请求不符合 HTTP，无法读取', 'The request is not readable HTTP'],
    ['请按 RFC 9112 发送请求。', 'Send requests as RFC 9112 says.'],
  ),
  'not-json': entry(
    415,
    ['内容不是可读取的 JSON', 'The content is not readable JSON'],
    [
      '请以 Content-Type: application/json 发送符合 RFC 8259 的内容。',
      'Send content of RFC 8259 with Content-Type: application/json.',
    ],
  ),
  'not-found': entry(
    404,
    ['没有找到', 'Nothing was found here'],
    [
      '请核对地址或编号。如应当可见，请联系管理员核对权限。',
      'Check the address or number. If you should see it, ask an administrator to check your access.',
    ],
  ),
  'method-not-allowed': entry(
    405,
    ['此地址不支持这种操作', 'This address does not support the operation'],
    ['请按接口说明 /docs 选用方法。', 'Use a method that the interface description /docs names.'],
  ),
  'not-allowed': entry(
    403,
    ['您的岗位没有这项权限', 'Your role does not allow this'],
    ['如工作需要，请向安全管理员申请。', 'If your work needs it, ask the security administrator.'],
  ),
  'out-of-scope': entry(
    403,
    ['超出您负责的地区或机构', 'This is outside your region or institution'],
    ['请由该地区或机构的工作人员办理。', 'Ask the staff of that region or institution to do it.'],
  ),
  'not-signed-in': entry(
    401,
    ['请先登录', 'Please sign in first'],
    ['请登录后再继续。', 'Sign in, then continue.'],
  ),
  'second-factor-needed': entry(
    401,
    ['还需要验证动态口令', 'A one-time code is still needed'],
    [
      '请输入验证器上的六位数字；尚未绑定的，请先绑定。',
      'Enter the six digits of your authenticator, or enrol one first.',
    ],
  ),
  'wrong-credentials': entry(
    401,
    ['用户名、密码或动态口令不正确', 'User name, password or code is not right'],
    [
      '请核对后再试。忘记密码的，请联系安全管理员。',
      'Check and try again. If you forgot your password, ask the security administrator.',
    ],
  ),
  'locked-out': entry(
    429,
    ['尝试次数过多，账号暂时锁定', 'Too many attempts: signing in is locked for a while'],
    [
      '请稍后再试；不是本人操作的，请告知安全管理员。',
      'Try again later; if it was not you, tell the security administrator.',
    ],
    ['请在 {minutes} 分钟后再试。', 'Try again in {minutes} minutes.'],
  ),
  'session-expired': entry(
    401,
    ['登录已过期', 'Your session has ended'],
    [
      '请重新登录；已填写的内容会保留在本页。',
      'Sign in again; what you entered stays on the page.',
    ],
  ),
  'weak-password': entry(
    400,
    ['密码过于简单', 'The password is too easy to guess'],
    [
      '请使用至少 12 个字符、且不常见的密码，几个不相关的词即可。',
      'Use at least 12 characters that are not common; a few unrelated words will do.',
    ],
  ),
  'forged-request': entry(
    403,
    ['请求不是由本系统的页面发出', 'The request did not come from a page of this system'],
    ['请从本系统的页面重新操作。', 'Repeat the step from a page of this system.'],
  ),
  'too-many-requests': entry(
    429,
    ['请求过于频繁', 'Too many requests'],
    ['请稍候再试。', 'Wait a moment, then try again.'],
    ['请在 {seconds} 秒后再试。', 'Try again in {seconds} seconds.'],
  ),
  unavailable: entry(
    503,
    ['数据库暂时无法连接，没有写入任何内容', 'The database cannot be reached; nothing was written'],
    [
      '请稍后重试。系统管理员：检查数据库是否运行、地址与网络。',
      'Try again shortly. Administrator: check that the database runs, its address and the network.',
    ],
  ),
  busy: entry(
    503,
    ['系统繁忙，没有写入任何内容', 'The system is busy; nothing was written'],
    ['请等几秒再试。', 'Wait a few seconds, then try again.'],
  ),
  'in-use': entry(
    503,
    [
      '另一项操作正在处理同一内容，没有写入任何内容',
      'Another operation is working on the same thing; nothing was written',
    ],
    [
      '请等几秒再试。一直如此的，请告知系统管理员：qingming doctor 会指出是哪一个连接。',
      'Wait a few seconds, then try again. If it stays so, tell the administrator: qingming doctor names the connection.',
    ],
  ),
  'took-too-long': entry(
    503,
    [
      '处理时间过长，已经停止，没有写入任何内容',
      'It took too long and was stopped; nothing was written',
    ],
    [
      '请缩小范围后重试，例如较短的时段或较少的条目。',
      'Try again with less, for example a shorter period or fewer items.',
    ],
  ),
  'node-behind': entry(
    503,
    [
      '本节点的数据是较早的备份，为避免编号重复，暂停写入',
      'The data of this node is an earlier copy; nothing is written, so that no number is given twice',
    ],
    [
      '请照常在纸上办理并留存，恢复后补录。系统管理员：qingming doctor 会说明原因，qingming rejoin 从对方取回数据。',
      'Go on paper meanwhile and enter it later. Administrator: qingming doctor says why, qingming rejoin takes the data back from the partner.',
    ],
  ),
  'disk-full': entry(
    507,
    ['存储空间已满，没有写入任何内容', 'Storage is full; nothing was written'],
    [
      '请联系系统管理员。系统管理员：清出或扩充数据目录所在磁盘，再重试。',
      'Tell the administrator. Administrator: free or extend the disk of the data folder, then retry.',
    ],
  ),
  'shutting-down': entry(
    503,
    ['系统正在停止服务，没有写入任何内容', 'The system is stopping; nothing was written'],
    ['请在一分钟后重试。', 'Try again in a minute.'],
  ),
  internal: entry(
    500,
    ['系统出现故障', 'There is a problem with the system'],
    [
      '请稍后重试；仍有问题的，请把请求编号告诉系统管理员。',
      'Try again; if it stays, give the request number to the administrator.',
    ],
    ['请求编号 {request}。', 'Request number {request}.'],
  ),
} as const;
