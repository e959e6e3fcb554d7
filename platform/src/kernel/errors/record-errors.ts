import { entry } from './entry.ts';

/** Faults of writing a fact. */
export const RECORD_ERRORS = {
  'stale-version': entry(
    409,
    ['此记录在您打开之后已被他人修改', 'Someone changed this record after you opened it'],
    [
      '请对照两个版本，在最新版本上重新修改。',
      'Compare the two versions and make your change on the newest one.',
    ],
    [
      '您依据的是第 {given} 版，现在是第 {current} 版。',
      'You worked from version {given}; it is now version {current}.',
    ],
  ),
  'rule-broken': entry(
    422,
    ['不符合国家标准或本地标准中的规则', 'It breaks a rule of the national or local standard'],
    ['请按以上说明核对并改正。', 'Check what you entered and correct it.'],
    ['{sentence}。', '{sentence}.'],
  ),
  'stays-with-its-node': entry(
    422,
    [
      '此类记录只保存在本节点，对方不接收',
      'Records of this kind stay with their node; a partner does not take them',
    ],
    [
      '请检查发送方的程序：此类记录只应以哈希出现在日志中。',
      'Check the sending system: of this kind only the hash may travel.',
    ],
    ['“{kind}”只保存在本节点。', 'Records of the kind {kind} stay with their node.'],
  ),
  'from-the-future': entry(
    422,
    [
      '记录时间在将来，到时自动重试',
      'The record is dated in the future; it is tried again when that time has come',
    ],
    ['请校准发送方的时钟（NTP）。', 'Correct the clock of the sending node (NTP).'],
    ['比本节点时间超前 {seconds} 秒。', 'It is {seconds} seconds ahead of this node.'],
  ),
  'waits-with-its-case': entry(
    409,
    [
      '同一业务中有多条记录未通过校验，本条一并等待',
      'Waiting with its case, of which many records failed checks',
    ],
    [
      '请先更正同一业务中被退回的其他记录；更正后系统会自动重试。',
      'Correct the other returned records of the case first; this one is then tried again automatically.',
    ],
  ),
  'already-exists': entry(
    409,
    ['同一事项已经登记过', 'The same thing is recorded already'],
    [
      '请打开已有的记录；登记有误的，请办理更正。',
      'Open the existing record; if it is wrong, correct it.',
    ],
    ['{what}。', '{what}.'],
  ),
  overlaps: entry(
    409,
    ['时间或位置与已有安排冲突', 'The time or place conflicts with an existing arrangement'],
    ['请另选时间或位置。', 'Choose another time or place.'],
    ['{what}。', '{what}.'],
  ),
  'missing-reference': entry(
    422,
    ['所引用的记录不存在', 'A record that this refers to does not exist'],
    ['请先登记被引用的记录，或核对编号。', 'Register that record first, or check its number.'],
    ['“{element}”引用的记录不存在。', 'The record that “{element}” refers to does not exist.'],
  ),
  'future-dated': entry(
    422,
    ['时间晚于现在', 'The time is later than now'],
    ['请核对日期与时间，以及本机时钟。', 'Check the date and time, and the clock of this machine.'],
    ['“{element}”不能晚于现在。', '“{element}” cannot be later than now.'],
  ),
  'day-not-over': entry(
    422,
    ['该日尚未结束', 'That day is not over'],
    ['请在次日 0 时以后上报。', 'Report it after midnight.'],
    [
      '{day} 尚未结束，日报须在次日 0 时以后上报。',
      '{day} is not over: it can be reported after midnight.',
    ],
  ),
  'wrong-standard-version': entry(
    422,
    ['不支持所用的标准版本', 'That version of the standard is not supported'],
    [
      '请升级一方的系统，或按双方都支持的版本发送。',
      'Upgrade one of the systems, or send in a version that both support.',
    ],
    [
      '收到版本 {given}，支持的版本为 {supported}。',
      'Received version {given}; supported: {supported}.',
    ],
  ),
} as const;
