import type { ItemRow, StandingItem } from './item-rows.ts';

/** What was typed on a list and not saved yet, with the items that it was typed over. */
export interface KeptRows {
  readonly base: readonly StandingItem[];
  readonly rows: readonly ItemRow[];
}

const keyOf = (account: string, list: string): string => `price-items ${account} ${list}`;

// Prices are public, so they may outlive a reload; they end with the window.
export function findKept(account: string, list: string): KeptRows | undefined {
  const text = window.sessionStorage.getItem(keyOf(account, list));
  return text === null ? undefined : (JSON.parse(text) as KeptRows);
}

export const keepRows = (account: string, list: string, kept: KeptRows): void =>
  window.sessionStorage.setItem(keyOf(account, list), JSON.stringify(kept));

export const dropKept = (account: string, list: string): void =>
  window.sessionStorage.removeItem(keyOf(account, list));
