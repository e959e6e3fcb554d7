import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { type Entry, fromBuffer, open, type ZipFile } from 'yauzl';
import { Fault } from '../../errors/fault.ts';

/** No workbook of a register has more parts, or parts that unfold to more than this. */
const MOST_PARTS = 10_000;

/** To how many bytes its sheet, and any other part, may unfold. */
export interface UnfoldLimits {
  readonly sheet: number;
  readonly part: number;
}

const REGISTER: UnfoldLimits = { sheet: 1 << 30, part: 64 << 20 };

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

const OPTIONS = {
  lazyEntries: true,
  autoClose: false,
  validateEntrySizes: true,
  strictFileNames: true,
} as const;

const openZip = (source: string | Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const opened = (error: Error | null | undefined, zip: ZipFile): void =>
      error === null || error === undefined ? resolve(zip) : reject(error);
    if (typeof source === 'string') open(source, OPTIONS, opened);
    else fromBuffer(source, OPTIONS, opened);
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

/** Opens a zip archive, a file or its bytes; undefined when it is none. */
export async function openParts(
  source: string | Buffer,
  limits = REGISTER,
): Promise<Parts | undefined> {
  const zip = await openZip(source).catch(() => undefined);
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
      whole: async (name) => text(await bounded(name, limits.part)),
      stream: async (name) => bounded(name, limits.sheet),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}
