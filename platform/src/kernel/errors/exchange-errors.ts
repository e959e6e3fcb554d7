import { entry } from './entry.ts';

/** Refusals of a batch or receipt between two nodes; nothing of a refused batch is applied. */
export const EXCHANGE_ERRORS = {
  'unknown-key': entry(
    403,
    ['签名所用的密钥未登记', 'The signing key is not registered'],
    [
      '请在 partners 设置中登记对方公钥，并由两人核对指纹。',
      'Register the partner’s public key in the setting partners; two people compare the fingerprint.',
    ],
    ['节点 {origin} 的密钥 {keyId} 未登记。', 'Key {keyId} of node {origin} is not registered.'],
  ),
  'unknown-partner': entry(
    403,
    ['只有对方节点本身可以询问', 'Only the partner itself may ask this'],
    ['请用签名的 POST /exchange/standing 询问位置。', 'Ask by a signed POST /exchange/standing.'],
  ),
  'bad-signature': entry(
    403,
    ['签名不符，内容可能被改动', 'The signature does not match; the content may be altered'],
    [
      '请由发送方重新发送；再次出现时停止交换并核查线路与密钥。',
      'Send it again; if it recurs, stop the exchange and examine the line and the keys.',
    ],
  ),
  'not-for-us': entry(
    421,
    ['此批数据不是发给本节点的', 'This batch is addressed to another node'],
    ['请核对发送方的接收地址设置。', 'Check the address that the sender has configured.'],
    ['此批发给 {audience}。', 'The batch is addressed to {audience}.'],
  ),
  gap: entry(
    409,
    ['与已收到的数据不连续', 'It does not continue what was received'],
    ['请从所示序号起重新发送。', 'Send again, starting at the sequence number shown.'],
    ['应从序号 {expected} 开始，收到 {from}。', 'Expected {expected}, received {from}.'],
  ),
  'already-have': entry(
    409,
    ['此批数据已经收到过', 'This batch was received before'],
    [
      '无需处理：按所附回执继续发送后面的数据。',
      'Nothing to do: continue after the receipt enclosed.',
    ],
  ),
  'root-mismatch': entry(
    409,
    ['双方日志的根值不一致', 'The roots of the two logs differ'],
    [
      '停止交换，运行核对命令找出第一条不同的记录，由两级管理员共同处理。',
      'Stop the exchange, run the comparison to find the first difference; both administrators resolve it.',
    ],
  ),
  truncated: entry(
    400,
    ['数据在传输中被截断', 'The data was cut off on the way'],
    ['请重新发送此批数据。', 'Send the batch again.'],
  ),
  'malformed-batch': entry(
    400,
    ['批数据格式不符合交换规范', 'The batch does not have the form that the protocol requires'],
    ['请对照传输协议文件检查发送方。', 'Check the sending system against docs/wire-protocol.md.'],
    ['第 {line} 行不符合规范。', 'Line {line} is malformed.'],
  ),
  'oversized-batch': entry(
    413,
    ['批数据超过允许的大小', 'The batch is larger than allowed'],
    ['请减少每批的记录数。', 'Send fewer entries in a batch.'],
  ),
  'checkpoint-gap': entry(
    409,
    [
      '本节点持有的对方检查点不是证明的起点',
      'The proof does not begin at the checkpoint held here',
    ],
    [
      '无需处理：发送方会按所示大小重新给出证明。',
      'Nothing to do: the sender proves again from the sizes shown.',
    ],
    [
      '本节点持有：业务 {records} 条，审计 {audit} 条。',
      'Held here: {records} records, {audit} audit entries.',
    ],
  ),
  'older-partner': entry(
    422,
    [
      '对方节点的程序版本较低，不能识别新写的记录',
      'The partner runs an earlier version that cannot read entries written by this one',
    ],
    [
      '请对方升级程序；升级后自动继续发送，不会丢失数据。',
      'The partner must be upgraded; sending then goes on by itself, and nothing is lost.',
    ],
    ['对方节点：{node}。', 'Partner: {node}.'],
  ),
  'malformed-standing': entry(
    400,
    ['位置与检查点信息格式不符合规范', 'The statement of standing does not have the form required'],
    ['请核对发送方的程序版本。', 'Check the version of the sending system.'],
  ),
  'passed-already': entry(
    409,
    ['该记录已通过校验，无需处理', 'This record has passed its checks in the meantime'],
    ['请刷新后查看。', 'Reload to see it.'],
  ),
  'not-kept-here': entry(
    409,
    [
      '本节点没有留存该记录的内容，不能再次校验',
      'The content of this record was not kept, so it cannot be checked again',
    ],
    [
      '可以留作证据；需要的，请来源节点更正后重新上报。',
      'It can be kept as evidence; its origin may correct it and send it again.',
    ],
  ),
  'clock-skew': entry(
    422,
    ['双方时钟相差过大', 'The clocks of the two nodes differ too much'],
    ['请校准两个节点的时间服务。', 'Correct the time service of both nodes.'],
    ['相差 {seconds} 秒。', 'They differ by {seconds} seconds.'],
  ),
} as const;
