import { readFileSync } from 'node:fs';
import type { RoleNames } from '@qingming/connect/api/session.ts';

interface Matrix {
  readonly names: RoleNames;
  readonly capabilities: Readonly<Record<string, readonly string[]>>;
  readonly kinds: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Who may do what, as the server printed it for its own test. */
const MATRIX = JSON.parse(
  readFileSync(new URL('../../platform/test-support/access-matrix.json', import.meta.url), 'utf8'),
) as Matrix;

export const ROLE_NAMES: RoleNames = MATRIX.names;

/** `read create; sees name; reveals` in the words of a session. */
function rightsOf(kind: string, said: string): readonly string[] {
  const parts = said.split('; ');
  const verbs = (parts[0] ?? '').split(' ').filter(Boolean);
  return [...verbs, ...(parts.includes('reveals') ? ['reveal'] : [])].map(
    (verb) => `${verb} ${kind}`,
  );
}

/** What the session of somebody with this role says that they may do. */
export const mayOf = (role: string): readonly string[] => [
  ...(MATRIX.capabilities[role] ?? []),
  ...Object.entries(MATRIX.kinds[role] ?? {}).flatMap(([kind, said]) => rightsOf(kind, said)),
];
