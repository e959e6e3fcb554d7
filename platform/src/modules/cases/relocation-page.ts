import type {
  RelocationEntry,
  RelocationHead,
  RelocationPage,
  RelocationWrongScan,
} from '@qingming/connect/api/relocations.ts';
import type { Clock } from '../../kernel/clock.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { countsOfNames, seesHazards, seesNames } from './same-name.ts';

type Named = RelocationHead & { readonly openedBy: string };

const headsOf = (asking: Asking, where: Sql): Promise<Named[]> =>
  asking.all<Named>(sql`
    select r.id, r.number, r.state, r.reason_ as reason, r.expected, r.opened_at as "openedAt",
      r.closed_at as "closedAt", r.opened_by as "openedBy",
      o.name as "openedByName", c.name as "closedByName",
      (select count(*)::int from ${asking.from('relocationLine')} l
        where l.province = r.province and l.relocation_id = r.id and l.out_at is not null) as out,
      (select count(*)::int from ${asking.from('relocationLine')} l
        where l.province = r.province and l.relocation_id = r.id and l.in_at is not null) as "in"
    from ${asking.from('relocation')} r
    left join ${asking.from('staff')} o on o.province = r.province and o.id = r.opened_by
    left join ${asking.from('staff')} c on c.province = r.province and c.id = r.closed_by
    where ${where} order by r.opened_at`);

/** What is told of it, without the identifier of whoever opened it. */
function told(named: Named): RelocationHead {
  const { openedBy, ...head } = named;
  void openedBy;
  return head;
}

/** Those of a house that are under way, the oldest first. */
export const openRelocations = async (
  asking: Asking,
  home: string,
): Promise<readonly RelocationHead[]> =>
  (await headsOf(asking, sql`r.institution = ${home} and r.state = 'open'`)).map(told);

interface LineRow extends Omit<RelocationEntry, 'name' | 'outByReader' | 'sameName'> {
  readonly decedent: string;
  readonly sealedName: Uint8Array;
  readonly nameless: boolean;
  readonly outBy: string | null;
}

const linesOf = (asking: Asking, id: string): Promise<LineRow[]> =>
  asking.all<LineRow>(sql`
    select l.id, l.for_case as "case", k.number as "caseNumber", k.hazard, d.id as decedent,
      d.name as "sealedName", d.nameless, d.age, t.number as tag, l.from_ as "from", f.name as "fromName", f.code as "fromCode",
      l.out_at as "outAt", l.out_by as "outBy", l.out_mark as "outMark", ob.name as "outByName",
      l.to_ as "to", p.name as "toName", l.in_at as "inAt", l.in_mark as "inMark", ib.name as "inByName"
    from ${asking.from('relocationLine')} l
    join ${asking.from('funeralCase')} k on k.province = l.province and k.id = l.for_case
    join ${asking.from('decedent')} d on d.province = l.province and d.case_id = l.for_case
    left join ${asking.from('tag')} t on t.province = l.province and t.case_id = l.for_case and t.subject = 'body'
    join ${asking.from('place')} f on f.province = l.province and f.id = l.from_
    left join ${asking.from('place')} p on p.province = l.province and p.id = l.to_
    left join ${asking.from('staff')} ob on ob.province = l.province and ob.id = l.out_by
    left join ${asking.from('staff')} ib on ib.province = l.province and ib.id = l.in_by
    where l.relocation_id = ${id} order by f.code, k.number`);

const mismatchesOf = (asking: Asking, id: string): Promise<RelocationWrongScan[]> =>
  asking.all<RelocationWrongScan>(sql`
    select m.id, m.what, m.scanned, m.scanned_at as "scannedAt", m.scanned_by as "scannedBy", p.name as "placeName"
    from ${asking.from('relocationMismatch')} m
    join ${asking.from('place')} p on p.province = m.province and p.id = m.place
    where m.relocation_id = ${id} order by m.scanned_at desc limit 100`);

type Marks = Pick<RelocationEntry, 'hazard' | 'outByReader' | 'sameName'>;

/** What is told of a line: neither the sealed name nor who scanned it. */
function entryOf(row: LineRow & { readonly name: string }, marks: Marks): RelocationEntry {
  const { id, caseNumber, name, age, tag, from, fromName, fromCode, to, toName } = row;
  const { outAt, outMark, outByName, inAt, inMark, inByName } = row;
  const where = { from, fromName, fromCode, to, toName };
  const out = { outAt, outMark, outByName };
  return {
    id,
    case: row.case,
    caseNumber,
    name,
    age,
    tag,
    ...where,
    ...out,
    inAt,
    inMark,
    inByName,
    ...marks,
  };
}

/** Everything of one relocation, as the floor and the paper need it. `not-found` out of scope. */
export const relocationPageOf = (
  records: Records,
  clock: Clock,
  id: string,
): Promise<RelocationPage> =>
  records.ask({ reads: ['relocation', 'funeralCase', 'decedent'], act: 'read' }, async (asking) => {
    const [head] = await headsOf(asking, sql`r.id = ${id}`);
    if (head === undefined) throw new Fault('not-found');
    const rows = await linesOf(asking, id);
    const { staff } = records.actor;
    const sees = seesNames(records);
    const named = rows.map((row) => ({
      ...row,
      name: asking.show('decedent', 'name', row.decedent, row.sealedName) ?? '',
    }));
    const counts = countsOfNames(named.filter((one) => !one.nameless).map(({ name }) => name));
    const isAlike = ({ nameless, name }: (typeof named)[number]): boolean =>
      sees && !nameless && counts(name) > 1;
    const lines = named.map((one) =>
      entryOf(one, {
        hazard: seesHazards(records) ? one.hazard : null,
        outByReader: one.outBy !== null && one.outBy === staff,
        sameName: isAlike(one),
      }),
    );
    const answer = {
      ...told(head),
      at: clock.now().toISOString(),
      lines,
      mismatches: await mismatchesOf(asking, id),
      openedByReader: head.openedBy === staff,
    };
    return { answer, seen: rows.map(({ decedent }) => decedent) };
  });
