/** An answer that was counted not long ago. */
export interface Recent<Value> {
  readonly at: string;
  readonly value: Value;
}

export interface Recents<Value> {
  get(key: string, count: () => Promise<Value>): Promise<Recent<Value>>;
}

/** Caches an expensive count for `milliseconds`; concurrent callers share it. */
export function createRecents<Value>(now: () => Date, milliseconds: number): Recents<Value> {
  const kept = new Map<
    string,
    { readonly since: number; readonly counting: Promise<Recent<Value>> }
  >();
  const forgetOld = (time: number): void => {
    for (const [key, { since }] of kept) if (time - since >= milliseconds) kept.delete(key);
  };
  return {
    get(key, count) {
      const time = now().getTime();
      forgetOld(time);
      const known = kept.get(key);
      if (known !== undefined) return known.counting;
      const counting = count().then((value) => ({ at: new Date(time).toISOString(), value }));
      kept.set(key, { since: time, counting });
      counting.catch(() => kept.delete(key));
      return counting;
    },
  };
}
