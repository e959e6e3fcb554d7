import pg from 'pg';

/**
 * The processes of one node, on one database: they hear each other, and one of them leads. The lead
 * is an advisory lock on a connection of its own: whoever dies, or loses the database, loses it.
 */
export interface Signals {
  /** Says something to every process of the node, this one included; lost while the database is away. */
  tell(message: string): void;
  leads(): boolean;
  /** Resolved when the first connection stands and it is known who leads. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface SignalDependencies {
  readonly url: string;
  readonly name: string;
  heard(message: string): void;
  /** The connection stands (again): something may have been missed. */
  joined(): void;
  lead(): void;
  follow(): void;
  failed(error: unknown): void;
}

const LEAD_LOCK = 7_204_410;
const CHANNEL = 'qingming';
const LOOK_MS = 1000;
const PATIENCE_MS = 5000;

function connection({ url, name }: SignalDependencies): pg.Client {
  return new pg.Client({
    connectionString: url,
    application_name: `${name} signals`,
    keepAlive: true,
    connectionTimeoutMillis: PATIENCE_MS,
    statement_timeout: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
}

export function createSignals(means: SignalDependencies): Signals {
  let client: pg.Client | undefined;
  let leading = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let live = false;

  const setLead = (now: boolean): void => {
    if (now === leading) return;
    leading = now;
    if (now) means.lead();
    else means.follow();
  };
  const drop = (lost: pg.Client): void => {
    if (client !== lost) return;
    client = undefined;
    setLead(false);
    lost.end().catch(() => undefined);
  };
  const join = async (): Promise<pg.Client> => {
    const fresh = connection(means);
    fresh.on('error', () => drop(fresh));
    fresh.on('end', () => drop(fresh));
    fresh.on('notification', ({ payload = '' }) => means.heard(payload));
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
    } catch (error) {
      fresh.end().catch(() => undefined);
      throw error;
    }
    client = fresh;
    means.joined();
    return fresh;
  };
  /** Asks for the lead; who has it finds out here that the connection still stands. */
  const look = async (): Promise<void> => {
    const own = client ?? (await join());
    try {
      if (leading) {
        await own.query('select 1');
        return;
      }
      const { rows } = await own.query<{ mine: boolean }>(
        'select pg_try_advisory_lock($1) as mine',
        [LEAD_LOCK],
      );
      if (client === own && live) setLead(rows[0]?.mine === true);
    } catch (error) {
      drop(own);
      throw error;
    }
  };
  const lookOnce = (): Promise<void> => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  return {
    leads: () => leading,
    tell: (message) => {
      client?.query('select pg_notify($1, $2)', [CHANNEL, message]).catch(means.failed);
    },
    start: async () => {
      live = true;
      await lookOnce();
      timer = setInterval(() => void lookOnce().catch(means.failed), LOOK_MS);
    },
    stop: async () => {
      live = false;
      clearInterval(timer);
      await looking?.catch(() => undefined);
      const last = client;
      client = undefined;
      leading = false;
      await last?.end().catch(() => undefined);
    },
  };
}
