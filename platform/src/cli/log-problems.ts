import { databaseHolders } from '../kernel/db/holders.ts';
import type { NodeContext } from '../kernel/node.ts';
import { logFigures } from '../levels/watch.ts';
import type { Problem } from './problem.ts';

const LONG_SECONDS = 60;

/** Whether the log is being ordered, and who keeps it from that. */
export async function logProblems(context: NodeContext): Promise<readonly Problem[]> {
  const { unplaced, oldest } = await logFigures(context);
  if (oldest < LONG_SECONDS) return [];
  const holders = await databaseHolders(context.db);
  return [
    {
      zh: `有 ${unplaced} 条日志没有序号，最早的已等待 ${Math.round(oldest)} 秒：交换与检查点都在等待。节点没有运行，或有未结束的事务：`,
      en: `${unplaced} entries of the log have no place, the oldest for ${Math.round(oldest)} s: exchange and checkpoints wait. The node does not run, or a transaction has not ended:`,
    },
    ...holders.map(({ pid, application, person, state, seconds, query }) => {
      const named = `pid ${pid} ${application} ${person} ${state} ${Math.round(seconds)} s ${query}`;
      return {
        zh: `${named}：确认无用后执行 ${pid === 0 ? `rollback prepared '${application}'` : `select pg_terminate_backend(${pid})`}。`,
        en: `${named}: when it is of no use, run ${pid === 0 ? `rollback prepared '${application}'` : `select pg_terminate_backend(${pid})`}.`,
      };
    }),
  ];
}
