import type { ActCode } from '../kernel/acts/handler.ts';
import { bookingBegun, bookingGiven, bookingHandlers } from '../modules/bookings/handlers.ts';
import { burialBegun, burialGiven } from '../modules/burials/given.ts';
import { burialHandlers } from '../modules/burials/handlers.ts';
import { takenPlotAhead, takenPlotWords } from '../modules/burials/taken-plot.ts';
import { roadHandlers } from '../modules/cases/calls.ts';
import { inspectionBegun } from '../modules/inspections/given.ts';
import { inspectionHandlers } from '../modules/inspections/handlers.ts';
import { keepWrongTagOfTrip } from '../modules/cases/wrong-scan.ts';
import { feedbackBegun, feedbackHandlers } from '../modules/feedback/handlers.ts';
import { publicationHandlers } from '../modules/publications/handlers.ts';

/** What acts whose routes the workspace makes do and say beside what their data tell. */
export const ACT_CODE: ActCode = {
  handlers: {
    ...roadHandlers,
    ...burialHandlers,
    ...publicationHandlers,
    ...inspectionHandlers,
    ...feedbackHandlers,
    ...bookingHandlers,
  },
  given: { ...burialGiven, ...bookingGiven },
  begun: { ...burialBegun, ...inspectionBegun, ...feedbackBegun, ...bookingBegun },
  words: takenPlotWords,
  ahead: takenPlotAhead,
  kept: keepWrongTagOfTrip,
};
