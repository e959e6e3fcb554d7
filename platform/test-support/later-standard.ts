import { kept } from './kept.ts';
import type { Catalogue } from '@qingming/standard/derive/catalogue.ts';
import { diffSql, modelOf } from '@qingming/standard/derive/migration.ts';
import type { CodeSet } from '@qingming/standard/language/code-set.ts';
import { date, integer, link, optional, text } from '@qingming/standard/language/element.ts';
import { any, differ, present, val } from '@qingming/standard/language/expression.ts';
import { type RecordDefinition, record, rule } from '@qingming/standard/language/record.ts';
import { NATIONAL, STANDARD_VERSION } from '@qingming/standard/records/all-records.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { migrate } from '../src/kernel/db/migrate.ts';
import { el } from '@qingming/standard/language/expression.ts';
import type { TestNode } from './node.ts';

/** A version of the standard that comes after that of this release. */
const [year, minor] = STANDARD_VERSION.split('.');
export const LATER = `${year}.${Number(minor) + 1}`;

const { codes } = place.elements.kind;
const garden = { ...(codes?.values[0] ?? { code: '', zh: '', en: '' }), code: 'memorial-garden' };
const moreCodes = { ...codes, values: [...(codes?.values ?? []), garden] } as CodeSet;

/** A place with one code more, two elements more, one of them sealed, and a rule on the first. */
const laterPlace = {
  ...place,
  elements: {
    ...place.elements,
    kind: { ...place.elements.kind, codes: moreCodes },
    seats: optional(
      integer('座位数', 'Seats', { min: 1, max: 5000, since: LATER, source: 'a test' }),
    ),
    keeper: optional(
      text('管理人', 'Keeper', {
        classification: 'personal',
        purpose: '联系',
        mask: 'name',
        findable: 'name',
        maxLength: 60,
        since: LATER,
        source: 'a test',
      }),
    ),
  },
  rules: [
    ...place.rules,
    rule(
      'a-site-names-its-seats',
      { zh: '生态安葬点须填写座位数。', en: 'An ecological site must say how many seats it has.' },
      any(differ(el('kind'), val('ecological-site')), present('seats')),
      { since: LATER },
    ),
  ],
};

/** A kind of record that there was none of before. */
export const shuttle = record(
  'shuttle',
  { zh: '班车', en: 'Shuttle' },
  {
    source: 'test',
    belongsTo: 'institution',
    travels: 'up',
    ...kept,
    elements: {
      name: text('名称', 'Name', { classification: 'public', maxLength: 60, source: 'a test' }),
      from: link('place', '起点', 'From', { source: 'a test' }),
      since: date('开行日期', 'Runs since', { source: 'a test' }),
    },
  },
);

/** The standard of this release and what a later one adds to it. */
export const LATER_CATALOGUE: Catalogue = new Map<string, RecordDefinition>([
  ...NATIONAL,
  ['place', laterPlace],
  ['shuttle', shuttle],
]);

/** Brings a database of this release to the later standard, as a migration would. */
export async function bringToLater({ owner }: Pick<TestNode, 'owner'>): Promise<void> {
  const statements = diffSql(modelOf(NATIONAL), modelOf(LATER_CATALOGUE));
  await owner.client((client) => client.query(statements));
  await migrate(owner, [...LATER_CATALOGUE.values()]);
}
