import type { KindDetail, KindPage, KindRecord } from '@qingming/connect/api/kinds.ts';
import { evaluate } from '@qingming/standard/derive/expression-memory.ts';
import type { Act, Ask } from '@qingming/standard/language/act.ts';
import type { Expression } from '@qingming/standard/language/expression.ts';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { isUnseen, titleOf, valueOf } from '../kinds/kind-values.ts';
import { recordsPath } from '../kinds/use-kinds.ts';
import { fieldOfAsk } from '../records/act-fields.ts';
import { toTyped } from '../records/answers.ts';
import type { AskedField, Choice, Typed } from '../records/asked-field.ts';

const MOST_CHOICES = 200;
const ALONE = { world: () => [], isPartial: () => false } as const;

/** What a condition says a record is: a list is narrowed to it. */
function narrowing(condition: Expression | undefined): Readonly<Record<string, string>> {
  if (condition?.op === 'all') return Object.assign({}, ...condition.of.map(narrowing));
  if (condition?.op === 'oneOf' && condition.values.length === 1)
    return { [`is.${condition.of.element}`]: String(condition.values[0]) };
  return {};
}

const meets = (kind: string, { fact }: KindRecord, condition: Expression | undefined): boolean =>
  condition === undefined || evaluate(ALONE, kind, fact, condition) === true;

/** The records that a link of an act may choose; none of a kind without a list. */
export async function choicesOfAsk(
  ask: Ask,
  institution: string | null,
  signal: AbortSignal,
): Promise<readonly Choice[]> {
  const kind = ask.of.elements[ask.element]?.to ?? '';
  const detail = await api.get<KindDetail>(`/api/kinds/${kind}`, { signal });
  if (!detail.shown.list) return [];
  const question = {
    size: MOST_CHOICES,
    ...(institution !== null && { institution }),
    ...narrowing(ask.choose),
  };
  const { rows } = await api.get<KindPage>(withQuery(recordsPath(kind), question), { signal });
  const fit = rows.filter((row) => meets(kind, row, ask.choose));
  const preferred = fit.filter((row) => meets(kind, row, ask.prefer));
  return (preferred.length > 0 ? preferred : fit).map((row) => ({
    value: row.id,
    label: titleOf(detail, row).zh,
  }));
}

/** Questions of an act that choose one of other records. */
export const linksOfAct = ({ asks }: Act): readonly Ask[] =>
  asks.filter(({ of, element }) => of.elements[element]?.to !== undefined);

export type ActChoices = ReadonlyMap<string, readonly Choice[]>;

const isByStaff = ({ otherwise }: Ask): boolean =>
  otherwise !== undefined && 'known' in otherwise && otherwise.known === 'staff';

/** The questions of an act; a link that may stay empty and has nothing to choose is not asked. */
export const actFields = (
  act: Act,
  today: string,
  choices: ActChoices,
  staff: string | null,
): readonly AskedField[] =>
  act.asks.flatMap((ask) => {
    const own = choices.get(ask.name);
    if (own?.length === 0 && ask.optional) return [];
    const required = isByStaff(ask) && staff === null;
    return [
      fieldOfAsk(ask, today, {
        ...(own !== undefined && { choices: own }),
        ...(isByStaff(ask) && { required, folded: !required }),
      }),
    ];
  });

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
    return ask.start !== undefined && 'value' in ask.start
      ? [[ask.name, String(ask.start.value)]]
      : [];
  });
  return Object.fromEntries(begun);
}
