import { purpose as purposes } from '@qingming/standard/codes/approval.ts';
import { viewNotice } from '@qingming/standard/records/view-notice.ts';
import { auditReason } from '../../../kernel/audit/audit.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { NodeContext } from '../../../kernel/node.ts';
import type { NewFact } from '../../../kernel/records/create-once.ts';
import { createOnce } from '../../../kernel/records/create-once.ts';
import type { Records } from '../../../kernel/records/records.ts';
import { keepPlace, placeInAudit } from '../audit-place.ts';

/** With what the provinces are told: the node's own hand, which may write notices. */
export interface Telling {
  readonly node: NodeContext;
  readonly records: Records;
}

/** Acts of the audit by which somebody saw people. */
const LOOKS = ['read', 'list', 'history', 'reveal', 'search', 'export', 'print'];
const PAGE = 500;
/** Records in one notice: more of one look stand in several. */
const MOST_RECORDS = 200;

interface Look {
  readonly seq: number;
  readonly entry: number;
  readonly at: string;
  readonly account: string;
  readonly act: string;
  readonly purpose: string;
  readonly ids: readonly string[];
  readonly told: {
    readonly name?: string;
    readonly reason?: string;
    readonly detail?: { readonly reason?: unknown };
  };
}

const nextLooks = ({ db }: NodeContext, from: number) =>
  db.all<Look>(sql`
    select s.seq, e.entry_id as entry, e.at, e.account, e.act, e.purpose, e.entry::jsonb as told,
      case when e.result = 'done' and e.act = any(${LOOKS}::text[]) and e.account not like ${'node:%'}
        then array(select distinct i from unnest(case when cardinality(e.seen) > 0 then e.seen else array[coalesce(e.record, e.subject)] end) i
          where i is not null order by i)
        else '{}'::uuid[] end as ids
    from audit_sequence s join audit_entry e using (entry_id)
    where s.seq >= ${from} order by s.seq limit ${PAGE}`);

/** Whose the records are, as they came: what nobody sent is nobody's to be told. */
async function originsOf({ db }: NodeContext, ids: readonly string[]) {
  const rows = await db.all<{ origin: string; record: string }>(sql`
    select distinct origin, record from mirror_entry where record = any(${[...ids]}::uuid[])`);
  return new Map(rows.map(({ origin, record }) => [record, origin]));
}

const UUID_HEX = 32;

/** The same look makes the same notice, however often it is looked at. */
function idOf({ suite }: NodeContext, parts: readonly (string | number)[]): string {
  const hash = Buffer.from(suite.hash(Buffer.from(JSON.stringify(['view notice', ...parts]))));
  const hex = hash.toString('hex').slice(0, UUID_HEX);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function chunksOf(ids: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(ids.length / MOST_RECORDS);
  return Array.from({ length: count }, (_, at) =>
    ids.slice(at * MOST_RECORDS, (at + 1) * MOST_RECORDS),
  );
}

async function tellOf({ node, records }: Telling, look: Look, origins: Map<string, string>) {
  const byOrigin = Map.groupBy(
    look.ids.filter((id) => origins.has(id)),
    (id) => origins.get(id) ?? '',
  );
  const reason = auditReason(node, look, look.told);
  for (const [subjectNode, ids] of byOrigin)
    for (const [at, chunk] of chunksOf(ids).entries()) {
      const fact: NewFact<typeof viewNotice> = {
        subjectNode,
        viewedAt: look.at,
        viewer: look.told.name ?? look.account,
        act: look.act,
        purpose: purposes.values.find(({ code }) => code === look.purpose)?.code ?? 'supervision',
        ...(reason === null ? {} : { occasion: reason }),
        shown: chunk.length,
        records: chunk.join(' '),
      };
      const id = idOf(node, [look.entry, look.at, subjectNode, at]);
      await createOnce(records, viewNotice, fact, { region: subjectNode }, id);
    }
}

/** Pages of one run: what is left waits for the next. */
const MOST_PAGES = 20;

/**
 * Tells each province which of its people were viewed or exported here since the last time. A notice
 * is made from the look, so that one that is told again is the same.
 */
export async function tellProvinces(telling: Telling): Promise<void> {
  const { node } = telling;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const from = await placeInAudit(node.db, node.clock, 'view_notice_progress');
    const looks = await nextLooks(node, from);
    const origins = await originsOf(node, [...new Set(looks.flatMap(({ ids }) => ids))]);
    for (const look of looks) await tellOf(telling, look, origins);
    await keepPlace(node.db, 'view_notice_progress', from, looks);
    if (looks.length < PAGE) return;
  }
}
