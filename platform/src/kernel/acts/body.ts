import type { Act, AnswersOf, Ask } from '@qingming/standard/language/act.ts';
import { elementField, type Fields } from '../http/element-fields.ts';
import { integer, object, optional, type Schema } from '../http/schema.ts';

const MAX_VERSION = 1_000_000;

const field = ({ of, element, optional: mayLack }: Ask): Schema => {
  const { optional: _optional, ...asked } = elementField(of, element);
  return mayLack ? optional(asked) : asked;
};

/** The answers of an act as fields of a request. */
const answerFields = ({ asks }: Pick<Act, 'asks'>): Fields =>
  Object.fromEntries(asks.map((ask) => [ask.name, field(ask)]));

const versionField = (): Schema<number> => integer({ minimum: 1, maximum: MAX_VERSION });

/** The body of an act that continues the record which the address names: the version that was read, and the answers. */
export const bodyOfNext = <A extends Act>(
  act: A,
): Schema<AnswersOf<A> & { readonly version: number }> =>
  object({ version: versionField(), ...answerFields(act) }) as unknown as Schema<
    AnswersOf<A> & { readonly version: number }
  >;
