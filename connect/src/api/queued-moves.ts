/** A device keeps a move that was scanned without a network for a shift, and no longer. */
export const MOST_QUEUED_HOURS = 12;
