import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ScheduledJob } from '@qingming/connect/api/system.ts';
import { type Actor, nodeItself } from '../kernel/access/actor.ts';
import { type Accounts, createAccounts } from '../kernel/accounts/accounts.ts';
import { accountAudit } from '../kernel/accounts/kept-account.ts';
import { namesOfScope } from '../kernel/accounts/scope-names.ts';
import { approvalsModule } from '../kernel/approvals/module.ts';
import { type Clock, systemClock } from '../kernel/clock.ts';
import type { NodeConfig } from '../kernel/config/settings.ts';
import type { Keyring } from '../kernel/crypto/keyring.ts';
import { openDatabase } from '../kernel/db/database.ts';
import { tellGrowth } from '../kernel/db/statistics.ts';
import { EXCHANGE_LIMITS } from '../kernel/db/limits.ts';
import { pendingMigrations } from '../kernel/db/migrate.ts';
import { validateWaitingChecks } from '../kernel/db/waiting-checks.ts';
import { createRefusalLog, type RefusalLog } from '../kernel/audit/refusal-log.ts';
import { createServer, type Server } from '../kernel/http/server.ts';
import { createJobs, type Jobs } from '../kernel/jobs/jobs.ts';
import { createLiveFeed } from '../kernel/live/feed.ts';
import { filesModule } from '../kernel/files/module.ts';
import { pruneFiles } from '../kernel/files/prune.ts';
import { liveModule } from '../kernel/live/module.ts';
import { createLogger, type Logger } from '../kernel/logger.ts';
import { takeCheckpoint } from '../kernel/log/checkpoints.ts';
import { createSequencer, type Sequencer } from '../kernel/log/sequencer.ts';
import { createMetrics } from '../kernel/metrics.ts';
import type { NodeContext } from '../kernel/node.ts';
import { createSignals, type Signals } from '../kernel/signals.ts';
import type { Kinds } from '../kernel/records/kinds.ts';
import { bindRecords, type Records } from '../kernel/records/records.ts';
import { createPartnerSender } from '../modules/exchange/partner-sender.ts';
import { watchPartners } from '../modules/exchange/alarms.ts';
import { fillInAgain } from '../modules/exchange/later-standard.ts';
import { releaseHeld } from '../modules/exchange/release.ts';
import { watchAlarmFigures } from '../modules/oversight/alarms/figures.ts';
import { checkCharges } from '../modules/national/charge-check/walk.ts';
import { checkReferences } from '../modules/references/check.ts';
import { tellOfNumbers } from '../modules/references/numbers.ts';
import { tellProvinces } from '../modules/oversight/views-above/tell.ts';
import { reconcilePayments } from '../modules/payments/reconciling.ts';
import { watchPayments } from '../modules/payments/watching.ts';
import { watchAudit } from '../modules/oversight/alarms/watch.ts';
import { alarmLimits } from '../kernel/config/alarm-limits.ts';
import { retryHeld } from '../modules/exchange/retry.ts';
import { exchangeRoutes } from '../modules/exchange/routes.ts';
import { sendNext } from '../modules/exchange/send.ts';
import { type HeadWatch, watchGuard, watchHead } from './head-watch.ts';
import { type Clockwork, createClockwork } from './clockwork.ts';
import { arrivalOf, createLiveTeller, readMessage, writeMessage } from './live.ts';
import { modulesOf } from './modules.ts';
import { sendingOf } from './network.ts';
import { openPayments } from './payments.ts';
import { openNode } from './open-node.ts';
import { filesOf } from './files.ts';
import { localKinds } from './overlay.ts';
import { watchClocks, watchNode } from './watch.ts';
import { confirmSecondCheck } from '../modules/cases/ask-check.ts';
import { keepVisits } from '../modules/bookings/keep-visits.ts';
import { reading } from '../kernel/access/rights.ts';
import { READ_FOR_ALARMS } from '../modules/oversight/alarms/questions.ts';
import { ACCESS } from './access.ts';

/** A node that is open for requests. */
export interface RunningNode {
  readonly context: NodeContext;
  readonly kinds: Kinds;
  readonly accounts: Accounts;
  readonly sequencer: Sequencer;
  readonly address: string;
  recordsAs(actor: Actor, purpose: string, lane?: 'reading'): Records;
  /** Asked again it waits for the same end. */
  stop(): Promise<void>;
}

const CONSOLE = fileURLToPath(new URL('../../../web/dist', import.meta.url));
const KEYS_MS = 2_000;

/** Calls together those who come within one turn of the event loop. */
function gathered(work: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setImmediate(() => {
      waiting = false;
      work();
    });
  };
}

