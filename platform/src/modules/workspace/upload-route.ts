import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import { object, oneOf, optional, schema } from '@qingming/connect/schema.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Kinds } from '../../kernel/records/kinds.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { ownerFields } from './query.ts';
import { MOST_BYTES, type Taking, takeTable } from './upload/take-table.ts';

const TYPES = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
  'application/octet-stream',
];

/** Takes a filled template of a kind: checks it, and records its rows when asked to. */
export const uploadRoute = (
  node: NodeContext,
  { validator }: Pick<Kinds, 'validator'>,
  definition: RecordDefinition,
): Route => {
  const { kind, label } = definition;
  const owner = ownerFields(node.catalogue, definition);
  return route({
    method: 'POST',
    path: `/api/kinds/${kind}/table`,
    tag: 'records',
    summary: {
      zh: `上传填好的${label.zh}登记表（XLSX 或 CSV）：核对，或登记`,
      en: `${label.en}: check a filled table (XLSX or CSV), or record its rows`,
    },
    access: { rights: [['create', kind]] },
    query: schema<{ readonly take?: Taking; readonly institution?: string }>(
      object({ take: optional(oneOf('check', 'whole', 'good')), ...owner }).json,
    ),
    limits: { bodyTypes: TYPES, bodyBytes: MOST_BYTES, perMinute: 20 },
    handle: ({ records, query, body }) => {
      if (!Buffer.isBuffer(body)) throw new Fault('invalid-input');
      const { take = 'check', institution } = query;
      return takeTable(
        { node, validator, records, definition },
        { bytes: body, taking: take, institution },
      );
    },
  });
};
