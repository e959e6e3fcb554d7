import { keptFact } from '@qingming/standard/derive/kept-value.ts';
import type { ImportOutcome } from '@qingming/connect/api/imports.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import type { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Owner, StoredAny } from '../../kernel/records/stored.ts';
import type { Validator } from '../../kernel/records/validate.ts';
import { type IdentifiedFact, identityText } from './identity.ts';
import type { FactMapping } from './mapping.ts';
import type { SourceLine } from './source-file.ts';
import { findRefusedNew } from '../../kernel/records/refused-new.ts';

/** A line as it was read: what it says, or why it cannot say it. */
export type ReadLine = { readonly source: SourceLine; readonly sealed: Uint8Array } & (
  | { readonly facts: readonly IdentifiedFact[] }
  | { readonly fault: Fault }
  | { readonly leftOut: Bilingual }
);

/** The record that a natural identity stands for, and the line that brought it. */
export interface Known {
  readonly record: string;
  readonly content: string;
  readonly run: string;
  readonly line: number;
  /** What that line said, while it is at hand. */
  readonly fact?: AnyFact;
}

export interface NewRecord {
  readonly from: IdentifiedFact;
  readonly id: string;
  readonly owner: Owner;
}

/** A fact whose record is known with other content. */
export interface Changed {
  readonly fact: IdentifiedFact;
  readonly known: Known;
}

/** What becomes of one line. */
export interface Decision {
  readonly read: ReadLine;
  readonly outcome: ImportOutcome;
  readonly fault?: Fault;
  /** Why it holds no record. */
  readonly leftOut?: Bilingual;
  readonly records: readonly {
    readonly kind: string;
    readonly id: string;
    readonly made: boolean;
  }[];
  readonly made: readonly NewRecord[];
  readonly changed: readonly Changed[];
}

export interface Judge {
  readonly node: NodeContext;
  readonly validator: Validator;
  readonly run: string;
  /** Records by `identityText`, from the database and from earlier lines; `decide` adds to it. */
  readonly known: Map<string, Known>;
}

const regionOf = ({ region }: FactMapping, node: string): string =>
  region === '$node' ? node : region;

/** The number of an institution is given when it is written; here something must stand for it. */
const NUMBER_TO_COME = { number: '-' };

const candidate = ({ node }: Judge, { from, id, owner }: NewRecord): StoredAny => ({
  id,
  version: 1,
  province: node.node,
  region: owner.region,
  institution: owner.institution ?? null,
  root: null,
  voided: false,
  reason: null,
  standard: node.standard,
  recordedAt: node.clock.now().toISOString(),
  recordedBy: '',
  fact: keptFact(
    from.definition,
    from.definition.series.length > 0 ? { ...NUMBER_TO_COME, ...from.fact } : from.fact,
  ),
});

const isPartial = ({ definition, fact }: IdentifiedFact): boolean =>
  Object.entries(definition.elements).some(
    ([name, { type }]) => type === 'partialDate' && String(fact[name] ?? '0000-00-00').length < 10,
  );

const held = (read: ReadLine, fault: Fault): Decision => ({
  read,
  outcome: 'quarantined',
  fault,
  records: [],
  made: [],
  changed: [],
});

const leftOut = (read: ReadLine, because: Bilingual): Decision => ({
  read,
  outcome: 'left-out',
  leftOut: because,
  records: [],
  made: [],
  changed: [],
});

const changedFrom = (fact: IdentifiedFact, known: Known): readonly Changed[] =>
  known.content === fact.content ? [] : [{ fact, known }];

function newRecord(
  judge: Judge,
  from: IdentifiedFact,
  ids: ReadonlyMap<string, string>,
): NewRecord {
  const id = judge.node.ids.uuid();
  const { within } = from.mapping;
  const institution = from.definition.kind === 'institution' ? id : ids.get(within ?? '');
  const region = regionOf(from.mapping, judge.node.node);
  return { from, id, owner: institution === undefined ? { region } : { region, institution } };
}

/** A line whose own record is not known yet: it is new with whatever owner is new beside it. */
function decideNew(judge: Judge, read: ReadLine, facts: readonly IdentifiedFact[]): Decision {
  const ids = new Map<string, string>();
  const made: NewRecord[] = [];
  const changed: Changed[] = [];
  for (const fact of facts) {
    const known = judge.known.get(identityText(fact.identity));
    if (known !== undefined) {
      ids.set(fact.mapping.as, known.record);
      changed.push(...changedFrom(fact, known));
      continue;
    }
    const record = newRecord(judge, fact, ids);
    const fault = findRefusedNew(judge.validator, fact.definition, candidate(judge, record));
    if (fault !== undefined) return held(read, fault);
    ids.set(fact.mapping.as, record.id);
    made.push(record);
  }
  for (const { from, id } of made)
    judge.known.set(identityText(from.identity), {
      record: id,
      content: from.content,
      run: judge.run,
      line: read.source.line,
      fact: from.fact,
    });
  const records = facts.map(({ mapping, definition }) => ({
    kind: definition.kind,
    id: ids.get(mapping.as) ?? '',
    made: made.some(({ from }) => from.mapping.as === mapping.as),
  }));
  const main = facts.at(-1);
  const outcome = main !== undefined && isPartial(main) ? 'accepted-partial-date' : 'accepted';
  return { read, outcome, records, made, changed };
}

function decideKnown(judge: Judge, read: ReadLine, facts: readonly IdentifiedFact[]): Decision {
  const found = facts.flatMap((fact) => {
    const known = judge.known.get(identityText(fact.identity));
    return known === undefined ? [] : [{ fact, known }];
  });
  return {
    read,
    outcome: 'duplicate',
    records: found.map(({ fact, known }) => ({
      kind: fact.definition.kind,
      id: known.record,
      made: false,
    })),
    made: [],
    changed: found.flatMap(({ fact, known }) => changedFrom(fact, known)),
  };
}

/** Whether a line's own content would hold as a new record: a known key excuses nothing. */
function contentFault(judge: Judge, main: IdentifiedFact, known: Known): Fault | undefined {
  if (main.content === known.content) return undefined;
  const owner = { region: regionOf(main.mapping, judge.node.node), institution: known.record };
  return findRefusedNew(
    judge.validator,
    main.definition,
    candidate(judge, { from: main, id: known.record, owner }),
  );
}

/** Decides what becomes of a line, in the order of the file. */
export function decide(judge: Judge, line: ReadLine): Decision {
  if ('leftOut' in line) return leftOut(line, line.leftOut);
  if ('fault' in line) return held(line, line.fault);
  const main = line.facts.at(-1);
  const known = main && judge.known.get(identityText(main.identity));
  if (main === undefined || known === undefined) return decideNew(judge, line, line.facts);
  const fault = contentFault(judge, main, known);
  return fault === undefined ? decideKnown(judge, line, line.facts) : held(line, fault);
}
