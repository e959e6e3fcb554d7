import type { Process } from '../language/process.ts';
import { burialRights } from './burial-rights.ts';
import { channelDays } from './channel-days.ts';
import { evaluations } from './evaluations.ts';
import { firstCalls } from './first-calls.ts';
import { funeralJourney } from './funeral-journey.ts';
import { inspections } from './inspections.ts';
import { pricePublication } from './price-list-acts.ts';
import { publications } from './publications.ts';
import { removals } from './removals.ts';
import { stockChecks } from './stock-checks.ts';
import { tickets } from './tickets.ts';
import { vehicleTrips } from './vehicle-trips.ts';
import { yearlyReports } from './yearly-reports.ts';
import { visitBookings, visitPlans, visitSlots } from './visits.ts';

/** What is done in an order, by whom and when: each runs from its definition. */
export const ALL_PROCESSES: readonly Process[] = [
  funeralJourney,
  pricePublication,
  firstCalls,
  vehicleTrips,
  burialRights,
  removals,
  stockChecks,
  publications,
  yearlyReports,
  inspections,
  channelDays,
  tickets,
  evaluations,
  visitPlans,
  visitSlots,
  visitBookings,
];
