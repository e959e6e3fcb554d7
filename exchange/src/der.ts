import { ExchangeFault } from './fault.ts';

/** ASN.1 `SEQUENCE { r INTEGER, s INTEGER }` of a 64-byte r‖s: what openssl and most HSMs speak. */
export function signatureToDer(signature: Uint8Array): Uint8Array {
  if (signature.length !== 64) throw malformed();
  const body = Buffer.concat([integer(signature.subarray(0, 32)), integer(signature.subarray(32))]);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
}

/**
 * The 64-byte r‖s of a DER signature. Only the one DER spelling is accepted.
 * @throws ExchangeFault `malformed-encoding`.
 */
export function signatureFromDer(der: Uint8Array): Uint8Array {
  const rLength = der[3] ?? 0;
  const sAt = 4 + rLength;
  const r = unsigned(der.subarray(4, sAt));
  const s = unsigned(der.subarray(sAt + 2, sAt + 2 + (der[sAt + 1] ?? 0)));
  const signature = Buffer.concat([r, s]);
  if (Buffer.compare(signatureToDer(signature), der) !== 0) throw malformed();
  return signature;
}

function integer(number: Uint8Array): Buffer {
  let start = 0;
  while (start < 31 && number[start] === 0) start++;
  const digits = number.subarray(start);
  const sign = (digits[0] ?? 0) >= 0x80 ? [0] : [];
  return Buffer.from([0x02, digits.length + sign.length, ...sign, ...digits]);
}

function unsigned(digits: Uint8Array): Buffer {
  const bare = digits[0] === 0 ? digits.subarray(1) : digits;
  if (bare.length > 32) throw malformed();
  return Buffer.concat([Buffer.alloc(32 - bare.length), bare]);
}

function malformed(): ExchangeFault {
  return new ExchangeFault('malformed-encoding', { form: 'der signature', length: null });
}
