/** Made when it is first asked for, and kept for the life of the process. One that threw is made again. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
