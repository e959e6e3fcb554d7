import type { CodeSet } from '@qingming/standard/language/code-set.ts';
import { object, oneOf, reason, schema, uuid, version } from '../../kernel/http/schema.ts';

/** The bill of a case, under which everything about its money stands. */
export const BILL = '/api/cases/:case/bill';

export const caseId = object({ case: uuid() });
export const ofLine = object({ case: uuid(), line: uuid() });
export const ofRefund = object({ case: uuid(), refund: uuid() });

/** An act on what the writer has read. */
export const onVersion = object({ version: version() });
/** The same, where it has to be said why. */
export const voiding = object({ version: version(), reason: reason() });

export const quantity = () =>
  schema<number>({ type: 'number', exclusiveMinimum: 0, maximum: 100_000 });

export const codesOf = <Code extends string>(set: CodeSet<Code>) =>
  oneOf<Code>(...set.values.map(({ code }) => code));
