import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A temporary file that only this process can reach. */
export interface Spool {
  readonly handle: FileHandle;
  close(): Promise<void>;
}

const AT_ONCE = 1 << 18;

/**
 * Writes text as UTF-8 to a file that nobody else may read. Its name is taken away while it is still
 * open, so that a process which is killed leaves nothing behind; where a system does not allow that,
 * it goes when it is closed.
 */
export async function spool(pieces: AsyncIterable<string>): Promise<Spool> {
  const folder = await mkdtemp(path.join(tmpdir(), 'qingming-import-'));
  const handle = await open(path.join(folder, 'lines'), 'wx+', 0o600);
  const remove = () => rm(folder, { recursive: true, force: true });
  await remove().catch(() => undefined);
  const close = async (): Promise<void> => {
    await handle.close();
    await remove();
  };
  try {
    let waiting = '';
    for await (const piece of pieces) {
      waiting += piece;
      if (waiting.length < AT_ONCE) continue;
      await handle.appendFile(waiting, 'utf8');
      waiting = '';
    }
    await handle.appendFile(waiting, 'utf8');
    return { handle, close };
  } catch (error) {
    await close();
    throw error;
  }
}
