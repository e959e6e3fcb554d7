import type { Bilingual } from '../language/bilingual.ts';
import type { Process, Step } from '../language/process.ts';
import type { Catalogue } from './catalogue.ts';
import { findElement } from './catalogue.ts';
import {
  type EvaluationContext,
  evaluate,
  type World,
  type WorldRow,
} from './expression-memory.ts';

/** The record that a process runs on, among the records that its conditions may see. */
export interface CaseWorld {
  readonly row: WorldRow;
  readonly context: EvaluationContext;
}

/** Where one step stands; `missing` says what an undone step still waits for. */
export interface Progress {
  readonly step: Step;
  readonly state: 'done' | 'ready' | 'waiting';
  readonly missing: readonly Bilingual[];
}

/** Evaluates in `world` by a catalogue's element types. */
export const contextOf = (catalogue: Catalogue, world: World): EvaluationContext => ({
  world,
  isPartial: (kind, name) => {
    const definition = catalogue.get(kind);
    return definition !== undefined && findElement(definition, name)?.type === 'partialDate';
  },
});

function progressOf(process: Process, { row, context }: CaseWorld, step: Step): Progress {
  const holds = (check: Step['done']): boolean =>
    evaluate(context, process.of, row, check) === true;
  if (holds(step.done)) return { step, state: 'done', missing: [] };
  const missing = step.needs.filter(({ check }) => !holds(check)).map(({ says }) => says);
  return { step, state: missing.length === 0 ? 'ready' : 'waiting', missing };
}

/** Every step of a process, in its order, as it stands for one record. */
export const journeyOf = (process: Process, world: CaseWorld): readonly Progress[] =>
  process.steps.map((step) => progressOf(process, world, step));

/** The first required step that is not done, with what it waits for; undefined when all are. */
export const nextStep = (process: Process, world: CaseWorld): Progress | undefined =>
  journeyOf(process, world).find(({ step, state }) => step.required && state !== 'done');
