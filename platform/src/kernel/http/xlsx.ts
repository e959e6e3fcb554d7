import { zipSync } from 'fflate';
import type { CsvCell } from './csv.ts';

/** A column whose cells are chosen from a list, which stands in a column of another sheet. */
export interface ChosenColumn {
  readonly column: number;
  readonly from: { readonly sheet: string; readonly column: number; readonly rows: number };
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly CsvCell[])[];
  readonly chosen?: readonly ChosenColumn[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** XML 1.0 knows no other control characters. */
// oxlint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const escaped = (text: string): string =>
  text.replace(UNFIT, '').replace(/[&<>"]/g, (found) => ESCAPES[found] ?? found);

/** 0 → A, 26 → AA. */
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26));

/** A text is written as a text whatever it begins with: no spreadsheet takes it for a formula. */
function cellXml(cell: CsvCell, at: string): string {
  if (cell === null || cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(cell))}</t></is></c>`;
}

const rowXml = (row: readonly CsvCell[], at: number): string =>
  `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`)).join('')}</row>`;

const LAST_CHOSEN_ROW = 2000;

const choiceXml = ({ column, from }: ChosenColumn): string => {
  const of = letters(from.column);
  const own = letters(column);
  return `<dataValidation type="list" allowBlank="1" sqref="${own}2:${own}${LAST_CHOSEN_ROW}"><formula1>'${escaped(from.sheet)}'!$${of}$2:$${of}$${from.rows + 1}</formula1></dataValidation>`;
};

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const sheetXml = ({ rows, chosen = [] }: Sheet): string =>
  `${HEAD}<worksheet xmlns="${NAMESPACE}"><sheetData>${rows.map(rowXml).join('')}</sheetData>${
    chosen.length === 0
      ? ''
      : `<dataValidations count="${chosen.length}">${chosen.map(choiceXml).join('')}</dataValidations>`
  }</worksheet>`;

const workbookXml = (sheets: readonly Sheet[]): string =>
  `${HEAD}<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}"><sheets>${sheets
    .map(
      ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
    )
    .join('')}</sheets></workbook>`;

const relationsXml = (entries: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const typesXml = (sheets: readonly Sheet[]): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/>${sheets
    .map(
      (_, at) =>
        `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${MAIN}.worksheet+xml"/>`,
    )
    .join('')}</Types>`;

type Part = readonly [path: string, text: string];

const partsOf = (sheets: readonly Sheet[]): readonly Part[] => [
  ['[Content_Types].xml', typesXml(sheets)],
  ['_rels/.rels', relationsXml([['officeDocument', 'xl/workbook.xml']])],
  ['xl/workbook.xml', workbookXml(sheets)],
  [
    'xl/_rels/workbook.xml.rels',
    relationsXml(sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`])),
  ],
  ...sheets.map((sheet, at): Part => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)]),
];

/** The first day that a ZIP knows: the same rows make the same bytes. */
const FIRST_DAY = new Date(1980, 0, 1);

/** A workbook (ECMA-376) of sheets of texts and numbers. */
export const workbook = (sheets: readonly Sheet[]): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(partsOf(sheets).map(([path, text]) => [path, Buffer.from(text)])), {
      mtime: FIRST_DAY,
    }),
  );

export const xlsxHeaders = (name: string): Readonly<Record<string, string>> => ({
  'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'content-disposition': `attachment; filename="${name}.xlsx"`,
});
