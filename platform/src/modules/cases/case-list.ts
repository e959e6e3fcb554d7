import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import type { CaseRow, CasesPage, CasesQuery } from '@qingming/connect/api/cases.ts';
import { scopePrefix } from '@qingming/standard/data/regions.ts';
import { ashesDestination } from '@qingming/standard/codes/ashes.ts';
import { caseState } from '@qingming/standard/codes/case-steps.ts';
import { sex } from '@qingming/standard/codes/person.ts';
import type { Language } from '@qingming/standard/language/bilingual.ts';
import { type CodeSet, findCode } from '@qingming/standard/language/code-set.ts';
import { certificate } from '@qingming/standard/records/papers.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { ashesPlacement } from '@qingming/standard/records/ashes-placement.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { searchPerson } from '../../kernel/access/person-search.ts';
import { exporting } from '../../kernel/approvals/exports.ts';
import { join, type Sql, sql } from '../../kernel/db/sql.ts';
import { csvText, cutShort } from '../../kernel/http/csv.ts';
import { type Order, type OrderKey, orderedBy } from '../../kernel/http/keyset.ts';
import { pageOfRows, withRows } from '../../kernel/http/list.ts';
import type { NodeContext } from '../../kernel/node.ts';
import {
  type Asking,
  type BlindKeys,
  isOneOf,
  type Records,
} from '../../kernel/records/records.ts';
import { dayOf } from './board.ts';
import { casesOfNamePart, casesOfPhone } from './find-part.ts';
import { casesAsContact } from './party-cases.ts';
import { isPersonSearch, keysOf, type Sought, soughtBy } from './sought.ts';
import { clockTime } from '../../kernel/records/value-words.ts';

type Row = Omit<CaseRow, 'name'> & { readonly decedent: string; readonly sealedName: Uint8Array };

/** A number that people see, of the case itself or of one of its papers. */
function byNumber(asking: Asking, number: string): Sql {
  const has = (kind: string, column: Sql): Sql =>
    sql`c.id in (select x.case_id from ${asking.from(kind)} x where x.${column} = ${number})`;
  if (number.startsWith('FZ')) return sql`c.number = ${number}`;
  if (number.startsWith('SZ')) return sql`d.number = ${number}`;
  if (number.startsWith('SJ')) return has('payment', sql`receipt`);
  if (number.startsWith('YS')) return has('deposit', sql`receipt`);
  if (number.startsWith('TF')) return has('refund', sql`number`);
  if (number.startsWith('LZ')) return has('ashesPlacement', sql`number`);
  return has('certificate', sql`number`);
}

/** Cases that were found by opening what is sealed; the same question asks for them once. */
type Opened = readonly string[];

const among = (cases: Opened): Sql => sql`c.id = any (${cases}::uuid[])`;

/** By whole name, sound or initials, and those whose name was opened: one list, so that an index serves both. */
const byName = (asking: Asking, keys: BlindKeys, opened: Opened): Sql => sql`(c.province, c.id) in (
  select n.province, n.case_id from ${asking.from('decedent')} n where ${asking.found('decedent', 'name', 'n', keys)}
  union all select o.province, o.id from ${asking.from('funeralCase')} o where o.id = any (${opened}::uuid[]))`;

/** What was typed into the one search field, as a condition. */
function matchingText(asking: Asking, sought: Sought, opened: Opened): Sql {
  switch (sought.by) {
    case 'tag':
      return sql`c.id in (select x.case_id from ${asking.from('tag')} x where x.number = ${sought.text})`;
    case 'number':
      return byNumber(asking, sought.text);
    case 'part-of-number':
      // As their index has them; no number has a sign behind the tilde.
      return sql`c.number collate "C" >= ${sought.text} and c.number collate "C" < ${`${sought.text}~`}`;
    case 'end-of-number':
      return asking.found('funeralCase', 'number', 'c', sought.text);
    case 'phone':
      return among(opened);
    case 'identityNumber':
      return isOneOf('d.identity_number_key', keysOf(asking, sought));
    case 'name':
      return byName(asking, keysOf(asking, sought), opened);
  }
}

