import type { KindRecord } from '@qingming/connect/api/kinds.ts';
import type { Session } from '@qingming/connect/api/session.ts';
import type { Act, Ask } from '@qingming/standard/language/act.ts';
import { choosing, findChoices, type LinkChoices } from '../kinds/find-choices.ts';
import { isUnseen, valueOf } from '../kinds/kind-values.ts';
import { fieldOfAsk } from '../records/act-fields.ts';
import { toTyped } from '../records/answers.ts';
import type { AskedField, Typed } from '../records/asked-field.ts';
import { houseWorld, kindsHere } from '../session/house-kinds.ts';
import { meets, withoutEmpty } from '../records/meets.ts';

/** The records that a link of an act may choose; none of a kind without a list. */
export const choicesOfAsk = (
  { of, element, choose, prefer }: Ask,
  institution: string | null,
  signal: AbortSignal,
): Promise<LinkChoices> =>
  findChoices({ kind: of.elements[element]?.to ?? '', institution, choose, prefer }, signal);

/** Questions of an act that choose one of other records. */
export const linksOfAct = ({ asks }: Act): readonly Ask[] =>
  asks.filter(({ of, element }) => of.elements[element]?.to !== undefined);

export type ActChoices = ReadonlyMap<string, LinkChoices>;

const isByStaff = ({ otherwise }: Ask): boolean =>
  otherwise !== undefined && 'known' in otherwise && otherwise.known === 'staff';

/** Asked only while what was typed of the record meets the condition. */
const askedWhile = ({ on }: Act, { when }: Ask): Partial<AskedField> =>
  when === undefined ? {} : { when: (typed: Typed) => meets(on, withoutEmpty(typed), when) };

/** The questions of an act; a link that may stay empty and has nothing to choose is not asked. */
export const actFields = (
  act: Act,
  today: string,
  choices: ActChoices,
  { staff, ...scope }: Pick<Session, 'staff' | 'institution' | 'scope'>,
): readonly AskedField[] => {
  const world = houseWorld(kindsHere(scope));
  return act.asks.flatMap((ask) => {
    const own = choices.get(ask.name);
    if (own?.choices.length === 0 && ask.optional) return [];
    const required = isByStaff(ask) && staff === null;
    return [
      fieldOfAsk(
        ask,
        today,
        {
          ...askedWhile(act, ask),
          ...(own !== undefined && choosing(own)),
          ...(isByStaff(ask) && { required, folded: !required }),
        },
        world,
      ),
    ];
  });
};

/** What the form begins with: what the record says already, as far as the reader sees it. */
export function actStart(
  act: Act,
  fields: readonly AskedField[],
  record: KindRecord | undefined,
): Typed {
  const begun = act.asks.flatMap((ask): readonly (readonly [string, string])[] => {
    const field = fields.find(({ name }) => name === ask.name);
    const element = ask.of.elements[ask.element];
    if (field === undefined || element === undefined) return [];
    const isOwn = record !== undefined && ask.of.kind === act.on;
    const value = isOwn ? valueOf(record.fact, ask.element) : undefined;
    if (value !== undefined && value !== null && !isUnseen(element, value))
      return [[ask.name, toTyped(field, value)]];
    if (ask.start === undefined || !('value' in ask.start)) return [];
    const start = String(ask.start.value);
    const isOffered = field.options?.some(({ code }) => code === start) ?? true;
    return isOffered ? [[ask.name, start]] : [];
  });
  return Object.fromEntries(begun);
}
