import type { Act, Need } from '../language/act.ts';
import type { Bilingual } from '../language/bilingual.ts';
import type { Alert, Due, Process } from '../language/process.ts';
import { holds, isOffered, missingFor, type Standing } from './acts.ts';
import type { Catalogue } from './catalogue.ts';
import { findElement } from './catalogue.ts';
import type { EvaluationContext, World, WorldRow } from './expression-memory.ts';

/** Evaluates in `world` by a catalogue's element types. */
export const contextOf = (catalogue: Catalogue, world: World): EvaluationContext => ({
  world,
  isPartial: (kind, name) => {
    const definition = catalogue.get(kind);
    return definition !== undefined && findElement(definition, name)?.type === 'partialDate';
  },
});

/** What comes next. */
export interface Next {
  readonly due: Due;
  readonly label: Bilingual;
  /** The record that is booked for it, the earliest first. */
  readonly booked: WorldRow | undefined;
  readonly late: boolean;
}

/** One act that is offered on one record, or to begin one. */
export interface Offer {
  readonly act: Act;
  /** Undefined of an act that begins a record. */
  readonly record: WorldRow | undefined;
  readonly missing: readonly Need[];
}

const isLive = ({ voided }: WorldRow): boolean => voided !== true;

/** The records of the root of a kind that meet a condition, each seen from the root's moment. */
function recordsOf(root: Standing, kind: string): readonly Standing[] {
  const { row, context } = root;
  if (kind === root.kind) return [root];
  return context
    .world(kind)
    .filter(isLive)
    .map((one) => ({ kind, row: { ...one, recordedAt: row['recordedAt'] }, context }));
}

function bookedFor(root: Standing, { booked }: Due): WorldRow | undefined {
  if (booked === undefined) return undefined;
  const { record, where, at } = booked;
  return recordsOf(root, record)
    .filter((one) => holds(one, where))
    .map(({ row }) => row)
    .toSorted((one, other) => String(one[at]).localeCompare(String(other[at])))[0];
}

const labelOf = ({ acts }: Process, due: Due): Bilingual => {
  const label = due.label ?? acts.find(({ name }) => name === due.act)?.label;
  if (label === undefined) throw new Error(`"${due.name}" has no label`);
  return label;
};

/** What comes next while the process runs; nothing when it is over. */
export function nextOf(process: Process, root: Standing): Next | undefined {
  if (!holds(root, process.runs)) return undefined;
  const due = process.order.find(({ when }) => holds(root, when));
  if (due === undefined) return undefined;
  return {
    due,
    label: labelOf(process, due),
    booked: bookedFor(root, due),
    late: due.late !== undefined && holds(root, due.late),
  };
}

/** What is missing now. */
export const missingNow = (process: Process, root: Standing): Process['lacks'] =>
  holds(root, process.runs)
    ? process.lacks.filter((lack) => holds(root, lack.while) && !holds(root, lack.check))
    : [];

/** Something lasts longer than it may, or what comes next is overdue. */
export const isLate = (process: Process, root: Standing): boolean =>
  (nextOf(process, root)?.late ?? false) ||
  (holds(root, process.runs) && process.terms.some(({ over }) => holds(root, over)));

/** What nobody may overlook now, and which terms have run out. */
export const alertsOf = (process: Process, root: Standing): readonly Alert[] => [
  ...(process.alerts ?? []).filter((alert) => holds(root, alert.while)),
  ...(holds(root, process.runs) ? process.terms : [])
    .filter(({ over }) => holds(root, over))
    .map(({ name, label, over }) => ({
      code: name,
      says: { zh: `${label.zh}已过`, en: `${label.en}: past its term` },
      while: over,
    })),
];

/** Every act that is offered now, on each record that it may go on with, with what it still waits for. */
export function offersOf(process: Process, root: Standing): readonly Offer[] {
  const runs = holds(root, process.runs);
  return process.acts
    .filter(({ always }) => runs || always === true)
    .flatMap((act): readonly Offer[] => {
      const on = act.verb === 'create' ? [root] : recordsOf(root, act.on);
      return on
        .filter((standing) => isOffered(act, standing))
        .map((standing) => ({
          act,
          record: act.verb === 'create' ? undefined : standing.row,
          missing: missingFor(act, standing),
        }));
    });
}

/** Steps that stand in the menu under their own name. */
export const namedOffers = (process: Process, root: Standing): readonly Due[] =>
  holds(root, process.runs)
    ? process.order.filter(({ offered }) => offered !== undefined && holds(root, offered))
    : [];
