import { formOf } from '@qingming/standard/derive/form.ts';
import type { FormField } from '@qingming/standard/derive/form.ts';
import type { Bilingual, Language } from '@qingming/standard/language/bilingual.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { ChosenColumn, Sheet } from '../../kernel/http/xlsx.ts';

const WORDS = {
  records: { zh: '登记表', en: 'Records' },
  notes: { zh: '填写说明', en: 'Notes' },
  codes: { zh: '代码', en: 'Codes' },
  column: { zh: '栏目', en: 'Column' },
  required: { zh: '必填', en: 'Required' },
  how: { zh: '填写方法', en: 'How to fill it in' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const HOW: Partial<Record<FormField['input'], Bilingual>> = {
  select: { zh: '从列表中选择', en: 'Choose from the list' },
  switch: { zh: '填“是”或“否”', en: 'Write Yes or No' },
  date: { zh: '日期，如 2026-04-05', en: 'A day, such as 2026-04-05' },
  'partial-date': {
    zh: '日期、年月或年份，如 2026-04-05、2026-04、2026',
    en: 'A day, a month or a year, such as 2026-04-05, 2026-04 or 2026',
  },
  instant: { zh: '日期和时间，如 2026-04-05 09:30', en: 'Day and time, such as 2026-04-05 09:30' },
  integer: { zh: '整数', en: 'A whole number' },
  decimal: { zh: '数字', en: 'A number' },
  money: { zh: '以元计的金额，最多两位小数', en: 'An amount in yuan, two decimals at most' },
  region: { zh: '六位行政区划代码', en: 'The six digits of the division' },
  link: { zh: '对应记录的编号', en: 'The code of the record that is meant' },
};

/** What a file of new records asks: the questions of the form, without what only the screen can give. */
export const askedInFile = (definition: RecordDefinition, day: string): readonly FormField[] =>
  formOf(definition, { day }).filter(({ input }) => input !== 'file');

const isChosen = ({ options, input }: FormField): boolean =>
  options !== undefined || input === 'switch';

const choicesOf = ({ options }: FormField, language: Language): readonly string[] =>
  options?.map((option) => option[language]) ?? [WORDS.yes[language], WORDS.no[language]];

function howOf(field: FormField, language: Language): string {
  const how = HOW[field.input]?.[language] ?? '';
  const parts = [how, field.unit?.[language], field.example, field.help?.[language]];
  return parts.filter((part) => part !== undefined && part !== '').join('; ');
}

export const templateHeading = (
  definition: RecordDefinition,
  day: string,
  language: Language,
): readonly string[] => askedInFile(definition, day).map(({ label }) => label[language]);

/** The codes of each chosen column, one column each, under its heading. */
function codesSheet(chosen: readonly FormField[], language: Language): Sheet {
  const lists = chosen.map((field) => choicesOf(field, language));
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return {
    name: WORDS.codes[language],
    rows: [
      chosen.map(({ label }) => label[language]),
      ...Array.from({ length: longest }, (_, at) => lists.map((list) => list[at])),
    ],
  };
}

/** An empty workbook for new records of a kind: headings, what each column takes, and its codes to choose from. */
export function templateSheets(
  definition: RecordDefinition,
  day: string,
  language: Language,
): readonly Sheet[] {
  const fields = askedInFile(definition, day);
  const chosen = fields.filter(isChosen);
  const columns = fields.flatMap((field, column): readonly ChosenColumn[] =>
    isChosen(field)
      ? [
          {
            column,
            from: {
              sheet: WORDS.codes[language],
              column: chosen.indexOf(field),
              rows: choicesOf(field, language).length,
            },
          },
        ]
      : [],
  );
  const notes = fields.map((field) => [
    field.label[language],
    WORDS[field.required ? 'yes' : 'no'][language],
    howOf(field, language),
  ]);
  return [
    {
      name: WORDS.records[language],
      rows: [templateHeading(definition, day, language)],
      chosen: columns,
    },
    {
      name: WORDS.notes[language],
      rows: [[WORDS.column, WORDS.required, WORDS.how].map((word) => word[language]), ...notes],
    },
    codesSheet(chosen, language),
  ];
}
