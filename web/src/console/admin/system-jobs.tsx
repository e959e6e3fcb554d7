import type { ScheduledJob, SystemJob } from '@qingming/connect/api/system.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { civilMinute } from '../format/civil.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { SYSTEM } from './words.ts';
import '../officer/officer.css';

const NAMES: Readonly<Record<ScheduledJob, Bilingual>> = {
  'accounts-prune': { zh: '清理已结束的登录', en: 'Forget ended sessions' },
  alarms: { zh: '查找异常查阅', en: 'Look for unusual views' },
  'exchange-retry': { zh: '重试未通过校验的记录', en: 'Try again what failed checks' },
  'files-prune': { zh: '清理没有记录使用的文件', en: 'Delete files that no record uses' },
  payments: { zh: '查询线上收款和退款', en: 'Ask after online payments and refunds' },
  'payment-bills': {
    zh: '取得支付渠道账单并对账',
    en: 'Fetch and compare the bills of payment systems',
  },
  references: { zh: '核对引用的外部记录', en: 'Check references to records elsewhere' },
  'charge-check': { zh: '核对收费与公布价格', en: 'Check charges against published prices' },
  visits: { zh: '祭扫预约：候补和统计', en: 'Visits: waiting lists and counts' },
  'tell-provinces': { zh: '向各省告知本级的查阅', en: 'Tell provinces of views at this level' },
};

/** Another stands under the name of its work. */
const nameOf = (name: string): Bilingual =>
  new Map<string, Bilingual>(Object.entries(NAMES)).get(name) ?? { zh: name, en: name };

/** What is done by the clock or later: how much waits, and what failed. */
export function SystemJobs({ jobs }: { readonly jobs: readonly SystemJob[] }) {
  const say = useSay();
  return (
    <section className="list-scroll" aria-label={say(SYSTEM.jobs)}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say(SYSTEM.job)}</th>
            <th scope="col" className="numeric">
              {say(SYSTEM.jobWaiting)}
            </th>
            <th scope="col" className="numeric">
              {say(SYSTEM.jobFailed)}
            </th>
            <th scope="col">{say(SYSTEM.jobDone)}</th>
          </tr>
        </thead>
        <tbody>
          {jobs.map(({ name, waiting, failed, lastDoneAt }) => (
            <tr key={name}>
              <th scope="row">{say(nameOf(name))}</th>
              <td className="numeric">{waiting}</td>
              <td className={failed > 0 ? 'numeric wrong' : 'numeric'}>{failed}</td>
              <td>{lastDoneAt === null ? say(SYSTEM.notYet) : civilMinute(lastDoneAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
