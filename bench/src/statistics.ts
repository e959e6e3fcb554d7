/** Things a second, from a count and milliseconds. */
export const perSecond = (count: number, milliseconds: number): number =>
  (count / milliseconds) * 1000;

export const whole = (value: number): string => Math.round(value).toLocaleString('en');

/** The value below which a share of the samples lies; 0 of none. */
export const percentile = (samples: readonly number[], share: number): number =>
  samples.toSorted((a, b) => a - b)[
    Math.min(samples.length - 1, Math.floor(samples.length * share))
  ] ?? 0;

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/** `a–b`: the least and the greatest of several runs. */
export const spread = (samples: readonly number[]): string =>
  `${whole(Math.min(...samples))}–${whole(Math.max(...samples))}`;

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : whole(value));

/** `12 / 40 / 60 ms`: half, 95 and 99 of a hundred were faster. */
export const quantiles = (samples: readonly number[]): string =>
  `${[0.5, 0.95, 0.99].map((share) => ms(percentile(samples, share))).join(' / ')} ms`;
