import type { ApprovalValue, ApprovalView } from '@qingming/connect/api/approvals.ts';
import type { RoleNames } from '@qingming/connect/api/session.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { yuan } from '../format/money.ts';
import type { Say } from '../preferences/use-preferences.ts';
import { roleName } from '../session/roles.ts';
import { scopeName } from './scope-name.ts';
import { ACCOUNTS, APPROVALS } from './words.ts';

const wordOf = (value: ApprovalValue): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

const rolesOf = (value: ApprovalValue, say: Say, names: RoleNames): string =>
  Array.isArray(value)
    ? value.map((word) => say(roleName(names, wordOf(word)))).join('、')
    : wordOf(value);

type Shown = readonly [Bilingual, (value: ApprovalValue, say: Say, names: RoleNames) => string];

/** The parts of a request that a person reads; keys and identifiers are left to the machine. */
const SHOWN: Readonly<Record<string, Shown>> = {
  login: [ACCOUNTS.login, wordOf],
  roles: [ACCOUNTS.roles, rolesOf],
  institutions: [ACCOUNTS.group, (value) => String(Array.isArray(value) ? value.length : 0)],
  region: [ACCOUNTS.scope, (value, say) => say(scopeName(wordOf(value)))],
  state: [
    ACCOUNTS.state,
    (value, say) => say(ACCOUNTS[value === 'active' ? 'active' : 'disabled']),
  ],
  device: [ACCOUNTS.device, (_value, say) => say(ACCOUNTS.isDevice)],
  amount: [APPROVALS.amount, (value) => yuan(Number(value))],
  rows: [APPROVALS.rows, wordOf],
  list: [APPROVALS.list, wordOf],
  decision: [APPROVALS.decision, (value, say) => say(APPROVALS[value === 'keep' ? 'keep' : 'try'])],
  origin: [APPROVALS.origin, (value, say) => say(scopeName(wordOf(value)))],
  seq: [APPROVALS.seq, wordOf],
};

/** Where the record stands that a request is about, when it has a page. */
export const recordPath = ({ act, target }: ApprovalView): string | undefined =>
  act === 'quarantine.release' && target !== null ? `/quarantine/${target}` : undefined;

/** What exactly was asked for, line by line. */
export const contentFacts = (
  content: ApprovalValue,
  say: Say,
  names: RoleNames,
): readonly (readonly [Bilingual, string])[] =>
  content === null || typeof content !== 'object'
    ? []
    : Object.entries(content).flatMap(([name, value]) => {
        const shown = SHOWN[name];
        if (shown === undefined) return [];
        return [[shown[0], shown[1](value, say, names)] as const];
      });
