import type { SystemLink, SystemState } from '@qingming/connect/api/system.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

const LONG_SECONDS = 60;
const LATE_CHECKPOINT_SECONDS = 600;
const MOST_SKEW_SECONDS = 5;

const ofLog = ({ log, head }: SystemState): readonly Bilingual[] => [
  ...(head === 'whole'
    ? []
    : [
        {
          zh: '日志与其他节点所持的不一致，暂不能写入：请运行 qingming doctor，并按手册取回缺失的数据。',
          en: 'The log differs from what partners hold, nothing can be written: run qingming doctor and take back what is missing by the runbook.',
        },
      ]),
  ...(log.unplacedSeconds < LONG_SECONDS
    ? []
    : [
        {
          zh: `有 ${log.unplaced} 条日志未排序，最早的已等待 ${log.unplacedSeconds} 秒；占用者：${log.holders.map(({ pid, application }) => `${application} (${pid})`).join('、') || '未发现，请确认节点在运行'}。`,
          en: `${log.unplaced} entries have no place, the oldest for ${log.unplacedSeconds} s; held by ${log.holders.map(({ pid, application }) => `${application} (${pid})`).join(', ') || 'nobody that is seen: check that the node runs'}.`,
        },
      ]),
  ...(log.checkpointSeconds < LATE_CHECKPOINT_SECONDS
    ? []
    : [
        {
          zh: `检查点已落后 ${log.checkpointSeconds} 秒：请确认节点在运行，并查看运行日志。`,
          en: `The checkpoint is ${log.checkpointSeconds} s behind: check that the node runs and look into its log.`,
        },
      ]),
  ...(Math.abs(log.clockSkewSeconds) <= MOST_SKEW_SECONDS
    ? []
    : [
        {
          zh: `与数据库的时钟相差 ${log.clockSkewSeconds} 秒：请启用时间同步（NTP）。`,
          en: `The clock is ${log.clockSkewSeconds} s off the database: switch on time synchronisation (NTP).`,
        },
      ]),
];

const ofLink = ({ name, stopped, failures, held, alarms }: SystemLink): readonly Bilingual[] => [
  ...(alarms === 0
    ? []
    : [
        {
          zh: `${name.zh}与其先前的签名自相矛盾：请与对方管理员核对。`,
          en: `${name.en} contradicts what it signed before: compare with its administrators.`,
        },
      ]),
  ...(stopped
    ? [
        {
          zh: `与${name.zh}的连接已停止，须有人处理：请运行 qingming doctor。`,
          en: `The link to ${name.en} has stopped and waits for somebody: run qingming doctor.`,
        },
      ]
    : []),
  ...(!stopped && failures > 0
    ? [
        {
          zh: `与${name.zh}的连接已连续失败 ${failures} 次，系统会继续重试。`,
          en: `The link to ${name.en} failed ${failures} times in a row; it is tried again by itself.`,
        },
      ]
    : []),
  ...(held === 0
    ? []
    : [
        {
          zh: `${name.zh}有 ${held} 条记录未通过校验：由业务人员在“交换”页处理。`,
          en: `${held} records of ${name.en} failed checks: the officers settle them on the page Exchange.`,
        },
      ]),
];

/** What of the state somebody has to do something about, and what. */
export const problemsOf = (state: SystemState): readonly Bilingual[] => [
  ...ofLog(state),
  ...state.links.flatMap(ofLink),
  ...state.jobs
    .filter(({ failed }) => failed > 0)
    .map(({ name, failed }) => ({
      zh: `任务 ${name} 有 ${failed} 次失败：请查看运行日志。`,
      en: `The job ${name} failed ${failed} times: look into the log of the node.`,
    })),
  ...(state.database.pendingMigrations === 0
    ? []
    : [
        {
          zh: `有 ${state.database.pendingMigrations} 项升级未执行：请重新启动节点。`,
          en: `${state.database.pendingMigrations} migrations have not run: start the node again.`,
        },
      ]),
];
