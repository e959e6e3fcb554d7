import { openEntry } from '@qingming/exchange';
import type { ReceivedRecord } from '@qingming/connect/api/national.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import type { Element } from '@qingming/standard/language/element.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { inScope, mayEver, seenMasks } from '../../kernel/access/decide.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { bodyContext, readBody } from '../../kernel/log/append.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { maskFact } from '../../kernel/records/mask.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';

interface MirrorRow {
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  readonly header: string;
  readonly body: Uint8Array;
  readonly received_at: string;
}

async function getEntry(node: NodeContext, asking: Asking, origin: string, seq: number) {
  const row = await asking.maybe<MirrorRow>(sql`
    select kind, record, version, header, body, received_at from mirror_entry
    where origin = ${origin} and seq = ${seq} and header is not null and body is not null`);
  if (row === undefined) throw new Fault('not-found');
  const body = readBody(node, row.body, bodyContext(row.kind, row.record, row.version));
  const { header, fact } = openEntry(node.suite, row.header, body);
  return { header, fact: fact as AnyFact, receivedAt: row.received_at };
}

const HIDDEN: Bilingual = { zh: '（不显示）', en: '(not shown)' };

function valueOf(element: Element | undefined, value: unknown): Bilingual {
  if (element === undefined || value === undefined || typeof value === 'object') return HIDDEN;
  const text = String(value);
  const code = element.codes === undefined ? undefined : findCode(element.codes, text);
  return code === undefined
    ? { zh: text, en: text }
    : { zh: `${code.zh}（${text}）`, en: `${code.en} (${text})` };
}

/** What a fact says, element by element; of what the standard does not know nothing is shown. */
function elementsOf(definition: RecordDefinition | undefined, fact: AnyFact, actor: Actor) {
  const masked =
    definition === undefined ? {} : maskFact(definition, fact, seenMasks(actor, definition.kind));
  return Object.keys(fact).map((name) => {
    const element = definition?.elements[name];
    return { element: name, label: element?.label ?? null, value: valueOf(element, masked[name]) };
  });
}

/** A record of a partner as it came, masked; the look is logged. Throws `not-found` outside the reader's scope. */
export const receivedRecord = (
  node: NodeContext,
  records: Records,
  origin: string,
  seq: number,
): Promise<ReceivedRecord> =>
  records.together(async (inside) => {
    const { actor } = records;
    const { header, fact, receivedAt } = await inside.ask(
      { reads: [], act: 'read' },
      async (asking) => ({
        answer: await getEntry(node, asking, origin, seq),
      }),
    );
    const { kind, id, version, region, institution, subject, at, reason } = header;
    if (!mayEver(actor, 'read', kind) || !inScope(actor, { region, institution }))
      throw new Fault('not-found');
    await inside.audit({ act: 'read', kind, record: id, subject, detail: { origin, seq } });
    const definition = node.catalogue.get(kind);
    return {
      origin,
      seq,
      kind,
      kindName: definition?.label ?? null,
      record: id,
      version,
      region,
      recordedAt: at,
      receivedAt,
      reason,
      elements: elementsOf(definition, fact, actor),
    };
  });
