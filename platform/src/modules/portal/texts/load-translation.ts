import { readFileSync } from 'node:fs';
import {
  OPTIONAL_LANGUAGES,
  type OptionalLanguage,
  WRITTEN,
} from '@qingming/standard/language/page-language.ts';
import { OperatorError } from '../../../kernel/errors/operator-error.ts';
import { placesOf, type Translation } from './translated.ts';

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((text) => typeof text === 'string' && text.trim() !== '');

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new OperatorError(
      `无法读取译文 ${file}：请核对路径、权限和 JSON 格式。`,
      `Cannot read the translation ${file}: check its path, rights and JSON form.`,
    );
  }
}

/** The sentences of a translation file. A place that the portal lacks is a slip of the pen, and stops the start. */
function loadTranslation(language: OptionalLanguage, file: string): Translation {
  const { texts = {}, words = {} } = (parsed(file) ?? {}) as Partial<Translation>;
  if (!isTexts(texts) || !isTexts(words))
    throw new OperatorError(
      `译文 ${file} 应有 texts 和 words 两组，每项为一句话。`,
      `The translation ${file} has the groups texts and words, each of sentences.`,
    );
  const known = new Set(placesOf());
  const unknown = Object.keys(texts).filter((place) => !known.has(place));
  if (unknown.length > 0)
    throw new OperatorError(
      `译文 ${file} 中的位置不存在：${unknown.slice(0, 5).join('、')}。`,
      `The translation ${file} has places that the portal lacks: ${unknown.slice(0, 5).join(', ')}.`,
    );
  const foreign = Object.entries(texts).filter(([, text]) => !WRITTEN[language].script.test(text));
  if (foreign.length > 0)
    throw new OperatorError(
      `译文 ${file} 中有不用${WRITTEN[language].name}文字书写的句子：${foreign[0]?.[0]}。`,
      `The translation ${file} has sentences that are not in the letters of ${WRITTEN[language].name}: ${foreign[0]?.[0]}.`,
    );
  return { texts, words };
}

/** The languages that a node adds, in their usual order. */
export const loadTranslations = (
  files: Readonly<Partial<Record<OptionalLanguage, string>>>,
): ReadonlyMap<OptionalLanguage, Translation> =>
  new Map(
    OPTIONAL_LANGUAGES.flatMap((language) => {
      const file = files[language];
      return file === undefined ? [] : [[language, loadTranslation(language, file)] as const];
    }),
  );
