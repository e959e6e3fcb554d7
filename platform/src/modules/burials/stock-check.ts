import { beneficiary } from '@qingming/standard/records/beneficiary.ts';
import { stockCheck } from '@qingming/standard/records/stock-check.ts';
import { stockCheckArea, stockCheckLine } from '@qingming/standard/records/stock-check-line.ts';
import type { ActDone, ActRefused } from '../../kernel/acts/handler.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';

const READS = [
  'burialArea',
  'plot',
  'rightOfUse',
  beneficiary.kind,
  'custody',
  'decedent',
] as const;

/** An area and every area that lies in it, as a table `a` with `id`. */
const areasIn = (asking: Asking, area: string): Sql => sql`
  with recursive a as (
    select t.id, t.province from ${asking.from('burialArea')} t where t.id = ${area}::uuid and not t.voided
    union
    select t.id, t.province from ${asking.from('burialArea')} t
    join a on a.province = t.province and t.parent = a.id where not t.voided)`;

interface Expected {
  readonly plot: string;
  readonly person: string | null;
  readonly forCase: string | null;
  readonly decedent: string | null;
  readonly sealedName: Uint8Array | null;
}

/**
 * Each plot of the area with everyone on record there, one row a person: of a right of use, else of ashes in custody at
 * its place; a plot with nobody has one row.
 */
const expectedIn = (asking: Asking, area: string): Promise<Expected[]> =>
  asking.all<Expected>(sql`
    ${areasIn(asking, area)}
    select p.id as plot, b.id as person, s.case_id as "forCase", d.id as decedent,
      coalesce(b.name, d.name) as "sealedName"
    from a join ${asking.from('plot')} p on p.province = a.province and p.area = a.id and not p.voided
    left join (${asking.from('rightOfUse')} r
      join ${asking.from(beneficiary.kind)} b on b.province = r.province and b.right_id = r.id
        and not b.voided and b.placed_on is not null and b.left_on is null)
      on r.province = p.province and r.plot = p.id and r.state = 'granted' and not r.voided
    left join ${asking.from('custody')} s on b.id is null and s.province = p.province and s.place = p.place
      and s.subject = 'ashes' and s.until is null and not s.voided
    left join ${asking.from('decedent')} d on d.province = s.province and d.case_id = s.case_id and not d.voided
    order by p.area, p."row" nulls first, p.position, b.id, s.case_id`);

const isExpected = ({ person, forCase }: Expected): boolean => person !== null || forCase !== null;

/** How many are on record in an area, and in how many places: of the moment at which a check begins. */
export async function countedAtBeginning({ records, input }: ActRefused) {
  const rows = await records.ask({ reads: READS, act: 'list' }, async (asking) => ({
    answer: await expectedIn(asking, String(input['area'])),
  }));
  return {
    expected: rows.filter(isExpected).length,
    places: new Set(rows.map(({ plot }) => plot)).size,
  };
}

async function readList(records: Records, area: string) {
  return records.ask({ reads: READS, act: 'list' }, async (asking) => {
    const areas = await asking.all<{ id: string }>(sql`
      ${areasIn(asking, area)} select a.id from a
      where exists (select 1 from ${asking.from('plot')} p
        where p.province = a.province and p.area = a.id and not p.voided) order by a.id`);
    const rows = await expectedIn(asking, area);
    const nameOf = ({ person, decedent, sealedName }: Expected): string | undefined => {
      if (sealedName === null) return undefined;
      const shown =
        person === null
          ? asking.show('decedent', 'name', decedent ?? '', sealedName)
          : asking.show(beneficiary.kind, 'name', person, sealedName);
      return shown ?? undefined;
    };
    const lines = rows.map((row) => ({
      kind: isExpected(row) ? ('expected' as const) : ('empty' as const),
      plot: row.plot,
      person: row.person ?? undefined,
      forCase: row.forCase ?? undefined,
      name: nameOf(row),
    }));
    const seen = rows.flatMap(({ person, decedent }) => person ?? decedent ?? []);
    return { answer: { areas: areas.map(({ id }) => id), lines }, seen };
  });
}

/** The list of a check that begins: its areas, each place of them, and everyone on record there. */
export async function listExpected({ node, records, root }: ActDone): Promise<void> {
  const { fact, id, region, institution } = await records.get(stockCheck, root.id);
  const { areas, lines } = await readList(records, fact.area);
  const owner = { region, institution: institution ?? '', root: id };
  const part = <Fact>(one: Fact) => ({ id: node.ids.uuid(), fact: one as never, owner });
  await records.createMany(
    stockCheckArea,
    areas.map((area) => part({ area })),
  );
  await records.createMany(stockCheckLine, lines.map(part));
}

const COUNTED = '核查数目 figures of the check';

/** The figures of a check that is handed in, as its lines have them. */
export async function countCheck({ records, root: { id, version } }: ActDone): Promise<void> {
  const lines = (await records.ofRoot(stockCheckLine, id)).filter(({ voided }) => !voided);
  const withResult = (result: string): number =>
    lines.filter(({ fact }) => fact.kind === 'expected' && fact.result === result).length;
  await records.revise(
    stockCheck,
    id,
    version,
    {
      found: withResult('found'),
      missing: withResult('missing'),
      elsewhere: withResult('elsewhere'),
      moved: withResult('moved'),
      extra: lines.filter(({ fact }) => fact.kind === 'extra').length,
    },
    COUNTED,
  );
}
