import { CHARGE_RECHECK } from '@qingming/standard/rechecks/charges.ts';
import {
  besideSql,
  brokenSql,
  holdsAt,
  kindsAsked,
  type LeftRule,
  rulesAsked,
} from '@qingming/standard/derive/recheck.ts';
import type { Rule } from '@qingming/standard/language/record.ts';
import type { NodeContext } from '../../../kernel/node.ts';

/** What a node asks of the charges that it holds, and what it cannot ask. */
export interface ChargeRules {
  /** SQL for the names of the rules that a line under `h` breaks, and a bill under `h`: arrays of texts. */
  readonly brokenLine: string;
  readonly brokenBill: string;
  /** SQL for what is told beside a broken line under `h`, of its item under `i`. */
  readonly beside: string;
  /** Kinds whose records decide what is found. */
  readonly kinds: readonly string[];
  readonly asked: ReadonlyMap<string, Rule>;
  readonly left: readonly LeftRule[];
  /** Differs as soon as anything else is asked: then everything is asked again. */
  readonly fingerprint: string;
}

function compile({ catalogue, level, suite }: NodeContext): ChargeRules {
  const { lines, sheets, beside } = CHARGE_RECHECK;
  const holds = holdsAt(catalogue, level);
  const ofLines = rulesAsked(catalogue, lines, holds);
  const ofBills = rulesAsked(catalogue, sheets, holds);
  const sql = {
    brokenLine: brokenSql(catalogue, lines.kind, ofLines.asked, 'h'),
    brokenBill: brokenSql(catalogue, sheets.kind, ofBills.asked, 'h'),
    beside: besideSql(catalogue, lines.kind, beside, { line: 'h', linked: 'i' }),
  };
  const text = Object.values(sql).join('\n');
  return {
    ...sql,
    kinds: kindsAsked(catalogue, CHARGE_RECHECK, holds),
    asked: new Map([...ofLines.asked, ...ofBills.asked].map((rule) => [rule.name, rule])),
    left: [...ofLines.left, ...ofBills.left],
    fingerprint: Buffer.from(suite.hash(Buffer.from(text))).toString('hex'),
  };
}

const known = new WeakMap<NodeContext, ChargeRules>();

/** The rules of the standard, with those that a province added, as far as this node can ask them. */
export function chargeRules(node: NodeContext): ChargeRules {
  const rules = known.get(node) ?? compile(node);
  known.set(node, rules);
  return rules;
}
