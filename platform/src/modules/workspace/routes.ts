import type { NewRecord } from '@qingming/connect/api/kinds.ts';
import { pageFields, revision, voiding } from '@qingming/connect/api/registry.ts';
import { why, whyFields } from '@qingming/connect/api/why.ts';
import { isWrittenByForm, presentationOf } from '@qingming/standard/derive/presentation.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { civilDay } from '../../kernel/clock.ts';
import { anyFactOf, written } from '@qingming/connect/element-fields.ts';
import { csvHeaders, csvText, cutShort } from '../../kernel/http/csv.ts';
import { type Route, type RouteAccess, route } from '../../kernel/http/route.ts';
import { object, oneOf, optional, schema, text, uuid } from '@qingming/connect/schema.ts';
import { workbook, xlsxHeaders } from '../../kernel/http/xlsx.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { ActCode } from '../../kernel/acts/handler.ts';
import type { Kinds } from '../../kernel/records/kinds.ts';
import { anyOf } from '../../kernel/records/stored.ts';
import { actRoutes } from './act-routes.ts';
import { findableOf } from './elements.ts';
import { MOST_IN_FILE, takeOut } from './file.ts';
import { findOfKind } from './find.ts';
import { historyOfKind } from './history.ts';
import { detailFor, kindsFor } from './kinds.ts';
import { kindRecord, listOfKind } from './list.ts';
import { fileQuery, listQuery, ownerFields } from './query.ts';
import { paperRoutes } from './paper-routes.ts';
import { pageOfRecord } from './record.ts';
import { templateHeading, templateSheets } from './template.ts';
import { uploadRoute } from './upload-route.ts';
import { createOfKind, reviseOfKind, voidOfKind } from './write.ts';

const TAG = 'records';
/** Whoever may read the kind: which records they then see is the grants' matter. */
const reads = (kind: string): RouteAccess => ({ rights: [['read', kind]] });

const ofRecord = object({ record: uuid() });

const listing = (node: NodeContext, definition: RecordDefinition): readonly Route[] => {
  const { kind, label } = definition;
  const findable = findableOf(definition).map(([name]) => name);
  return [
    route({
      method: 'GET',
      path: `/api/kinds/${kind}/records`,
      tag: TAG,
      summary: { zh: `${label.zh}列表`, en: `${label.en}: list` },
      access: reads(kind),
      query: listQuery(node.catalogue, definition),
      factsOf: definition,
      handle: ({ records, query }) => listOfKind(node, records, definition, query),
    }),
    ...(findable.length === 0
      ? []
      : [
          route({
            method: 'POST',
            path: `/api/kinds/${kind}/records/find`,
            tag: TAG,
            summary: { zh: `查找${label.zh}（留痕）`, en: `${label.en}: find (logged)` },
            access: reads(kind),
            body: object({
              element: oneOf(...findable),
              sought: text({ minLength: 1, maxLength: 120 }),
              ...whyFields,
              ...pageFields,
            }),
            factsOf: definition,
            handle: ({ records, body }) => findOfKind(node, records, definition, body),
          }),
        ]),
  ];
};

const reading = (node: NodeContext, definition: RecordDefinition): readonly Route[] => {
  const { kind, label } = definition;
  const path = `/api/kinds/${kind}/records/:record`;
  return [
    route({
      method: 'GET',
      path,
      tag: TAG,
      summary: { zh: label.zh, en: label.en },
      access: reads(kind),
      params: ofRecord,
      factsOf: definition,
      handle: ({ records, params }) => pageOfRecord(node, records, definition, params.record),
    }),
    route({
      method: 'GET',
      path: `${path}/history`,
      tag: TAG,
      summary: { zh: `${label.zh}的变更记录`, en: `${label.en}: history` },
      access: reads(kind),
      params: ofRecord,
      handle: ({ records, params }) => historyOfKind(node, records, definition, params.record),
    }),
    route({
      method: 'POST',
      path: `${path}/reveal`,
      tag: TAG,
      summary: { zh: `查看${label.zh}完整信息（留痕）`, en: `${label.en}: whole (logged)` },
      access: reads(kind),
      params: ofRecord,
      body: why,
      factsOf: definition,
      handle: async ({ records, params, body }) =>
        kindRecord(anyOf(await records.reveal(definition, params.record, body))),
    }),
  ];
};

