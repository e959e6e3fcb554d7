import { userInfo } from 'node:os';
import { isWhole } from '../kernel/guard.ts';
import { OperatorError } from '../kernel/errors/operator-error.ts';
import { sendingOf } from '../levels/network.ts';
import { rejoin } from '../modules/exchange/rejoin.ts';
import { type Command, option, print, withOpenNode } from './command.ts';
import { Misuse } from './misuse.ts';

const USAGE = 'qingming rejoin --from 000000 [--margin 200]';
const MARGIN = 200;
const GREATEST_MARGIN = 100_000;

function marginOf(words: readonly string[]): number {
  const given = option(words, 'margin');
  if (given === undefined) return MARGIN;
  if (!/^\d{1,6}$/.test(given) || Number(given) > GREATEST_MARGIN) throw new Misuse(USAGE);
  return Number(given);
}

/** `qingming rejoin`: takes back what a partner holds of this node's log, after a restore of an earlier copy. */
export const rejoinCommand: Command = {
  name: 'rejoin',
  zh: '恢复旧备份之后，从对方取回本节点的日志',
  en: 'after an earlier copy was restored: take this node’s log back from a partner',
  run: (words) =>
    withOpenNode(words, async ({ context, kinds, config }) => {
      const from = option(words, 'from');
      const partner = config.partners.find(({ node }) => node === from);
      if (from === undefined) throw new Misuse(USAGE);
      if (partner === undefined)
        throw new OperatorError(
          `配置的 partners 中没有 ${from}。`,
          `There is no ${from} in the setting partners.`,
        );
      const sending = sendingOf(config, context);
      const by = `system:${userInfo().username}`;
      const done = await rejoin({ sending, kinds, partner, margin: marginOf(words), by });
      print(
        `第 ${done.from} 至 ${done.to} 条：取回 ${done.recovered}，遗失 ${done.lost}，编号前移 ${done.margin}`,
      );
      print(
        `Entries ${done.from} to ${done.to}: ${done.recovered} came back, ${done.lost} are lost, numbers moved on by ${done.margin}`,
      );
      const whole = isWhole(context);
      print(
        whole
          ? '日志已完整，节点可以继续写入。 The log is whole: the node writes on.'
          : '另有对方持有更多条目：请对它再执行一次。 Another partner holds more: run it once more for that one.',
      );
      return whole ? 0 : 1;
    }),
};
