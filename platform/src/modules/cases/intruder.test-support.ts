import assert from 'node:assert/strict';
import { tableName } from '@qingming/standard/derive/names.ts';
import { raw, sql } from '../../kernel/db/sql.ts';
import { type Desk, type Problem, step } from './cases.test-support.ts';

type Columns = Readonly<Record<string, string | number | boolean | null>>;

/** Somebody who writes past all our code, as the owner of the tables. */
export interface Intruder {
  /** Writes a row like one that is there, with some columns changed. */
  plantLike(kind: string, id: string, changed: Columns): Promise<number>;
  /** Writes a row that is like none, into the case. */
  plant(kind: string, caseId: string, columns: Columns): Promise<number>;
  change(kind: string, id: string, columns: Columns): Promise<number>;
}

const now = () => new Date().toISOString();
const populate = (table: string, base: string, row: Columns) => sql`
  select (jsonb_populate_record(${raw(base)}, ${JSON.stringify(row)}::jsonb)).* from ${raw(table)} t`;

export function intruderAt({ test, home }: Desk): Intruder {
  const { owner, node } = test;
  return {
    plantLike: (kind, id, changed) => {
      const table = tableName(kind);
      const row = { id: node.ids.uuid(), recorded_at: now(), ...changed };
      return owner.run(
        sql`insert into ${raw(table)} ${populate(table, 't', row)} where t.id = ${id}`,
      );
    },
    plant: (kind, caseId, columns) => {
      const table = tableName(kind);
      const row = {
        province: node.node,
        id: node.ids.uuid(),
        version: 1,
        region: home.region,
        institution: home.id,
        case_id: caseId,
        voided: false,
        standard: node.standard,
        recorded_at: now(),
        recorded_by: 'intruder',
        ...columns,
      };
      return owner.run(
        sql`insert into ${raw(table)} ${populate('(select 1)', `null::${table}`, row)}`,
      );
    },
    change: (kind, id, columns) => {
      const table = tableName(kind);
      const names = raw(Object.keys({ recorded_at: '', ...columns }).join(', '));
      const row = { recorded_at: now(), ...columns };
      return owner.run(sql`
        update ${raw(table)} t set (${names}) =
          (select ${names} from jsonb_populate_record(t, ${JSON.stringify(row)}::jsonb)) where t.id = ${id}`);
    },
  };
}

/** The database itself refuses, naming one of the rules. */
export const refusedByDatabase = (
  work: Promise<unknown>,
  ...rules: readonly string[]
): Promise<void> =>
  assert.rejects(work, ({ constraint, message }: { constraint?: string; message: string }) => {
    const said = `${constraint ?? ''} ${message}`;
    const names = rules.flatMap((rule) => [rule, rule.replaceAll('-', '_')]);
    assert.ok(
      names.some((name) => said.includes(name)),
      said,
    );
    return true;
  });

/** Two constraints say it; which is asked first is PostgreSQL's matter. */
export const IN_TWO_PLACES = ['always-in-one-place', 'never-in-two-places'] as const;

/** The refusal says in both languages which rule it is and what it asks. */
export function saysInBoth({ values }: Problem, zh: RegExp, en: RegExp): void {
  const sentence = values['sentence'] as { readonly zh: string; readonly en: string };
  assert.match(sentence.zh, zh);
  assert.match(sentence.en, en);
}

/** A cremation as an intruder would write it. */
export const burning = (
  { home, test }: Desk,
  opened: { readonly decedent: string; readonly tagNumber: string },
  more: Columns = {},
): Columns => ({
  kind: '0',
  decedent: opened.decedent,
  cremator: home.places.cremator2,
  operator: home.people.operator,
  witness: home.people.witness,
  witness_mode: 'second-operator',
  body_tag: opened.tagNumber,
  started_at: test.node.clock.now().toISOString(),
  // Whoever writes an end past the program would give it its scan too.
  ...(more['finished_at'] === undefined ? {} : { finish_tag: opened.tagNumber }),
  ashes_wanted: true,
  ...more,
});

/** Gives the cabinet back, for the tests that follow. */
export async function free(
  desk: Desk,
  opened: { readonly case: string; readonly tagNumber: string },
) {
  desk.later(1);
  const { reception } = desk.home.places;
  await step(desk, opened.case, 'moves', {
    scan: opened.tagNumber,
    place: reception,
    reason: 'returned',
  });
}
