import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { NodeContext } from '../node.ts';
import type { ForeignEntry } from './apply-check.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** The records that a fact links to. */
function linksOf(definition: RecordDefinition | undefined, { fact }: ForeignEntry): string[] {
  const elements = Object.entries(definition?.elements ?? {});
  return elements
    .filter(([, { to }]) => to !== undefined)
    .map(([name]) => fact[name])
    .filter(isId);
}

const distinct = (ids: readonly (string | null)[]): readonly string[] => [
  ...new Set(ids.filter(isId)),
];

type Place = Pick<NodeContext, 'catalogue'>;

const own = ({ catalogue }: Place, entry: ForeignEntry): readonly (string | null)[] => [
  entry.header.id,
  entry.header.root?.id ?? null,
  ...linksOf(catalogue.get(entry.header.kind), entry),
];

/** By what a refused entry may be set right: its root, what it links to, and things of its institution. */
export const waitsFor = (node: Place, entry: ForeignEntry): readonly string[] =>
  distinct([...own(node, entry), entry.header.institution]);

/** What an entry that has arrived may set right; a root sets nothing right for the whole institution. */
export const setsRight = (node: Place, entry: ForeignEntry): readonly string[] =>
  distinct([...own(node, entry), entry.header.root === null ? entry.header.institution : null]);
