import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { type Entry, open, type ZipFile } from 'yauzl';
import { Fault } from '../../../kernel/errors/fault.ts';

/** No workbook of a register has more parts, or parts that unfold to more than this. */
const MOST_PARTS = 10_000;
const MOST_SHEET_BYTES = 1 << 30;
const MOST_PART_BYTES = 64 << 20;

/** The parts of a workbook, by their names. */
export interface Parts {
  has(name: string): boolean;
  /** A small part whole; refused when it unfolds to too much. */
  whole(name: string): Promise<string>;
  /** A part as a stream; it breaks off when it unfolds to more than it declares. */
  stream(name: string): Promise<Readable>;
  close(): void;
}

export const brokenWorkbook = (zh: string, en: string): Fault =>
  new Fault('unreadable-workbook', { sentence: { zh, en } });

const TOO_LARGE = () => brokenWorkbook('解开后过大', 'it unfolds to more than a register may hold');

const openZip = (file: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    open(
      file,
      { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true },
      (error, zip) => (error === null || error === undefined ? resolve(zip) : reject(error)),
    );
  });

const entriesOf = (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    if (zip.entryCount > MOST_PARTS) return reject(TOO_LARGE());
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) =>
      error === null || error === undefined ? resolve(stream) : reject(error),
    );
  });

/** Opens a zip archive; undefined when the file is none. */
export async function openParts(file: string): Promise<Parts | undefined> {
  const zip = await openZip(file).catch(() => undefined);
  if (zip === undefined) return undefined;
  try {
    const entries = await entriesOf(zip);
    const bounded = (name: string, most: number): Promise<Readable> => {
      const entry = entries.get(name);
      if (entry === undefined) throw brokenWorkbook(`缺少 ${name}`, `${name} is missing`);
      if (entry.uncompressedSize > most) throw TOO_LARGE();
      return streamOf(zip, entry);
    };
    return {
      has: (name) => entries.has(name),
      whole: async (name) => text(await bounded(name, MOST_PART_BYTES)),
      stream: async (name) => bounded(name, MOST_SHEET_BYTES),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}
