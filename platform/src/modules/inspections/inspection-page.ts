import type {
  InspectionPage,
  InspectionPoint,
  RectificationAsked,
} from '@qingming/connect/api/inspections.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';

type Head = Omit<InspectionPage, 'points' | 'asked' | 'waitsForHouse' | 'waitsForCheck'>;

const headOf = (asking: Asking, id: string): Promise<Head | undefined> =>
  asking.maybe<Head>(sql`
    select n.id, n.version, n.number, n.year, n.round, n.state, n.authority, n.institution, i.name as "institutionName",
      n.result, n.total, n.most, n.rectify_by as "rectifyBy", n.published_on as "publishedOn"
    from ${asking.from('inspection')} n
    join ${asking.from('institution')} i on i.province = n.province and i.id = n.institution
    where n.id = ${id}::uuid`);

const pointsOf = (asking: Asking, id: string): Promise<InspectionPoint[]> =>
  asking.all<InspectionPoint>(sql`
    select s.id, s.version, s.most, s.figure, s.measured, s.measured_of as "measuredOf", s.proposed, s.score,
      s.does_not_apply as "doesNotApply", s.reason_ as reason, s.photo is not null as "hasPhoto",
      t.code, t.chapter, t.chapter_en as "chapterEn", t.title, t.title_en as "titleEn", t.judged, t.document
    from ${asking.from('inspectionScore')} s
    join ${asking.from('inspectionItem')} t on t.province = s.province and t.id = s.item
    where s.inspection_id = ${id}::uuid order by t.code, s.id`);

const askedOf = (asking: Asking, id: string): Promise<RectificationAsked[]> =>
  asking.all<RectificationAsked>(sql`
    select a.id, a.version, a.point, a.asked, a.due_on as "dueOn", a.done_words as "doneWords", a.done_at as "doneAt",
      a.proof is not null as "hasProof", a.outcome, a.check_words as "checkWords"
    from ${asking.from('rectification')} a where a.inspection_id = ${id}::uuid order by a.due_on, a.id`);

const READS = ['inspection', 'inspectionScore', 'inspectionItem', 'rectification', 'institution'];

const waitsForHouse = ({ outcome, doneAt }: RectificationAsked): boolean =>
  outcome === 'again' || (outcome === null && doneAt === null);
const waitsForCheck = ({ outcome, doneAt }: RectificationAsked): boolean =>
  outcome === null && doneAt !== null;

/** Everything of one inspection. `not-found` out of scope. */
export const inspectionPageOf = (records: Records, id: string): Promise<InspectionPage> =>
  records.ask({ reads: READS, act: 'read' }, async (asking) => {
    const head = await headOf(asking, id);
    if (head === undefined) throw new Fault('not-found');
    const asked = await askedOf(asking, id);
    const answer: InspectionPage = {
      ...head,
      points: await pointsOf(asking, id),
      asked,
      waitsForHouse: asked.filter(waitsForHouse).length,
      waitsForCheck: asked.filter(waitsForCheck).length,
    };
    return { answer };
  });
