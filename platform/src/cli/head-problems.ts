import type { NodeConfig } from '../kernel/config/settings.ts';
import { sql } from '../kernel/db/sql.ts';
import type { NodeContext } from '../kernel/node.ts';
import { sendingOf } from '../levels/network.ts';
import { compareHeads } from '../modules/exchange/compare-heads.ts';
import { print } from './command.ts';
import type { Problem } from './problem.ts';

/** What is lost for good is said as long as it is lost; it is no fault that somebody could mend. */
async function tellLost({ db }: NodeContext): Promise<void> {
  const { lost } = await db.one<{ lost: number }>(
    sql`select count(*) as lost from lost_entry where ${true}`,
  );
  if (lost > 0)
    print(
      `    曾遗失 ${lost} 条不上报的记录，仅存其位置 ${lost} entries that never travelled were lost; their places are kept`,
    );
}

/** Where this node's log stands beside the partners' copies of it. */
export async function headProblems(
  context: NodeContext,
  config: NodeConfig,
): Promise<readonly Problem[]> {
  await tellLost(context);
  const { head } = await compareHeads(sendingOf(config, context));
  if (head.state === 'whole') return [];
  if (head.state === 'unsure')
    return [
      {
        zh: `数据库换了服务器，而 ${head.partner} 没有应答：在与它核对之前不写入任何内容。请先恢复与它的连接。`,
        en: `The database came to another server and ${head.partner} does not answer: nothing is written before the two are compared. Restore the link to it first.`,
      },
    ];
  const { partner, ours, theirs } = head;
  if (head.state === 'behind')
    return [
      {
        zh: `本节点的日志有 ${ours} 条，${partner} 持有 ${theirs} 条：这是较早的备份，已暂停写入。请执行 qingming rejoin --from ${partner}（docs/runbooks/restore.md）。`,
        en: `This node’s log has ${ours} entries and ${partner} holds ${theirs}: it is an earlier copy, and nothing is written. Run qingming rejoin --from ${partner} (docs/runbooks/restore.md).`,
      },
    ];
  return [
    {
      zh: `本节点的日志与 ${partner} 所持的不同：在旧备份上继续写入过，或有人改动。已暂停写入；请保留现状并看 docs/runbooks/restore.md。`,
      en: `This node’s log is another than the one that ${partner} holds: it was written on after an earlier copy, or altered. Nothing is written; keep it as it is and see docs/runbooks/restore.md.`,
    },
  ];
}
