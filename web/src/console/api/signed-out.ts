const listeners = new Set<() => void>();

export const announceSignedOut = (): void => {
  for (const listener of listeners) listener();
};

/** Calls the listener when an answer says that the session has ended. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
