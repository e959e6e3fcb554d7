/** Retention and basis of a record kind of a test. */
export const kept = {
  retention: { keep: { months: 1 }, source: 'a test', certain: true },
  basis: { ground: 'duty', norm: 'a test' },
} as const;
