import type { Expression, Operand, Search } from '../language/expression.ts';
import type { Process } from '../language/process.ts';

/** What conditions look at: elements by record kind. */
export type Sight = ReadonlyMap<string, ReadonlySet<string>>;

type Looks = readonly (readonly [kind: string, element: string])[];
type Frames = readonly string[];

const ofSearch = (frames: Frames, { record, where }: Search): Looks => [
  [record, 'id'],
  ...looksOf([record, ...frames], where),
];

function ofOperand(frames: Frames, operand: Operand): Looks {
  if ('element' in operand) return [[frames[operand.up] ?? '', operand.element]];
  if ('value' in operand) return [];
  if ('sum' in operand) return [[operand.record, operand.sum], ...ofSearch(frames, operand)];
  if ('count' in operand) return ofSearch(frames, operand.count);
  if ('day' in operand) return ofOperand(frames, operand.day);
  if ('hour' in operand) return ofOperand(frames, operand.hour);
  if ('after' in operand)
    return [operand.after, operand.term].flatMap((one) => ofOperand(frames, one));
  const sides =
    'times' in operand ? operand.times : 'plus' in operand ? operand.plus : operand.minus;
  return sides.flatMap((one) => ofOperand(frames, one));
}

function looksOf(frames: Frames, expression: Expression): Looks {
  switch (expression.op) {
    case 'compare':
      return [expression.left, expression.right].flatMap((side) => ofOperand(frames, side));
    case 'all':
    case 'any':
      return expression.of.flatMap((part) => looksOf(frames, part));
    case 'not':
      return looksOf(frames, expression.of);
    case 'exists':
      return ofSearch(frames, expression);
    default:
      return ofOperand(frames, expression.of);
  }
}

const about = (kind: string, ...conditions: readonly (Expression | undefined)[]): Looks =>
  conditions.flatMap((one) => (one === undefined ? [] : looksOf([kind], one)));

function processLooks({ of, acts, order, lacks, terms, alerts = [], runs }: Process): Looks {
  return [
    ...about(of, runs),
    ...acts.flatMap((act): Looks => {
      const kind = act.verb === 'create' ? of : act.on;
      const moved = act.moves === undefined ? [] : [[kind, act.moves.element] as const];
      const needs = (act.needs ?? []).map(({ check }) => check);
      const barred = (act.barred ?? []).map((element) => [kind, element] as const);
      return [[kind, 'id'], ...moved, ...barred, ...about(kind, act.from, ...needs)];
    }),
    ...order.flatMap(({ when, late, offered, booked, fromBooked = {} }): Looks => {
      if (booked === undefined) return about(of, when, late, offered);
      const read = [booked.at, ...Object.values(fromBooked)];
      return [
        ...about(of, when, late, offered),
        ...about(booked.record, booked.where),
        ...read.map((element) => [booked.record, element] as const),
      ];
    }),
    ...lacks.flatMap((lack) => about(of, lack.while, lack.check)),
    ...terms.flatMap(({ over }) => about(of, over)),
    ...alerts.flatMap((alert) => about(of, alert.while)),
  ];
}

function gathered(looks: Looks): Sight {
  const sight = new Map<string, Set<string>>();
  for (const [kind, element] of looks) sight.set(kind, (sight.get(kind) ?? new Set()).add(element));
  return sight;
}

/** Everything that the conditions of a process look at, and what somebody wants to see beside it. */
export const sightOf = (
  process: Process,
  beside: Readonly<Record<string, readonly string[]>> = {},
): Sight =>
  gathered([
    ...processLooks(process),
    ...Object.entries(beside).flatMap(([kind, names]) =>
      names.map((name) => [kind, name] as const),
    ),
  ]);

/** The record kinds that a condition about a kind looks at, its own aside. */
export const kindsSeen = (kind: string, condition: Expression): readonly string[] => [
  ...new Set(about(kind, condition).flatMap(([seen]) => (seen === kind ? [] : [seen]))),
];
