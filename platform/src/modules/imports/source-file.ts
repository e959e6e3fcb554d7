import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { type FileHandle, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { Fault, isFault } from '../../kernel/errors/fault.ts';
import { decoded, type FoundEncoding, isAllUtf8, marked } from '../../kernel/tables/encoding.ts';
import type { Encoding, Format } from './mapping.ts';
import { type Spool, spool } from './spool.ts';
import { workbookText } from '../../kernel/tables/workbook/workbook-text.ts';

/** A line of a file: its number (the first is 1) and its text without the line end. */
export interface SourceLine {
  readonly line: number;
  readonly text: string;
  /** Longer than a line may be: `text` holds only its beginning. */
  readonly tooLong: boolean;
}

/** A file of lines, read twice: once to know it, once to import it. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  /** What it turned out to be. */
  readonly found: FoundEncoding | 'xlsx';
  /** Lines that are not blank, the first included. */
  readonly lines: number;
  readonly first: SourceLine;
  /** The lines that are not blank, in order. */
  read(): AsyncGenerator<SourceLine>;
  close(): Promise<void>;
}

const BLOCK = 1 << 20;
/** No register has a line of a megabyte; what is longer has lost a quote or a line end. */
const MOST_LINE_BYTES = 1 << 20;
const KEPT_OF_LONG_LINE = 4096;
const LF = 0x0a;
const CR = 0x0d;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

const REASONS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOENT: ['没有这个文件', 'there is no such file'],
  EISDIR: ['是文件夹', 'it is a folder'],
  ELOOP: ['符号链接互相指向', 'its symbolic links point at each other'],
  EACCES: ['没有读取权限', 'there is no permission to read it'],
  EPERM: ['没有读取权限', 'there is no permission to read it'],
  ENOTDIR: ['路径中有一段不是文件夹', 'a part of the path is no folder'],
  ENAMETOOLONG: ['路径过长', 'the path is too long'],
  ENOTFILE: ['不是普通文件', 'it is not a plain file'],
};

function unreadable(file: string, code: string): Fault {
  const [zh, en] = REASONS[code] ?? ['读取失败', 'reading failed'];
  return new Fault('unreadable-file', { file: path.basename(file), sentence: { zh, en } });
}

/** Looks before it opens: a pipe would wait for its writer for ever. */
async function openPlain(file: string): Promise<FileHandle> {
  try {
    const found = await stat(file);
    if (!found.isFile()) throw unreadable(file, found.isDirectory() ? 'EISDIR' : 'ENOTFILE');
    return await open(file, 'r');
  } catch (error) {
    throw isFault(error) ? error : unreadable(file, String((error as NodeJS.ErrnoException).code));
  }
}

async function* blocks(handle: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ; ) {
    const { bytesRead, buffer } = await handle.read({ buffer: Buffer.alloc(BLOCK), position });
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    position += bytesRead;
  }
}

/** How the lines of a file end: LF, also after CR; or CR alone, as old systems wrote. */
const lineEndOf = (block: Buffer): number => (!block.includes(LF) && block.includes(CR) ? CR : LF);

interface RawLine {
  readonly line: number;
  readonly bytes: Buffer;
  readonly tooLong: boolean;
}

/** Splits blocks into lines while holding no more than one block and one line. */
async function* rawLines(handle: FileHandle): AsyncGenerator<RawLine> {
  let [rest, tooLong, line, end] = [Buffer.alloc(0), false, 1, -1];
  for await (const block of blocks(handle)) {
    let from = end === -1 && block.subarray(0, BOM.length).equals(BOM) ? BOM.length : 0;
    if (end === -1) end = lineEndOf(block);
    for (let at = block.indexOf(end, from); at !== -1; at = block.indexOf(end, from)) {
      const bytes =
        tooLong || rest.length > 0
          ? Buffer.concat([rest, block.subarray(from, at)])
          : block.subarray(from, at);
      yield { line, bytes, tooLong: tooLong || bytes.length > MOST_LINE_BYTES };
      [rest, tooLong, line, from] = [Buffer.alloc(0), false, line + 1, at + 1];
    }
    const tail = block.subarray(from);
    if (tooLong || rest.length + tail.length > MOST_LINE_BYTES) {
      rest = Buffer.concat([rest, tail]).subarray(0, KEPT_OF_LONG_LINE);
      tooLong = true;
    } else rest = Buffer.concat([rest, tail]);
  }
  if (rest.length > 0) yield { line, bytes: rest, tooLong };
}

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte <= 0x20 && byte !== 0);

function lineOf({ line, bytes, tooLong }: RawLine): SourceLine {
  if (tooLong)
    return { line, text: bytes.subarray(0, KEPT_OF_LONG_LINE).toString('utf8'), tooLong };
  const end = bytes.at(-1) === CR ? bytes.length - 1 : bytes.length;
  return { line, text: bytes.toString('utf8', 0, end), tooLong };
}

async function* sourceLines(handle: FileHandle): AsyncGenerator<SourceLine> {
  for await (const raw of rawLines(handle)) if (!isBlank(raw.bytes)) yield lineOf(raw);
}

