import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import type { LinkNames } from '@qingming/connect/api/kinds.ts';
import { regionFullName } from '@qingming/standard/data/regions.ts';
import { localName } from '@qingming/standard/derive/catalogue.ts';
import { elementsOf } from '@qingming/standard/derive/presentation.ts';
import type { Language } from '@qingming/standard/language/bilingual.ts';
import type { Element } from '@qingming/standard/language/element.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { exporting } from '../../kernel/approvals/exports.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { CsvCell } from '../../kernel/http/csv.ts';
import { orderedBy } from '../../kernel/http/keyset.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { StoredAny } from '../../kernel/records/stored.ts';
import { clockTime, wordOf } from '../../kernel/records/value-words.ts';
import type { Named } from './elements.ts';
import { listQuestion, matching, orderOf, seenIn } from './list.ts';
import { namesOf } from '../../kernel/records/link-names.ts';
import type { ListQuery } from './query.ts';

/** A list as the lines of a file: headings, and cells in the language of the reader. */
export interface Table {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

export const MOST_IN_FILE = MOST_LINES.records;
const FEN = 100;

const INSTITUTION = { zh: '机构', en: 'Institution' };
const REGION = { zh: '所在地区', en: 'Division' };
const RECORDED = { zh: '登记时间', en: 'Recorded' };

/** The elements of a file: a scan is no cell. */
const columnsOf = (definition: RecordDefinition): readonly Named[] =>
  elementsOf(definition).filter(([, { type }]) => type !== 'file');

type Value = string | number | boolean;
const isValue = (value: unknown): value is Value =>
  ['string', 'number', 'boolean'].includes(typeof value);

function valueOf({ fact }: StoredAny, name: string): Value | undefined {
  const local = localName(name);
  const of: unknown = local === undefined ? fact : fact['local'];
  const found: unknown =
    typeof of === 'object' && of !== null
      ? Object.entries(of).find(([one]) => one === (local ?? name))?.[1]
      : undefined;
  return isValue(found) ? found : undefined;
}

function cellOf(
  [name, element]: readonly [string, Element],
  record: StoredAny,
  names: LinkNames,
  language: Language,
): CsvCell {
  const value = valueOf(record, name);
  if (value === undefined) return null;
  if (element.type === 'money') return Number(value) / FEN;
  if (typeof value === 'number') return value;
  return wordOf(element, value, names)[language];
}

function tableOf(
  definition: RecordDefinition,
  records: readonly StoredAny[],
  names: LinkNames,
  language: Language,
): Table {
  const columns = columnsOf(definition);
  const labels = [...columns.map(([, { label }]) => label), INSTITUTION, REGION, RECORDED];
  return {
    heading: labels.map((label) => label[language]),
    rows: records.map((record) => [
      ...columns.map((column) => cellOf(column, record, names, language)),
      record.institution === null ? null : (names[record.institution] ?? null),
      regionFullName(record.region)?.[language] ?? record.region,
      clockTime(record.recordedAt),
    ]),
  };
}

/**
 * The list as a file, masked as the reader sees it. What it was narrowed to and whom it shows is logged; more
 * than one person takes out waits for another's agreement.
 */
export const takeOut = (
  node: NodeContext,
  records: Records,
  definition: RecordDefinition,
  query: ListQuery,
  language: Language,
): Promise<Table> =>
  exporting(node, records, { list: definition.kind, filter: query }, (agree) =>
    records.together(async (inside) => {
      const { found, names } = await inside.ask(
        listQuestion(node, inside, definition),
        async (asking) => {
          const rows = await asking.all<object>(sql`
            select * from (${matching(node, asking, inside, definition, query)}) matched
            order by ${orderedBy(orderOf(definition, query), 'after')} limit ${MOST_IN_FILE}`);
          const opened = rows.map((row) => asking.record(definition.kind, row));
          const called = await namesOf(node, inside, asking, definition, opened);
          return { answer: { found: opened, names: called } };
        },
      );
      await agree(inside, found.length);
      await inside.audit({
        act: 'export',
        kind: definition.kind,
        ...seenIn(definition, found),
        detail: { rows: found.length, narrowed: Object.keys(query) },
      });
      return tableOf(definition, found, names, language);
    }),
  );
