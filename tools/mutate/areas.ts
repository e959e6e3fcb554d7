/** A part of the tree whose safeguards must be noticed by its tests. Globs are relative to the repository. */
export interface Area {
  readonly name: string;
  readonly sources: readonly string[];
  /** Test files that may notice; of these, each mutant runs those that reach it. */
  readonly tests: readonly string[];
}

const KERNEL = 'platform/src/kernel';
const MODULES = 'platform/src/modules';
const HARDENING = 'platform/hardening/*.test.ts';

const folder = (name: string, path: string, tests: readonly string[] = []): Area => ({
  name,
  sources: [`${path}/*.ts`],
  tests: [`${path}/*.test.ts`, ...tests],
});

export const AREAS: readonly Area[] = [
  folder('pure', 'exchange/src'),
  folder('access', `${KERNEL}/access`, [
    `${KERNEL}/records/*.test.ts`,
    `${KERNEL}/accounts/*.test.ts`,
    `${MODULES}/oversight/*.test.ts`,
    HARDENING,
  ]),
  folder('records', `${KERNEL}/records`, [
    'platform/migrations/*.test.ts',
    `${MODULES}/{cases,registry}/*.test.ts`,
    HARDENING,
  ]),
  folder('log', `${KERNEL}/log`, [`${KERNEL}/verify/*.test.ts`, HARDENING]),
  folder('exchange', `${MODULES}/exchange`, [HARDENING]),
  folder('verify', `${KERNEL}/verify`, [HARDENING]),
  folder('accounts', `${KERNEL}/accounts`),
  folder('settlement', `${MODULES}/settlement`, [`${MODULES}/cases/*.test.ts`]),
];
