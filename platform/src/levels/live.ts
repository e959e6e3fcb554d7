import { openHeader } from '@qingming/exchange';
import { sql } from '../kernel/db/sql.ts';
import type { LiveFeed } from '../kernel/live/feed.ts';
import type { NodeContext } from '../kernel/node.ts';
import type { ForeignEntry } from '../kernel/records/apply.ts';

/** Of a bulk load only the newest are shown as they happen. */
const MOST_AT_ONCE = 200;

interface Row {
  readonly origin: string;
  readonly seq: number;
  readonly header: string;
}

/** Fills the live pages of one process from the database, whichever process wrote. */
export interface LiveTeller {
  /** From here on: what is there already is not told. */
  begin(): Promise<void>;
  /** Tells what this node wrote since the last time. */
  own(): Promise<void>;
  /** Tells entries of a partner by their places in its log. */
  arrived(origin: string, seqs: readonly number[]): Promise<void>;
  /** Tells what may have been missed while the database was away. */
  catchUp(): Promise<void>;
}

export function createLiveTeller({ db, node }: NodeContext, feed: LiveFeed): LiveTeller {
  let seen: number | undefined;
  const mirrors = new Map<string, number>();
  const publish = (rows: readonly Row[]): void => {
    for (const { origin, seq, header: text } of rows) {
      const { kind, id, op, region, institution, root, at, node: author } = openHeader(text);
      feed.publish({
        id: `${origin}-${seq}`,
        kind,
        record: id,
        op,
        region,
        institution,
        subject: root?.id ?? null,
        at,
        node: author,
      });
    }
  };
  const sizes = () =>
    db.all<{ origin: string; size: number }>(
      sql`select origin, size from mirror_state where ${true}`,
    );
  const own = async (): Promise<void> => {
    if (seen === undefined) return;
    const rows = await db.all<Row>(sql`
      select ${node} as origin, s.seq, e.header from log_sequence s join log_entry e using (entry_id)
      where s.seq > ${seen} order by s.seq desc limit ${MOST_AT_ONCE}`);
    // Two may have asked at once: what the other one told meanwhile is not told again.
    const fresh = rows.filter(({ seq }) => seq > (seen ?? 0)).toReversed();
    seen = fresh.at(-1)?.seq ?? seen;
    publish(fresh);
  };
  const missed = async ({ origin, size }: { origin: string; size: number }): Promise<void> => {
    const known = mirrors.get(origin) ?? size;
    mirrors.set(origin, size);
    if (known >= size) return;
    const rows = await db.all<Row>(sql`
      select m.origin, m.seq, m.header from mirror_entry m
      where m.origin = ${origin} and m.seq > ${known} and m.header is not null and not exists (
        select 1 from quarantine q where q.origin = m.origin and q.seq = m.seq and q.settled_by is null)
      order by m.seq desc limit ${MOST_AT_ONCE}`);
    publish(rows.toReversed());
  };
  return {
    own,
    begin: async () => {
      const state = await db.maybe<{ size: number }>(
        sql`select size from log_state where stream = ${'record'}`,
      );
      seen = state?.size ?? 0;
      for (const { origin, size } of await sizes()) mirrors.set(origin, size);
    },
    arrived: async (origin, seqs) => {
      const rows = await db.all<Row>(sql`
        select origin, seq, header from mirror_entry
        where origin = ${origin} and seq = any(${[...seqs]}::bigint[]) and header is not null order by seq`);
      mirrors.set(origin, Math.max(mirrors.get(origin) ?? 0, ...seqs));
      publish(rows);
    },
    catchUp: async () => {
      if (seen === undefined) return;
      await own();
      for (const state of await sizes()) await missed(state);
    },
  };
}

/** What the processes of a node say to each other. */
export type Message =
  | { readonly what: 'wrote' | 'sequenced' }
  | { readonly what: 'arrived'; readonly origin: string; readonly seqs: readonly number[] };

const LONGEST = 7900;

/** As short as a notification may be; of very many entries the newest. */
export function writeMessage(message: Message): string {
  if (message.what !== 'arrived') return message.what;
  const { origin, seqs } = message;
  let text = `arrived ${origin} ${seqs.slice(-MOST_AT_ONCE).join(',')}`;
  while (text.length > LONGEST) text = text.slice(0, text.lastIndexOf(','));
  return text;
}

export function readMessage(text: string): Message | undefined {
  if (text === 'wrote' || text === 'sequenced') return { what: text };
  const [, origin, seqs] = /^arrived (\d{6}) ([\d,]+)$/.exec(text) ?? [];
  if (origin === undefined || seqs === undefined) return undefined;
  return { what: 'arrived', origin, seqs: seqs.split(',').map(Number) };
}

/** The message that entries of one partner are here. */
export const arrivalOf = (entries: readonly ForeignEntry[]): Message | undefined => {
  const origin = entries[0]?.header.node;
  return origin === undefined
    ? undefined
    : { what: 'arrived', origin, seqs: entries.map(({ seq }) => seq) };
};