const writing = (node: NodeContext, definition: RecordDefinition): readonly Route[] => {
  const { kind, label } = definition;
  const path = `/api/kinds/${kind}/records`;
  const owner = ownerFields(node.catalogue, definition);
  return [
    route({
      method: 'POST',
      path,
      tag: TAG,
      summary: { zh: `登记${label.zh}`, en: `${label.en}: record` },
      access: { rights: [['create', kind]] },
      body: schema<NewRecord>(
        object({ id: optional(uuid()), ...owner, fact: anyFactOf(definition) }).json,
      ),
      factsOf: definition,
      handle: ({ records, body }) => createOfKind(node, records, definition, body),
    }),
    route({
      method: 'PATCH',
      path: `${path}/:record`,
      tag: TAG,
      summary: { zh: `更正${label.zh}`, en: `${label.en}: correct` },
      access: { rights: [['revise', kind]] },
      params: ofRecord,
      body: revision(written(definition)),
      factsOf: definition,
      handle: ({ records, params, body }) => reviseOfKind(records, definition, params.record, body),
    }),
    route({
      method: 'POST',
      path: `${path}/:record/void`,
      tag: TAG,
      summary: { zh: `作废${label.zh}`, en: `${label.en}: void` },
      access: { rights: [['void', kind]] },
      params: ofRecord,
      body: voiding,
      factsOf: definition,
      handle: ({ records, params, body }) => voidOfKind(records, definition, params.record, body),
    }),
  ];
};

/** The list as a file, and an empty file for new records. */
const files = (node: NodeContext, definition: RecordDefinition): readonly Route[] => {
  const { kind, label } = definition;
  const query = fileQuery(node.catalogue, definition);
  const today = () => civilDay(node.clock.now());
  const common = { method: 'GET', tag: TAG, access: reads(kind) } as const;
  return [
    route({
      ...common,
      path: `/api/kinds/${kind}/records.csv`,
      summary: { zh: `导出${label.zh}（CSV）`, en: `${label.en}: list as CSV` },
      limits: { perMinute: 10 },
      query,
      handle: async ({ records, query: asked, language, reply }) => {
        const { heading, rows } = await takeOut(node, records, definition, asked, language);
        reply.headers(csvHeaders(kind));
        return csvText(heading, rows, cutShort(rows.length, MOST_IN_FILE, language));
      },
    }),
    route({
      ...common,
      path: `/api/kinds/${kind}/records.xlsx`,
      summary: { zh: `导出${label.zh}（XLSX）`, en: `${label.en}: list as XLSX` },
      limits: { perMinute: 10 },
      query,
      handle: async ({ records, query: asked, language, reply }) => {
        const { heading, rows } = await takeOut(node, records, definition, asked, language);
        reply.headers(xlsxHeaders(kind));
        const last = cutShort(rows.length, MOST_IN_FILE, language);
        return workbook([
          { name: label[language].slice(0, 31), rows: [heading, ...rows, ...last] },
        ]);
      },
    }),
    ...(isWrittenByForm(definition)
      ? [
          route({
            ...common,
            path: `/api/kinds/${kind}/template.xlsx`,
            summary: { zh: `${label.zh}登记表模板`, en: `${label.en}: empty table` },
            handle: ({ language, reply }) => {
              reply.headers(xlsxHeaders(`${kind}-template`));
              return workbook(templateSheets(definition, today(), language));
            },
          }),
          route({
            ...common,
            path: `/api/kinds/${kind}/template.csv`,
            summary: { zh: `${label.zh}登记表模板（CSV）`, en: `${label.en}: empty table as CSV` },
            handle: ({ language, reply }) => {
              reply.headers(csvHeaders(`${kind}-template`));
              return csvText(templateHeading(definition, today(), language), []);
            },
          }),
        ]
      : []),
  ];
};

/** What derives from one kind: its list where it has one, its page, and writing where a form does. */
const routesOf = (
  node: NodeContext,
  kinds: Pick<Kinds, 'validator'>,
  definition: RecordDefinition,
): readonly Route[] => [
  ...(presentationOf(definition).list
    ? [...listing(node, definition), ...files(node, definition)]
    : []),
  ...reading(node, definition),
  ...(isWrittenByForm(definition) ? writing(node, definition) : []),
  ...(isWrittenByForm(definition) ? [uploadRoute(node, kinds, definition)] : []),
];

/** Lists, pages and forms of every kind of the catalogue. */
export const workspaceRoutes = (
  node: NodeContext,
  kinds: Pick<Kinds, 'validator'>,
  code: ActCode,
): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/kinds',
    tag: TAG,
    summary: { zh: '可查看的数据类型', en: 'The kinds of records that one may read' },
    access: 'staff',
    handle: ({ actor }) => ({ kinds: kindsFor(node, actor) }),
  }),
  route({
    method: 'GET',
    path: '/api/kinds/:kind',
    tag: TAG,
    summary: { zh: '数据类型的定义与展示', en: 'How a kind of records is defined and shown' },
    access: 'staff',
    params: object({ kind: text({ minLength: 1, maxLength: 60 }) }),
    handle: ({ actor, params }) => detailFor(node, actor, params.kind),
  }),
  ...[...node.catalogue.values()].flatMap((definition) => routesOf(node, kinds, definition)),
  ...actRoutes(node, code),
  ...paperRoutes(node),
];
