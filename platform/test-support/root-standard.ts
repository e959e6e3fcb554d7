import type { Catalogue } from '@qingming/standard/derive/catalogue.ts';
import { initialSql } from '@qingming/standard/derive/migration.ts';
import { link, optional, text } from '@qingming/standard/language/element.ts';
import {
  any,
  equal,
  exists,
  includingVoided,
  not,
  outer,
  val,
} from '@qingming/standard/language/expression.ts';
import { type RecordDefinition, record, rule } from '@qingming/standard/language/record.ts';
import { type Rights, rightsFrom } from '../src/kernel/access/rights.ts';
import { migrate } from '../src/kernel/db/migrate.ts';
import { kept } from './kept.ts';
import type { TestNode } from './node.ts';

/** A standard that knows no funeral: offices, where people apply for something. */
const given = { source: 'a test', travels: 'up', ...kept } as const;
const open = { classification: 'internal', maxLength: 60, source: 'a test' } as const;

export const office = record(
  'office',
  { zh: '办事处', en: 'Office' },
  {
    ...given,
    belongsTo: 'institution',
    isInstitution: true,
    title: 'name',
    elements: { name: text('名称', 'Name', open) },
  },
);

/** A root on the node: a person is there once, whichever office asks. */
export const kinsman = record(
  'kinsman',
  { zh: '亲属', en: 'Kinsman' },
  {
    ...given,
    belongsTo: 'node',
    root: { called: { zh: '亲属', en: 'kinsman' } },
    elements: {
      name: text('姓名', 'Name', {
        ...open,
        classification: 'personal',
        purpose: '受理',
        mask: 'name',
        findable: 'name',
      }),
    },
  },
);

export const dwelling = record(
  'dwelling',
  { zh: '住址', en: 'Dwelling' },
  {
    ...given,
    belongsTo: { root: 'kinsman' },
    elements: { street: text('街道', 'Street', open) },
  },
);

/** A root in an office. */
export const application = record(
  'application',
  { zh: '申请', en: 'Application' },
  {
    ...given,
    belongsTo: 'institution',
    root: { called: { zh: '申请', en: 'application' } },
    title: 'about',
    series: [{ element: 'number', prefix: 'SQ' }],
    elements: {
      number: text('编号', 'Number', { ...open, given: true, maxLength: 24 }),
      about: text('事项', 'About', open),
      applicant: optional(link('kinsman', '申请人', 'Applicant', { source: 'a test' })),
      follows: optional(link('application', '接续的申请', 'Follows', { source: 'a test' })),
    },
  },
);

export const document = record(
  'document',
  { zh: '材料', en: 'Document' },
  {
    ...given,
    belongsTo: { root: 'application' },
    elements: { name: text('名称', 'Name', open) },
    rules: [
      rule(
        'a-decision-keeps-its-document',
        { zh: '已作决定，材料不能作废。', en: 'A decision rests on this document.' },
        includingVoided(
          any(
            not(equal('voided', val(true))),
            not(exists('decision', equal('rests', outer('id')))),
          ),
        ),
        { deferred: true },
      ),
    ],
  },
);

export const decision = record(
  'decision',
  { zh: '决定', en: 'Decision' },
  {
    ...given,
    belongsTo: { root: 'application' },
    elements: {
      says: text('内容', 'Says', open),
      rests: link('document', '所据材料', 'Rests on', { source: 'a test' }),
    },
    unique: [
      { name: 'one-decision', elements: ['root'], says: { zh: '已有决定。', en: 'Decided.' } },
    ],
    rules: [
      rule(
        'decided-on-a-document',
        { zh: '须有有效的材料。', en: 'A decision needs a document that is in force.' },
        exists('document', equal('id', outer('rests'))),
      ),
    ],
  },
);

const KINDS: readonly RecordDefinition[] = [
  office,
  kinsman,
  dwelling,
  application,
  document,
  decision,
];

export const ROOT_STANDARD: Catalogue = new Map(KINDS.map((one) => [one.kind, one]));

/** Somebody who may do everything there is to do with these kinds, and nothing else. */
export const ROOT_RIGHTS: Rights = rightsFrom([
  {
    records: KINDS.map(({ kind }) => kind),
    may: ['read', 'create', 'revise', 'void'],
    sees: ['name'],
  },
]);

/** Makes the tables of the standard in a database of this release. */
export async function bringRoots({ owner }: Pick<TestNode, 'owner'>): Promise<void> {
  await owner.client((client) => client.query(initialSql(ROOT_STANDARD)));
  await migrate(owner, KINDS);
}
