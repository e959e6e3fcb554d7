import type { Known, KnownCall, KnownCase } from '@qingming/connect/api/calls.ts';
import { houseOf } from '../../kernel/access/actor.ts';
import { mayEver } from '../../kernel/access/decide.ts';
import { sql } from '../../kernel/db/sql.ts';
import { type Asking, isOneOf, type Records } from '../../kernel/records/records.ts';

const MOST = 5;

interface CallRow extends Omit<KnownCall, 'from'> {
  readonly sealed: Uint8Array;
}

async function callsOf(asking: Asking, home: string, phone: string): Promise<KnownCall[]> {
  const keys = asking.keys('firstCall', 'phone', phone);
  const rows = await asking.all<CallRow>(sql`
    select k.id, k.number, k.state, k.called_at as "calledAt", k.from_ as sealed
    from ${asking.from('firstCall')} k
    where k.institution = ${home} and ${isOneOf('k.phone_key', keys)}
    order by k.called_at desc limit ${MOST}`);
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    from: asking.show('firstCall', 'from', row.id, sealed) ?? '',
  }));
}

interface CaseRow extends Omit<KnownCase, 'name'> {
  readonly decedent: string;
  readonly sealed: Uint8Array;
}

async function casesOf(asking: Asking, home: string, phone: string) {
  const keys = asking.keys('contact', 'phone', phone);
  const rows = await asking.all<CaseRow>(sql`
    select distinct c.id as "case", c.number, c.state, c.opened_at as "openedAt", d.id as decedent,
      d.name as sealed
    from ${asking.from('contact')} x
    join ${asking.from('funeralCase')} c on c.province = x.province and c.id = x.case_id
    join ${asking.from('decedent')} d on d.province = c.province and d.case_id = c.id
    where c.institution = ${home} and ${isOneOf('x.phone_key', keys)}
    order by c.opened_at desc limit ${MOST}`);
  return rows.map(({ decedent, sealed, ...row }) => ({
    decedent,
    told: { ...row, name: asking.show('decedent', 'name', decedent, sealed) ?? null },
  }));
}

/** Earlier calls and cases of the own house with this whole number; of what is not read nothing is told. */
export function knownNumber(records: Records, phone: string): Promise<Known> {
  const { actor } = records;
  const home = houseOf(actor);
  const readsCases = ['funeralCase', 'contact', 'decedent'].every((kind) =>
    mayEver(actor, 'read', kind),
  );
  const reads = ['firstCall', ...(readsCases ? ['funeralCase', 'contact', 'decedent'] : [])];
  return records.ask({ reads, act: 'list' }, async (asking) => {
    if (home === null) return { answer: { calls: [], cases: [] } };
    const calls = await callsOf(asking, home, phone);
    const cases = readsCases ? await casesOf(asking, home, phone) : [];
    return {
      answer: { calls, cases: cases.map(({ told }) => told) },
      seen: cases.map(({ decedent }) => decedent),
    };
  });
}
