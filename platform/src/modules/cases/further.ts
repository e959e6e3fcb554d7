import type { CasePage } from '@qingming/connect/api/case-page.ts';
import { lookupByRoot } from '@qingming/standard/derive/owner.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { FURTHER_RECORDS } from '@qingming/standard/processes/case-records.ts';
import { mayEver } from '../../kernel/access/decide.ts';
import { join, raw, sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { namedKinds, namesOf } from '../../kernel/records/link-names.ts';
import { referenceStates } from '../../kernel/references/states.ts';
import type { Records } from '../../kernel/records/records.ts';
import { anyOf, type StoredAny } from '../../kernel/records/stored.ts';
import { viewOf } from '../../kernel/records/view.ts';

type Shown = Parameters<typeof referenceStates>[2];
type Found = readonly [definition: RecordDefinition, records: readonly StoredAny[]];

/** Which of the kinds this case has records of; most cases have few. */
function kindsThere(
  { catalogue }: NodeContext,
  records: Records,
  kinds: readonly RecordDefinition[],
  id: string,
): Promise<readonly string[]> {
  if (kinds.length === 0) return Promise.resolve([]);
  return records.ask({ reads: kinds.map(({ kind }) => kind), act: 'read' }, async (asking) => {
    const each = kinds.map(
      (definition) => sql`select ${definition.kind}::text as kind where exists (
          select 1 from ${asking.from(definition.kind)} r
          where ${raw(`r.${lookupByRoot(catalogue, definition) ?? ''}`)} = ${id}::uuid)`,
    );
    const rows = await asking.all<{ kind: string }>(join(each, ' union all '));
    return { answer: rows.map(({ kind }) => kind) };
  });
}

async function recordsThere(
  node: NodeContext,
  records: Records,
  id: string,
): Promise<readonly Found[]> {
  const readable = FURTHER_RECORDS.filter(({ kind }) => mayEver(records.actor, 'read', kind));
  const there = await kindsThere(node, records, readable, id);
  const found: Found[] = [];
  for (const definition of readable.filter(({ kind }) => there.includes(kind)))
    found.push([definition, (await records.ofRoot(definition, id)).map(anyOf)]);
  return found;
}

function namesIn(
  node: NodeContext,
  records: Records,
  found: readonly Found[],
): Promise<CasePage['names']> {
  const reads = [...new Set(found.flatMap(([kind]) => namedKinds(node, records, kind)))];
  if (reads.length === 0) return Promise.resolve({});
  return records.ask({ reads, act: 'list' }, async (asking) => {
    const names: CasePage['names'][] = [];
    for (const [definition, rows] of found)
      names.push(await namesOf(node, records, asking, definition, rows));
    return { answer: Object.assign({}, ...names) };
  });
}

/** What the checks found of the references of these records; of most kinds none is asked. */
function statesIn(
  { catalogue }: NodeContext,
  records: Records,
  shown: Shown,
): Promise<CasePage['references']> {
  const reads = shown.flatMap(({ kind, records: of }) => (of.length === 0 ? [] : [kind]));
  if (reads.length === 0) return Promise.resolve([]);
  return records.ask({ reads, act: 'read' }, async (asking) => ({
    answer: await referenceStates(asking, catalogue, shown),
  }));
}

/** The records of a case that its page has no section made for, what they name, and what the checks of references found, `beside` too. */
export async function furtherOf(
  node: NodeContext,
  records: Records,
  id: string,
  beside: Shown,
): Promise<Pick<CasePage, 'further' | 'names' | 'references'>> {
  const found = await recordsThere(node, records, id);
  const shown = found.map(([{ kind }, rows]) => ({ kind, records: rows }));
  const further = found.map(([{ kind }, rows]) => ({
    kind,
    records: rows.map((row) => ({ ...viewOf(row), fact: row.fact as AnyFact })),
  }));
  return {
    further,
    names: await namesIn(node, records, found),
    references: await statesIn(node, records, [...beside, ...shown]),
  };
}
