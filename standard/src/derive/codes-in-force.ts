import { civilDay } from '../numbers/civil-time.ts';
import { isValidOn } from '../language/code-set.ts';
import type { Element } from '../language/element.ts';
import type { AnyFact, RecordDefinition } from '../language/record.ts';

/** A code that was or will be in use, and is not on the day that counts. */
export interface CodeOutOfForce {
  readonly element: string;
  readonly day: string;
}

/** The calendar: only a whole day says whether a code was in force. */
const WHOLE_DAY = 10;

/** A day itself, or the day of an instant where the office stands. */
const dayOf = (time: string): string =>
  time.length === WHOLE_DAY ? time : civilDay(new Date(time));

function dayFor({ validOn }: Element, fact: AnyFact, recordedOn: string): string {
  const named = validOn === undefined ? undefined : fact[validOn];
  return typeof named === 'string' && named.length >= WHOLE_DAY ? dayOf(named) : recordedOn;
}

/**
 * The codes of a fact that are not in force on their day. What stood in the record before stays: a
 * correction of something else does not ask for the codes of today.
 */
export const codesOutOfForce = (
  { elements }: RecordDefinition,
  fact: AnyFact,
  before: AnyFact | undefined,
  recordedOn: string,
): readonly CodeOutOfForce[] =>
  Object.entries(elements).flatMap(([name, element]) => {
    const code = fact[name];
    if (element.codes === undefined || code === undefined || code === before?.[name]) return [];
    const day = dayFor(element, fact, recordedOn);
    const known = element.codes.values.filter((value) => value.code === code);
    // What is prepared ahead, a price list say, may use the codes of its own time.
    const mayComeLater = element.validOn === undefined;
    const isInForce =
      known.length === 0 ||
      known.some((value) => isValidOn(value, day) || (mayComeLater && day < (value.from ?? '')));
    return isInForce ? [] : [{ element: name, day }];
  });
