import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isRefusal, Refusal } from '../api/problem.ts';
import type { Answers, Faults } from './answers.ts';
import { placeProblems, readForm } from './answers.ts';
import type { AskedField, Typed } from './asked-field.ts';

export interface FormState {
  readonly typed: Typed;
  readonly faults: Faults;
  readonly pending: boolean;
  /** What the server refused and no field can show. */
  readonly refusal: unknown;
  /** How often a submission failed: the first bad field takes the focus then. */
  readonly failures: number;
  type(name: string, value: string): void;
  submit(): void;
}

interface FormOptions<Result> {
  readonly fields: readonly AskedField[];
  readonly start?: Typed;
  readonly send: (answers: Answers) => Promise<Result>;
  readonly onDone: (result: Result) => void;
}

/** What remains to be shown above the form once the fields show theirs. */
function remainder(error: unknown, fields: readonly AskedField[]): unknown {
  if (!isRefusal(error)) return error;
  const { rest } = placeProblems(fields, error.problem.errors);
  return new Refusal({ ...error.problem, errors: rest }, error);
}

/** Holds a form: what is typed, what is wrong, and one submission at a time. Nothing is optimistic. */
export function useForm<Result>(options: FormOptions<Result>): FormState {
  const { fields, start = {}, send, onDone } = options;
  const [typed, setTyped] = useState<Typed>(start);
  const [faults, setFaults] = useState<Faults>({});
  const [failures, setFailures] = useState(0);
  const fail = (found: Faults): void => {
    setFaults(found);
    setFailures((count) => count + 1);
  };
  const sending = useMutation({
    mutationFn: send,
    onSuccess: onDone,
    onError: (error) =>
      fail(isRefusal(error) ? placeProblems(fields, error.problem.errors).faults : {}),
  });
  return {
    typed,
    faults,
    failures,
    pending: sending.isPending,
    refusal: sending.error === null ? undefined : remainder(sending.error, fields),
    type: (name, value) => {
      setTyped((before) => ({ ...before, [name]: value }));
      setFaults(({ [name]: _mended, ...others }) => others);
    },
    submit: () => {
      if (sending.isPending) return;
      const { answers, faults: found } = readForm(fields, typed);
      if (Object.keys(found).length > 0) fail(found);
      else sending.mutate(answers);
    },
  };
}
