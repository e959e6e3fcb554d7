/** A predicate on one member of a document that came from outside. */
type Check = (value: unknown) => boolean;

/** One check per member: the compiler asks for all of them, `offendingMember` refuses any other. */
export type ChecksOf<T> = { readonly [Name in keyof T]-?: Check };

// The last character of a canonical spelling leaves its unused bits zero.
const HASH = /^[\w-]{42}[AEIMQUYcgkosw048]$/;
const SIGNATURE = /^[\w-]{85}[AQgw]$/;
const SALT = /^[\w-]{21}[AQgw]$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const KEY_ID = /^[\da-f]{16}$/;
const LONGEST_TEXT = 2000;

/** Well-formed text of 1 to 2000 UTF-16 code units. */
export function isText(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= LONGEST_TEXT &&
    value.isWellFormed()
  );
}

export function isTextOrNull(value: unknown): boolean {
  return value === null || isText(value);
}

/** A 32-byte hash in base64url. */
export function isHash(value: unknown): value is string {
  return typeof value === 'string' && HASH.test(value);
}

/** A 64-byte signature in base64url. */
export function isSignature(value: unknown): value is string {
  return typeof value === 'string' && SIGNATURE.test(value);
}

/** A 16-byte salt in base64url. */
export function isSalt(value: unknown): value is string {
  return typeof value === 'string' && SALT.test(value);
}

export function isKeyId(value: unknown): value is string {
  return typeof value === 'string' && KEY_ID.test(value);
}

/** An instant in UTC with milliseconds, such as 2026-04-05T01:02:03.004Z, that exists. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !INSTANT.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
}

/** A whole number from 0. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && !Object.is(value, -0);
}

/** A whole number from 1: sequence numbers and versions. */
export function isOrdinal(value: unknown): value is number {
  return isCount(value) && value >= 1;
}

export function isOneOf(...allowed: readonly string[]): Check {
  return (value) => allowed.includes(value as string);
}

/** The name of the first member that is missing, unknown or wrong; undefined when all are right. */
export function offendingMember<T>(value: unknown, checks: ChecksOf<T>): string | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return '';
  const members = value as Record<string, unknown>;
  for (const name in checks) if (!checks[name](members[name])) return name;
  for (const name in members) if (!Object.hasOwn(checks, name)) return name;
  return undefined;
}
