import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '../../errors/fault.ts';
import { withFolder } from '../../../modules/imports/fixtures/registers.ts';
import {
  type WorkbookParts,
  workbookOf,
  zipOf,
} from '../../../modules/imports/fixtures/workbooks.ts';
import { openSource } from '../../../modules/imports/source-file.ts';

const refused = (code: string) => (error: unknown) => isFault(error) && error.code === code;

async function linesOf(file: string, sheet?: string) {
  const format = { encoding: 'utf-8', delimiter: ',', ...(sheet === undefined ? {} : { sheet }) };
  const source = await openSource(file, format as Parameters<typeof openSource>[1]);
  try {
    const lines = await Array.fromAsync(source.read());
    return { found: source.found, lines: lines.map(({ line, text }) => [line, text] as const) };
  } finally {
    await source.close();
  }
}

const read = async (parts: WorkbookParts, sheet?: string) => {
  let found: Awaited<ReturnType<typeof linesOf>> | undefined;
  await withFolder(async (write) => {
    found = await linesOf(await write('register.xlsx', workbookOf(parts)), sheet);
  });
  assert.ok(found !== undefined);
  return found;
};

test('a sheet becomes lines at the numbers of its rows, cells left out being empty', async () => {
  const { found, lines } = await read({
    strings: [
      '<t>姓名</t>',
      '<r><t>王</t></r><r><t>"小"二</t></r><rPh sb="0" eb="1"><t>ワン</t></rPh>',
    ],
    rows:
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>墓,位</t></is></c><c r="C2" t="str"><v>备注</v></c><c r="D2" s="1"/></row>' +
      '<row r="3"><c r="A3"/></row>' +
      '<row r="5"><c r="A5" t="s"><v>1</v></c><c r="C5" t="str"><v>一\n二</v></c></row>',
  });
  assert.equal(found, 'xlsx');
  assert.deepEqual(lines, [
    [2, '"姓名","墓,位","备注"'],
    [5, '"王""小""二","","一 二"'],
  ]);
});

test('days and numbers stand as the sheet shows them, in both calendars', async () => {
  const rows =
    '<row r="1"><c r="A1" s="1"><v>45000</v></c><c r="B1" s="2"><v>60</v></c><c r="C1" s="2"><v>59.5</v></c>' +
    '<c r="D1" s="3"><v>45000</v></c><c r="E1"><v>36.650000000000006</v></c><c r="F1"><v>3.7010219900101103E+17</v></c>' +
    '<c r="G1" t="b"><v>1</v></c><c r="H1" t="e"><v>#N/A</v></c><c r="I1" t="d"><v>1998-03-05T00:00:00</v></c><c r="J1"><v>1E-7</v></c></row>';
  assert.equal(
    (await read({ rows })).lines[0]?.[1],
    '"2023-03-15","60","1900-02-28 12:00:00","45000","36.65","3.7010219900101103E+17","TRUE","#N/A","1998-03-05","0.0000001"',
  );
  assert.match((await read({ rows, is1904: true })).lines[0]?.[1] ?? '', /^"2027-03-16"/);
});

test('the sheet that the mapping names is read, and a missing one is named with those there are', async () => {
  const rows = '<row r="1"><c r="A1" t="str"><v>x</v></c></row>';
  assert.equal((await read({ rows, name: '墓位' }, '墓位')).lines.length, 1);
  await assert.rejects(
    read({ rows, name: '墓位' }, '骨灰'),
    (error) =>
      isFault(error) &&
      error.code === 'unreadable-workbook' &&
      JSON.stringify(error.detail).includes('墓位'),
  );
});

test('a damaged workbook, an entity of its own and one that unfolds to too much are refused', () =>
  withFolder(async (write) => {
    const whole = workbookOf({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
    const file = await write('cut.xlsx', whole.subarray(0, whole.length - 200));
    await assert.rejects(linesOf(file), (error) => isFault(error));
    const entity = zipOf({
      'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook><sheets/>&b;</workbook>',
    });
    await assert.rejects(
      linesOf(await write('entity.xlsx', entity)),
      refused('unreadable-workbook'),
    );
    const bomb = zipOf({
      'xl/workbook.xml': `<workbook>${' '.repeat(70 << 20)}</workbook>`,
    });
    await assert.rejects(linesOf(await write('bomb.xlsx', bomb)), refused('unreadable-workbook'));
    const long = workbookOf({
      rows: `<row r="1"><c r="A1" t="str"><v>${'x'.repeat(2 << 20)}</v></c></row>`,
    });
    await assert.rejects(linesOf(await write('long.xlsx', long)), refused('unreadable-workbook'));
  }));
