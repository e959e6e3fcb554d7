import { entry } from './entry.ts';

const RESEND = [
  '请对照传输协议文件检查发送方，再重新发送。',
  'Check the sending system against docs/wire-protocol.md, then send again.',
] as const;
const COMPARE = [
  '请重新取得证据文件；仍不符的，停止交换并报告两级管理员。',
  'Fetch the evidence again; if it still fails, stop the exchange and tell both administrators.',
] as const;

/** Faults of texts, keys, receipts and proofs: what makes a record log evidence. */
export const EVIDENCE_ERRORS = {
  'not-canonical': entry(
    400,
    ['内容不是规范 JSON（RFC 8785）', 'The content is not canonical JSON (RFC 8785)'],
    RESEND,
  ),
  'not-representable': entry(
    400,
    ['内容含有 JSON 不能表示的值', 'The content has a value that JSON cannot express'],
    RESEND,
  ),
  'duplicate-key': entry(400, ['同一名称出现了两次', 'The same name appears twice'], RESEND),
  'lone-surrogate': entry(
    400,
    ['文字中有不完整的字符', 'The text has an incomplete character'],
    ['请检查发送方对生僻字的编码。', 'Check how the sending system encodes rare characters.'],
  ),
  'too-deep': entry(400, ['内容嵌套层次过多', 'The content is nested too deeply'], RESEND),
  'malformed-encoding': entry(400, ['编码不正确', 'The encoding is not right'], RESEND),
  'malformed-key': entry(
    400,
    ['密钥格式不正确', 'The key does not have the right form'],
    ['请核对密钥文件与算法设置。', 'Check the key file and the setting suite.'],
  ),
  'wrong-suite': entry(
    400,
    ['密码算法与约定的不一致', 'The cryptographic suite is not the one agreed'],
    [
      '请使双方的 suite 设置与登记的密钥一致。',
      'Make the setting suite agree with the registered keys on both sides.',
    ],
  ),
  'malformed-entry': entry(
    400,
    ['日志条目格式不符合规范', 'A log entry does not have the form required'],
    RESEND,
  ),
  'body-mismatch': entry(
    400,
    ['日志条目的内容与摘要不符', 'The body of a log entry does not match its digest'],
    COMPARE,
  ),
  'wrong-protocol': entry(
    400,
    ['不支持的交换协议版本', 'That version of the exchange protocol is not supported'],
    ['请升级一方的系统。', 'Upgrade one of the systems.'],
  ),
  'malformed-receipt': entry(
    400,
    ['回执格式不符合规范', 'The receipt does not have the form required'],
    RESEND,
  ),
  'wrong-receipt': entry(
    409,
    ['回执与所发的批次不符', 'The receipt is for another batch'],
    [
      '请从对方最后确认的序号起重新发送。',
      'Send again from the last sequence number that the partner confirmed.',
    ],
  ),
  'malformed-checkpoint': entry(
    400,
    ['检查点格式不符合规范', 'The checkpoint does not have the form required'],
    RESEND,
  ),
  'inconsistent-log': entry(
    409,
    [
      '日志与先前签名的检查点不一致：可能被截短或改写',
      'The log contradicts a checkpoint signed earlier: it may have been cut back or rewritten',
    ],
    [
      '停止交换。由两级管理员核对：如系恢复旧备份，请按恢复手册处理；否则按篡改事件报告。',
      'Stop the exchange. The administrators of both levels compare: after a restored backup follow the guide to restoring, otherwise report tampering.',
    ],
  ),
  'bad-proof': entry(422, ['证明不成立', 'The proof does not hold'], COMPARE),
  'out-of-range': entry(
    416,
    ['序号超出日志范围', 'The sequence number is outside the log'],
    ['请核对序号与日志大小。', 'Check the sequence number against the size of the log.'],
  ),
  'missing-tile': entry(
    503,
    ['日志的哈希数据不完整', 'Hashes of the log are missing'],
    [
      '系统管理员：运行日志核对命令，由记录重建哈希。',
      'Administrator: run the log check, which rebuilds the hashes from the entries.',
    ],
  ),
} as const;
