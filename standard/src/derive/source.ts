/** A source that names nothing: who reads "observed" cannot look it up. */
const NAMES_NOTHING = /^(observed|design|ours|this standard)?[:\s]*$/i;

/** Definitions may come from a file, past the compiler: what names no source is found here. */
export const namesItsSource = (source: string | undefined): boolean =>
  source !== undefined && !NAMES_NOTHING.test(source);
