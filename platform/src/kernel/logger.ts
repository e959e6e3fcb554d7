import { pino } from 'pino';
import type { DestinationStream, Logger as PinoLogger } from 'pino';

export type Logger = PinoLogger;

/**
 * What the running log may hold. The serializers are the whole list: an error shows its kind and
 * where it arose, never its message, which may quote what a person typed.
 */
export interface ErrorTrace {
  readonly kind: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly at: readonly string[];
}

const FRAME = /^\s+at .+$/;

const textOf = (error: object, name: string): string | undefined => {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : undefined;
};

/** An error without anything that a person may have typed. */
export function traceOf(error: unknown): ErrorTrace {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const code = textOf(error, 'code');
  const constraint = textOf(error, 'constraint');
  const frames = (error.stack ?? '').split('\n').filter((line) => FRAME.test(line));
  return {
    kind: error.name,
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    at: frames.slice(0, 8).map((line) => line.trim()),
  };
}

/** A structured log of what the program did; never of whom it concerned. */
export const createLogger = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: traceOf, error: traceOf, req: () => undefined, res: () => undefined },
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? pino.destination({ fd: 1, sync: false }),
  );
