import type { KindDetail, KindPage, LinkNames } from '@qingming/connect/api/kinds.ts';
import type { InstitutionRow, Page } from '@qingming/connect/api/registry.ts';
import { useQuery } from '@tanstack/react-query';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import type { Choice } from '../records/asked-field.ts';
import type { Choices } from './kind-form.ts';
import { titleOf } from './kind-values.ts';
import { recordsPath } from './use-kinds.ts';

/** More than these stand in no list to choose from; the newest are offered. */
const MOST_CHOICES = 200;

async function choicesOf(kind: string, institution: string | null, signal: AbortSignal) {
  const detail = await api.get<KindDetail>(`/api/kinds/${kind}`, { signal });
  if (!detail.shown.list) return [];
  const question = { size: MOST_CHOICES, ...(institution !== null && { institution }) };
  const page = await api.get<KindPage>(withQuery(recordsPath(kind), question), { signal });
  return page.rows.map((row): Choice => {
    const code = row.fact['code'];
    const title = titleOf(detail, row).zh;
    return { value: row.id, label: code === undefined ? title : `${code} ${title}` };
  });
}

const linkedKinds = ({ definition }: KindDetail): readonly string[] => [
  ...new Set(Object.values(definition.elements).flatMap(({ to }) => to ?? [])),
];

/** What the links of a kind may choose, inside one institution; undefined until it is known. */
export function useChoices(
  detail: KindDetail,
  institution: string | null,
  names: LinkNames = {},
): Choices | undefined {
  const kinds = linkedKinds(detail);
  const { data } = useQuery({
    queryKey: ['choices', detail.definition.kind, institution],
    queryFn: async ({ signal }) =>
      Promise.all(
        kinds.map(async (kind) => [kind, await choicesOf(kind, institution, signal)] as const),
      ),
  });
  if (data === undefined) return kinds.length === 0 ? new Map() : undefined;
  // What a record names already can stay chosen, also when it is none of the newest.
  const known = Object.entries(names).map(([value, label]) => ({ value, label }));
  return new Map(
    data.map(([kind, choices]) => [
      kind,
      [...choices, ...known.filter(({ value }) => !choices.some((one) => one.value === value))],
    ]),
  );
}

/** The institutions of the reader's scope, where an account belongs to none. */
export function useInstitutions(asked: boolean): readonly Choice[] {
  const { data } = useQuery({
    queryKey: ['choices', 'institution'],
    queryFn: ({ signal }) =>
      api.get<Page<InstitutionRow>>(
        withQuery('/api/institutions', { size: MOST_CHOICES, sort: 'name' }),
        { signal },
      ),
    enabled: asked,
  });
  return data?.rows.map(({ id, name }) => ({ value: id, label: name })) ?? [];
}
