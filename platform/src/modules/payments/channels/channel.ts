/** The codes of `paymentMethod` that a payment system stands behind. */
export type ChannelMethod = '5' | '6' | '7';

/** What is asked of a payment system: one sum of money under one number. */
export interface Order {
  /** 32 letters and digits, of the merchant, never used again (`out_trade_no`). */
  readonly number: string;
  /** Fen. */
  readonly amount: number;
  /** What the payer reads in the wallet: names nobody. */
  readonly about: string;
  readonly expiresAt: Date;
}

/** Whoever pays on this phone: its address on the network, and the page to which the wallet leads back. */
export interface Payer {
  readonly address: string;
  readonly returnTo: string;
}

/** What an order came to. */
export interface PaidOrder {
  /** The number of the payment system. */
  readonly outside: string;
  readonly number: string;
  /** Fen. */
  readonly amount: number;
  readonly at: Date;
}

/** `missing`: no order of that number is known there (of Alipay also one that nobody has scanned yet). */
export type OrderState =
  | { readonly state: 'open' | 'closed' | 'missing' }
  | { readonly state: 'paid'; readonly paid: PaidOrder };

export interface RefundOrder {
  /** The number of the refund, of the merchant: sent again it is the same refund (`out_refund_no`). */
  readonly number: string;
  readonly order: string;
  /** Fen. */
  readonly amount: number;
  /** What the order came to, in fen. */
  readonly of: number;
  readonly about: string;
}

/** `accepted` is not done; of `abnormal` the payer's account takes nothing; `closed` came to nothing. */
export interface RefundState {
  readonly state: 'accepted' | 'done' | 'abnormal' | 'closed' | 'missing';
  readonly outside?: string;
  readonly at?: Date;
}

/** A notice whose signature was verified. */
export type Notice =
  | { readonly of: 'order'; readonly number: string; readonly order: OrderState }
  | { readonly of: 'refund'; readonly number: string; readonly refund: RefundState };

/** A notice as it came: the bytes of the body, before anything read them. */
export interface RawNotice {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Uint8Array;
}

/** How a notice is answered. */
export interface NoticeAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export interface BillLine {
  readonly what: 'payment' | 'refund';
  readonly outside: string;
  /** The merchant's number of the order, or of the refund. */
  readonly number: string;
  /** Fen. */
  readonly amount: number;
  /** Fen; below zero where it is given back. */
  readonly fee: number;
  readonly at: Date;
}

/** The bill of one day, and the SHA-256 of the file that it was read from (hex). */
export interface DayBill {
  readonly digest: string;
  readonly lines: readonly BillLine[];
}

/**
 * One merchant of one payment system. Every call may throw a `ChannelFault`; after `unclear` the system may have done what was
 * asked, so it is asked again with the same number, or asked what became of it.
 */
export interface PayChannel {
  readonly method: ChannelMethod;
  readonly merchant: string;
  /** The text of a QR code that another phone scans. */
  qr(order: Order): Promise<string>;
  /** An address that opens the wallet on this phone. */
  page(order: Order, payer: Payer): Promise<string>;
  query(number: string): Promise<OrderState>;
  /** Answers with what the order is now: it may have been paid. */
  close(number: string): Promise<OrderState>;
  refund(order: RefundOrder): Promise<RefundState>;
  queryRefund(order: RefundOrder): Promise<RefundState>;
  /** Throws `ChannelFault` `forged` unless the payment system signed it. */
  read(notice: RawNotice): Promise<Notice>;
  readonly taken: NoticeAnswer;
  readonly refused: NoticeAnswer;
  /** Undefined while the bill is not ready; without lines where nothing happened. `day` is YYYY-MM-DD in China. */
  bill(day: string): Promise<DayBill | undefined>;
}

/**
 * `unclear`: no answer, one that cannot be trusted, or a fault of the payment system. `refused`: it said no, and nothing
 * happened. `forged`: what came was not signed by the payment system.
 */
export type ChannelFaultKind = 'unclear' | 'refused' | 'forged';

export class ChannelFault extends Error {
  override readonly name = 'ChannelFault';
  readonly kind: ChannelFaultKind;
  /** The code of the payment system, or the part of ours that found the fault. */
  readonly code: string;

  constructor(kind: ChannelFaultKind, code: string) {
    super(`${kind}: ${code}`);
    this.kind = kind;
    this.code = code;
  }
}
