import type { ActCode } from '../kernel/acts/handler.ts';
import { burialHandlers } from '../modules/burials/handlers.ts';
import { takenPlotAhead, takenPlotWords } from '../modules/burials/taken-plot.ts';
import { callHandlers } from '../modules/cases/calls.ts';
import { tripHandlers } from '../modules/cases/trips.ts';

/** What acts whose routes the workspace makes do and say beside what their data tell. */
export const ACT_CODE: ActCode = {
  handlers: { ...tripHandlers, ...callHandlers, ...burialHandlers },
  words: takenPlotWords,
  ahead: takenPlotAhead,
};
