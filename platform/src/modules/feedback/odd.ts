import type { OddEvaluation, OddEvaluations } from '@qingming/connect/api/voice.ts';
import type { Clock } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { type Asking, isOneOf, type Records } from '../../kernel/records/records.ts';

const DAY_MS = 86_400_000;
/** How far back is looked, and how many are shown. */
const DAYS = 90;
const MOST = 200;
/** So many from one network, or with one telephone number, are looked at. */
const SAME = 3;
/** So many of one house within ten minutes; so many fives within five. */
const BURST = 5;
const FIVES = 3;

type Row = Omit<OddEvaluation, 'why'> & Readonly<Record<OddEvaluation['why'][number], boolean>>;

const WHY = ['network', 'phone', 'burst', 'fives', 'staff'] as const;

/** The telephone numbers that houses publish: none of a family. */
async function ofHouses(asking: Asking): Promise<readonly Uint8Array[]> {
  const rows = await asking.all<{ phone: string }>(sql`
    select distinct p.phone from ${asking.from('institution')} i,
      lateral (values (i.service_phone), (i.complaint_phone)) p(phone) where p.phone is not null`);
  return rows.flatMap(({ phone }) => [...asking.keys('evaluationWords', 'phone', phone)]);
}

const READS = ['evaluation', 'evaluationMatter', 'evaluationWords', 'institution'];

/**
 * Evaluations of the reader's scope that look as if no family had given them: three of a house from one network or with
 * one telephone number, five within ten minutes, three times the best level within five, a number that a house publishes. Nothing
 * is left out by this: a person looks, and decides with a reason. A hall where families use one network is a good one.
 */
export const oddEvaluations = (records: Records, clock: Clock): Promise<OddEvaluations> =>
  records.ask({ reads: READS, act: 'list', detail: { kind: 'evaluation' } }, async (asking) => {
    const since = new Date(clock.now().getTime() - DAYS * DAY_MS);
    const published = await ofHouses(asking);
    const isStaffs =
      published.length === 0
        ? sql`false`
        : sql`coalesce(${isOneOf('w.phone_key', published as Parameters<typeof isOneOf>[1])}, false)`;
    const rows = await asking.all<Row>(sql`
      select * from (
        select e.id, e.number, e.institution as house, i.name as "houseName", e.level, e.at,
          m.network is not null and count(*) over (partition by e.institution, m.network) >= ${SAME} as network,
          w.phone_key is not null and count(*) over (partition by w.phone_key) >= ${SAME} as phone,
          count(*) over (partition by e.institution order by e.at
            range between interval '10 minutes' preceding and interval '10 minutes' following) >= ${BURST} as burst,
          e.level = '5' and count(*) filter (where e.level = '5') over (partition by e.institution order by e.at
            range between interval '5 minutes' preceding and interval '5 minutes' following) >= ${FIVES} as fives,
          ${isStaffs} as staff
        from ${asking.from('evaluation')} e
        join ${asking.from('evaluationMatter')} m on m.province = e.province and m.evaluation_id = e.id
        join ${asking.from('institution')} i on i.province = e.province and i.id = e.institution
        left join ${asking.from('evaluationWords')} w on w.province = e.province and w.evaluation_id = e.id
        where e.counted and e.at >= ${since}) o
      where o.network or o.phone or o.burst or o.fives or o.staff
      order by o.at desc, o.id limit ${MOST}`);
    const evaluations = rows.map(({ id, number, house, houseName, level, at, ...found }) => ({
      ...{ id, number, house, houseName, level },
      at: new Date(at).toISOString(),
      why: WHY.filter((one) => found[one]),
    }));
    return { answer: { evaluations } };
  });
