/** Milliseconds. Generated time is a number until it becomes part of a fact. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** China keeps UTC+8 throughout the years that are generated. */
const OFFSET = 8 * HOUR;

export const iso = (at: number): string => new Date(at).toISOString();

/** The calendar day in China, YYYY-MM-DD. */
export const dayOf = (at: number): string => iso(at + OFFSET).slice(0, 10);

/** HH:MM in China. */
export const clockOf = (at: number): string => iso(at + OFFSET).slice(11, 16);

export const yearOf = (at: number): number => Number(dayOf(at).slice(0, 4));

/** 0 January … 11 December. */
export const monthOf = (at: number): number => Number(dayOf(at).slice(5, 7)) - 1;

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (at: number): number => new Date(at + OFFSET).getUTCDay();

/** Midnight in China at which the day of `at` begins. */
export const startOfDay = (at: number): number => Math.floor((at + OFFSET) / DAY) * DAY - OFFSET;

/** Midnight in China at which the day YYYY-MM-DD begins. */
export const dayStart = (day: string): number => Date.parse(`${day}T00:00:00Z`) - OFFSET;
