import { purpose } from '@qingming/standard/codes/approval.ts';
import { codeOf, object, schema, text, type TypeOf } from '../schema.ts';

export const SHORTEST_REASON = 4;
const LONGEST_REASON = 200;

/** Why somebody looks: a purpose, and the file or occasion in words, four characters at least; sealed in the log. */
export const whyFields = {
  purpose: schema<string>(codeOf(purpose).json),
  reason: text({ minLength: SHORTEST_REASON, maxLength: LONGEST_REASON }),
};
export const why = object(whyFields);
export type Why = TypeOf<typeof why>;
