/** Unit price times quantity in fen, half a fen up: as `times` of the rules computes it. */
export const amountOf = (unitPrice: number, quantity: number): number =>
  Number((BigInt(Math.round(quantity * 100)) * BigInt(unitPrice) + 50n) / 100n);
