import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { isNetworkFailure, isRefusal, Refusal } from '../api/problem.ts';
import { useKeptState } from '../session/kept.ts';
import type { Answers, Faults } from './answers.ts';
import { placeProblems, readForm } from './answers.ts';
import type { AskedField, Typed } from './asked-field.ts';
import { timesOfTheAct, typedTimes, withTimesOfTheAct } from './time-of-act.ts';

export interface FormState {
  readonly typed: Typed;
  readonly faults: Faults;
  readonly pending: boolean;
  /** Whether something was typed that is not yet saved. */
  readonly filled: boolean;
  /** What the server refused and no field can show. */
  readonly refusal: unknown;
  /** How often a submission failed: the first bad field takes the focus then. */
  readonly failures: number;
  /** Fields that show the time of a first try which did not reach the server. */
  readonly timed: Readonly<Record<string, string>>;
  type(name: string, value: string): void;
  submit(): void;
}

interface FormOptions<Result> {
  readonly fields: readonly AskedField[];
  readonly start?: Typed;
  /** Aborted when the form is left: nothing that was given up is sent later. */
  readonly send: (answers: Answers, signal: AbortSignal) => Promise<Result>;
  readonly onDone: (result: Result) => void;
}

/** What remains to be shown above the form once the fields show theirs. */
function remainder(error: unknown, fields: readonly AskedField[]): unknown {
  if (!isRefusal(error)) return error;
  const { rest } = placeProblems(fields, error.problem.errors);
  return new Refusal({ ...error.problem, errors: rest }, error);
}

/** A signal that is aborted when the form is no longer shown. */
function useLeaving(): () => AbortSignal {
  const controller = useRef<AbortController>(null);
  useEffect(() => () => controller.current?.abort(), []);
  return () => {
    controller.current = new AbortController();
    return controller.current.signal;
  };
}

interface Held {
  readonly typed: Typed;
  readonly filled: boolean;
}

const without = (typed: Typed, names: readonly string[]): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !names.includes(name)));

/** What is typed outlives the end of a session, by the page and the questions of the form. */
function useTyped(fields: readonly AskedField[], start: Typed) {
  const { pathname } = useLocation();
  const name = `form ${pathname} ${fields.map((field) => field.name).join()}`;
  const secrets = fields.filter(({ secret }) => secret).map((field) => field.name);
  return useKeptState<Held>(
    name,
    { typed: start, filled: false },
    {
      worth: ({ filled }) => filled,
      part: ({ typed, filled }) => ({ typed: without(typed, secrets), filled }),
    },
  );
}

/** Holds a form: what is typed, what is wrong, and one submission at a time. Nothing is optimistic. */
export function useForm<Result>(options: FormOptions<Result>): FormState {
  const { fields, start = {}, send, onDone } = options;
  const [{ typed, filled }, setHeld] = useTyped(fields, start);
  const [faults, setFaults] = useState<Faults>({});
  const [failures, setFailures] = useState(0);
  const [timed, setTimed] = useState<Readonly<Record<string, string>>>({});
  const newSignal = useLeaving();
  const fail = (found: Faults): void => {
    setFaults(found);
    setFailures((count) => count + 1);
  };
  const keepTimeOfAct = (tried: Date): void => {
    const times = timesOfTheAct(fields, typed, tried);
    setTimed((known) => ({ ...known, ...times }));
    setHeld((held) => ({ ...held, typed: { ...held.typed, ...typedTimes(times) } }));
  };
  const sending = useMutation({
    mutationFn: ({ answers }: { readonly answers: Answers; readonly tried: Date }) =>
      send(answers, newSignal()),
    onSuccess: onDone,
    onError: (error, { tried }) => {
      if (isNetworkFailure(error)) keepTimeOfAct(tried);
      fail(isRefusal(error) ? placeProblems(fields, error.problem.errors).faults : {});
    },
  });
  return {
    typed,
    faults,
    failures,
    timed,
    filled,
    pending: sending.isPending,
    refusal: sending.error === null ? undefined : remainder(sending.error, fields),
    type: (name, value) => {
      setHeld((held) => ({ typed: { ...held.typed, [name]: value }, filled: true }));
      setFaults(({ [name]: _mended, ...others }) => others);
      setTimed(({ [name]: _retyped, ...others }) => others);
    },
    submit: () => {
      if (sending.isPending) return;
      const { answers, faults: found } = readForm(fields, typed);
      if (Object.keys(found).length > 0) fail(found);
      else sending.mutate({ answers: withTimesOfTheAct(answers, timed), tried: new Date() });
    },
  };
}
