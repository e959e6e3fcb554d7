import type { FactOf, RecordDefinition } from '@qingming/standard/language/record.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import type { NewVersion } from '../kernel/records/bulk-revise.ts';
import { newFact, newVersion } from './batch.ts';
import { hasHappened, type Journey } from './journey.ts';
import type { Draft } from './numbering.ts';
import { random } from './random.ts';

/** The identifiers that records of one case name each other by. */
export interface CaseIds {
  readonly case: string;
  readonly decedent: string;
  readonly contact: string;
  readonly collector: string;
  readonly bodyTag: string;
  readonly ashesTag: string;
  readonly cremation: string;
  readonly certificate: string;
  readonly bill: string;
  readonly reducedLine: string;
  readonly transport: string;
}

/** One case while its facts are written. */
export interface CaseScope {
  readonly draft: Draft;
  readonly journey: Journey;
  readonly ids: CaseIds;
  happened(at: number | undefined): at is number;
  /** A fact of this case under a given or a new identifier. */
  fact<R extends RecordDefinition>(kind: R, at: number, fact: FactOf<R>, id?: string): NewFact;
  change<R extends RecordDefinition>(
    kind: R,
    id: string,
    at: number,
    changes: Partial<FactOf<R>>,
    reason: string,
  ): NewVersion;
  newId(at: number): string;
}

/** The version that every first change is made on. */
const FIRST = 1;

export function caseScope(draft: Draft): CaseScope {
  const { journey } = draft;
  const { uuid } = random(draft.seed);
  const id = (): string => uuid(journey.openedAt);
  const ids: CaseIds = {
    case: id(),
    decedent: id(),
    contact: id(),
    collector: id(),
    bodyTag: id(),
    ashesTag: id(),
    cremation: id(),
    certificate: id(),
    bill: id(),
    reducedLine: id(),
    transport: id(),
  };
  const owner = { ...journey.home.owner, root: ids.case };
  return {
    draft,
    journey,
    ids,
    newId: uuid,
    happened: (at): at is number => hasHappened(journey, at),
    fact: (kind, at, fact, given = uuid(at)) => newFact(kind, given, owner, at, fact),
    change: (kind, given, at, changes, reason) =>
      newVersion(kind, given, FIRST, at, changes, reason),
  };
}
