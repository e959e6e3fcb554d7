import { filesOf } from '../levels/files.ts';
import { verifyNode } from '../kernel/verify/verify.ts';
import { type Command, print, withOpenNode } from './command.ts';

const MOST_SHOWN = 50;

/** `qingming verify`: exit code 0 when nothing was altered, 1 when something was. */
export const verifyCommand: Command = {
  name: 'verify',
  zh: '[--full]：检查日志、检查点、记录、账号与审计是否被改动；--full 不以上次核验为准，全部重走',
  en: '[--full]: check that log, checkpoints, records, accounts and audit were not altered; --full walks again what an earlier run found sound',
  run: (words) =>
    withOpenNode(words, async ({ context, kinds, config }) => {
      const { checkedCounts, findings, unnamed } = await verifyNode(context, kinds, {
        full: words.includes('--full'),
        files: filesOf(config, context),
      });
      print(`节点 Node ${context.node}`);
      for (const [what, count] of Object.entries(checkedCounts))
        print(`  ${what.padEnd(16)} ${count}`);
      const total = findings.length + unnamed;
      for (const { where, record, element, says } of findings.slice(0, MOST_SHOWN)) {
        print(`✗ ${[where, record, element].filter((part) => part !== undefined).join(' ')}`);
        print(`    ${says.zh}`);
        print(`    ${says.en}`);
      }
      if (total > MOST_SHOWN) print(`… +${total - MOST_SHOWN}`);
      print(
        total === 0
          ? '未发现改动。 Nothing was altered.'
          : `发现 ${total} 处不符。 ${total} findings.`,
      );
      return total === 0 ? 0 : 1;
    }),
};
