import { absent, all, any, equal, type Expression, present, was } from '../language/expression.ts';

/** An element that every version has says what it said before. */
export const same = (element: string): Expression => equal(was(element), element);

/** The same in every version after the first; of an element that every version has. */
export const sameFromTheFirst = (element: string): Expression =>
  any(absent(was(element)), same(element));

/** Neither changed, nor taken away, nor added. */
export const stays = (element: string): Expression =>
  any(
    all(absent(was(element)), absent(element)),
    all(present(was(element)), present(element), same(element)),
  );

/** May be added, and then stays. What is absent is unknown to a comparison, so it is asked for. */
export const staysOnceGiven = (element: string): Expression =>
  any(absent(was(element)), all(present(element), same(element)));

/** Not new, and each of these elements says what it said before. */
export const asItWas = (...elements: readonly string[]): Expression =>
  all(...elements.flatMap((element) => [present(was(element)), same(element)]));