/** How many bytes at the end of a block belong to a character that the next block completes. */
function cutCharacter(block: Buffer): number {
  for (let back = 1; back <= Math.min(3, block.length); back += 1) {
    const byte = block[block.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** The first byte of `block` from which it is not UTF-8, found by halving. */
function firstBroken(block: Buffer): number {
  let [good, bad] = [0, block.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const head = block.subarray(0, middle);
    if (isUtf8(head.subarray(0, head.length - cutCharacter(head)))) good = middle;
    else bad = middle;
  }
  return Math.max(good - cutCharacter(block.subarray(0, good)), 0);
}

const NUL_SHARE = 0.01;

/** Archives, pictures and UTF-16 are full of zero bytes; a single one in a line is that line's fault. */
function refuseBinary(block: Buffer): void {
  const first = block.indexOf(0);
  if (first === -1) return;
  const count = block.reduce((zeros, byte) => (byte === 0 ? zeros + 1 : zeros), 0);
  if (count > block.length * NUL_SHARE) throw new Fault('not-text', { byte: first });
}

interface Survey {
  readonly digest: string;
  readonly bytes: number;
}

/** Reads the file once: its hash, and that every byte of it is text in UTF-8. */
async function survey(handle: FileHandle): Promise<Survey> {
  const hash = createHash('sha256');
  let [bytes, carry] = [0, Buffer.alloc(0)];
  for await (const block of blocks(handle)) {
    hash.update(block);
    if (bytes === 0) refuseBinary(block);
    const joined = Buffer.concat([carry, block]);
    const cut = cutCharacter(joined);
    const whole = joined.subarray(0, joined.length - cut);
    if (!isUtf8(whole))
      throw new Fault('not-utf8', { byte: bytes - carry.length + firstBroken(joined) });
    bytes += block.length;
    carry = Buffer.from(joined.subarray(joined.length - cut));
  }
  if (carry.length > 0) throw new Fault('not-utf8', { byte: bytes - carry.length });
  return { digest: hash.digest('hex'), bytes };
}

async function countLines(
  handle: FileHandle,
): Promise<{ lines: number; first: SourceLine | undefined }> {
  let [lines, first]: [number, SourceLine | undefined] = [0, undefined];
  for await (const raw of rawLines(handle)) {
    if (isBlank(raw.bytes)) continue;
    first ??= lineOf(raw);
    lines += 1;
  }
  return { lines, first };
}

const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b;

async function headOf(handle: FileHandle): Promise<Uint8Array> {
  const { bytesRead, buffer } = await handle.read({ buffer: Buffer.alloc(4), position: 0 });
  return buffer.subarray(0, bytesRead);
}

/** Which of the encodings that a mapping allows a file has; what it is not, the survey refuses. */
async function encodingOf(
  handle: FileHandle,
  head: Uint8Array,
  encoding: Encoding,
): Promise<FoundEncoding> {
  const wide = marked(head);
  if (encoding === 'utf-16') return wide ?? 'utf-16le';
  if (encoding === 'gb18030') return 'gb18030';
  if (encoding === 'utf-8') return 'utf-8';
  if (wide !== undefined) return wide;
  return (await isAllUtf8(blocks(handle))) ? 'utf-8' : 'gb18030';
}

interface Opened {
  readonly found: SourceFile['found'];
  /** The lines in UTF-8, when they are not the file itself. */
  readonly spooled?: Spool;
}

/** Brings a workbook, or a file in another encoding, into lines of UTF-8. */
async function unfolded(file: string, handle: FileHandle, format: Reading): Promise<Opened> {
  const head = await headOf(handle);
  const book = isZip(head) ? await workbookText(file, format.delimiter, format.sheet) : undefined;
  if (book !== undefined) return { found: 'xlsx', spooled: await spool(book) };
  const found = await encodingOf(handle, head, format.encoding);
  if (found === 'utf-8') return { found };
  return { found, spooled: await spool(decoded(blocks(handle), found)) };
}

async function hashOf(handle: FileHandle): Promise<Survey> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const block of blocks(handle)) {
    hash.update(block);
    bytes += block.length;
  }
  return { digest: hash.digest('hex'), bytes };
}

export type Reading = Pick<Format, 'encoding' | 'delimiter' | 'sheet'>;

const PLAIN: Reading = { encoding: 'utf-8', delimiter: ',' };

/**
 * Opens a file to import: text in the encoding that the mapping declares, or a workbook (xlsx), of
 * which one sheet becomes lines. Throws `unreadable-file`, `not-text`, `not-utf8`, `not-encoded`,
 * `unreadable-workbook` or `empty-file` before anything is read into the platform.
 */
export async function openSource(file: string, format: Reading = PLAIN): Promise<SourceFile> {
  const handle = await openPlain(file);
  let spooled: Spool | undefined;
  const close = async (): Promise<void> => {
    await handle.close();
    await spooled?.close();
  };
  try {
    const opened = await unfolded(file, handle, format);
    spooled = opened.spooled;
    const text = spooled?.handle ?? handle;
    const known = await survey(text);
    const { digest, bytes } = spooled === undefined ? known : await hashOf(handle);
    const { lines, first } = await countLines(text);
    const name = path.basename(file);
    if (first === undefined) throw new Fault('empty-file', { file: name });
    if (first.tooLong) throw new Fault('too-wide');
    const { found } = opened;
    return { name, bytes, digest, found, lines, first, read: () => sourceLines(text), close };
  } catch (error) {
    await close();
    throw error;
  }
}
