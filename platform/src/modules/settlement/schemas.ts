import { object, uuid } from '@qingming/connect/schema.ts';

/** The bill of a case, under which everything about its money stands. */
export const BILL = '/api/cases/:case/bill';

export const caseId = object({ case: uuid() });
export const ofLine = object({ case: uuid(), line: uuid() });
export const ofRefund = object({ case: uuid(), refund: uuid() });
