import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { type BytesStore, requirePlainName } from './bytes-store.ts';

const isAbsent = (error: unknown): boolean => (error as { code?: unknown }).code === 'ENOENT';

async function flushed(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The temporary file may lie on another disk, where it cannot be renamed from. */
async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: unknown) => {
    if ((error as { code?: unknown }).code !== 'EXDEV') throw error;
    const part = `${to}.part`;
    await copyFile(from, part);
    await flushed(part);
    await rename(part, to);
    await rm(from);
  });
}

/** Files in a folder, spread over 256 others by the end of their names. */
export function folderStore(folder: string): BytesStore {
  const folderOf = (name: string): string => path.join(folder, name.slice(-2));
  const fileOf = (name: string): string =>
    path.join(folderOf(requirePlainName(name)), requirePlainName(name));
  return {
    keep: async (name, from) => {
      await flushed(from);
      await mkdir(folderOf(requirePlainName(name)), { recursive: true, mode: 0o700 });
      await move(from, fileOf(name));
    },
    open: async (name): Promise<Readable | undefined> => {
      try {
        return (await open(fileOf(name), 'r')).createReadStream();
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
    remove: (name) => rm(fileOf(name), { force: true }),
    async *names() {
      const folders = await readdir(folder).catch((error: unknown) => {
        if (isAbsent(error)) return [];
        throw error;
      });
      for (const one of folders.filter((name) => /^[0-9a-f]{2}$/.test(name)))
        for (const name of await readdir(path.join(folder, one)))
          yield { name, at: (await stat(path.join(folder, one, name))).mtime };
    },
  };
}