function matching(asking: Asking, query: CasesQuery, opened: Opened): Sql {
  const { institution: home, region, state, from, until } = query;
  const sought = soughtBy(query.text);
  const conditions = [
    ...(home === undefined ? [] : [sql`c.institution = ${home}`]),
    ...(region === undefined ? [] : [sql`c.region ^@ ${scopePrefix(region)}`]),
    ...(state === undefined ? [] : [sql`c.state = ${state}`]),
    ...(from === undefined ? [] : [sql`c.opened_at >= ${dayOf(from).from}`]),
    ...(until === undefined ? [] : [sql`c.opened_at < ${dayOf(until).until}`]),
    ...(sought === undefined ? [] : [matchingText(asking, sought, opened)]),
  ];
  return conditions.length === 0 ? sql`true` : join(conditions, ' and ');
}

const rowsOf = (asking: Asking, query: CasesQuery, opened: Opened): Sql => sql`
  select c.id, c.number, c.state, c.opened_at as "openedAt", c.closed_at as "closedAt", c.region,
    c.institution, d.id as decedent, d.name as "sealedName", d.sex, d.age, d.death_date as "deathDate",
    (select i.name from ${asking.from('institution')} i
      where i.province = c.province and i.id = c.institution) as "institutionName",
    (select f.finished_at from ${asking.from('cremation')} f
      where f.province = c.province and f.case_id = c.id limit 1) as "crematedAt",
    (select a.destination from ${asking.from('ashesPlacement')} a
      where a.province = c.province and a.case_id = c.id order by a.placed_at desc limit 1) as ashes,
    (select x.number from ${asking.from('certificate')} x where x.province = c.province
      and x.case_id = c.id and x.state in ('issued', 'collected', 'written-off') limit 1) as certificate,
    (select p.name from ${asking.from('custody')} s
      join ${asking.from('place')} p on p.province = s.province and p.id = s.place
      where s.province = c.province and s.case_id = c.id and s.until is null limit 1) as "where"
  from ${asking.from('funeralCase')} c
  join ${asking.from('decedent')} d on d.province = c.province and d.case_id = c.id
  where ${matching(asking, query, opened)}`;

const SORTS: Readonly<Record<NonNullable<CasesQuery['sort']>, OrderKey>> = {
  openedAt: { by: sql`"openedAt"`, as: 'instant' },
  number: { by: sql`number`, as: 'text' },
  deathDate: { by: sql`"deathDate"`, as: 'text', nullable: true },
  age: { by: sql`age`, as: 'number', nullable: true },
};

const orderOf = ({ sort = 'openedAt', descending = true }: CasesQuery): Order => ({
  name: `cases ${sort} ${descending}`,
  keys: [
    { ...SORTS[sort], descending },
    { by: sql`id`, as: 'uuid', descending },
  ],
});

const shown =
  (asking: Asking) =>
  ({ decedent: person, sealedName, ...row }: Row): CaseRow => ({
    ...row,
    name: asking.show('decedent', 'name', person, sealedName),
  });

/** What the index of whole names cannot answer: a part of a name, a telephone of the family. */
async function openedFor(
  node: NodeContext,
  asking: Asking,
  records: Records,
  { text }: CasesQuery,
): Promise<Opened> {
  const sought = soughtBy(text);
  if (sought?.by === 'name') return casesOfNamePart(asking, records, sought.text);
  return sought?.by === 'phone' ? casesOfPhone(asking, node, records, sought.text) : [];
}

const QUESTION = { reads: ['funeralCase', 'decedent'], act: 'list' } as const;

const seenIn = (rows: readonly Row[]): readonly string[] =>
  rows.map(({ decedent: person }) => person);

interface Asked<Answer> {
  readonly door: string;
  answer(
    asking: Asking,
    records: Records,
  ): Promise<{ readonly answer: Answer; readonly seen: readonly string[] }>;
  /** What else belongs to the act, in its transaction. */
  also?(records: Records, answer: Answer): Promise<void>;
}

/**
 * Asks for cases; a question for one person among many passes the door of such searches, with its
 * purpose, its reason and its budget.
 */
