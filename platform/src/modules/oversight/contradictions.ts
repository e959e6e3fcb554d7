import type { ContradictionRow } from '@qingming/connect/api/oversight.ts';
import type { Page, PageQuery } from '@qingming/connect/api/registry.ts';
import { getElement, getRecord } from '@qingming/standard/derive/catalogue.ts';
import { rootColumn } from '@qingming/standard/derive/owner.ts';
import { referencesOf } from '@qingming/standard/derive/reference.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { mayEver } from '../../kernel/access/decide.ts';
import { join, raw, type Sql, sql } from '../../kernel/db/sql.ts';
import type { Order } from '../../kernel/http/keyset.ts';
import { pageOfRows, withRows } from '../../kernel/http/list.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';

interface Found {
  readonly kind: string;
  readonly record: string;
  readonly element: string;
  readonly region: string;
  readonly root: string | null;
  readonly since: string;
}

const NEWEST_FIRST: Order = {
  name: 'contradictions',
  keys: [
    { by: sql`since`, as: 'instant', descending: true },
    { by: sql`record`, as: 'uuid', descending: true },
    { by: sql`element`, as: 'text' },
  ],
};

const ofKind = ({ catalogue }: NodeContext, asking: Asking, definition: RecordDefinition): Sql => {
  const root = rootColumn(catalogue, definition);
  return sql`
    select r.kind, r.record, r.element, r.changed_at as since, t.region,
      ${root === undefined ? sql`null::uuid` : raw(`t.${root}`)} as root
    from reference r join ${asking.from(definition.kind)} t on t.province = r.province and t.id = r.record
    where r.state = 'contradicts' and r.kind = ${definition.kind}`;
};

/** References in the reader's scope that contradict the record that they name, the newest first. */
export async function listContradictions(
  node: NodeContext,
  records: Records,
  page: PageQuery,
): Promise<Page<ContradictionRow>> {
  const kinds = [...node.catalogue.values()].filter(
    (definition) =>
      referencesOf(definition).length > 0 && mayEver(records.actor, 'read', definition.kind),
  );
  const reads = kinds.map(({ kind }) => kind);
  return records.ask({ reads, act: 'list' }, async (asking) => {
    const each = kinds.map((definition) => ofKind(node, asking, definition));
    const none = sql`select null::text as kind, null::uuid as record, null::text as element,
      null::timestamptz as since, null::text as region, null::uuid as root where false`;
    const matched = join([none, ...each], ' union all ');
    const found = await pageOfRows<Found>(asking, matched, NEWEST_FIRST, page);
    const answer = withRows(found, ({ root, ...row }) => {
      const definition = getRecord(node.catalogue, row.kind);
      const elementName = getElement(definition, row.element).label;
      return { ...row, case: root, kindName: definition.label, elementName };
    });
    return { answer, seen: found.rows.map(({ record }) => record) };
  });
}
