interface Kept {
  readonly account: string;
  readonly value: unknown;
}

// Only here: what a family told us is never written to the disk of a counter's computer.
const kept = new Map<string, Kept>();

/** Forgets what was kept, but for the account that goes on. */
export function forgetKept(account?: string): void {
  for (const [name, one] of kept) if (one.account !== account) kept.delete(name);
}

export function keep(account: string, name: string, value: unknown): void {
  kept.set(name, { account, value });
}

/** What was kept under the name, given back once and to its own account only. */
export function takeKept(account: string, name: string): unknown {
  const found = kept.get(name);
  if (found?.account !== account) return undefined;
  kept.delete(name);
  return found.value;
}
