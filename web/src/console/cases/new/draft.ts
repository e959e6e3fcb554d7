import type { Typed } from '../../records/asked-field.ts';

// Only here: what a family told us is never written to the disk of a counter's computer.
const kept = new Map<string, { readonly account: string; readonly typed: Typed }>();

/** What this account had typed about something before it left the page or its session ended. */
export function findDraft(account: string, about: string): Typed | undefined {
  const draft = kept.get(about);
  return draft?.account === account ? draft.typed : undefined;
}

export function keepDraft(account: string, typed: Typed, about: string): void {
  kept.set(about, { account, typed });
}

export function dropDraft(about: string): void {
  kept.delete(about);
}
