/** Every way in which this package refuses; the platform's error catalogue holds a sentence for each. */
export const EXCHANGE_FAULT_CODES = [
  // text
  'not-json',
  'not-canonical',
  'not-representable',
  'duplicate-key',
  'lone-surrogate',
  'too-deep',
  'too-large',
  'malformed-encoding',
  // keys and signatures
  'malformed-key',
  'unknown-key',
  'wrong-suite',
  'bad-signature',
  // entries
  'malformed-entry',
  'body-mismatch',
  // batches
  'wrong-protocol',
  'not-for-us',
  'already-have',
  'gap',
  'root-mismatch',
  'truncated',
  'malformed-batch',
  'oversized-batch',
  'clock-skew',
  // receipts, checkpoints, proofs
  'malformed-receipt',
  'wrong-receipt',
  'malformed-checkpoint',
  'malformed-standing',
  'checkpoint-gap',
  'inconsistent-log',
  'bad-proof',
  'out-of-range',
  'missing-tile',
] as const;

export type ExchangeFaultCode = (typeof EXCHANGE_FAULT_CODES)[number];
export type FaultDetail = Readonly<Record<string, string | number | boolean | null>>;

/** A typed refusal: `code` is stable and kebab-case, `detail` names what was seen and what was expected. */
export class ExchangeFault extends Error {
  readonly code: ExchangeFaultCode;
  readonly detail: FaultDetail;

  constructor(code: ExchangeFaultCode, detail: FaultDetail = {}) {
    super(`${code} ${JSON.stringify(detail)}`);
    this.name = 'ExchangeFault';
    this.code = code;
    this.detail = detail;
  }
}
