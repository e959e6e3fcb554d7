import { createContext, useContext } from 'react';

/** How the page stands with its server. */
export interface Connection {
  /** The browser knows that there is no network: nothing can be read or saved. */
  readonly offline: boolean;
  /** Changes of others arrive; without it the page may be old. */
  readonly live: boolean;
}

export const ConnectionContext = createContext<Connection>({ offline: false, live: true });

export const useConnection = (): Connection => useContext(ConnectionContext);
