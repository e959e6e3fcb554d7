import path from 'node:path';
import { type Attributes, readXml } from './xml.ts';
import { brokenWorkbook, type Parts } from './zip.ts';

/** What the cells of a workbook refer to. */
export interface Book {
  /** Where the sheet to read stands in the archive. */
  readonly sheet: string;
  /** Whether day 0 is 1 January 1904. */
  readonly is1904: boolean;
  readonly strings: readonly string[];
  /** By the number of a cell's style: whether it shows a day. */
  readonly showsDay: readonly boolean[];
}

const WORKBOOK = 'xl/workbook.xml';

interface SheetName {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

const relationOf = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => name === 'id' || name.endsWith(':id'))?.[1] ?? '';

async function readWorkbook(parts: Parts) {
  const sheets: SheetName[] = [];
  let is1904 = false;
  readXml(await parts.whole(WORKBOOK), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name === 'sheet')
        sheets.push({
          name: attributes['name'] ?? '',
          relation: relationOf(attributes),
          hidden: (attributes['state'] ?? 'visible') !== 'visible',
        });
    },
  });
  return { sheets, is1904 };
}

async function relationsOf(parts: Parts): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  readXml(await parts.whole('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const target = Target.startsWith('/') ? Target.slice(1) : path.posix.join('xl', Target);
      targets.set(Id, target);
    },
  });
  return targets;
}

function sheetNamed(sheets: readonly SheetName[], wanted: string | undefined): SheetName {
  const found =
    wanted === undefined
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : sheets.find(({ name }) => name === wanted);
  if (found !== undefined) return found;
  const names = sheets.map(({ name }) => name).join('、');
  throw brokenWorkbook(
    `没有工作表“${wanted ?? ''}”，所有的是：${names}`,
    `it has no sheet “${wanted ?? ''}”; it has: ${names}`,
  );
}

/** Texts that cells share; how a Chinese or Japanese word is read aloud (`rPh`) is no part of it. */
async function stringsOf(parts: Parts): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!parts.has('xl/sharedStrings.xml')) return strings;
  let [text, isText, aloud] = ['', false, 0];
  readXml(await parts.whole('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') aloud += 1;
      if (name === 't') isText = aloud === 0;
    },
    text: (more) => {
      if (isText) text += more;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') aloud -= 1;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

/** The formats that Excel knows by number: days, and days with a time. */
const isBuiltInDay = (format: number): boolean =>
  (format >= 14 && format <= 17) ||
  format === 22 ||
  (format >= 27 && format <= 31) ||
  format === 36 ||
  (format >= 50 && format <= 54) ||
  format === 57 ||
  format === 58;

/** Whether a format of one's own shows a year or a day, beside what it shows as it stands. */
const showsDay = (code: string): boolean =>
  /[yd]/i.test(code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').split(';')[0] ?? '');

async function stylesOf(parts: Parts): Promise<readonly boolean[]> {
  if (!parts.has('xl/styles.xml')) return [];
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isInCells = false;
  readXml(await parts.whole('xl/styles.xml'), {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') own.set(Number(numFmtId), showsDay(formatCode));
      if (name === 'cellXfs') isInCells = true;
      if (name === 'xf' && isInCells)
        styles.push(own.get(Number(numFmtId)) ?? isBuiltInDay(Number(numFmtId)));
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

/** Whether an archive is a workbook at all. */
export const isWorkbook = (parts: Parts): boolean => parts.has(WORKBOOK);

/** Reads what the cells of the sheet wanted, or of the first one shown, refer to. */
export async function readBook(parts: Parts, wanted: string | undefined): Promise<Book> {
  const { sheets, is1904 } = await readWorkbook(parts);
  const sheet = (await relationsOf(parts)).get(sheetNamed(sheets, wanted).relation);
  if (sheet === undefined) throw brokenWorkbook('找不到工作表', 'its sheet is missing');
  return {
    sheet,
    is1904,
    strings: await stringsOf(parts),
    showsDay: await stylesOf(parts),
  };
}
