import { entry } from './entry.ts';

/** Faults of who may: second persons, purposes, accounts. */
export const ACCESS_ERRORS = {
  'second-person-needed': entry(
    409,
    ['此事项须经第二人同意', 'A second person has to agree to this'],
    [
      '请先提出申请；另一位有权限的人员同意后，再办理一次。',
      'Ask for agreement first; when another person with the right role has agreed, do it again.',
    ],
    ['“{what}”须经第二人同意。', '“{what}” needs the agreement of a second person.'],
  ),
  'second-person-asked': entry(
    409,
    [
      '此事项须经第二人同意，已代为提出申请',
      'A second person has to agree to this, and has been asked',
    ],
    [
      '请有权限的另一人在“双人办理”页决定；同意后，请原样再办理一次。',
      'Let another person with the right role decide on the page “Second person”; when it is agreed to, do exactly the same again.',
    ],
    [
      '“{what}”须经第二人同意，已代为提出申请。',
      '“{what}” needs the agreement of a second person, who has been asked.',
    ],
  ),
  'second-person': entry(
    403,
    ['须由另一人决定', 'Another person has to decide this'],
    [
      '申请人本人（包括其名下其他账号）不能决定；请由有权限的另一人办理。',
      'The person who asked cannot decide, under any account; another person with the right role must do it.',
    ],
  ),
  'approval-settled': entry(
    409,
    ['该申请已有结果或已过期', 'This request was decided already, or has expired'],
    ['请刷新后查看；仍需要的，请重新申请。', 'Reload to see it; if it is still needed, ask again.'],
  ),
  'not-proven': entry(
    403,
    ['未能确认是本人', 'It could not be confirmed who this is'],
    [
      '请本人重新刷工牌并输入 PIN，或输入用户名、密码和动态口令。工牌过期或挂失、没有 PIN、初始密码未改的，请先办好，或由另一人确认。',
      'Scan your badge again and enter your PIN, or enter your user name, password and code. If your badge has ended or was lost, you have no PIN, or your first password was not changed, see to that first, or let somebody else confirm.',
    ],
  ),
  'proof-locked': entry(
    429,
    [
      '尝试次数过多，暂时不能这样确认',
      'Too many attempts: this way of confirming is locked for a while',
    ],
    [
      '请改用本人设备确认，或稍后再试；不是本人操作的，请告知安全管理员。',
      'Confirm on your own device, or try again later; if it was not you, tell the security administrator.',
    ],
    ['请在 {minutes} 分钟后再试。', 'Try again in {minutes} minutes.'],
  ),
  'only-in-own-session': entry(
    403,
    ['此事项须由本人登录后决定', 'This is decided by the person signed in under the own account'],
    [
      '请另一人登录本人账号，在“双人办理”页决定。',
      'Let the other person sign in and decide on the page “Second person”.',
    ],
  ),
  'weak-pin': entry(
    400,
    ['PIN 过于简单', 'The PIN is too easy to guess'],
    [
      '请换六位数字：不要用生日、连号、重复的数字。',
      'Choose six other digits: no date, no run, no repetition.',
    ],
  ),
  'alarm-settled': entry(
    409,
    ['该预警已有人了结', 'This alarm was settled already'],
    ['请刷新后查看核查结果。', 'Reload to see what was found.'],
  ),
  'second-check-needed': entry(
    409,
    ['火化须由两位火化师本人核对', 'Two cremation operators must confirm a cremation in person'],
    [
      '请复核人用本人账号打开本业务，扫描标签并选择火化机确认；或在炉前刷工牌并输入 PIN，没有工牌的输入本人用户名、密码和动态口令。',
      'The second checker opens this case in their own account, scans the tag and confirms the cremator; or scans the badge and enters the PIN at the cremator, or, without one, user name, password and code.',
    ],
    [
      '火化师、复核人须在 {minutes} 分钟内各自确认。',
      'The operator and the second checker must each confirm within {minutes} minutes.',
    ],
  ),
  'late-entry': entry(
    422,
    ['时间已过去太久，不能由您补登', 'That was too long ago for you to enter it now'],
    [
      '请按实际时间当场登记；确需补登的，由机构负责人写明原因办理。',
      'Record it when it happens; if it must be entered late, the manager does so with the reason.',
    ],
    [
      '时间早于现在 {minutes} 分钟以上的，由机构负责人补登。',
      'An entry for more than {minutes} minutes ago must be made by the manager.',
    ],
  ),
  'moved-meanwhile': entry(
    409,
    ['扫描以后，另有人已经移动', 'Somebody moved this person or these ashes after the scan'],
    [
      '没有登记这次移动。请到现场看实际位置，再扫一次。',
      'This move was not recorded. Look where the body or the ashes are now, and scan again.',
    ],
  ),
  'queued-too-long': entry(
    422,
    ['这次扫描留得太久，不再自动登记', 'This scan was kept for too long to be recorded by itself'],
    [
      '请核对实际位置后重新扫描；需要补登的，由机构负责人办理。',
      'Look where the body or the ashes are and scan again; what has to be entered late, the manager enters.',
    ],
    [
      '扫描已超过 {hours} 小时，没有登记。',
      'The scan is more than {hours} hours old and was not recorded.',
    ],
  ),
  'own-password-needed': entry(
    401,
    ['请先修改初始密码', 'Change the first password before anything else'],
    [
      '初始密码由他人设置，只能使用一次；请设置只有本人知道的密码。',
      'The first password was set by somebody else and serves once; choose one that only you know.',
    ],
  ),
  'first-password-used': entry(
    401,
    ['初始密码已使用过，不能再次使用', 'The first password was used already'],
    [
      '请联系安全管理员重新设置；登录后请立即修改密码。',
      'Ask the security administrator for a new one, and change it at once after signing in.',
    ],
  ),
  'holder-needed': entry(
    400,
    ['请写明账号属于谁', 'Say whose account it is'],
    [
      '请选择从业人员，或填写持有人的证件号码（只保存不可逆的索引）。',
      'Choose the staff member, or enter the holder’s identity number (only an index that cannot be read back is kept).',
    ],
  ),
  'reason-needed': entry(
    400,
    ['请写明理由', 'Give the reason'],
    ['请填写理由后再提交。', 'Enter the reason, then send again.'],
  ),
} as const;
