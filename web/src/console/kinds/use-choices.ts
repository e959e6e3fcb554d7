import type { KindDetail, LinkNames } from '@qingming/connect/api/kinds.ts';
import type { InstitutionRow, Page } from '@qingming/connect/api/registry.ts';
import { useQuery } from '@tanstack/react-query';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import type { Choice } from '../records/asked-field.ts';
import { findChoices } from './find-choices.ts';
import type { Choices } from './kind-form.ts';

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
        kinds.map(
          async (kind) => [kind, await findChoices({ kind, institution }, signal)] as const,
        ),
      ),
  });
  if (data === undefined) return kinds.length === 0 ? new Map() : undefined;
  // What a record names already can stay chosen, also when it is none of the first.
  const known = Object.entries(names).map(([value, label]) => ({ value, label }));
  return new Map(
    data.map(([kind, found]) => {
      const isFound = new Set(found.choices.map(({ value }) => value));
      const others = known.filter(({ value }) => !isFound.has(value));
      return [kind, { ...found, choices: [...found.choices, ...others] }];
    }),
  );
}

/** Institutions of the reader's scope that stand in a list, where an account belongs to none. */
const MOST_INSTITUTIONS = 200;

export function useInstitutions(asked: boolean): readonly Choice[] {
  const { data } = useQuery({
    queryKey: ['choices', 'institution'],
    queryFn: ({ signal }) =>
      api.get<Page<InstitutionRow>>(
        withQuery('/api/institutions', { size: MOST_INSTITUTIONS, sort: 'name' }),
        { signal },
      ),
    enabled: asked,
  });
  return data?.rows.map(({ id, name }) => ({ value: id, label: name })) ?? [];
}
