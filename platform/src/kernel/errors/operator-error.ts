/** What an operator has to mend before the program can work: said in both languages, without a trace. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';

  constructor(zh: string, en: string) {
    super(`${zh}\n${en}`);
  }
}

/** What a terminal shows of an error: the sentence for an operator, else the trace for an engineer. */
export const shownError = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error instanceof OperatorError ? error.message : (error.stack ?? error.message);
};
