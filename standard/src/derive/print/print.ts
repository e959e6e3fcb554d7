import { ALL_CODE_SETS } from '../../codes/all-codes.ts';
import { RATIOS } from '../../indicators/all-ratios.ts';
import { YEAR_FIGURES } from '../../indicators/year-figures.ts';
import { INDICATORS } from '../../indicators/all-indicators.ts';
import { MESSAGES } from '../../messages/all-messages.ts';
import { ALL_OVERLAYS } from '../../overlays/all-overlays.ts';
import { ALL_PROCESSES } from '../../processes/all-processes.ts';
import { NATIONAL, STANDARD_VERSION } from '../../records/all-records.ts';
import { CHARGE_RECHECK } from '../../rechecks/charges.ts';
import {
  codeSetsPage,
  indicatorsPage,
  messagesPage,
  overlaysPage,
  processesPage,
} from './chapters.ts';
import { type Page, page } from './markdown.ts';
import { rechecksPage } from './rechecks.ts';
import { recordsPage } from './records.ts';
import { schemaFiles } from './schema-files.ts';
import { scopePage } from './scope.ts';
import { wordsPage } from './words-page.ts';

const titleOf = ({ text }: Page): string => text.slice(0, text.indexOf('\n')).replace(/^# /, '');

const sectionsOf = ({ file, text }: Page): readonly string[] =>
  [...text.matchAll(/<a id="(.+)"><\/a>\n\n## (.+)/g)].map(
    ([, id = '', title = '']) => `  - [${title}](${file}#${id})`,
  );

const FOLDER = 'schemas/';
const ENDING = '.json';

const contentsPage = (chapters: readonly Page[], schemas: readonly Page[]): Page =>
  page(
    'README.md',
    '# 殡葬管理服务信息平台数据标准 Data standard of the National Funeral Services Platform',
    `版本 Version ${STANDARD_VERSION}。由程序中的标准定义印出，不手工修改。 Printed from the definitions that the program runs on; not edited by hand.`,
    chapters
      .flatMap((chapter) => [`- [${titleOf(chapter)}](${chapter.file})`, ...sectionsOf(chapter)])
      .join('\n'),
    '各类记录内容的 JSON Schema，供程序使用 The JSON Schema of each kind of record, for programs:',
    schemas
      .map(({ file }) => `[${file.slice(FOLDER.length, -ENDING.length)}](${file})`)
      .join(' · '),
  );

/** The whole standard in print: a page of contents, one page per chapter, one schema per kind of record. */
export function printStandard(): readonly Page[] {
  const chapters = [
    scopePage(STANDARD_VERSION),
    recordsPage(NATIONAL),
    codeSetsPage(ALL_CODE_SETS),
    processesPage(NATIONAL, ALL_PROCESSES),
    indicatorsPage(NATIONAL, INDICATORS, RATIOS, YEAR_FIGURES),
    messagesPage(NATIONAL, MESSAGES),
    overlaysPage(NATIONAL, ALL_OVERLAYS),
    wordsPage(),
    rechecksPage(NATIONAL, [CHARGE_RECHECK]),
  ];
  const schemas = schemaFiles(NATIONAL, STANDARD_VERSION);
  return [contentsPage(chapters, schemas), ...chapters, ...schemas];
}
