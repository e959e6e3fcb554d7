import { type Message, message } from '../language/message.ts';
import { ALL_RECORDS } from '../records/all-records.ts';
import { UPLOAD } from '../records/sources.ts';

const travelling = (...ways: readonly string[]): readonly string[] =>
  ALL_RECORDS.filter(({ travels }) => ways.includes(travels)).map(({ kind }) => kind);

const ownDefinition =
  'this standard; RFC 6962 (Merkle trees), RFC 8785 (canonical JSON), GB/T 32918 (SM2)';

/** What a province and the ministry say to each other. */
export const MESSAGES: readonly Message[] = [
  message({
    name: 'upwardBatch',
    label: { zh: '上行批次', en: 'Upward batch' },
    source: `${ownDefinition}; ${UPLOAD}`,
    direction: 'up',
    carries: travelling('up', 'both'),
    explains: {
      zh: '省级节点将日志中连续的一段连同签名和证明发往部级节点。不上行的记录只留其摘要，序号不断。',
      en: 'A province sends the ministry a contiguous range of its log with signature and proofs. Of records that stay, only the digest goes, so that no number is missing.',
    },
  }),
  message({
    name: 'downwardBatch',
    label: { zh: '下行批次', en: 'Downward batch' },
    source: ownDefinition,
    direction: 'down',
    carries: travelling('down', 'both'),
    explains: {
      zh: '部级节点将日志中连续的一段发往省级节点，含更正通知和全国性规则。',
      en: 'The ministry sends a province a contiguous range of its own log: correction notices and national rules.',
    },
  }),
  message({
    name: 'checkpoint',
    label: { zh: '检查点', en: 'Checkpoint' },
    source: ownDefinition,
    direction: 'up',
    carries: [],
    explains: {
      zh: '节点签署的日志长度与根摘要。此后任何改动、缺失或换序都会被发现。',
      en: 'The size and root of a log, signed by its node. Whatever is changed, lost or reordered later is found.',
    },
  }),
  message({
    name: 'receipt',
    label: { zh: '回执', en: 'Receipt' },
    source: ownDefinition,
    direction: 'answer',
    carries: [],
    explains: {
      zh: '接收方签署的回执：收到哪一段、哪些记录未通过校验及其原因。重复发送得到同一回执。',
      en: 'The receiver signs what it took and which records it set aside, with the reason of each. Sending again gives the same receipt.',
    },
  }),
];
