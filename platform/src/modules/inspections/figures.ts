import { toSql } from '@qingming/standard/derive/expression-sql.ts';
import { columnName } from '@qingming/standard/derive/names.ts';
import { figuresFor, type YearFigureName } from '@qingming/standard/indicators/year-figures.ts';
import type { Counting } from '@qingming/standard/language/year-figure.ts';
import type { Days } from '../../kernel/clock.ts';
import { raw, type Sql, sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { countedRows } from '../../kernel/records/counted.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { ASKED_KINDS, askFigure, type FiguresAsked } from './asked-figures.ts';
import type { Measured } from './proposal.ts';

/** A house whose year is worked out. */
export interface House {
  readonly id: string;
  readonly province: string;
  readonly kind: string;
}

export type FigureValues = ReadonlyMap<YearFigureName, Measured>;

/** What stands at the moment, where no day is asked about. */
function standing(
  { catalogue }: NodeContext,
  asking: Asking,
  { record, where, sum }: Counting,
): Sql {
  const value =
    sum === undefined ? sql`1::bigint` : raw(`coalesce(r.${columnName(sum)}, 0)::bigint`);
  const condition = raw(toSql(catalogue, record, 'r', where));
  return sql`(select r.institution, r.province, ${value} as value from ${asking.from(record)} r where ${condition})`;
}

const rowsOf = (node: NodeContext, asking: Asking, counting: Counting, days: Days): Sql =>
  counting.day === undefined
    ? standing(node, asking, counting)
    : countedRows(node.catalogue, asking, { ...counting, day: counting.day }, days);

async function countOf({ node, asking, house, days }: FiguresAsked, counting: Counting) {
  const { value } = await asking.one<{ value: string }>(sql`
    select coalesce(sum(c.value), 0)::text as value from ${rowsOf(node, asking, counting, days)} c
    where c.province = ${house.province} and c.institution = ${house.id}::uuid`);
  return Number(value);
}

type Figure = ReturnType<typeof figuresFor>[number];

const FEN = 100;

async function valueOf(asked: FiguresAsked, { name, counts, unit }: Figure): Promise<Measured> {
  if (counts === undefined) return askFigure(name, asked);
  const counted = await countOf(asked, counts.part);
  const value = unit === 'yuan' ? Math.round(counted / FEN) : counted;
  return counts.whole === undefined
    ? { value }
    : { value, whole: await countOf(asked, counts.whole) };
}

/** A home without a columbarium of its own states nothing of plots. */
async function isStated(asked: FiguresAsked, { onlyWith }: Figure): Promise<boolean> {
  if (onlyWith?.houses.includes(asked.house.kind) !== true) return true;
  const { asking, house } = asked;
  const { any } = await asking.one<{ any: boolean }>(sql`
    select exists (select 1 from ${asking.from(onlyWith.record)} r
      where r.province = ${house.province} and r.institution = ${house.id}::uuid) as any`);
  return any;
}

const kindsOf = (figures: readonly Figure[]): readonly string[] => [
  ...new Set([
    ...ASKED_KINDS,
    ...figures.flatMap(({ counts }) =>
      counts === undefined
        ? []
        : [counts.part.record, ...(counts.whole === undefined ? [] : [counts.whole.record])],
    ),
    // Conditions of the figures look at these.
    'rightOfUse',
    'beneficiary',
  ]),
];

/**
 * The figures of a house in some days, from what is on record now. The node itself reads them: numbers of a house say
 * nothing of a person, and who states them may not read everything that they count.
 */
export const figuresOf = (
  node: NodeContext,
  records: Records,
  house: House,
  days: Days,
): Promise<FigureValues> => {
  const figures = figuresFor(house.kind);
  const question = { reads: kindsOf(figures), act: 'list', detail: { institution: house.id } };
  return records.askNode('supervision', question, async (asking) => {
    const asked: FiguresAsked = { node, asking, house, days };
    const found = new Map<YearFigureName, Measured>();
    for (const figure of figures)
      if (await isStated(asked, figure)) found.set(figure.name, await valueOf(asked, figure));
    return { answer: found };
  });
};