interface AtWork {
  readonly clockwork: Clockwork;
  readonly signals: Signals;
  readonly refusals: RefusalLog;
  readonly head: HeadWatch;
  readonly jobs: Jobs;
  readonly timers: readonly NodeJS.Timeout[];
}

async function windDown(
  server: Server,
  context: NodeContext,
  { clockwork, signals, refusals, head, jobs, timers }: AtWork,
) {
  for (const timer of timers) clearInterval(timer);
  await server.stop();
  await refusals.stop();
  await jobs.stop();
  await head.stop();
  await clockwork.end();
  await takeCheckpoint(context).catch(() => false);
  await signals.stop();
  await context.workDb?.close();
  await context.db.close();
}

const logFailure =
  (logger: Logger, what: string) =>
  (error: unknown): void =>
    logger.error({ err: error }, what);

/** A command may have changed the keys: what is written from now on uses the new ones. */
function followKeys(keyring: Keyring, logger: Logger): void {
  try {
    if (keyring.refresh()) logger.info({ keyId: keyring.signer.keyId }, 'the keys were read again');
  } catch (error) {
    logFailure(logger, 'keys')(error);
  }
}

/** Rows from before a check are asked while the node works; those that do not meet it are told. */
async function askEarlierRows({ db }: NodeContext, logger: Logger): Promise<void> {
  for (const { table, name, rows } of await validateWaitingChecks(db))
    logger.warn({ table, check: name, rows }, 'earlier rows do not meet a newer check');
}

