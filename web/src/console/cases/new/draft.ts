import type { Typed } from '../../records/asked-field.ts';

interface Draft {
  readonly account: string;
  readonly typed: Typed;
}

// Only here: what a family told us is never written to the disk of a counter's computer.
let kept: Draft | undefined;

/** What this account had typed before it left the page or its session ended. */
export const findDraft = (account: string): Typed | undefined =>
  kept?.account === account ? kept.typed : undefined;

export function keepDraft(account: string, typed: Typed): void {
  kept = { account, typed };
}

export function dropDraft(): void {
  kept = undefined;
}
