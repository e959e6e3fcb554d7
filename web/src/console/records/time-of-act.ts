import type { Answers } from './answers.ts';
import { toTyped } from './answers.ts';
import type { AskedField, Typed } from './asked-field.ts';
import { isAsked } from './asked-field.ts';

/**
 * A time that is left empty means “now”. When a try does not reach the server, “now” would become the time
 * at which the network is back: the fields take the time at which somebody acted, to be seen there.
 * Answers with the instant by field.
 */
export const timesOfTheAct = (
  fields: readonly AskedField[],
  typed: Typed,
  tried: Date,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fields
      .filter(
        (field) =>
          field.orNow === true && isAsked(field, typed) && (typed[field.name] ?? '') === '',
      )
      .map(({ name }) => [name, tried.toISOString()]),
  );

const INSTANT = { input: 'instant' } as const;

/** How those instants stand in the fields: to the minute. */
export const typedTimes = (times: Readonly<Record<string, string>>): Typed =>
  Object.fromEntries(Object.entries(times).map(([name, at]) => [name, toTyped(INSTANT, at)]));

/** The answers with the instants themselves, where a field still shows the minute of one. */
export const withTimesOfTheAct = (
  answers: Answers,
  times: Readonly<Record<string, string>>,
): Answers => ({
  ...answers,
  ...Object.fromEntries(Object.entries(times).filter(([name]) => answers[name] !== undefined)),
});
