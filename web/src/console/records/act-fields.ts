import type { World } from '@qingming/standard/derive/expression-memory.ts';
import type { Act, Ask } from '@qingming/standard/language/act.ts';
import type { AskedField } from './asked-field.ts';
import { questionsOf } from './asked-field.ts';
import { meets } from './meets.ts';

type Changes = Partial<Omit<AskedField, 'name' | 'input'>>;

const isKnownNow = ({ otherwise }: Ask): boolean =>
  otherwise !== undefined && 'known' in otherwise && otherwise.known === 'now';

/** One question of an act as the form of a day puts it. */
export function fieldOfAsk(
  ask: Ask,
  today: string,
  changes: Changes = {},
  world?: World,
): AskedField {
  const { name, of, element, needed, folded, label, help, choose } = ask;
  const question = questionsOf(of, today);
  const { options } = question(element);
  const field = question(element, {
    ...(options &&
      choose && {
        options: options.filter(({ code }) => meets(of.kind, { [element]: code }, choose, world)),
      }),
    ...(needed !== undefined && { required: needed }),
    ...(folded && { folded }),
    ...(label && { label }),
    ...(help && { help }),
    ...(isKnownNow(ask) && { orNow: true }),
    ...changes,
  });
  return { ...field, name };
}

/** Every question of an act whose answers are typed and not chosen from other records. */
export const fieldsOfAct = ({ asks }: Act, today: string): readonly AskedField[] =>
  asks.map((ask) => fieldOfAsk(ask, today));
