import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { isFault } from '../../kernel/errors/fault.ts';
import { withFolder } from './fixtures/registers.ts';
import { openSource, type SourceLine } from './source-file.ts';

const refused = (code: string) => (error: unknown) => isFault(error) && error.code === code;

async function linesOf(file: string): Promise<readonly SourceLine[]> {
  const source = await openSource(file);
  try {
    return await Array.fromAsync(source.read());
  } finally {
    await source.close();
  }
}

test('what is missing, a folder, or a circle of links is refused before anything is read', () =>
  withFolder(async (write, folder) => {
    await symlink('b', path.join(folder, 'a'));
    await symlink('a', path.join(folder, 'b'));
    for (const name of ['missing.csv', '.', 'a']) {
      await assert.rejects(openSource(path.join(folder, name)), refused('unreadable-file'), name);
    }
    await assert.rejects(openSource('/dev/zero'), refused('unreadable-file'));
    await assert.rejects(openSource(await write('empty.csv', '')), refused('empty-file'));
    await assert.rejects(openSource(await write('blank.csv', '\r\n \n')), refused('empty-file'));
  }));

test('a file that is not UTF-8 is refused with the place of the first byte that is not', () =>
  withFolder(async (write) => {
    const latin = Buffer.concat([
      Buffer.from('姓名,年\n'.repeat(3)),
      Buffer.from('Jos\u00e9', 'latin1'),
      Buffer.from('\nend'),
    ]);
    const byte = Buffer.byteLength('姓名,年\n'.repeat(3)) + 3;
    await assert.rejects(
      openSource(await write('latin.csv', latin)),
      (error) => isFault(error) && error.code === 'not-utf8' && error.detail['byte'] === byte,
    );
    const cut = Buffer.from('姓名').subarray(0, 5);
    await assert.rejects(openSource(await write('cut.csv', cut)), refused('not-utf8'));
  }));

test('a character that lies across two blocks of the file is whole', () =>
  withFolder(async (write) => {
    const text = `x${'墓'.repeat(400)}\n`.repeat(1200);
    const lines = await linesOf(await write('long.csv', text));
    assert.equal(lines.length, 1200);
    assert.ok(lines.every((line) => line.text === `x${'墓'.repeat(400)}`));
  }));

test('an archive or a picture is refused as no text', () =>
  withFolder(async (write) => {
    const archive = Buffer.concat([
      Buffer.from('PK\u0003\u0004'),
      Buffer.alloc(400),
      Buffer.from('text'),
    ]);
    await assert.rejects(openSource(await write('archive.csv', archive)), refused('not-text'));
  }));

test('a byte order mark, every kind of line end, and blank lines change nothing', () =>
  withFolder(async (write) => {
    for (const [name, text] of [
      ['bom', '\uFEFFa\nb\n\nc'],
      ['crlf', 'a\r\nb\r\n\r\nc\r\n'],
      ['cr', 'a\rb\r\rc'],
      ['old', 'a\nb\n\nc\n\u001a'],
    ] as const) {
      const lines = await linesOf(await write(`${name}.csv`, text));
      assert.deepEqual(
        lines.map(({ line, text }) => [line, text]),
        [
          [1, 'a'],
          [2, 'b'],
          [4, 'c'],
        ],
        name,
      );
    }
  }));

test('a line of megabytes is kept only by its beginning, and the lines after it go on', () =>
  withFolder(async (write) => {
    const lines = await linesOf(await write('huge.csv', `a\n"${'x'.repeat(3 << 20)}\nc\n`));
    assert.deepEqual(
      lines.map(({ line, tooLong }) => [line, tooLong]),
      [
        [1, false],
        [2, true],
        [3, false],
      ],
    );
    assert.ok((lines[1]?.text.length ?? 0) < 10_000);
    await assert.rejects(
      openSource(await write('wide.csv', 'x,'.repeat(1 << 20))),
      refused('too-wide'),
    );
  }));
