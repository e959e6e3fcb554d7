import { ExchangeFault, openRetrieval, toBase64Url } from '@qingming/exchange';
import { sql } from '../../kernel/db/sql.ts';
import { bodyContext, readBody } from '../../kernel/log/append.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { type Partner, trustOf } from './partners.ts';

/** An entry of the asker's own log as we hold it: whole when its body came here, else its leaf alone. */
export interface GivenBack {
  readonly seq: number;
  readonly leaf: string;
  readonly header?: string;
  readonly body?: string;
}

/** A batch of the asker that ended in this page: what it signed, and what we answered. */
export interface GivenBatch {
  readonly from: number;
  readonly to: number;
  readonly head: string;
  readonly receipt: string;
}

export interface MirrorPage {
  readonly entries: readonly GivenBack[];
  readonly batches: readonly GivenBatch[];
  /** How far we hold the log in all. */
  readonly size: number;
}

interface MirrorRow {
  readonly seq: number;
  readonly leaf: Uint8Array;
  readonly kind: string | null;
  readonly record: string | null;
  readonly version: number | null;
  readonly header: string | null;
  readonly body: Uint8Array | null;
}

const PAGE = 1000;
const MAX_SKEW_S = 300;

function given(node: NodeContext, row: MirrorRow): GivenBack {
  const { seq, leaf, kind, record, version, header, body } = row;
  const bare = { seq, leaf: toBase64Url(leaf) };
  if (header === null || body === null || kind === null || record === null) return bare;
  return { ...bare, header, body: readBody(node, body, bodyContext(kind, record, version ?? 0)) };
}

interface Holding {
  readonly node: NodeContext;
  readonly partners: readonly Partner[];
}

/** Gives a partner a page of its own log back, on its signed request. Throws `ExchangeFault`. */
export async function mirrorPage(
  { node, partners }: Holding,
  request: string,
): Promise<MirrorPage> {
  const trust = trustOf(partners, () => node.clock.now());
  const { origin, sentAt, after } = openRetrieval(request, node.node, trust);
  const seconds = Math.round((Date.parse(sentAt) - node.clock.now().getTime()) / 1000);
  if (Math.abs(seconds) > MAX_SKEW_S) throw new ExchangeFault('clock-skew', { seconds });
  const rows = await node.db.all<MirrorRow>(sql`
    select seq, leaf, kind, record, version, header, body from mirror_entry
    where origin = ${origin} and seq > ${after} order by seq limit ${PAGE}`);
  const last = rows.at(-1)?.seq ?? after;
  const batches = await node.db.all<GivenBatch>(sql`
    select from_seq as "from", to_seq as "to", head, receipt from mirror_batch
    where origin = ${origin} and to_seq > ${after} and to_seq <= ${last} order by to_seq`);
  const state = await node.db.maybe<{ size: number }>(
    sql`select size from mirror_state where origin = ${origin}`,
  );
  return { entries: rows.map((row) => given(node, row)), batches, size: state?.size ?? 0 };
}
