import type { PracticeRefund, StrayLine } from './wechat-books.ts';

/** How it misbehaves: as the real one is known to. */
export interface Faults {
  /** The request is carried out and its answer lost. */
  dropAnswer: (path: string) => boolean;
  /** The payer pays another sum. */
  payInstead: number | undefined;
  /** Every notice is sent so often: 0 loses it. */
  notices: number;
  /** How a notice is changed on its way: its body, its headers. */
  spoil: (
    body: string,
    headers: Record<string, string>,
  ) => readonly [string, Record<string, string>];
  /** What a refund comes to at once. */
  refunds: PracticeRefund['state'];
  /** Lines of the bill that nobody here knows. */
  stray: StrayLine[];
  /** The bill's file does not agree with the digest that was told. */
  spoilBill: boolean;
  /** Answers with this status, signed, in place of doing anything. */
  failWith: { readonly status: number; readonly code: string } | undefined;
}

export const noFaults = (): Faults => ({
  dropAnswer: () => false,
  payInstead: undefined,
  notices: 1,
  spoil: (body, headers) => [body, headers],
  refunds: 'SUCCESS',
  stray: [],
  spoilBill: false,
  failWith: undefined,
});
