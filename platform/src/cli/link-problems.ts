import { errorEntry, isErrorCode } from '../kernel/errors/catalogue.ts';
import type { Cursor } from '../modules/exchange/cursor.ts';
import type { Problem } from './problem.ts';

const LONG_BACKLOG = 10_000;

/** What a code means, in both languages; a code of another version stands for itself. */
function meaning(code: string): Problem {
  if (!isErrorCode(code)) return { zh: code, en: code };
  const { zh, en, todo } = errorEntry(code);
  return { zh: `${zh}（${code}）。${todo.zh}`, en: `${en} (${code}). ${todo.en}` };
}

/** What the last attempts on a link said, and whether too much waits. */
export function linkProblems(
  { failures, stopped, fault, next_attempt_at: next }: Cursor,
  waiting: number,
): readonly Problem[] {
  const said = meaning(fault?.code ?? 'unavailable');
  const detail = fault?.detail === undefined ? '' : ` ${JSON.stringify(fault.detail)}`;
  const halted: Problem = {
    zh: `交换已停止：${said.zh}${detail} 排除原因后重启节点即继续。`,
    en: `The exchange has stopped: ${said.en}${detail} Fix the cause, then restart the node to continue.`,
  };
  const failing: Problem = {
    zh: `已连续失败 ${failures} 次：${said.zh}${detail} 下次尝试 ${next ?? '—'}。`,
    en: `${failures} attempts failed in a row: ${said.en}${detail} The next is at ${next ?? '—'}.`,
  };
  const much: Problem = {
    zh: `积压 ${waiting} 条：请检查带宽与对方负载。`,
    en: `${waiting} entries wait: check the line and the partner's load.`,
  };
  return [
    ...(stopped ? [halted] : failures > 0 ? [failing] : []),
    ...(waiting > LONG_BACKLOG ? [much] : []),
  ];
}
