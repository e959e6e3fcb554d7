import { gatherAccess } from '../kernel/access/access.ts';
import { kernelGrants } from '../kernel/access/kernel-grants.ts';
import { bookingsGrants } from '../modules/bookings/grants.ts';
import { burialsGrants } from '../modules/burials/grants.ts';
import { casesGrants } from '../modules/cases/grants.ts';
import { certificatesGrants } from '../modules/certificates/grants.ts';
import { feedbackGrants } from '../modules/feedback/grants.ts';
import { importsGrants } from '../modules/imports/grants.ts';
import { inspectionsGrants } from '../modules/inspections/grants.ts';
import { ledgerGrants } from '../modules/ledger/grants.ts';
import { nationalGrants } from '../modules/national/grants.ts';
import { oversightGrants } from '../modules/oversight/grants.ts';
import { paymentsGrants } from '../modules/payments/grants.ts';
import { publicationsGrants } from '../modules/publications/grants.ts';
import { referencesGrants } from '../modules/references/grants.ts';
import { registryGrants } from '../modules/registry/grants.ts';
import { settlementGrants } from '../modules/settlement/grants.ts';
import { vehiclesGrants } from '../modules/vehicles/grants.ts';
import { PARTS, ROLES } from './roles.ts';

/** What every node grants, whichever modules it runs: the ministry reads cases that provinces write. */
export const GRANTS = [
  kernelGrants,
  registryGrants,
  casesGrants,
  certificatesGrants,
  settlementGrants,
  ledgerGrants,
  paymentsGrants,
  oversightGrants,
  nationalGrants,
  importsGrants,
  referencesGrants,
  vehiclesGrants,
  burialsGrants,
  publicationsGrants,
  inspectionsGrants,
  feedbackGrants,
  bookingsGrants,
] as const;

/** Who may do what on a node. */
export const ACCESS = gatherAccess(ROLES, PARTS, GRANTS);