function askForCases<Answer>(
  node: NodeContext,
  records: Records,
  query: CasesQuery,
  { door, answer, also }: Asked<Answer>,
): Promise<Answer> {
  const sought = soughtBy(query.text);
  if (sought === undefined || !isPersonSearch(records.actor, sought))
    return records.together(async (inside) => {
      const found = await inside.ask(QUESTION, (asking) => answer(asking, inside));
      await also?.(inside, found);
      return found;
    });
  return searchPerson(
    node,
    records,
    { why: query, of: 'decedent', by: sought.by, door },
    async (inside, count) => {
      const asked = await inside.ask(QUESTION, async (asking) => {
        await count(asking);
        return { answer: { ...(await answer(asking, inside)), key: keysOf(asking, sought)[0] } };
      });
      await also?.(inside, asked.answer);
      return asked;
    },
  );
}

/** A page of the cases in the reader's scope; names are masked as the policy says. */
export const listCases = (
  node: NodeContext,
  records: Records,
  query: CasesQuery,
): Promise<CasesPage> =>
  askForCases(node, records, query, {
    door: 'cases',
    answer: async (asking, inside) => {
      const opened = await openedFor(node, asking, records, query);
      const rows = rowsOf(asking, query, opened);
      const page = await pageOfRows<Row>(asking, rows, orderOf(query), query);
      const found = { answer: withRows(page, shown(asking)), seen: seenIn(page.rows) };
      const sought = soughtBy(query.text);
      if (sought?.by !== 'identityNumber') return found;
      const { cases: asContact, seen } = await casesAsContact(inside, sought.text);
      return { answer: { ...found.answer, asContact }, seen: [...found.seen, ...seen] };
    },
  });

/** Enough for a year of the largest funeral home; more is a matter of the exchange. */
const MOST_EXPORTED = MOST_LINES.cases;

const HEADINGS = [
  funeralCase.elements.number,
  funeralCase.elements.state,
  funeralCase.elements.openedAt,
  funeralCase.elements.closedAt,
  institution.elements.name,
  decedent.elements.name,
  decedent.elements.sex,
  decedent.elements.age,
  decedent.elements.deathDate,
  cremation.elements.finishedAt,
  ashesPlacement.elements.destination,
  certificate.elements.number,
  { label: place.label },
];

const word = (set: CodeSet, code: string | null, language: Language): string | null =>
  code === null ? null : (findCode(set, code)?.[language] ?? code);
const time = (instant: string | null): string | null =>
  instant === null ? null : clockTime(instant);

const cellsOf = (row: CaseRow, language: Language) => [
  row.number,
  word(caseState, row.state, language),
  time(row.openedAt),
  time(row.closedAt),
  row.institutionName,
  row.name,
  word(sex, row.sex, language),
  row.age,
  row.deathDate,
  time(row.crematedAt),
  word(ashesDestination, row.ashes, language),
  row.certificate,
  row.where,
];

/** What the filter was, without the name or number that somebody searched for. */
const filterOf = ({ text, reason: _reason, ...rest }: CasesQuery) => ({
  ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
  ...(text === undefined ? {} : { text: 'given' }),
});

/** The same list as a table for a spreadsheet: masked, harmless, and logged with whom it shows. */
export const exportCases = async (
  node: NodeContext,
  records: Records,
  query: CasesQuery,
  language: Language,
): Promise<string> => {
  const { reason, ...filter } = query;
  const taken = { list: 'cases', filter, reason };
  const { rows } = await exporting(node, records, taken, (agree) =>
    askForCases(node, records, query, {
      door: 'export',
      answer: async (asking) => {
        const opened = await openedFor(node, asking, records, query);
        const found = await asking.all<Row>(
          sql`select * from (${rowsOf(asking, query, opened)}) matched order by ${orderedBy(orderOf(query), 'after')} limit ${MOST_EXPORTED}`,
        );
        const seen = seenIn(found);
        return { answer: { rows: found.map(shown(asking)), seen }, seen };
      },
      also: async (both, { seen, rows: found }) => {
        await agree(both, found.length);
        await both.audit({
          act: 'export',
          kind: 'funeralCase',
          seen,
          detail: { filter: filterOf(query), count: seen.length },
        });
      },
    }),
  );
  return csvText(
    HEADINGS.map(({ label }) => label[language]),
    rows.map((row) => cellsOf(row, language)),
    cutShort(rows.length, MOST_EXPORTED, language),
  );
};
