import { type Actor, visitor } from '../kernel/access/actor.ts';
import type { Accounts } from '../kernel/accounts/accounts.ts';
import type { NodeConfig } from '../kernel/config/settings.ts';
import { giveOut } from '../kernel/files/give-out.ts';
import type { Files } from '../kernel/files/take-in.ts';
import type { ServerModule } from '../kernel/http/route.ts';
import type { Jobs } from '../kernel/jobs/jobs.ts';
import type { LiveFeed } from '../kernel/live/feed.ts';
import type { Metrics } from '../kernel/metrics.ts';
import { MINISTRY, type NodeContext } from '../kernel/node.ts';
import type { Kinds } from '../kernel/records/kinds.ts';
import type { Records } from '../kernel/records/records.ts';
import { bookingsModule } from '../modules/bookings/module.ts';
import { visitDoor } from '../modules/bookings/visit-door.ts';
import { burialsModule } from '../modules/burials/module.ts';
import { callBackDoor } from '../modules/cases/call-back-door.ts';
import { caseProven } from '../modules/cases/case-proven.ts';
import { familyDoor } from '../modules/cases/family-door.ts';
import { casesModule } from '../modules/cases/routes.ts';
import { type CertificateCheck, certificateCheck } from '../modules/certificates/check.ts';
import { certificatesModule } from '../modules/certificates/routes.ts';
import type { PartnerSender } from '../modules/exchange/partner-sender.ts';
import { inspectionsModule } from '../modules/inspections/module.ts';
import { evaluationDoor } from '../modules/feedback/evaluation-door.ts';
import { feedbackModule } from '../modules/feedback/module.ts';
import { heardFigures } from '../modules/feedback/published.ts';
import { voiceDoor } from '../modules/feedback/voice-door.ts';
import { importsModule } from '../modules/imports/module.ts';
import { ledgerModule } from '../modules/ledger/module.ts';
import { nationalModule } from '../modules/national/module.ts';
import { oversightModule } from '../modules/oversight/module.ts';
import { familyPayDoor } from '../modules/payments/door.ts';
import type { Payments } from '../modules/payments/merchants.ts';
import { paymentsModule } from '../modules/payments/module.ts';
import { portalModule } from '../modules/portal/module.ts';
import { loadTranslations } from '../modules/portal/texts/load-translation.ts';
import { basicServicesOf } from '../modules/registry/basic-services.ts';
import { registryModule } from '../modules/registry/module.ts';
import { familyBill } from '../modules/settlement/family-bill.ts';
import { waivedOfEstimate } from '../modules/settlement/estimate-outlook.ts';
import { settlementModule } from '../modules/settlement/module.ts';
import { findWaivers } from '../modules/settlement/waivers.ts';
import { workspaceModule } from '../modules/workspace/module.ts';
import { ACT_CODE } from './act-code.ts';
import { systemModule } from './system-state.ts';

/** What the modules of a node are built with. */
export interface ModuleDependencies {
  readonly config: NodeConfig;
  readonly context: NodeContext;
  readonly kinds: Kinds;
  readonly recordsAs: (actor: Actor, purpose: string) => Records;
  readonly jobs: Jobs;
  readonly senders: readonly PartnerSender[];
  readonly feed: LiveFeed;
  readonly prove: Accounts['prove'];
  readonly metrics: Metrics;
  readonly files: Files;
  readonly payments: Payments;
}

/** What is published of how a house was evaluated and answers; a visitor reads figures alone. */
const heardOf =
  ({ context, recordsAs }: ModuleDependencies) =>
  (institution: string) =>
    heardFigures(
      context,
      recordsAs(visitor(context.node, context.access.rightsOf(['public'])), 'own-affairs'),
      institution,
    );

/** The doors of families: what they see of their case, what they pay, what they say, the call that they ask for, and their visits. */
function familyDoors(dependencies: ModuleDependencies) {
  const { context: node, recordsAs, payments } = dependencies;
  if (node.level !== 'province') return {};
  const family = familyDoor({
    node,
    recordsAs,
    billOf: familyBill,
    evaluations: evaluationDoor({ node, recordsAs }),
  });
  return {
    family,
    pay: familyPayDoor({ payments, memberOf: family.memberOf, billOf: familyBill }),
    voice: voiceDoor({ node, recordsAs, caseProven: caseProven({ node, recordsAs }) }),
    heard: heardOf(dependencies),
    callBack: callBackDoor({ node, recordsAs }),
    visits: visitDoor({ node, recordsAs }),
  };
}

/** What families see; at the ministry the way to each province's own pages. */
function portal(
  dependencies: ModuleDependencies,
  checkCertificate: CertificateCheck,
): ServerModule {
  const { config, context, feed, files, recordsAs } = dependencies;
  return portalModule(context, {
    publicUrl: config.publicUrl,
    demo: config.demo,
    live: feed,
    records: recordsAs(visitor(context.node, context.access.rightsOf(['public'])), 'own-affairs'),
    provinces: config.partners.filter(({ node }) => node !== MINISTRY),
    ...(config.mapApproval !== undefined && { mapApproval: config.mapApproval }),
    basicServices: basicServicesOf,
    findWaivers,
    ministryUrl: config.partners.find(({ node }) => node === MINISTRY)?.url,
    checkCertificate,
    openFile: (place, reference) => giveOut(files, place, reference),
    ...familyDoors(dependencies),
    translations: loadTranslations(config.languages),
  });
}

/** One check behind every door, each answer counted. */
function countedCheck({ context, recordsAs, metrics }: ModuleDependencies): CertificateCheck {
  const count = metrics.counter(
    'qingming_certificate_checks_total',
    'Checks of certificates by answer; refused are those after too many that failed',
    ['answer'],
  );
  return certificateCheck({
    node: context,
    recordsAs,
    counted: (answer) => {
      count({ answer });
    },
  });
}

/** Which modules a node of this level runs. */
export function modulesOf(dependencies: ModuleDependencies): readonly ServerModule[] {
  const { config, context, recordsAs } = dependencies;
  const check = countedCheck(dependencies);
  const everywhere = [
    workspaceModule(context, dependencies.kinds, ACT_CODE),
    registryModule(context),
    oversightModule(context),
    nationalModule(context, config.partners),
    inspectionsModule(context),
    importsModule(context),
    systemModule(
      context,
      config.partners.map(({ node }) => node),
    ),
    portal(dependencies, check),
  ];
  if (context.level === 'ministry') return everywhere;
  return [
    ...everywhere,
    casesModule({
      node: context,
      recordsAs,
      prove: dependencies.prove,
      expectedWaivers: waivedOfEstimate,
      publicUrl: config.publicUrl,
    }),
    certificatesModule({ node: context, publicUrl: config.publicUrl, check }),
    feedbackModule(context),
    settlementModule(context),
    ledgerModule(context),
    paymentsModule(dependencies.payments),
    burialsModule(context),
    bookingsModule(context),
  ];
}
