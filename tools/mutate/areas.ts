/** A part of the tree whose safeguards must be noticed by its tests. Globs are relative to the repository. */
export interface Area {
  readonly name: string;
  readonly sources: readonly string[];
  /** Test files that may notice; of these, each mutant runs those that reach it. */
  readonly tests: readonly string[];
}

const KERNEL = 'platform/src/kernel';
const MODULES = 'platform/src/modules';
const hardening = (names: string): string => `platform/hardening/{${names}}.test.ts`;

const folder = (name: string, path: string, tests: readonly string[] = []): Area => ({
  name,
  sources: [`${path}/*.ts`],
  tests: [`${path}/*.test.ts`, ...tests],
});

export const AREAS: readonly Area[] = [
  folder('pure', 'exchange/src'),
  folder('access', `${KERNEL}/access`, [
    `${KERNEL}/{records,accounts}/*.test.ts`,
    `${MODULES}/{cases,oversight,registry,certificates}/*.test.ts`,
    hardening('access,requests'),
  ]),
  folder('records', `${KERNEL}/records`, [
    'platform/migrations/*.test.ts',
    `${KERNEL}/{access,files,verify,approvals}/*.test.ts`,
    `${MODULES}/{cases,registry,exchange,oversight,oversight/*}/*.test.ts`,
    hardening('batches,every-column,grouping,requests,versions'),
  ]),
  folder('log', `${KERNEL}/log`, [
    `${KERNEL}/{records,verify}/*.test.ts`,
    hardening('batches,grouping,restore,rewritten-history'),
  ]),
  folder('exchange', `${MODULES}/exchange`, [
    `${MODULES}/{national,oversight}/*.test.ts`,
    `${KERNEL}/verify/*.test.ts`,
    hardening('batches,grouping,wire,keys,restore,lost-connection,rejoin,versions'),
  ]),
  folder('verify', `${KERNEL}/verify`, [
    `${KERNEL}/files/*.test.ts`,
    `${MODULES}/{exchange,ledger}/*.test.ts`,
    `${MODULES}/settlement/ledger.test.ts`,
    hardening('every-column,rewritten-history,restore,keys,rejoin'),
  ]),
  folder('accounts', `${KERNEL}/accounts`, [
    `${KERNEL}/{approvals,verify}/*.test.ts`,
    `${MODULES}/{cases,oversight}/*.test.ts`,
    hardening('access,setup,requests'),
  ]),
  folder('settlement', `${MODULES}/settlement`, [`${MODULES}/{cases,oversight,portal}/*.test.ts`]),
];