/** Opens a node's doors. Throws before anything listens when the node is not whole. */
export async function startNode(
  config: NodeConfig & { readonly databaseUrl: string },
  clock: Clock = systemClock,
): Promise<RunningNode> {
  const { context, kinds, keyring, learnIndex } = await openNode(
    config,
    config.databaseLimits,
    clock,
  );
  const logger = createLogger(config.logLevel);
  const metrics = createMetrics();
  watchPartners(metrics, context.db);
  watchNode(metrics, context);
  watchGuard(metrics, context);
  const feed = createLiveFeed();
  const sending = sendingOf(config, context);
  const senders = config.partners.map((partner) =>
    createPartnerSender(partner, () => sendNext(sending, partner)),
  );
  const sequencer = createSequencer(
    context,
    (records) => {
      for (const sender of senders) sender.wake(records.length);
      signals.tell(writeMessage({ what: 'sequenced' }));
      const places = { from: records[0]?.seq ?? 0, to: (records.at(-1)?.seq ?? 0) + 1 };
      tellGrowth(context, places).catch(logFailure(logger, 'statistics'));
    },
    logFailure(logger, 'sequencer'),
  );
  const clockwork = createClockwork({ context, sequencer, senders, logger });
  const teller = createLiveTeller(context, feed);
  const signals = createSignals({
    url: config.databaseUrl,
    name: `qingming ${config.node}`,
    heard: (text) => {
      const message = readMessage(text);
      if (message?.what === 'wrote' && signals.leads()) sequencer.wake();
      if (message?.what === 'sequenced') teller.own().catch(logFailure(logger, 'live'));
      if (message?.what === 'arrived')
        teller.arrived(message.origin, message.seqs).catch(logFailure(logger, 'live'));
    },
    joined: () => void teller.catchUp().catch(logFailure(logger, 'live')),
    lead: clockwork.start,
    follow: () => void clockwork.stop(),
    failed: logFailure(logger, 'signals'),
  });
  metrics.gauge('qingming_leader', 'Whether this process orders the log and sends it', () =>
    Number(signals.leads()),
  );
  const wrote = gathered(() => {
    if (signals.leads()) sequencer.wake();
    else signals.tell(writeMessage({ what: 'wrote' }));
  });
  const recordsAs = (actor: Actor, purpose: string, lane?: 'reading'): Records =>
    bindRecords({
      node: context,
      kinds,
      actor,
      purpose,
      wrote,
      ...(lane && { lane }),
    });
  const accounts = createAccounts({
    ...context,
    config,
    audit: accountAudit(context),
    scopeNames: namesOfScope(context.catalogue, recordsAs),
    own: localKinds(context.catalogue),
  });
  const refusals = createRefusalLog({ node: context, logger, metrics });
  const head = watchHead(sending, logger);
  const jobs = createJobs({ db: context.db, logger, metrics });
  // A small pool of its own: what partners send never takes the connections of the clerks.
  const exchangeDb = openDatabase(config.databaseUrl, {
    most: 3,
    keptForReaders: 1,
    limits: EXCHANGE_LIMITS,
    name: `qingming ${config.node} exchange`,
    learnIndex,
  });
  const receiving = {
    node: context,
    db: exchangeDb,
    kinds,
    partners: config.partners,
    arrived: (entries: Parameters<typeof arrivalOf>[0]) => {
      wrote();
      const message = arrivalOf(entries);
      if (message !== undefined) signals.tell(writeMessage(message));
    },
  };
  const files = filesOf(config, context);
  const schedule = (
    name: ScheduledJob,
    cron: string,
    work: (signal: AbortSignal) => Promise<void>,
  ): void => jobs.schedule(name, cron, (_payload, signal) => work(signal));
  schedule('files-prune', '40 3 * * *', async () => void (await pruneFiles(files)));
  const online = await openPayments({ config, context, recordsAs, logger });
  const modules = modulesOf({
    payments: online.payments,
    config,
    context,
    kinds,
    recordsAs,
    jobs,
    senders,
    feed,
    prove: accounts.prove,
    metrics,
    files,
  });
  const server = await createServer({
    config,
    db: context.db,
    clock: context.clock,
    ids: context.ids,
    logger,
    metrics,
    accounts,
    visitorRights: ACCESS.rightsOf(['public']),
    refusals,
    recordsFor: (actor, { purpose, lane }) => recordsAs(actor, purpose, lane),
    modules: [
      accounts.module,
      filesModule(files, context),
      approvalsModule({
        node: context,
        whenApproved: {
          'account.create': accounts.grant,
          'account.change': accounts.grant,
          'quarantine.release': releaseHeld(receiving),
          'second-check': confirmSecondCheck(context, recordsAs),
        },
        prove: accounts.prove,
      }),
      liveModule({ feed, accounts }),
      { name: 'exchange', routes: exchangeRoutes(receiving) },
      ...modules,
    ],
    head: context.guard.head,
    readiness: [
      {
        name: 'migrations',
        isReady: async () => (await pendingMigrations(context.db)).length === 0,
      },
    ],
    ...(existsSync(CONSOLE) ? { consoleDirectory: CONSOLE } : {}),
  });
  schedule('accounts-prune', '17 * * * *', () => accounts.prune());
  const watching = {
    node: context,
    records: recordsAs(nodeItself(config.node, reading(...READ_FOR_ALARMS)), 'security', 'reading'),
    limits: alarmLimits(config.alarms),
  };
  watchAlarmFigures(metrics, context);
  if (config.level === 'ministry') {
    const telling = {
      node: context,
      records: recordsAs(nodeItself(config.node, ACCESS.rightsOf(['partner'])), 'security'),
    };
    schedule('tell-provinces', '* * * * *', () => tellProvinces(telling));
  }
  const checking = {
    node: context,
    kinds,
    records: recordsAs(nodeItself(config.node, ACCESS.rightsOf(['partner'])), 'verification'),
  };
  schedule('references', '* * * * *', async () => {
    await checkReferences(checking, logger);
    await tellOfNumbers(checking);
  });
  schedule('charge-check', '* * * * *', async () => void (await checkCharges(context, { logger })));
  if (config.level === 'province') {
    schedule('payments', '* * * * *', (signal) => watchPayments(online.payments, signal));
    schedule('payment-bills', '20 10,14,18 * * *', (signal) =>
      reconcilePayments(online.payments, signal),
    );
    schedule('visits', '* * * * *', () => keepVisits({ node: context, recordsAs }));
  }
  schedule('alarms', '* * * * *', async () => {
    await watchAudit(watching);
  });
  schedule('exchange-retry', '40 3 * * *', async () => {
    await retryHeld(receiving, 'everything that waits');
    await fillInAgain(receiving);
  });
  await jobs.start();
  await teller.begin();
  // Before anything is ordered and the doors open: an earlier copy of the log must not be written on.
  await head.start();
  await signals.start();
  const address = await server.listen();
  retryHeld(receiving, 'what an older standard refused')
    .then(() => fillInAgain(receiving))
    .catch(logFailure(logger, 'exchange-retry'));
  askEarlierRows(context, logger).catch(logFailure(logger, 'waiting checks'));
  const timers = [
    watchClocks(metrics, config.partners),
    setInterval(() => {
      followKeys(keyring, logger);
      learnIndex().catch(logFailure(logger, 'search index'));
    }, KEYS_MS),
  ];
  const stop = async (): Promise<void> => {
    await windDown(server, context, { clockwork, signals, refusals, head, jobs, timers });
    await exchangeDb.close();
    await online.close();
  };
  let stopped: Promise<void> | undefined;
  return {
    context,
    kinds,
    accounts,
    sequencer,
    address,
    recordsAs,
    stop: () => (stopped ??= stop()),
  };
}
