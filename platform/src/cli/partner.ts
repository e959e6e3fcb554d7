import { setCheckpointAside } from '../modules/exchange/set-aside.ts';
import { type Command, option, print, withOpenNode } from './command.ts';
import { Misuse } from './misuse.ts';

function needed(words: readonly string[], name: string): string {
  const value = option(words, name)?.trim() ?? '';
  if (value === '') throw new Misuse(`缺少 --${name}。\n--${name} is missing.`);
  return value;
}

/** `qingming partner`: two people accept the history of a partner that was restored from a backup. */
export const partnerCommand: Command = {
  name: 'partner',
  zh: '两人同意后，接受恢复备份的对方此后的日志：--accept 370000 --by 姓名 --with 另一人 --because 原因',
  en: 'two people accept what a restored partner writes from now on: --accept 370000 --by name --with another --because why',
  run: (words) => {
    const origin = needed(words, 'accept');
    const agreement = {
      by: needed(words, 'by'),
      with: needed(words, 'with'),
      because: needed(words, 'because'),
    };
    if (agreement.by === agreement.with)
      throw new Misuse(
        '须由两人办理：--by 与 --with 不能相同。\nIt takes two people: --by and --with differ.',
      );
    return withOpenNode(words, async ({ context }) => {
      const wasHeld = await setCheckpointAside(context, origin, agreement);
      print(
        wasHeld
          ? `已搁置所持 ${origin} 的检查点，保留备查；其下一个检查点将作为新的起点。\nThe checkpoint held of ${origin} is set aside and kept as evidence; its next one is the new beginning.`
          : `本节点没有 ${origin} 的检查点。\nNo checkpoint of ${origin} is held here.`,
      );
      return wasHeld ? 0 : 1;
    });
  },
};
