import { ChannelFault } from './channel.ts';

/** Fen as the payment systems write yuan: 12345 is `123.45`. */
export const yuanText = (fen: number): string => (fen / 100).toFixed(2);

/** Yuan with at most two decimals as fen; read by its digits, so that nothing is rounded. */
export function fenOf(text: string): number {
  const found = /^(-?)(\d{1,11})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (found === null) throw new ChannelFault('unclear', 'amount');
  const [, sign, whole, cents = ''] = found;
  const fen = Number(whole) * 100 + Number(cents.padEnd(2, '0'));
  return sign === '-' ? -fen : fen;
}

/** A fee has up to five decimals of a yuan; as fen, rounded to the nearest. */
export function feeFenOf(text: string): number {
  const found = /^-?\d{1,9}(\.\d{1,5})?$/.exec(text.trim());
  if (found === null) throw new ChannelFault('unclear', 'fee');
  return Math.round(Number(text) * 100) || 0;
}

/** `2026-11-27 10:00:05` of the payment system's clock, which is that of China. */
export function chinaInstant(text: string): Date {
  const at = new Date(`${text.trim().replace(' ', 'T')}+08:00`);
  if (Number.isNaN(at.getTime())) throw new ChannelFault('unclear', 'time');
  return at;
}

const EIGHT_HOURS_MS = 8 * 3_600_000;

/** An instant by the clock of China, to the second: `2026-11-27T10:00:05`. */
export const chinaClock = (at: Date): string =>
  new Date(at.getTime() + EIGHT_HOURS_MS).toISOString().slice(0, 19);
