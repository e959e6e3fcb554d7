import type { ReceivedRecord } from '@qingming/connect/api/national.ts';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import { inScope, mayEver } from '../../kernel/access/decide.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { openKept } from '../../kernel/log/append.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { elementsOf } from './elements.ts';
import { linkedNames } from './linked-names.ts';

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
  const { header, fact, reason } = openKept(node, row);
  return { header, fact: fact as AnyFact, reason, receivedAt: row.received_at };
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
    const { header, fact, reason, receivedAt } = await inside.ask(
      { reads: [], act: 'read' },
      async (asking) => ({
        answer: await getEntry(node, asking, origin, seq),
      }),
    );
    const { kind, id, version, region, institution, root, at } = header;
    if (!mayEver(actor, 'read', kind) || !inScope(actor, { region, institution }))
      throw new Fault('not-found');
    await inside.audit({
      act: 'read',
      kind,
      record: id,
      subject: root?.id ?? null,
      detail: { origin, seq },
    });
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
      elements: elementsOf(
        definition,
        fact,
        actor,
        await linkedNames(node, inside, definition, fact),
      ),
    };
  });
