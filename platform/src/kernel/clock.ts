/** Time comes from outside, so that a simulation runs deterministically. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const CIVIL_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The calendar day in China of an instant, YYYY-MM-DD. */
export const civilDay = (instant: Date): string => CIVIL_DAY.format(instant);
