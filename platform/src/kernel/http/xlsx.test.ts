import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSource } from '../../modules/imports/source-file.ts';
import { workbook } from './xlsx.ts';

/** The lines of a sheet as the importer reads them, which shares nothing with the writer. */
async function linesOf(bytes: Buffer, sheet: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'qingming-xlsx-'));
  try {
    const file = join(folder, 'list.xlsx');
    await writeFile(file, bytes);
    const source = await openSource(file, {
      encoding: 'utf-8',
      delimiter: ',',
      sheet,
    } as Parameters<typeof openSource>[1]);
    try {
      return (await Array.fromAsync(source.read())).map(({ text }) => text);
    } finally {
      await source.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('a workbook holds its texts and numbers as they were, whatever they begin with', async () => {
  const rows = [
    ['姓名', 'A & B', 'Fee'],
    ['=1+1', '<b>"x"</b>', 12.5],
    ['𠮷野', '@SUM(A1)', null],
  ];
  const bytes = workbook([
    { name: '名单', rows },
    { name: 'Codes', rows: [['只此一行']] },
  ]);
  assert.deepEqual(await linesOf(bytes, '名单'), [
    '"姓名","A & B","Fee"',
    '"=1+1","<b>""x""</b>","12.5"',
    '"𠮷野","@SUM(A1)",""',
  ]);
  assert.deepEqual(await linesOf(bytes, 'Codes'), ['"只此一行"']);
  assert.deepEqual(workbook([{ name: '名单', rows }]), workbook([{ name: '名单', rows }]));
});

test('half a character and a control character spoil no workbook', async () => {
  const bytes = workbook([{ name: 'x', rows: [['a\u0000b\uD800c']] }]);
  assert.deepEqual(await linesOf(bytes, 'x'), ['"abc"']);
});
