import { type Act, type Ask, type RequestOf, THE_ROOT } from '@qingming/standard/language/act.ts';
import { elementField } from './element-fields.ts';
import {
  type Fields,
  integer,
  object,
  type ObjectOf,
  optional,
  type Schema,
  schema,
  text,
  uuid,
} from './schema.ts';

const MAX_VERSION = 1_000_000;
/** A scanner reads the whole label; the number is found in it. */
const MAX_SCAN = 400;
const MAX_REASON = 300;

function field({ of, element, optional: mayLack }: Ask): Schema {
  if (of.elements[element]?.format === 'tag') {
    const scan = text({ minLength: 1, maxLength: MAX_SCAN });
    return mayLack ? optional(scan) : scan;
  }
  const { optional: _optional, ...asked } = elementField(of, element);
  return mayLack ? optional(asked) : asked;
}

const version = integer({ minimum: 1, maximum: MAX_VERSION });

/** How the request names the record that goes on, or the identifier that it makes for a new one. */
function naming({ verb, names = 'record' }: Act): Fields {
  if (verb === 'create') return { id: optional(uuid()) };
  if (names === THE_ROOT) return { version };
  return typeof names === 'string' ? { [names]: uuid(), version } : {};
}

/**
 * The body of an act: which record at which version, the answers, and the reason where it is asked; `beside` is
 * what a request carries beside the questions.
 */
export const bodyOf = <
  A extends Act,
  const Beside extends Fields = Readonly<Record<never, Schema>>,
>(
  act: A,
  beside?: Beside,
): Schema<RequestOf<A> & ObjectOf<Beside>> =>
  schema(
    object({
      ...naming(act),
      ...(act.reason === undefined
        ? {}
        : { reason: text({ minLength: 1, maxLength: MAX_REASON }) }),
      ...Object.fromEntries(act.asks.map((ask) => [ask.name, field(ask)])),
      ...beside,
    }).json,
  );
