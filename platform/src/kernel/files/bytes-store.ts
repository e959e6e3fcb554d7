import type { Readable } from 'node:stream';

/** Where sealed bytes lie: a folder, or a service that speaks the protocol of S3. */
export interface BytesStore {
  /** Takes a finished file of this machine under a name. It is there whole or not at all. */
  keep(name: string, path: string): Promise<void>;
  /** Undefined when there is none of that name. */
  open(name: string): Promise<Readable | undefined>;
  remove(name: string): Promise<void>;
  names(): AsyncIterable<{ readonly name: string; readonly at: Date }>;
}

/** Names are identifiers of this program: they never lead out of the store. */
export function requirePlainName(name: string): string {
  if (!/^[0-9a-f-]{36}$/.test(name)) throw new Error('a stored file is named by its identifier');
  return name;
}
