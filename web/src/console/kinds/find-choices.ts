import type { KindDetail, KindPage, KindRecord } from '@qingming/connect/api/kinds.ts';
import type { Expression } from '@qingming/standard/language/expression.ts';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import type { AskedField, Choice, RecordSearch } from '../records/asked-field.ts';
import { meets } from '../records/meets.ts';
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

type Narrowed = Readonly<Record<string, string>>;

/** What a condition says a record is: lists are narrowed to it, one list for each of several codes. */
function narrowings(condition: Expression | undefined): readonly Narrowed[] {
  if (condition?.op === 'all')
    return condition.of
      .map(narrowings)
      .reduce<readonly Narrowed[]>(
        (all, more) => all.flatMap((one) => more.map((other) => ({ ...one, ...other }))),
        [{}],
      );
  if (condition?.op !== 'oneOf') return [{}];
  const { values, of } = condition;
  return values.map((value) => ({ [`is.${of.element}`]: String(value) }));
}

const fits = (kind: string, { fact }: KindRecord, condition: Expression | undefined): boolean =>
  condition === undefined || meets(kind, fact, condition);

function labelOf(detail: KindDetail, row: KindRecord): string {
  const code = row.fact['code'];
  const title = titleOf(detail, row).zh;
  return code === undefined || code === title ? title : `${code} ${title}`;
}

async function pagesOf(
  { kind, institution, choose }: RecordSearch,
  text: string,
  signal: AbortSignal,
): Promise<Pick<KindPage, 'rows' | 'next'>> {
  const asked = narrowings(choose).map((narrowed) =>
    api.get<KindPage>(
      withQuery(recordsPath(kind), {
        size: MOST_CHOICES,
        ...(institution !== null && { institution }),
        ...narrowed,
        ...(text !== '' && { text }),
      }),
      { signal },
    ),
  );
  const pages = await Promise.all(asked);
  return {
    rows: pages.flatMap(({ rows }) => rows),
    next: pages.find(({ next }) => next !== null)?.next ?? null,
  };
}

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
  const page = await pagesOf(search, text, signal);
  const fit = page.rows.filter((row) => fits(kind, row, choose));
  const preferred = fit.filter((row) => fits(kind, row, prefer));
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
