import type { KindDetail, KindPage, KindRecord } from '@qingming/connect/api/kinds.ts';
import { evaluate } from '@qingming/standard/derive/expression-memory.ts';
import type { Expression } from '@qingming/standard/language/expression.ts';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import type { AskedField, Choice, RecordSearch } from '../records/asked-field.ts';
import { titleOf } from './kind-values.ts';
import { recordsPath } from './use-kinds.ts';

/** More than these stand in no list to choose from: they are searched. */
const MOST_CHOICES = 200;

/** What a link may choose; of more records than a list holds the first ones, and how to search the rest. */
export interface LinkChoices {
  readonly choices: readonly Choice[];
  readonly search?: RecordSearch;
}

export const NO_CHOICES: LinkChoices = { choices: [] };

/** What a condition says a record is: a list is narrowed to it. */
function narrowing(condition: Expression | undefined): Readonly<Record<string, string>> {
  if (condition?.op === 'all') return Object.assign({}, ...condition.of.map(narrowing));
  if (condition?.op === 'oneOf' && condition.values.length === 1)
    return { [`is.${condition.of.element}`]: String(condition.values[0]) };
  return {};
}

const ALONE = { world: () => [], isPartial: () => false } as const;

const meets = (kind: string, { fact }: KindRecord, condition: Expression | undefined): boolean =>
  condition === undefined || evaluate(ALONE, kind, fact, condition) === true;

function labelOf(detail: KindDetail, row: KindRecord): string {
  const code = row.fact['code'];
  const title = titleOf(detail, row).zh;
  return code === undefined ? title : `${code} ${title}`;
}

const pageOf = (
  { kind, institution, choose }: RecordSearch,
  text: string,
  signal: AbortSignal,
): Promise<KindPage> =>
  api.get(
    withQuery(recordsPath(kind), {
      size: MOST_CHOICES,
      ...(institution !== null && { institution }),
      ...narrowing(choose),
      ...(text !== '' && { text }),
    }),
    { signal },
  );

/** The first records that a link may choose, and how to search the others. */
export async function findChoices(search: RecordSearch, signal: AbortSignal): Promise<LinkChoices> {
  const detail = await api.get<KindDetail>(`/api/kinds/${search.kind}`, { signal });
  return choicesBy(detail, search, '', signal);
}

/** The records of a kind that are found by `text`, those that are preferred where there are any. */
export async function choicesBy(
  detail: KindDetail,
  search: RecordSearch,
  text: string,
  signal: AbortSignal,
): Promise<LinkChoices> {
  const { kind, choose, prefer } = search;
  if (!detail.shown.list) return NO_CHOICES;
  const page = await pageOf(search, text, signal);
  const fit = page.rows.filter((row) => meets(kind, row, choose));
  const preferred = fit.filter((row) => meets(kind, row, prefer));
  const offered = preferred.length > 0 ? preferred : fit;
  const isMore = page.next !== null && detail.shown.search.length > 0;
  return {
    choices: offered.map((row) => ({ value: row.id, label: labelOf(detail, row) })),
    ...(isMore && { search }),
  };
}

/** A question whose link chooses among these. */
export const choosing = ({
  choices,
  search,
}: LinkChoices): Pick<AskedField, 'choices' | 'search'> => ({
  choices,
  ...(search !== undefined && { search }),
});
