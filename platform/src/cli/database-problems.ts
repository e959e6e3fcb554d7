import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { compareKernel } from '../kernel/db/compare-kernel.ts';
import { compareModel, type Drift } from '../kernel/db/compare-model.ts';
import { unmetChecks } from '../kernel/db/waiting-checks.ts';
import { unfinishedKeyTasks } from '../kernel/records/key-progress.ts';
import type { NodeContext } from '../kernel/node.ts';
import type { Problem } from './problem.ts';

const what = ({ expected, found }: Drift): readonly [string, string] => {
  if (found === undefined) return ['缺少', 'is missing'];
  if (expected === undefined) return ['不应存在', 'should not be there'];
  return [`应为 ${expected}，现为 ${found}`, `should be ${expected}, is ${found}`];
};

/** Where the database is not what the standard makes of it, and which rows do not meet a newer check. */
export async function databaseProblems({ db, level }: NodeContext): Promise<readonly Problem[]> {
  const drifts = [
    ...(await compareModel(db, NATIONAL, level)),
    ...(await compareKernel(db, NATIONAL)),
  ];
  const unmet = await unmetChecks(db);
  const tasks = await unfinishedKeyTasks(db);
  return [
    ...drifts.map((drift) => {
      const [zh, en] = what(drift);
      const name = `${drift.table}: ${drift.part} ${drift.name}`;
      return {
        zh: `数据库与本版本不符：${name} ${zh}；请由管理员改回，本程序不会自行改动。`,
        en: `The database is not what this release makes: ${name} ${en}; an administrator must change it back; the program does not.`,
      };
    }),
    ...tasks.map(({ task, table, left, notWritten, updatedAt }) => ({
      zh: `密钥任务 ${task} 在 ${table} 尚余 ${left} 行，未能写入 ${notWritten} 行（${updatedAt}）：若已中断，再次执行 qingming keys ${task}。`,
      en: `keys ${task} has ${left} rows of ${table} ahead and could not write ${notWritten} (${updatedAt}): if it was broken off, run qingming keys ${task} again.`,
    })),
    ...unmet.map(({ table, name, rows }) => ({
      zh: `${table} 中有 ${rows ?? '若干'} 条较早的记录不符合新规则 ${name}：请逐条更正，节点照常运行。`,
      en: `${rows ?? 'Some'} earlier records of ${table} do not meet the newer rule ${name}: correct them; the node works meanwhile.`,
    })),
  ];
}
